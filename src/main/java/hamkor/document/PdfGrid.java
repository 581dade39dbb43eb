package hamkor.document;

import hamkor.document.PdfPage.Ruling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A table's rulings as a grid: where its columns and rows are, and which of its boxes are one merged cell because no line
/// parts them.
///
/// @param xs the sides of the columns, from left to right; one more than columns
/// @param ys the sides of the rows, from top to bottom; one more than rows
/// @param cells every box belongs to one
/// @param closedTop a line runs over its first row
/// @param closedBottom a line runs under its last row
record PdfGrid(double[] xs, double[] ys, List<Box> cells, boolean closedTop, boolean closedBottom) {
    private static final double NEAR = PdfRulings.NEAR;
    /// Lines this near stand for one side: nothing can be written between them.
    private static final double CLOSE = 5.5;
    /// A side of a box is ruled when a line covers this part of it; corners may be open.
    private static final double COVERED = 0.55;

    /// A cell: the boxes from `row` and `column` on.
    record Box(int row, int column, int rows, int columns) {}

    PdfBox outline() {
        return new PdfBox(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    PdfBox outline(Box cell) {
        return new PdfBox(xs[cell.column()], ys[cell.row()], xs[cell.column() + cell.columns()], ys[cell.row() + cell.rows()]);
    }

    /// The grids of a page, each made of lines that touch; from top to bottom.
    static List<PdfGrid> of(PdfRulings rulings) {
        var grids = new ArrayList<PdfGrid>();
        for (var lines : touching(rulings)) {
            var grid = grid(lines);
            if (grid != null && grid.cells.size() > 1) grids.add(grid);
        }
        grids.sort(Comparator.comparingDouble((PdfGrid it) -> it.outline().area()).reversed());
        var kept = new ArrayList<PdfGrid>();
        for (var grid : grids) {
            // A table within a cell is part of the cell's text.
            if (kept.stream().noneMatch(it -> it.holdsInACell(grid.outline()))) kept.add(grid);
        }
        kept.sort(Comparator.comparingDouble((PdfGrid it) -> it.ys[0]).thenComparingDouble(it -> it.xs[0]));
        return kept;
    }

    private boolean holdsInACell(PdfBox box) {
        return cells.stream().anyMatch(it -> box.isWithin(outline(it), NEAR));
    }

    private static List<PdfRulings> touching(PdfRulings rulings) {
        int levels = rulings.level().size(), all = levels + rulings.upright().size();
        var group = new int[all];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < levels; i++) {
            var level = rulings.level().get(i);
            for (int j = levels; j < all; j++) {
                var upright = rulings.upright().get(j - levels);
                if (touch(level, upright)) group[root(group, j)] = root(group, i);
            }
        }
        var found = new ArrayList<PdfRulings>();
        var place = new int[all];
        Arrays.fill(place, -1);
        for (int i = 0; i < all; i++) {
            int root = root(group, i);
            if (place[root] < 0) {
                place[root] = found.size();
                found.add(new PdfRulings(new ArrayList<>(), new ArrayList<>()));
            }
            var lines = found.get(place[root]);
            if (i < levels) lines.level().add(rulings.level().get(i));
            else lines.upright().add(rulings.upright().get(i - levels));
        }
        found.removeIf(it -> it.level().size() + it.upright().size() < 3 || it.upright().isEmpty() || it.level().isEmpty());
        return found;
    }

    private static int root(int[] group, int i) {
        while (group[i] != i) i = group[i] = group[group[i]];
        return i;
    }

    private static boolean touch(Ruling level, Ruling upright) {
        return upright.at() >= level.from() - CLOSE && upright.at() <= level.to() + CLOSE
                && level.at() >= upright.from() - CLOSE && level.at() <= upright.to() + CLOSE;
    }

    private static PdfGrid grid(PdfRulings touching) {
        var lines = withoutLoose(touching);
        if (lines.level().isEmpty() || lines.upright().isEmpty()) return null;
        // A table may be open at its sides, and is open at the bottom where the page ends before a row does.
        double left = lines.level().stream().mapToDouble(Ruling::from).min().orElseThrow();
        double right = lines.level().stream().mapToDouble(Ruling::to).max().orElseThrow();
        double top = lines.upright().stream().mapToDouble(Ruling::from).min().orElseThrow();
        double bottom = lines.upright().stream().mapToDouble(Ruling::to).max().orElseThrow();
        var xs = places(lines.upright().stream().mapToDouble(Ruling::at).toArray(), left, right);
        var ys = places(lines.level().stream().mapToDouble(Ruling::at).toArray(), top, bottom);
        int columns = xs.length - 1, rows = ys.length - 1;
        if (columns < 1 || rows < 1 || (long) columns * rows > 200_000) return null;
        var over = new boolean[rows + 1][columns];
        var before = new boolean[rows][columns + 1];
        for (var line : lines.level()) {
            int y = index(ys, line.at());
            for (int c = 0; c < columns; c++) if (covers(line, xs[c], xs[c + 1])) over[y][c] = true;
        }
        for (var line : lines.upright()) {
            int x = index(xs, line.at());
            for (int r = 0; r < rows; r++) if (covers(line, ys[r], ys[r + 1])) before[r][x] = true;
        }
        boolean closedTop = count(over[0]) * 2 >= columns, closedBottom = count(over[rows]) * 2 >= columns;
        return new PdfGrid(xs, ys, cells(over, before, rows, columns), closedTop, closedBottom);
    }

    /// An underline or a struck-out word that happens to touch a side of its cell ends in the midst of it; a side of a cell
    /// goes from line to line, or to where the table ends.
    private static PdfRulings withoutLoose(PdfRulings lines) {
        double left = lines.level().stream().mapToDouble(Ruling::from).min().orElseThrow();
        double right = lines.level().stream().mapToDouble(Ruling::to).max().orElseThrow();
        var level = lines.level().stream().filter(it -> (it.from() < left + NEAR || isNear(it.from(), lines.upright()))
                && (it.to() > right - NEAR || isNear(it.to(), lines.upright()))).toList();
        return new PdfRulings(level, lines.upright());
    }

    private static boolean isNear(double at, List<Ruling> lines) {
        return lines.stream().anyMatch(it -> Math.abs(it.at() - at) <= 1.3 * NEAR);
    }

    private static int count(boolean[] of) {
        int count = 0;
        for (boolean it : of) if (it) count++;
        return count;
    }

    private static boolean covers(Ruling line, double from, double to) {
        return Math.min(line.to(), to) - Math.max(line.from(), from) >= COVERED * (to - from);
    }

    private static double[] places(double[] lines, double first, double last) {
        var all = new ArrayList<Double>();
        for (double line : lines) all.add(line);
        all.sort(null);
        if (first < all.getFirst() - CLOSE) all.addFirst(first);
        if (last > all.getLast() + CLOSE) all.addLast(last);
        var places = new ArrayList<Double>();
        for (int i = 0, next; i < all.size(); i = next) {
            next = i + 1;
            while (next < all.size() && all.get(next) - all.get(i) < CLOSE) next++;
            places.add((all.get(i) + all.get(next - 1)) / 2);
        }
        return places.stream().mapToDouble(it -> it).toArray();
    }

    static int index(double[] sides, double at) {
        int nearest = 0;
        for (int i = 1; i < sides.length; i++) if (Math.abs(sides[i] - at) < Math.abs(sides[nearest] - at)) nearest = i;
        return nearest;
    }

    private static List<Box> cells(boolean[][] over, boolean[][] before, int rows, int columns) {
        var owner = new int[rows][columns];
        for (var row : owner) Arrays.fill(row, -1);
        var cells = new ArrayList<Box>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (owner[r][c] >= 0) continue;
                int wide = 1;
                while (c + wide < columns && owner[r][c + wide] < 0 && !before[r][c + wide]) wide++;
                int high = 1;
                while (r + high < rows && isOpen(over, before, owner, r + high, c, wide, columns)) high++;
                for (int i = 0; i < high; i++) Arrays.fill(owner[r + i], c, c + wide, cells.size());
                cells.add(new Box(r, c, high, wide));
            }
        }
        return cells;
    }

    /// The boxes of a row from `column` on go on those above them: no line between, and the same lines at their sides.
    private static boolean isOpen(boolean[][] over, boolean[][] before, int[][] owner, int row, int column, int wide, int columns) {
        for (int c = column; c < column + wide; c++) {
            if (over[row][c] || owner[row][c] >= 0 || c > column && before[row][c]) return false;
        }
        return column + wide == columns || before[row][column + wide];
    }
}
