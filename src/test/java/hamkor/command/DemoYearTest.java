package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.access.Acting;
import hamkor.account.Accounts;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.audit.Audit;
import hamkor.control.Control;
import hamkor.control.Status;
import hamkor.document.Limits;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.measure.Measures;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.round.Round;
import hamkor.round.Rounds;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import hamkor.work.LiveOwners;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The year behind the example world, as it stands on the day on which a demo begins.
class DemoYearTest {
    private static Site site;
    private static Site.Doors doors;
    private static DataSource database;
    private static JdbcClient jdbc;
    private static SetClock clock;

    @BeforeAll static void load(@TempDir Path files) {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        clock = new SetClock(Clock.systemUTC());
        site = Site.start(database, BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT), ready -> {
            doors = ready;
            new DemoWorld(ready, _ -> {}).load(DemoCommand::read);
            new DemoYear(ready, clock).load();
        });
    }

    @AfterAll static void end() {
        site.close();
    }

    private static long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static Acting acting(String email) {
        return doors.door(Accounts.class).called(email).orElseThrow();
    }

    private static Map<Status, Long> statuses() {
        var counted = new HashMap<Status, Long>();
        for (var edition : doors.door(Roadmaps.class).allInForce()) {
            var sides = doors.door(Agreements.class).agreement(edition.agreement()).sides();
            var today = sides.stream().collect(Collectors.toMap(Side::id, _ -> DemoWorld.FIRST_DAY));
            var measures = doors.door(Measures.class).of(edition.id()).stream().map(measure -> Reference.to(measure.id())).toList();
            doors.door(Control.class).statuses(measures, today).values().forEach(status -> counted.merge(status, 1L, Long::sum));
        }
        return counted;
    }

    @Test void aMeasureStandsInEveryWayThatThereIs() {
        assertThat(statuses().keySet()).containsExactlyInAnyOrder(Status.values());
    }

    @Test void mostOfWhatWasDueIsDoneAndAHandfulIsLate() {
        var due = count("checkpoint where superseded_at is null and kind = 'dated' and due_on < '2026-07-28'");
        var done = count("checkpoint where superseded_at is null and kind = 'dated' and due_on < '2026-07-28' and by_acts in ('confirmed', 'closed')");
        assertThat(done).isBetween(due * 8 / 10, due - 1);
        assertThat(statuses().get(Status.OVERDUE)).isBetween(2L, 6L);
    }

    @Test void thereIsOneOfEachThingThatHappensInAnOffice() {
        assertThat(count("report where sent_at is not null")).isGreaterThan(150);
        assertThat(count("report where sent_at is null")).isEqualTo(2);
        assertThat(jdbc.sql("select distinct word from report_answer").query(String.class).list()).containsExactlyInAnyOrder("confirmed", "returned", "objected");
        assertThat(jdbc.sql("select coalesce(outcome, 'open') from extension order by 1").query(String.class).list()).containsExactly("agreed", "open", "refused");
        assertThat(count("closing")).isEqualTo(2);
        assertThat(count("(select checkpoint from report where sent_at is not null group by checkpoint having count(*) > 1) corrected")).isEqualTo(1);
        assertThat(count("report join party on party.id = side where party.region = 'RU-OMS'")).isBetween(50L, 120L);
        assertThat(jdbc.sql("select distinct jsonb_object_keys(text) from report where text is not null").query(String.class).list()).containsExactlyInAnyOrder("ru", "uz");
    }

    @Test void whatWasDoneWasDoneOnItsDayInTheRegionOfWhoeverDidIt() {
        assertThat(jdbc.sql("select min(sent_on) from report").query(LocalDate.class).single()).isBefore("2025-11-01");
        assertThat(jdbc.sql("select max(sent_on) from report").query(LocalDate.class).single()).isBefore(DemoWorld.FIRST_DAY);
        assertThat(count("report where sent_at is not null and sent_on <> (sent_at at time zone 'Asia/Omsk')::date")).isZero();
        assertThat(doors.door(BusinessClock.class).today(ZoneId.of("Asia/Omsk"))).isEqualTo(DemoWorld.FIRST_DAY);
    }

    @Test void aRoundIsClosedAndAnotherIsOpen() {
        var rounds = doors.door(Roadmaps.class).allInForce().stream().map(Edition::roadmap)
                .flatMap(roadmap -> doors.door(Rounds.class).of(acting("leader@omsk.example"), roadmap).stream()).toList();
        assertThat(rounds).extracting(Round::isOpen).containsExactly(true, false);
    }

    @Test void aFewOfficesHaveNobodyWhoAnswers() {
        assertThat(doors.door(LiveOwners.class).without(new RegionId("RU-OMS"))).isEmpty();
        assertThat(doors.door(LiveOwners.class).without(new RegionId("UZ-BU"))).hasSize(1);
        assertThat(doors.door(LiveOwners.class).without(new RegionId("UZ-TO"))).hasSize(1);
    }

    @Test void everyFileIsThereAndSaysThatItIsInvented() {
        assertThat(count("report_evidence where sha256 is not null")).isGreaterThan(100);
        var report = jdbc.sql("select report from report_evidence where sha256 is not null order by id limit 1").query(String.class).single();
        var page = Browserless.demo(site.port(), "curator@omsk.example").get("/reports/" + report).body();
        var file = Arrays.stream(page.split("\"")).filter(address -> address.contains("/evidence/")).findFirst().orElseThrow();
        assertThat(Browserless.demo(site.port(), "curator@omsk.example").get(file).statusCode()).isEqualTo(200);
    }

    @Test void theJournalHoldsAndNamesWhoeverDidIt() {
        assertThat(doors.door(Audit.class).verify().holds()).isTrue();
        assertThat(count("audit_entry where act = 'report-sent' and by_person is null")).isZero();
        assertThat(count("audit_entry where act = 'report-sent' and at > '2026-07-28'")).as("told on the day on which it was done").isZero();
        assertThat(count("audit_entry where act = 'report-sent'")).isEqualTo(count("report where sent_at is not null"));
    }

    @Test void aSecondStartDoublesNothing() {
        var before = List.of(count("report"), count("account"), count("audit_entry"));
        new DemoYear(doors, clock).load();
        assertThat(List.of(count("report"), count("account"), count("audit_entry"))).isEqualTo(before);
    }
}
