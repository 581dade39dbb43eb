package hamkor.roadmap.reading;

import hamkor.language.Language;
import java.util.Optional;

/// A column of a roadmap's table as its heading tells it.
///
/// @param at the first column of the grid that it covers
/// @param columns how many it covers
/// @param heading the words over it, from the top
/// @param language set where another column holds the same in another language
/// @param chosen what a person says of it; empty where the heading tells
record Column(int at, int columns, CellRole role, String heading, Optional<Language> language, Optional<ColumnChoice.Column> chosen) {
    static Column told(int at, CellRole role, String heading, Optional<Language> language) {
        return new Column(at, 1, role, heading, language, Optional.empty());
    }

    /// The party whose executors it holds.
    Optional<Party> side(Parties parties) {
        return chosen.isPresent() ? chosen.get().side().flatMap(parties::called) : parties.ofHeading(heading);
    }

    Column as(CellRole other) {
        return new Column(at, columns, other, heading, language, chosen);
    }

    Column wider() {
        return new Column(at, columns + 1, role, heading, language, chosen);
    }

    Column in(Optional<Language> other) {
        return new Column(at, columns, role, heading, other, chosen);
    }
}
