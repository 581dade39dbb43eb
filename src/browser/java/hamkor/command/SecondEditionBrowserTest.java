package hamkor.command;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import hamkor.review.EditedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A roadmap in force becomes its second edition: the changed document is brought in, read as a difference, decided, checked and
/// approved by both sides. One curator works with scripts, the other without.
@Tag("browser")
class SecondEditionBrowserTest {
    @TempDir static Path files;
    private static DemoInBrowser demo;

    @BeforeAll static void start() {
        demo = new DemoInBrowser(files);
    }

    @AfterAll static void end() {
        if (demo != null) demo.close();
    }

    @AfterEach void nothingWasComplainedOf() {
        demo.leave();
    }

    /// What a protocol of the sides would bring: a later term, a measure less (and the one after it moved up), one more, and one
    /// that may be a part of another.
    private static Path document() throws IOException {
        var in = new EditedDocument(DemoCommand.class.getResourceAsStream("/demo/omsk_bukhara.docx"))
                .write("1.3", 2, "до 1 октября 2026 года").delete("5.4").write("5.5", 0, "5.4")
                .insertAfter("3.6", "3.7", "Открытие торгового дома", "2027 год").insertAfter("4.3", "4.3а", "Выставка золотого шитья", "2027 год").open();
        return Files.write(files.resolve("second.docx"), in.readAllBytes());
    }

    /// The same as somebody saved it again: the archive carries a remark.
    private static Path savedAgain(Path document) throws IOException {
        var content = Files.readAllBytes(document);
        content[content.length - 2] = 1;
        var again = Files.write(files.resolve("again.docx"), content);
        return Files.write(again, new byte[] {'a'}, StandardOpenOption.APPEND);
    }

    @Test void aChangedDocumentBecomesTheSecondEdition() throws IOException {
        var omsk = demo.signedIn("curator@omsk.example", "ru");
        var bukhara = demo.withoutScripts("curator@bukhara.example", "uz");
        omsk.navigate(demo.address("/"));
        Chromium.follow(omsk, omsk.locator("main a[href^='/roadmaps/']", new Page.LocatorOptions().setHasText("Бухар")).first());
        var roadmap = omsk.url();
        var before = measures(omsk);
        assertThat(before).hasSize(30);
        var document = document();

        bringIn(omsk, document);
        omsk.waitForURL("**/drafts/**");
        var draft = omsk.url().replaceAll("[?#].*", "");
        Chromium.follow(omsk, omsk.locator("a[href$='/difference']").first());
        differenceIsRead(omsk);
        omsk.locator(".hk-fix form", new Page.LocatorOptions().setHasText("Новое мероприятие")).locator("button[type=submit]").click();
        assertThat(omsk.locator("main")).containsText("Решено: новое мероприятие.");
        assertThat(omsk.locator("main")).not().containsText("Нужно решить");

        settle(bukhara, draft);
        approve(omsk, draft);
        assertThat(omsk.url()).contains("/drafts/");
        omsk.navigate(roadmap);
        assertThat(measures(omsk)).as("until both have approved, the first is in force").isEqualTo(before);
        approve(bukhara, draft);
        assertThat(bukhara.url()).isEqualTo(roadmap);

        omsk.navigate(roadmap);
        var after = measures(omsk);
        assertThat(after).hasSize(31);
        assertThat(after.get("5.4")).as("moved up, the same measure").isEqualTo(before.get("5.5"));
        assertThat(after.get("1.3")).isEqualTo(before.get("1.3"));
        assertThat(before).doesNotContainValue(after.get("3.7")).doesNotContainValue(after.get("4.3а"));
        assertThat(omsk.locator("main")).containsText("Открытие торгового дома");
        assertThat(bukhara.locator("main")).containsText("2026-yil 1-oktabr");

        theExcludedOneIsReachable(omsk, roadmap, before.get("5.4"));
        omsk.navigate(demo.address(before.get("1.3")));
        assertThat(omsk.locator("del")).containsText("до 1 июля 2026 года");
        assertThat(omsk.locator("ins")).containsText("до 1 октября 2026 года");

        nothingChangesTwice(omsk, bukhara, roadmap, document);
    }

