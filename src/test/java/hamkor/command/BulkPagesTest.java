package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reporting on all that is due on one page, over HTTP.
class BulkPagesTest {
    private static final String ALL = "/reports?until=next-month";
    @TempDir static Path files;
    private static Counted database;
    private static Site site;
    private static Browserless executor;

    /// In the last quarter many dates of an office fall due.
    @BeforeAll static void start() {
        database = new Counted(TestDatabase.fresh());
        var clock = BusinessClock.demo(Clock.systemUTC(), DemoWorld.FIRST_DAY.plusMonths(4), Clock.systemUTC().instant());
        site = Site.start(database.database, clock, new SiteSettings(0, files, Limits.DEFAULT), doors -> new DemoWorld(doors, _ -> {}).load(DemoCommand::read));
        executor = Browserless.demo(site.port(), "executor@omsk.example");
    }

    @AfterAll static void end() {
        site.close();
    }

    private static List<String> rows(String page) {
        return Pattern.compile("name=\"row\" value=\"([^\"]+)\"").matcher(page).results().map(found -> found.group(1)).toList();
    }

    /// `row` and `tick` as a browser repeats them.
    private static Map<String, String> row(String page, String id, Map<String, String> typed) {
        var form = new HashMap<String, String>();
        form.put("row", id);
        form.put("version." + id, page.replaceAll("(?s).*name=\"version." + id + "\" value=\"([^\"]*)\".*", "$1"));
        form.put("language." + id, "ru");
        typed.forEach((field, value) -> form.put(field.equals("tick") ? field : field + "." + id, value));
        return form;
    }

    @Test void oneBadRowKeepsNoOtherBack() {
        var page = executor.get(ALL).body();
        var ids = rows(page);
        assertThat(ids).hasSizeGreaterThan(3);
        var good = row(page, ids.get(0), Map.of("state", "in_progress", "text", "Идут переговоры с заводом", "tick", ids.get(0)));
        var bad = row(page, ids.get(1), Map.of("state", "done", "text", "Всё сделано", "tick", ids.get(1)));
        bad.put("do", "send");
        bad.put("until", "next-month");
        var both = executor.post("/reports", good, bad);
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("Отправлен 1 отчёт", "Приложите подтверждение", "Всё сделано");
        var after = executor.get(ALL).body();
        assertThat(after).as("kept as a draft").contains("Всё сделано").contains("прошлый отчёт");
        var mended = executor.post("/reports", row(after, ids.get(1), Map.of("state", "done", "text", "Всё сделано", "link", "https://example.org/act", "tick", ids.get(1))),
                Map.of("do", "send"));
        assertThat(mended.statusCode()).as(mended.body()).isEqualTo(303);
        assertThat(mended.headers().firstValue("Location").orElseThrow()).contains("sent=1");
        assertThat(rows(executor.get(ALL).body())).as("awaits the other side").doesNotContain(ids.get(1));
    }

    @Test void whatIsTypedInARowIsKeptAsItIsTyped() {
        var page = executor.get(ALL).body();
        var id = rows(page).getLast();
        var kept = executor.post("/reports", row(page, id, Map.of("text", "Начали")), Map.of("do", "keep:" + id), "HX-Request", "true");
        assertThat(kept.body()).contains("Черновик сохранён", "id=\"version." + id + "\"", "hx-swap-oob").doesNotContain("<html");
        var stale = executor.post("/reports", row(page, id, Map.of("text", "Другое")), Map.of("do", "keep"));
        assertThat(stale.statusCode()).as("from before the draft").isEqualTo(422);
        assertThat(stale.body()).contains("тем временем изменили", "Другое");
        assertThat(executor.get(ALL).body()).contains("Начали");
    }

    @Test void nothingTickedSendsNothing() {
        var page = executor.get(ALL).body();
        var answer = executor.post("/reports", row(page, rows(page).get(2), Map.of("state", "in_progress", "text", "Готовим")), Map.of("do", "send", "until", "next-month"));
        assertThat(answer.body()).contains("Ничего не отмечено", "Готовим");
    }

    @Test void itIsForExecutorsAndTheirOwnDates() {
        assertThat(Browserless.demo(site.port(), "curator@omsk.example").get("/reports").statusCode()).isEqualTo(403);
        var page = executor.get(ALL).body();
        var id = rows(page).get(2);
        var navoi = Browserless.demo(site.port(), "executor@navoi.example");
        assertThat(rows(navoi.get(ALL).body())).doesNotContain(id);
        assertThat(navoi.post("/reports", row(page, id, Map.of("text", "Чужое")), Map.of("do", "keep")).statusCode()).isEqualTo(422);
        assertThat(executor.get(ALL).body()).doesNotContain("Чужое");
    }

    @Test void aPageAsksTheDatabaseFewQuestionsHoweverManyDates() {
        executor.get(ALL);
        int before = database.statements.get();
        executor.get(ALL);
        assertThat(database.statements.get() - before).isLessThan(22);
    }
}
