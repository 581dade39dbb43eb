package hamkor.language;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Names in the order of a reader's alphabet. Our own, because the JDK sorts Uzbek as no dictionary does: oʻ as o and an
/// apostrophe, ў before а.
///
/// Numbers stand in their order (пункт 2 before пункт 10), quotation marks and tutuqs count for nothing, other signs for a
/// space. The script of the reader comes before another. What is equal in all this stays apart by its letters, so that the
/// order is the same every time.
public final class Sorting {
    private static final String LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
    private static final String RUSSIAN = "а б в г ғ д е ж з и й к қ л м н о п р с т у ў ф х ҳ ц ч ш щ ъ ы ь э ю я";
    private static final String UZBEK_LATIN = LATIN + " o' g' sh ch";
    private static final String UZBEK_CYRILLIC = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я ў қ ғ ҳ";

    private static final Map<Language, Comparator<String>> ORDERS = orders();

    /// Places in a key, below those of letters.
    private static final char SPACE = 1;
    private static final char NUMBER = 2;
    private static final char OTHER = '\u0800';

    private final Map<String, Character> places = new HashMap<>();

    private Sorting(String... alphabets) {
        for (var alphabet : alphabets)
            for (var letter : alphabet.split(" ")) places.putIfAbsent(letter, (char) (256 + places.size()));
    }

    public static Comparator<String> in(Language language) {
        return ORDERS.get(language);
    }

    private static Map<Language, Comparator<String>> orders() {
        var orders = new EnumMap<Language, Comparator<String>>(Language.class);
        for (var language : Language.values()) {
            var sorting = switch (language) {
                case RU -> new Sorting(RUSSIAN, LATIN);
                case UZ -> new Sorting(UZBEK_LATIN, UZBEK_CYRILLIC);
                case UZ_CYRL -> new Sorting(UZBEK_CYRILLIC, LATIN);
                case EN -> new Sorting(LATIN, RUSSIAN);
            };
            orders.put(language, Comparator.comparing(sorting::key).thenComparing(Comparator.naturalOrder()));
        }
        return orders;
    }

    /// The places of a text's letters; the order of keys is the order of texts.
    private String key(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); ) {
            char c = letters.charAt(i);
            if (c >= '0' && c <= '9') {
                int end = i;
                while (end < letters.length() && letters.charAt(end) >= '0' && letters.charAt(end) <= '9') end++;
                key.append(number(letters.substring(i, end)));
                i = end;
                continue;
            }
            int length = pairAt(letters, i) ? 2 : 1;
            if (Character.isLetter(c) && !Folding.isApostrophe(c)) key.append(place(letters, i, length));
            else if (!isSilent(c) && !key.isEmpty() && key.charAt(key.length() - 1) != SPACE) key.append(SPACE);
            i += length;
        }
        return key.toString();
    }

    private boolean pairAt(String letters, int at) {
        return at + 1 < letters.length() && places.containsKey(pair(letters, at));
    }

    private static String pair(String letters, int at) {
        char second = letters.charAt(at + 1);
        return letters.charAt(at) + (Folding.isApostrophe(second) ? "'" : String.valueOf(second));
    }

    private char place(String letters, int at, int length) {
        var letter = length == 2 ? pair(letters, at) : letters.substring(at, at + 1);
        var own = places.get(letter);
        if (own != null) return own;
        // ё is sorted with е where it is no letter of its own, é with e.
        var plain = places.get(Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1));
        return plain != null ? plain : (char) (OTHER + letter.charAt(0) % (Character.MAX_VALUE - OTHER));
    }

    /// Of two numbers the longer is the greater, once zeros before it are gone.
    private static String number(String digits) {
        var value = digits.replaceFirst("^0+(?=.)", "");
        return "" + NUMBER + (char) Math.min(value.length(), 255) + value;
    }

    private static boolean isSilent(char c) {
        return Folding.isApostrophe(c) || "«»“”„\"".indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.FORMAT;
    }
}
