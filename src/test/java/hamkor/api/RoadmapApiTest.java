package hamkor.api;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.access.Role;
import hamkor.audit.Actor;
import hamkor.command.DemoData;
import hamkor.id.RoadmapId;
import hamkor.measure.Measures;
import hamkor.measure.Plan;
import hamkor.roadmap.Approval;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Roadmaps in force and their measures, read by a program, on 28 July 2026.
class RoadmapApiTest {
    private static Calls site;
    private static String bukhara;
    private static String tashkent;

    @BeforeAll static void start(@TempDir Path folder) {
        site = new Calls(folder, DemoData::load);
        var all = Calls.json(site.get("/api/v1/roadmaps")).get("items");
        bukhara = of(all, "UZ-BU");
        tashkent = of(all, "UZ-TO");
    }

    private static String of(JsonNode roadmaps, String region) {
        return roadmaps.valueStream().filter(roadmap -> Calls.json(site.get("/api/v1/agreements/" + roadmap.get("agreement").asString()))
                .get("sides").valueStream().anyMatch(side -> side.get("region").asString().equals(region))).findFirst().orElseThrow().get("id").asString();
    }

    @AfterAll static void end() {
        site.close();
    }

    @Test void whatIsOverdueAcrossAllRoadmapsComesTheLongestFirst() {
        var late = all("/api/v1/overdue?limit=7");
        assertThat(late).isNotEmpty().allSatisfy(date -> {
            assertThat(date.get("standing").get("status").asString()).isEqualTo("overdue");
            assertThat(date.get("dueOn").asString()).isLessThan("2026-07-28");
        });
        assertThat(late.stream().map(date -> date.get("dueOn").asString()).toList()).isSorted();
        assertThat(late.stream().map(date -> date.get("checkpoint").asString()).toList()).doesNotHaveDuplicates();
        assertThat(late.stream().map(date -> date.get("roadmap").asString()).distinct()).hasSizeGreaterThan(1);
        assertThat(site.get("/api/v1/overdue?cursor=bm9uc2Vuc2U").statusCode()).isEqualTo(422);
    }

    private static String measures(String roadmap) {
        return "/api/v1/roadmaps/" + roadmap + "/measures";
    }

