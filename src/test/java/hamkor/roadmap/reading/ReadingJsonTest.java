package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.JsonSchema;
import hamkor.document.Limits;
import hamkor.document.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is written keeps to `roadmap.schema.json`, whatever was read.
class ReadingJsonTest {
    private final JsonSchema schema = schema();

    static Stream<Path> documents() {
        return Stream.concat(Gold.documents("examples"), Gold.documents("shapes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocumentIsWrittenAsTheSchemaSays(Path document) {
        assertThat(breaches(new RoadmapReader(Limits.DEFAULT).read(document))).isEmpty();
    }

    @Test
    void aNastyDocumentToo() {
        for (long seed = 1; seed <= 600; seed++) {
            RoadmapReading reading;
            try {
                reading = new RoadmapReader(Limits.DEFAULT).read(new NastyDocuments(new SplittableRandom(seed)).document());
            } catch (Unreadable refused) {
                continue;
            }
            assertThat(breaches(reading)).as("seed %s", seed).isEmpty();
        }
    }

    private static JsonSchema schema() {
        try (var in = ReadingJson.class.getResourceAsStream("roadmap.schema.json")) {
            return new JsonSchema(new JsonMapper().readTree(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> breaches(RoadmapReading reading) {
        return schema.breaches(Gold.json(reading));
    }

    @Test
    void aBreachOfTheSchemaIsSeen() {
        var broken = Gold.json(Tables.read(Tables.table("№ | Мероприятие | Срок", "1 | Форум | 2026 год")));
        ((ObjectNode) broken.get("measures").get(0)).remove("term");
        assertThat(schema.breaches(broken)).anyMatch(breach -> breach.startsWith("$.measures[0] required"));
    }
}
