package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.review.EditedDocument;
import hamkor.sql.Database;
import hamkor.sql.Progress;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The site killed in the middle of a review and started again on the same folder: what was answered is there, what was not is as if
/// nobody had asked.
@Tag("process")
class ReviewRestartProcessTest {
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final int PATIENCE = 200;

    private LaunchedSite site;
    private Browserless omsk;
    private Browserless bukhara;

    @BeforeEach void aFolderOfItsOwn() throws IOException {
        site = new LaunchedSite();
    }

    @AfterEach void nothingIsLeft() throws Exception {
        site.close();
    }

    @Test void aKillDuringAnApprovalAndACorrectionLeavesNoHalfOfEither() throws Exception {
        site.start("demo");
        omsk = Browserless.demo(site.port, "curator@omsk.example");
        bukhara = Browserless.demo(site.port, "curator@bukhara.example");
        var roadmap = first(omsk.get("/").body(), "href=\"(/roadmaps/[0-9a-f-]{36})\"(?:(?!</tr>).)*Бухар");
        var approved = brought(roadmap, document().delete("5.5"));
        var corrected = brought(roadmap, document().write("1.3", 2, "до 1 октября 2026 года"));
        ready(approved);
        assertThat(location(approve(omsk, approved))).isEqualTo(approved);
        correct(corrected);

        killedWhileBothAreUnderWay(approved, corrected);
        site.start("demo");
        theCorrectionsAnsweredAreThere(corrected);
        assertThat(omsk.get(approved).body()).as("what one side approved stands").contains("Утверждено:");
        assertThat(editions(roadmap)).contains("Редакция № 1").doesNotContain("Редакция № 2");
        assertThat(Launched.run(site.environment(), "audit", "verify")).satisfies(verified -> {
            assertThat(verified.exitCode()).as(verified.out()).isZero();
            assertThat(verified.err()).isEmpty();
        });

        assertThat(omsk.post(corrected + "/rows/8/leaving-out", Map.of("version", "1")).statusCode()).isEqualTo(303);
        assertThat(location(approve(bukhara, approved))).isEqualTo(roadmap);
        assertThat(editions(roadmap)).contains("Редакция № 2");
    }

    private static EditedDocument document() {
        return new EditedDocument(DemoCommand.class.getResourceAsStream("/demo/omsk_bukhara.docx"));
    }

    private String brought(String roadmap, EditedDocument document) throws IOException {
        omsk.get(roadmap + "/drafts/new");
        try (var in = document.open()) {
            return location(omsk.upload(roadmap + "/drafts", "next.docx", in.readAllBytes()));
        }
    }

    /// What is open is left as it is, all rows are checked by both.
    private void ready(String draft) {
        for (var leaving = form(omsk, draft + "?show=problems", "/leaving\""); !leaving.isEmpty(); leaving = form(omsk, draft + "?show=problems", "/leaving\""))
            assertThat(omsk.post(draft + "/leaving", leaving).statusCode()).isEqualTo(303);
        for (var side : new Browserless[] {omsk, bukhara}) {
            var marks = form(side, draft + "?show=unchecked", "/marks\"");
            // What stays as it is in force needs no mark.
            if (!marks.isEmpty()) assertThat(side.post(draft + "/marks", marks).statusCode()).isEqualTo(303);
        }
    }

    private static HttpResponse<String> approve(Browserless side, String draft) {
        var fields = new LinkedHashMap<>(form(side, draft + "/approval", "/approval\""));
        fields.putAll(Map.of("basis.ru", "Протокол № 2", "on", "2026-07-28", "days", "15.12"));
        return side.post(draft + "/approval", fields);
    }

    /// The first form of the page that goes there, as it would be sent.
    private static Map<String, String> form(Browserless who, String path, String action) {
        var page = who.get(path).body();
        var fields = new LinkedHashMap<String, String>();
        int at = page.indexOf(action);
        if (at < 0) return fields;
        HIDDEN.matcher(page.substring(at, page.indexOf("</form>", at))).results().forEach(found -> fields.put(found.group(1), found.group(2)));
        fields.remove("_csrf");
        return fields;
    }

    private void correct(String draft) {
        assertThat(omsk.post(draft + "/rows/6/leaving-out", Map.of("version", "1")).statusCode()).isEqualTo(303);
        assertThat(bukhara.post(draft + "/rows/7/mark", Map.of("version", "1", "checked", "true")).statusCode()).isEqualTo(303);
        assertThat(omsk.post(draft + "/front", Map.of("version", "1", "title.ru", "Карта после протокола", "first", "2025-01-01", "last", "2027-12-31", "days", "15.12"))
                .statusCode()).isEqualTo(303);
    }

    private void theCorrectionsAnsweredAreThere(String draft) {
        var page = omsk.get(draft);
        assertThat(page.statusCode()).as("whoever was signed in still is").isEqualTo(200);
        assertThat(page.body()).contains("<b>29</b> мероприятий", "Бухарская область</b>: проверено 29 из 30");
        assertThat(omsk.get(draft + "/front").body()).contains(">Карта после протокола</textarea>");
        assertThat(bukhara.get(draft).statusCode()).isEqualTo(200);
    }

    /// Each has done all its writing and waits for the record of who did what, which comes last before the commit.
    private void killedWhileBothAreUnderWay(String approved, String corrected) throws Exception {
        try (var database = Database.beside(AccountCommand.databases(site.environment()).getFirst(), Progress.SILENT);
                var holding = database.dataSource().getConnection(); var watching = database.dataSource().getConnection(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("select from audit_chain for update");
            var approving = threads.submit(() -> approve(bukhara, approved));
            var correcting = threads.submit(() -> omsk.post(corrected + "/rows/8/leaving-out", Map.of("version", "1")));
            for (int left = PATIENCE; waiting(watching) < 2; left--) {
                assertThat(left > 0 && !approving.isDone() && !correcting.isDone()).as("both wait: %s, %s", approving, correcting).isTrue();
                Thread.sleep(50);
            }
            site.kill();
            for (Future<?> one : new Future<?>[] {approving, correcting}) {
                while (!one.isDone()) Thread.sleep(10);
                assertThat(one.state()).as("nobody was answered").isEqualTo(Future.State.FAILED);
            }
            holding.rollback();   // the server outlives the site, and its two transactions go on without anybody
        }
    }

    private static int waiting(Connection watching) throws SQLException {
        try (var rows = watching.createStatement().executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%audit_chain%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private String editions(String roadmap) {
        return omsk.get(roadmap + "/editions").body();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private static String first(String page, String pattern) {
        var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
