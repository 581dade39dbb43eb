package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A reporting round over HTTP: the curator opens and closes it, executors find what they are asked.
class RoundPagesTest {
    @TempDir static Path files;
    private static Counted database;
    private static Site site;
    private static String roadmap;

    @BeforeAll static void start() {
        database = new Counted(TestDatabase.fresh());
        var clock = BusinessClock.demo(Clock.systemUTC(), DemoWorld.FIRST_DAY, Clock.systemUTC().instant());
        site = Site.start(database.database, clock, new SiteSettings(0, files, Limits.DEFAULT), doors -> {
            new DemoWorld(doors, _ -> {}).load(DemoCommand::read);
            roadmap = "/roadmaps/" + doors.door(JdbcClient.class).sql("""
                    select side_of.thing from side_of join roadmap on roadmap.id = side_of.thing where region = 'UZ-BU' limit 1
                    """).query(String.class).single();
        });
    }

    @AfterAll static void end() {
        site.close();
    }

    @Test void aRoundIsOpenedFollowedAndClosed() {
        var curator = Browserless.demo(site.port(), "curator@omsk.example");
        var executor = Browserless.demo(site.port(), "executor@omsk.example");
        assertThat(curator.get(roadmap).body()).contains("href=\"" + roadmap + "/rounds\"");
        assertThat(curator.get(roadmap + "/rounds").body()).contains("Сборов ещё не было", "value=\"2026-12-15\"");
        assertThat(curator.post(roadmap + "/rounds", Map.of("on", "скоро")).body()).contains("Введите день");
        var opened = curator.post(roadmap + "/rounds", Map.of("on", "2026-07-28"));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
        var round = opened.headers().firstValue("Location").orElseThrow();
        assertThat(executor.get(round).body()).contains("Сбор отчётов на 28 июля 2026 года", "Отчитаться", "/checkpoints/").doesNotContain(round + "/closing");
        int before = database.statements.get();
        var page = curator.get(round);
        assertThat(database.statements.get() - before).as("however many dates").isLessThan(30);
        assertThat(page.body()).contains("По организациям", "Нет отчёта", round + "/closing").doesNotContain("Отчитаться</a>");
        assertThat(curator.get(round, "Accept-Language", "uz").body()).contains("holatiga hisobot yigʻish");
        assertThat(curator.get(roadmap + "/rounds").body()).contains("Сбор идёт", round).doesNotContain("name=\"on\"");
        assertThat(executor.post(round + "/closing", Map.of()).statusCode()).isEqualTo(403);
        assertThat(Browserless.demo(site.port(), "curator@navoi.example").get(round).statusCode()).isEqualTo(404);
        assertThat(Browserless.demo(site.port(), "curator@navoi.example").get(roadmap + "/rounds").statusCode()).isEqualTo(404);
        assertThat(curator.post(round + "/closing", Map.of()).statusCode()).isEqualTo(303);
        assertThat(curator.get(round).body()).contains("Сбор закрыт").doesNotContain(round + "/closing");
        assertThat(executor.get(round).body()).doesNotContain("Отчитаться</a>");
        assertThat(curator.get(roadmap + "/rounds").body()).contains("name=\"on\"");
    }
}
