package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.access.Rights;
import hamkor.agreement.Agreements;
import hamkor.document.Limits;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document through the pages of its review, without scripts: each press a form, each answer a page.
class ReviewPagesTest {
    private static final long LIMIT = 2_000_000;
    @TempDir static Path files;
    private static Counted database;
    private static Site site;
    private static Site.Doors doors;
    private static Browserless omsk;
    private static Browserless bukhara;
    private static int stamp;

    @BeforeAll static void start() {
        database = new Counted(TestDatabase.fresh());
        var clock = Clock.systemUTC();
        site = Site.start(database.database, BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()),
                new SiteSettings(0, files, new Limits(LIMIT, Limits.DEFAULT.unpacked())), ready -> {
                    doors = ready;
                    new DemoWorld(ready, _ -> {}).load(DemoCommand::read);
                });
        for (var edition : doors.door(Roadmaps.class).allInForce()) {
            var agreement = doors.door(Agreements.class).agreement(edition.agreement());
            doors.door(Rights.class).tell(Reference.to(agreement.id()), agreement.sides().stream().map(side -> side.region()).toList());
        }
        omsk = Browserless.demo(site.port(), "curator@omsk.example");
        bukhara = Browserless.demo(site.port(), "curator@bukhara.example");
    }

    @AfterAll static void end() {
        site.close();
    }

    private static AgreementId agreement() {
        return doors.door(Roadmaps.class).allInForce().getFirst().agreement();
    }

    /// The example document once more, as another file: its archive carries a remark.
    private static byte[] document() {
        try (var in = DemoCommand.class.getResourceAsStream("/demo/omsk_bukhara.docx")) {
            var content = in.readAllBytes();
            var remark = ("copy " + ++stamp).getBytes(StandardCharsets.US_ASCII);
            content[content.length - 2] = (byte) remark.length;
            var out = new ByteArrayOutputStream();
            out.write(content);
            out.write(remark);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static HttpResponse<String> upload(Browserless who, String path, String name, byte[] content) {
        who.get(path + "/new");
        try {
            var body = new ByteArrayOutputStream();
            body.write(("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + who.token() + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                    + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path))
                    .header("Cookie", who.cookies().entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")))
                    .header("Content-Type", "multipart/form-data; boundary=b").POST(BodyPublishers.ofByteArray(body.toByteArray())).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String draft() {
        var answer = upload(omsk, "/agreements/" + agreement() + "/drafts", "omsk_bukhara.docx", document());
        assertThat(answer.statusCode()).isEqualTo(303);
        return location(answer);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /// The row of the page, by its number in the document.
    private static String row(String page, int number) {
        int at = page.indexOf("id=\"r" + number + "\"");
        return at < 0 ? "" : page.substring(at, page.indexOf("</tr>", at));
    }

    private static int rowOf(String page, String number) {
        var found = Pattern.compile("id=\"r(\\d+)\"(?:(?!</tr>).)*?<b>" + Pattern.quote(number) + "</b>", Pattern.DOTALL).matcher(page);
        assertThat(found.find()).as(number).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test void theDocumentStandsBesideWhatWasUnderstood() {
        var page = omsk.get(draft()).body();
        assertThat(page).contains("<b>38</b> прочитано = <b>30</b> мероприятий + <b>5</b> разделов + <b>3</b> пропущены", "сходится")
                .contains("По ней поняты 6 столбцов: номер, содержание, срок, исполнители (Омск), исполнители (Бухара), результат.");
        var row = row(page, rowOf(page, "1.3"));
        assertThat(row).contains("до 1 июля 2026 года", "не позже <b class=\"hk-nowrap\">01.07.2026</b>", "концепция центра", "Хокимият Бухарской области");
    }

    @Test void theHeaderLeadsToItsColumnsAndTooFewAreRefusedBesideTheForm() {
        var draft = draft();
        var link = Pattern.compile("href=\"(" + draft + "/columns\\?table=\\d+(?:&amp;|&)row=\\d+)\"").matcher(omsk.get(draft).body());
        assertThat(link.find()).isTrue();
        var page = omsk.get(link.group(1).replace("&amp;", "&"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"role-0\"", "name=\"side-3\"", "Прочитать снова");
        var hidden = Pattern.compile("name=\"(version|table|row)\" value=\"(\\d+)\"").matcher(page.body()).results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (first, _) -> first));
        var refused = omsk.post(draft + "/columns", Map.of("version", hidden.get("version"), "table", hidden.get("table"), "row", hidden.get("row"),
                "first", hidden.get("row"), "end", String.valueOf(Integer.parseInt(hidden.get("row")) + 1), "role-0", "title"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Нужен столбец с содержанием");
    }

    @Test void aMergedCellIsOneCell() {
        var page = omsk.get(draft()).body();
        assertThat(row(page, rowOf(page, "1.5"))).contains("rowspan=\"2\"");
        assertThat(row(page, rowOf(page, "1.6"))).contains("s hk-vm", "общая ячейка");
    }

    @Test void aProblemHasItsCellItsWordsAndItsFixes() {
        var draft = draft();
        var page = omsk.get(draft + "?show=problems").body();
        var row = row(page, rowOf(page, "2.5"));
        assertThat(row).contains("is-bad", "Срок не понят", "II кв. 2026 года – II кв.", "Оставить без даты").containsPattern("class=\"s [^\"]*p\"");
        assertThat(omsk.get(draft).body()).contains("href=\"" + draft + "?from=18#r18\"");
    }

    @Test void oneOfTheOfferedTermsSettlesARowAndLeadsBackToIt() {
        var draft = draft();
        var answer = omsk.post(draft + "/rows/18/proposal", Map.of("proposal", "1", "version", "1", "show", "all", "from", "18"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(draft + "?from=18#r18");
        assertThat(row(omsk.get(draft + "?from=18").body(), 18)).contains("30.06.2027", "Исправлено: Соколова Наталья Андреевна").doesNotContain("is-bad");
    }

    @Test void whoComesSecondIsToldAndLosesNothing() {
        var draft = draft();
        omsk.post(draft + "/rows/18/proposal", Map.of("proposal", "0", "version", "1"));
        var answer = bukhara.post(draft + "/rows/18/proposal", Map.of("proposal", "1", "version", "1"), "Accept-Language", "ru");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#review");
        assertThat(answer.body()).contains("Эту строку тем временем изменили");
        assertThat(row(answer.body(), 18)).contains("30.06.2026");
    }

    @Test void aSideMarksForItself() {
        var draft = draft();
        omsk.post(draft + "/rows/5/mark", Map.of("version", "1", "checked", "true"));
        assertThat(omsk.get(draft).body()).contains("Омская область</b>: проверено 1 из 30", "29 строк без отметки");
        bukhara.post(draft + "/marks", Map.of("rows", "5:1,6:1,7:1"));
        assertThat(omsk.get(draft).body()).contains("Бухарская область</b>: проверено 3 из 30");
        omsk.post(draft + "/rows/5/mark", Map.of("version", "1", "checked", "false"));
        assertThat(omsk.get(draft).body()).contains("Омская область</b>: проверено 0 из 30");
    }

    @Test void aProblemIsLeftWithANameAndReopened() {
        var draft = draft();
        omsk.post(draft + "/leaving", Map.of("problem", "term", "row", "18", "words", "II кв. 2026 года – II кв."));
        assertThat(row(omsk.get(draft + "?from=18").body(), 18)).contains("оставлено: Соколова Наталья Андреевна").doesNotContain("is-bad");
        omsk.post(draft + "/leaving/return", Map.of("problem", "term", "row", "18", "words", "II кв. 2026 года – II кв."));
        assertThat(row(omsk.get(draft + "?from=18").body(), 18)).contains("is-bad");
    }

    @Test void aRowIsLeftOutAndTakenInAgain() {
        var draft = draft();
        omsk.post(draft + "/rows/5/leaving-out", Map.of("version", "1"));
        assertThat(omsk.get(draft).body()).contains("<b>29</b> мероприятий", "<b>4</b> пропущены", "сходится", "Исключена при проверке");
        omsk.post(draft + "/rows/5/taking-in", Map.of("version", "2"));
        assertThat(omsk.get(draft).body()).contains("<b>30</b> мероприятий");
        omsk.post(draft + "/rows/4/taking-in", Map.of());
        assertThat(omsk.get(draft).body()).contains("<b>31</b> мероприятие");
    }

    @Test void theSameFileSaysLoudlyThatNothingChanged() {
        var content = document();
        var first = location(upload(omsk, "/agreements/" + agreement() + "/drafts", "a.docx", content));
        var second = location(upload(bukhara, "/agreements/" + agreement() + "/drafts", "b.docx", content));
        assertThat(second).isEqualTo(first + "?already=true");
        assertThat(omsk.get(second).body()).contains("Изменений: 0");
    }

    @Test void whatCannotBeReadIsRefusedBesideTheForm() {
        var path = "/agreements/" + agreement() + "/drafts";
        var answer = upload(omsk, path, "notes.txt", "просто текст".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\">Это не документ Word, Excel или PDF");
        assertThat(upload(omsk, path, "empty.docx", new byte[0]).body()).contains("role=\"alert\">Выберите файл");
    }

    @Test void aFileOverTheLimitIsRefusedBesideTheForm() {
        var answer = upload(omsk, "/agreements/" + agreement() + "/drafts", "large.docx", new byte[(int) LIMIT * 2]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Файл больше 2 МБ");
    }

    @Test void theOriginalFileComesBackToBeKeptNotShown() {
        var answer = omsk.get(draft() + "/source");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;").contains("omsk_bukhara.docx");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("wordprocessingml");
    }

    @Test void whoeverHasNoPartInItFindsNothing() {
        var draft = draft();
        var navoi = Browserless.demo(site.port(), "curator@navoi.example");
        for (var path : List.of(draft, draft + "/source", "/agreements/" + agreement() + "/drafts/new")) assertThat(navoi.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(navoi.post(draft + "/rows/5/mark", Map.of("version", "1", "checked", "true")).statusCode()).isEqualTo(404);
        var executor = Browserless.demo(site.port(), "executor@omsk.example");
        assertThat(executor.get(draft).statusCode()).isEqualTo(403);
        var leader = Browserless.demo(site.port(), "leader@omsk.example");
        assertThat(leader.get(draft).body()).contains("30").doesNotContain("data-mark", "Оставить без даты");
        assertThat(leader.post(draft + "/rows/5/mark", Map.of("version", "1", "checked", "true")).statusCode()).isEqualTo(403);
    }

    @Test void nothingStandsInsideThePageThatThePolicyForbids() {
        var draft = draft();
        for (var path : List.of(draft, draft + "?show=problems", "/agreements/" + agreement() + "/drafts/new"))
            assertThat(omsk.get(path).body()).doesNotContain(" style=", "<style", " onclick=").doesNotContainPattern("<script(?! src)");
    }

    @Test void aPageAsksTheDatabaseFewQuestions() {
        var draft = draft();
        omsk.get(draft);
        int before = database.statements.get();
        omsk.get(draft);
        assertThat(database.statements.get() - before).isLessThanOrEqualTo(18);
    }
}
