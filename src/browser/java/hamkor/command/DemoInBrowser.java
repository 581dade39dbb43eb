package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The demo with people of both sides in front of it, each in a browser of their own.
final class DemoInBrowser implements AutoCloseable {
    private static final String REFUSED = ".*\\b(409|422)\\b.*";   // an answer that the page is to show
    private final List<String> complaints = new ArrayList<>();
    private final List<Page> opened = new ArrayList<>();
    private final Site site;
    private final Chromium chromium;

    DemoInBrowser(Path files) {
        var clock = Clock.systemUTC();
        site = Site.start(TestDatabase.fresh(), BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT),
                doors -> new DemoWorld(doors, _ -> {}).load(DemoCommand::read));
        chromium = new Chromium();
    }

    String address(String path) {
        return "http://localhost:" + site.port() + path;
    }

    Page signedIn(String email, String language) {
        return signedIn(email, new Browser.NewContextOptions().setLocale(language));
    }

    Page withoutScripts(String email, String language) {
        return signedIn(email, new Browser.NewContextOptions().setLocale(language).setJavaScriptEnabled(false));
    }

    private Page signedIn(String email, Browser.NewContextOptions options) {
        var page = chromium.browser.newContext(options.setViewportSize(1360, 900)).newPage();
        opened.add(page);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().matches(REFUSED)) complaints.add(message.text());
        });
        page.navigate(address("/sign-in?as=" + email));
        Chromium.follow(page, page.locator("main button[type=submit]").first());
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /// Everybody goes, and no page had an error of its own.
    void leave() {
        opened.forEach(page -> page.context().close());
        opened.clear();
        assertThat(complaints).isEmpty();
    }

    @Override public void close() {
        chromium.close();
        site.close();
    }
}
