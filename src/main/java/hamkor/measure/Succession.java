package hamkor.measure;

import hamkor.control.Controlled;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.language.Language;
import hamkor.language.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What becomes of the measures of a roadmap when a plan follows the edition in force: every row gets its identity, and what the
/// plan names no longer is excluded.
final class Succession {
    private final List<PlannedMeasure> measures;
    private final List<MeasureId> identities = new ArrayList<>();
    private final Set<MeasureId> made = new LinkedHashSet<>();
    private final Set<MeasureId> excluded = new LinkedHashSet<>();
    private final Difference difference;

    /// @param before empty where the plan is the first
    /// @param known every measure that the roadmap ever had
    Succession(Optional<Plan> before, Plan plan, Set<MeasureId> known) {
        this.measures = plan.measures();
        Map<Integer, Optional<MeasureId>> decided = new HashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            var measure = measures.get(i);
            decided.put(i, measure.identity());
            var identity = measure.identity().orElseGet(MeasureId::make);
            if (measure.identity().isEmpty()) made.add(identity);
            else if (!known.contains(identity)) throw refused("edition.identity-unknown", measure);
            else if (identities.contains(identity)) throw refused("edition.identity-twice", measure);
            identities.add(identity);
        }
        var empty = new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), List.of());
        difference = Difference.between(before.orElse(empty), plan, decided);
        if (before.isEmpty()) return;
        if (made.size() == measures.size()) throw new Refusal.ChangedMeanwhile(Measures.class, "edition.already");
        if (difference.isEmpty()) throw new Refusal.Invalid(Measures.class, "edition.unchanged");
        before.get().measures().forEach(measure -> measure.identity().filter(identity -> !identities.contains(identity)).ifPresent(excluded::add));
    }

    /// Of the rows of the plan, in order.
    List<MeasureId> identities() {
        return identities;
    }

    Set<MeasureId> made() {
        return made;
    }

    Set<MeasureId> excluded() {
        return excluded;
    }

    int count(Difference.Kind kind) {
        return difference.count(kind);
    }

    List<Controlled> controlled() {
        var controlled = new ArrayList<Controlled>();
        for (int i = 0; i < measures.size(); i++)
            controlled.add(new Controlled(Reference.to(identities.get(i)), measures.get(i).term(), Executor.answering(measures.get(i).executors().stream().map(PlannedExecutor::executor).toList())));
        return controlled;
    }

    private static Refusal refused(String key, PlannedMeasure measure) {
        return new Refusal.Invalid(Measures.class, key, measure.title().shownTo(Language.RU).text());
    }
}
