package hamkor.api;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Side;
import hamkor.control.Status;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.id.SideId;
import hamkor.language.Refusal;
import hamkor.measure.Direction;
import hamkor.measure.PlanInForce;
import hamkor.measure.PlansInForce;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Roadmaps in force, their measures and how they stand.
@RestController
@RequestMapping("/api/v1")
class RoadmapApi {
    private final Roadmaps roadmaps;
    private final PlansInForce plans;
    private final Rights rights;

    RoadmapApi(Roadmaps roadmaps, PlansInForce plans, Rights rights) {
        this.roadmaps = roadmaps;
        this.plans = plans;
        this.rights = rights;
    }

    /// In an order that stays the same whatever comes into force meanwhile.
    @GetMapping("/roadmaps")
    PageJson<RoadmapJson> roadmaps(@RequestParam Optional<UUID> agreement, @RequestParam(defaultValue = Paging.USUAL) int limit,
            @RequestParam Optional<String> cursor, Acting by) {
        var paging = new Paging(limit, cursor);
        var after = paging.behind(List::getFirst).orElse("");
        var editions = roadmaps.inForce(by).stream()
                .filter(edition -> agreement.isEmpty() || edition.agreement().value().equals(agreement.get()))
                .filter(edition -> edition.roadmap().toString().compareTo(after) > 0)
                .sorted(Comparator.comparing((Edition edition) -> edition.roadmap().toString())).limit(limit + 1).toList();
        var tallies = plans.tallies(editions);
        return PageJson.of(editions.stream().map(edition -> RoadmapJson.of(edition, tallies.get(edition.id()))).toList(), limit,
                roadmap -> Paging.cursor(roadmap.id()));
    }

    @GetMapping("/roadmaps/{id}")
    RoadmapJson roadmap(@PathVariable UUID id, Acting by) {
        var roadmap = new RoadmapId(id);
        rights.require(by, Deed.SEE, Reference.to(roadmap));
        var edition = roadmaps.inForce(roadmap);
        return RoadmapJson.of(edition, plans.tallies(List.of(edition)).get(edition.id()));
    }

    @GetMapping("/roadmaps/{id}/progress")
    RoadmapProgressJson progress(@PathVariable UUID id, Acting by) {
        return RoadmapProgressJson.of(plans.plan(by, new RoadmapId(id)));
    }

    /// In the order of the document.
    @GetMapping("/roadmaps/{id}/measures")
    PageJson<MeasureJson> measures(@PathVariable UUID id, @RequestParam Optional<String> status, @RequestParam Optional<String> side,
            @RequestParam Optional<String> direction, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = Paging.USUAL) int limit, @RequestParam Optional<String> cursor, Acting by) {
        var paging = new Paging(limit, cursor);
        var plan = plans.plan(by, new RoadmapId(id));
        var asked = asked(plan, status, side, direction, q);
        int after = paging.behind(parts -> behind(parts, plan.edition())).orElse(0);
        var places = IntStream.range(0, plan.measures().size()).boxed()
                .collect(Collectors.toMap(i -> plan.measures().get(i).measure().id().value(), i -> i + 1));
        var found = plan.found(asked).stream().filter(tracked -> places.get(tracked.measure().id().value()) > after).limit(limit + 1).toList();
        return PageJson.of(MeasureJson.of(found, plan), limit, measure -> Paging.cursor(plan.edition().id(), places.get(measure.id())));
    }

    @GetMapping("/measures/{id}")
    MeasureInFullJson measure(@PathVariable UUID id, Acting by) {
        return MeasureInFullJson.of(plans.measure(by, new MeasureId(id)));
    }

    /// Pages of two editions are never mixed: a measure would be lost between them, or come twice.
    private static int behind(List<String> parts, Edition edition) {
        int place = Integer.parseInt(parts.get(1));
        if (!parts.getFirst().equals(edition.id().toString())) throw new Refusal.ChangedMeanwhile(RoadmapApi.class, "measures.edition-changed");
        return place;
    }

    private static PlanInForce.Asked asked(PlanInForce plan, Optional<String> status, Optional<String> side, Optional<String> direction, String words) {
        var complaints = new Complaints();
        var asked = new PlanInForce.Asked(status.flatMap(word -> complaints.oneOf("status", word, Status.values())),
                side.flatMap(code -> side(plan.agreement(), code, complaints)),
                direction.flatMap(word -> complaints.oneOf("direction", word, Direction.values())), words.strip());
        complaints.orThrow();
        return asked;
    }

    private static Optional<SideId> side(Agreement agreement, String code, Complaints complaints) {
        var found = agreement.sides().stream().filter(side -> side.region().code().equals(code)).map(Side::id).findFirst();
        if (found.isEmpty())
            complaints.about("side", "field.one-of", agreement.sides().stream().map(side -> side.region().code()).collect(Collectors.joining(", ")));
        return found;
    }
}
