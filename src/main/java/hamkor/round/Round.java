package hamkor.round;

import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.id.RoundId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One asking of all leads of a roadmap.
///
/// @param owner the side whose curator opened it, and closes it
/// @param on the day as of which the offices are asked
/// @param openedBy by name
public record Round(RoundId id, RoadmapId roadmap, RegionId owner, LocalDate on, Instant openedAt, String openedBy, Optional<Closed> closed) {
    public record Closed(Instant at, String by) {}

    public boolean isOpen() {
        return closed.isEmpty();
    }
}
