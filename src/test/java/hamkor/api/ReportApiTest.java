package hamkor.api;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.command.DemoData;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Reporting and answering by programs, each thing once however often it is asked with the same key.
class ReportApiTest {
    private static final byte[] ACT = "%PDF-1.7 act".getBytes(StandardCharsets.US_ASCII);
    private static final String DONE = """
            {"state": "done", "text": {"ru": "Проведены переговоры"}, "figures": [{"name": "встречи", "value": 2}], "send": %s}""";
    @TempDir static Path folder;
    private static Calls site;
    private static Calls executor;
    private static Calls answering;
    private static JdbcClient jdbc;
    private static List<UUID> dates;
    private static int taken;
    private String reports;

    @BeforeAll static void start() {
        site = new Calls(folder, DemoData::load);
        executor = site.as("executor@omsk.example");
        answering = site.as("curator@bukhara.example");
        jdbc = site.door(JdbcClient.class);
        dates = jdbc.sql("""
                select checkpoint.id from checkpoint join answering on answering.thing = checkpoint.thing and answering.side = checkpoint.side and leads
                join person on person.organisation = answering.organisation join account_email on account_email.person = person.id
                join answering other on other.thing = checkpoint.thing and other.side <> checkpoint.side and other.leads
                join party on party.id = other.side and party.region = 'UZ-BU'
                where account_email.email = 'executor@omsk.example' and checkpoint.kind = 'dated' and superseded_at is null
                and not exists (select from report where report.checkpoint = checkpoint.id) order by due_on desc
                """).query(UUID.class).list();
    }

    @AfterAll static void end() {
        site.close();
    }

    @BeforeEach void aDateOfTheExecutor() {
        reports = "/api/v1/checkpoints/" + dates.get(taken++ % dates.size()) + "/reports";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static HttpResponse<String> post(Calls by, String path, String json, String key) {
        return by.call("POST", path, json, OnceFilter.KEY, key);
    }

    private static JsonNode created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Calls.json(answer);
    }

    /// A report of 'done' with a file, sent.
    private String sent() {
        var draft = created(post(executor, reports, DONE.formatted(false), key())).get("id").asString();
        created(executor.send("/api/v1/reports/" + draft + "/evidence", "file", "акт.pdf", ACT, OnceFilter.KEY, key()));
        return created(post(executor, reports, DONE.formatted(true), key())).get("id").asString();
    }

    private static long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test void anOfficeReportsWithAFileAndTheOtherSideConfirms() {
        var report = "/api/v1/reports/" + sent();
        var seen = Calls.json(answering.get(report));
        assertThat(seen.get("state").asString()).isEqualTo("done");
        assertThat(seen.at("/evidence/0/name").asString()).isEqualTo("акт.pdf");
        assertThat(seen.at("/evidence/0/mediaType").asString()).isEqualTo("application/pdf");
        var answer = post(answering, report + "/confirmation", "{\"word\": \"returned\", \"remark\": {\"ru\": \"Нет подписи\"}}", key());
        assertThat(Calls.json(answer).at("/answers/0/word").asString()).isEqualTo("returned");
        assertThat(Calls.json(executor.get(report)).at("/answers/0/remark/ru").asString()).isEqualTo("Нет подписи");
        var lists = Calls.json(executor.get("/api/v1/me/work")).get("lists").valueStream().toList();
        assertThat(lists.stream().filter(list -> list.get("list").asString().equals("office-returned")).findFirst().orElseThrow().toString())
                .contains(seen.get("checkpoint").asString()).contains(seen.get("measure").asString());
    }

    @Test void aDraftIsSeenByItsOfficeAlone() {
        var draft = created(post(executor, reports, DONE.formatted(false), key()));
        assertThat(draft.get("sentAt").isNull()).isTrue();
        assertThat(answering.get("/api/v1/reports/" + draft.get("id").asString()).statusCode()).isEqualTo(404);
        assertThat(site.get("/api/v1/reports/" + draft.get("id").asString()).statusCode()).isEqualTo(404);
    }