    private static List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        for (var next = path; next != null; ) {
            var page = Calls.json(site.get(next));
            page.get("items").forEach(items::add);
            next = page.get("next").isNull() ? null : path + "&cursor=" + page.get("next").asString();
        }
        return items;
    }

    private static List<JsonNode> asked(String roadmap, String query) {
        return all(measures(roadmap) + "?limit=200&" + query);
    }

    private static Set<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.get("id").asString()).collect(Collectors.toSet());
    }

    @Test void aRoadmapIsShownByItsEditionInForce() {
        var roadmap = Calls.json(site.get("/api/v1/roadmaps/" + bukhara));
        assertThat(roadmap.at("/edition/number").asInt()).isEqualTo(1);
        assertThat(roadmap.at("/edition/inForceOn").asString()).isEqualTo("2025-10-22");
        assertThat(roadmap.at("/edition/source/name").asString()).isEqualTo("omsk_bukhara.docx");
        assertThat(roadmap.at("/edition/approvals").size()).isEqualTo(2);
        assertThat(roadmap.at("/edition/approvals/0/basis/ru").asString()).contains("Совет регионов");
        assertThat(roadmap.get("reportingDays").valueStream().map(JsonNode::asString)).containsExactly("12-15");
        assertThat(roadmap.at("/title/ru").asString()).isNotBlank();
    }

    @Test void itsProgressAddsUpToWhatItsMeasuresSay() {
        var progress = Calls.json(site.get("/api/v1/roadmaps/" + bukhara)).get("progress");
        int sum = 0;
        for (var word : List.of("closed", "confirmed", "awaiting", "returned", "overdue", "soon", "progress", "planned", "waiting")) {
            sum += progress.get(word).asInt();
            assertThat(asked(bukhara, "status=" + word)).as(word).hasSize(progress.get(word).asInt())
                    .allSatisfy(measure -> assertThat(measure.at("/standing/status").asString()).isEqualTo(word));
        }
        assertThat(sum).isEqualTo(progress.get("total").asInt()).isEqualTo(30);
        assertThat(progress.get("overdue").asInt()).isPositive();
    }

    @Test void measuresComeInTheOrderOfTheDocumentEachOnce() {
        for (int limit : List.of(1, 7, 30, 200)) {
            var found = all(measures(bukhara) + "?limit=" + limit);
            assertThat(found).hasSize(30);
            assertThat(ids(found)).hasSize(30);
            assertThat(found.getFirst().get("number").asString()).isEqualTo("1.1");
        }
    }

    @Test void aMeasureIsShownWithItsWordsItsExecutorsAndWhatWasUnderstood() {
        var measure = asked(bukhara, "q=1.3").getFirst();
        assertThat(measure.get("section").size()).isPositive();
        assertThat(measure.get("details").size()).isEqualTo(3);
        assertThat(measure.at("/term/text").asString()).isNotBlank();
        assertThat(measure.get("executors").valueStream().map(executor -> executor.get("role").asString())).containsExactly("lead", "co", "lead");
        assertThat(measure.get("executors").valueStream()).allSatisfy(executor -> assertThat(executor.get("organisation").isString()).isTrue());
        assertThat(measure.get("sides").valueStream().map(side -> side.get("region").asString())).containsExactly("RU-OMS", "UZ-BU");
    }

    @ParameterizedTest
    @CsvSource({"форум", "форума", "forum", "ФОРУМЫ"})
    void aWordIsFoundInAnyFormAndScript(String word) {
        var found = asked(bukhara, "q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        assertThat(found).isNotEmpty();
        assertThat(ids(found)).isEqualTo(ids(asked(bukhara, "q=" + URLEncoder.encode("форум", StandardCharsets.UTF_8))));
    }

    @Test void filtersNarrowOneAnother() {
        var overdue = asked(tashkent, "status=overdue");
        var ofSide = asked(tashkent, "side=UZ-TO");
        var both = asked(tashkent, "side=UZ-TO&status=overdue");
        assertThat(ids(ofSide)).containsAll(ids(both));
        assertThat(both).allSatisfy(measure -> assertThat(measure.get("sides").valueStream()
                .filter(side -> side.get("region").asString().equals("UZ-TO")).map(side -> side.at("/standing/status").asString())).containsExactly("overdue"));
        assertThat(overdue).isNotEmpty();
        assertThat(asked(tashkent, "direction=tourism")).isEmpty();   // nobody has said a direction yet
    }

    @Test void whatNobodyCanAskForIsSaid() {
        for (var wrong : List.of("status=late", "side=RU-MOS", "side=x", "direction=space", "limit=0", "cursor=abc")) {
            var answer = site.get(measures(bukhara) + "?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(Calls.json(answer).at("/errors/0/field").asString()).isEqualTo(wrong.split("=")[0]);
        }
        assertThat(Calls.json(site.get(measures(bukhara) + "?status=late&side=x")).get("errors").size()).isEqualTo(2);
    }

    @Test void aMeasureIsShownInFullWithItsCheckpoints() {
        var listed = asked(bukhara, "q=1.3").getFirst();
        var measure = Calls.json(site.get("/api/v1/measures/" + listed.get("id").asString()));
        for (var field : listed.propertyNames()) assertThat(measure.get(field)).as(field).isEqualTo(listed.get(field));
        assertThat(measure.get("excluded").isNull()).isTrue();
        assertThat(measure.at("/source/table").asInt()).isPositive();
        var checkpoints = measure.get("checkpoints").valueStream().toList();
        assertThat(checkpoints).isNotEmpty();
        int of = listed.get("sides").valueStream().mapToInt(side -> side.get("of").asInt()).sum();
        assertThat(checkpoints).hasSize(of);
        assertThat(checkpoints.getFirst().get("firstDueOn")).isEqualTo(checkpoints.getFirst().get("dueOn"));
    }

    @Test void aSideSeesOnlyWhatItIsAPartyTo() {
        var navoi = site.as(Role.CURATOR, "UZ-NW");
        var measure = asked(bukhara, "limit=1").getFirst().get("id").asString();
        for (var path : List.of("/api/v1/roadmaps/" + bukhara, measures(bukhara), "/api/v1/measures/" + measure))
            assertThat(navoi.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(Calls.json(navoi.get("/api/v1/roadmaps")).get("items").size()).isEqualTo(1);
        assertThat(Calls.json(site.get("/api/v1/roadmaps")).get("items").size()).isEqualTo(3);
        assertThat(site.as(Role.EXECUTOR, "UZ-BU").get(measures(bukhara)).statusCode()).isEqualTo(200);
    }

    @Test void roadmapsAreFoundByTheirAgreement() {
        var agreement = Calls.json(site.get("/api/v1/roadmaps/" + bukhara)).get("agreement").asString();
        assertThat(ids(all("/api/v1/roadmaps?agreement=" + agreement))).containsExactly(bukhara);
        assertThat(all("/api/v1/roadmaps?limit=1")).hasSize(3);
        assertThat(site.get("/api/v1/roadmaps?agreement=7").statusCode()).isEqualTo(422);
    }

    @Test void noContactOfAPersonIsShown() {
        for (var roadmap : List.of(bukhara, tashkent))
            assertThat(site.get(measures(roadmap) + "?limit=200").body()).doesNotContain("Нестругин", "Лыткина", "Рўзиев", "Каримбоева");
    }

    @Test void whatIsTheSameIsNotSentAgain() {
        for (var path : List.of("/api/v1/roadmaps/" + bukhara, "/api/v1/measures/" + asked(bukhara, "limit=1").getFirst().get("id").asString(), measures(bukhara))) {
            var tag = site.get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(site.get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
        }
    }

    @Test void aHundredMeasuresAreFewQuestions() {
        assertThat(questions(measures(bukhara) + "?limit=100")).isLessThanOrEqualTo(13);
        assertThat(questions("/api/v1/roadmaps")).isLessThanOrEqualTo(9);
        assertThat(questions("/api/v1/measures/" + asked(bukhara, "limit=1").getFirst().get("id").asString())).isLessThanOrEqualTo(13);
    }

    private static int questions(String path) {
        site.get(path);
        int before = site.database.statements.get();
        assertThat(site.get(path).statusCode()).isEqualTo(200);
        return site.database.statements.get() - before;
    }

    /// A page of the edition that was in force is not followed by one of another, on which a measure may stand elsewhere.
    @Test void pagesOfTwoEditionsAreNotMixed() {
        var roadmap = of(Calls.json(site.get("/api/v1/roadmaps")).get("items"), "UZ-NW");
        var first = Calls.json(site.get(measures(roadmap) + "?limit=3"));
        var gone = first.at("/items/0/id").asString();
        withoutTheFirst(RoadmapId.of(roadmap));
        HttpResponse<String> next = site.get(measures(roadmap) + "?limit=3&cursor=" + first.get("next").asString());
        assertThat(next.statusCode()).isEqualTo(409);
        assertThat(Calls.json(next).get("type").asString()).isEqualTo("/api/v1/problems/conflict");
        assertThat(ids(asked(roadmap, ""))).hasSize(24).doesNotContain(gone);
        var excluded = Calls.json(site.get("/api/v1/measures/" + gone));
        assertThat(excluded.at("/excluded/number").asInt()).isEqualTo(2);
        assertThat(Calls.json(site.get("/api/v1/roadmaps/" + roadmap)).at("/edition/number").asInt()).isEqualTo(2);
    }

    private static void withoutTheFirst(RoadmapId roadmap) {
        var measures = site.door(Measures.class);
        Edition edition = site.door(Roadmaps.class).inForce(roadmap);
        var plan = measures.planOf(edition.id());
        var rest = new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), plan.measures().subList(1, plan.measures().size()));
        measures.putInForce(Actor.program(), roadmap, rest, new Edition.Source("next.docx", "1".repeat(64)), edition.approvals().stream()
                .map(approval -> new Approval(approval.side(), LocalDate.of(2026, 7, 20), approval.basis(), Actor.program())).toList());
    }
}
