package hamkor.api;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.access.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Agreements entered, read and amended by a program.
class AgreementApiTest {
    private static final String PAPER = """
            {"kind": "agreement", "title": {"ru": "Соглашение", "uz": "O'zaro bitim"}, "signedOn": "2025-05-14", "signedAt": {"ru": "Омск"}, "regions": ["RU-OMS", "UZ-BU"]}
            """;
    private static Calls site;

    @BeforeAll static void start(@TempDir Path folder) {
        site = new Calls(folder, _ -> {});
    }

    @AfterAll static void end() {
        site.close();
    }

    private static HttpResponse<String> register(Calls who, String paper) {
        return who.call("POST", "/api/v1/agreements", paper);
    }

    private static String registered() {
        return register(site, PAPER).headers().firstValue("Location").orElseThrow();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String kind(HttpResponse<String> answer) {
        return Calls.json(answer).get("type").asString().replace("/api/v1/problems/", "");
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return Calls.json(answer).get("errors").valueStream().map(error -> error.get("field").asString()).toList();
    }

    @Test void anAgreementIsEnteredAndReadBack() {
        var made = register(site, PAPER);
        assertThat(made.statusCode()).isEqualTo(201);
        var address = made.headers().firstValue("Location").orElseThrow();
        var agreement = Calls.json(made);
        assertThat(address).isEqualTo("/api/v1/agreements/" + agreement.get("id").asString());
        assertThat(agreement.get("kind").asString()).isEqualTo("agreement");
        assertThat(agreement.at("/title/uz").asString()).isEqualTo("Oʻzaro bitim");   // one apostrophe is stored
        assertThat(agreement.get("signedOn").asString()).isEqualTo("2025-05-14");
        assertThat(agreement.get("owner").asString()).isEqualTo("RU-OMS");
        assertThat(agreement.get("sides").valueStream().map(side -> side.get("region").asString())).containsExactly("RU-OMS", "UZ-BU");
        var read = site.get(address);
        assertThat(Calls.json(read)).isEqualTo(agreement);
        assertThat(tag(read)).isEqualTo(tag(made));
        assertThat(site.get(address, "If-None-Match", tag(read)).statusCode()).isEqualTo(304);
    }

    @Test void whatIsNotKnownMayBeLeftOut() {
        var agreement = Calls.json(register(site, "{\"kind\": \"memorandum\", \"title\": {\"ru\": \"Меморандум\"}, \"regions\": [\"RU-OMS\", \"UZ-NW\"]}"));
        assertThat(agreement.get("signedOn").isNull()).isTrue();
        assertThat(agreement.get("signedAt").isNull()).isTrue();
    }

    @Test void allThatIsWrongIsSaidAtOnceEachAtItsField() {
        var answer = register(site, """
                {"kind": "treaty", "title": {"ru": " ", "de": "Vertrag"}, "signedOn": "14.05.2025", "signedAt": {}, "regions": ["RU-OMS", "ZZ-ZZ", null]}
                """);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fields(answer)).containsExactlyInAnyOrder("kind", "title.ru", "title.de", "signedOn", "signedAt", "regions[1]", "regions[2]");
        assertThat(fields(register(site, "{}"))).containsExactlyInAnyOrder("kind", "title", "regions");
    }

