package hamkor.document;

import java.util.ArrayList;
import java.util.List;

/// Text as it is written into lines: every run of spaces, no-break spaces and tabs is one space, none at the ends; soft hyphens
/// and other characters of no width are dropped; the non-breaking hyphen is «-»; blank lines are dropped.
final class TextLines {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char NON_BREAKING_HYPHEN = '\u2011';

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean space;

    void add(CharSequence text) {
        for (int i = 0; i < text.length(); i++) add(text.charAt(i));
    }

    void add(char c) {
        if (isLineEnd(c)) {
            endLine();
        } else if (isSpace(c)) {
            space = true;
        } else if (!isInvisible(c)) {
            if (space && !line.isEmpty()) line.append(' ');
            space = false;
            line.append(c == NON_BREAKING_HYPHEN ? '-' : c);
        }
    }

    void endLine() {
        if (!line.isEmpty()) lines.add(line.toString());
        line.setLength(0);
        space = false;
    }

    boolean isBlank() {
        return lines.isEmpty() && line.isEmpty();
    }

    /// The lines of a paragraph, its automatic number before the first.
    List<Line> paragraph(String label) {
        endLine();
        if (lines.isEmpty()) return label.isEmpty() ? List.of() : List.of(new Line(label, "", true));
        var made = new ArrayList<Line>(lines.size());
        for (var text : lines) made.add(new Line(made.isEmpty() ? label : "", text, made.isEmpty()));
        return made;
    }

    /// All of it in one line.
    String joined() {
        endLine();
        return String.join(" ", lines);
    }

    static String folded(CharSequence text) {
        var lines = new TextLines();
        lines.add(text);
        return lines.joined();
    }

    private static boolean isLineEnd(char c) {
        return c == '\u000B' || c == '\u2028' || c == '\u2029';
    }

    static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', '\f', '\u00A0', '\u1680', '\u202F', '\u205F', '\u3000', '\u0085' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }

    /// Soft hyphen, zero-width space, word joiner, byte order mark, and the marks of writing direction.
    private static boolean isInvisible(char c) {
        return switch (c) {
            case SOFT_HYPHEN, '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF' -> true;
            default -> c < ' ' || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        };
    }
}
