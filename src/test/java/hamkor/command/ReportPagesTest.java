package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reporting on a date and answering a report, over HTTP: an executor of Omsk, the curator of Bukhara, and those whom it does not
/// concern.
class ReportPagesTest {
    @TempDir static Path files;
    private static Site site;
    private static JdbcClient jdbc;
    private static List<UUID> dates;
    private static int taken;
    private Browserless executor;
    private Browserless answering;
    private String date;

    @BeforeAll static void start() {
        var clock = BusinessClock.demo(Clock.systemUTC(), DemoWorld.FIRST_DAY, Clock.systemUTC().instant());
        site = Site.start(TestDatabase.fresh(), clock, new SiteSettings(0, files, Limits.DEFAULT), doors -> {
            new DemoWorld(doors, _ -> {}).load(DemoCommand::read);
            jdbc = doors.door(JdbcClient.class);
        });
        dates = jdbc.sql("""
                select checkpoint.id from checkpoint join answering on answering.thing = checkpoint.thing and answering.side = checkpoint.side and leads
                join person on person.organisation = answering.organisation join account_email on account_email.person = person.id
                join answering other on other.thing = checkpoint.thing and other.side <> checkpoint.side and other.leads
                join party on party.id = other.side and party.region = 'UZ-BU'
                where account_email.email = 'executor@omsk.example' and checkpoint.kind = 'dated' and superseded_at is null order by due_on
                """).query(UUID.class).list();
    }

    @AfterAll static void end() {
        site.close();
    }

    @BeforeEach void aDateOfTheExecutor() {
        executor = Browserless.demo(site.port(), "executor@omsk.example");
        answering = Browserless.demo(site.port(), "curator@bukhara.example");
        date = "/checkpoints/" + dates.get(taken++ % dates.size()) + "/report";
    }

    private Map<String, String> form(Map<String, String> typed) {
        var page = executor.get(date).body();
        var form = SentForm.of(page, "enctype=\"multipart/form-data\"", Map.of());
        form.remove("file");
        form.keySet().removeIf(field -> field.startsWith("do"));
        form.putAll(typed);
        return form;
    }

    private String version() {
        return form(Map.of()).get("version");
    }