    @Test void whatCannotBeTakenIsSaidOfEachField() {
        var answer = post(executor, reports, """
                {"state": "finished", "text": {"de": "Fertig"}, "figures": [{"name": "встречи", "value": null}], "proposedOn": "soon", "links": [{"address": "ftp://x"}]}""", key());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Calls.json(answer).get("errors").valueStream().map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("state", "text.de", "figures[0]", "proposedOn", "links[0].address");
        assertThat(post(executor, reports, DONE.formatted(true), key()).statusCode()).as("nothing shows it").isEqualTo(422);
        assertThat(post(site, reports, DONE.formatted(false), key()).statusCode()).as("a curator reports nothing").isEqualTo(403);
        assertThat(post(answering, "/api/v1/reports/" + UUID.randomUUID() + "/confirmation", "{\"word\": \"objected\"}", key()).statusCode()).isEqualTo(422);
    }

    @Test void repeatedWithItsKeyItIsDoneOnceAndAnsweredTheSame() {
        var key = key();
        var draft = post(executor, reports, DONE.formatted(false), key);
        var path = "/api/v1/reports/" + created(draft).get("id").asString() + "/evidence";
        long drafts = rows("report");
        assertThat(post(executor, reports, DONE.formatted(false), key).body()).isEqualTo(draft.body());
        assertThat(rows("report")).isEqualTo(drafts);
        var file = key();
        var first = executor.send(path, "file", "акт.pdf", ACT, OnceFilter.KEY, file);
        var again = executor.send(path, "file", "акт.pdf", ACT, OnceFilter.KEY, "\"" + file + "\"");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(Calls.json(executor.get("/api/v1/reports/" + Calls.json(draft).get("id").asString())).get("evidence").size()).isEqualTo(1);
    }

    @Test void aKeyIsForOneRequestOfOnePerson() {
        var key = key();
        created(post(executor, reports, DONE.formatted(false), key));
        var other = post(executor, reports, DONE.formatted(true), key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Calls.json(other).get("type").asString()).endsWith("/key-reused");
        assertThat(post(site, "/api/v1/agreements", "{\"kind\": \"memorandum\", \"title\": {\"ru\": \"Меморандум\"}, \"regions\": [\"RU-OMS\", \"UZ-NW\"]}", key).statusCode())
                .as("of somebody else").isEqualTo(201);
        assertThat(post(executor, reports, DONE.formatted(false), " ").statusCode()).isEqualTo(400);
        assertThat(post(executor, reports, DONE.formatted(false), "k".repeat(256)).statusCode()).isEqualTo(400);
    }

    @Test void aNoIsNotKept() {
        var key = key();
        assertThat(post(executor, reports, DONE.formatted(true), key).statusCode()).isEqualTo(422);
        var draft = created(post(executor, reports, DONE.formatted(false), key())).get("id").asString();
        created(executor.send("/api/v1/reports/" + draft + "/evidence", "file", "акт.pdf", ACT));
        created(post(executor, reports, DONE.formatted(true), key));
    }

    @Test void askedManyTimesAtOnceItIsDoneOnce() throws Exception {
        var key = key();
        long drafts = rows("report");
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call = () -> post(executor, reports, DONE.formatted(false), key).statusCode();
            for (var one : threads.invokeAll(Collections.nCopies(8, call))) statuses.add(one.get());
        }
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(rows("report")).isEqualTo(drafts + 1);
        assertThat(jdbc.sql("select count(*) from api_answer where key = :key").param("key", key).query(Long.class).single()).isEqualTo(1);
    }

    @Test void howARoadmapStandsAddsUp() {
        var roadmap = Calls.json(site.get("/api/v1/roadmaps")).at("/items/0/id").asString();
        var progress = Calls.json(site.get("/api/v1/roadmaps/" + roadmap + "/progress"));
        int total = progress.at("/all/measures/total").asInt();
        assertThat(total).isPositive();
        assertThat(progress.get("sections").valueStream().mapToInt(section -> section.at("/progress/measures/total").asInt()).sum()).isEqualTo(total);
        assertThat(progress.get("sides").size()).isEqualTo(2);
        assertThat(site.as("curator@navoi.example").get("/api/v1/roadmaps/" + UUID.randomUUID() + "/progress").statusCode()).isEqualTo(404);
    }
}
