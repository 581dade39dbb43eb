package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A document of a thousand measures from its draft to its second edition: no page asks more of the database than for a short one.
class LongDraftPagesTest {
    private static final int MEASURES = 1_000;
    private static final int FEW = 40;
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern MEASURE = Pattern.compile("id=\"m(\\d+)\"");
    @TempDir static Path files;
    private static Counted database;
    private static Site site;
    private static Browserless omsk;
    private static Browserless bukhara;
    private static String agreement;
    private static String longDraft;
    private static String shortDraft;

    @BeforeAll static void start() {
        database = new Counted(TestDatabase.fresh());
        var clock = Clock.systemUTC();
        site = Site.start(database.database, BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT),
                doors -> new DemoWorld(doors, _ -> {}).load(DemoCommand::read));
        omsk = Browserless.demo(site.port(), "curator@omsk.example");
        bukhara = Browserless.demo(site.port(), "curator@bukhara.example");
        var found = Pattern.compile("href=\"(/agreements/[0-9a-f-]{36})\"(?:(?!</tr>).)*Бухар", Pattern.DOTALL).matcher(omsk.get("/agreements").body());
        assertThat(found.find()).isTrue();
        agreement = found.group(1);
        longDraft = brought(agreement, MEASURES);
        shortDraft = brought(agreement, 31);
    }

    @AfterAll static void end() {
        site.close();
    }

    private static String brought(String under, int measures) {
        return omsk.upload(under + "/drafts", measures + ".xlsx", LargeWorkbook.of(measures)).headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    }

    private static int asked(String path) {
        omsk.get(path);
        int before = database.statements.get();
        assertThat(omsk.get(path).statusCode()).isEqualTo(200);
        return database.statements.get() - before;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?show=problems", "?show=unchecked", "?from=30", "/rows/10", "/front", "/columns"})
    void aPageOfALongDraftAsksAsMuchAsOfAShortOne(String page) {
        int few = asked(shortDraft + page);
        assertThat(asked(longDraft + page)).isEqualTo(few).isLessThanOrEqualTo(FEW);
    }

    @Test void itsPagesLeadThroughAllItsRows() {
        assertThat(rows(longDraft)).hasSize(MEASURES);
    }

    /// From link to link to the end: no page longer than a person reads, no row twice.
    private static Set<String> rows(String draft) {
        var seen = new LinkedHashSet<String>();
        var next = draft;
        for (int pages = 0; !next.isEmpty(); pages++) {
            assertThat(pages).isLessThan(MEASURES);
            var page = omsk.get(next).body();
            var rows = MEASURE.matcher(page).results().map(row -> row.group(1)).toList();
            assertThat(rows).hasSizeBetween(1, 80).noneMatch(seen::contains);
            seen.addAll(rows);
            var link = Pattern.compile("href=\"([^\"]*)\">Следующие строки").matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&").replaceAll("#.*", "") : "";
        }
        return seen;
    }

    @Test void itComesIntoForceAndItsNextEditionIsComparedInFewQuestions() {
        var draft = brought(agreement, MEASURES - 1);
        ready(draft);
        approve(omsk, draft);
        int before = database.statements.get();
        var roadmap = approve(bukhara, draft).headers().firstValue("Location").orElseThrow();
        assertThat(roadmap).startsWith("/roadmaps/");
        assertThat(database.statements.get() - before).as("all that an edition in force is made of").isLessThanOrEqualTo(150);
        assertThat(asked(roadmap)).isLessThanOrEqualTo(FEW);
        var next = brought(roadmap, MEASURES);
        assertThat(asked(next + "/difference")).isLessThanOrEqualTo(FEW);
        assertThat(omsk.get(next + "/difference").body()).contains("999 без изменений", "1 добавлено");
    }

    /// The terms that are not understood are left as they are, all rows are checked by both.
    private static void ready(String draft) {
        for (var leaving = leaving(draft); !leaving.isEmpty(); leaving = leaving(draft))
            for (var problem : leaving) assertThat(omsk.post(draft + "/leaving", problem).statusCode()).isEqualTo(303);
        var all = rows(draft).stream().map(row -> row + ":1").collect(Collectors.joining(","));
        for (var side : new Browserless[] {omsk, bukhara}) assertThat(side.post(draft + "/marks", Map.of("rows", all)).statusCode()).isEqualTo(303);
    }

    private static List<Map<String, String>> leaving(String draft) {
        return Pattern.compile("action=\"" + draft + "/leaving\".*?</form>", Pattern.DOTALL).matcher(omsk.get(draft + "?show=problems").body()).results()
                .map(form -> hidden(form.group())).toList();
    }

    private static Map<String, String> hidden(String form) {
        return HIDDEN.matcher(form).results().filter(field -> !field.group(1).equals("_csrf"))
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (first, _) -> first, LinkedHashMap::new));
    }

    private static HttpResponse<String> approve(Browserless side, String draft) {
        var page = side.get(draft + "/approval").body();
        var fields = hidden(page.substring(page.indexOf("action=\"" + draft + "/approval\"")));
        fields.putAll(Map.of("basis.ru", "II Совет регионов", "on", "2025-10-22", "days", "15.12"));
        var answer = side.post(draft + "/approval", fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer;
    }
}
