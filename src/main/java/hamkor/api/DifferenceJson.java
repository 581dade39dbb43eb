package hamkor.api;

import hamkor.id.MeasureId;
import hamkor.measure.Difference;
import hamkor.measure.PlannedMeasure;
import hamkor.review.Review;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a draft would change in the edition in force.
///
/// @param ofPlan what is another of the plan as a whole
/// @param reordered whether measures that stay stand in another order
/// @param rows every measure of both, in the order of the draft; what vanishes after what it stood after
record DifferenceJson(List<Difference.PlanField> ofPlan, boolean reordered, List<ChangeJson> rows) {
    /// @param row of the draft; null where the measure vanishes
    /// @param measure in force that it is; null of a new one
    /// @param proposed a person has to decide first, at review
    /// @param near the measure in force that it may be, where nobody has decided
    record ChangeJson(Difference.Kind kind, Optional<Integer> row, Optional<UUID> measure, List<Difference.Field> changed, boolean proposed,
            Optional<UUID> near) {}

    static Optional<DifferenceJson> of(Review review) {
        var numbers = review.rows().stream().filter(row -> !row.row().leftOut()).map(row -> row.row().number()).toList();
        return review.difference().map(difference -> new DifferenceJson(difference.ofPlan().stream().sorted().toList(), difference.reordered(),
                difference.rows().stream().map(row -> of(row, numbers)).toList()));
    }

    private static ChangeJson of(Difference.Row row, List<Integer> numbers) {
        return new ChangeJson(row.kind(), row.at().stream().mapToObj(numbers::get).findFirst(), row.identity().map(MeasureId::value),
                row.changed().stream().sorted().toList(), row.proposed(), row.near().flatMap(PlannedMeasure::identity).map(MeasureId::value));
    }
}
