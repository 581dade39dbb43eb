package hamkor.measure;

import hamkor.agreement.SideMark;
import hamkor.control.StatusWords.Sign;
import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// A measure as a row of the table, everything decided.
///
/// @param anchor of the row within the page
/// @param address of its own page
/// @param number as the document has it; may be empty
/// @param sides one for each side of the agreement, in its order
/// @param named whether the document names anybody at all
record MeasureRow(String anchor, String address, String number, Shown title, List<Shown> details, Optional<Shown> result, Optional<Shown> funding,
        TermCell term, List<SideCell> sides, boolean named, StatusCell together) {

    /// @param words empty where the cell was empty
    /// @param before what stands before the last day, or in its place; may be empty
    /// @param day the last day; empty where the document sets none
    /// @param after what stands after it, as the endings of Uzbek do
    /// @param note why the document sets no day, where the sides left it so; may be empty
    record TermCell(Optional<Shown> words, String before, Optional<String> day, String after, String note) {}

    /// @param executors the lead first
    /// @param status of this side's part; empty where it has no lead
    record SideCell(SideMark side, List<ExecutorLine> executors, Optional<StatusCell> status) {}

    /// @param share how many of its dates are done, where it has several: `1 из 3`; may be empty
    record StatusCell(Sign status, List<Sign> marks, String share) {}

    /// @param joined whether it is a co-executor
    /// @param alone a co-executor of a side that has no lead
    /// @param words of the document, where the name does not say them already
    /// @param address of the organisation, where the directory knows it
    /// @param contact the person whom the document names after it, for readers who may see that
    record ExecutorLine(Shown name, Optional<Shown> words, Optional<String> address, boolean joined, boolean alone, boolean byConsent, Optional<Shown> contact) {}
}
