package hamkor.agreement;

import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// What the page of the register shows, everything decided.
///
/// @param shown how many of how many
/// @param typed what is looked for
/// @param sort by what it is ordered, as in the address
/// @param partners regions that are parties beside the reader's own
/// @param reset the whole register; empty where nothing is filtered
/// @param add where one is entered; empty for whoever may not
/// @param any whether the reader's side has any agreement at all
/// @param drops of an empty list which condition to drop, and how many that gives
record RegisterView(List<Line> lines, String shown, String typed, String sort, List<Option> partners, List<Option> kinds, Optional<String> reset,
        Optional<String> add, boolean any, List<Column> columns, List<Drop> drops) {

    /// An agreement as a line.
    record Line(String address, Shown title, String kind, List<SideMark> sides, Optional<String> signedOn, Optional<Shown> signedAt) {}

    record Option(String value, String words, boolean chosen) {}

    /// @param address by which the list is ordered by it
    /// @param order `ascending` or `descending` where it is; else empty, so that the attribute is left out
    record Column(String name, String address, String order) {}

    record Drop(String address, String words) {}
}
