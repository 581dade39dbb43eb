package hamkor.document;

import java.util.Map;

/// Characters of the fonts of signs (Symbol, Wingdings), which Word keeps in a private area of Unicode, as what they look like.
final class SymbolFont {
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "●"), Map.entry(0x6D, "❍"), Map.entry(0x6E, "■"), Map.entry(0x6F, "□"), Map.entry(0x71, "❑"),
            Map.entry(0x75, "◆"), Map.entry(0x76, "❖"), Map.entry(0x9F, "•"), Map.entry(0xA7, "▪"), Map.entry(0xA8, "◻"),
            Map.entry(0xD8, "➢"), Map.entry(0xE0, "→"), Map.entry(0xE8, "➔"), Map.entry(0xF0, "⇨"), Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "✓"), Map.entry(0xFD, "☒"), Map.entry(0xFE, "☑"));
    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0x2D, "–"), Map.entry(0xA3, "≤"), Map.entry(0xA7, "♣"), Map.entry(0xA8, "♦"), Map.entry(0xB0, "°"), Map.entry(0xB1, "±"),
            Map.entry(0xB3, "≥"), Map.entry(0xB4, "×"), Map.entry(0xB7, "•"), Map.entry(0xB9, "≠"), Map.entry(0xBE, "—"), Map.entry(0xD7, "⋅"),
            Map.entry(0xAB, "↔"), Map.entry(0xAC, "←"), Map.entry(0xAE, "→"), Map.entry(0xDE, "⇒"), Map.entry(0xE5, "∑"));
    private static final String BULLET = "•";

    private SymbolFont() {}

    static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }

    /// The character itself, unless it is of the private area; then what the font shows there, a bullet where it is not known.
    static String shown(String font, char c) {
        boolean symbol = "Symbol".equalsIgnoreCase(font);
        if (!isPrivate(c)) return symbol && c == '\u00B7' ? BULLET : String.valueOf(c);
        int code = c & 0xFF;
        var known = (symbol ? SYMBOL : WINGDINGS).get(code);
        if (known != null) return known;
        return symbol && code > ' ' && code < '@' ? String.valueOf((char) code) : BULLET; // digits and signs stand where ASCII has them
    }
}
