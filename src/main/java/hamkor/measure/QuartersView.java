package hamkor.measure;

import hamkor.control.StatusWords.Sign;
import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// A roadmap by quarters: time runs to the right, a sign with its day is a last day. A list by quarter where there is no room.
///
/// @param years each with four quarters
/// @param earlier the address of the years before those shown; later: of those after
/// @param quarters of the list: the one that is on, those that come, those that are over; only where something is due
/// @param signs that stand in the table, with their words
record QuartersView(List<Integer> years, List<Column> columns, List<Part> parts, Optional<String> earlier, Optional<String> later, List<Listed> quarters,
        List<Sign> signs) {

    /// @param name `III`
    /// @param first of a year
    /// @param now whether it is on
    record Column(String name, boolean first, boolean now) {}

    record Part(List<Shown> headings, List<Row> rows) {}

    /// @param cells one for each column; empty where nothing is due by a day
    /// @param said what stands there instead: the words of the term and why it has no day
    record Row(String number, Shown title, String address, List<Cell> cells, Optional<Shown> words, String said) {}

    /// @param bar the class of the bar that runs through it, by its status; may be empty
    /// @param due what is due in it, where something is
    record Cell(Column column, String bar, Optional<DueSign> due) {}

    /// @param day without the year: `30.06`
    /// @param more how many more are due in the quarter; may be empty
    record DueSign(Sign status, String day, String more) {}

    /// @param note that it is on, over, or how much is due
    record Listed(String name, String note, List<Item> items) {}

    record Item(String day, String number, Shown title, String address, Sign status) {}

    int columnsWithTitle() {
        return columns.size() + 1;
    }
}
