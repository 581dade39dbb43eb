package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The demo as a browser shows it: every page in both languages, wide and on a phone, light, dark and printed; with nothing in
/// the console and nothing that the policy refused. Leaves a picture of each in target/pictures.
@Tag("browser")
class DemoBrowserTest {
    @TempDir static Path files;
    private static final Path PICTURES = Path.of("target", "pictures");
    private static Site site;
    private static Chromium chromium;

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

    /// A reader with a screen that wide, in that language and theme.
    private static final class Reader implements AutoCloseable {
        final List<String> complaints = new ArrayList<>();
        final BrowserContext context;
        final Page page;
        private final int width;

        Reader(int width, String language) {
            this.width = width;
            context = chromium.browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(width, width < 500 ? 844 : 900).setDeviceScaleFactor(width < 500 ? 1.5 : 1)
                    .setLocale(language).setIsMobile(width < 500).setHasTouch(width < 500));
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (List.of("error", "warning").contains(message.type())) complaints.add(message.text());
            });
            page.onPageError(complaints::add);
            page.onResponse(response -> {
                if (response.status() >= 400) complaints.add(response.status() + " " + response.url());
            });
            page.onRequest(request -> {
                if (!request.url().startsWith(address("/")) && !request.url().startsWith("data:")) complaints.add("asked " + request.url());
            });
            open("/sign-in?as=curator@omsk.example");
            Chromium.follow(page, page.locator("form[action='/sign-in'] button"));
        }

        void open(String path) {
            page.navigate(address(path));
        }

        void picture(String name) {
            int height = Math.min((Integer) page.evaluate("document.documentElement.scrollHeight"), width < 500 ? 2200 : 4000);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true)
                    .setClip(0, 0, width, height));
        }

        void requireNoSidewaysScroll() {
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("pixels that %s is too wide", page.url()).isLessThanOrEqualTo(0);
        }

        @Override public void close() {
            context.close();
            assertThat(complaints).isEmpty();
        }
    }

    private static String address(String path) {
        return "http://localhost:" + site.port() + path;
    }

    @ParameterizedTest
    @CsvSource({"1360, ru", "1360, uz", "390, ru", "390, uz"})
    void everyRoadmapIsListedAndShownWhole(int width, String language) {
        try (var reader = new Reader(width, language)) {
            reader.open("/");
            assertThat(reader.page.getAttribute("html", "lang")).isEqualTo(language);
            assertThat(reader.page.locator(".hk-demo").textContent()).contains(language.equals("ru") ? "28 июля 2026 года" : "2026-yil 28-iyul");
            reader.requireNoSidewaysScroll();
            reader.picture("list-" + width + "-" + language);
            var roadmaps = reader.page.locator("a.hk-title");
            assertThat(roadmaps.count()).isEqualTo(3);
            var numbers = List.of(30, 25, 28);
            for (int i = 0; i < 3; i++) {
                reader.open("/");
                Chromium.follow(reader.page, reader.page.locator("a.hk-title").nth(i));
                assertThat(reader.page.locator("tr[id^=m-]").count()).isEqualTo(numbers.get(i));
                reader.requireNoSidewaysScroll();
                reader.picture("roadmap-" + (i + 1) + "-" + width + "-" + language);
            }
        }
    }

    @Test void theUzbekPageShowsTheDocumentsUzbekAndMarksItsRussian() {
        try (var reader = new Reader(1360, "uz")) {
            reader.open("/");
            Chromium.follow(reader.page, reader.page.locator("a.hk-title").nth(1));
            assertThat(reader.page.locator("tr[id^=m-] .hk-title").first().textContent()).isEqualTo("Universitetlar o‘rtasida talabalar almashinuvi");
            assertThat(reader.page.locator("tr[id^=m-] .hk-title [lang]").first().getAttribute("lang")).isEqualTo("uz");
            reader.open("/");
            Chromium.follow(reader.page, reader.page.locator("a.hk-title").nth(0));
            assertThat(reader.page.locator("tr[id^=m-] .hk-title [lang]").first().getAttribute("lang")).isEqualTo("ru");
        }
    }

    @Test void aReaderSwitchesLanguageAndThemeAndStaysOnThePage() {
        try (var reader = new Reader(1360, "ru")) {
            reader.open("/");
            Chromium.follow(reader.page, reader.page.locator("a.hk-title").nth(0));
            var before = reader.page.url();
            Chromium.follow(reader.page, reader.page.locator(".hk-lang a[lang=uz]:visible"));
            assertThat(reader.page.url()).isEqualTo(before);
            assertThat(reader.page.getAttribute("html", "lang")).isEqualTo("uz");
            Chromium.follow(reader.page, reader.page.locator(".hk-theme:visible"));
            assertThat(reader.page.url()).isEqualTo(before);
            assertThat(reader.page.getAttribute("html", "data-bs-theme")).isEqualTo("dark");
            assertThat(reader.page.getAttribute("html", "lang")).isEqualTo("uz");
        }
    }

    @Test void theDarkAndThePrintedPageAreWhole() {
        for (int width : List.of(1360, 390)) {
            try (var reader = new Reader(width, "ru")) {
                reader.open("/theme?to=dark&back=/");
                reader.picture("list-" + width + "-dark");
                Chromium.follow(reader.page, reader.page.locator("a.hk-title").nth(0));
                assertThat(reader.page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(17, 21, 27)");
                reader.requireNoSidewaysScroll();
                reader.picture("roadmap-1-" + width + "-dark");
            }
        }
        try (var reader = new Reader(1360, "ru")) {
            reader.open("/");
            Chromium.follow(reader.page, reader.page.locator("a.hk-title").nth(2));
            reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
            assertThat(reader.page.locator(".hk-top").isVisible()).isFalse();
            reader.page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("roadmap-3.pdf")).setPreferCSSPageSize(true));
        }
    }

    @Test void aPhoneShowsEveryMeasureAsACard() {
        try (var reader = new Reader(390, "ru")) {
            reader.open("/");
            Chromium.follow(reader.page, reader.page.locator("a.hk-title").nth(0));
            assertThat(reader.page.evaluate("getComputedStyle(document.querySelector('tr[id^=m-] td')).display")).isNotEqualTo("table-cell");
            assertThat(reader.page.locator("thead").first().isVisible()).isFalse();
        }
    }
}
