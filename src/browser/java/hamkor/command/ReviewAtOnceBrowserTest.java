package hamkor.command;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people before the same draft, each in their own browser: who comes second reads why, and what they typed is still there.
@Tag("browser")
class ReviewAtOnceBrowserTest {
    private static final String SAVE = "form.hk-row-form > .hk-acts button[type=submit]";
    @TempDir static Path files;
    private static DemoInBrowser demo;
    private static int copies;
    private Page omsk;
    private Page bukhara;
    private String draft;

    @BeforeAll static void start() {
        demo = new DemoInBrowser(files);
    }

    @AfterAll static void end() {
        if (demo != null) demo.close();
    }

    @BeforeEach void aDraftBeforeBothSides() throws IOException {
        omsk = demo.signedIn("curator@omsk.example", "ru");
        bukhara = demo.signedIn("curator@bukhara.example", "ru");
        omsk.navigate(demo.address("/agreements"));
        Chromium.follow(omsk, omsk.locator("main a[href^='/agreements/']", new Page.LocatorOptions().setHasText("Бухар")).first());
        omsk.setInputFiles("input[type=file]", copy());
        Chromium.follow(omsk, omsk.locator("form[enctype] button[type=submit]"));
        omsk.waitForURL("**/drafts/**");
        draft = omsk.url().replaceAll("[?#].*", "");
        bukhara.navigate(draft);
    }

    @AfterEach void nothingWasComplainedOf() {
        demo.leave();
    }

    /// The example document as another file: its archive carries a remark.
    private static Path copy() throws IOException {
        var content = Files.readAllBytes(Path.of("demo", "omsk_bukhara.docx"));
        content[content.length - 2] = 1;
        var copy = Files.write(files.resolve("copy-" + ++copies + ".docx"), content);
        return Files.write(copy, new byte[] {(byte) ('a' + copies)}, StandardOpenOption.APPEND);
    }

    private static void type(Page page, int row, String title) {
        page.locator("#e" + row).click();
        page.locator("[name='title.ru']").fill(title);
    }

    private static void save(Page page, int row) {
        page.locator("#u" + row + " " + SAVE).click();
    }

    @Test void onePersonInTwoWindowsIsToldSo() {
        var other = demo.signedIn("curator@omsk.example", "ru");
        other.navigate(draft);
        type(omsk, 7, "Название первого");
        type(other, 7, "Название второго");
        save(omsk, 7);
        assertThat(omsk.locator("#u7 .hk-got-h")).containsText("Название первого");
        save(other, 7);
        assertThat(other.locator("#u7")).containsText("вы сами изменили строку в другом окне");
        assertThat(other.locator("#u7 .hk-conflict")).containsText("Название второго");
        other.locator("#u7 input[value=theirs]").check();
        save(other, 7);
        assertThat(other.locator("#u7 .hk-got-h")).containsText("Название первого");
    }

    /// Their forms open at once, saved one after the other: neither has to choose, both are in.
    @Test void differentRowsAreBothSaved() {
        type(omsk, 7, "Название Омска");
        type(bukhara, 8, "Название Бухары");
        save(omsk, 7);
        save(bukhara, 8);
        assertThat(bukhara.locator("#u8 .hk-got-h")).containsText("Название Бухары");
        assertThat(omsk.locator("#u7 .hk-got-h")).containsText("Название Омска");
        for (var page : new Page[] {omsk, bukhara}) {
            page.reload();
            assertThat(page.locator("#u7 .hk-got-h")).containsText("Название Омска");
            assertThat(page.locator("#u8 .hk-got-h")).containsText("Название Бухары");
        }
    }

    @Test void whatWasTypedIntoADraftThatEndedIsStillThere() {
        type(bukhara, 7, "Название Бухары");
        omsk.navigate(draft + "/withdrawal");
        Chromium.follow(omsk, omsk.locator("main form button[type=submit]").first());
        omsk.waitForURL(url -> !url.endsWith("/withdrawal"));
        save(bukhara, 7);
        assertThat(bukhara.locator("#u7 .hk-note")).containsText("Этот черновик уже закрыт");
        assertThat(bukhara.locator("[name='title.ru']")).hasValue("Название Бухары");
    }

    @Test void whoApprovesWhatHasChangedSinceIsToldAndApprovesNothing() {
        ready();
        bukhara.navigate(draft + "/approval");
        bukhara.locator("main form input[name^='basis.']").first().fill("Протокол № 7");
        type(omsk, 7, "Название Омска");
        save(omsk, 7);
        assertThat(omsk.locator("#u7 .hk-got-h")).containsText("Название Омска");
        Chromium.follow(bukhara, bukhara.locator("main form button[type=submit]").first());
        assertThat(bukhara.locator(".hk-note.is-warn")).containsText("Пока вы читали, черновик изменился.");
        assertThat(bukhara.locator("main form input[name^='basis.']").first()).hasValue("Протокол № 7");
        Chromium.follow(bukhara, bukhara.locator("main form button[type=submit]").first());
        assertThat(bukhara.locator(".hk-note.is-warn")).containsText("остались нерешённые проблемы или строки без отметки вашей стороны");
        bukhara.navigate(draft);
        assertThat(bukhara.locator("#sides")).not().containsText("Утверждено:");
    }

    /// Neither page waits for the other.
    @Test void bothSidesApproveAtOnceAndOneEditionIsInForce() {
        ready();
        for (var page : new Page[] {omsk, bukhara}) {
            page.navigate(draft + "/approval");
            page.locator("main form input[name^='basis.']").first().fill("II Совет регионов");
        }
        for (var page : new Page[] {omsk, bukhara}) page.evaluate("setTimeout(() => document.querySelector('main form').requestSubmit(), 50)");
        for (var page : new Page[] {omsk, bukhara}) page.waitForURL(url -> !url.endsWith("/approval"));
        var inForce = omsk.url().contains("/roadmaps/") ? omsk : bukhara;
        var other = inForce == omsk ? bukhara : omsk;
        assertThat(inForce.url()).contains("/roadmaps/");
        assertThat(other.url()).isEqualTo(draft);
        other.reload();
        assertThat(other.locator("#review .hk-note")).containsText("стал действующей редакцией");
        Chromium.follow(other, other.locator("#review .hk-note a"));
        other.waitForURL(inForce.url());
        other.navigate(inForce.url() + "/editions");
        assertThat(other.locator("main section.hk-block")).hasCount(1);
    }

    /// All that is open is left as it is, all rows are checked by both.
    private void ready() {
        for (int left = 20; left > 0; left--) {
            omsk.navigate(draft + "?show=problems");
            if (omsk.locator(".hk-fix").count() == 0) break;
            var leaving = omsk.locator(".hk-fix form[action$='/leaving'] button[type=submit]").first();
            omsk.waitForResponse(answer -> answer.url().endsWith("/leaving"), leaving::click);
        }
        for (var page : new Page[] {omsk, bukhara}) {
            for (int left = 20; left > 0; left--) {
                page.navigate(draft + "?show=unchecked");
                if (page.locator("#check-all").count() == 0) break;
                page.waitForResponse(answer -> answer.url().endsWith("/marks"), () -> page.locator("#check-all").click());
            }
            page.navigate(draft);
        }
    }
}
