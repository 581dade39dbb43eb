package hamkor.language;

import java.util.Locale;
import java.util.regex.Pattern;

/// Latin into Cyrillic, word by word: a draft, right where the spelling of the word is known or can be had from its letters.
final class ToCyrillic {
    private static final Pattern ADDRESS = Pattern.compile("@|://|^www\\.");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");

    private static final class Loaded {
        static final Spellings SPELLINGS = Spellings.load("cyrillic-spellings.tsv");
    }

    private ToCyrillic() {}

    static String text(String latin) {
        var cyrillic = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); ) {
            int end = i + 1;
            if (!Folding.isSpace(latin.charAt(i))) {
                while (end < latin.length() && !Folding.isSpace(latin.charAt(end))) end++;
                var piece = latin.substring(i, end);
                cyrillic.append(ADDRESS.matcher(piece).find() ? piece : piece(piece));
            } else cyrillic.append(latin.charAt(i));
            i = end;
        }
        return cyrillic.toString();
    }

    /// What stands between two spaces: words, perhaps in quotes or brackets.
    private static String piece(String latin) {
        var cyrillic = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); ) {
            if (!LanguageTeller.isLatin(latin.charAt(i))) {
                cyrillic.append(latin.charAt(i++));
                continue;
            }
            int end = i + 1;
            while (end < latin.length() && continues(latin, end)) end++;
            boolean initial = end == i + 1 && end < latin.length() && latin.charAt(end) == '.';   // X. Karimov
            cyrillic.append(words(latin.substring(i, end), initial));
            i = end;
        }
        return cyrillic.toString();
    }

    /// An apostrophe belongs to a word within it, and after o or g at its end: togʻ. A hyphen joins two words.
    private static boolean continues(String latin, int at) {
        char c = latin.charAt(at);
        if (LanguageTeller.isLatin(c)) return true;
        boolean within = at + 1 < latin.length() && LanguageTeller.isLatin(latin.charAt(at + 1)) && LanguageTeller.isLatin(latin.charAt(at - 1));
        return c == '-' ? within || at + 1 < latin.length() && LanguageTeller.isLatin(latin.charAt(at + 1)) && Folding.isApostrophe(latin.charAt(at - 1))
                : Folding.isApostrophe(c) && (within || "oOgG".indexOf(latin.charAt(at - 1)) >= 0);
    }

    /// Words joined by hyphens are foreign together: Wi-Fi.
    private static String words(String joined, boolean initial) {
        if (isForeign(joined)) return joined;
        var cyrillic = new StringBuilder(joined.length());
        for (int i = 0; i < joined.length(); ) {
            int end = joined.indexOf('-', i);
            if (end < 0) end = joined.length();
            var word = oneApostrophe(joined.substring(i, end));
            cyrillic.append(!initial && ROMAN.matcher(word).matches() ? word : Loaded.SPELLINGS.of(word, ToCyrillic::byTheLetters));
            if (end < joined.length()) cyrillic.append('-');
            i = end + 1;
        }
        return cyrillic.toString();
    }

    /// Uzbek has no w, c only in ch, and no letter with a mark.
    private static boolean isForeign(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(word.charAt(i));
            if (c == 'w' || c > 'z' && LanguageTeller.isLatin(c)) return true;
            if (c == 'c' && (i + 1 == word.length() || Character.toLowerCase(word.charAt(i + 1)) != 'h')) return true;
        }
        return false;
    }

    private static String oneApostrophe(String word) {
        var one = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) one.append(Folding.isApostrophe(word.charAt(i)) ? '\'' : word.charAt(i));
        return one.toString();
    }

    private static String byTheLetters(String latin, int from) {
        var lower = latin.toLowerCase(Locale.ROOT);
        var cyrillic = new StringBuilder(latin.length());
        for (int i = from; i < latin.length(); ) {
            var two = lower.substring(i, Math.min(i + 2, lower.length()));
            var sound = two.length() == 2 && !isFollowedByTurnedComma(lower, i + 1, two) ? pair(two, lower, i) : null;
            int length = sound == null ? 1 : 2;
            if (sound == null) sound = letter(lower, i);
            boolean capital = lower.charAt(i) == '\'' ? isCapital(latin, i - 1) && isCapital(latin, i + 1) : isCapital(latin, i);
            cyrillic.append(!capital ? sound : length == 2 && !isCapital(latin, i + 1) && sound.length() > 1
                    ? Character.toUpperCase(sound.charAt(0)) + sound.substring(1) : sound.toUpperCase(Locale.ROOT));
            i += length;
        }
        return cyrillic.toString();
    }

    /// In yoʻ the o belongs to the apostrophe: йўл, not ёъл.
    private static boolean isFollowedByTurnedComma(String word, int at, String two) {
        return two.equals("yo") && at + 1 < word.length() && word.charAt(at + 1) == '\'';
    }

    private static String pair(String two, String word, int at) {
        return switch (two) {
            case "o'" -> "ў";
            case "g'" -> "ғ";
            case "sh" -> "ш";
            case "ch" -> "ч";
            case "yo" -> "ё";
            case "yu" -> "ю";
            case "ya" -> "я";
            // After a consonant y is all that is left of ь: премьера. (ъ is in the list of spellings: объект.)
            case "ye" -> beginsOrFollowsVowel(word, at) ? "е" : "ье";
            case "ts" -> word.startsWith("iy", at + 2) || word.startsWith("ion", at + 2) || word.startsWith("ent", at + 2) ? "ц" : null;
            // Лекция, станция, опция, but версия, миссия.
            case "si" -> word.startsWith("ya", at + 2) && at > 0 && "knp".indexOf(word.charAt(at - 1)) >= 0 ? "ци" : null;
            // The apostrophe that keeps s and h apart stands for nothing else.
            case "'h" -> at > 0 && word.charAt(at - 1) == 's' ? "ҳ" : null;
            default -> null;
        };
    }

    private static String letter(String word, int at) {
        return switch (word.charAt(at)) {
            case 'a' -> "а";
            case 'b' -> "б";
            case 'd' -> "д";
            // Экспорт, поэзия, but тенге.
            case 'e' -> beginsOrFollowsVowel(word, at) ? "э" : "е";
            case 'f' -> "ф";
            case 'g' -> "г";
            case 'h' -> "ҳ";
            case 'i' -> "и";
            case 'j' -> "ж";
            case 'k' -> "к";
            case 'l' -> "л";
            case 'm' -> "м";
            case 'n' -> "н";
            case 'o' -> "о";
            case 'p' -> "п";
            case 'q' -> "қ";
            case 'r' -> "р";
            case 's' -> "с";
            case 't' -> "т";
            case 'u' -> "у";
            case 'v' -> "в";
            case 'x' -> "х";
            case 'y' -> "й";
            case 'z' -> "з";
            default -> "ъ";
        };
    }

    private static boolean beginsOrFollowsVowel(String word, int at) {
        if (at == 0) return true;
        char before = word.charAt(at - 1);
        return "aeiou".indexOf(before) >= 0 || before == '\'' && at > 1 && word.charAt(at - 2) == 'o';
    }

    private static boolean isCapital(String word, int at) {
        return at >= 0 && at < word.length() && Character.isUpperCase(word.charAt(at));
    }
}
