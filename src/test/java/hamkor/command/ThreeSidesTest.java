package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.Story;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Paper;
import hamkor.agreement.Side;
import hamkor.audit.Actor;
import hamkor.directory.OrganisationName;
import hamkor.directory.Organisations;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import hamkor.document.Limits;
import hamkor.id.RegionId;
import hamkor.measure.Assignment;
import hamkor.measure.Measures;
import hamkor.measure.Plan;
import hamkor.roadmap.Approval;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.ExecutorReading.Role;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import hamkor.term.Term;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.junit.jupiter.api.io.TempDir;

/// Nothing knows that there are two sides: three share one column, each executor with its side's mark.
class ThreeSidesTest {
    @TempDir static Path files;
    @Test void threeSidesStandInOneColumnWithTheirMarks() throws Exception {
        var deadline = new Term.Deadline("до 1 июля 2026 года", LocalDate.of(2026, 7, 1));
        var two = Story.reading(Story.measure("1", List.of("I. Наука"), deadline, Story.executor("Минпром", "Омская область", Role.LEAD),
                Story.executor("Хокимият", "Бухарская область", Role.LEAD), Story.executor("Хокимият", "Навоийская область", Role.CONSENT)));
        var three = new RoadmapReading(two.title(), two.languages(), List.of("Омская область", "Бухарская область", "Навоийская область"),
                Optional.empty(), two.measures(), two.problems(), two.reconciliation(), List.of(), List.of());
        var path = new String[1];
        var context = new ApplicationContext[1];
        try (var site = Site.start(TestDatabase.fresh(), BusinessClock.of(Clock.systemUTC()), new SiteSettings(0, files, Limits.DEFAULT), doors -> {
            path[0] = enter(doors, three);
            context[0] = doors.context();
        })) {
            var page = Browserless.as(site.port(), context[0], hamkor.access.Role.LEADER, "UZ-NW").get(path[0]);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Дорожная карта Омской области и Бухарской области и Навоийской области")
                    .contains("<th role=\"columnheader\" scope=\"col\">Исполнители</th>")
                    .contains("hk-side-a", "hk-side-b", "hk-side-c\">Навои").doesNotContain("hk-demo");
        }
    }

    private static String enter(Site.Doors doors, RoadmapReading reading) {
        doors.door(Regions.class).bringIn(RegionNames.all());
        doors.door(Organisations.class).bringIn(OrganisationName.ofTheExamples());
        var agreement = doors.door(Agreements.class).register(Actor.program(), new Paper(Agreement.Kind.MEMORANDUM, Story.russian("Меморандум"),
                Optional.empty(), Optional.empty(), Stream.of("RU-OMS", "UZ-BU", "UZ-NW").map(RegionId::new).toList()));
        var roadmap = doors.door(Roadmaps.class).register(Actor.program(), agreement);
        var sides = doors.door(Agreements.class).agreement(agreement).sides();
        var approvals = sides.stream().map(side -> new Approval(side.id(), LocalDate.of(2025, 10, 22), Story.BASIS, Actor.program())).toList();
        var assignment = Assignment.under(doors.door(Agreements.class).agreement(agreement), doors.door(Regions.class),
                doors.door(Organisations.class).calledIn(sides.stream().map(Side::region).toList()));
        doors.door(Measures.class).putInForce(Actor.program(), roadmap, Plan.of(reading, assignment, List.of()), new Edition.Source("three.docx", "1".repeat(64)), approvals);
        return "/roadmaps/" + roadmap;
    }
}
