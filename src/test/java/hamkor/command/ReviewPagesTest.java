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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern TEXT = Pattern.compile("<textarea( [^>]*)>([^<]*)</textarea>");
    private static final Pattern CHOICE = Pattern.compile("<select( [^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");
    private static final Pattern SIDE = Pattern.compile("name=\"n\\.0\\.side\">.*?<option value=\"([0-9a-f-]{36})\"", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

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

    /// What was understood of it, without what stands in the document.
    private static String got(String page, int number) {
        var row = row(page, number);
        return row.substring(row.indexOf("id=\"u" + number + "\""));
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

    @Test void organisationsThatTheDirectoryDoesNotKnowAreEnteredInOneList() {
        var draft = draft();
        assertThat(omsk.get(draft).body()).doesNotContain("/new-organisations");
        var form = SentForm.of(omsk.get(draft + "/rows/5").body(), "action=\"" + draft + "/rows/5\"", Map.of("n.0.words", "Научный центр всходов",
                "n.0.side", SIDE.matcher(omsk.get(draft + "/rows/5").body()).results().findFirst().orElseThrow().group(1), "n.0.role", "co"));
        assertThat(omsk.post(draft + "/rows/5", form).statusCode()).isEqualTo(303);
        assertThat(omsk.get(draft).body()).contains("В справочнике нет 1 организации из документа.");
        var list = omsk.get(draft + "/new-organisations").body();
        assertThat(list).contains("Научный центр всходов", "соисполнитель в 1 строке", "<option value=\"research-centre\" selected>");
        var answer = omsk.post(draft + "/new-organisations", SentForm.of(list, "class=\"hk-unlisted\"", Map.of("o.0.on", "on")));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(omsk.get(location(answer)).body()).contains("Организаций внесено или сопоставлено: 1.").doesNotContain("/new-organisations");
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

    @Test void whatIsNoneOfTheChoicesIsRefusedAndNoDefect() {
        var draft = draft();
        for (var sent : Map.of("/leaving", Map.of("problem", "no-such", "row", "18"), "/leaving/return", Map.of("problem", "NO SUCH", "row", "18"),
                "/organisations", Map.of("row", "5", "executor", "0", "kind", "no-such"),
                "/side", Map.of("words", "Колледж", "side", UUID.randomUUID().toString(), "row", "5")).entrySet())
            assertThat(omsk.post(draft + sent.getKey(), sent.getValue()).statusCode()).as(sent.getKey()).isEqualTo(422);
        assertThat(omsk.post(draft + "/rows/7", form(omsk.get(draft + "/rows/7").body(), Map.of("direction", "no-such"))).statusCode()).isEqualTo(422);
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
        assertThat(upload(omsk, path, "", new byte[0]).body()).contains("role=\"alert\">Выберите файл");
        assertThat(upload(omsk, path, "empty.docx", new byte[0]).body()).contains("role=\"alert\">Файл «empty.docx» пустой");
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

    /// The document itself names them; the row beside it says so to whoever may write to them.
    @Test void whomTheDocumentNamesAsContactTheRowSaysToCuratorsAlone() {
        var contact = "<span class=\"hk-quiet\">(К.Е. Нестругин)</span>";
        var draft = draft();
        assertThat(omsk.get(draft).body()).contains(contact);
        assertThat(Browserless.demo(site.port(), "leader@omsk.example").get(draft).body()).contains("Нестругин").doesNotContain(contact);
    }

    @Test void whatWaitsIsListedForEachSideAndForNobodyElse() {
        var draft = draft();
        assertThat(omsk.get("/drafts").body()).contains("href=\"" + draft + "\"", "ждёт вашей стороны", "Новая дорожная карта");
        assertThat(bukhara.get("/drafts", "Accept-Language", "uz").body()).contains("href=\"" + draft + "\"", "tomoningizni kutmoqda");
        assertThat(Browserless.demo(site.port(), "curator@navoi.example").get("/drafts").body()).contains("На проверке ничего нет").doesNotContain(draft);
        var executor = Browserless.demo(site.port(), "executor@omsk.example");
        assertThat(executor.get("/drafts").statusCode()).isEqualTo(403);
        assertThat(executor.get("/").body()).doesNotContain("href=\"/drafts\"");
    }

    @Test void nothingStandsInsideThePageThatThePolicyForbids() {
        var draft = draft();
        for (var path : List.of(draft, draft + "?show=problems", draft + "/rows/18", draft + "/front", draft + "/withdrawal", draft + "/columns?table=1&row=3", "/drafts",
                "/agreements/" + agreement() + "/drafts/new"))
            assertThat(omsk.get(path).body()).doesNotContain(" style=", "<style", " onclick=").doesNotContainPattern("<script(?! src)");
    }

    @Test void aPageAsksTheDatabaseFewQuestions() {
        var draft = draft();
        omsk.get(draft);
        int before = database.statements.get();
        omsk.get(draft);
        assertThat(database.statements.get() - before).isLessThanOrEqualTo(18);
    }

    /// What a browser would send back of the form of a row, with what a person changed.
    private static Map<String, String> form(String page, Map<String, String> changed) {
        var fields = new LinkedHashMap<String, String>();
        int at = page.indexOf("class=\"hk-row-form\"");
        var form = page.substring(at, page.indexOf("</form>", at));
        INPUT.matcher(form).results().forEach(found -> {
            var tag = found.group();
            if (tag.contains("type=\"checkbox\"") && !tag.contains(" checked")) return;
            if (tag.contains("type=\"radio\"") && !tag.contains(" checked")) return;
            fields.put(attribute(tag, "name"), tag.contains("type=\"checkbox\"") ? "on" : attribute(tag, "value"));
        });
        TEXT.matcher(form).results().forEach(found -> fields.put(attribute(found.group(1), "name"), plain(found.group(2))));
        CHOICE.matcher(form).results().forEach(found -> {
            var chosen = CHOSEN.matcher(found.group(2));
            var first = OPTION.matcher(found.group(2));
            fields.put(attribute(found.group(1), "name"), chosen.find() ? plain(chosen.group(1)) : first.find() ? plain(first.group(1)) : "");
        });
        fields.remove("_csrf");
        fields.putAll(changed);
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&#34;", "\"").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&");
    }

    @Test void aFormThatNobodyTouchedChangesNothing() {
        var draft = draft();
        for (int row : List.of(5, 7, 14, 18)) {
            var page = omsk.get(draft + "/rows/" + row).body();
            assertThat(omsk.post(draft + "/rows/" + row, form(page, Map.of())).statusCode()).isEqualTo(303);
            assertThat(row(omsk.get(draft + "?from=" + row).body(), row)).as("row " + row).doesNotContain("Исправлено");
        }
    }

    @Test void aTermIsEnteredInTheWordsOfDocumentsAndTheirOwnStay() {
        var draft = draft();
        var page = omsk.get(draft + "/rows/18").body();
        assertThat(page).contains("В документе: <span class=\"hk-words\">«II кв. 2026 года – II кв.»");
        var told = omsk.post(draft + "/rows/18", form(page, Map.of("term", "II квартал 2027 года", "understand", "1"))).body();
        assertThat(told).contains("01.04.2027", "30.06.2027");
        var wrong = omsk.post(draft + "/rows/18", form(page, Map.of("term", "когда-нибудь потом, наверное")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Срок не понят:", "value=\"когда-нибудь потом, наверное\"", "aria-invalid=\"true\"");
        omsk.post(draft + "/rows/18", form(page, Map.of("term", "II квартал 2027 года")));
        assertThat(row(omsk.get(draft + "?from=18").body(), 18)).contains("30.06.2027", "введено как «II квартал 2027 года»", "II кв. 2026 года – II кв.").doesNotContain("is-bad");
        assertThat(omsk.get(draft + "/rows/18/term?term=%D0%B4%D0%BE+1+%D0%B8%D1%8E%D0%BB%D1%8F+2026+%D0%B3%D0%BE%D0%B4%D0%B0").body()).contains("01.07.2026").doesNotContain("<html");
    }

    @Test void everythingOfARowCanBeCorrectedByHand() {
        var draft = draft();
        var page = omsk.get(draft + "/rows/7").body();
        omsk.post(draft + "/rows/7", form(page, Map.of("number", "1.33", "section", "new", "newSection", "IX. Разное\nПодраздел", "title.ru", "Совсем другое дело",
                "details", "первое\nвторое", "e.1.out", "on", "n.0.words", "Новый исполнитель", "n.0.side", sideOf(page, "Омская область"), "result.ru", "протокол", "direction", "energy")));
        var row = got(omsk.get(draft).body(), 7);
        assertThat(row).contains("<b>1.33</b>", "Совсем другое дело", "первое", "второе", "Новый исполнитель", "протокол", "энергетика", "нет в справочнике")
                .doesNotContain(">Омский государственный технический университет</span>");
        assertThat(omsk.get(draft + "/rows/7").body()).contains("IX. Разное / Подраздел", "Вернуть как прочитано");
        omsk.post(draft + "/rows/7/taking-back", Map.of("version", "2"));
        assertThat(got(omsk.get(draft).body(), 7)).contains("<b>1.3</b>", ">Омский государственный технический университет</span>").doesNotContain("протокол");
    }

    private static String sideOf(String page, String name) {
        var found = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + name).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test void allComplaintsComeAtOnceAndWhatWasTypedStays() {
        var draft = draft();
        var page = omsk.get(draft + "/rows/7").body();
        var answer = omsk.post(draft + "/rows/7", form(page, Map.of("title.ru", "", "section", "new", "newSection", " ", "term", "неведомо", "e.1.role", "lead",
                "n.0.words", "Без стороны")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("исправьте 5 полей", "Введите содержание", "Введите заголовок раздела", "Срок не понят", "У стороны один ведущий", "Укажите сторону",
                "value=\"Без стороны\"");
        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#u7");
    }

    /// Both values stand beside each other, with who and when; nobody's text is lost, and a person chooses field by field.
    @Test void ofTwoReviewersTheSecondChooses() {
        var draft = draft();
        var mine = bukhara.get(draft + "/rows/7", "Accept-Language", "ru").body();
        omsk.post(draft + "/rows/7", form(omsk.get(draft + "/rows/7").body(), Map.of("title.ru", "Название Омска", "result.ru", "результат Омска")));
        var conflict = bukhara.post(draft + "/rows/7", form(mine, Map.of("title.ru", "Название Бухары", "number", "1.3а")), "Accept-Language", "ru");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Изменено: Соколова Наталья Андреевна", "Название Омска", "Название Бухары", "изменили оба", "результат Омска");
        var kept = form(conflict.body(), Map.of("take.title", "mine", "take.result", "theirs", "take.number", "mine"));
        assertThat(bukhara.post(draft + "/rows/7", kept, "Accept-Language", "ru").statusCode()).isEqualTo(303);
        assertThat(row(omsk.get(draft).body(), 7)).contains("Название Бухары", "результат Омска", "<b>1.3а</b>", "Исправлено: Рахимова Дилноза").doesNotContain("Название Омска");
    }

    @Test void aThirdChangeWhileChoosingIsToldToo() {
        var draft = draft();
        var mine = bukhara.get(draft + "/rows/7", "Accept-Language", "ru").body();
        omsk.post(draft + "/rows/7", form(omsk.get(draft + "/rows/7").body(), Map.of("title.ru", "Первое")));
        var conflict = bukhara.post(draft + "/rows/7", form(mine, Map.of("title.ru", "Моё")), "Accept-Language", "ru");
        omsk.post(draft + "/rows/7", form(omsk.get(draft + "/rows/7").body(), Map.of("title.ru", "Второе")));
        var again = bukhara.post(draft + "/rows/7", form(conflict.body(), Map.of("take.title", "mine")), "Accept-Language", "ru");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Второе", "Моё");
    }

    @Test void anExecutorThatNobodyKnowsIsAddedInOnePress() {
        var draft = draft();
        var page = omsk.get(draft + "/rows/5").body();
        omsk.post(draft + "/rows/5", form(page, Map.of("e.0.out", "on", "n.0.words", "Завод «Новатор» имени испытаний", "n.0.side", sideOf(page, "Омская область"), "n.0.role", "lead")));
        var row = row(omsk.get(draft).body(), 5);
        assertThat(row).contains("Ведущего исполнителя нет в справочнике", "Добавить организацию").contains("<option value=\"other\">");
        int place = row.contains("name=\"executor\" value=\"1\"") ? 1 : 0;
        assertThat(omsk.post(draft + "/organisations", Map.of("row", "5", "executor", String.valueOf(place), "kind", "company")).statusCode()).isEqualTo(303);
        assertThat(row(omsk.get(draft).body(), 5)).doesNotContain("is-bad", "нет в справочнике");
    }

    @Test void bothSidesApproveAndTheRoadmapIsInForce() {
        var draft = draft();
        assertThat(omsk.get(draft).body()).contains("aria-disabled=\"true\"", "Утвердить от Омской области…");
        assertThat(omsk.get(draft + "/approval").statusCode()).as("not ready: back to the draft").isEqualTo(303);
        for (int row : List.of(18, 31))
            omsk.post(draft + "/leaving", Map.of("problem", "term", "row", String.valueOf(row), "words", row == 18 ? "II кв. 2026 года – II кв." : "декабрь"));
        for (var who : List.of(omsk, bukhara))
            for (int from = 1; from <= 38; from++) who.post(draft + "/marks", Map.of("rows", from + ":1"));
        var page = omsk.get(draft + "/approval").body();
        assertThat(page).contains("Утвердить от Омской области", "30 мероприятий в 5 разделах", "value=\"15.12\"", "Из них без даты", "Бухарская область");
        var empty = omsk.post(draft + "/approval", approval(page, Map.of("basis.ru", "", "days", "никогда")));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Укажите основание", "Укажите дни так");
        assertThat(location(omsk.post(draft + "/approval", approval(page, Map.of("basis.ru", "II Совет регионов", "on", "2025-10-22", "days", "15.06, 15.12"))))).isEqualTo(draft);
        assertThat(omsk.get(draft).body()).contains("Утверждено:", "Соколова Наталья Андреевна, Начальник отдела внешних связей", "II Совет регионов");
        var last = bukhara.get(draft + "/approval", "Accept-Language", "ru").body();
        assertThat(last).contains("с этим утверждением дорожная карта вступит в силу", "value=\"II Совет регионов\"", "value=\"2025-10-22\"", "value=\"15.06, 15.12\"");
        var inForce = location(bukhara.post(draft + "/approval", approval(last, Map.of())));
        assertThat(inForce).matches("/roadmaps/[0-9a-f-]{36}");
        assertThat(omsk.get(inForce).statusCode()).isEqualTo(200);
        assertThat(omsk.get(draft).body()).contains("стал действующей редакцией", inForce).doesNotContain("data-mark");
    }

    private static Map<String, String> approval(String page, Map<String, String> changed) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(page.substring(page.indexOf("name=\"content\"") - 30)).results().map(found -> found.group())
                .forEach(tag -> fields.put(attribute(tag, "name"), attribute(tag, "value")));
        fields.remove("_csrf");
        fields.putAll(changed);
        return fields;
    }

    @Test void aDraftIsWithdrawnAfterAQuestion() {
        var draft = draft();
        assertThat(omsk.get(draft + "/withdrawal").body()).contains("закроется для всех сторон");
        bukhara.post(draft + "/withdrawal", Map.of());
        assertThat(omsk.get(draft).body()).contains("Черновик отозван: Рахимова Дилноза").doesNotContain("data-mark", "Изменить столбцы");
        assertThat(location(omsk.get(draft + "/rows/5"))).isEqualTo(draft);
    }

    @Test void titlePeriodAndReportingDatesAreCorrectedOnAPageOfTheirOwn() {
        var draft = draft();
        var wrong = omsk.post(draft + "/front", Map.of("version", "1", "title.ru", "Карта", "first", "2027-01-01", "last", "2026-01-01", "days", "31.02"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Последний день раньше первого", "Укажите дни так", ">Карта</textarea>");
        omsk.post(draft + "/front", Map.of("version", "1", "title.ru", "Карта", "first", "2025-01-01", "last", "2026-12-31", "days", "30.6, 15.12"));
        assertThat(omsk.get(draft + "/front").body()).contains("value=\"30.06, 15.12\"", "value=\"2026-12-31\"");
        var late = bukhara.post(draft + "/front", Map.of("version", "1", "title.ru", "Другая карта", "first", "2025-01-01", "last", "2027-12-31", "days", "15.12"), "Accept-Language", "ru");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("тем временем изменили", "Стоит теперь: Карта", "Стоит теперь: 31.12.2026", "Стоит теперь: 30.06, 15.12", ">Другая карта</textarea>", "name=\"version\" value=\"2\"");
    }

    /// A document of a thousand measures: as many questions to the database as one of thirty, and quick.
    @Test void aLongDocumentIsAsQuickAsAShortOne() {
        var draft = draft();
        omsk.get(draft);
        int before = database.statements.get();
        omsk.get(draft);
        int few = database.statements.get() - before;
        var large = location(upload(omsk, "/agreements/" + agreement() + "/drafts", "large.xlsx", LargeWorkbook.of(1_000)));
        omsk.get(large);
        before = database.statements.get();
        var page = omsk.get(large).body();
        assertThat(database.statements.get() - before).isEqualTo(few);
        assertThat(page).contains("<b>1000</b> мероприятий", "Следующие строки");
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long began = System.nanoTime();
            omsk.get(large + "?from=" + (i * 40 + 1));
            best = Math.min(best, System.nanoTime() - began);
        }
        assertThat(best / 1_000_000).as("milliseconds of the quickest of twenty").isLessThan(100);
    }
}
