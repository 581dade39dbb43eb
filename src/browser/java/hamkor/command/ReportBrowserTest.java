package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An executor reports on a phone, with a file; the other side reads it in its language and answers.
@Tag("browser")
class ReportBrowserTest {
    private static final Path PICTURES = Path.of("target", "pictures", "report");
    @TempDir static Path files;
    private static Site site;
    private static Chromium chromium;
    private static String measure;

    @BeforeAll static void start() {
        var clock = Clock.systemUTC();
        site = Site.start(TestDatabase.fresh(), BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT), doors -> {
            new DemoWorld(doors, _ -> {}).load(DemoCommand::read);
            measure = "/measures/" + doors.door(JdbcClient.class).sql("""
                    select answering.thing from answering join person on person.organisation = answering.organisation
                    join account_email on account_email.person = person.id
                    join checkpoint on checkpoint.thing = answering.thing and checkpoint.side = answering.side and checkpoint.kind = 'dated'
                    join answering other on other.thing = answering.thing and other.leads join party on party.id = other.side and party.region = 'UZ-BU'
                    where answering.leads and email = 'executor@omsk.example' order by due_on limit 1
                    """).query(String.class).single();
        });
        chromium = new Chromium();
    }

    @AfterAll static void end() {
        if (chromium != null) chromium.close();
        if (site != null) site.close();
    }

    private static String address(String path) {
        return "http://localhost:" + site.port() + path;
    }

    private static Page signedIn(String email, String language, int width, boolean scripts) {
        var page = chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 844).setLocale(language).setJavaScriptEnabled(scripts)).newPage();
        page.navigate(address("/sign-in?as=" + email));
        Chromium.follow(page, page.locator("main button[type=submit]").first());
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private static void looked(Page page, String name, List<String> faults) {
        Axe.faults(page).forEach(fault -> faults.add(name + " " + fault));
        new KeyboardWalk(page).faults().forEach(fault -> faults.add(name + " by keyboard: " + fault));
        if ((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0) faults.add(name + " is too wide");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private static FilePayload act() {
        return new FilePayload("Акт приёма.pdf", "application/pdf", "%PDF-1.7 акт".getBytes(StandardCharsets.UTF_8));
    }

    @Test void aReportIsSentFromAPhoneAndConfirmedByTheOtherSide() {
        var faults = new ArrayList<String>();
        var executor = signedIn("executor@omsk.example", "ru", 390, true);
        executor.navigate(address(measure));
        looked(executor, "measure-before", faults);
        Chromium.follow(executor, executor.locator("#reports a.btn-primary"));
        looked(executor, "form-empty", faults);
        executor.locator("input[name=state][value=done]").check();
        executor.locator("#text").fill("Проведены переговоры, 12 встреч");
        PlaywrightAssertions.assertThat(executor.locator("#kept")).containsText("Черновик сохранён");
        executor.waitForResponse(answer -> answer.url().contains("/report") && answer.status() == 200, () -> executor.locator("#text").fill("Проведены переговоры, 14 встреч"));
        executor.reload();
        assertThat(executor.locator("#text").inputValue()).as("kept as it was typed").isEqualTo("Проведены переговоры, 14 встреч");
        Chromium.follow(executor, executor.locator("button[value=send]"));
        PlaywrightAssertions.assertThat(executor.locator(".hk-complaints")).containsText("Приложите подтверждение");
        looked(executor, "form-complaint", faults);
        executor.setInputFiles("#file", act());
        Chromium.follow(executor, executor.locator("button[value=file]"));
        PlaywrightAssertions.assertThat(executor.locator(".hk-file")).containsText("Акт приёма.pdf");
        looked(executor, "form-with-file", faults);
        Chromium.follow(executor, executor.locator("button[value=send]"));
        PlaywrightAssertions.assertThat(executor.locator("[role=status]").first()).containsText("Отчёт отправлен");
        looked(executor, "report-sent", faults);

        var answering = signedIn("curator@bukhara.example", "uz", 1360, false);
        answering.navigate(address(measure));
        answering.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("measure-uz.png")).setFullPage(true));
        Chromium.follow(answering, answering.locator("#reports li a.btn-primary"));
        answering.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("report-uz.png")).setFullPage(true));
        answering.locator("input[name=word][value=returned]").check();
        answering.locator("form[action$='/answer'] button").press("Enter");
        PlaywrightAssertions.assertThat(answering.locator(".hk-complaints")).isVisible();
        answering.locator("#remark").fill("Imzo yoʻq");
        answering.locator("form[action$='/answer'] button").press("Enter");
        PlaywrightAssertions.assertThat(answering.locator("main")).containsText("Imzo yoʻq");

        executor.navigate(address(measure));
        PlaywrightAssertions.assertThat(executor.locator("#reports li").first()).containsText("возвращено");
        looked(executor, "measure-returned", faults);

        Chromium.follow(executor, executor.locator("#reports a.btn-primary"));
        assertThat(executor.locator("#text").inputValue()).as("begins with what came back").isEqualTo("Проведены переговоры, 14 встреч");
        Chromium.follow(executor, executor.locator("button[value=again]"));
        PlaywrightAssertions.assertThat(executor.locator(".hk-file")).containsText("Акт приёма.pdf");
        looked(executor, "form-correction", faults);
        Chromium.follow(executor, executor.locator("button[value=send]"));
        answering.navigate(address(measure));
        Chromium.follow(answering, answering.locator("#reports li a.btn-primary"));
        answering.locator("input[name=word][value=confirmed]").check();
        Chromium.follow(answering, answering.locator("form[action$='/answer'] button"));
        PlaywrightAssertions.assertThat(answering.locator("main")).containsText("tasdiqlaydi");

        answering.navigate(address(measure));
        Chromium.follow(answering, answering.locator("a[href$='/extension']"));
        answering.locator("#to").fill("2027-03-01");
        answering.locator("#ground").fill("Zavod xati № 12");
        Chromium.follow(answering, answering.locator("form[action$='/extension'] button"));
        var curator = signedIn("curator@omsk.example", "ru", 1360, true);
        curator.navigate(address(measure));
        looked(curator, "measure-decide", faults);
        Chromium.follow(curator, curator.locator("a[href^='/extensions/'].btn"));
        looked(curator, "extension", faults);
        Chromium.follow(curator, curator.locator("button[value=agree]"));
        PlaywrightAssertions.assertThat(curator.locator("main")).containsText("Срок перенесён");
        curator.navigate(address(measure));
        Chromium.follow(curator, curator.locator("a[href$='/closing']"));
        curator.locator("#decision").fill("Письмо № 14-2/311");
        looked(curator, "closing", faults);
        Chromium.follow(curator, curator.locator("form[action$='/closing'] button"));
        PlaywrightAssertions.assertThat(curator.locator("#control")).containsText("снято с контроля");
        looked(curator, "measure-closed", faults);
        assertThat(faults).isEmpty();
    }

    @Test void aRoundIsOpenedAndAnsweredOnOnePage() {
        var faults = new ArrayList<String>();
        var curator = signedIn("curator@omsk.example", "uz", 1360, true);
        curator.navigate(address(measure));
        curator.navigate(address(curator.locator(".hk-crumbs li:nth-child(2) a").getAttribute("href") + "/rounds"));
        Chromium.follow(curator, curator.locator("form[action$='/rounds'] button"));
        looked(curator, "round", faults);
        var executor = signedIn("executor@omsk.example", "ru", 390, true);
        executor.navigate(address("/reports?until=quarter"));
        looked(executor, "bulk", faults);
        var row = executor.locator(".hk-bulk-row").first();
        row.locator("textarea").first().fill("Идут переговоры");
        PlaywrightAssertions.assertThat(row.locator(".hk-kept")).containsText("Черновик сохранён");
        row.locator("select").first().selectOption("in_progress");
        row.locator("input[name=tick]").check();
        Chromium.follow(executor, executor.locator("button[value=send]"));
        PlaywrightAssertions.assertThat(executor.locator("[role=status]").first()).containsText("Отправлен 1 отчёт");
        executor.setViewportSize(1360, 900);
        looked(executor, "bulk-wide", faults);
        executor.navigate(curator.url());
        looked(executor, "round-executor", faults);
        assertThat(faults).isEmpty();
    }
}
