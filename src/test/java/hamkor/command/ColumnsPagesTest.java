package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.access.Rights;
import hamkor.agreement.Agreements;
import hamkor.document.Limits;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.review.EditedDocument;
import hamkor.roadmap.Roadmaps;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the columns of a draft hold, as people say it over HTTP.
class ColumnsPagesTest {
    @TempDir static Path files;
    private static Site site;
    private static AgreementId agreement;
    private static Browserless omsk;
    private static Browserless bukhara;
    private static int documents;
    private String draft;

    @BeforeAll static void start() {
        var clock = Clock.systemUTC();
        site = Site.start(TestDatabase.fresh(), BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT), ready -> {
            new DemoWorld(ready, _ -> {}).load(DemoCommand::read);
            for (var edition : ready.door(Roadmaps.class).allInForce()) {
                if (!edition.source().name().equals("omsk_bukhara.docx")) continue;
                agreement = edition.agreement();
                ready.door(Rights.class).tell(Reference.to(agreement), ready.door(Agreements.class).agreement(agreement).sides().stream().map(side -> side.region()).toList());
            }
        });
        omsk = Browserless.demo(site.port(), "curator@omsk.example");
        bukhara = Browserless.demo(site.port(), "curator@bukhara.example");
    }

    @AfterAll static void end() {
        site.close();
    }

    @BeforeEach void aDraft() throws IOException {
        try (var in = new EditedDocument(DemoCommand.class.getResourceAsStream("/demo/omsk_bukhara.docx")).write("1.1", 5, "акт " + ++documents).open()) {
            var answer = omsk.upload("/agreements/" + agreement + "/drafts", "omsk_bukhara.docx", in.readAllBytes());
            assertThat(answer.statusCode()).isEqualTo(303);
            draft = location(answer);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String columns() {
        return draft + "/columns";
    }

    private String page(Browserless who) {
        var answer = who.get(columns(), "Accept-Language", "ru");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Map<String, String> form(String page, String... changed) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < changed.length; i += 2) fields.put(changed[i], changed[i + 1]);
        return SentForm.of(page, "action=\"" + columns() + "\"", fields);
    }

    private HttpResponse<String> send(Browserless who, Map<String, String> fields) {
        return who.post(columns(), fields, "Accept-Language", "ru");
    }

    @Test void theHeaderLeadsToItsColumnsAndWhatIsChosenIsReadAgain() {
        assertThat(omsk.get(draft).body()).contains("href=\"" + columns() + "?table=1&amp;row=3\"");
        var page = page(omsk);
        assertThat(page).contains("name=\"role-0\"", "name=\"side-3\"", "Прочитать снова").doesNotContain(">I. Промышленность, энергетика и инвестиции</div>");
        var done = send(omsk, form(page, "role-5", "remark"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(location(done)).isEqualTo(draft + "?again=true&from=3");
        assertThat(omsk.get(location(done)).body()).contains("Документ прочитан снова: 30 мероприятий.", "По ней распознано 5 столбцов");
        assertThat(page(omsk)).contains("<option value=\"remark\" selected>");
    }

    @Test void theSameChoiceTwiceIsOneChange() {
        var once = form(page(omsk), "role-5", "remark");
        send(omsk, once);
        var row = omsk.get(draft).body();
        assertThat(send(omsk, once).statusCode()).as("sent again").isEqualTo(303);
        assertThat(send(omsk, form(page(omsk))).statusCode()).as("nothing changed").isEqualTo(303);
        assertThat(without(omsk.get(draft).body())).isEqualTo(without(row));
    }

    /// The page without what is another at each request.
    private static String without(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @CsvSource({"role-1, details, Нужен столбец с содержанием", "role-5, title, Содержание уже указано в другом столбце", "role-5, нечто, Выберите из списка",
            "side-3, чужая, Выберите из списка", "language-1, xx, Выберите из списка", "first, 6, Мероприятия не могут начинаться выше шапки",
            "end, 9999, Выберите строки этой таблицы", "first, где-то, Выберите строки этой таблицы"})
    void whatCannotBeReadByIsRefusedAtItsField(String field, String value, String complaint) {
        var page = page(omsk);
        var refused = send(omsk, form(page, field, value, "role-2", "due"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(complaint, "role=\"alert\"").as("what was chosen stays").contains("<option value=\"due\" selected>");
        assertThat(SentForm.of(page(omsk), "action=\"" + columns() + "\"", Map.of())).as("nothing is changed").isEqualTo(form(page));
    }

    @Test void strangersFindNothingAndOtherRolesMayNot() {
        var fields = form(page(omsk), "role-5", "remark");
        for (var path : new String[] {columns(), columns() + "?row=5"}) {
            assertThat(Browserless.demo(site.port(), "curator@navoi.example").get(path).statusCode()).isEqualTo(404);
            assertThat(Browserless.demo(site.port(), "leader@omsk.example").get(path).statusCode()).isEqualTo(403);
        }
        assertThat(send(Browserless.demo(site.port(), "curator@navoi.example"), fields).statusCode()).isEqualTo(404);
        for (var who : new String[] {"leader", "auditor", "executor"})
            assertThat(send(Browserless.demo(site.port(), who + "@omsk.example"), fields).statusCode()).as(who).isIn(403, 404);
        assertThat(page(omsk)).doesNotContain("<option value=\"remark\" selected>");
    }

    @Test void whoComesSecondSeesBothChoicesAndNothingIsOverwrittenBlindly() {
        var mine = form(page(bukhara), "role-5", "funding", "role-1", "title", "language-1", "ru");
        send(omsk, form(page(omsk), "role-5", "remark", "role-0", "unknown"));
        var conflict = send(bukhara, mine);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("столбцы изменил другой", "Изменено: Соколова Наталья Андреевна", "примечание: не входит в мероприятие", "финансирование", "изменили оба");
        assertThat(send(bukhara, mine).statusCode()).as("the same press once more").isEqualTo(409);
        assertThat(page(omsk)).contains("<option value=\"remark\" selected>");
        var chosen = form(conflict.body());
        assertThat(chosen).as("what only one has changed is as that one said").containsEntry("take.0", "theirs").containsEntry("take.1", "mine").containsEntry("take.5", "mine");
        assertThat(send(bukhara, form(conflict.body(), "take.5", "theirs")).statusCode()).isEqualTo(303);
        var now = form(page(omsk));
        assertThat(now).containsEntry("role-5", "remark").containsEntry("role-0", "unknown").containsEntry("language-1", "ru");
    }

    @Test void aThirdChoiceWhileChoosingIsToldToo() {
        var mine = form(page(bukhara), "role-5", "funding");
        send(omsk, form(page(omsk), "role-5", "remark"));
        var conflict = send(bukhara, mine).body();
        send(omsk, form(page(omsk), "role-5", "details"));
        var again = send(bukhara, form(conflict));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("подробности", "финансирование");
    }

    /// Another description of the draft is no other choice of columns.
    @Test void aChangeOfTheDescriptionDoesNotStandInTheWay() {
        var mine = form(page(bukhara), "role-5", "remark");
        omsk.post(draft + "/front", Map.of("version", "1", "title.ru", "Карта", "first", "2025-01-01", "last", "2026-12-31", "days", "15.12"));
        assertThat(send(bukhara, mine).statusCode()).isEqualTo(303);
        assertThat(omsk.get(draft + "/front").body()).contains(">Карта</textarea>");
    }

    @Test void whatWasCorrectedByHandIsNamedBeforeAndAfter() {
        omsk.post(draft + "/rows/18/proposal", Map.of("proposal", "1", "version", "1"));
        var page = page(omsk);
        assertThat(page).contains("Исправлена вручную 1 строка", "href=\"" + draft + "?from=18#r18\"");
        var after = omsk.get(location(send(omsk, form(page, "role-2", "remark")))).body();
        assertThat(after).contains("Исправленное вручную сохранено (1 строка).", "href=\"" + draft + "?show=corrected\"");
        assertThat(omsk.get(draft + "?show=corrected").body()).contains("30.06.2027", "id=\"r18\"").doesNotContain("id=\"r17\"");
    }

    @Test void aDraftThatHasEndedLeadsBackToIt() {
        var fields = form(page(omsk), "role-5", "remark");
        bukhara.post(draft + "/withdrawal", Map.of());
        assertThat(location(omsk.get(columns()))).isEqualTo(draft);
        assertThat(location(send(omsk, fields))).isEqualTo(draft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz", "uz-Cyrl", "en"})
    void theyAreAskedAboutInEveryLanguage(String language) {
        assertThat(omsk.get(columns(), "Accept-Language", language).body()).contains("lang=\"" + language + "\"").doesNotContain("columns.", " style=");
        assertThat(omsk.get(columns() + "?table=77").statusCode()).isEqualTo(404);
    }
}
