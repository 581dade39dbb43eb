package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.account.Accounts;
import hamkor.agreement.Agreements;
import hamkor.audit.Audit;
import hamkor.document.Limits;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.measure.Difference.Kind;
import hamkor.measure.Executor;
import hamkor.measure.Measure;
import hamkor.measure.Measures;
import hamkor.review.DraftProblem;
import hamkor.review.Drafts;
import hamkor.review.Review;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import hamkor.term.Term;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The example world as it comes out of the doors again.
class DemoWorldTest {
    @TempDir static Path files;
    private static Site site;
    private static Site.Doors doors;

    @BeforeAll static void load() {
        site = start(TestDatabase.fresh(), DemoCommand::read, new ArrayList<>());
    }

    @AfterAll static void end() {
        site.close();
    }

    private static Site start(DataSource database, Function<String, byte[]> read, List<String> said) {
        var clock = Clock.systemUTC();
        return Site.start(database, BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT), ready -> {
            doors = ready;
            new DemoWorld(ready, said::add).load(read);
        });
    }

    private static List<Edition> editions() {
        return doors.door(Roadmaps.class).allInForce();
    }

    private static List<Measure> measures(int roadmap) {
        return doors.door(Measures.class).of(editions().get(roadmap).id());
    }

    private static Measure measure(int roadmap, String number) {
        return measures(roadmap).stream().filter(measure -> measure.number().equals(Optional.of(number))).findFirst().orElseThrow();
    }

    @Test void threeRoadmapsAreInForceSinceTheCouncil() {
        assertThat(editions()).hasSize(3).allSatisfy(edition -> {
            assertThat(edition.number()).isEqualTo(1);
            assertThat(edition.inForceOn()).isEqualTo(LocalDate.of(2025, 10, 22));
            assertThat(edition.approvals()).hasSize(2).allSatisfy(approval -> assertThat(approval.on()).isEqualTo("2025-10-22"));
            assertThat(edition.period().orElseThrow().last()).isEqualTo("2027-12-31");
        });
        assertThat(editions()).extracting(edition -> edition.source().name())
                .containsExactly("omsk_bukhara.docx", "omsk_navoi.docx", "omsk_tashkent.docx");
        assertThat(List.of(measures(0).size(), measures(1).size(), measures(2).size())).containsExactly(30, 25, 28);
    }

    @Test void whatIsStoredIsWhatWasRead() {
        for (int i = 0; i < 3; i++) {
            var reading = ExamplePlans.read(editions().get(i).source().name());
            var stored = measures(i);
            for (int j = 0; j < stored.size(); j++) {
                var read = reading.measures().get(j);
                assertThat(stored.get(j).title()).isEqualTo(read.title());
                assertThat(stored.get(j).term()).isEqualTo(read.term());
                assertThat(stored.get(j).details()).isEqualTo(read.details());
                assertThat(stored.get(j).result()).isEqualTo(read.result());
                assertThat(stored.get(j).funding()).isEqualTo(read.funding());
                assertThat(stored.get(j).executors()).extracting(Executor::words)
                        .isEqualTo(read.executors().stream().map(executor -> executor.name()).toList());
            }
        }
    }

    @Test void theFirstOfASideLeadsAndTheOthersJoin() {
        assertThat(measure(0, "1.3").executors()).extracting(Executor::role)
                .containsExactly(Executor.Role.LEAD, Executor.Role.CO, Executor.Role.LEAD);
        assertThat(measure(0, "2.5").executors().getLast()).satisfies(executor -> {
            assertThat(executor.role()).isEqualTo(Executor.Role.LEAD);
            assertThat(executor.byConsent()).isTrue();
        });
        assertThat(measure(2, "10").executors()).extracting(Executor::role)
                .containsExactly(Executor.Role.LEAD, Executor.Role.CO, Executor.Role.CO);
    }

    @Test void everyExecutorIsAnOrganisationOfItsSide() {
        for (int i = 0; i < 3; i++)
            assertThat(measures(i)).flatExtracting(Measure::executors)
                    .allSatisfy(executor -> assertThat(executor.organisation()).as(executor.words().toString()).isPresent());
    }

    @Test void whatWasNotUnderstoodStaysSo() {
        assertThat(measure(0, "4.5").term()).isInstanceOfSatisfying(Term.Undated.class,
                term -> assertThat(term.why()).isEqualTo(Term.WhyUndated.NO_YEAR));
        assertThat(measure(2, "24").executors()).isEmpty();
        assertThat(measures(2).stream().filter(measure -> measure.isNobodys() || measure.term() instanceof Term.Undated)
                .map(measure -> measure.number().orElseThrow())).containsExactly("12", "18", "24");
    }

    @Test void theSidesStandInTheDocumentsOrder() {
        var agreement = doors.door(Agreements.class).agreement(editions().getFirst().agreement());
        assertThat(agreement.sides()).extracting(side -> side.region().code()).containsExactly("RU-OMS", "UZ-BU");
        assertThat(editions().get(1).title().orElseThrow().languages()).containsExactly(Language.RU, Language.UZ);
    }

    @Test void whatWasDoneWithADocumentWasDoneByPeople() {
        for (var edition : editions()) {
            var of = doors.door(Agreements.class).agreement(edition.agreement());
            assertThat(edition.approvals()).allSatisfy(approval -> {
                assertThat(approval.by().person()).isPresent();
                assertThat(approval.by().region()).contains(of.side(approval.side()).region());
            });
            for (var what : List.of(Reference.to(of.id()), Reference.to(edition.roadmap()), Reference.to(edition.id())))
                assertThat(doors.door(Audit.class).of(what, 100)).isNotEmpty().allSatisfy(entry -> assertThat(entry.by().person()).as(entry.act()).isPresent());
        }
        assertThat(acts("RU-OMS", "draft-side-given")).containsExactly("Юсупов Жасур");
        assertThat(acts("RU-OMS", "agreement-registered")).containsOnly("Соколова Наталья Андреевна").hasSize(3);
        assertThat(acts("UZ-BU", "draft-approved")).containsExactly("Рахимова Дилноза");
        assertThat(acts("RU-OMS", "draft-approved")).containsOnly("Соколова Наталья Андреевна").hasSize(3);
        assertThat(doors.door(Audit.class).verify().holds()).isTrue();
    }

    private static List<String> acts(String region, String act) {
        var filter = new Audit.Filter(Optional.empty(), Optional.of(act), Optional.empty(), Optional.empty(), Optional.empty());
        return doors.door(Audit.class).ofSide(new RegionId(region), filter, OptionalLong.empty(), 100).stream().map(entry -> entry.by().name().orElseThrow()).toList();
    }

    @Test void aSecondEditionIsUnderReviewAndNobodyHasApprovedIt() {
        var review = proposed();
        assertThat(review.draft().source().name()).isEqualTo("omsk_bukhara_proposed.docx");
        assertThat(review.draft().roadmap()).contains(editions().getFirst().roadmap());
        var difference = review.difference().orElseThrow();
        assertThat(List.of(Kind.ADDED, Kind.CHANGED, Kind.VANISHED)).extracting(difference::count).containsExactly(1, 4, 1);
        assertThat(review.open()).extracting(DraftProblem::words).containsExactly("осень 2027 года", "Центр повышения квалификации педагогов");
        assertThat(review.unchanged()).hasSize(25);
        assertThat(review.agreement().sides()).extracting(side -> review.marked(side).size()).containsExactly(2, 1);
        assertThat(review.agreement().sides()).allSatisfy(side -> assertThat(review.approval(side)).isEmpty());
    }

    private static Review proposed() {
        var curator = doors.door(Accounts.class).called("curator@bukhara.example").orElseThrow();
        var open = doors.door(Drafts.class).open(curator);
        assertThat(open).hasSize(1);
        return doors.door(Drafts.class).review(curator, open.getFirst().id());
    }

    @Test void aSecondStartDoublesNothing() {
        var database = TestDatabase.fresh();
        var said = new ArrayList<String>();
        var before = doors;
        try {
            start(database, DemoCommand::read, said).close();
            assertThat(said).hasSize(3);
            try (var second = start(database, DemoCommand::read, said)) {
                assertThat(said).hasSize(3);
                assertThat(editions()).hasSize(3);
                assertThat(proposed().draft().isOpen()).isTrue();
            }
        } finally {
            doors = before;
        }
    }

    /// The last of them is wanted while the edition before it is in force already, in the same example.
    @ParameterizedTest
    @CsvSource({"omsk_tashkent.docx, 2", "omsk_navoi.docx, 1", "omsk_bukhara_proposed.docx, 0"})
    void aStartThatWasKilledIsCompletedByTheNext(String killedAt, int entered) {
        var database = TestDatabase.fresh();
        var before = doors;
        try {
            assertThatThrownBy(() -> start(database, name -> {
                if (name.equals(killedAt)) throw new IllegalStateException("killed");
                return DemoCommand.read(name);
            }, new ArrayList<>())).hasStackTraceContaining("killed");
            for (var table : List.of("agreement", "roadmap", "edition", "draft where state = 'in-force'"))
                assertThat(JdbcClient.create(database).sql("select count(*) from " + table).query(Integer.class).single()).as(table).isEqualTo(entered);
            try (var next = start(database, DemoCommand::read, new ArrayList<>())) {
                assertThat(editions()).hasSize(3);
                assertThat(measures(2)).hasSize(28);
                assertThat(proposed().draft().isOpen()).isTrue();
            }
        } finally {
            doors = before;
        }
    }

    @Test void aDatabaseOfPeopleDoesNotBecomeADemo() {
        var database = TestDatabase.fresh();
        var before = doors;
        try {
            start(database, DemoCommand::read, new ArrayList<>()).close();
            assertThat(new DemoSql(database).isInUse()).as("agreements without the mark of a demo").isTrue();
            new DemoSql(database).begin(Clock.systemUTC().instant());
            assertThat(new DemoSql(database).isInUse()).isFalse();
        } finally {
            doors = before;
        }
    }
}
