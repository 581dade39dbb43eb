package hamkor.roadmap.reading;

import hamkor.language.Language;
import java.util.Optional;

/// A column of a table as its heading was understood.
///
/// @param at the first column of the grid that it covers (from 0)
/// @param columns how many it covers
/// @param heading the words over it, from the top; may be empty
/// @param side the party whose executors it holds, one of the reading's parties; of a column of executors only
/// @param language where another column holds the same in another language
public record SourceColumn(int at, int columns, String heading, CellRole role, Optional<String> side, Optional<Language> language) {}
