package hamkor.review;

import hamkor.language.Shown;
import java.util.List;

/// A draft in the list of those that wait.
///
/// @param kind a new roadmap, or a next edition
/// @param uploaded by whom and when
/// @param turn whose turn it is: of the reader's side, or of others
/// @param own whether it is that of the reader's side
record DraftListView(String address, String file, String kind, String sides, Shown agreement, String uploaded, String turn, boolean own) {
    /// The reader's turn first.
    static List<DraftListView> ordered(List<DraftListView> drafts) {
        return drafts.stream().sorted((one, other) -> Boolean.compare(other.own, one.own)).toList();
    }
}
