package hamkor.round;

import hamkor.id.CheckpointId;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.RoadmapId;
import hamkor.id.RoundId;
import hamkor.id.SideId;
import java.time.LocalDate;

/// A date of an open round on which the office that leads has said nothing yet.
///
/// @param on the day as of which it is asked
public record Waiting(RoundId round, RoadmapId roadmap, LocalDate on, CheckpointId checkpoint, MeasureId measure, SideId side, OrganisationId organisation) {}
