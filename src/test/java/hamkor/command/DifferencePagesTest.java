package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.access.Rights;
import hamkor.agreement.Agreements;
import hamkor.document.Limits;
import hamkor.id.Reference;
import hamkor.review.EditedDocument;
import hamkor.roadmap.Roadmaps;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a draft of a next edition changes, on its page.
class DifferencePagesTest {
    @TempDir static Path files;
    private static Counted database;
    private static Site site;
    private static Browserless omsk;
    private static String roadmap;
    private static String draft;

    @BeforeAll static void start() {
        database = new Counted(TestDatabase.fresh());
        var clock = Clock.systemUTC();
        site = Site.start(database.database, BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT), ready -> {
            new DemoWorld(ready, _ -> {}).load(DemoCommand::read);
            for (var edition : ready.door(Roadmaps.class).allInForce()) {
                var agreement = ready.door(Agreements.class).agreement(edition.agreement());
                ready.door(Rights.class).tell(Reference.to(agreement.id()), agreement.sides().stream().map(side -> side.region()).toList());
                ready.door(Rights.class).tell(Reference.to(edition.roadmap()), agreement.sides().stream().map(side -> side.region()).toList());
                if (edition.source().name().equals("omsk_bukhara.docx")) roadmap = "/roadmaps/" + edition.roadmap();
            }
        });
        omsk = Browserless.demo(site.port(), "curator@omsk.example");
        draft = upload(document().write("1.3", 2, "до 1 октября 2026 года").delete("5.5").insertAfter("3.6", "3.7", "Открытие торгового дома", "2027 год")
                .insertAfter("4.3", "4.3а", "Выставка золотого шитья", "2027 год"));
    }

    @AfterAll static void end() {
        site.close();
    }

    private static EditedDocument document() {
        return new EditedDocument(DemoCommand.class.getResourceAsStream("/demo/omsk_bukhara.docx"));
    }

    private static String upload(EditedDocument document) {
        omsk.get(roadmap + "/drafts/new");
        try (var in = document.open()) {
            var body = new ByteArrayOutputStream();
            body.write(("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + omsk.token() + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"second.docx\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            in.transferTo(body);
            body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + roadmap + "/drafts"))
                    .header("Cookie", omsk.cookies().entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")))
                    .header("Content-Type", "multipart/form-data; boundary=b").POST(BodyPublishers.ofByteArray(body.toByteArray())).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(303);
            return answer.headers().firstValue("Location").orElseThrow();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test void theWayLeadsFromTheRoadmapOverTheReview() {
        assertThat(omsk.get(roadmap).body()).contains("href=\"" + roadmap + "/drafts/new\"", "Новая редакция…");
        assertThat(omsk.get(draft).body()).contains("href=\"" + draft + "/difference\"");
        assertThat(Browserless.demo(site.port(), "leader@omsk.example").get(roadmap).body()).doesNotContain("/drafts/new");
    }

    @Test void everyChangeStandsFieldByField() {
        var page = omsk.get(draft + "/difference").body();
        assertThat(page).contains("В редакции 1 было 30 мероприятий", "28 без изменений", "1 изменено", "1 исключается", "2 добавлено")
                .contains("до 1 июля 2026 года", "до 1 октября 2026 года", "01.10.2026")
                .contains("Будет исключено редакцией 2; отчёты сохранятся.", "Открытие торгового дома");
        assertThat(page).doesNotContain("Летняя школа русского языка");
        assertThat(omsk.get(draft + "/difference?show=unchanged").body()).contains("Летняя школа русского языка").doesNotContain("Будет исключено");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz", "uz-Cyrl", "en"})
    void itIsSaidInEveryLanguageInFewQuestions(String language) {
        int before = database.statements.get();
        assertThat(omsk.get(draft + "/difference", "Accept-Language", language).statusCode()).isEqualTo(200);
        assertThat(database.statements.get() - before).isLessThanOrEqualTo(30);
    }

    @Test void aDocumentThatChangesNothingSaysSoLoudly() {
        var page = omsk.get(upload(document()) + "/difference").body();
        assertThat(page).contains("Изменений: 0.", "30 без изменений");
    }

    @Test void aPersonDecidesWithOnePress() {
        var own = upload(document().insertAfter("4.3", "4.3б", "Выставка золотого шитья", "2027 год"));
        var page = omsk.get(own + "/difference?show=undecided").body();
        assertThat(page).contains("Возможно, это часть мероприятия 4.3", "То же мероприятие, что 4.3", "Новое мероприятие");
        var action = Pattern.compile("action=\"([^\"]*/match)\"").matcher(page);
        assertThat(action.find()).isTrue();
        var fields = Map.of("version", field(page, "version"), "since", field(page, "since"), "show", "changes", "measure", "new");
        assertThat(omsk.post(action.group(1), fields).statusCode()).isEqualTo(303);
        assertThat(omsk.get(own + "/difference").body()).contains("Решено: новое мероприятие. Соколова").doesNotContain("Возможно, это часть");
        var stale = Map.of("version", "7", "since", field(page, "since"), "measure", "new");
        assertThat(omsk.post(action.group(1), stale).statusCode()).isEqualTo(409);
        assertThat(omsk.post(action.group(1), Map.of("version", "1", "since", field(page, "since"), "measure", "no id")).statusCode()).isEqualTo(404);
    }

    @Test void theReviewOffersTheSameAnswers() {
        assertThat(omsk.get(draft + "?show=problems").body()).contains("То же ли это мероприятие", "/measure\"", "То же мероприятие, что 4.3", "Новое мероприятие");
    }

    @Test void whoIsNoSideFindsNothing() {
        assertThat(Browserless.demo(site.port(), "curator@navoi.example").get(draft + "/difference").statusCode()).isEqualTo(404);
    }
}
