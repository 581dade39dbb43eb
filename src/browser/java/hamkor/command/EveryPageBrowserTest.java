package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import hamkor.document.Limits;
import hamkor.language.Language;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page that a person can come to by links, found by following them: in every language without a fault of accessibility,
/// wide and on a phone without scrolling sideways, and with every control reached by the Tab key in the order of reading. A page
/// that is new is found here of itself.
@Tag("browser")
class EveryPageBrowserTest {
    private static final Path PICTURES = Path.of("target", "pictures", "every");
    /// They take a sixth of the time and are for people to look at.
    private static final boolean PICTURED = System.getenv("HAMKOR_PICTURES") != null;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    /// Leads away, ends the session or answers with a file.
    private static final Pattern LEFT_OUT = Pattern.compile("/(language|theme|sign-out|assets)(/|\\?|$).*|.*\\.(docx|xlsx|pdf|ics|csv)(\\?.*)?|.*/source(\\?.*)?$");
    @TempDir static Path files;
    private static final Set<String> SEEN = new HashSet<>();
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

    /// Whose pages: nobody's, and those of each role.
    static Stream<Optional<String>> people() {
        return Stream.of(Optional.empty(), Optional.of("curator@omsk.example"), Optional.of("executor@bukhara.example"),
                Optional.of("admin@omsk.example"), Optional.of("auditor@omsk.example"), Optional.of("leader@omsk.example"));
    }

    @ParameterizedTest
    @MethodSource("people")
    void everyPageCanBeReadAndWorkedWithByEverybody(Optional<String> email) {
        var faults = new ArrayList<String>();
        var who = email.map(address -> address.replaceAll("@.*", "")).orElse("nobody");
        try (var context = chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(1360, 900).setLocale("ru"))) {
            var page = context.newPage();
            email.ifPresent(address -> signIn(page, address));
            for (var found : pages(page, email.isPresent() ? "/" : "/sign-in").entrySet()) {
                // What another kind of person has seen in all languages is looked at once more as this one sees it.
                boolean seen = !SEEN.add(found.getKey());
                for (var language : seen ? List.of(Language.RU) : List.of(Language.values())) {
                    open(context, page, found.getValue(), language);
                    var place = who + " " + found.getKey() + " " + language.code();
                    Axe.faults(page).forEach(fault -> faults.add(place + " " + fault));
                    width(page, 1360).ifPresent(wide -> faults.add(place + " " + wide));
                    picture(page, who, found.getKey(), "1360-" + language.code());
                    page.setViewportSize(390, 844);
                    width(page, 390).ifPresent(wide -> faults.add(place + " " + wide));
                    if (language == Language.RU || language == Language.UZ) picture(page, who, found.getKey(), "390-" + language.code());
                    page.setViewportSize(1360, 900);
                }
                open(context, page, found.getValue(), Language.RU);
                new KeyboardWalk(page).faults().forEach(fault -> faults.add(who + " " + found.getKey() + " by keyboard: " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void signIn(Page page, String email) {
        page.navigate(address("/sign-in?as=" + email));
        Chromium.follow(page, page.locator("form[action='/sign-in'] button"));
        assertThat(page.url()).as(email).doesNotContain("/sign-in");
    }

    /// One address of each kind, by the kind: links are followed until no new kind of page turns up.
    private static Map<String, String> pages(Page page, String first) {
        var pages = new LinkedHashMap<String, String>();
        var waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (pages.putIfAbsent(kind(path), path) != null) continue;
            var answer = page.navigate(address(path));
            assertThat(answer.status()).as(path).isLessThan(400);
            for (var link : page.locator("main a[href], nav a[href], header a[href]").all()) {
                var to = link.getAttribute("href").replaceFirst("#.*", "");
                if (to.startsWith("/") && !LEFT_OUT.matcher(to).matches() && !pages.containsKey(kind(to))) waiting.add(to);
            }
        }
        return pages;
    }

    /// An address without its ids and what it asks for; of a roadmap the other view is another page.
    private static String kind(String path) {
        return ID.matcher(path).replaceAll("…").replaceAll("/regions/[A-Z]{2}-[A-Z0-9]+", "/regions/…").replaceAll("/rows/\\d+", "/rows/…")
                .replaceAll("\\?(?!view=quarters).*", "").replaceAll("\\?view=quarters.*", "?view=quarters");
    }

    private static void open(BrowserContext context, Page page, String path, Language language) {
        context.addCookies(List.of(new Cookie("language", language.code()).setUrl(address("/"))));
        page.navigate(address(path));
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language.code());
    }

    private static Optional<String> width(Page page, int width) {
        int over = (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over > 0 ? Optional.of(over + " pixels too wide at " + width) : Optional.empty();
    }

    private static void picture(Page page, String who, String kind, String of) {
        if (!PICTURED) return;
        int width = page.viewportSize().width;
        int height = Math.min((Integer) page.evaluate("document.documentElement.scrollHeight"), 2600);
        var name = who + kind.replace("…", "one").replaceAll("[^a-z]+", "-").replaceAll("-$", "") + "-" + of + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(true).setClip(0, 0, width, height));
    }

    private static String address(String path) {
        return "http://localhost:" + site.port() + path;
    }
}
