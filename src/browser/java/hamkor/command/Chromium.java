package hamkor.command;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The browser that this machine has: `HAMKOR_CHROMIUM`, else chromium, chromium-browser or google-chrome of the PATH. None is
/// downloaded.
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    final Browser browser;

    Chromium() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var arguments = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) arguments.add("--no-sandbox");   // Chromium refuses root otherwise
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(arguments));
    }

    /// Presses what leads to another page, or to the same one again, and waits until that page is there: a press by itself waits
    /// for no slow answer.
    static void follow(Page page, Locator pressed) {
        page.waitForNavigation(pressed::click);
    }

    @Override public void close() {
        browser.close();
        playwright.close();
    }

    private static Path program() {
        var named = System.getenv("HAMKOR_CHROMIUM");
        if (named != null && !named.isBlank()) return Path.of(named);
        var path = List.of(System.getenv().getOrDefault("PATH", "").split(":"));
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> path.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: install it (Debian: apt-get install chromium) or name it in HAMKOR_CHROMIUM"));
    }
}
