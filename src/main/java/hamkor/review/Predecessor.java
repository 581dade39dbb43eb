package hamkor.review;

import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.measure.Plan;
import hamkor.measure.PlannedMeasure;
import java.util.Optional;
import java.util.Set;

/// The edition that a draft is to follow.
///
/// @param number of the edition
/// @param plan as it is in force, each measure with its identity
/// @param known every measure that the roadmap ever had: only these may a file's hidden mark mean
record Predecessor(EditionId edition, int number, Plan plan, Set<MeasureId> known) {
    Optional<PlannedMeasure> measure(MeasureId id) {
        return plan.measures().stream().filter(measure -> measure.identity().equals(Optional.of(id))).findFirst();
    }
}
