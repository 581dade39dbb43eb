package hamkor.measure;

import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// A roadmap as a line of the list.
///
/// @param progress of all its measures, each as all sides together stand
record RoadmapLine(String address, String title, Shown agreement, List<SideMark> sides, Optional<EditionFrame.Days> period,
        String inForceOn, RoadmapView.Meter progress) {}
