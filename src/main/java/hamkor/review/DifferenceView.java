package hamkor.review;

import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// What a draft changes, as a page shows it, everything decided.
///
/// @param address of the draft: `/drafts/…`
/// @param mayDecide whether the reader may say which measure a row is
/// @param since the edition that the draft is compared with, as every form sends it back
/// @param show which changes are shown, as every form sends it back
/// @param notes what the reader should know first
/// @param before what becomes of the measures in force, in figures that add up to them
/// @param after of what the new edition consists, likewise
record DifferenceView(String address, boolean mayDecide, String since, String show, String title, String intro, List<ReviewView.Link> crumbs,
        List<ReviewView.Note> notes, Sum before, Sum after, List<Tab> tabs, List<Field> ofPlan, boolean reordered, List<Row> rows) {

    /// @param all of them, in words
    record Sum(String all, List<String> parts) {}

    record Tab(String label, int count, String href, boolean current) {}

    /// A field before and after.
    record Field(String name, List<Line> before, List<Line> after) {}

    /// @param letter of the side, where it is about one
    /// @param said words of a document
    /// @param quoted where beside it stands what was understood of these very words
    /// @param under what is ours of it: the days of a term, an organisation's name
    record Line(Optional<Side> side, Optional<Shown> said, boolean quoted, String under) {}

    record Side(String letter, String shortName) {}

    /// @param anchor `d17` of a row of the draft, `v-…` of what vanished
    /// @param kind as a class: `added`, `changed`, `vanished`, `renumbered`, `unchanged`
    /// @param label the same in words
    /// @param remark what follows from it; may be empty
    /// @param fields those that differ; all that are not empty of an added one
    record Row(String anchor, String kind, String label, String number, Shown title, Optional<String> remark, List<Field> fields, Optional<Decide> decide) {}

    /// Which measure a row is.
    ///
    /// @param question what a person has to decide; empty where nobody needs to
    /// @param decided by whom and when; empty where nobody has
    /// @param quick the answers that are near, one press each
    /// @param others all other answers
    record Decide(int row, int version, Optional<String> question, Optional<String> decided, List<Answer> quick, List<Answer> others) {}

    /// @param measure its id; `new` for none
    record Answer(String measure, String label) {}
}
