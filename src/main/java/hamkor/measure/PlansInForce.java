package hamkor.measure;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.control.Control;
import hamkor.control.Tally;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.id.SectionId;
import hamkor.id.SideId;
import hamkor.language.Refusal;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Heading;
import hamkor.roadmap.Roadmaps;
import hamkor.term.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is in force and how it stands today: the same for a page, the API and a report. A handful of questions to the database,
/// however many measures.
@Component
public class PlansInForce {
    private final Measures measures;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Regions regions;
    private final Control control;
    private final Rights rights;
    private final BusinessClock clock;

    PlansInForce(Measures measures, Roadmaps roadmaps, Agreements agreements, Organisations organisations, Regions regions, Control control,
            Rights rights, BusinessClock clock) {
        this.measures = measures;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.organisations = organisations;
        this.regions = regions;
        this.control = control;
        this.rights = rights;
        this.clock = clock;
    }

    /// @throws Refusal.NotFound where there is no such roadmap, no edition of it is in force, or it is no matter of the person's side
    public PlanInForce plan(Acting by, RoadmapId roadmap) {
        rights.require(by, Deed.SEE, Reference.to(roadmap));
        var edition = roadmaps.inForce(roadmap);
        var agreement = agreements.agreement(edition.agreement());
        return plan(edition, agreement, today(List.of(agreement)));
    }

    PlanInForce plan(Edition edition, Agreement agreement, Map<SideId, LocalDate> today) {
        var all = measures.of(edition.id());
        var headings = roadmaps.headings(edition.id());
        var standings = control.standings(all.stream().map(measure -> Reference.to(measure.id())).toList(), today);
        var known = organisations.of(all.stream().flatMap(measure -> measure.executors().stream())
                .flatMap(executor -> executor.organisation().stream()).collect(Collectors.toSet()));
        var byId = byId(headings);
        var chapters = headings.stream().filter(heading -> heading.above().isEmpty()).map(Heading::id).toList();
        var tracked = all.stream().map(measure -> {
            var path = path(measure.section(), byId);
            return new Tracked(measure, path, path.isEmpty() ? 0 : chapters.indexOf(path.getFirst()) + 1, standings.get(Reference.to(measure.id())));
        }).toList();
        return new PlanInForce(edition, agreement, today, headings, tracked, known);
    }

    /// Of editions in force, how many of their measures stand how.
    public Map<EditionId, Tally> tallies(Collection<Edition> editions) {
        return tallies(editions, today(agreements.of(editions.stream().map(Edition::agreement).toList()).values()));
    }

    Map<EditionId, Tally> tallies(Collection<Edition> editions, Map<SideId, LocalDate> today) {
        var ids = measures.idsOf(editions.stream().map(Edition::id).toList());
        var standings = control.standings(ids.values().stream().flatMap(Collection::stream).map(Reference::to).toList(), today);
        var tallies = new HashMap<EditionId, Tally>();
        for (var edition : editions)
            tallies.put(edition.id(), Tally.of(ids.getOrDefault(edition.id(), List.of()).stream().map(id -> standings.get(Reference.to(id)).status()).toList()));
        return tallies;
    }

    /// @throws Refusal.NotFound where there is none, or it is no matter of the person's side
    public MeasureInForce measure(Acting by, MeasureId id) {
        var roadmap = measures.roadmapOf(id);
        rights.require(by, Deed.SEE, Reference.to(roadmap));
        var editions = roadmaps.editions(roadmap);
        var said = measures.saidOf(id);
        var last = editions.stream().filter(edition -> said.containsKey(edition.id())).findFirst().orElseThrow();
        var agreement = agreements.agreement(last.agreement());
        var headings = byId(roadmaps.headings(last.id()));
        var measure = said.get(last.id());
        var path = path(measure.section(), headings);
        var standing = control.standings(List.of(Reference.to(id)), today(List.of(agreement))).get(Reference.to(id));
        return new MeasureInForce(last, agreement, path.stream().map(headings::get).toList(), new Tracked(measure, path, 0, standing),
                editions.stream().filter(edition -> edition.number() == last.number() + 1).findFirst()
                        .map(without -> new Exclusion(id, without.id(), without.number(), without.inForceOn())));
    }

    /// Which day it is for each side: in its own zone.
    private Map<SideId, LocalDate> today(Collection<Agreement> under) {
        var sides = under.stream().flatMap(agreement -> agreement.sides().stream()).toList();
        var known = regions.of(sides.stream().map(Side::region).distinct().toList());
        return sides.stream().collect(Collectors.toMap(Side::id, side -> clock.today(known.get(side.region()).zone())));
    }

    private static Map<SectionId, Heading> byId(List<Heading> headings) {
        return headings.stream().collect(Collectors.toMap(Heading::id, heading -> heading));
    }

    /// The headings over a measure, outermost first.
    private static List<SectionId> path(Optional<SectionId> innermost, Map<SectionId, Heading> byId) {
        var path = new ArrayList<SectionId>();
        for (var section = innermost; section.isPresent(); section = byId.get(section.get()).above()) path.addFirst(section.get());
        return path;
    }
}
