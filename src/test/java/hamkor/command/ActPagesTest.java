package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Moving a date and taking a measure off control, over HTTP.
class ActPagesTest {
    @TempDir static Path files;
    private static Site site;
    private static List<UUID> measures;
    private static int taken;
    private Browserless executor;
    private Browserless omsk;
    private Browserless bukhara;
    private String measure;

    @BeforeAll static void start() {
        var clock = BusinessClock.demo(Clock.systemUTC(), DemoWorld.FIRST_DAY, Clock.systemUTC().instant());
        site = Site.start(TestDatabase.fresh(), clock, new SiteSettings(0, files, Limits.DEFAULT), doors -> {
            new DemoWorld(doors, _ -> {}).load(DemoCommand::read);
            measures = doors.door(JdbcClient.class).sql("""
                    select checkpoint.thing from checkpoint join answering on answering.thing = checkpoint.thing and answering.side = checkpoint.side and leads
                    join person on person.organisation = answering.organisation join account_email on account_email.person = person.id
                    join answering other on other.thing = checkpoint.thing and other.side <> checkpoint.side and other.leads
                    join party on party.id = other.side and party.region = 'UZ-BU'
                    where account_email.email = 'executor@omsk.example' and checkpoint.kind = 'dated' and superseded_at is null and due_on > '2026-07-28'
                    group by checkpoint.thing order by count(*)
                    """).query(UUID.class).list();
        });
        assertThat(measures).as("one for each test").hasSizeGreaterThanOrEqualTo(5);
    }

    @AfterAll static void end() {
        site.close();
    }

    @BeforeEach void aMeasureOfBothSides() {
        executor = Browserless.demo(site.port(), "executor@omsk.example");
        omsk = Browserless.demo(site.port(), "curator@omsk.example");
        bukhara = Browserless.demo(site.port(), "curator@bukhara.example");
        measure = "/measures/" + measures.get(taken++ % measures.size());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("[?#].*", "");
    }

    private String asked(Browserless by, String to) {
        var form = SentForm.of(by.get(measure + "/extension").body(), "action=\"" + measure + "/extension\"", Map.of("to", to, "ground", "Письмо завода № 12"));
        return location(by.post(measure + "/extension", form));
    }

    @Test void aDateMovesWhenBothCuratorsAgree() {
        assertThat(executor.get(measure).body()).contains(measure + "/extension");
        var request = asked(executor, "2027-03-01");
        assertThat(executor.get(request).body()).contains("1 марта 2027 года", "Письмо завода № 12", "ещё не ответила").doesNotContain("value=\"agree\"");
        assertThat(omsk.get(measure).body()).contains("href=\"" + request + "\">Решить о переносе срока");
        assertThat(location(omsk.post(request + "/answer", Map.of("word", "agree")))).isEqualTo(request);
        assertThat(executor.get(measure).body()).contains("ждёт решения").doesNotContain("перенесён 1 раз");
        assertThat(bukhara.post(request + "/answer", Map.of("word", "refuse")).body()).contains("почему вы отказываете");
        bukhara.post(request + "/answer", Map.of("word", "agree", "remark", "Согласовано с заводом"));
        var page = executor.get(measure).body();
        assertThat(page).contains("перенесён 1 раз", "1 марта 2027 года", "Письмо завода № 12", "Согласовано с заводом", "Срок в документе", "Первый срок");
        assertThat(executor.get(request).body()).contains("Срок перенесён");
        assertThat(bukhara.post(request + "/answer", Map.of("word", "agree")).statusCode()).as("settled").isEqualTo(409);
    }

