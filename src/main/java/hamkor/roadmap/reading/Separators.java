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
        boolean paired = lines.stream().flatMapToInt(line -> line.text().chars()).filter(c -> c == '"').count() % 2 == 0;
        boolean smallLetters = !lines.isEmpty() && startsSmall(lines.getFirst().text());
        for (var line : lines) {
            int mark = line.label().isEmpty() ? Marks.endOfMark(line.text()) : 0;
            var words = line.text().substring(mark);
            if (words.isEmpty()) continue;
            boolean marked = mark > 0 || !line.label().isEmpty();
            if (!text.isEmpty()) {
                char last = text.charAt(text.length() - 1);
                boolean goesOn = !marked && (words.charAt(0) == '(' || last != ';' && startsSmall(words) && !smallLetters || isOpen(text, paired));
                text.append(goesOn || !typedLines && !marked ? " " : "\n");
            }
            text.append(words);
        }
        return text.toString();
    }

    private static boolean startsSmall(String words) {
        return !words.isEmpty() && Character.isLowerCase(words.charAt(0));
    }

    /// @param quotes whether straight quotes count: not where one has no other
    private static boolean isOpen(CharSequence text, boolean quotes) {
        var nesting = new Nesting(quotes);
        for (int i = 0; i < text.length(); i++) nesting.see(text.charAt(i));
        return nesting.isInside();
    }

    /// How deep in quotes and brackets a place of a text is. «“» opens a quotation in English and closes one in German.
    private static final class Nesting {
        private final boolean straight;
        private int depth;
        private int low;
        private boolean quoted;

        Nesting(boolean straight) {
            this.straight = straight;
        }

        void see(char c) {
            switch (c) {
                case '«', '(' -> depth++;
                case '„' -> low++;
                case '“' -> {
                    if (low > 0) low--;
                    else depth++;
                }
                case '»', ')' -> depth = Math.max(0, depth - 1);
                case '”' -> {
                    if (low > 0) low--;
                    else depth = Math.max(0, depth - 1);
                }
                case '"' -> quoted = straight && !quoted;
                default -> { }
            }
        }

        boolean isInside() {
            return depth > 0 || low > 0 || quoted;
        }
    }

    /// The non-blank stretches between any of the separators outside quotes and brackets, trimmed.
    static List<String> split(String text, String separators) {
        var parts = new ArrayList<String>();
        boolean balanced = !isOpen(text, true);
        var nesting = new Nesting(true);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length()) {
                if (balanced) nesting.see(text.charAt(i));
                if (nesting.isInside() || separators.indexOf(text.charAt(i)) < 0) continue;
            }
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
}
