package hamkor.api;

import hamkor.roadmap.reading.ReadingJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the API is, in the form of OpenAPI 3.1. Written by hand, the addresses in `openapi.json` and the records in
/// `openapi.schemas.json`, so that it can say what things mean; a test holds it against the handlers, the records and every answer of
/// the other tests. The only address that needs no token.
@RestController
class OpenApi {
    private final byte[] document;

    OpenApi(JsonMapper json) {
        document = document(json);
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    /// With the schema of a reading, which lies beside its reader and is written for itself: what it refers to within itself is
    /// deeper here.
    static byte[] document(JsonMapper json) {
        var document = (ObjectNode) json.readTree(resource(OpenApi.class, "openapi.json"));
        var reading = (ObjectNode) json.readTree(resource(ReadingJson.class, "roadmap.schema.json")
                .replace("\"#/$defs/", "\"#/components/schemas/Reading/$defs/"));
        reading.remove("$schema");
        reading.remove("$id");
        var schemas = (ObjectNode) json.readTree(resource(OpenApi.class, "openapi.schemas.json"));
        schemas.set("Reading", reading);
        ((ObjectNode) document.get("components")).set("schemas", schemas);
        return json.writeValueAsBytes(document);
    }

    private static String resource(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no " + name + " beside " + beside.getName());
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
