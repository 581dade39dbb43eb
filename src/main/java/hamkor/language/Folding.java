package hamkor.language;

/// Words made comparable: what people type, and headings and names of documents that are compared, never what is stored.
public final class Folding {
    private Folding() {}

    /// Lower case, ё as е, every apostrophe as `'`, every dash and hyphen as `-`, every white space as one space, soft
    /// hyphens dropped, trimmed. The length may change; the order of what remains does not.
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') continue;
            if (isSpace(c)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') folded.append(' ');
            } else folded.append(isApostrophe(c) ? '\'' : isDash(c) ? '-' : c == 'ё' ? 'е' : c);
        }
        int end = folded.length();
        if (end > 0 && folded.charAt(end - 1) == ' ') folded.setLength(end - 1);
        return folded.toString();
    }

    /// The forms in which oʻ, gʻ and the tutuq are typed.
    public static boolean isApostrophe(char c) {
        return switch (c) {
            case '\'', '\u2018', '\u2019', '\u02bb', '\u02bc', '`', '\u00b4' -> true;
            default -> false;
        };
    }

    public static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
