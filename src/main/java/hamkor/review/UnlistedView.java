package hamkor.review;

import hamkor.language.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The organisations that the directory does not know, to be entered at once.
///
/// @param form what was ticked and chosen, by the names of its fields
/// @param kinds by their values
record UnlistedView(FormView form, List<Side> sides, Map<String, String> kinds) {
    record Side(String letter, String shortName, String name, List<One> all) {}

    /// @param field how the names of its fields begin
    /// @param words as the form sends them back
    /// @param names in the reader's language first
    /// @param like the organisations whose names are near, by what the form sends, with the entering of a new one first; empty where none is
    record One(String field, String side, String words, List<Shown> names, List<Place> places, Optional<Map<String, String>> like) {}

    /// Rows in which it is named.
    record Place(String role, List<ReviewView.Link> rows) {}
}
