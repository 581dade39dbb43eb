package hamkor.document;

import java.util.List;
import java.util.stream.Collectors;

/// A logical cell: one merged over rows or columns is one cell.
///
/// @param row the first row it covers, an index into the table's rows (from 0)
/// @param column the first column of the grid it covers (from 0)
/// @param rows how many rows it covers, at least 1
/// @param columns how many columns it covers, at least 1
/// @param lines its lines, none blank; empty for an empty cell
/// @param shaded it has a fill of its own, as a Gantt cell has
public record Cell(int row, int column, int rows, int columns, List<Line> lines, boolean shaded) {
    public Cell {
        if (rows < 1 || columns < 1) throw new IllegalArgumentException("a cell over " + rows + " rows, " + columns + " columns");
        lines = List.copyOf(lines);
    }

    public boolean covers(int gridColumn) {
        return gridColumn >= column && gridColumn < column + columns;
    }

    public boolean isBlank() {
        return lines.isEmpty();
    }

    /// Its lines as shown, joined by a space.
    public String text() {
        return lines.stream().map(Line::shown).collect(Collectors.joining(" "));
    }
}
