package hamkor.round;

import hamkor.web.Form;
import java.util.List;

/// All rounds of a roadmap, everything decided.
///
/// @param opens whether the reader can open one now
/// @param waits that one is open: the next can be opened when it is closed
record RoundsView(String address, String roadmap, String roadmapTitle, List<Row> rounds, boolean opens, boolean waits, Form form) {
    record Row(String address, String title, String opened, String closed, Figures figures) {}
}
