package hamkor.term;

/// How the words of a term are folded before they are looked up: case, ё, the seven forms of the Uzbek apostrophe, Latin letters
/// that stand among Cyrillic ones because they look the same (and the other way round), roman numerals typed with letters of
/// the other alphabet. Only what the grammar compares is folded; the words of a [Term] stay as written.
final class Spelling {
    private static final String LATIN = "aceopxykmtbh";
    private static final String CYRILLIC = "асеорхукмтвн";
    private static final int LONGEST_ROMAN = 5;
    private static final int GREATEST_ROMAN = 12;

    private Spelling() {}

    /// The text with every run of white space as one space, none at the ends, soft hyphens dropped.
    static String foldSpace(String text) {
        var folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00AD') continue;
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && !folded.isEmpty()) folded.append(' ');
                space = false;
                folded.append(c);
            }
        }
        return folded.toString();
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Written, but nothing that a reader sees: soft hyphens, zero-width marks, combining accents.
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF' || c == '\u0301';
    }

    /// The text as a reader sees it.
    static String visible(String text) {
        int i = 0;
        while (i < text.length() && !isInvisible(text.charAt(i))) i++;
        if (i == text.length()) return text;
        var visible = new StringBuilder(text.length());
        for (i = 0; i < text.length(); i++) if (!isInvisible(text.charAt(i))) visible.append(text.charAt(i));
        return visible.toString();
    }

    static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212' || c == '\uFE58' || c == '\uFE63' || c == '\uFF0D';
    }

    static boolean isApostrophe(char c) {
        return switch (c) {
            case '\'', '\u2019', '\u2018', '\u02BB', '\u02BC', '\u00B4', '`' -> true;
            default -> false;
        };
    }

    static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052F';
    }

    /// One word in the form in which vocabularies keep it.
    static String foldWord(String word) {
        var folded = new StringBuilder(word.length());
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(word.charAt(i));
            if (isApostrophe(c)) {
                folded.append('\'');
            } else {
                if (isCyrillic(c)) cyrillic++;
                else latin++;
                folded.append(c == 'ё' ? 'е' : c);
            }
        }
        if (cyrillic == 0 || latin == 0) return folded.toString();
        return cyrillic >= latin ? toCyrillic(folded.toString()) : replace(folded.toString(), CYRILLIC, LATIN);
    }

    /// The word with each Latin letter that looks Cyrillic in Cyrillic: «c» in «c 2027 года» is often the Latin one.
    static String toCyrillic(String folded) {
        return replace(folded, LATIN, CYRILLIC);
    }

    private static String replace(String word, String from, String to) {
        var replaced = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = from.indexOf(word.charAt(i));
            replaced.append(at < 0 ? word.charAt(i) : to.charAt(at));
        }
        return replaced.toString();
    }

    /// The value of a roman numeral up to XII, as written (case matters), or 0 where the word is none. «П» and «Ш» stand for II
    /// and III, «І», «Х» and «У» for I, X and V, as typed on a Russian keyboard.
    static int roman(String word) {
        if (word.isEmpty() || word.length() > LONGEST_ROMAN) return 0;
        var letters = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            switch (word.charAt(i)) {
                case 'I', 'i', 'І', 'і' -> letters.append('I');
                case 'V', 'v' -> letters.append('V');
                case 'У' -> letters.append('V');
                case 'X', 'x', 'Х' -> letters.append('X');
                case 'П' -> letters.append("II");
                case 'Ш' -> letters.append("III");
                default -> {
                    int sign = word.charAt(i) - '\u2160';   // Ⅰ to Ⅻ, one sign each
                    if (sign < 0 || sign >= GREATEST_ROMAN) return 0;
                    letters.append(ROMANS[sign]);
                }
            }
        }
        if (word.length() == 1 && !Character.isUpperCase(word.charAt(0))) return 0;
        for (int value = 1; value <= GREATEST_ROMAN; value++) if (ROMANS[value - 1].contentEquals(letters)) return value;
        return 0;
    }

    private static final String[] ROMANS = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
}
