package hamkor.roadmap.reading;

import hamkor.document.Line;
import java.util.ArrayList;
import java.util.List;

/// What stands between executors, and what only looks so: inside quotes and brackets nothing separates.
final class Separators {
    private Separators() {}

    /// The lines as one text with `\n` where an end of line may separate: not before a line that goes on with a small letter or
    /// a bracket, and in a PDF only before a mark of its own.
    static String withEndsOfLines(List<Line> lines, boolean typedLines) {
        var text = new StringBuilder();
        boolean smallLetters = !lines.isEmpty() && startsSmall(lines.getFirst().text());
        for (var line : lines) {
            int mark = line.label().isEmpty() ? Marks.endOfMark(line.text()) : 0;
            var words = line.text().substring(mark);
            if (words.isEmpty()) continue;
            boolean marked = mark > 0 || !line.label().isEmpty();
            if (!text.isEmpty()) {
                char last = text.charAt(text.length() - 1);
                boolean goesOn = !marked && (words.charAt(0) == '(' || last != ';' && startsSmall(words) && !smallLetters || isOpen(text));
                text.append(goesOn || !typedLines && !marked ? " " : "\n");
            }
            text.append(words);
        }
        return text.toString();
    }

    private static boolean startsSmall(String words) {
        return !words.isEmpty() && Character.isLowerCase(words.charAt(0));
    }

    private static boolean isOpen(CharSequence text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isOpening(text.charAt(i))) depth++;
            else if (isClosing(text.charAt(i)) && depth > 0) depth--;
        }
        return depth > 0;
    }

    /// The non-blank stretches between any of the separators outside quotes and brackets, trimmed.
    static List<String> split(String text, String separators) {
        var parts = new ArrayList<String>();
        boolean balanced = !isOpen(text);
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\0';
            if (c != '\0' && balanced && isOpening(c)) depth++;
            else if (c != '\0' && balanced && isClosing(c)) depth = Math.max(0, depth - 1);
            if (i < text.length() && (depth > 0 || separators.indexOf(c) < 0)) continue;
            var part = trimmed(text.substring(start, i));
            if (!part.isEmpty()) parts.add(part);
            start = i + 1;
        }
        return parts;
    }

    /// Without white space, semicolons and commas at either end, and without the dot that closes a list.
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isAtEnd(text.charAt(start))) start++;
        while (end > start && isAtEnd(text.charAt(end - 1))) end--;
        if (end - start > 4 && text.charAt(end - 1) == '.' && !isAbbreviation(text, end - 1)) end--;
        return text.substring(start, end);
    }

    private static boolean isAtEnd(char c) {
        return Character.isWhitespace(c) || c == ';' || c == ',';
    }

    /// A dot after a short word («и др.», «г.») or an initial is part of it.
    private static boolean isAbbreviation(String text, int dot) {
        int i = dot - 1;
        while (i >= 0 && Character.isLetter(text.charAt(i))) i--;
        return dot - 1 - i <= 3;
    }

    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '(') depth++;
            else if (text.charAt(i) == ')' && --depth == 0) return i;
        }
        return -1;
    }

    private static boolean isOpening(char c) {
        return c == '«' || c == '(' || c == '“' || c == '„';
    }

    private static boolean isClosing(char c) {
        return c == '»' || c == ')' || c == '”';
    }
}
