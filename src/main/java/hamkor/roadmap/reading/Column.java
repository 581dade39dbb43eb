package hamkor.roadmap.reading;

import hamkor.language.Language;
import java.util.Optional;

/// A column of a roadmap's table as its heading tells it.
///
/// @param at the first column of the grid that it covers
/// @param columns how many it covers
/// @param heading the words over it, from the top
/// @param language set where another column holds the same in another language
record Column(int at, int columns, CellRole role, String heading, Optional<Language> language) {
    Column as(CellRole other) {
        return new Column(at, columns, other, heading, language);
    }

    Column wider() {
        return new Column(at, columns + 1, role, heading, language);
    }

    Column in(Optional<Language> other) {
        return new Column(at, columns, role, heading, other);
    }
}