    private static void differenceIsRead(Page page) {
        var main = page.locator("main");
        for (var sum : new String[] {"В редакции 1 было 30 мероприятий", "27 без изменений", "1 изменено", "1 только с другим номером", "1 исключается", "2 добавлено"})
            assertThat(main).containsText(sum);
        assertThat(changed(page, "is-changed")).containsText(new String[] {"до 1 июля 2026 года"});
        assertThat(changed(page, "is-changed")).containsText(new String[] {"до 1 октября 2026 года"});
        assertThat(changed(page, "is-vanished")).containsText(new String[] {"Будет исключено редакцией 2; отчёты сохранятся."});
        assertThat(changed(page, "is-renumbered")).hasCount(1);
        assertThat(changed(page, "is-added")).hasCount(2);
        assertThat(main).containsText("Нужно решить, то же ли это мероприятие: 1 строка.");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "second-edition-ru.png")).setFullPage(true));
    }

    private static Locator changed(Page page, String kind) {
        return page.locator(".hk-change." + kind);
    }

    private static void bringIn(Page page, Path document) {
        Chromium.follow(page, page.locator("a[href$='/drafts/new']").first());
        page.setInputFiles("input[type=file]", document);
        Chromium.follow(page, page.locator("form[enctype] button[type=submit]"));
    }

    /// What the document leaves open, and the first edition too, is left so again.
    private static void settle(Page page, String draft) {
        for (int left = 20; left > 0; left--) {
            page.navigate(draft + "?show=problems");
            if (page.locator(".hk-fix").count() == 0) return;
            Chromium.follow(page, page.locator(".hk-fix form[action$='/leaving'] button[type=submit]").first());
        }
        throw new AssertionError("problems are left: " + page.locator("main").textContent());
    }

    private static void approve(Page page, String draft) {
        page.navigate(draft + "?show=unchecked");
        page.waitForResponse(answer -> answer.url().endsWith("/marks"), () -> page.locator("#check-all").click());
        page.navigate(draft + "/approval");
        page.locator("main form input[name^='basis.']").first().fill("Протокол рабочей группы № 2");
        Chromium.follow(page, page.locator("main form button[type=submit]").first());
        page.waitForURL(url -> !url.endsWith("/approval"));
    }

    /// Address by number.
    private static Map<String, String> measures(Page page) {
        return page.locator("tr[id^=m-]").all().stream().collect(Collectors.toMap(row -> row.locator("td, th").first().textContent().strip(),
                row -> row.locator("a[href^='/measures/']").first().getAttribute("href")));
    }

    private static void theExcludedOneIsReachable(Page page, String roadmap, String measure) {
        page.navigate(roadmap + "/editions");
        Chromium.follow(page, page.locator("a[href='" + measure + "']"));
        assertThat(page.locator(".hk-note.is-warn")).containsText("Исключено редакцией № 2");
        assertThat(page.locator("h1")).containsText("5.4");
    }

    private static void nothingChangesTwice(Page omsk, Page bukhara, String roadmap, Path document) throws IOException {
        omsk.navigate(roadmap);
        bringIn(omsk, document);
        assertThat(omsk.locator(".hk-note.is-warn")).containsText("Этот файл уже стал действующей редакцией. Изменений: 0.");
        bukhara.navigate(roadmap);
        bringIn(bukhara, savedAgain(document));
        var again = bukhara.url().replaceAll("[?#].*", "");
        bukhara.navigate(again + "/difference");
        assertThat(bukhara.locator(".hk-note.is-warn").first()).containsText("Oʻzgarishlar: 0.");
        bukhara.navigate(again + "/approval");
        assertThat(bukhara.url()).as("there is nothing to approve").isEqualTo(again);
    }
}
