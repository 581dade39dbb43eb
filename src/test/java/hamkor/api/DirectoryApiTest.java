package hamkor.api;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.directory.Organisation;
import hamkor.directory.OrganisationName;
import hamkor.directory.Organisations;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import hamkor.id.RegionId;
import hamkor.Story;
import hamkor.audit.Actor;
import hamkor.command.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Regions and organisations over HTTP.
class DirectoryApiTest {
    private static Calls site;
    private static Organisations organisations;

    @BeforeAll static void start(@TempDir Path folder) {
        site = new Calls(folder, DirectoryApiTest::fill);
    }

    private static void fill(Site.Doors doors) {
        doors.door(Regions.class).bringIn(RegionNames.all());
        organisations = doors.door(Organisations.class);
        organisations.bringIn(OrganisationName.ofTheExamples());
    }

    @AfterAll static void end() {
        site.close();
    }

    private static List<JsonNode> all(String path, int limit) {
        var items = new ArrayList<JsonNode>();
        var address = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        for (var next = address; next != null; ) {
            var page = Calls.json(site.get(next));
            page.get("items").forEach(items::add);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(limit);
            next = page.get("next").isNull() ? null : address + "&cursor=" + page.get("next").asString();
        }
        return items;
    }

    private static List<String> values(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.get(field).asString()).toList();
    }

    @Test void everyRegionIsShownOnce() {
        var codes = values(all("/api/v1/regions", 40), "code");
        assertThat(codes).doesNotHaveDuplicates().isSorted().hasSize(RegionNames.all().size()).contains("RU-OMS", "UZ-BU");
        var omsk = Calls.json(site.get("/api/v1/regions/RU-OMS"));
        assertThat(omsk.at("/name/ru").asString()).isEqualTo("Омская область");
        assertThat(omsk.at("/zone").asString()).isEqualTo("Asia/Omsk");
    }

    @Test void organisationsOfARegionAreFoundWithTheirNames() {
        var found = all("/api/v1/organisations?region=UZ-BU", 3);
        assertThat(found).isNotEmpty().allSatisfy(organisation -> {
            assertThat(organisation.get("region").asString()).isEqualTo("UZ-BU");
            assertThat(organisation.get("aliases").size()).isPositive();
        });
        assertThat(values(found, "id")).doesNotHaveDuplicates();
        var one = found.getFirst();
        assertThat(Calls.json(site.get("/api/v1/organisations/" + one.get("id").asString()))).isEqualTo(one);
    }

    /// What comes while somebody turns the pages stands behind them or is not seen; nothing is lost or shown twice.
    @Test void pagesLoseNothingWhileRowsAreAdded() {
        var before = values(all("/api/v1/organisations", 200), "id");
        var seen = new ArrayList<String>();
        String next = "/api/v1/organisations?limit=7";
        for (int number = 0; next != null; number++) {
            var page = Calls.json(site.get(next));
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            if (number < 3) organisations.add(Actor.program(), new RegionId("UZ-TO"), Organisation.Kind.OTHER, Story.russian("Новая " + number), List.of());
            next = page.get("next").isNull() ? null : "/api/v1/organisations?limit=7&cursor=" + page.get("next").asString();
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test void aPageAsksTheDatabaseFewQuestions() {
        site.get("/api/v1/organisations?limit=50");
        int before = site.database.statements.get();
        site.get("/api/v1/organisations?limit=50");
        assertThat(site.database.statements.get() - before).isLessThanOrEqualTo(3);   // of them one for the token
    }

    @Test void whatIsTheSameIsNotSentAgain() {
        var first = site.get("/api/v1/regions/UZ-BU");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = site.get("/api/v1/regions/UZ-BU", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(site.get("/api/v1/regions/RU-OMS", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test void whatIsWrongWithAParameterIsSaidBesideIt() {
        for (var wrong : List.of("limit=0", "limit=201", "limit=many", "cursor=!", "cursor=", "region=XX", "region=ZZ-ZZ")) {
            var answer = site.get("/api/v1/organisations?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(Calls.json(answer).at("/errors/0/field").asString()).isEqualTo(wrong.split("=")[0]);
        }
    }

    @Test void whatIsNotThereIsNotFound() {
        for (var path : List.of("/api/v1/regions/ZZ-ZZ", "/api/v1/regions/x", "/api/v1/organisations/1", "/api/v1/organisations/01a20cd2-5b73-7af3-9c66-ab48fca225be"))
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
    }
}
