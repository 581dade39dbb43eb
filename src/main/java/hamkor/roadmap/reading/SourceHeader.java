package hamkor.roadmap.reading;

import java.util.List;

/// A header over rows of a table: it holds to the next header of the table, or to its end, and over tables that go on without
/// one.
///
/// @param table the number of its table
/// @param first its first row, a [SourceRow] by its number
/// @param last its last row
/// @param columns left to right
public record SourceHeader(int table, int first, int last, List<SourceColumn> columns) {
    public SourceHeader {
        columns = List.copyOf(columns);
    }
}
