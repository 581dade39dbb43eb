package hamkor.work;

import hamkor.language.Shown;
import hamkor.web.Form;
import java.util.List;
import java.util.Optional;

/// Who of an office answers, as the page shows it.
///
/// @param now whoever answers for the whole office first, then those of single measures
/// @param people of the office, to choose from
/// @param things measures that can have somebody of their own
/// @param before those who answered before, the latest first
record OwnerView(String address, Shown office, List<Line> now, List<Choice> people, List<Choice> things, List<Line> before, Form form, String account) {
    /// @param of the measure; empty of the whole office
    /// @param since when, and by whom named
    /// @param end what ends it, where it can be ended
    record Line(Optional<Shown> of, String who, Optional<String> standIn, String since, Optional<String> end) {}

    record Choice(String value, String said, boolean chosen) {}
}
