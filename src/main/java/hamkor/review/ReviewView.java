package hamkor.review;

import hamkor.language.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A draft as a page shows it, everything decided.
///
/// @param address of the draft: `/drafts/…`
/// @param where what is shown, as every form sends it back: `show=problems&from=17`
/// @param open whether anything can still be done
/// @param mayCorrect whether the reader may
/// @param unlisted the way to the list of organisations that the directory does not know; empty where it knows all, or the reader may not enter any
/// @param changes against the edition in force; empty of a first edition
/// @param twin that much of it is in force already, under another agreement
/// @param note what has become of it, or what the reader should know first; may be empty
record ReviewView(String address, Where where, boolean open, boolean mayCorrect, Head head, Optional<Note> note, Optional<Note> twin, Optional<Changes> changes, Recon recon, List<Side> sides,
        Optional<Link> unlisted, List<Tab> tabs, List<Problem> ofDocument, List<Left> leftOfDocument, List<Table> tables, Paging paging) {

    /// @param crumbs outermost first
    /// @param difference what it changes in the edition in force; of a first edition empty
    record Head(String title, String intro, List<Link> crumbs, List<Fact> facts) {}

    /// What it changes in the edition in force.
    ///
    /// @param kinds how many of which kind; none where nothing is changed
    /// @param unchanged how many stay, and that they need no mark
    record Changes(String title, List<String> kinds, String unchanged, Link difference, Link rows) {}

    record Link(String label, String href) {}

    record Fact(String name, Shown value) {}

    /// @param kind `ok`, `warn` or `bad`
    record Note(String kind, String text, Optional<Link> link) {}

    /// @param links to the rows with problems, the first few
    /// @param more how many there are beside these
    /// @param said what is read out when it has changed
    record Recon(int read, int measures, int sections, int skipped, boolean addsUp, String unread, String characters, int open, List<Link> links,
            int more, String said) {}

    /// @param letter `a` for the first party
    /// @param from its name as in «утвердить от …»
    /// @param own whether the reader acts for it and may approve
    /// @param percent of its rows that it has checked
    /// @param unchanged how many of those say what is in force; empty of a first edition
    /// @param reasons why it cannot approve yet, each with the way to its place; empty where it can
    /// @param approved by whom, when and on what basis; empty where it has not approved what stands
    /// @param fallen that an approval fell, and by whose change
    /// @param lastMark when its last mark was made; of another side only
    record Side(String letter, String shortName, String name, String from, boolean own, int checked, int all, int percent, Optional<String> unchanged, List<Link> reasons,
            Optional<Approved> approved, Optional<String> fallen, Optional<String> lastMark) {
        boolean ready() {
            return reasons.isEmpty();
        }
    }

    record Approved(String who, String when, Shown basis) {}

    record Tab(String label, int count, String href, boolean current) {}

    /// @param lang of the document
    /// @param header shown again where the passage begins below it; may be empty
    record Table(List<Integer> widths, String lang, List<Cell> header, List<Line> lines) {
        int columns() {
            return widths.size();
        }
    }

    /// @param place where in the document, in words
    /// @param gutter its number in the table
    /// @param css of the whole row: `is-bad`, `is-sec`, `is-skip`, `last`
    record Line(int number, String place, String gutter, String css, List<Cell> cells, Got got) {}

    /// @param css `m` of a merged cell, `p` of one with a problem, `c` of a heading, `hk-vm` of one shown on a phone only
    /// @param label the heading of its column, for a phone
    record Cell(String css, boolean heading, int columns, int rows, List<String> lines, String label) {}

    /// What was understood of a row.
    sealed interface Got {}

    /// @param understood how the columns were understood; of a header only
    /// @param columns the way to change that; of a header only
    /// @param takeIn whether a person may say that it is a measure
    record Skipped(String reason, Optional<String> understood, Optional<String> columns, boolean takeIn) implements Got {}

    /// @param check to mark all of its rows that have no problem; absent where there is nothing to mark
    record Section(Shown heading, boolean takeIn, Optional<CheckAll> check) implements Got {}

    /// @param rows with their versions: `17:1,18:3`
    record CheckAll(String rows, int count) {}

    /// That a form stands there instead.
    record Edited() implements Got {}

    /// @param titles in the reader's language first, then the document's others
    /// @param shared whether the term stands in one cell over several rows
    /// @param changed by whom and when, where a person has changed it
    /// @param change what becomes of its measure; empty of a first edition
    /// @param out a person has said that it is no measure
    record Row(int version, String number, List<Shown> titles, List<Shown> details, TermLines.Line term, boolean shared, Optional<String> typedTerm, List<Shown> result,
            List<Shown> funding, Optional<String> direction, List<Executors> executors, List<Box> boxes, List<Problem> problems, List<Left> left,
            Optional<String> changed, Optional<Change> change, boolean out) implements Got {}

    /// @param marked whether the sides mark it: what says the same as the edition in force needs no mark
    record Change(Link to, boolean marked) {}

    /// @param letter empty where nobody has said whose they are
    record Executors(Optional<String> letter, String shortName, List<Executor> all) {}

    /// @param organisation its name in the directory, where the words do not say it
    /// @param known whether the directory knows it
    record Executor(Shown name, Optional<Shown> organisation, boolean lead, boolean known, boolean byConsent, Optional<String> contact) {}

    /// A side's mark: a button for the own side, a sign for another.
    record Box(String letter, String shortName, boolean checked, boolean own, String label) {}

    /// @param code `term`, `lead-unknown` …
    record Problem(String code, String heading, String text, List<Fix> fixes) {}

    /// A problem that a person left as it is.
    record Left(String text, String by, Map<String, String> fields) {
        String target(int row) {
            return row == 0 ? "#of-document" : "#r" + row;
        }
    }

    /// @param href of a link; empty for a form
    /// @param action of a form; empty for a link
    /// @param wide whether more than its row changes
    /// @param choices a list to choose from beside the button: the field `kind` by its values
    record Fix(String label, String href, String action, Map<String, String> fields, boolean wide, Map<String, String> choices) {
        static Fix link(String label, String href) {
            return new Fix(label, href, "", Map.of(), false, Map.of());
        }

        static Fix act(String label, String action, Map<String, String> fields) {
            return new Fix(label, "", action, fields, false, Map.of());
        }

        Fix everywhere() {
            return new Fix(label, href, action, fields, true, choices);
        }

        Fix choosing(Map<String, String> choices) {
            return new Fix(label, href, action, fields, wide, choices);
        }

        boolean isLink() {
            return !href.isEmpty();
        }

        /// Where the form of a row opens within the page; null for a way to another page.
        String opensAt(int row) {
            return href.contains("/rows/") ? "#u" + row : null;
        }

        /// The part of the page that is another once this is done.
        String target(int row) {
            return wide ? "#review" : row == 0 ? "#of-document" : "#r" + row;
        }

        /// The parts beside it that follow; null where all of the review is taken anew.
        String beside(int row) {
            return wide ? null : "#recon,#sides,#tabs" + (row == 0 ? "" : ",#of-document");
        }
    }

    /// @param shown «Показаны строки 1–16 из 36»
    /// @param check all rows shown that have no problem and no mark of the reader's side
    record Paging(Optional<Link> before, Optional<Link> after, String shown, Optional<CheckAll> check) {}
}
