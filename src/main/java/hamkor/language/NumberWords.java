package hamkor.language;

/// Numbers as a reader writes them.
public final class NumberWords {
    private static final char NO_BREAK_SPACE = '\u00a0';

    private NumberWords() {}

    /// Thousands apart: `16 062` with a no-break space, in English `16,062`. Not for years and numbers of documents.
    public static String of(long number, Language language) {
        char between = language == Language.EN ? ',' : NO_BREAK_SPACE;
        var digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) digits.insert(at, between);
        return digits.toString();
    }
}
