package hamkor.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// A table, or the part of one, that stands on one page.
///
/// @param page from 1
/// @param xs the sides of its columns, from left to right; one more than columns
/// @param closedTop a line runs over its first row, or it has no lines at all
/// @param closedBottom a line runs under its last row, or it has no lines at all
/// @param gutters the space between its columns where no lines part them; empty in a ruled table
record PdfTable(int page, double[] xs, int rows, List<PdfCell> cells, PdfBox box, boolean closedTop, boolean closedBottom,
        List<PdfColumns.Gutter> gutters) implements PdfBlock {
    int columns() {
        return xs.length - 1;
    }

    boolean isUnruled() {
        return !gutters.isEmpty();
    }

    /// The words of a row, for telling a repeated header.
    String text(int row) {
        var text = new StringBuilder();
        for (var cell : cells) {
            if (cell.row() != row) continue;
            text.append('|');
            for (var line : cell.lines()) text.append(line.text()).append(' ');
        }
        return text.toString();
    }

    /// The words of its first row line by line, as a header is repeated on the next page; empty when the row is but one text.
    List<List<PdfLine.Word>> headerLines() {
        var lines = new TreeMap<Double, List<PdfLine.Word>>();
        int filled = 0;
        for (var cell : cells) {
            if (cell.row() > 0) continue;
            if (!cell.lines().isEmpty()) filled++;
            for (var line : cell.lines()) lines.computeIfAbsent(line.baseline(), _ -> new ArrayList<>()).addAll(line.words());
        }
        for (var line : lines.values()) line.sort(Comparator.comparingDouble(PdfLine.Word::left));
        return filled < 2 ? List.of() : List.copyOf(lines.values());
    }

    boolean isBlank(int row) {
        return cells.stream().filter(it -> it.row() <= row && row < it.row() + it.rows()).allMatch(it -> it.lines().isEmpty());
    }

    /// A cell of the rows before it reaches into this row.
    boolean isMergedInto(int row) {
        return cells.stream().anyMatch(it -> it.row() < row && row < it.row() + it.rows());
    }

    /// @param lines from top to bottom
    record PdfCell(int row, int column, int rows, int columns, List<PdfLine> lines, boolean shaded, PdfBox box) {
        /// Its text goes down to its end, so that it may go on elsewhere.
        boolean isFull() {
            return !lines.isEmpty() && box.bottom() - lines.getLast().baseline() < 1.4 * lines.getLast().size();
        }
    }
}