    private String sent() {
        var link = new HashMap<>(form(Map.of("state", "done", "text", "Проведены переговоры", "do", "link", "link", "https://example.org/minutes")));
        assertThat(executor.post(date, link).statusCode()).isEqualTo(303);
        var answer = executor.post(date, form(Map.of("do", "send")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    }

    @Test void anExecutorReportsAndTheOtherSideConfirms() {
        var report = sent();
        assertThat(executor.get(report).body()).contains("Проведены переговоры").contains("https://example.org/minutes").doesNotContain("name=\"word\"");
        var page = answering.get(report).body();
        assertThat(page).contains("name=\"word\"", "ещё не ответила", "Ещё не отчиталась");
        assertThat(answering.post(report + "/answer", Map.of("word", "confirmed")).statusCode()).isEqualTo(303);
        assertThat(executor.get(report).body()).contains("подтверждает");
        var measure = page.replaceAll("(?s).*href=\"(/measures/[^\"]+)\".*", "$1");
        assertThat(executor.get(measure).body()).contains("подтверждено").contains(report);
    }

    @Test void whatIsTypedIsKeptUntilItIsSent() {
        executor.post(date, form(Map.of("do", "keep", "text", "Начали", "figure.name.0", "встреч", "figure.value.0", "3,5")));
        var page = executor.get(date).body();
        assertThat(page).contains("Начали").contains("value=\"встреч\"").contains("value=\"3.5\"");
        var kept = executor.post(date, form(Map.of("do", "keep", "text", "Начали и продолжили")), "HX-Request", "true");
        assertThat(kept.body()).contains("Черновик сохранён").contains("hx-swap-oob").doesNotContain("<html");
        assertThat(answering.get(page.replaceAll("(?s).*href=\"(/measures/[^\"]+)\".*", "$1")).body()).as("a draft is its office's").doesNotContain("Начали");
    }

    @Test void whatIsMissingIsSaidAtItsField() {
        var answer = executor.post(date, form(Map.of("do", "send", "state", "done")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Приложите подтверждение");
        assertThat(executor.post(date, form(Map.of("do", "send", "state", "not_met", "figure.name.0", "встреч", "figure.value.0", "много"))).body())
                .contains("Введите число").contains("value=\"много\"");
    }

    @Test void anOldFormOverwritesNothing() {
        var old = form(Map.of("do", "keep", "text", "Первое"));
        executor.post(date, old);
        old.put("text", "Второе");
        var answer = executor.post(date, old);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Второе").contains("тем временем изменили");
        assertThat(executor.get(date).body()).contains("Первое");
    }

    @Test void aFileIsWhatItsContentIs() {
        var page = executor.upload(date + "?do=file&version=" + version(), "акт.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("акт.pdf").contains("нельзя приложить");
        assertThat(executor.upload(date + "?do=file&version=" + version(), "пусто.pdf", new byte[0]).body()).contains("пустой");
        assertThat(executor.upload(date + "?do=file&version=" + version(), "акт.txt", "%PDF-1.7 акт".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(303);
    }

    @Test void aFileIsGivenToWhoeverMayReadTheReport() {
        executor.upload(date + "?do=file&version=" + version(), "акт приёма.pdf", "%PDF-1.7 акт".getBytes(StandardCharsets.UTF_8));
        executor.post(date, form(Map.of("do", "keep", "state", "done")));
        var answer = executor.post(date, form(Map.of("do", "send")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var report = answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
        var file = answering.get(report).body().replaceAll("(?s).*href=\"(" + report + "/evidence/[^\"]+)\".*", "$1");
        var got = answering.get(file);
        assertThat(got.body()).startsWith("%PDF-1.7");
        assertThat(got.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(got.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(Browserless.demo(site.port(), "curator@navoi.example").get(file).statusCode()).isEqualTo(404);
    }

    @Test void whomItDoesNotConcernIsRefused() {
        var report = sent();
        assertThat(Browserless.demo(site.port(), "curator@omsk.example").get(date).statusCode()).as("a curator does not report").isEqualTo(403);
        assertThat(Browserless.demo(site.port(), "executor@bukhara.example").get(date).statusCode()).as("another side").isEqualTo(403);
        assertThat(Browserless.demo(site.port(), "executor@navoi.example").get(date).statusCode()).as("of no agreement").isEqualTo(404);
        assertThat(Browserless.demo(site.port(), "curator@navoi.example").get(report).statusCode()).isEqualTo(404);
        assertThat(executor.post(report + "/answer", Map.of("word", "confirmed")).statusCode()).isEqualTo(403);
        assertThat(Browserless.demo(site.port(), "curator@omsk.example").post(report + "/answer", Map.of("word", "confirmed")).statusCode()).isEqualTo(403);
        assertThat(answering.post(report + "/answer", Map.of("word", "returned")).statusCode()).as("says what to rework").isEqualTo(422);
        assertThat(answering.post(report + "/answer", Map.of("word", "nonsense")).statusCode()).isEqualTo(422);
    }

    @Test void aPhotographIsShownSmallToWhoeverMayReadTheReport() throws IOException {
        var photograph = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", photograph);
        executor.upload(date + "?do=file&version=" + version(), "снимок.png", photograph.toByteArray());
        var preview = executor.get(date).body().replaceAll("(?s).*<img src=\"([^\"]+/preview)\".*", "$1");
        assertThat(answering.get(preview).statusCode()).as("of a draft").isEqualTo(404);
        executor.post(date, form(Map.of("do", "send", "state", "done")));
        var small = answering.get(preview);
        assertThat(small.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/jpeg");
        assertThat(small.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(Browserless.demo(site.port(), "curator@navoi.example").get(preview).statusCode()).isEqualTo(404);
    }

    @Test void aCorrectionBeginsWithWhatCameBack() {
        var report = sent();
        answering.post(report + "/answer", Map.of("word", "returned", "remark", "Нет подписи"));
        assertThat(executor.get(date).body()).contains("Нет подписи", "Проведены переговоры</textarea>", "прежнее подтверждение (1)");
        executor.post(date, form(Map.of("do", "again")));
        var corrected = executor.post(date, form(Map.of("do", "send", "text", "Проведены переговоры, подписано")));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(303);
        var page = answering.get(corrected.headers().firstValue("Location").orElseThrow()).body();
        assertThat(page).contains("подписано", "https://example.org/minutes", "name=\"word\"", report);
    }

    @Test void silenceIsShownAsSilence() {
        var report = sent();
        jdbc.sql("insert into control_rule (since, due_soon_days, days_to_answer, source) values ('2001-01-01', 30, 1, 'test')").update();
        jdbc.sql("alter table report disable trigger report_is_immutable_once_sent").update();
        jdbc.sql("update report set sent_on = sent_on - 5 where id = cast(:id as uuid)").param("id", report.substring(report.lastIndexOf('/') + 1)).update();
        jdbc.sql("alter table report enable trigger report_is_immutable_once_sent").update();
        assertThat(answering.get(report).body()).contains("не ответила за 5 дней", "Молчание не считается согласием");
    }
}
