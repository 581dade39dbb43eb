package hamkor.measure;

import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// A roadmap as a line of the list.
record RoadmapLine(String address, String title, Shown agreement, List<SideMark> sides, Optional<RoadmapView.Days> period, int measures,
        String inForceOn) {}
