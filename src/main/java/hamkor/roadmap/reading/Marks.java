package hamkor.roadmap.reading;

import hamkor.language.Folding;

/// The mark with which a sub-item begins: «1)», «1.», «а)», «–», «•».
final class Marks {
    private static final String BULLETS = "•·∙●○◦▪■□➢►‣⁃*";

    private Marks() {}

    /// Where the words begin after a mark at a text's start; 0 where there is none.
    static int endOfMark(String text) {
        if (text.isEmpty()) return 0;
        char first = text.charAt(0);
        if (BULLETS.indexOf(first) >= 0 || isSymbolFont(first)) return skipSpace(text, 1);
        if (Folding.isDash(first)) return text.length() > 1 && (Folding.isSpace(text.charAt(1)) || Character.isLetter(text.charAt(1)))
                ? skipSpace(text, 1) : 0;
        int i = first == '(' ? 1 : 0;
        int start = i;
        while (i < text.length() && Character.isDigit(text.charAt(i)) && i - start < 3) i++;
        if (i > start) {
            while (i + 1 < text.length() && text.charAt(i) == '.' && Character.isDigit(text.charAt(i + 1))) {
                i++;
                while (i < text.length() && Character.isDigit(text.charAt(i))) i++;
            }
            return closed(text, i);
        }
        if (i < text.length() && Character.isLetter(text.charAt(i)) && i + 1 < text.length() && text.charAt(i + 1) == ')') return closed(text, i + 1);
        int roman = i;
        while (roman < text.length() && "ivxIVX".indexOf(text.charAt(roman)) >= 0) roman++;
        return roman > i && roman < text.length() && text.charAt(roman) == ')' ? closed(text, roman) : 0;
    }

    /// A mark is closed by a bracket, or by a dot with a space or a letter after it.
    private static int closed(String text, int at) {
        if (at >= text.length()) return 0;
        char c = text.charAt(at);
        if (c == ')') return skipSpace(text, at + 1);
        if (c == '.' && at + 1 < text.length() && !Character.isDigit(text.charAt(at + 1))) return skipSpace(text, at + 1);
        return 0;
    }

    private static boolean isSymbolFont(char c) {
        return c >= '\uf000' && c <= '\uf0ff';
    }

    private static int skipSpace(String text, int at) {
        while (at < text.length() && Folding.isSpace(text.charAt(at))) at++;
        return at;
    }
}
