package hamkor.roadmap.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a careful person reads out of an example document, and how a reading differs from it. Texts are compared after folding,
/// as the contract says (docs/reading.md).
final class Gold {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FIELDS = List.of("number", "section", "title", "details", "result", "funding", "source");
    private static final List<String> TERM_FIELDS = List.of("kind", "from", "to", "recurrence");

    private Gold() {}

    /// The documents of a folder that have a gold beside them.
    static Stream<Path> documents(String folder) {
        try (var files = Files.list(Path.of("src/test/resources/hamkor/roadmap/reading", folder))) {
            return files.filter(file -> Files.exists(gold(file)) && !file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path gold(Path document) {
        return document.resolveSibling(document.getFileName().toString().replaceAll("\\.\\w+$", ".gold.json"));
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    static JsonNode json(RoadmapReading reading) {
        var out = new ByteArrayOutputStream();
        ReadingJson.write(reading, out);
        return JSON.readTree(out.toByteArray());
    }

    /// One line for each field that differs; empty where the reading is the gold.
    static List<String> differences(JsonNode gold, JsonNode read) {
        var differences = new ArrayList<String>();
        for (var field : List.of("title", "languages", "period")) compare(field, gold.get(field), read.get(field), differences);
        compare("number of parties", JSON.valueToTree(gold.get("parties").size()), JSON.valueToTree(read.get("parties").size()), differences);
        compare("number of measures", JSON.valueToTree(gold.get("measures").size()), JSON.valueToTree(read.get("measures").size()), differences);
        for (int i = 0; i < Math.min(gold.get("measures").size(), read.get("measures").size()); i++)
            measure(i, gold, read, differences);
        compare("problems", gold.get("problems"), read.get("problems"), differences);
        return differences;
    }

    private static void measure(int at, JsonNode gold, JsonNode read, List<String> differences) {
        var g = gold.get("measures").get(at);
        var r = read.get("measures").get(at);
        var name = "measure " + (at + 1) + " (" + g.get("number") + ") ";
        for (var field : FIELDS) compare(name + field, g.get(field), r.get(field), differences);
        for (var field : TERM_FIELDS) compare(name + "term " + field, g.get("term").get(field), r.get("term").get(field), differences);
        compare(name + "executors", executors(g, gold), executors(r, read), differences);
    }

    /// The executors with the place of their side among the parties instead of its name.
    private static JsonNode executors(JsonNode measure, JsonNode document) {
        var parties = new ArrayList<String>();
        document.get("parties").forEach(party -> parties.add(party.asString()));
        var executors = JSON.createArrayNode();
        for (var executor : measure.get("executors")) {
            var own = executors.addObject();
            own.set("name", executor.get("name"));
            own.put("side", executor.get("side").isNull() ? -1 : parties.indexOf(executor.get("side").asString()));
            own.set("person", executor.get("person"));
            own.set("role", executor.get("role"));
        }
        return executors;
    }

    private static void compare(String what, JsonNode gold, JsonNode read, List<String> differences) {
        var expected = folded(gold);
        var actual = folded(read);
        if (!Objects.equals(expected, actual)) differences.add(what + "\n    gold " + expected + "\n    read " + actual);
    }

    private static JsonNode folded(JsonNode node) {
        return JSON.readTree(fold(JSON.writeValueAsString(JSON.convertValue(node, Object.class) instanceof java.util.Map<?, ?> map ? new java.util.TreeMap<>(map) : node)));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u00ad", "").replace('\u2011', '-')
                .replaceAll("[\u2018\u2019\u02bb\u02bc`\u00b4]", "'").replaceAll("\\s+", " ").replace(" \"", "\"").strip();
    }
}
