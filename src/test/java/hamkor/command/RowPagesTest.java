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
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The form of a row over HTTP: what is said back while it is filled in, and what happens to it that saves nothing yet.
class RowPagesTest {
    @TempDir static Path files;
    private static Site site;
    private static AgreementId agreement;
    private static Browserless omsk;
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
    }

    @AfterAll static void end() {
        site.close();
    }

    /// Its row 5 is led by somebody whom no directory knows.
    @BeforeEach void aDraft() throws IOException {
        try (var in = new EditedDocument(DemoCommand.class.getResourceAsStream("/demo/omsk_bukhara.docx")).write("1.1", 5, "акт " + ++documents)
                .write("1.1", 3, "Бюро небывалых дел " + documents).open()) {
            var answer = omsk.upload("/agreements/" + agreement + "/drafts", "omsk_bukhara.docx", in.readAllBytes());
            assertThat(answer.statusCode()).isEqualTo(303);
            draft = answer.headers().firstValue("Location").orElseThrow();
        }
    }

    private String row(int number) {
        return draft + "/rows/" + number;
    }

    private Map<String, String> form(String page, String... changed) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < changed.length; i += 2) fields.put(changed[i], changed[i + 1]);
        return SentForm.of(page, "class=\"hk-row-form\"", fields);
    }

    private HttpResponse<String> send(int row, String... changed) {
        return omsk.post(row(row), form(omsk.get(row(row)).body(), changed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"раз в полугодие | 31.12.2026, 30.06.2027, 31.12.2027.", "до 1 мая 2027 года | сегодня: 01.05.2027.", "постоянно | 15.12.2026, 15.12.2027.",
            "в течение 10 дней после подписания соглашения | Контрольн"})
    void theDaysOnWhichATermWillBeAskedAboutAreSaidBack(String term, String said) {
        var part = omsk.get(row(7) + "/term?term=" + URLEncoder.encode(term, StandardCharsets.UTF_8)).body();
        assertThat(part).contains(said).doesNotContain("<html");
        assertThat(send(7, "term", term, "understand", "1").body()).contains(said);
    }

    @Test void aTermThatIsNotUnderstoodIsNotToldAsTheOldOne() {
        assertThat(send(7, "term", "как получится").body()).contains("Срок не понят", "value=\"как получится\"").doesNotContain("<b>понято:</b>");
    }

    @Test void anOrganisationIsAddedOutOfTheFormAndWhatWasTypedStays() {
        var name = "Бюро небывалых дел " + documents;
        assertThat(omsk.get(row(5)).body()).contains("нет в справочнике", "name=\"add\" value=\"e.0\"");
        var added = send(5, "title.ru", "Недописанное название", "add", "e.0", "e.0.kind", "company");
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).contains("Организация «" + name + "» внесена в справочник", ">Недописанное название</textarea>", "В справочнике: " + name);
        assertThat(omsk.get(draft).body()).as("the row is as it was").doesNotContain("Недописанное название");
        var again = omsk.post(row(5), form(added.body(), "add", "e.0"));
        assertThat(again.statusCode()).as("it is there already").isEqualTo(422);
        assertThat(again.body()).contains("id=\"c-e0-name\"", ">Недописанное название</textarea>");
        assertThat(omsk.post(row(5), form(added.body())).statusCode()).isEqualTo(303);
        assertThat(omsk.get(draft).body()).contains("Недописанное название");
    }

    @Test void aTextIsAddedInALanguageThatTheDocumentDoesNotHave() {
        assertThat(send(7, "title.uz", "Uskunalarga servis xizmati koʻrsatish", "result.uz", "shartnoma").statusCode()).isEqualTo(303);
        assertThat(omsk.get(draft).body()).contains("Uskunalarga servis xizmati koʻrsatish", "shartnoma");
        assertThat(send(7, "number", "1.2a").statusCode()).isEqualTo(303);
        assertThat(omsk.get(row(7)).body()).as("it stays when another field is changed").contains(">Uskunalarga servis xizmati koʻrsatish</textarea>", "value=\"shartnoma\"");
    }

    @Test void whoeverChangedTheRowInAnotherWindowIsToldSo() {
        var form = form(omsk.get(row(7)).body(), "number", "7.1");
        assertThat(send(7, "number", "7.2").statusCode()).isEqualTo(303);
        assertThat(omsk.post(row(7), form).body()).contains("вы сами изменили строку в другом окне");
    }

    @Test void anExecutorThatIsTypedIsAddedTooOnceItsSideIsKnown() {
        var name = "Фабрика новых слов " + documents;
        var without = send(5, "n.0.words", name, "add", "n.0");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Укажите сторону исполнителя", "href=\"#n0-side\"", "value=\"" + name + "\"");
        var side = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>Бухарская область").matcher(without.body());
        assertThat(side.find()).isTrue();
        var added = send(5, "n.0.words", name, "n.0.side", side.group(1), "add", "n.0");
        assertThat(added.body()).contains("внесена в справочник", "value=\"" + name + "\"", "В справочнике: " + name).doesNotContain("name=\"add\" value=\"n.0\"");
        omsk.post(row(5), form(added.body()));
        assertThat(omsk.get(row(5)).body()).contains("В справочнике: " + name);
        assertThat(send(5, "add", "n.1").body()).contains("Введите название исполнителя");
    }

    @Test void whoMayNotCorrectAddsNothing() {
        var fields = form(omsk.get(row(5)).body(), "add", "e.0");
        assertThat(Browserless.demo(site.port(), "leader@omsk.example").post(row(5), fields).statusCode()).isEqualTo(403);
        assertThat(Browserless.demo(site.port(), "curator@navoi.example").post(row(5), fields).statusCode()).isEqualTo(404);
        assertThat(omsk.get(row(5)).body()).contains("name=\"add\" value=\"e.0\"");
    }

    @Test void everyComplaintIsNamedAboveAndLeadsToItsField() {
        var page = send(7, "title.ru", "", "term", "как получится", "e.1.role", "lead", "e.0.name", "Неведомая контора", "n.0.words", "Без стороны").body();
        for (var place : new String[] {"f-title.ru", "f-term", "e1-role", "e0-name", "n0-side"})
            assertThat(page).contains("href=\"#" + place + "\"", "id=\"" + place + "\"");
        assertThat(page).contains("исправьте 5 полей", "value=\"Неведомая контора\"", "value=\"Без стороны\"");
    }

    @Test void headingsThatAreTypedCountWhateverTheListSays() {
        assertThat(send(7, "newSection", "IX. Разное").statusCode()).isEqualTo(303);
        assertThat(omsk.get(row(7)).body()).contains("selected>IX. Разное</option>");
    }

    /// A browser presses the first button of a form for whoever presses Enter in a field.
    @Test void enterInAFieldSaves() {
        var page = omsk.get(row(7)).body();
        var form = page.substring(page.indexOf("class=\"hk-row-form\""));
        var button = form.substring(form.indexOf("<button type=\"submit\""), form.indexOf("</button>"));
        assertThat(button).doesNotContain("name=");
    }

    @Test void nonsenseInAListIsNoDefect() {
        assertThat(send(7, "direction", "нечто", "section", "[\"нет такого\"]", "e.0.side", "чужая", "e.0.role", "никакая", "e.0.meaning", "нечто").statusCode()).isIn(303, 422);
        assertThat(omsk.get(row(7)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz", "uz-Cyrl", "en"})
    void itIsAskedInEveryLanguage(String language) {
        assertThat(omsk.get(row(5), "Accept-Language", language).body()).contains("lang=\"" + language + "\"").doesNotContain(" style=", "row.");
    }
}
