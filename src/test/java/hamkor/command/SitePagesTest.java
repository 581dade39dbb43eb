package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Limits;
import hamkor.Browserless;
import hamkor.roadmap.reading.RoadmapReader;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages over HTTP, without a browser.
class SitePagesTest {
    @TempDir static Path files;
    private static final Instant BEGAN = Instant.parse("2026-11-20T04:00:00Z");
        private static Site site;
    private static Browserless curator;

    @BeforeAll static void start() {
                var threeDaysLater = Clock.fixed(BEGAN.plus(Duration.ofDays(3)), ZoneOffset.UTC);
        site = Site.start(TestDatabase.fresh(), BusinessClock.demo(threeDaysLater, DemoWorld.FIRST_DAY, BEGAN), new SiteSettings(0, files, Limits.DEFAULT),
                doors -> new DemoWorld(doors, _ -> {}).load(DemoCommand::read));
        curator = Browserless.demo(site.port(), "curator@omsk.example");
    }

    @AfterAll static void end() {
        site.close();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return curator.get(path, headers);
    }

    private static List<String> roadmaps() {
        return Pattern.compile("href=\"(/roadmaps/[0-9a-f-]{36})\"").matcher(get("/").body()).results().map(found -> found.group(1)).toList();
    }

    @Test void aHealthyProgramSaysSo() {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void aRoadmapIsDownloadedFromItsPageAndReadsAsItStands(String ending) throws IOException {
        var link = Pattern.compile("href=\"(/roadmaps/[0-9a-f-]{36}/roadmap\\." + ending + ")\"").matcher(get(roadmaps().getFirst()).body());
        assertThat(link.find()).isTrue();
        var answer = curator.download(link.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment; ").contains("filename*=UTF-8''", "." + ending);
        var read = new RoadmapReader(Limits.DEFAULT).read(Files.write(files.resolve("downloaded." + ending), answer.body()));
        assertThat(read.measures()).hasSize(30).allSatisfy(measure -> assertThat(measure.mark()).isPresent());
        assertThat(Browserless.demo(site.port(), "curator@navoi.example").download(link.group(1)).statusCode()).isEqualTo(404);
    }

    @Test void theDemoSaysWhichDayItIs() {
        assertThat(get("/").body()).contains("31 июля 2026 года");
        assertThat(get("/", "Accept-Language", "uz").body()).contains("2026-yil 31-iyul");
    }

    @Test void aTermStandsWithItsWordsAndItsLastDay() {
        var page = get(roadmaps().getFirst()).body();
        assertThat(page).contains("«до 1 июля 2026 года»", "01.07.2026", "«ежегодно, апрель»", "30.04.2027");
        assertThat(get(roadmaps().getFirst(), "Accept-Language", "uz").body()).contains("2026-yil 1-iyul").contains("lang=\"ru\">«до 1 июля 2026 года»");
    }

    /// Both sides approved it so: nothing waits for anybody's decision.
    @Test void aTermWithoutADayIsSaidToBeSoByDecisionOfTheSides() {
        assertThat(get(roadmaps().get(2)).body()).contains("<span class=\"hk-under\">без даты по решению сторон", "<span class=\"hk-under\">срок не указан</span>")
                .doesNotContain("не понято", "Требует решения");
        assertThat(get(roadmaps().get(2), "Accept-Language", "uz-Cyrl").body()).contains("томонлар қарорига кўра санасиз");
    }

    @Test void theMeasuresThatNameNobodyAreCountedAndLinked() {
        var page = get(roadmaps().get(2)).body();
        var linked = page.substring(page.indexOf("Исполнители не названы"), page.indexOf("</dl>"));
        var links = Pattern.compile("href=\"(/measures/[0-9a-f-]{36})\"").matcher(linked).results().map(found -> found.group(1)).toList();
        assertThat(linked).contains("1 мероприятие");
        assertThat(links).hasSize(1).allSatisfy(measure -> assertThat(get(measure).statusCode()).isEqualTo(200));
    }

    @Test void aShortenedOfficeIsShownByItsNameBesideTheDocumentsWords() {
        assertThat(get(roadmaps().get(2)).body())
                .contains("Министерство промышленности и научно-технологического развития Омской области", "«Минпром»");
        assertThat(get(roadmaps().getFirst(), "Accept-Language", "uz").body()).contains("Buxoro viloyati hokimligi", "Omsk davlat texnika universiteti");
    }

    /// The directory has these names in Uzbek Latin and in Russian.
    @Test void aTextInTheReadersOtherScriptIsShownInTheirsAndMarked() {
        var roadmap = roadmaps().getFirst();
        assertThat(get(roadmap, "Accept-Language", "uz-Cyrl").body()).contains("<html lang=\"uz-Cyrl\"",
                "<span lang=\"uz-Cyrl\" class=\"hk-translit\" title=\"Кирилл ёзувига автоматик ўгирилган, хатолар бўлиши мумкин; асли лотин ёзувида\">Бухоро вилояти ҳокимлиги</span>",
                "<span lang=\"ru\">Проработка создания", "Нуқталар билан тагига чизилган");
        for (var language : new String[] {"uz", "ru", "en"})
            assertThat(get(roadmap, "Accept-Language", language).body()).doesNotContain("class=\"hk-translit\"");
        assertThat(get("/", "Accept-Language", "en-GB,en;q=0.9,ru;q=0.8").body()).contains("<html lang=\"en\"", "Omsk Region");
    }

    @Test void theSignedDocumentIsDownloadedAsItWasSigned() {
        var page = get(roadmaps().getFirst()).body();
        var link = Pattern.compile("<a href=\"(/roadmaps/[0-9a-f-]{36}/editions/1/source)\" download>omsk_bukhara.docx</a>").matcher(page);
        assertThat(link.find()).isTrue();
        var answer = curator.download(link.group(1));
        assertThat(answer.body()).isEqualTo(DemoCommand.read("omsk_bukhara.docx"));
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment; ");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(Browserless.demo(site.port(), "curator@navoi.example").download(link.group(1)).statusCode()).isEqualTo(404);
    }

    @Test void eachSidesBasisOfApprovalIsSaid() {
        var page = get(roadmaps().getFirst()).body();
        var facts = page.substring(page.indexOf("утверждена 2 сторонами"), page.indexOf("</dl>"));
        assertThat(facts).containsSubsequence("Омск</span>", "Бухара</span>", "22.10.2025", "Совет");
    }

    @Test void noContactOfAPersonIsShown() {
        for (var roadmap : roadmaps()) assertThat(get(roadmap).body()).doesNotContain("Нестругин", "Лыткина", "Рўзиев", "Каримбоева");
    }

    @Test void nothingOfAPageStandsInsideItThatThePolicyForbids() {
        for (var path : List.of("/", roadmaps().getFirst(), "/nowhere")) {
            var answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("style-src 'self';", "img-src 'self' data:;", "default-src 'none'");
            assertThat(answer.body()).doesNotContain(" style=", "<script>", "<style", " onclick=", " hx-on");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(answer.headers().firstValue("Content-Language")).contains("ru");
        }
    }

    @Test void stylesAndScriptsAreKeptForEverUnderTheirHash() {
        var styles = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(get("/").body()).results().map(found -> found.group(1)).toList();
        assertThat(styles).hasSize(5).allSatisfy(path -> {
            assertThat(get(path).statusCode()).isEqualTo(200);
            assertThat(get(path).headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        });
        assertThat(get("/assets/000000000000/hamkor.css").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/roadmaps/1", "/roadmaps/01a20cd2-5b73-7af3-9c66-ab48fca225be", "/assets/x/y", "/roadmaps/"})
    void anAddressThatLeadsNowhereSaysSoInTheReadersLanguage(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get(path).body()).contains("Страница не найдена");
        assertThat(get(path, "Accept-Language", "uz").body()).contains("Sahifa topilmadi");
    }

    @ParameterizedTest
    @CsvSource({
        "/language?to=uz&back=/roadmaps/x, /roadmaps/x, language=uz;", "/language?to=uz&back=//evil.example, /, language=uz;",
        "/language?to=uz&back=%2F%5Cevil.example, /, language=uz;", "/language?to=uz&back=https://evil.example, /, language=uz;",
        "/language?to=xx&back=/, /, language=;", "/theme?to=dark, /, theme=dark;",
        "/theme?to=dark&back=%2F%0d%0aSet-Cookie:a=b, /, theme=dark;",
    })
    void aChoiceIsKeptAndLeadsBackWithinTheSite(String path, String location, String cookie) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(location);
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1).first().asString().startsWith(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Test void aCookieOutweighsTheBrowser() {
        assertThat(get("/", "Cookie", "language=uz; theme=dark", "Accept-Language", "ru").body()).contains("<html lang=\"uz\" data-bs-theme=\"dark\">");
        assertThat(get("/", "Cookie", "language=xx; theme=pink").body()).contains("<html lang=\"ru\" data-bs-theme=\"light\">");
    }
}
