package hamkor.review;

import java.util.List;
import java.util.Optional;

/// The columns of one table as a person is asked about them, everything decided.
///
/// @param instead the first row of the header that is asked about; 0 where the table has none
/// @param tables the others of the document that can be asked about
/// @param first the rows at which the header may begin
/// @param end the rows at which the measures may begin
record ColumnsView(String address, int version, int table, int instead, Optional<String> complaint, List<ReviewView.Link> tables, List<Option> first,
        List<Option> end, List<Column> columns) {
    record Option(String value, String label, boolean chosen) {}

    /// @param heading as in the document
    /// @param lang of the document
    /// @param examples what stands in it in the first rows under the header
    record Column(int at, String heading, String lang, List<String> examples, List<Option> roles, List<Option> sides, List<Option> languages) {}
}
