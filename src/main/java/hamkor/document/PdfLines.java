package hamkor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lines as the eye sees them into lines as they were meant: the end of a narrow line means nothing, but a sub-item starts
/// with its own mark and a new paragraph stands apart.
final class PdfLines {
    /// A number or a letter with a bracket; a number with a dot, a dash or a bullet (many come from the private letters of
    /// symbol fonts) and then a space. «– 2027 год» is the end of a span.
    private static final Pattern MARK = Pattern.compile(
            "(?:(?:\\d{1,2}(?:\\.\\d{1,2})*|\\p{L})\\)(?=\\s*[^\\s,.;)])|(?:\\d{1,2}\\.|[-–—•●▪■◦○‣⁃∙·*✓➢➤\ue000-\uf8ff])(?= .)(?! \\d{4})).*");
    private static final double APART = 1.4;
    private static final Pattern HYPHENS = Pattern.compile(".*\\S[-\u2010\u2011]", Pattern.DOTALL);

    private PdfLines() {}

    /// @param usual the way from line to line in the table, in parts of the font's size; 0 where it is not known
    static List<Line> of(List<PdfLine> seen, double usual) {
        double step = usualStep(seen, usual);
        var lines = new ArrayList<Line>();
        var text = new StringBuilder();
        PdfLine before = null;
        for (var line : seen) {
            var its = line.text();
            boolean apart = before != null && step > 0 && line.baseline() - before.baseline() > APART * step * line.size();
            if (before != null && (apart || isItem(its, text))) {
                add(text, lines);
            }
            append(text, its);
            before = line;
        }
        add(text, lines);
        return lines;
    }

    /// The lines of a paragraph stay apart, but for a word parted by a hyphen.
    static List<Line> paragraph(List<PdfLine> seen) {
        var lines = new ArrayList<Line>();
        var text = new StringBuilder();
        for (var line : seen) {
            if (!text.isEmpty() && !HYPHENS.matcher(text).matches() && !isSoft(text)) {
                lines.add(new Line("", text.toString(), lines.isEmpty()));
                text.setLength(0);
            }
            append(text, line.text());
        }
        if (isSoft(text)) text.setLength(text.length() - 1);
        if (!text.isEmpty()) lines.add(new Line("", text.toString(), lines.isEmpty()));
        return lines;
    }

    static boolean startsItem(String text) {
        return MARK.matcher(text).matches();
    }

    private static boolean isItem(String line, CharSequence before) {
        return startsItem(line) && opened(before) <= 0;
    }

    /// Brackets and quotation marks still open: «(подпункт» at the end of a line and «1) пункта 2» on the next are no
    /// sub-item, nor are ««Урал» and «– Кашкадарья»».
    private static int opened(CharSequence text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            if (it == '(' || it == '«') open++;
            if ((it == ')' || it == '»') && open > 0) open--;
        }
        return open;
    }

    private static void append(StringBuilder text, String line) {
        if (isSoft(text)) text.setLength(text.length() - 1);
        else if (!text.isEmpty() && !HYPHENS.matcher(text).matches() && !isClose(text)) text.append(' ');
        text.append(line);
    }

    /// A dash or a stroke set close to the word before it is set close to the one after it: «2025–» and «2027», «п/» and «п».
    private static boolean isClose(CharSequence text) {
        int last = text.length() - 1;
        return last > 0 && "–—/".indexOf(text.charAt(last)) >= 0 && Character.isLetterOrDigit(text.charAt(last - 1));
    }

    private static boolean isSoft(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\u00ad';
    }

    private static void add(StringBuilder text, List<Line> lines) {
        if (isSoft(text)) text.setLength(text.length() - 1);
        if (!text.isEmpty()) lines.add(new Line("", text.toString(), true));
        text.setLength(0);
    }

    /// The way from line to line, in parts of the font's size: the cell's own where it has enough lines to tell.
    private static double usualStep(List<PdfLine> lines, double usual) {
        var steps = steps(lines);
        if (steps.size() < 3) return usual;
        double own = steps.get((steps.size() - 1) / 2);
        return usual > 0 ? Math.min(own, 1.2 * usual) : own;
    }

    static List<Double> steps(List<PdfLine> lines) {
        var steps = new ArrayList<Double>();
        for (int i = 1; i < lines.size(); i++) {
            double step = (lines.get(i).baseline() - lines.get(i - 1).baseline()) / Math.max(1, lines.get(i).size());
            if (step > 0.7 && step < 4) steps.add(step);
        }
        steps.sort(null);
        return steps;
    }
}
