package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A draft under review with scripts: what is pressed changes its own place, the rest of the page and the reader's place stay.
@Tag("browser")
class ReviewBrowserTest {
    @TempDir static Path files;
    private static Site site;
    private static Chromium chromium;
    private static int copies;
    private final List<String> complaints = new ArrayList<>();
    private final List<Page> opened = new ArrayList<>();
    private Page omsk;
    private String draft;

    @BeforeAll static void start() {
        var clock = Clock.systemUTC();
        site = Site.start(TestDatabase.fresh(), BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT),
                doors -> new DemoWorld(doors, _ -> {}).load(DemoCommand::read));
        chromium = new Chromium();
    }

    @AfterAll static void end() {
        if (chromium != null) chromium.close();
        if (site != null) site.close();
    }

    @BeforeEach void aDraft() {
        omsk = signedIn("curator@omsk.example");
        omsk.navigate(address("/agreements"));
        Chromium.follow(omsk, omsk.locator("main a[href^='/agreements/']", new Page.LocatorOptions().setHasText("Бухар")).first());
        omsk.setInputFiles("input[type=file]", copy());
        Chromium.follow(omsk, omsk.locator("form[enctype] button[type=submit]"));
        omsk.waitForURL("**/drafts/**");
        draft = omsk.url().replaceAll(".*(/drafts/[0-9a-f-]+).*", "$1");
    }

    @AfterEach void nothingWasComplainedOf() {
        opened.forEach(page -> page.context().close());
        assertThat(complaints).isEmpty();
    }

    private Page signedIn(String email) {
        var page = chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(1360, 900).setLocale("ru")).newPage();
        opened.add(page);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {   // a refusal that the page is to show is none
            if (message.type().equals("error") && !message.text().contains("409") && !message.text().contains("422")) complaints.add(message.text());
        });
        page.navigate(address("/sign-in?as=" + email));
        Chromium.follow(page, page.locator("main button[type=submit]").first());
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private static String address(String path) {
        return "http://localhost:" + site.port() + path;
    }

    /// The example document as another file: its archive carries a remark.
    private static Path copy() {
        try {
            var content = Files.readAllBytes(Path.of("demo", "omsk_bukhara.docx"));
            content[content.length - 2] = 1;
            var copy = Files.write(files.resolve("copy-" + ++copies + ".docx"), content);
            return Files.write(copy, new byte[] {(byte) ('a' + copies)}, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void holds(Page page, String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector)).containsText(text);
    }

    @Test void aMarkChangesItsRowAndTheMeterAndTheFocusStays() {
        omsk.evaluate("window.stays = true");
        omsk.locator("#m5").click();
        PlaywrightAssertions.assertThat(omsk.locator("#m5")).hasAttribute("aria-checked", "true");
        holds(omsk, "#sides", "Омская область: проверено 1 из 30");
        holds(omsk, "#tabs", "Без отметки 29");
        holds(omsk, "#said", "29 строк без отметки");
        assertThat(omsk.evaluate("document.activeElement.id")).isEqualTo("m5");
        assertThat(omsk.locator("tr.hk-changed").count()).as("a mark changes nothing of its row").isZero();
        assertThat(omsk.evaluate("window.stays")).as("the page itself was not loaded again").isEqualTo(true);
    }

    @Test void rowsAreWalkedMarkedAndProblemsFoundByKeys() {
        omsk.keyboard().press("j");
        for (int i = 0; i < 4; i++) omsk.keyboard().press("j");
        assertThat(omsk.evaluate("document.activeElement.id")).isEqualTo("r5");
        omsk.keyboard().press("x");
        PlaywrightAssertions.assertThat(omsk.locator("#m5")).hasAttribute("aria-checked", "true");
        omsk.keyboard().press("p");
        assertThat(omsk.evaluate("document.activeElement.id")).isEqualTo("r18");
        omsk.keyboard().press("k");
        assertThat(omsk.evaluate("document.activeElement.id")).isEqualTo("r17");
    }

    @Test void aFixChangesItsRowTheCountsAndTheList() {
        omsk.locator("#r18 .hk-fix button[type=submit]").nth(1).click();
        PlaywrightAssertions.assertThat(omsk.locator("#r18 .hk-fix")).hasCount(0);
        holds(omsk, "#u18", "30.06.2027");
        holds(omsk, "#recon", "1 не решена");
        omsk.waitForFunction("!document.querySelector('.htmx-settling, .htmx-request')");
        PlaywrightAssertions.assertThat(omsk.locator("tr.hk-changed")).hasId("r18");
        assertThat(omsk.locator("tr[data-row]").count()).isEqualTo(18);
    }

    @Test void theFormOfARowOpensInItsPlaceAndTellsWhatATermIsUnderstoodAs() {
        omsk.locator("#e7").click();
        omsk.locator("#f-term").fill("II квартал 2027 года");
        holds(omsk, "#term-said", "30.06.2027");
        omsk.locator("[name='title.ru']").fill("");
        omsk.locator("#u7 form.hk-row-form > .hk-acts button[type=submit]").click();
        holds(omsk, "#u7", "Введите содержание");
        assertThat(omsk.locator("#f-term").inputValue()).isEqualTo("II квартал 2027 года");
        omsk.locator("[name='title.ru']").fill("Новое название");
        omsk.locator("#u7 form.hk-row-form > .hk-acts button[type=submit]").click();
        holds(omsk, "#u7 .hk-got-h", "Новое название");
        holds(omsk, "#u7", "введено как «II квартал 2027 года»");
        holds(omsk, "#r7", "до 1 июля 2026 года");
        assertThat(omsk.locator("#r8").isVisible()).isTrue();
    }

    @Test void aFormThatIsLeftPutsItsRowBack() {
        omsk.locator("#e7").click();
        PlaywrightAssertions.assertThat(omsk.locator("#u7 form.hk-row-form")).isVisible();
        omsk.locator("#u7 a.btn-link").click();
        holds(omsk, "#u7 .hk-got-h", "Проработка создания");
        assertThat(omsk.locator("#u7 form.hk-row-form").count()).isZero();
    }

    @Test void whoComesSecondSeesBothTextsAndChooses() {
        var bukhara = signedIn("curator@bukhara.example");
        bukhara.navigate(address(draft));
        bukhara.locator("#e7").click();
        bukhara.locator("[name='title.ru']").fill("Название Бухары");
        omsk.locator("#e7").click();
        omsk.locator("[name='title.ru']").fill("Название Омска");
        omsk.locator("#u7 form.hk-row-form > .hk-acts button[type=submit]").click();
        holds(omsk, "#u7 .hk-got-h", "Название Омска");
        bukhara.locator("#u7 form.hk-row-form > .hk-acts button[type=submit]").click();
        holds(bukhara, "#u7 .hk-conflict", "Название Омска");
        holds(bukhara, "#u7 .hk-conflict", "Название Бухары");
        bukhara.locator("#u7 input[value=mine]").check();
        bukhara.locator("#u7 form.hk-row-form > .hk-acts button[type=submit]").click();
        holds(bukhara, "#u7 .hk-got-h", "Название Бухары");
        omsk.reload();
        holds(omsk, "#u7 .hk-got-h", "Название Бухары");
    }

    @Test void aPressOnWhatHasChangedMeanwhileIsTold() {
        var bukhara = signedIn("curator@bukhara.example");
        bukhara.navigate(address(draft));
        omsk.locator("#r18 .hk-fix button[type=submit]").nth(0).click();
        holds(omsk, "#recon", "1 не решена");
        bukhara.locator("#r18 .hk-fix button[type=submit]").nth(1).click();
        holds(bukhara, "#review .hk-note >> nth=0", "Эту строку тем временем изменили");
        holds(bukhara, "#u18", "30.06.2026");
    }

    @Test void aSectionIsMarkedAtOnce() {
        omsk.locator("#s4").click();
        holds(omsk, "#sides", "Омская область: проверено 8 из 30");
        assertThat(omsk.locator("#s4").count()).as("nothing of it is left to mark").isZero();
    }

    @Test void aButtonThatCannotActYetSaysWhy() {
        omsk.locator("#sides button[aria-disabled=true]").focus();
        omsk.keyboard().press("Enter");
        holds(omsk, "#said", "Осталось:");
        assertThat(omsk.url()).contains("/drafts/");
    }
}
