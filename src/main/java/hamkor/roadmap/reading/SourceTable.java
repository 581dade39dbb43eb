package hamkor.roadmap.reading;

import java.util.List;

/// A table of the document as its file has it, with what was understood of each row.
///
/// @param number as the file counts its tables, from 1; 0 for text that stands outside tables, each piece a row of one cell
/// @param name the worksheet's name; empty in other formats
/// @param columns the width of the grid
/// @param rows in their order, at least one
public record SourceTable(int number, String name, int columns, List<SourceRow> rows) {
    public SourceTable {
        rows = List.copyOf(rows);
    }

    /// Whether it is text outside tables.
    public boolean isText() {
        return number == 0;
    }
}
