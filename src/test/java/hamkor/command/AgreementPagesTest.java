package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.access.Role;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The register of agreements, the page of one, and its form, over HTTP, on the demo.
class AgreementPagesTest {
    @TempDir static Path files;
    private static Counted database;
    private static Site site;
    private static Browserless curator;
    private static Browserless bukhara;
    private static Browserless stranger;

    @BeforeAll static void start() {
        database = new Counted(TestDatabase.fresh());
        var clock = Clock.systemUTC();
        site = Site.start(database.database, BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT), doors -> {
            new DemoWorld(doors, _ -> {}).load(DemoCommand::read);
            Browserless.token(doors.context(), Role.CURATOR, "UZ-SA");
        });
        curator = Browserless.demo(site.port(), "curator@omsk.example");
        bukhara = Browserless.demo(site.port(), "curator@bukhara.example");
        stranger = new Browserless(site.port()).signIn("curator.uz-sa@new.example", Browserless.PASSWORD);
    }

    @AfterAll static void end() {
        site.close();
    }

    private static String key() {
        return "01a20cd2-5b73-7af3-9c66-" + String.format("%012x", System.nanoTime() & 0xffffffffffffL);
    }

    private static Map<String, String> form(String... fields) {
        var form = new HashMap<>(Map.of("key", key(), "version", "", "kind", "memorandum", "party1", "RU-OMS", "party2", "UZ-SA", "title-ru", "Меморандум о дружбе",
                "signedOn", "2024-05-27", "signedAt", "г. Омск"));
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return form;
    }

    private static String entered(String... fields) {
        var answer = curator.post("/agreements/new", form(fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }

    private static String version(String page) {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test void aPersonSeesTheAgreementsOfTheirRegionOnly() {
        assertThat(curator.get("/agreements").body()).contains("Бухарская область", "Навоийская область", "Ташкентская область");
        assertThat(bukhara.get("/agreements").body()).contains("Соглашение о партнерстве").doesNotContain("Навоийская область");
        var address = Pattern.compile("href=\"(/agreements/[0-9a-f-]{36})\"").matcher(bukhara.get("/agreements").body()).results().findFirst().orElseThrow().group(1);
        assertThat(bukhara.get(address).statusCode()).isEqualTo(200);
        for (var path : new String[] {address, address + "/amend"}) assertRefused(stranger.get(path), 404);
        assertRefused(stranger.post(address + "/amend", form()), 404);
    }

    @Test void onlyACuratorIsOfferedToEnterOne() {
        var leader = Browserless.demo(site.port(), "leader@omsk.example");
        assertThat(leader.get("/agreements").body()).doesNotContain("Внести соглашение");
        assertRefused(leader.get("/agreements/new"), 403);
        assertRefused(leader.post("/agreements/new", form()), 403);
        assertThat(curator.get("/agreements").body()).contains("Внести соглашение");
    }

    @Test void whatIsEnteredStandsOnItsPageInEveryLanguage() {
        var address = entered("title-uz", "Do`stlik to'g‘risida memorandum", "title-uz-Cyrl", "Дўстлик тўғрисида меморандум");
        assertThat(curator.get(address).body()).contains("Меморандум: Омская область – Самаркандская область", "27 мая 2024 года", "г. Омск", "Внести дорожную карту из документа",
                "<span lang=\"uz\">«Doʻstlik toʻgʻrisida memorandum»</span>", "<span lang=\"uz-Cyrl\">«Дўстлик тўғрисида меморандум»</span>", "Соглашение внесено");
        assertThat(stranger.get(address, "Accept-Language", "uz").body()).contains("2024-yil 27-may", "Omsk", "Samarqand");
    }

    @Test void allComplaintsComeAtOnceEachAtItsFieldAndWhatWasTypedStays() {
        var answer = curator.post("/agreements/new", form("kind", "", "party2", "", "title-ru", "", "signedOn", "31.02.2024", "signedAt", "Омск <город>"));
        assertRefused(answer, 422);
        for (var field : new String[] {"kind", "party2", "title-ru", "signedOn"})
            assertThat(answer.body()).contains("id=\"" + field + "-complaint\"", "href=\"#" + field + "\"");
        assertThat(answer.body()).contains("value=\"31.02.2024\"", "value=\"Омск &lt;город>\"");
    }

    @ParameterizedTest
    @CsvSource({"party2, RU-OMS, party2, уже указан", "party1, UZ-BU, party1, нет вашего региона", "party2, XX-YY, party2, нет",
            "signedOn, 2031-01-01, signedOn, не наступил", "signedOn, вчера, signedOn, не дата", "kind, treaty, kind, Выберите"})
    void whatCannotBeIsSaid(String field, String value, String at, String words) {
        var answer = curator.post("/agreements/new", form(field, value));
        assertRefused(answer, 422);
        assertThat(answer.body()).containsPattern("id=\"" + at + "-complaint\">[^<]*" + words);
    }

    @Test void aDayMayBeTypedAsItIsWritten() {
        assertThat(curator.get(entered("signedOn", "1.9.2023")).body()).contains("1 сентября 2023 года");
        assertThat(curator.get(entered("signedOn", "", "signedAt", "")).body()).contains("дата не внесена");
    }

    @Test void aFormSentTwiceMakesOneAgreement() {
        var key = key();
        assertThat(entered("key", key, "title-ru", "Дважды отправленное")).isEqualTo(entered("key", key, "title-ru", "Дважды отправленное"));
        assertThat(curator.get("/agreements?q=дважды").body()).contains("Показано 1 из");
    }

    @Test void whatIsAmendedIsToldInTheHistory() {
        var address = entered();
        var form = curator.get(address + "/amend").body();
        assertThat(form).contains("Меморандум о дружбе</textarea>", "value=\"2024-05-27\"", "value=\"г. Омск\"");
        assertThat(curator.post(address + "/amend", form("version", version(form), "kind", "plan")).statusCode()).isEqualTo(303);
        assertThat(curator.get(address).body()).contains("План: Омская область – Самаркандская область").containsPattern("<del><span lang=\"ru\">меморандум</span></del> <ins><span lang=\"ru\">план</span></ins>")
                .contains("Стороны: <ins><span lang=\"ru\">Омская область, Самаркандская область</span></ins>", "Дата подписания: <ins><span lang=\"ru\">27.05.2024</span></ins>");
    }

    @Test void theEditionsOfItsRoadmapsAreToldInTheHistory() {
        var address = Pattern.compile("href=\"(/agreements/[0-9a-f-]{36})\"").matcher(curator.get("/agreements?partner=UZ-NW").body()).results().findFirst().orElseThrow().group(1);
        var page = curator.get(address).body();
        assertThat(page.substring(page.indexOf("id=\"history\""))).contains("Введена в действие редакция дорожной карты", "Номер редакции: <ins><span lang=\"ru\">1</span></ins>", "Соглашение внесено");
    }

    @Test void whatIsNextIsNotSaidWhereItIsDone() {
        assertThat(curator.get(entered() + "?done=entered").body()).contains("Теперь внесите подписанную дорожную карту");
        var address = Pattern.compile("href=\"(/agreements/[0-9a-f-]{36})\"").matcher(curator.get("/agreements?partner=UZ-NW").body()).results().findFirst().orElseThrow().group(1);
        assertThat(curator.get(address + "?done=entered").body()).doesNotContain("Теперь внесите подписанную дорожную карту");
    }

    @Test void whoeverComesSecondKeepsTheirTextAndSeesWhatIsRecorded() {
        var address = entered();
        var begun = version(curator.get(address + "/amend").body());
        assertThat(stranger.post(address + "/amend", form("version", begun, "title-ru", "Меморандум о вечной дружбе")).statusCode()).isEqualTo(303);
        var answer = curator.post(address + "/amend", form("version", begun, "title-ru", "Меморандум о сотрудничестве"));
        assertRefused(answer, 409);
        assertThat(answer.body()).contains("Меморандум о сотрудничестве</textarea>", "Меморандум о вечной дружбе", "Новиков Олег", "Ваш текст сохранён");
        assertThat(curator.post(address + "/amend", form("version", version(answer.body()), "title-ru", "Меморандум о сотрудничестве")).statusCode()).isEqualTo(303);
        assertThat(curator.get(address).body()).contains("«Меморандум о сотрудничестве»");
    }

    @Test void theRegisterIsFilteredAndSaysWhatToDrop() {
        entered("title-ru", "Меморандум о породненных городах");
        assertThat(curator.get("/agreements?q=породнённые").body()).as("a word in any form").contains("Показано 1 из");
        assertThat(curator.get("/agreements?partner=UZ-NW").body()).contains("Показано 1 из");
        assertThat(curator.get("/agreements?partner=UZ-NW&kind=memorandum").body()).contains("Таких соглашений нет.", "href=\"/agreements?partner=UZ-NW\"");
        assertThat(curator.get("/agreements?sort=partner").body()).containsPattern("aria-sort=\"ascending\"><a[^>]*>Стороны");
    }

    @Test void partiesOfAnAgreementWithARoadmapAreShownNotAsked() {
        var address = Pattern.compile("href=\"(/agreements/[0-9a-f-]{36})\"").matcher(curator.get("/agreements?partner=UZ-NW").body()).results().findFirst().orElseThrow().group(1);
        assertThat(curator.get(address + "/amend").body()).contains("состав и порядок сторон больше не меняются").doesNotContain("name=\"party1\"");
        assertThat(curator.get(address).body()).contains("на 2025–2027 годы", "редакция № 1", "22.10.2025", "25 мероприятий");
    }

    /// However many agreements and roadmaps.
    @Test void aPageAsksTheDatabaseFewQuestions() {
        var address = Pattern.compile("href=\"(/agreements/[0-9a-f-]{36})\"").matcher(curator.get("/agreements?partner=UZ-BU").body()).results().findFirst().orElseThrow().group(1);
        for (var asked : Map.of("/agreements", 5, address, 16, address + "/amend", 8, "/agreements/new", 4).entrySet()) {
            int before = database.statements.get();
            curator.get(asked.getKey());
            assertThat(database.statements.get() - before).as(asked.getKey()).isLessThanOrEqualTo(asked.getValue());
        }
    }
}
