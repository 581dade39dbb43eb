package hamkor.command;

import static hamkor.command.ReviewSite.location;
import static hamkor.command.ReviewSite.row;
import static hamkor.command.ReviewSite.rowOf;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A document on the page of its review, without scripts: each press a form, each answer a page.
@ExtendWith(ReviewSite.Shared.class)
class ReviewPagesTest {
    private static final Pattern SIDE = Pattern.compile("name=\"n\\.0\\.side\">.*?<option value=\"([0-9a-f-]{36})\"", Pattern.DOTALL);
    private final ReviewSite site;
    private final Browserless omsk;
    private final Browserless bukhara;

    ReviewPagesTest(ReviewSite site) {
        this.site = site;
        omsk = site.omsk;
        bukhara = site.bukhara;
    }

    @Test void theDocumentStandsBesideWhatWasUnderstood() {
        var page = omsk.get(site.draft()).body();
        assertThat(page).contains("<b>38</b> прочитано = <b>30</b> мероприятий + <b>5</b> разделов + <b>3</b> пропущены", "сходится")
                .contains("По ней распознано 6 столбцов: номер, содержание, срок, исполнители (Омск), исполнители (Бухара), результат.");
        var row = row(page, rowOf(page, "1.3"));
        assertThat(row).contains("до 1 июля 2026 года", "не позже <b class=\"hk-nowrap\">01.07.2026</b>", "концепция центра", "Хокимият Бухарской области");
    }

    @Test void aMergedCellIsOneCell() {
        var page = omsk.get(site.draft()).body();
        assertThat(row(page, rowOf(page, "1.5"))).contains("rowspan=\"2\"");
        assertThat(row(page, rowOf(page, "1.6"))).contains("s hk-vm", "общая ячейка");
    }

    @Test void aProblemHasItsCellItsWordsAndItsFixes() {
        var draft = site.draft();
        var page = omsk.get(draft + "?show=problems").body();
        var row = row(page, rowOf(page, "2.5"));
        assertThat(row).contains("is-bad", "Срок не понят", "II кв. 2026 года – II кв.", "Оставить без даты").containsPattern("class=\"s [^\"]*p\"");
        assertThat(omsk.get(draft).body()).contains("href=\"" + draft + "?from=18#r18\"");
    }

