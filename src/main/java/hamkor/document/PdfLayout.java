package hamkor.document;

import hamkor.document.PdfTable.PdfCell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// What stands where on one page: its tables and the blocks of text between them.
final class PdfLayout {
    /// Wider than any space between words, in parts of the font's size.
    private static final double COLUMN_GAP = 2.2;
    /// Paragraphs beside each other that may still go on.
    private static final int SIDE_BY_SIDE = 12;
    private final PdfPage page;
    private final List<String> marks;

    /// @param marks the raised marks of footnotes are added to it
    PdfLayout(PdfPage page, List<String> marks) {
        this.page = page;
        this.marks = marks;
    }

    /// From top to bottom, then from left to right.
    ///
    /// @param before the last table of the page before; null without one
    List<PdfBlock> blocks(PdfTable before) {
        var pen = PdfPenMarks.of(page);
        var rulings = PdfRulings.of(pen.rulings());
        var grids = PdfGrid.of(rulings);
        if (!pen.struck().isEmpty()) takeDeleted(pen);
        var inside = new ArrayList<List<PdfGlyph>>();
        for (int i = 0; i < grids.size(); i++) inside.add(new ArrayList<>());
        var outside = new ArrayList<PdfGlyph>();
        for (var glyph : page.glyphs) {
            int owner = -1;
            for (int i = 0; i < grids.size() && owner < 0; i++) if (grids.get(i).outline().holds(glyph.x(), glyph.y())) owner = i;
            (owner < 0 ? outside : inside.get(owner)).add(glyph);
        }
        var blocks = new ArrayList<PdfBlock>();
        for (int i = 0; i < grids.size(); i++) {
            if (inside.get(i).stream().anyMatch(it -> !it.isBlank())) blocks.add(table(grids.get(i), inside.get(i)));
        }
        var lines = PdfText.lines(outside, marks);
        var free = rulings.level().stream()
                .filter(it -> grids.stream().noneMatch(grid -> grid.outline().grown(2).holds((it.from() + it.to()) / 2, it.at()))).toList();
        for (var found : new PdfColumns(page, free).tables(lines, before)) {
            blocks.add(found.table());
            var taken = Collections.newSetFromMap(new IdentityHashMap<PdfLine, Boolean>());
            taken.addAll(found.lines());
            lines.removeIf(taken::contains);
        }
        blocks.addAll(texts(lines, blocks, pen));
        blocks.sort(Comparator.comparingDouble((PdfBlock it) -> it.box().top()).thenComparingDouble(it -> it.box().left()));
        return blocks;
    }

    private void takeDeleted(PdfPenMarks pen) {
        page.glyphs.removeIf(pen.struck()::contains);
        for (var line : PdfText.lines(pen.struck(), new ArrayList<>())) {
            page.asides.add(new Aside(new Place.Page(page.number, 0), Aside.Kind.DELETED, line.text()));
        }
    }

    private PdfTable table(PdfGrid grid, List<PdfGlyph> glyphs) {
        int columns = grid.xs().length - 1;
        var owner = new int[grid.ys().length - 1][columns];
        for (int i = 0; i < grid.cells().size(); i++) {
            var cell = grid.cells().get(i);
            for (int r = cell.row(); r < cell.row() + cell.rows(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columns(); c++) owner[r][c] = i;
            }
        }
        var texts = new ArrayList<List<PdfGlyph>>();
        for (int i = 0; i < grid.cells().size(); i++) texts.add(new ArrayList<>());
        PdfGlyph last = null;
        int place = -1;
        for (var glyph : glyphs) {
            // A word that runs over the side of its cell is read where it begins.
            if (last == null || !isOneWord(last, glyph)) place = owner[before(grid.ys(), glyph.y())][before(grid.xs(), glyph.x())];
            texts.get(place).add(glyph);
            last = glyph;
        }
        var cells = new ArrayList<PdfCell>();
        for (int i = 0; i < grid.cells().size(); i++) {
            var cell = grid.cells().get(i);
            var box = grid.outline(cell);
            var lines = PdfText.lines(texts.get(i), marks);
            cells.add(new PdfCell(cell.row(), cell.column(), cell.rows(), cell.columns(), lines, isShaded(page, box), box));
        }
        return PdfRows.split(new PdfTable(page.number, grid.xs(), grid.ys().length - 1, cells, grid.outline(),
                grid.closedTop(), grid.closedBottom(), List.of()));
    }

    private static boolean isOneWord(PdfGlyph last, PdfGlyph next) {
        return next.order() == last.order() + 1 && next.quarters() == last.quarters() && !last.isBlank() && !next.isBlank()
                && Math.abs(next.baseline() - last.baseline()) < 0.1 && Math.abs(next.start() - last.end()) < 0.08 * next.size();
    }

