package hamkor.roadmap.reading;

import hamkor.language.Language;
import java.util.Optional;

/// A column of a roadmap's table as its heading tells it.
///
/// @param at a column of the grid that it covers (the first)
/// @param heading the words over it, from the top
/// @param language set where another column holds the same in another language
record Column(int at, ColumnRole role, String heading, Optional<Language> language) {
    Column as(ColumnRole other) {
        return new Column(at, other, heading, language);
    }

    Column in(Optional<Language> other) {
        return new Column(at, role, heading, other);
    }
}
