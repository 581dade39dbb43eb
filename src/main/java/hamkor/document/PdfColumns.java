package hamkor.document;

import hamkor.document.PdfPage.Ruling;
import hamkor.document.PdfTable.PdfCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Tables whose columns no line parts: they are seen from the white space that runs down between the texts.
///
/// Level lines and the edges of coloured bands, where there are any, part the rows; else [PdfRows] does.
final class PdfColumns {
    /// At least so wide is the space between two columns, in parts of the font's size.
    private static final double GUTTER = 0.42;
    /// Lines with such gaps are a table's, in parts of the font's size.
    private static final double GAP = 0.9;
    /// The part of a table's lines that may run across a gutter: headings of sections, long words.
    private static final double ACROSS = 0.14;
    private static final int FEW_LINES = 3;
    private static final int LINES_WITHOUT = 9;
    /// The words of a repeated header may stand this many points from where they stood.
    private static final double MOVED = 2;

    private final PdfPage page;
    private final List<Ruling> level;

    /// @param level the level lines of the page that belong to no ruled table
    PdfColumns(PdfPage page, List<Ruling> level) {
        this.page = page;
        this.level = level;
    }

    /// White space between two columns.
    record Gutter(double from, double to) {
        double middle() {
            return (from + to) / 2;
        }

        boolean meets(Gutter other) {
            return Math.min(to, other.to) - Math.max(from, other.from) > 1;
        }
    }

    /// A table and the lines of the page that it took.
    record Found(PdfTable table, List<PdfLine> lines) {}

    /// @param lines the lines outside ruled tables, from top to bottom
    /// @param before the columns of a table that may go on from the page before; null without one
    List<Found> tables(List<PdfLine> lines, PdfTable before) {
        var found = new ArrayList<Found>();
        int header = repeatedHeader(lines, before);
        int from = 0;
        if (header >= 0) {
            int last = lastSeed(lines, header);
            var table = goingOn(lines, header, last, before);
            if (table != null) {
                found.add(table);
                from = Math.max(last + 1, lines.indexOf(table.lines().getLast()) + 1);
            }
        }
        while (from < lines.size()) {
            int first = from;
            while (first < lines.size() && !isSeed(lines.get(first))) first++;
            int last = lastSeed(lines, first);
            if (first < lines.size()) {
                var run = new ArrayList<>(lines.subList(first, Math.min(lines.size(), last + 1)));
                var table = table(run, lines, first, found.isEmpty() ? before : null);
                if (table != null) found.add(table);
            }
            from = Math.max(last + 1, first + 1);
        }
        return found;
    }

    private static int lastSeed(List<PdfLine> lines, int first) {
        int last = first;
        for (int end = first; end < lines.size() && end - last <= LINES_WITHOUT; end++) if (isSeed(lines.get(end))) last = end;
        return last;
    }

    private static boolean isSeed(PdfLine line) {
        return line.parts(GAP * line.size()).size() >= 3;
    }

    private Found table(List<PdfLine> run, List<PdfLine> all, int first, PdfTable before) {
        if (run.stream().filter(PdfColumns::isSeed).count() < 2 || run.size() < FEW_LINES) return null;
        var gutters = gutters(run);
        addUnder(run, all, first, _ -> gutters);
        addHeading(run, all, first, gutters);
        return found(run, gutters(run), FEW_LINES, before);
    }

    /// A table under the header that the page before had too: its columns are those of that page, however few lines it has
    /// here and whatever white space justified text leaves between their words.
    private Found goingOn(List<PdfLine> all, int first, int last, PdfTable before) {
        var run = new ArrayList<>(all.subList(first, last + 1));
        addUnder(run, all, first, lines -> narrowed(before.gutters(), lines));
        return found(run, narrowed(before.gutters(), run), before.headerLines().size() + 1, before);
    }

