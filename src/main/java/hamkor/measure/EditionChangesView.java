package hamkor.measure;

import hamkor.language.Shown;
import hamkor.measure.MeasureView.Changed;
import java.util.List;

/// What the page of an edition's changes shows, everything decided.
///
/// @param counts how many measures of each kind there are
/// @param ofPlan what changed of the plan as a whole
/// @param reordered whether measures that stayed stand in another order
record EditionChangesView(String roadmap, String shortTitle, String title, String intro, String counts, List<Changed> ofPlan, boolean reordered, List<Row> rows) {

    /// @param kind as a class: `added`, `changed`, `vanished`, `renumbered`
    /// @param label the same in words
    /// @param changed empty where it is added or excluded
    record Row(String kind, String label, String number, Shown title, String address, List<Changed> changed) {}

    /// Whether only what no page compares is another.
    boolean isEmpty() {
        return ofPlan.isEmpty() && !reordered && rows.isEmpty();
    }
}
