package hamkor.api;

import hamkor.control.CheckpointStanding;
import hamkor.language.LanguageText;
import hamkor.measure.Direction;
import hamkor.measure.MeasureInForce;
import hamkor.roadmap.Heading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A measure with its checkpoints, as the last edition that names it has it.
///
/// @param edition that edition
/// @param source where it stands in the document
/// @param excluded by which edition, where one in force names it no longer
/// @param checkpoints its dates for each side that leads it, by side and day
record MeasureInFullJson(UUID id, UUID roadmap, UUID edition, Optional<PlaceJson> source, Optional<ExcludedJson> excluded, Optional<String> number,
        List<String> section, LanguageText title, List<String> details, TermJson term, List<ExecutorJson> executors, Optional<LanguageText> result,
        Optional<LanguageText> funding, Optional<Direction> direction, StandingJson standing, Optional<LocalDate> dueOn, int done, int of,
        List<MeasureSideJson> sides, List<CheckpointJson> checkpoints) {

    record ExcludedJson(UUID edition, int number, LocalDate on) {}

    /// @param from the first day of its window, where it has one
    /// @param dueOn its last day; for a statement the day to make it by
    /// @param firstDueOn the day that was set first, whatever it was moved to since
    /// @param statement a statement is asked for, and nothing has to be done by the day
    /// @param lifted the edition in force sets this date no longer; it stays because something was reported on it
    record CheckpointJson(UUID id, UUID side, Optional<LocalDate> from, Optional<LocalDate> dueOn, Optional<LocalDate> firstDueOn, boolean statement,
            boolean lifted, StandingJson standing) {
        static CheckpointJson of(UUID side, CheckpointStanding checkpoint) {
            return new CheckpointJson(checkpoint.id().value(), side, checkpoint.from(), checkpoint.on(), checkpoint.firstOn(), checkpoint.statement(),
                    checkpoint.lifted(), StandingJson.of(checkpoint.standing()));
        }
    }

    static MeasureInFullJson of(MeasureInForce inForce) {
        var measure = inForce.tracked().measure();
        var standing = inForce.tracked().standing();
        var checkpoints = inForce.agreement().sides().stream().flatMap(side -> Optional.ofNullable(standing.sides().get(side.id())).stream()
                .flatMap(part -> part.checkpoints().stream()).map(checkpoint -> CheckpointJson.of(side.id().value(), checkpoint))).toList();
        return new MeasureInFullJson(measure.id().value(), inForce.edition().roadmap().value(), inForce.edition().id().value(), PlaceJson.of(measure.source()),
                inForce.excluded().map(exclusion -> new ExcludedJson(exclusion.edition().value(), exclusion.number(), exclusion.on())), measure.number(),
                inForce.headings().stream().map(Heading::words).toList(), measure.title(), measure.details(), TermJson.of(measure.term()),
                measure.executors().stream().map(ExecutorJson::of).toList(), measure.result(), measure.funding(), measure.direction(),
                StandingJson.of(standing.joint()), MeasureSideJson.dueOn(standing), standing.done(), standing.of(),
                MeasureSideJson.of(standing, inForce.agreement()), checkpoints);
    }
}
