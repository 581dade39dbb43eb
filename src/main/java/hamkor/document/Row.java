package hamkor.document;

import java.util.List;
import java.util.Optional;

/// A row of the logical grid.
///
/// @param place where the file has it, as a person counts (deleted rows counted too)
/// @param cells the cells that touch this row, left to right; a cell merged over several rows is the same object in each
/// @param hidden hidden by a filter; part of the document all the same
/// @param header the file says that it repeats at the top of each page
/// @param mark see [HiddenMark]
public record Row(Place place, List<Cell> cells, boolean hidden, boolean header, Optional<String> mark) {
    public Row {
        cells = List.copyOf(cells);
    }

    public Row(Place place, List<Cell> cells, boolean hidden, boolean header) {
        this(place, cells, hidden, header, Optional.empty());
    }

    /// The cell that covers a column of the grid (from 0); empty where the row ends before it.
    public Optional<Cell> at(int column) {
        for (var cell : cells) if (cell.covers(column)) return Optional.of(cell);
        return Optional.empty();
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
