package hamkor.document;

/// Where in a file something stands, as a person counts: everything from 1.
public sealed interface Place {
    /// A row of a Word table; deleted rows and tables without measures are counted.
    record TableRow(int table, int row) implements Place {}

    /// A row of a worksheet.
    record SheetRow(String sheet, int row) implements Place {}

    /// A page of a PDF, and the row of the page's table it begins with (0 outside tables).
    record Page(int page, int row) implements Place {}

    /// A paragraph of the body outside tables (empty ones not counted); in a PDF it has a [Page] instead.
    record InBody(int paragraph) implements Place {}

    /// The whole file or a part of it that has no place among its rows.
    record Whole(String part) implements Place {}
}
