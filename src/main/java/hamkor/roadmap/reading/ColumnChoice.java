package hamkor.roadmap.reading;

import hamkor.language.Language;
import java.util.List;
import java.util.Optional;

/// What a person says of the columns of a document's tables: where their headers stand and what each column holds. A table
/// that is not named here is read by itself.
public record ColumnChoice(List<Header> headers) {
    public static final ColumnChoice NONE = new ColumnChoice(List.of());

    public ColumnChoice {
        headers = List.copyOf(headers);
    }

    /// A header as a person sees it. A table with one chosen header has those that are chosen and no other, but for the same
    /// headings once more: they hold wherever they are repeated, in the other tables too.
    ///
    /// @param table the number of its table
    /// @param first its first row, a [SourceRow] by its number
    /// @param end the first row below it; the same as `first` where the table has no header and begins with that row
    /// @param columns what they hold, by their first column of the grid; a column of the table that is not named is of no field
    public record Header(int table, int first, int end, List<Column> columns) {
        public Header {
            columns = List.copyOf(columns);
            if (end < first) throw new IllegalArgumentException("a header from row " + first + " to before " + end);
            if (!isEnough(columns)) throw new IllegalArgumentException("columns without a title, or without terms and executors: " + columns);
        }
    }

    /// @param at the first column of the grid that it covers (from 0)
    /// @param side of a column of executors: the party whose they are, by its name; empty: each cell says it
    /// @param language where another column holds the same in another language
    public record Column(int at, CellRole role, Optional<String> side, Optional<Language> language) {}

    /// Whether columns can be a roadmap's: one of them says what is to be done, another when or by whom.
    public static boolean isEnough(List<Column> columns) {
        return columns.stream().anyMatch(column -> column.role() == CellRole.TITLE)
                && columns.stream().anyMatch(column -> column.role().isTerm() || column.role().isExecutors());
    }
}