    @Test void oneOfTheOfferedTermsSettlesARowAndLeadsBackToIt() {
        var draft = site.draft();
        var answer = omsk.post(draft + "/rows/18/proposal", Map.of("proposal", "1", "version", "1", "show", "all", "from", "18"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(draft + "?from=18#r18");
        assertThat(row(omsk.get(draft + "?from=18").body(), 18)).contains("30.06.2027", "Исправлено: Соколова Наталья Андреевна").doesNotContain("is-bad");
    }

    @Test void organisationsThatTheDirectoryDoesNotKnowAreEnteredInOneList() {
        var draft = site.draft();
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
        var draft = site.draft();
        omsk.post(draft + "/rows/18/proposal", Map.of("proposal", "0", "version", "1"));
        var answer = bukhara.post(draft + "/rows/18/proposal", Map.of("proposal", "1", "version", "1"), "Accept-Language", "ru");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#review");
        assertThat(answer.body()).contains("Эту строку тем временем изменили");
        assertThat(row(answer.body(), 18)).contains("30.06.2026");
    }

    @Test void aSideMarksForItself() {
        var draft = site.draft();
        omsk.post(draft + "/rows/5/mark", Map.of("version", "1", "checked", "true"));
        assertThat(omsk.get(draft).body()).contains("Омская область</b>: проверено 1 из 30", "29 строк без отметки");
        bukhara.post(draft + "/marks", Map.of("rows", "5:1,6:1,7:1"));
        assertThat(omsk.get(draft).body()).contains("Бухарская область</b>: проверено 3 из 30");
        omsk.post(draft + "/rows/5/mark", Map.of("version", "1", "checked", "false"));
        assertThat(omsk.get(draft).body()).contains("Омская область</b>: проверено 0 из 30");
    }

    @Test void aSectionIsMarkedAsAWholeBesideAnOpenProblemAndAmongTheUnmarked() {
        var draft = site.draft();
        var unmarked = omsk.get(draft + "?show=unchecked").body();
        assertThat(unmarked).contains("Показаны строки 1–", "из 30");
        var sections = Pattern.compile("name=\"row\" value=\"(\\d+)\"><input type=\"hidden\" name=\"rows\" value=\"([^\"]+)\"").matcher(unmarked).results().toList();
        assertThat(sections).isNotEmpty();
        var ofProblem = sections.stream().filter(section -> section.group(2).contains("17:1")).findFirst().orElseThrow();
        assertThat(ofProblem.group(2)).as("the row with a problem is left for a person to look at").doesNotContain("18:1");
        omsk.post(draft + "/marks", Map.of("rows", ofProblem.group(2), "show", "unchecked"));
        assertThat(omsk.get(draft + "?show=unchecked").body()).contains("id=\"r18\"").doesNotContain("id=\"r17\"");
    }

    @Test void aProblemIsLeftWithANameAndReopened() {
        var draft = site.draft();
        omsk.post(draft + "/leaving", Map.of("problem", "term", "row", "18", "words", "II кв. 2026 года – II кв."));
        assertThat(row(omsk.get(draft + "?from=18").body(), 18)).contains("оставлено: Соколова Наталья Андреевна").doesNotContain("is-bad");
        omsk.post(draft + "/leaving/return", Map.of("problem", "term", "row", "18", "words", "II кв. 2026 года – II кв."));
        assertThat(row(omsk.get(draft + "?from=18").body(), 18)).contains("is-bad");
    }

    @Test void whatIsNoneOfTheChoicesIsRefusedAndNoDefect() {
        var draft = site.draft();
        for (var sent : Map.of("/leaving", Map.of("problem", "no-such", "row", "18"), "/leaving/return", Map.of("problem", "NO SUCH", "row", "18"),
                "/organisations", Map.of("row", "5", "executor", "0", "kind", "no-such"),
                "/side", Map.of("words", "Колледж", "side", UUID.randomUUID().toString(), "row", "5")).entrySet())
            assertThat(omsk.post(draft + sent.getKey(), sent.getValue()).statusCode()).as(sent.getKey()).isEqualTo(422);
        assertThat(omsk.post(draft + "/rows/7", SentForm.of(omsk.get(draft + "/rows/7").body(), "class=\"hk-row-form\"", Map.of("direction", "no-such"))).statusCode()).isEqualTo(422);
    }

    @Test void aRowIsLeftOutAndTakenInAgain() {
        var draft = site.draft();
        omsk.post(draft + "/rows/5/leaving-out", Map.of("version", "1"));
        assertThat(omsk.get(draft).body()).contains("<b>29</b> мероприятий", "<b>4</b> пропущены", "сходится", "Исключена при проверке");
        omsk.post(draft + "/rows/5/taking-in", Map.of("version", "2"));
        assertThat(omsk.get(draft).body()).contains("<b>30</b> мероприятий");
        omsk.post(draft + "/rows/4/taking-in", Map.of());
        assertThat(omsk.get(draft).body()).contains("<b>31</b> мероприятие");
    }

    @Test void whoeverHasNoPartInItFindsNothing() {
        var draft = site.draft();
        var navoi = site.as("curator@navoi.example");
        for (var path : List.of(draft, draft + "/source", "/agreements/" + site.agreement() + "/drafts/new")) assertThat(navoi.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(navoi.post(draft + "/rows/5/mark", Map.of("version", "1", "checked", "true")).statusCode()).isEqualTo(404);
        var executor = site.as("executor@omsk.example");
        assertThat(executor.get(draft).statusCode()).isEqualTo(403);
        var leader = site.as("leader@omsk.example");
        assertThat(leader.get(draft).body()).contains("30").doesNotContain("data-mark", "Оставить без даты");
        assertThat(leader.post(draft + "/rows/5/mark", Map.of("version", "1", "checked", "true")).statusCode()).isEqualTo(403);
    }

    /// The document itself names them; the row beside it says so to whoever may write to them.
    @Test void whomTheDocumentNamesAsContactTheRowSaysToCuratorsAlone() {
        var contact = "<span class=\"hk-quiet\">(К.Е. Нестругин)</span>";
        var draft = site.draft();
        assertThat(omsk.get(draft).body()).contains(contact);
        assertThat(site.as("leader@omsk.example").get(draft).body()).contains("Нестругин").doesNotContain(contact);
    }

    @Test void whatWaitsIsListedForEachSideAndForNobodyElse() {
        var draft = site.draft();
        assertThat(omsk.get("/drafts").body()).contains("href=\"" + draft + "\"", "ждёт вашей стороны", "Новая дорожная карта");
        assertThat(bukhara.get("/drafts", "Accept-Language", "uz").body()).contains("href=\"" + draft + "\"", "tomoningizni kutmoqda");
        assertThat(site.as("curator@navoi.example").get("/drafts").body()).contains("На проверке ничего нет").doesNotContain(draft);
        var executor = site.as("executor@omsk.example");
        assertThat(executor.get("/drafts").statusCode()).isEqualTo(403);
        assertThat(executor.get("/").body()).doesNotContain("href=\"/drafts\"");
    }

    @Test void nothingStandsInsideThePageThatThePolicyForbids() {
        var draft = site.draft();
        for (var path : List.of(draft, draft + "?show=problems", draft + "/rows/18", draft + "/front", draft + "/withdrawal", draft + "/columns?table=1&row=3", "/drafts",
                "/agreements/" + site.agreement() + "/drafts/new"))
            assertThat(omsk.get(path).body()).doesNotContain(" style=", "<style", " onclick=").doesNotContainPattern("<script(?! src)");
    }

    @Test void aPageAsksTheDatabaseFewQuestions() {
        var draft = site.draft();
        omsk.get(draft);
        int before = site.database.statements.get();
        omsk.get(draft);
        assertThat(site.database.statements.get() - before).isLessThanOrEqualTo(22);
    }
}
