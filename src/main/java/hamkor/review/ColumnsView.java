package hamkor.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns of one table as a person is asked about them, everything decided.
///
/// @param instead the first row of the header that is asked about; 0 where the table has none
/// @param seen fields that say from what the person began
/// @param tables the others of the document that can be asked about
/// @param corrected the rows that people corrected by hand
/// @param first the rows at which the header may begin
/// @param end the rows at which the measures may begin
/// @param complaint about the whole
/// @param ofRows a complaint about these rows
/// @param conflict present where another has changed the columns meanwhile
record ColumnsView(String address, int table, int instead, Map<String, String> seen, Optional<String> complaint, Optional<String> ofRows,
        List<ReviewView.Link> tables, List<ReviewView.Link> corrected, List<Option> first, List<Option> end, List<Column> columns, Optional<Conflict> conflict) {
    record Option(String value, String label, boolean chosen) {}

    /// @param heading as in the document
    /// @param lang of the document
    /// @param examples what stands in it in the first rows under the header
    record Column(int at, String heading, String lang, List<String> examples, Optional<String> complaint, List<Option> roles, List<Option> sides, List<Option> languages) {}

    /// @param who has changed them, and when; may be empty
    /// @param typed what the person chose, as fields
    record Conflict(String who, Map<String, String> typed, List<Differing> parts) {}

    /// A part in which what stands now and what the person chose differ.
    ///
    /// @param both whether both have changed it: then nobody can choose but a person
    /// @param mine whether the person's own is offered first
    record Differing(String part, String name, String standing, String chosen, boolean both, boolean mine) {}
}
