package hamkor.notification;

import java.util.List;
import java.util.Optional;

/// The calendars of a person.
///
/// @param made the address that was just made: shown this once
/// @param roadmaps of which one can be made
/// @param offered the roadmap from whose page they come; may be empty
record CalendarView(Optional<String> made, List<Line> feeds, List<LetterChoiceView.Option> roadmaps, String offered, boolean closed) {
    /// @param roadmap its id; empty of the calendar of all that is theirs
    /// @param closing the address to withdraw it
    record Line(String name, String madeAt, String roadmap, String closing) {}

    /// Never an address: a record may be printed into a log.
    @Override public String toString() {
        return "CalendarView";
    }
}
