package hamkor.measure;

import hamkor.agreement.SideMark;
import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// A roadmap as a line of the list.
///
/// @param under what a document says of it or of its agreement
/// @param edition its number, in words
/// @param progress of all its measures, each as all sides together stand
record RoadmapLine(String address, String title, Optional<Shown> under, List<SideMark> sides, Optional<EditionFrame.Days> period,
        String inForceOn, String edition, RoadmapView.Meter progress) {}
