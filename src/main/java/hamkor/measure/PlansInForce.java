package hamkor.measure;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Looks;
import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.control.Control;
import hamkor.control.Tally;
import hamkor.control.ThingStanding;
import hamkor.directory.Organisations;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.id.SectionId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
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
    private final SamePlanSql same;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Regions regions;
    private final Control control;
    private final Rights rights;
    private final Looks looks;
    private final BusinessClock clock;

    PlansInForce(Measures measures, SamePlanSql same, Roadmaps roadmaps, Agreements agreements, Organisations organisations, Regions regions, Control control,
            Rights rights, Looks looks, BusinessClock clock) {
        this.measures = measures;
        this.same = same;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.organisations = organisations;
        this.regions = regions;
        this.control = control;
        this.rights = rights;
        this.looks = looks;
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
        var chapters = chapters(headings);
        var tracked = all.stream().map(measure -> tracked(measure, byId, chapters, standings.get(Reference.to(measure.id())))).toList();
        return new PlanInForce(edition, agreement, today, headings, tracked, known);
    }

    private static Tracked tracked(Measure measure, Map<SectionId, Heading> headings, List<SectionId> chapters, ThingStanding standing) {
        var path = path(measure.section(), headings);
        return new Tracked(measure, path, path.isEmpty() ? 0 : chapters.indexOf(path.getFirst()) + 1, standing);
    }

    /// Of the roadmaps in force that are a matter of the person's side, the one that most of these measures stand in already: at least
    /// half of them, or it is of the same file.
    ///
    /// @param titles of the measures of a document that is no edition yet
    /// @param sha256 of its file
    public Optional<SamePlan> sayingTheSame(Acting by, Collection<LanguageText> titles, String sha256) {
        if (titles.isEmpty() || !rights.may(by, Deed.SEE)) return Optional.empty();
        return same.most(by.region(), titles, sha256).filter(found -> found.sameFile() || found.measures() * 2 >= titles.size());
    }

    /// Of an edition that the person may see.
    Contacts contacts(Edition edition, Acting who) {
        return contacts(List.of(edition), who).get(edition.id());
    }

    /// Of a measure that the person may see.
    ContactsOf contacts(MeasureInForce inForce, Acting who) {
        var persons = measures.contacts(inForce.edition().id(), inForce.tracked().measure().id());
        boolean mayBeSeen = rights.may(who, Deed.SEE_CONTACTS);
        if (mayBeSeen && !persons.isEmpty()) looks.note(who, Reference.to(inForce.tracked().measure().id()));
        return new ContactsOf(Contacts.of(!persons.isEmpty(), mayBeSeen), persons);
    }

    Map<EditionId, Contacts> contacts(Collection<Edition> editions, Acting who) {
        var naming = measures.withContacts(editions.stream().map(Edition::id).toList());
        boolean mayBeSeen = rights.may(who, Deed.SEE_CONTACTS);
        return editions.stream().map(Edition::id).collect(Collectors.toMap(id -> id, id -> Contacts.of(naming.contains(id), mayBeSeen)));
    }

    /// Of editions in force, how many of their measures stand how.
    public Map<EditionId, Tally> tallies(Collection<Edition> editions) {
        return tallies(editions, today(agreements.of(editions.stream().map(Edition::agreement).toList()).values()));
    }

    Map<EditionId, Tally> tallies(Collection<Edition> editions, Map<SideId, LocalDate> today) {
        var ids = measures.idsOf(editions.stream().map(Edition::id).toList());
        var statuses = control.statuses(ids.values().stream().flatMap(Collection::stream).map(Reference::to).toList(), today);
        var tallies = new HashMap<EditionId, Tally>();
        for (var edition : editions)
            tallies.put(edition.id(), Tally.of(ids.getOrDefault(edition.id(), List.of()).stream().map(id -> statuses.get(Reference.to(id))).toList()));
        return tallies;
    }

    /// @throws Refusal.NotFound where there is none, or it is no matter of the person's side
    public MeasureInForce measure(Acting by, MeasureId id) {
        return story(by, id).inForce();
    }

    /// The same, with what every edition said of it.
    MeasureStory story(Acting by, MeasureId id) {
        var roadmap = measures.roadmapOf(id);
        rights.require(by, Deed.SEE, Reference.to(roadmap));
        var editions = roadmaps.editions(roadmap);
        var said = measures.saidOf(id);
        var last = editions.stream().filter(edition -> said.containsKey(edition.id())).findFirst().orElseThrow();
        var agreement = agreements.agreement(last.agreement());
        var headings = roadmaps.headings(said.keySet());
        var own = headings.getOrDefault(last.id(), List.of());
        var known = regionsOf(List.of(agreement));
        var standing = control.standings(List.of(Reference.to(id)), today(List.of(agreement), known)).get(Reference.to(id));
        var tracked = tracked(said.get(last.id()), byId(own), chapters(own), standing);
        var excluded = last.equals(editions.getFirst()) ? Optional.<Exclusion>empty() : measures.lastExclusion(id);
        return new MeasureStory(new MeasureInForce(last, agreement, tracked.path().stream().map(byId(own)::get).toList(), tracked, excluded),
                editions, said, headings, known);
    }

    /// Which day it is for each side: in its own zone.
    private Map<SideId, LocalDate> today(Collection<Agreement> under) {
        return today(under, regionsOf(under));
    }

    private Map<RegionId, Region> regionsOf(Collection<Agreement> under) {
        return regions.of(under.stream().flatMap(agreement -> agreement.sides().stream()).map(Side::region).distinct().toList());
    }

    private Map<SideId, LocalDate> today(Collection<Agreement> under, Map<RegionId, Region> known) {
        return under.stream().flatMap(agreement -> agreement.sides().stream())
                .collect(Collectors.toMap(Side::id, side -> clock.today(known.get(side.region()).zone())));
    }

    private static List<SectionId> chapters(List<Heading> headings) {
        return headings.stream().filter(heading -> heading.above().isEmpty()).map(Heading::id).toList();
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
