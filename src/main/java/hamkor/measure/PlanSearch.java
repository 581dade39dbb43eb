package hamkor.measure;

import hamkor.agreement.SideMark;
import hamkor.directory.Organisation;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.SearchKey;
import hamkor.measure.PlanFilter.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the measures of one roadmap that a reader asked for. In memory: a roadmap has at most some hundreds, and all of them are
/// at hand for the figures over the table.
final class PlanSearch {
    private final List<Tracked> all;
    private final Map<OrganisationId, Organisation> organisations;
    private final Map<String, SideId> sides = new HashMap<>();

    PlanSearch(List<Tracked> all, List<SideMark> sides, Map<OrganisationId, Organisation> organisations) {
        this.all = all;
        this.organisations = organisations;
        for (var side : sides) this.sides.put(String.valueOf(side.position()), side.id());
    }

    /// In the order of the document.
    List<Tracked> found(PlanFilter filter) {
        var key = SearchKey.of(filter.value(Choice.Q));
        return all.stream().filter(tracked -> isIn(filter, tracked) && hasWords(tracked.measure(), organisations, filter.value(Choice.Q), key)).toList();
    }

    private boolean isIn(PlanFilter filter, Tracked tracked) {
        if (filter.section() != 0 && filter.section() != tracked.chapter()) return false;
        if (filter.status().isPresent() && !stands(tracked, filter.status().get())) return false;
        if (filter.executor().isPresent() && tracked.measure().executors().stream().noneMatch(executor -> executor.organisation().equals(filter.executor())))
            return false;
        var whose = filter.value(Choice.WHOSE);
        return whose.isEmpty() || sides.containsKey(whose) && tracked.awaits(sides.get(whose));
    }

    private boolean stands(Tracked tracked, PlanFilter.StatusOf asked) {
        if (asked.of().isEmpty()) return tracked.standing().status() == asked.status();
        var side = sides.get(asked.of().get());
        var part = side == null ? null : tracked.standing().sides().get(side);
        return part != null && part.standing().status() == asked.status();
    }

    /// Also by its number: `1.3` is that measure and those below it, `1.3.2`.
    static boolean hasWords(Measure measure, Map<OrganisationId, Organisation> organisations, String typed, SearchKey key) {
        if (typed.isEmpty()) return true;
        var number = measure.number().map(PlanSearch::bare).orElse("");
        var asked = bare(typed);
        if (!asked.isEmpty() && asked.matches("[\\d.]+")) return number.equals(asked) || number.startsWith(asked + ".");
        return !key.isEmpty() && key.isIn(texts(measure, organisations));
    }

    /// Documents end some numbers with a dot, readers do not.
    private static String bare(String number) {
        return number.strip().replaceFirst("\\.+$", "");
    }

    private static List<String> texts(Measure measure, Map<OrganisationId, Organisation> organisations) {
        var texts = new ArrayList<>(measure.title().in().values());
        texts.addAll(measure.details());
        measure.result().ifPresent(result -> texts.addAll(result.in().values()));
        measure.funding().ifPresent(funding -> texts.addAll(funding.in().values()));
        texts.add(measure.term().words());
        for (var executor : measure.executors()) {
            texts.addAll(executor.words().in().values());
            executor.organisation().map(organisations::get).ifPresent(known -> texts.addAll(known.name().in().values()));
        }
        return texts;
    }
}
