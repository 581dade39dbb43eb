package hamkor.document;

import hamkor.document.SheetContent.Filled;
import hamkor.document.SheetContent.FilledRow;
import hamkor.document.SheetContent.Merged;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Lays a worksheet's cells out as a table: from the first to the last row and column with text, merged ranges as one cell.
final class SheetGrid {
    private static final int MOST_BLANK_ROWS = 20;

    private final SheetList.Sheet sheet;
    private final SheetContent content;
    private final Budget budget;
    private final Asides asides;
    private final List<FilledRow> rows = new ArrayList<>();
    private int firstColumn = Integer.MAX_VALUE;
    private int lastColumn;

    private SheetGrid(SheetList.Sheet sheet, SheetContent content, Budget budget, Asides asides) {
        this.sheet = sheet;
        this.content = content;
        this.budget = budget;
        this.asides = asides;
    }

    /// Empty for a sheet without text.
    ///
    /// @param asides takes the text of hidden columns and of cells under a merge
    static Optional<Table> lay(int number, SheetList.Sheet sheet, SheetContent content, Budget budget, Asides asides) {
        var grid = new SheetGrid(sheet, content, budget, asides);
        grid.bounds();
        return grid.lastColumn == 0 ? Optional.empty() : Optional.of(grid.lay(number));
    }

    private void bounds() {
        var covered = new MergedStarts(content);
        for (var row : content.rows)
            for (var cell : row.cells()) {
                if (cell.text().isEmpty()) continue;
                int shown = covered.firstShown(row.number(), cell.column());
                if (shown == 0) continue;
                firstColumn = Math.min(firstColumn, shown);
                lastColumn = Math.max(lastColumn, shown);
            }
    }

    private Table lay(int number) {
        withBlankRows();
        var merged = new ArrayList<>(content.merged);
        merged.sort(Comparator.comparingInt(Merged::firstRow).thenComparingInt(Merged::firstColumn));
        var open = new TreeMap<Integer, Spanning>(); // merged cells that reach the present row, by their first column
        var laid = new ArrayList<Row>(rows.size());
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i).number();
            open.values().removeIf(spanning -> spanning.range.lastRow() < row);
            for (; next < merged.size() && merged.get(next).firstRow() <= row; next++) begin(merged.get(next), i, open);
            laid.add(new Row(new Place.SheetRow(sheet.name(), row), cells(i, open), rows.get(i).hidden(), sheet.titles().has(row), rows.get(i).mark()));
        }
        return new Table(number, sheet.name(), lastColumn - firstColumn + 1, laid);
    }

    /// Blank rows of the file have no element; some are put in, so that a gap is seen as one.
    private void withBlankRows() {
        int before = -1;
        int blank = 0;
        for (var row : content.rows) {
            if (row.number() == before) continue;
            if (before >= 0)
                for (int gap = before + 1; gap < row.number() && blank < MOST_BLANK_ROWS; gap++, blank++)
                    rows.add(new FilledRow(gap, false, List.of(), Optional.empty()));
            rows.add(row);
            before = row.number();
            blank = row.hasText() ? 0 : blank + 1;
        }
    }

    /// A merged range in the rows that are laid.
    private record Spanning(Merged range, Cell cell) {}

    private void begin(Merged range, int index, TreeMap<Integer, Spanning> open) {
        int first = Math.max(range.firstColumn(), firstColumn);
        int last = Math.min(range.lastColumn(), lastColumn);
        if (first > last || range.lastRow() < rows.get(index).number()) return;
        // Two ranges over the same cell: Excel knows no such thing; the one above and to the left stays.
        var left = open.floorEntry(last);
        if (left != null && left.getValue().range.lastColumn() >= first) return;
        var anchor = rows.get(index).number() == range.firstRow() ? at(rows.get(index), range.firstColumn()) : null;
        var lines = anchor == null ? List.<Line>of() : SheetText.lines(anchor.text());
        int rowsCovered = lastIndex(range.lastRow()) - index + 1;
        open.put(first, new Spanning(range, new Cell(
                index, first - firstColumn, rowsCovered, last - first + 1, lines, anchor != null && anchor.shaded())));
    }

    private static Filled at(FilledRow row, int column) {
        for (var cell : row.cells()) if (cell.column() == column) return cell;
        return null;
    }

    /// The index of the last laid row not below a row of the sheet.
    private int lastIndex(int row) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rows.get(middle).number() <= row) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private List<Cell> cells(int index, TreeMap<Integer, Spanning> open) {
        var row = rows.get(index);
        var cells = new ArrayList<Cell>();
        open.values().forEach(spanning -> cells.add(spanning.cell));
        for (var filled : row.cells()) {
            var left = open.floorEntry(filled.column());
            var range = left == null ? null : left.getValue().range;
            if (range == null) range = reaching(open, filled.column());
            if (range != null && range.lastColumn() >= filled.column()) {
                boolean anchor = range.firstRow() == row.number() && range.firstColumn() == filled.column();
                if (!anchor || isHidden(range)) aside(row.number(), filled.text());
            } else if (content.hiddenColumns.get(filled.column())) {
                aside(row.number(), filled.text());
            } else if (filled.column() >= firstColumn && filled.column() <= lastColumn) {
                cells.add(new Cell(index, filled.column() - firstColumn, 1, 1, SheetText.lines(filled.text()), filled.shaded()));
            }
        }
        budget.pieces(open.size());
        cells.sort(Comparator.comparingInt(Cell::column));
        return cells;
    }

    /// A range that begins left of the first shown column and so stands in `open` under that column.
    private Merged reaching(TreeMap<Integer, Spanning> open, int column) {
        var first = open.get(firstColumn);
        return first != null && first.range.firstColumn() <= column ? first.range : null;
    }

    private boolean isHidden(Merged range) {
        return content.hiddenColumns.nextClearBit(range.firstColumn()) > range.lastColumn();
    }

    private void aside(int row, String text) {
        asides.text(new Place.SheetRow(sheet.name(), row), Aside.Kind.HIDDEN_TEXT, text);
    }

    /// Where the text of a cell is shown first: in its own column, or, merged, in the first of the range that is not hidden.
    private static final class MergedStarts {
        private final Map<Long, Merged> starts = new HashMap<>();
        private final BitSet hidden;

        MergedStarts(SheetContent content) {
            hidden = content.hiddenColumns;
            for (var range : content.merged) starts.putIfAbsent(key(range.firstRow(), range.firstColumn()), range);
        }

        private static long key(int row, int column) {
            return (long) row << 16 | column;
        }

        /// 0 when it is not shown.
        int firstShown(int row, int column) {
            if (!hidden.get(column)) return column;
            var range = starts.get(key(row, column));
            int shown = range == null ? 0 : hidden.nextClearBit(column);
            return range != null && shown <= range.lastColumn() ? shown : 0;
        }
    }
}
