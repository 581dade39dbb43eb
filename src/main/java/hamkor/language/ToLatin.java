package hamkor.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cyrillic into Latin, word by word.
final class ToLatin {
    /// Of oʻ and gʻ.
    static final char TURNED_COMMA = '\u02bb';
    /// The tutuq of maʼno.
    static final char TUTUQ = '\u02bc';

    private static final Pattern QUOTED_OR_WORD = Pattern.compile("[«“„]([^«»“”„]*)[»”]|[\u0400-\u052f]+");
    private static final List<Language> OF_CYRILLIC = List.of(Language.RU, Language.UZ_CYRL);

    private static final class Loaded {
        static final Spellings SPELLINGS = Spellings.load("latin-spellings.tsv");
    }

    private ToLatin() {}

    static String text(String cyrillic) {
        var text = Normalizer.normalize(cyrillic, Normalizer.Form.NFC);
        return QUOTED_OR_WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) == null ? isUzbek(found.group()) ? word(found.group()) : found.group()
                        : isRussian(found.group(1)) ? found.group()
                        : found.group().charAt(0) + text(found.group(1)) + found.group().charAt(found.group().length() - 1)));
    }

    private static boolean isRussian(String quoted) {
        return LanguageTeller.loaded().tell(quoted, OF_CYRILLIC).filter(Language.RU::equals).isPresent();
    }

    private static boolean isUzbek(String word) {
        return word.chars().map(Character::toLowerCase).noneMatch(letter -> letter == 'ы' || letter == 'щ');
    }

    /// One word, whatever its language; a letter that the table does not have stays.
    static String word(String cyrillic) {
        return Loaded.SPELLINGS.of(cyrillic, ToLatin::byTheTable);
    }

    private static String byTheTable(String cyrillic, int from) {
        var latin = new StringBuilder(cyrillic.length() + 8);
        for (int i = from; i < cyrillic.length(); i++) {
            char letter = cyrillic.charAt(i);
            char lower = Character.toLowerCase(letter);
            char before = i == 0 ? ' ' : Character.toLowerCase(cyrillic.charAt(i - 1));
            char after = i + 1 == cyrillic.length() ? ' ' : Character.toLowerCase(cyrillic.charAt(i + 1));
            var sound = sound(lower, before, after);
            latin.append(letter == lower ? sound : capital(sound, cyrillic, i));
        }
        return latin.toString();
    }

    private static String sound(char letter, char before, char after) {
        return switch (letter) {
            case 'а' -> "a";
            case 'б' -> "b";
            case 'в' -> "v";
            case 'г' -> "g";
            case 'ғ' -> "g" + TURNED_COMMA;
            case 'д' -> "d";
            case 'е' -> before == ' ' || isVowel(before) || before == 'ъ' || before == 'ь' ? "ye" : "e";
            case 'ё' -> "yo";
            case 'ж' -> "j";
            case 'з' -> "z";
            case 'и', 'ы' -> "i";
            case 'й' -> "y";
            case 'к' -> "k";
            case 'қ' -> "q";
            case 'л' -> "l";
            case 'м' -> "m";
            case 'н' -> "n";
            case 'о' -> before == 'ь' ? "yo" : "o";
            case 'ў' -> "o" + TURNED_COMMA;
            case 'п' -> "p";
            case 'р' -> "r";
            case 'с' -> "s";
            case 'т' -> "t";
            case 'у' -> "u";
            case 'ф' -> "f";
            case 'х' -> "x";
            // Else it would be read sh: Исҳоқ is Isʼhoq.
            case 'ҳ' -> before == 'с' ? TUTUQ + "h" : "h";
            case 'ц' -> isVowel(before) ? "ts" : "s";
            case 'ч' -> "ch";
            case 'ш' -> "sh";
            case 'щ' -> "shch";
            // It divides nothing that y or oʻ does not divide already: объект is obyekt, мўъжиза moʻjiza, but маъно maʼno.
            case 'ъ' -> isIotated(after) || before == 'ў' ? "" : String.valueOf(TUTUQ);
            case 'ь' -> "";
            case 'э' -> "e";
            case 'ю' -> "yu";
            case 'я' -> "ya";
            default -> String.valueOf(letter);
        };
    }

    private static boolean isVowel(char letter) {
        return "аеёиоуўэюяы".indexOf(letter) >= 0;
    }

    private static boolean isIotated(char letter) {
        return "еёюя".indexOf(letter) >= 0;
    }

    /// Of a sound of two letters the second is a capital where its neighbours are: ШАҲАР is SHAHAR, Шаҳар is Shahar.
    private static String capital(String sound, String word, int at) {
        boolean last = at + 1 == word.length();
        if (last ? at > 0 && Character.isUpperCase(word.charAt(at - 1)) : Character.isUpperCase(word.charAt(at + 1)))
            return sound.toUpperCase(Locale.ROOT);
        int first = sound.startsWith(String.valueOf(TUTUQ)) ? 1 : 0;
        if (sound.length() == first) return sound;
        return sound.substring(0, first) + Character.toUpperCase(sound.charAt(first)) + sound.substring(first + 1);
    }
}
