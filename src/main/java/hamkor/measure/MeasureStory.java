package hamkor.measure;

import hamkor.directory.Region;
import hamkor.id.EditionId;
import hamkor.id.RegionId;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Heading;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A measure with what every edition said of it.
///
/// @param editions of its roadmap, the latest first
/// @param said by those of them that name it
/// @param headings of the same
/// @param regions of the sides
record MeasureStory(MeasureInForce inForce, List<Edition> editions, Map<EditionId, Measure> said, Map<EditionId, List<Heading>> headings,
        Map<RegionId, Region> regions) {

    /// As plans say it, which can be compared: without the persons whom the document names.
    Map<EditionId, PlannedMeasure> planned() {
        var byId = headings.values().stream().flatMap(Collection::stream).collect(Collectors.toMap(Heading::id, heading -> heading));
        return said.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> Measures.planned(one.getValue(), byId, Map.of())));
    }
}
