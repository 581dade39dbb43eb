package hamkor.document;

import java.util.List;

/// A table of whatever format: a Word table, a visible worksheet, a ruled table of a PDF (one table over all the pages it
/// goes over). Rows and columns are those of the logical grid.
///
/// @param number from 1 among all tables of the document (a worksheet: among the visible ones)
/// @param name the worksheet's name; empty in other formats
/// @param columns the width of the grid
public record Table(int number, String name, int columns, List<Row> rows) implements Block {
    public Table {
        rows = List.copyOf(rows);
    }
}