    private static int before(double[] sides, double at) {
        int i = 0;
        while (i < sides.length - 2 && at >= sides[i + 1]) i++;
        return i;
    }

    static boolean isShaded(PdfPage page, PdfBox cell) {
        int painted = 0;
        for (double across : new double[] {0.15, 0.5, 0.85}) {
            for (double down : new double[] {0.2, 0.8}) {
                double x = cell.left() + across * cell.width(), y = cell.top() + down * cell.height();
                for (var shade : page.shades) {
                    if (shade.holds(x, y)) {
                        painted++;
                        break;
                    }
                }
            }
        }
        return painted >= 4;
    }

    /// Lines that follow each other closely and look alike are one paragraph.
    private List<PdfBlock> texts(List<PdfLine> lines, List<PdfBlock> tables, PdfPenMarks pen) {
        var parts = new ArrayList<PdfLine>();
        for (var line : lines) {
            parts.addAll(line.parts(COLUMN_GAP * line.size(), (from, to) -> pen.struck().stream().anyMatch(
                    it -> Math.abs(it.baseline() - line.baseline()) < 1 && it.start() > from - 1 && it.end() < to + 1)));
        }
        double left = parts.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = parts.stream().mapToDouble(PdfLine::right).max().orElse(0);
        for (var table : tables) {
            left = Math.min(left, table.box().left());
            right = Math.max(right, table.box().right());
        }
        double middle = (left + right) / 2, width = right - left;
        var open = new ArrayList<List<PdfLine>>();
        for (var part : parts) {
            List<PdfLine> home = null;
            for (var group : open.subList(Math.max(0, open.size() - SIDE_BY_SIDE), open.size())) {
                if (goesOn(group, part, tables, new Column(left, right))) home = group;
            }
            if (home == null) open.add(new ArrayList<>(List.of(part)));
            else home.add(part);
        }
        var blocks = new ArrayList<PdfBlock>();
        for (var group : open) {
            double l = Double.MAX_VALUE, r = 0;
            boolean bold = true, centred = true;
            for (var line : group) {
                l = Math.min(l, line.left());
                r = Math.max(r, line.right());
                bold &= line.isBold();
                centred &= isCentred(line, middle) && (group.size() > 1 || line.right() - line.left() < 0.97 * width);
            }
            var box = new PdfBox(l, group.getFirst().top(), r, group.getLast().bottom());
            blocks.add(new PdfBlock.Text(page.number, List.copyOf(group), box, bold, centred));
        }
        return blocks;
    }

    /// The sides between which a page's text runs.
    private record Column(double left, double right) {
        double middle() {
            return (left + right) / 2;
        }

        /// The line stands in the middle and does not fill the width.
        boolean centres(PdfLine line) {
            return isCentred(line, middle()) && line.left() - left > 1.5 * line.size();
        }

        boolean fills(PdfLine line) {
            return line.left() - left < 4 * line.size() && right - line.right() < 3 * line.size();
        }
    }

    private static boolean isCentred(PdfLine line, double middle) {
        return Math.abs((line.left() + line.right()) / 2 - middle) < 1.2 * line.size();
    }

    private static boolean goesOn(List<PdfLine> group, PdfLine next, List<PdfBlock> tables, Column column) {
        var last = group.getLast();
        double step = next.baseline() - last.baseline();
        if (step < 0.5 * last.size() || step > 1.75 * Math.max(last.size(), next.size())) return false;
        if (Math.min(last.right(), next.right()) < Math.max(last.left(), next.left())) return false;
        if (Math.abs(last.size() - next.size()) > 0.12 * last.size() || last.isBold() != next.isBold() || next.note()) return false;
        if (group.size() > 1 && step > 1.3 * (last.baseline() - group.get(group.size() - 2).baseline())) return false;
        if (PdfLines.startsItem(next.text())) return false;
        for (var table : tables) if (table.box().top() > last.baseline() && table.box().top() < next.baseline()) return false;
        boolean middle = column.centres(last);
        // From centred to not, or the other way round; a line that fills the width may be either.
        if (middle != column.centres(next) && !column.fills(middle ? next : last)) return false;
        if (middle || column.centres(next)) return true;
        if (next.left() - last.left() > 1.2 * next.size()) return false;
        // After full lines one that ends early is the last of its paragraph.
        var word = next.words().getFirst();
        boolean fits = last.right() + word.right() - word.left() + 2 * last.size() < column.right();
        return !(fits && group.stream().anyMatch(column::fills));
    }
}
