package hamkor.review;

import hamkor.audit.Actor;
import hamkor.id.AgreementId;
import hamkor.id.DraftId;
import hamkor.id.EditionId;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.roadmap.Edition;
import java.time.Instant;
import java.util.Optional;

/// A document on its way to being an edition.
///
/// @param roadmap whose next edition it is meant to be; of a first edition present only when it is in force
/// @param owner the side that brought it in
/// @param uploadedBy with the name and post of that day
/// @param edition what it has become; present in force only
/// @param ending present unless open
/// @param version rises with each change of what it says of itself: title, period, reporting days
public record Draft(DraftId id, AgreementId agreement, Optional<RoadmapId> roadmap, RegionId owner, Edition.Source source, Front front,
        Actor uploadedBy, Instant uploadedAt, State state, Optional<EditionId> edition, Optional<Ending> ending, int version) {
    public enum State { OPEN, IN_FORCE, WITHDRAWN }

    /// By whom and when it came into force or was withdrawn.
    public record Ending(String by, Instant at) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
