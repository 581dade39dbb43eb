package hamkor.control;

import hamkor.id.CheckpointId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import java.time.LocalDate;
import java.util.Optional;

/// A checkpoint as an act finds it, held until the transaction ends.
///
/// @param region of its side
/// @param superseded no edition sets it any more
record Held(CheckpointId id, Reference thing, SideId side, RegionId region, Due.Kind kind, Optional<LocalDate> from, Optional<LocalDate> on, boolean superseded) {
    boolean isDated() {
        return kind == Due.Kind.DATED;
    }
}
