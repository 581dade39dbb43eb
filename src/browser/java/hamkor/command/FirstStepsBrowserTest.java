package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From an empty installation to a plan in force, as its first people do it in a browser: the first administrator comes in by the
/// printed link, both sides get their curators, an agreement is entered, a document brought in, what was not understood is
/// settled, both sides check and approve, and both read the plan in their language. Without scripts: nothing on this path needs them.
@Tag("browser")
class FirstStepsBrowserTest {
    private static final Path DOCUMENT = Path.of("demo", "omsk_bukhara.docx");
    private static final String PASSWORD = "prochnaya-druzhba-2026";
    @TempDir static Path files;
    private static Site site;
    private static Chromium chromium;

    @BeforeAll static void start() {
        site = Site.start(TestDatabase.fresh(), BusinessClock.of(Clock.systemUTC()), new SiteSettings(0, files, Limits.DEFAULT),
                doors -> doors.door(Regions.class).bringIn(RegionNames.all()));
        chromium = new Chromium();
    }

    @AfterAll static void end() {
        if (chromium != null) chromium.close();
        if (site != null) site.close();
    }

    private static Page somebody(String language) {
        return chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(1360, 900).setLocale(language)
                .setJavaScriptEnabled(false)).newPage();
    }

    private static String address(String path) {
        return "http://localhost:" + site.port() + path;
    }

    @Test void anEmptyInstallationComesToAPlanInForce() {
        var omsk = somebody("ru");
        omsk.navigate(address("/first?key=" + site.keyForTheFirst().orElseThrow()));
        omsk.selectOption("[name=region]", "RU-OMS");
        fill(omsk, "name", "Соколова Наталья Андреевна");
        fill(omsk, "post", "Начальник отдела внешних связей");
        fill(omsk, "email", "sokolova@omsk.example");
        choosePassword(omsk);
        omsk.check("[name=curator]");
        submit(omsk);
        assertThat(omsk.locator("header.hk-top").textContent()).contains("Соколова");

        var invitation = inviteTheFirstOf(omsk, "UZ-BU");
        var bukhara = somebody("uz");
        bukhara.navigate(invitation);
        choosePassword(bukhara);
        submit(bukhara);
        assertThat(bukhara.locator("header.hk-top").textContent()).contains("Rahimova");

        var draft = bringIn(omsk);
        picture(omsk, "review-ru");
        bukhara.setViewportSize(390, 844);
        bukhara.navigate(address(draft));
        picture(bukhara, "review-390-uz");
        bukhara.setViewportSize(1360, 900);
        enterAll(omsk, draft);
        settle(omsk, draft);
        approve(omsk, draft);
        assertThat(omsk.url()).contains(draft);
        approve(bukhara, draft);
        assertThat(bukhara.url()).contains("/roadmaps/");
        var roadmap = bukhara.url();
        assertThat(bukhara.locator("html").getAttribute("lang")).isEqualTo("uz");
        assertThat(bukhara.locator("tr[id^=m-]").count()).isEqualTo(30);
        assertThat(bukhara.locator("h1").textContent()).contains("Omsk viloyati", "Buxoro viloyati");
        omsk.navigate(roadmap);
        assertThat(omsk.locator("tr[id^=m-]").count()).isEqualTo(30);
        assertThat(omsk.locator("h1").textContent()).contains("Омской области", "Бухарской области");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")).setFullPage(true));
    }

    private static String bringIn(Page page) {
        page.navigate(address("/agreements/new"));
        page.selectOption("[name=kind]", "agreement");
        page.selectOption("[name=party1]", "RU-OMS");
        page.selectOption("[name=party2]", "UZ-BU");
        page.locator("textarea[lang=ru]").fill("Соглашение о партнерстве между Омской и Бухарской областями");
        submit(page);
        page.setInputFiles("input[type=file]", DOCUMENT);
        Chromium.follow(page, page.locator("form[enctype] button[type=submit]"));
        assertThat(page.url()).contains("/drafts/");
        return page.url().replaceAll(".*(/drafts/[0-9a-f-]+).*", "$1");
    }

    /// The directory is empty: all that the document names is entered with one press.
    private static void enterAll(Page page, String draft) {
        page.navigate(address(draft));
        Chromium.follow(page, page.locator("a[href='" + draft + "/new-organisations']").first());
        picture(page, "new-organisations-ru");
        Chromium.follow(page, page.locator("form.hk-unlisted button[type=submit]"));
        page.navigate(address(draft));
        assertThat(page.locator("main").textContent()).doesNotContain("нет в справочнике");
    }

    /// What a person does who takes the first that is offered.
    private static void settle(Page page, String draft) {
        for (int left = 200; left > 0; left--) {
            page.navigate(address(draft + "?show=problems"));
            var fixes = page.locator(".hk-fix");
            if (fixes.count() == 0) return;
            Chromium.follow(page, fixes.first().locator("button[type=submit]").first());
        }
        throw new AssertionError("problems are left: " + page.locator("main").textContent());
    }

    private static void approve(Page page, String draft) {
        for (int left = 20; left > 0; left--) {
            page.navigate(address(draft + "?show=unchecked"));
            if (page.locator("#check-all").count() == 0) break;
            Chromium.follow(page, page.locator("#check-all"));
        }
        picture(page, "checked-" + page.locator("html").getAttribute("lang"));
        Chromium.follow(page, page.locator("a[href='" + draft + "/approval']"));
        picture(page, "approval-" + page.locator("html").getAttribute("lang"));
        page.locator("main form input[name^='basis.']").first().fill("II Совет регионов");
        submit(page);
    }

    private static String inviteTheFirstOf(Page page, String region) {
        page.navigate(address("/accounts/first"));
        page.selectOption("[name=region]", region);
        fill(page, "name", "Rahimova Dilnoza");
        fill(page, "post", "Boʻlim boshligʻi");
        fill(page, "email", "rahimova@bukhara.example");
        page.check("[value=curator]");
        submit(page);
        var link = Pattern.compile("http://localhost:\\d+/invitation\\?key=[\\w.~-]+").matcher(page.content());
        assertThat(link.find()).as(page.locator("main").textContent()).isTrue();
        return link.group();
    }

    private static void choosePassword(Page page) {
        for (var field : page.locator("input[type=password]").all()) field.fill(PASSWORD);
    }

    private static void fill(Page page, String name, String value) {
        page.fill("[name=" + name + "]", value);
    }

    private static void submit(Page page) {
        Chromium.follow(page, page.locator("main form button[type=submit]").first());
    }
}
