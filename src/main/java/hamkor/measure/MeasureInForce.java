package hamkor.measure;

import hamkor.agreement.Agreement;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Heading;
import java.util.List;
import java.util.Optional;

/// A measure with how it stands, as the last edition that names it has it.
///
/// @param headings over it, outermost first
/// @param excluded by which edition, where one in force names it no longer
public record MeasureInForce(Edition edition, Agreement agreement, List<Heading> headings, Tracked tracked, Optional<Exclusion> excluded) {}