    /// The lines under the last wide one still are the table's while they keep to its columns.
    ///
    /// @param columns the gutters when the table has these lines
    private static void addUnder(List<PdfLine> run, List<PdfLine> all, int first, Function<List<PdfLine>, List<Gutter>> columns) {
        for (int next = first + run.size(); next < all.size(); next++) {
            var line = all.get(next);
            double step = line.baseline() - run.getLast().baseline();
            if (step > 3 * line.size()) return;
            run.add(line);
            var gutters = columns.apply(run);
            boolean paragraph = gutters.size() >= 2 && line.parts(0.4 * line.size()).size() == 1
                    && line.left() < gutters.getFirst().from() && step > 1.6 * line.size();
            if (gutters.size() < 2 || crosses(line, gutters) || paragraph) {
                run.removeLast();
                return;
            }
        }
    }

    private Found found(List<PdfLine> run, List<Gutter> gutters, int fewest, PdfTable before) {
        while (!run.isEmpty() && crosses(run.getFirst(), gutters)) run.removeFirst();
        while (!run.isEmpty() && crosses(run.getLast(), gutters)) run.removeLast();
        long across = run.stream().filter(it -> crosses(it, gutters)).count();
        if (gutters.size() < 2 || run.size() < fewest || across * 10 > run.size() * 4L) return null;
        return new Found(cut(run, gutters, before), List.copyOf(run));
    }

    /// Of a heading over several lines the first may be over one column only; it stands close over the next.
    private static void addHeading(List<PdfLine> run, List<PdfLine> all, int first, List<Gutter> gutters) {
        for (int above = first - 1; above >= 0; above--) {
            var line = all.get(above);
            var next = run.getFirst();
            double step = next.baseline() - line.baseline();
            boolean over = line.parts(GAP * line.size()).size() > 1 ? step < 2.8 * next.size()
                    : step < 1.45 * next.size() && line.isBold() == next.isBold();
            if (!over || Math.abs(line.size() - next.size()) > 0.5 || crosses(line, gutters)) return;
            run.addFirst(line);
        }
    }

    /// The line with which the header of the page before begins again: the same words at the same places; -1 without one.
    private static int repeatedHeader(List<PdfLine> lines, PdfTable before) {
        if (before == null || !before.isUnruled()) return -1;
        var header = before.headerLines();
        if (header.isEmpty()) return -1;
        for (int i = 0; i + header.size() < lines.size(); i++) {
            int first = i;
            if (IntStream.range(0, header.size()).allMatch(it -> isSame(header.get(it), lines.get(first + it).words()))) return i;
        }
        return -1;
    }

