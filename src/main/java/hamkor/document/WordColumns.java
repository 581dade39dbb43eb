package hamkor.document;

import hamkor.document.WordBlock.Grid;
import hamkor.document.WordBlock.WordCell;
import hamkor.document.WordBlock.WordRow;
import java.util.HashMap;
import java.util.List;

/// Which columns of the grid the cells of a Word table take. As a rule they say it themselves; a row that says less or more
/// columns than the others is placed by the widths of its cells, as Word shows it.
final class WordColumns {
    private static final int MOST_PLACED = 200; // Word allows 63; other programs draw calendars

    /// Where a column ends, measured from the left; the first is 0. Empty when widths are not known.
    private final int[] ends;
    private final int columns;

    WordColumns(Grid table) {
        columns = usual(table.rows());
        ends = ends(table);
    }

    /// The number of columns that most rows have; of two equally many the larger.
    private static int usual(List<WordRow> rows) {
        var counts = new HashMap<Integer, Integer>();
        for (var row : rows) counts.merge(said(row), 1, Integer::sum);
        return counts.entrySet().stream()
                .max((a, b) -> a.getValue().equals(b.getValue()) ? a.getKey() - b.getKey() : a.getValue() - b.getValue())
                .map(e -> e.getKey()).orElse(0);
    }

    private static int said(WordRow row) {
        return row.before() + row.cells().stream().mapToInt(WordCell::span).sum() + row.after();
    }

    private int[] ends(Grid table) {
        var widths = table.grid();
        if (widths.size() != columns || widths.stream().anyMatch(w -> w <= 0)) widths = widthsOfPlainRow(table);
        if (widths.isEmpty()) return new int[0];
        var measured = new int[columns + 1];
        for (int i = 0; i < columns; i++) measured[i + 1] = measured[i] + widths.get(i);
        return measured;
    }

    private List<Integer> widthsOfPlainRow(Grid table) {
        for (var row : table.rows())
            if (row.cells().size() == columns && row.cells().stream().allMatch(c -> c.span() == 1 && c.width() > 0))
                return row.cells().stream().map(WordCell::width).toList();
        return List.of();
    }

    int before(WordRow row) {
        if (!isPlacedByWidth(row) || row.widthBefore() <= 0) return row.before();
        return nearest(row.widthBefore(), 0);
    }

    /// How many columns each cell of the row takes.
    int[] spans(WordRow row) {
        var spans = row.cells().stream().mapToInt(WordCell::span).toArray();
        if (!isPlacedByWidth(row)) return spans;
        int start = before(row);
        int at = ends[Math.min(start, columns)];
        for (int i = 0; i < spans.length; i++) {
            at += row.cells().get(i).width();
            int end = Math.max(start + 1, nearest(at, start + 1));
            spans[i] = end - start;
            start = end;
        }
        return spans;
    }

    private boolean isPlacedByWidth(WordRow row) {
        return ends.length > 0 && columns <= MOST_PLACED && said(row) != columns && row.cells().size() <= columns && row.cells().stream().allMatch(c -> c.width() > 0);
    }

    private int nearest(int at, int least) {
        int best = Math.min(least, columns);
        for (int i = best; i <= columns; i++) if (Math.abs(ends[i] - at) < Math.abs(ends[best] - at)) best = i;
        return best;
    }
}