    @Test void whatTheDoorRefusesIsSaidInItsWords() {
        var alone = register(site, PAPER.replace(", \"UZ-BU\"", ""));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(Calls.json(alone).get("detail").asString()).isNotBlank();
        var foreign = register(site.as(Role.CURATOR, "UZ-NW"), PAPER);
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(register(site.as(Role.EXECUTOR, "RU-OMS"), PAPER).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "plan",                       | 400 | malformed     |
            no json                                | 400 | malformed     |
            ''                                     | 400 | malformed     |
            {"kind": "plan", "kind": "plan"}       | 400 | malformed     |
            {"kind": "plan"} {}                    | 400 | malformed     |
            {"kind": "plan", "colour": "red"}      | 400 | unknown-field | colour
            {"kind": 5}                            | 422 | invalid       | kind
            {"title": "Соглашение"}                | 422 | invalid       | title
            {"title": {"ru": 7}}                   | 422 | invalid       | title.ru
            {"regions": [{"code": "RU-OMS"}]}      | 422 | invalid       | regions[0]
            """)
    void whatIsNoPaperIsRefused(String json, int status, String kind, String field) {
        var answer = register(site, json);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(kind(answer)).isEqualTo(kind);
        if (field != null) assertThat(fields(answer)).containsExactly(field);
    }

    @Test void onlyJsonIsTaken() {
        var answer = site.post("/api/v1/agreements", "kind=plan", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(Calls.json(answer).get("detail").asString()).contains("application/json");
    }

    @Test void anAgreementIsAmendedByWhoeverSawItsVersion() {
        var address = registered();
        var seen = tag(site.get(address));
        var amended = site.call("PUT", address, PAPER.replace("2025-05-14", "2025-05-15"), "If-Match", seen);
        assertThat(amended.statusCode()).isEqualTo(200);
        assertThat(Calls.json(amended).get("signedOn").asString()).isEqualTo("2025-05-15");
        assertThat(tag(amended)).isNotEqualTo(seen).isEqualTo(tag(site.get(address)));
        assertThat(site.get(address, "If-None-Match", seen).statusCode()).isEqualTo(200);
    }

    @Test void nobodysChangeIsLost() {
        var address = registered();
        var seen = tag(site.get(address));
        site.as(Role.CURATOR, "UZ-BU").call("PUT", address, PAPER.replace("14", "15"), "If-Match", seen);
        var stale = site.call("PUT", address, PAPER.replace("14", "16"), "If-Match", seen);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(kind(stale)).isEqualTo("stale");
        assertThat(Calls.json(site.get(address)).get("signedOn").asString()).isEqualTo("2025-05-15");
    }

    @Test void ofManyAtOnceOneIsFirst() throws Exception {
        var address = registered();
        var seen = tag(site.get(address));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 10; i < 18; i++) {
                var paper = PAPER.replace("2025-05-14", "2025-05-" + i);
                if (i != 14) answers.add(threads.submit(() -> site.call("PUT", address, paper, "If-Match", seen).statusCode()));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get());
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        }
    }

    @Test void whoeverSaysNothingOfTheVersionIsAskedForIt() {
        var answer = site.call("PUT", registered(), PAPER);
        assertThat(answer.statusCode()).isEqualTo(428);
        assertThat(kind(answer)).isEqualTo("version-wanted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"7\", \"1\"", " \"1\" "})
    void severalVersionsMayBeNamed(String seen) {
        assertThat(site.call("PUT", registered(), PAPER, "If-Match", seen).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "1", "\"2\"", "\"\""})
    void anotherVersionIsNoVersion(String seen) {
        assertThat(site.call("PUT", registered(), PAPER, "If-Match", seen).statusCode()).isEqualTo(412);
    }

    @Test void aSideThatHasNoPartInItSeesNothingOfIt() {
        var address = registered();
        var stranger = site.as(Role.CURATOR, "UZ-NW");
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.call("PUT", address, PAPER, "If-Match", "\"1\"").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/agreements?limit=200").body()).doesNotContain(address.substring(address.lastIndexOf('/') + 1));
        assertThat(site.as(Role.EXECUTOR, "UZ-BU").get(address).statusCode()).isEqualTo(200);
        assertThat(site.as(Role.EXECUTOR, "UZ-BU").call("PUT", address, PAPER, "If-Match", "\"1\"").statusCode()).isEqualTo(403);
    }

    @Test void pagesLoseNothingWhileAgreementsAreAdded() {
        for (int i = 0; i < 7; i++) registered();
        var before = ids(Calls.json(site.get("/api/v1/agreements?limit=200")));
        var seen = new ArrayList<String>();
        var next = "/api/v1/agreements?limit=3";
        while (next != null) {
            var page = Calls.json(site.get(next));
            seen.addAll(ids(page));
            if (seen.size() < 7) registered();
            next = page.get("next").isNull() ? null : "/api/v1/agreements?limit=3&cursor=" + page.get("next").asString();
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.get("id").asString()).toList();
    }
}
