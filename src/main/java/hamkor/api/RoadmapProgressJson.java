package hamkor.api;

import hamkor.api.RoadmapJson.ProgressJson;
import hamkor.control.Status;
import hamkor.control.Tally;
import hamkor.id.SectionId;
import hamkor.measure.PlanInForce;
import hamkor.roadmap.Heading;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// How a roadmap stands today: all of it, the part of each side, each section.
record RoadmapProgressJson(UUID roadmap, UUID edition, AtOnceJson all, List<SideProgressJson> sides, List<SectionJson> sections) {
    /// @param percent of its measures that are confirmed or closed, rounded down: 100 says all
    /// @param light red: a day was missed; amber: something has to be done now; green: neither
    record AtOnceJson(int percent, Tally.Light light, ProgressJson measures) {
        static AtOnceJson of(Stream<Status> statuses) {
            var tally = Tally.of(statuses.toList());
            return new AtOnceJson(tally.percent(), tally.light(), ProgressJson.of(tally));
        }
    }

    /// @param progress of the measures that the side leads, as they stand for it
    record SideProgressJson(UUID side, String region, AtOnceJson progress) {}

    /// @param title the outermost heading; null for measures under none
    record SectionJson(Optional<String> title, AtOnceJson progress) {}

    static RoadmapProgressJson of(PlanInForce plan) {
        var sides = plan.agreement().sides().stream().map(side -> new SideProgressJson(side.id().value(), side.region().code(),
                AtOnceJson.of(plan.measures().stream().flatMap(tracked -> Optional.ofNullable(tracked.standing().sides().get(side.id())).stream())
                        .map(part -> part.standing().status())))).toList();
        var outermost = plan.headings().stream().filter(heading -> heading.above().isEmpty());
        var sections = Stream.concat(outermost.map(Optional::of), Stream.of(Optional.<Heading>empty()))
                .map(heading -> new SectionJson(heading.map(Heading::words), AtOnceJson.of(statuses(plan, heading.map(Heading::id)))))
                .filter(section -> section.progress().measures().total() > 0).toList();
        return new RoadmapProgressJson(plan.edition().roadmap().value(), plan.edition().id().value(),
                AtOnceJson.of(plan.measures().stream().map(tracked -> tracked.standing().status())), sides, sections);
    }

    private static Stream<Status> statuses(PlanInForce plan, Optional<SectionId> section) {
        return plan.measures().stream().filter(tracked -> tracked.path().stream().findFirst().equals(section)).map(tracked -> tracked.standing().status());
    }
}
