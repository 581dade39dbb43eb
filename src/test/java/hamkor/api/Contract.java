package hamkor.api;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.JsonSchema;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The document of the API, as a caller reads it who holds every answer against it.
final class Contract {
    static final JsonNode DOCUMENT = Calls.JSON.readTree(OpenApi.document(Calls.JSON));
    private static final JsonSchema SCHEMA = new JsonSchema(DOCUMENT);

    private Contract() {}

    static JsonNode operation(String path, String method) {
        return DOCUMENT.get("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    /// @param json what was sent; empty where it was no JSON
    static void holds(String method, String path, Optional<String> json, HttpResponse<String> answer) {
        var operation = template(path).map(template -> operation(template, method)).filter(JsonNode::isObject);
        var called = method + " " + path + " " + answer.statusCode();
        if (operation.isEmpty()) {
            assertThat(answer.statusCode()).as(called).isIn(401, 404, 405);
            schema(called, resolved(DOCUMENT.at("/components/responses/Problem")), answer);
            return;
        }
        var responses = operation.get().get("responses");
        var response = resolved(responses.path(String.valueOf(answer.statusCode())).isMissingNode() ? responses.path("default")
                : responses.get(String.valueOf(answer.statusCode())));
        assertThat(response.isObject()).as(called + " is not in the document").isTrue();
        response.path("headers").properties().forEach(header ->
                assertThat(answer.headers().firstValue(header.getKey())).as(called + " " + header.getKey()).isPresent());
        schema(called, response, answer);
        if (answer.statusCode() < 300 && json.isPresent()) {
            var wanted = operation.get().at("/requestBody/content/application~1json/schema");
            assertThat(SCHEMA.breaches(wanted, Calls.JSON.readTree(json.get()))).as(called + " takes " + json.get()).isEmpty();
        }
    }

    private static void schema(String called, JsonNode response, HttpResponse<String> answer) {
        var content = response.path("content");
        if (content.isMissingNode()) {
            assertThat(answer.body()).as(called).isEmpty();
            return;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(content.has(type)).as(called + " answers " + type).isTrue();
        assertThat(SCHEMA.breaches(content.get(type).get("schema"), Calls.JSON.readTree(answer.body()))).as(called + " " + answer.body()).isEmpty();
    }

    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static Optional<String> template(String path) {
        var own = path.replaceFirst("^/api/v1", "").replaceFirst("\\?.*", "");
        return DOCUMENT.get("paths").propertyNames().stream()
                .filter(template -> own.matches(Pattern.quote(template).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q")))
                .min((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")));
    }
}
