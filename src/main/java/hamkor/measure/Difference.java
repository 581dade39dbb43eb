package hamkor.measure;

import hamkor.id.MeasureId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a new plan changes in the plan in force. Measures are found again by the hidden id that an exported file carries, then
/// by number and likeness of text, then by likeness alone; the best for the whole plan, not the first that comes. What is not
/// certain is proposed, and a person decides.
///
/// @param ofPlan what changed of the plan as a whole
/// @param rows every measure of both plans once: in the order of the new plan, what vanished after what it stood after
/// @param reordered whether measures that stayed stand in another order
public record Difference(Set<PlanField> ofPlan, List<Row> rows, boolean reordered) {
    public Difference {
        ofPlan = Set.copyOf(ofPlan);
        rows = List.copyOf(rows);
    }

    public enum Kind {
        /// In the new plan only: a new measure, or one that an earlier edition excluded and that is taken in again.
        ADDED,
        CHANGED,
        /// In the plan in force only.
        VANISHED,
        /// Nothing but the number is another, of the measure or of its section.
        RENUMBERED,
        UNCHANGED
    }

    /// What a plan says of itself.
    public enum PlanField {
        TITLE(Plan::title), LANGUAGES(Plan::languages), PERIOD(Plan::period), REPORTING_DAYS(Plan::reportingDays);

        private final Function<Plan, Object> value;

        PlanField(Function<Plan, Object> value) {
            this.value = value;
        }
    }

    /// What a plan says of a measure.
    public enum Field {
        NUMBER(PlannedMeasure::number), SECTION(PlannedMeasure::section), TITLE(PlannedMeasure::title), DETAILS(PlannedMeasure::details),
        TERM(PlannedMeasure::term), EXECUTORS(PlannedMeasure::executors), RESULT(PlannedMeasure::result),
        FUNDING(PlannedMeasure::funding), DIRECTION(PlannedMeasure::direction);

        private final Function<PlannedMeasure, Object> value;

        Field(Function<PlannedMeasure, Object> value) {
            this.value = value;
        }
    }

    /// A measure of either plan, or of both.
    ///
    /// @param at its place in the new plan, from 0; empty where it vanished
    /// @param before as the plan in force says it; empty where it is added
    /// @param after as the new plan says it; empty where it vanished
    /// @param changed empty where it is added or vanished
    /// @param certainty that both are the same measure, 0 to 1; 1 where a person decided or nothing changed
    /// @param proposed a person has to decide first: whether it is the same measure, or whether it is really a new one
    /// @param near of an added or vanished one the measure of the other plan whose part it may be, where there is one
    public record Row(Kind kind, OptionalInt at, Optional<PlannedMeasure> before, Optional<PlannedMeasure> after, Set<Field> changed,
            double certainty, boolean proposed, Optional<PlannedMeasure> near) {
        public Row {
            changed = Set.copyOf(changed);
        }

        /// Empty of a new measure.
        public Optional<MeasureId> identity() {
            return before.flatMap(PlannedMeasure::identity).or(() -> after.flatMap(PlannedMeasure::identity));
        }
    }

    /// Pure; `before` has the identities of its measures, `after` those that its file carries.
    ///
    /// @param decided by the place of a measure in the new plan, from 0: the measure that it is, or none for a new one. Of two
    ///     decided to be the same measure the first keeps it, the other is proposed again
    public static Difference between(Plan before, Plan after, Map<Integer, Optional<MeasureId>> decided) {
        var changed = EnumSet.noneOf(PlanField.class);
        for (var field : PlanField.values())
            if (!Objects.equals(field.value.apply(before), field.value.apply(after))) changed.add(field);
        return new Matching(before.measures(), after.measures(), decided).difference(changed);
    }

    /// Of two editions, whose measures both have their identities: nothing is left to be decided.
    static Difference ofEditions(Plan before, Plan after) {
        var known = before.measures().stream().flatMap(measure -> measure.identity().stream()).collect(Collectors.toSet());
        return between(before, after, IntStream.range(0, after.measures().size()).boxed()
                .collect(Collectors.toMap(place -> place, place -> after.measures().get(place).identity().filter(known::contains))));
    }

    /// Whether there is nothing to put in force.
    public boolean isEmpty() {
        return ofPlan.isEmpty() && !reordered && rows.stream().allMatch(row -> row.kind() == Kind.UNCHANGED);
    }

    public int count(Kind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    /// Those that a person has to decide, in order.
    public List<Row> proposed() {
        return rows.stream().filter(Row::proposed).toList();
    }

    /// The identities that the measures of the new plan have, in its order; empty for a new one.
    public List<Optional<MeasureId>> identities() {
        return rows.stream().filter(row -> row.at().isPresent()).map(Row::identity).toList();
    }

    /// What differs of a measure in both plans.
    static Set<Field> changed(PlannedMeasure before, PlannedMeasure after) {
        var changed = EnumSet.noneOf(Field.class);
        for (var field : Field.values())
            if (!Objects.equals(field.value.apply(before), field.value.apply(after))) changed.add(field);
        return changed;
    }
}
