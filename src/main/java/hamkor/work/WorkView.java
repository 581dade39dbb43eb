package hamkor.work;

import hamkor.control.StatusWords.Sign;
import hamkor.language.Shown;
import hamkor.measure.Awaiting;
import java.util.List;
import java.util.Optional;

/// My work as its page shows it.
///
/// @param head the day, and as what the reader works
/// @param tabs one for each part of the page that has something, and for the main ones that have nothing
/// @param drafts documents that wait to be checked, before all lists
/// @param sections in their order
/// @param ownerless offices where nobody alive answers; above what is overdue
/// @param allOwnerless what leads to all of them, where a phone shows some
/// @param silent offices that said nothing on dates that are past
record WorkView(String head, List<Tab> tabs, List<Awaiting.Line> drafts, List<Section> sections, List<OfficeLine> ownerless, String allOwnerless, List<OfficeLine> silent) {
    /// @param bad whether it is drawn as a warning
    record Tab(String anchor, String name, String number, boolean bad) {}

    /// @param note beside the heading; may be empty
    /// @param empty what is said where there is nothing
    /// @param all where all of it stands, with how many; empty where all is shown
    /// @param more the next page of a list of its own
    /// @param ownerlessBefore whether the offices without anybody stand before it
    record Section(String anchor, String title, String number, String note, String empty, String whose, List<Row> rows, Optional<Link> all, String onPhone, Optional<String> more,
            boolean ownerlessBefore) {}

    record Link(String address, String words) {}

    /// @param under the roadmap, and what is asked
    /// @param day empty where nothing has to be done by a day
    /// @param act what can be done about it, where the reader can do anything
    record Row(String anchor, String number, Shown title, String address, String under, String letter, String side, Shown office, String day, Optional<String> first, Sign status, List<Sign> marks,
            Optional<Link> act) {}

    /// @param said why it stands here
    /// @param address where somebody is named
    record OfficeLine(Shown office, String letter, String side, String who, String said, String address) {}
}
