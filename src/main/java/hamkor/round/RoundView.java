package hamkor.round;

import hamkor.agreement.SideMark;
import hamkor.control.StatusWords.Sign;
import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// The page of a round, everything decided.
///
/// @param roadmap its address
/// @param said who opened it and when, and closed it
/// @param closes whether the reader can end it
record RoundView(String address, String roadmap, String roadmapTitle, String title, List<String> said, boolean open, Figures figures, List<Office> offices, List<Part> parts,
        boolean closes) {

    record Office(SideMark side, Shown name, Figures figures) {}

    /// Lines that came to the same.
    record Part(String title, String anchor, List<Row> rows) {}

    /// @param day the last day of the date; may be empty
    /// @param report where it is read; empty where there is none
    /// @param toReport where the reader's office reports on it
    record Row(String address, String number, Shown title, String day, SideMark side, Shown office, Sign outcome, Optional<String> report, Optional<String> toReport) {}
}