    @Test void whoeverAsksCanTakeItBackAndNobodyAsksTwice() {
        var request = asked(omsk, "2027-04-01");
        var again = executor.post(measure + "/extension", Map.of("checkpoint", checkpoint(), "to", "2027-05-01", "ground", "Ещё раз"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("уже попросили", "Ещё раз");
        assertThat(bukhara.post(request + "/withdrawal", Map.of()).statusCode()).isEqualTo(403);
        omsk.post(request + "/withdrawal", Map.of());
        assertThat(omsk.get(measure).body()).contains("отозван");
        assertThat(executor.post(measure + "/extension", Map.of("to", "когда-нибудь")).body()).contains("Введите день", "почему срок нужно перенести");
    }

    private String checkpoint() {
        return SentForm.of(executor.get(measure + "/extension").body(), "action=\"" + measure + "/extension\"", Map.of()).get("checkpoint");
    }

    @Test void closingNamesItsDecisionAndCanBeTakenBack() {
        assertThat(omsk.post(measure + "/closing", Map.of("on", "2026-07-01")).body()).contains("Назовите решение");
        assertThat(omsk.post(measure + "/closing", Map.of("on", "2030-07-01", "decision", "Письмо № 14-2/311")).body()).contains("ещё не наступила", "Письмо № 14-2/311");
        assertThat(location(omsk.post(measure + "/closing", Map.of("on", "2026-07-01", "decision", "Письмо № 14-2/311")))).isEqualTo(measure);
        assertThat(bukhara.get(measure).body()).contains("снято с контроля 1 июля 2026 года", "Письмо № 14-2/311", "Снять с контроля…");
        assertThat(omsk.get(measure).body()).contains("Вернуть на контроль…");
        location(omsk.post(measure + "/closing/withdrawal", Map.of("ground", "Ошибка в номере")));
        assertThat(omsk.get(measure).body()).contains("Снова на контроле", "Ошибка в номере", "Снять с контроля…");
    }

    @Test void whoMayNotSeesNoLinkAndIsRefused() {
        var request = asked(omsk, "2027-06-01");
        assertThat(executor.get(measure).body()).doesNotContain(measure + "/closing").doesNotContain("Решить о переносе");
        assertThat(Browserless.demo(site.port(), "leader@omsk.example").get(measure).body()).doesNotContain(measure + "/extension").doesNotContain(measure + "/closing");
        assertThat(executor.get(measure + "/closing").statusCode()).isEqualTo(403);
        assertThat(executor.post(measure + "/closing", Map.of("on", "2026-07-01", "decision", "Письмо")).statusCode()).isEqualTo(403);
        assertThat(executor.post(request + "/answer", Map.of("word", "agree")).statusCode()).isEqualTo(403);
        assertThat(Browserless.demo(site.port(), "executor@bukhara.example").get(measure + "/closing").statusCode()).isEqualTo(403);
        for (var path : List.of(request, measure + "/extension", measure + "/closing"))
            assertThat(Browserless.demo(site.port(), "curator@navoi.example").get(path).statusCode()).isEqualTo(404);
        assertThat(omsk.get("/extensions/01a20cd2-5b73-7af3-9c66-ab48fca225be").statusCode()).isEqualTo(404);
    }

    @Test void whatWillNotBeMetAsksForTheDayInTheSameStep() {
        var date = "/checkpoints/" + checkpoint() + "/report";
        var form = SentForm.of(executor.get(date).body(), "enctype=\"multipart/form-data\"", Map.of());
        form.remove("file");
        form.putAll(Map.of("state", "not_met", "reason", "Нет поставщика", "proposed", "2027-02-01", "do", "send"));
        var report = location(executor.post(date, form));
        assertThat(executor.get(measure).body()).contains("Нет поставщика", "ждёт решения");
        assertThat(omsk.get(report).body()).contains("Нет поставщика", "/extensions/");
        var first = omsk.get(measure).body().replaceAll("(?s).*href=\"(/extensions/[^\"]+)\".*", "$1");
        omsk.post(first + "/answer", Map.of("word", "refuse", "remark", "Без письма нельзя"));
        assertThat(omsk.get(report).body()).contains(report + "/extension");
        assertThat(executor.get(report).body()).doesNotContain(report + "/extension");
        assertThat(executor.post(report + "/extension", Map.of()).statusCode()).isEqualTo(303);
    }
}
