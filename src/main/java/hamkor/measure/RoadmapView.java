package hamkor.measure;

import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// What the page of a roadmap shows, everything decided.
///
/// @param title what Hamkor calls it
/// @param documentTitle what the document calls itself
/// @param problems of what could not be understood, each with the row it stands in
record RoadmapView(String title, Optional<Shown> documentTitle, Shown agreement, List<SideMark> sides, Optional<Days> period,
        String edition, String inForceOn, String approved, Shown basis, String sourceName, String sourceHash, String count, List<Problem> problems,
        List<Part> parts) {

    /// The first and the last day, in words.
    record Days(String first, String last) {}

    record Problem(String anchor, String label) {}

    /// A run of measures under one heading.
    ///
    /// @param headings those that begin here, outermost first; may be empty
    record Part(List<Shown> headings, List<MeasureRow> measures) {}

    /// Two sides have a column each; more share one, with their marks.
    boolean twoSides() {
        return sides.size() == 2;
    }

    int columns() {
        return twoSides() ? 5 : 4;
    }

    String shortHash() {
        return sourceHash.substring(0, 4) + "…" + sourceHash.substring(sourceHash.length() - 4);
    }
}
