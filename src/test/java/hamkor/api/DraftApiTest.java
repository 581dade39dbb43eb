package hamkor.api;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.access.Role;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Paper;
import hamkor.audit.Actor;
import hamkor.command.DemoData;
import hamkor.command.Site;
import hamkor.directory.OrganisationName;
import hamkor.directory.Organisations;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import hamkor.id.AgreementId;
import hamkor.id.RegionId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Documents brought in by a program.
class DraftApiTest {
    private static Calls site;
    private AgreementId agreement;

    @BeforeAll static void start(@TempDir Path folder) {
        site = new Calls(folder, DraftApiTest::fill);
    }

    private static void fill(Site.Doors doors) {
        doors.door(Regions.class).bringIn(RegionNames.all());
        doors.door(Organisations.class).bringIn(OrganisationName.ofTheExamples());
    }

    @AfterAll static void end() {
        site.close();
    }

    @BeforeEach void anAgreement() {
        agreement = site.door(Agreements.class).register(Actor.program(), new Paper(Agreement.Kind.AGREEMENT, Story.russian("Соглашение"),
                Optional.empty(), Optional.empty(), Stream.of("RU-OMS", "UZ-BU").map(RegionId::new).toList()));
    }

    private HttpResponse<String> bring(Calls who, String document) {
        try {
            return who.send("/api/v1/agreements/" + agreement + "/roadmaps", "file", "карта.docx", Files.readAllBytes(Path.of("demo", document)));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static List<String> codes(JsonNode draft) {
        return draft.get("problems").valueStream().map(problem -> problem.get("code").asString()).toList();
    }

    @Test void aDocumentBecomesADraftWithItsProblems() {
        var answer = bring(site, "omsk_bukhara.docx");
        assertThat(answer.statusCode()).isEqualTo(201);
        var draft = Calls.json(answer);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/drafts/" + draft.get("id").asString());
        assertThat(draft.get("agreement").asString()).isEqualTo(agreement.toString());
        assertThat(draft.get("state").asString()).isEqualTo("open");
        assertThat(draft.at("/source/name").asString()).isEqualTo("карта.docx");
        assertThat(draft.at("/uploadedBy/region").asString()).isEqualTo("RU-OMS");
        assertThat(draft.at("/counts/measures").asInt()).isEqualTo(30);
        assertThat(draft.get("rows").size()).isEqualTo(30);
        assertThat(draft.at("/rows/0/term/text").asString()).isNotBlank();
        assertThat(draft.at("/rows/0/source/table").asInt()).isPositive();
        assertThat(codes(draft)).hasSize(2).containsOnly("term");
        assertThat(draft.get("sides").valueStream().map(side -> side.get("region").asString())).containsExactly("RU-OMS", "UZ-BU");
        assertThat(draft.at("/sides/0/ready").asBoolean()).isFalse();
        assertThat(draft.at("/sides/0/unchecked").size()).isEqualTo(30);
    }

    @Test void noPersonOfTheDocumentIsShown() {
        assertThat(bring(site, "omsk_bukhara.docx").body()).doesNotContain("Нестругин", "Лыткина", "Рўзиев", "Каримбоева");
    }

    @Test void theSameFileTwiceChangesNothing() {
        var first = Calls.json(bring(site, "omsk_bukhara.docx"));
        var second = bring(site, "omsk_bukhara.docx");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(Calls.json(second)).isEqualTo(first);
        assertThat(second.headers().firstValue("Location")).contains("/api/v1/drafts/" + first.get("id").asString());
    }

    @Test void bothSidesSeeItNobodyElseDoes() {
        var address = "/api/v1/drafts/" + Calls.json(bring(site, "omsk_bukhara.docx")).get("id").asString();
        assertThat(site.as(Role.CURATOR, "UZ-BU").get(address).statusCode()).isEqualTo(200);
        assertThat(site.as(Role.LEADER, "UZ-BU").get(address).statusCode()).isEqualTo(200);
        assertThat(site.as(Role.CURATOR, "UZ-NW").get(address).statusCode()).isEqualTo(404);
        assertThat(site.as(Role.EXECUTOR, "RU-OMS").get(address).statusCode()).isEqualTo(403);
    }

    @Test void onlyACuratorOfASideBringsADocumentIn() {
        assertThat(bring(site.as(Role.CURATOR, "UZ-NW"), "omsk_bukhara.docx").statusCode()).isEqualTo(404);
        assertThat(bring(site.as(Role.LEADER, "RU-OMS"), "omsk_bukhara.docx").statusCode()).isEqualTo(403);
        assertThat(bring(site.as(Role.CURATOR, "UZ-BU"), "omsk_bukhara.docx").statusCode()).isEqualTo(201);
    }

    @Test void whatCannotBeReadIsNotKept() {
        var answer = site.send("/api/v1/agreements/" + agreement + "/roadmaps", "file", "a.docx", "no document".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Calls.json(answer).get("type").asString()).isEqualTo("/api/v1/problems/unreadable");
    }

    @Test void whatIsTheSameIsNotSentAgain() {
        var address = "/api/v1/drafts/" + Calls.json(bring(site, "omsk_bukhara.docx")).get("id").asString();
        var tag = site.get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(site.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    /// Another document under a roadmap in force: what it would change, and which measure each row is.
    @Test void theNextEditionIsComparedWithTheOneInForce() throws IOException {
        DemoData.load(site.doors());
        var roadmaps = Calls.json(site.get("/api/v1/roadmaps?limit=200")).get("items");
        var roadmap = roadmaps.valueStream().filter(one -> one.at("/edition/source/name").asString().equals("omsk_bukhara.docx")).findFirst().orElseThrow();
        var editions = "/api/v1/roadmaps/" + roadmap.get("id").asString() + "/editions";
        var same = site.send(editions, "file", "та же.docx", Files.readAllBytes(Path.of("demo", "omsk_bukhara.docx")));
        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(Calls.json(same).get("type").asString()).isEqualTo("/api/v1/problems/already-there");
        assertThat(same.headers().firstValue("Location")).contains("/api/v1/roadmaps/" + roadmap.get("id").asString());
        var other = Files.readAllBytes(Path.of("demo", "omsk_tashkent.docx"));
        assertThat(site.as(Role.CURATOR, "UZ-NW").send(editions, "file", "другая.docx", other).statusCode()).isEqualTo(404);
        assertThat(site.as(Role.LEADER, "UZ-BU").send(editions, "file", "другая.docx", other).statusCode()).isEqualTo(403);
        var brought = site.send(editions, "file", "другая.docx", other);
        assertThat(brought.statusCode()).isEqualTo(201);
        var draft = Calls.json(brought);
        assertThat(draft.get("roadmap").asString()).isEqualTo(roadmap.get("id").asString());
        var kinds = draft.at("/difference/rows").valueStream().map(row -> row.get("kind").asString()).toList();
        assertThat(kinds).contains("added", "vanished").hasSizeGreaterThanOrEqualTo(30);
        assertThat(draft.at("/difference/rows").valueStream().filter(row -> row.get("kind").asString().equals("vanished")))
                .allSatisfy(row -> assertThat(row.get("row").isNull() && row.get("measure").isString()).isTrue());
    }

    @Test void aDraftIsPutTogetherFromFewQuestions() {
        var address = "/api/v1/drafts/" + Calls.json(bring(site, "omsk_bukhara.docx")).get("id").asString();
        site.get(address);
        int before = site.database.statements.get();
        site.get(address);
        assertThat(site.database.statements.get() - before).isLessThanOrEqualTo(14);
    }
}
