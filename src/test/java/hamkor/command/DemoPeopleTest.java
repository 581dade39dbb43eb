package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.account.Accounts;
import hamkor.document.Limits;
import hamkor.measure.Executor;
import hamkor.measure.Measures;
import hamkor.roadmap.Roadmaps;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The people of the example world, as a visitor of the demo takes their places.
class DemoPeopleTest {
    private static Site site;
    private static Site.Doors doors;

    @BeforeAll static void start(@TempDir Path folder) {
        var clock = Clock.systemUTC();
        site = Site.start(TestDatabase.fresh(), BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, folder, Limits.DEFAULT), ready -> {
            doors = ready;
            new DemoWorld(ready, _ -> {}).load(DemoCommand::read);
        });
    }

    @AfterAll static void end() {
        site.close();
    }

    private static Acting acting(String email) {
        return doors.door(Accounts.class).called(email).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "curator@omsk.example, CURATOR, RU-OMS", "executor@omsk.example, EXECUTOR, RU-OMS", "leader@omsk.example, LEADER, RU-OMS",
        "auditor@omsk.example, AUDITOR, RU-OMS", "admin@omsk.example, ADMINISTRATOR, RU-OMS", "curator@bukhara.example, CURATOR, UZ-BU",
        "executor@bukhara.example, EXECUTOR, UZ-BU", "curator@navoi.example, CURATOR, UZ-NW", "executor@navoi.example, EXECUTOR, UZ-NW",
        "curator@tashkent.example, CURATOR, UZ-TO", "executor@tashkent.example, EXECUTOR, UZ-TO",
    })
    void everyOneOfThemIsOfferedAndSignsIn(String email, Role role, String region) {
        var page = Browserless.demo(site.port(), email).get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(acting(email).name(), "action=\"/sign-out\"");
        assertThat(acting(email).roles()).containsExactly(role);
        assertThat(acting(email).region().code()).isEqualTo(region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"executor@omsk.example", "executor@bukhara.example", "executor@navoi.example", "executor@tashkent.example"})
    void anExecutorsOrganisationLeadsMeasures(String email) {
        var organisation = acting(email).organisation();
        assertThat(organisation).isPresent();
        var led = doors.door(Roadmaps.class).allInForce().stream().flatMap(edition -> doors.door(Measures.class).of(edition.id()).stream())
                .flatMap(measure -> measure.executors().stream())
                .filter(executor -> executor.role() == Executor.Role.LEAD && executor.organisation().equals(organisation));
        assertThat(led).hasSizeGreaterThan(2);
    }

    @Test void theNavigationListsWhatThereIsForEach() {
        assertThat(Browserless.demo(site.port(), "admin@omsk.example").get("/").body()).contains("href=\"/accounts\"");
        assertThat(Browserless.demo(site.port(), "curator@omsk.example").get("/").body()).doesNotContain("href=\"/accounts\"");
        assertThat(new Browserless(site.port()).get("/sign-in").body()).doesNotContain("<nav class=\"hk-nav\"");
    }

    @Test void aSiteThatIsNoDemoShowsNoPassword(@TempDir Path folder) {
        try (var own = Site.start(TestDatabase.fresh(), BusinessClock.of(Clock.systemUTC()), new SiteSettings(0, folder, Limits.DEFAULT), _ -> {})) {
            assertThat(new Browserless(own.port()).get("/sign-in?as=curator@omsk.example").body()).doesNotContain("hamkor-demo", "@omsk.example");
        }
        assertThat(new Browserless(site.port()).get("/sign-in").body()).contains("hamkor-demo-2026");
        assertThat(new Browserless(site.port()).get("/sign-in?as=nobody@omsk.example").body()).doesNotContain("value=\"hamkor-demo-2026\"");
    }
}
