package hamkor.measure;

import hamkor.id.RoadmapId;

/// A roadmap in force that says much of what another document says.
///
/// @param measures how many of the document's measures it has, by their titles
/// @param sameFile whether its edition in force was read from that very file
public record SamePlan(RoadmapId roadmap, int measures, boolean sameFile) {}