    private static boolean isSame(List<PdfLine.Word> words, List<PdfLine.Word> others) {
        if (words.size() != others.size()) return false;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var other = others.get(i);
            if (!word.text().equals(other.text()) || Math.abs(word.left() - other.left()) > MOVED) return false;
        }
        return true;
    }

    private static List<Gutter> gutters(List<PdfLine> lines) {
        var cover = Cover.of(lines);
        double size = lines.stream().mapToDouble(PdfLine::size).average().orElse(0);
        var covered = cover.covered();
        int allowed = (int) (ACROSS * lines.size());
        var gutters = new ArrayList<Gutter>();
        for (int x = 0, next; x < covered.length; x = next + 1) {
            next = x;
            while (next < covered.length && covered[next] <= allowed) next++;
            boolean inside = x > 0 && next < covered.length;
            if (inside && next - x >= GUTTER * size) gutters.add(cover.clearest(x, next));
        }
        return gutters;
    }

    /// What the lines leave free of the gutters of the page before. Where the next column begins is where it began there;
    /// what is free further left may be space between the words of a text.
    private static List<Gutter> narrowed(List<Gutter> gutters, List<PdfLine> lines) {
        var cover = Cover.of(lines);
        var narrowed = new ArrayList<Gutter>();
        for (var gutter : gutters) {
            int from = Math.max(0, (int) Math.ceil(gutter.from() - cover.left()));
            int to = Math.min(cover.covered().length, (int) (gutter.to() - cover.left()));
            narrowed.add(from < to ? cover.lastClear(from, to) : gutter);
        }
        return narrowed;
    }

    /// How many lines have a text at each point from the left on.
    private record Cover(double left, int[] covered) {
        static Cover of(List<PdfLine> lines) {
            double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
            double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
            var covered = new int[(int) (right - left) + 2];
            for (var line : lines) {
                // A space between two words of one text covers like the words do; a wide gap does not.
                for (var part : line.parts(GUTTER * line.size())) {
                    double from = part.left() - left, to = part.right() - left;
                    Arrays.setAll(covered, x -> covered[x] + (x + 1 > from && x < to ? 1 : 0));
                }
            }
            return new Cover(left, covered);
        }

        /// Where most lines of a column are short, its few long ones still reach far into what looks like a gutter.
        Gutter clearest(int from, int to) {
            int least = least(from, to);
            int best = from, width = 0;
            for (int x = from, next; x < to; x = next + 1) {
                next = x;
                while (next < to && covered[next] == least) next++;
                if (next - x > width) {
                    width = next - x;
                    best = x;
                }
            }
            return new Gutter(left + best, left + best + width);
        }

        /// Of the clearest the last, however narrow.
        Gutter lastClear(int from, int to) {
            int least = least(from, to), end = to;
            while (covered[end - 1] > least) end--;
            int begin = end - 1;
            while (begin > from && covered[begin - 1] == least) begin--;
            return new Gutter(left + begin, left + end);
        }

        private int least(int from, int to) {
            return Arrays.stream(covered, from, to).min().orElseThrow();
        }
    }

    /// A word of the line stands in a gutter.
    private static boolean crosses(PdfLine line, List<Gutter> gutters) {
        for (var part : line.parts(GUTTER * line.size())) {
            for (var gutter : gutters) if (part.left() < gutter.middle() - 0.5 && part.right() > gutter.middle() + 0.5) return true;
        }
        return false;
    }

    private PdfTable cut(List<PdfLine> run, List<Gutter> gutters, PdfTable before) {
        double left = run.stream().mapToDouble(PdfLine::left).min().orElseThrow() - 2;
        double right = run.stream().mapToDouble(PdfLine::right).max().orElseThrow() + 2;
        double top = run.getFirst().top() - 1, bottom = run.getLast().bottom() + 1;
        var sides = new double[gutters.size() + 2];
        for (int i = 0; i < gutters.size(); i++) sides[i + 1] = gutters.get(i).middle();
        sides[0] = left;
        sides[sides.length - 1] = right;
        var cuts = new ArrayList<Double>();
        cuts.add(top);
        var edges = edges(left, right, top, bottom);
        edges.add(bottom);
        double over = top;
        for (double edge : edges) {
            double from = over;
            var band = run.stream().filter(it -> middle(it) >= from && middle(it) < edge).toList();
            if (band.isEmpty()) continue;
            // The heading and the first row may share the first band.
            addRows(band, gutters, sides, edges.size() > 3 && from > top, cuts);
            cuts.add(edge);
            over = edge;
        }
        cuts.sort(null);
        return filled(run, gutters, continued(sides, gutters, before), sides, cuts);
    }

    private static double middle(PdfLine line) {
        return line.baseline() - 0.3 * line.size();
    }

    /// The rows of a band that no line parts; a line across the columns is a row by itself.
    private static void addRows(List<PdfLine> band, List<Gutter> gutters, double[] sides, boolean ruled, List<Double> cuts) {
        var own = new ArrayList<PdfLine>();
        for (int i = 0; i <= band.size(); i++) {
            boolean across = i < band.size() && crosses(band.get(i), gutters);
            if (i == band.size() || across) {
                var columns = byColumn(own, sides);
                cuts.addAll(ruled ? PdfRows.betweenNumbers(columns) : PdfRows.between(columns));
                own.clear();
            }
            if (across) {
                var line = band.get(i);
                cuts.add(line.top() - 0.05 * line.size());
                if (i + 1 < band.size() && !crosses(band.get(i + 1), gutters)) {
                    cuts.add(Math.min(line.bottom(), middle(band.get(i + 1)) - 0.5));
                }
            } else if (i < band.size()) {
                own.add(band.get(i));
            }
        }
    }

    private static List<List<PdfLine>> byColumn(List<PdfLine> lines, double[] sides) {
        var columns = new ArrayList<List<PdfLine>>();
        for (int c = 0; c < sides.length - 1; c++) columns.add(new ArrayList<>());
        for (var line : lines) {
            for (int c = 0; c < columns.size(); c++) {
                var part = within(line, sides[c], sides[c + 1]);
                if (part != null) columns.get(c).add(part);
            }
        }
        return columns;
    }

    private static PdfLine within(PdfLine line, double from, double to) {
        var words = line.words().stream().filter(it -> (it.left() + it.right()) / 2 >= from && (it.left() + it.right()) / 2 < to).toList();
        return words.isEmpty() ? null : new PdfLine(words, line.baseline(), line.size(), line.note());
    }

    /// Heights at which a line or the edge of a coloured band runs across most of the table.
    private List<Double> edges(double left, double right, double top, double bottom) {
        var spans = new ArrayList<Ruling>(level);
        for (var shade : page.shades) {
            spans.add(new Ruling(true, shade.top(), shade.left(), shade.right()));
            spans.add(new Ruling(true, shade.bottom(), shade.left(), shade.right()));
        }
        var edges = new ArrayList<Double>();
        for (var line : PdfRulings.of(spans).level()) {
            double shared = Math.min(right, line.to()) - Math.max(left, line.from());
            if (shared > 0.7 * (right - left) && line.at() > top + 2 && line.at() < bottom - 2) edges.add(line.at());
        }
        edges.sort(null);
        return edges;
    }

    /// The sides of the columns as on the page before, when they are the same columns: on each page the texts leave other
    /// space between them.
    private static double[] continued(double[] sides, List<Gutter> gutters, PdfTable before) {
        if (before == null || !before.isUnruled() || before.columns() != gutters.size() + 1) return sides;
        for (int i = 0; i < gutters.size(); i++) if (!gutters.get(i).meets(before.gutters().get(i))) return sides;
        return before.xs();
    }

    private PdfTable filled(List<PdfLine> run, List<Gutter> gutters, double[] shown, double[] sides, List<Double> cuts) {
        var cells = new ArrayList<PdfCell>();
        int columns = sides.length - 1, rows = 0;
        for (int r = 0; r + 1 < cuts.size(); r++) {
            double from = cuts.get(r), to = cuts.get(r + 1);
            var its = run.stream().filter(it -> middle(it) >= from && middle(it) < to).toList();
            if (its.isEmpty()) continue;
            if (its.stream().anyMatch(it -> crosses(it, gutters))) {
                var box = new PdfBox(sides[0], from, sides[columns], to);
                cells.add(new PdfCell(rows, 0, 1, columns, its, isShaded(box), box));
            } else {
                var byColumn = byColumn(its, sides);
                for (int c = 0; c < columns; c++) {
                    var box = new PdfBox(sides[c], from, sides[c + 1], to);
                    cells.add(new PdfCell(rows, c, 1, 1, byColumn.get(c), isShaded(box), box));
                }
            }
            rows++;
        }
        var box = new PdfBox(shown[0], cuts.getFirst(), shown[columns], cuts.getLast());
        return new PdfTable(page.number, shown, rows, cells, box, true, true, gutters);
    }

    private boolean isShaded(PdfBox box) {
        return PdfLayout.isShaded(page, box);
    }
}
