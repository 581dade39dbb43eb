package hamkor.api;

import hamkor.language.LanguageText;
import hamkor.measure.Direction;
import hamkor.measure.PlanInForce;
import hamkor.measure.Tracked;
import hamkor.roadmap.Heading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A measure of the edition in force, as a list shows it.
///
/// @param section the headings over it, outermost first
/// @param standing of all sides together: as the least done of them stands
/// @param dueOn the last day of the checkpoint that it speaks of
/// @param done, of how many of its dates are confirmed or closed for every side
/// @param sides those that lead it
record MeasureJson(UUID id, UUID roadmap, Optional<String> number, List<String> section, LanguageText title, List<String> details, TermJson term,
        List<ExecutorJson> executors, Optional<LanguageText> result, Optional<LanguageText> funding, Optional<Direction> direction,
        StandingJson standing, Optional<LocalDate> dueOn, int done, int of, List<MeasureSideJson> sides) {

    static List<MeasureJson> of(List<Tracked> measures, PlanInForce plan) {
        var headings = plan.headings().stream().collect(Collectors.toMap(Heading::id, Function.identity()));
        return measures.stream().map(tracked -> of(tracked, tracked.path().stream().map(id -> headings.get(id).words()).toList(), plan)).toList();
    }

    private static MeasureJson of(Tracked tracked, List<String> section, PlanInForce plan) {
        var measure = tracked.measure();
        var standing = tracked.standing();
        return new MeasureJson(measure.id().value(), plan.edition().roadmap().value(), measure.number(), section, measure.title(), measure.details(),
                TermJson.of(measure.term()), measure.executors().stream().map(ExecutorJson::of).toList(), measure.result(), measure.funding(),
                measure.direction(), StandingJson.of(standing.joint()), MeasureSideJson.dueOn(standing), standing.done(), standing.of(),
                MeasureSideJson.of(standing, plan.agreement()));
    }
}
