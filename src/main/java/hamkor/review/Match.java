package hamkor.review;

import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import java.util.Optional;

/// Which measure a person has said that a row is.
///
/// @param measure empty where it is a new one
/// @param edition with which the draft was compared then
/// @param words by which the row was known then ([Settled#knownBy])
record Match(int row, Optional<MeasureId> measure, EditionId edition, String words, Changed by) {
    boolean stands(Settled row, Predecessor predecessor) {
        return row.row().number() == this.row && edition.equals(predecessor.edition()) && words.equals(row.knownBy());
    }
}
