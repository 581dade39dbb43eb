package hamkor.api;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The document of the API says what the handlers and their records say: no route, parameter, field, word or status is missing on
/// either side. The other tests of the API hold every answer against it.
class OpenApiTest {
    /// Every handler under /api/v1, by method and path.
    private static final Map<String, HandlerMethod> HANDLERS = new TreeMap<>();
    private static Calls site;

    @BeforeAll static void start(@TempDir Path folder) {
        site = new Calls(folder, doors -> doors.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods().forEach((mapping, handler) -> {
                    for (var path : mapping.getPatternValues())
                        if (path.startsWith("/api/v1/"))
                            for (var method : mapping.getMethodsCondition().getMethods()) HANDLERS.put(method + " " + path.substring("/api/v1".length()), handler);
                }));
    }

    @AfterAll static void end() {
        site.close();
    }

    private static JsonNode operation(String called) {
        var parts = called.split(" ");
        return Contract.operation(parts[1], parts[0]);
    }

    @Test void itIsServedToEverybody() {
        var answer = site.byNobody().get("/api/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Calls.json(answer)).isEqualTo(Contract.DOCUMENT);
        assertThat(Contract.DOCUMENT.get("openapi").asString()).startsWith("3.1.");
    }

    @Test void itHasTheRoutesThatThereAre() {
        var described = new TreeSet<String>();
        Contract.DOCUMENT.get("paths").properties().forEach(path -> path.getValue().propertyNames()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(HANDLERS.keySet());
    }

    @Test void itHasTheirParameters() {
        HANDLERS.forEach((called, handler) -> {
            var parameters = new TreeSet<String>();
            operation(called).path("parameters").forEach(each -> {
                var parameter = Contract.resolved(each);
                parameters.add(parameter.get("in").asString() + " " + parameter.get("name").asString()
                        + (parameter.get("required").asBoolean() ? "" : "?"));
            });
            var taken = new TreeSet<String>();
            for (var parameter : handler.getMethodParameters()) {
                var name = parameter.getParameter().getName();
                var path = parameter.getParameterAnnotation(PathVariable.class);
                var query = parameter.getParameterAnnotation(RequestParam.class);
                var header = parameter.getParameterAnnotation(RequestHeader.class);
                boolean optional = parameter.getParameterType() == Optional.class;
                if (path != null) taken.add("path " + name);
                if (query != null) taken.add("query " + name + (optional || !query.defaultValue().equals(ValueConstants.DEFAULT_NONE) ? "?" : ""));
                if (header != null) taken.add("header " + header.value());   // asked for, though its lack is judged by the handler
            }
            // Of what changes something: taken before its handler is asked.
            if (called.startsWith("POST ") && !called.endsWith("/read")) taken.add("header " + OnceFilter.KEY + "?");
            assertThat(parameters).as(called).isEqualTo(taken);
        });
    }

    @Test void itHasWhatTheyTake() {
        HANDLERS.forEach((called, handler) -> {
            var taken = new TreeSet<String>();
            for (var parameter : handler.getMethodParameters()) {
                var part = parameter.getParameterAnnotation(RequestPart.class);
                if (part != null) taken.add("multipart/form-data " + part.value());
                if (parameter.hasParameterAnnotation(RequestBody.class)) taken.add("application/json #/components/schemas/" + name(parameter.getParameterType()));
            }
            var described = new TreeSet<String>();
            operation(called).at("/requestBody/content").properties().forEach(content -> {
                var schema = content.getValue().get("schema");
                if (schema.has("$ref")) described.add(content.getKey() + " " + schema.get("$ref").asString());
                else schema.get("properties").propertyNames().forEach(name -> described.add(content.getKey() + " " + name));
            });
            assertThat(described).as(called).isEqualTo(taken);
        });
    }

    /// A handler that writes bytes itself is held by the test of its answers.
    @Test void itHasWhatTheyAnswer() {
        HANDLERS.forEach((called, handler) -> {
            var type = answered(handler.getMethod());
            if (type == byte[].class) return;
            var success = operation(called).get("responses").properties().stream().filter(response -> response.getKey().startsWith("2")).toList();
            assertThat(success).as(called).isNotEmpty();
            for (var response : success) {
                var schema = response.getValue().at("/content/application~1json/schema");
                if (type == Void.class) assertThat(schema.isMissingNode()).as(called).isTrue();
                else assertThat(schema.path("$ref").asString()).as(called).isEqualTo("#/components/schemas/" + name(type));
            }
        });
    }

    /// Of everything that a handler takes or answers, however deep, and of problems.
    @Test void itHasTheFieldsOfTheRecords() {
        var records = new LinkedHashSet<Type>();
        records.add(ProblemJson.class);
        HANDLERS.values().forEach(handler -> {
            collect(answered(handler.getMethod()), records);
            for (var parameter : handler.getMethodParameters())
                if (parameter.hasParameterAnnotation(RequestBody.class)) collect(parameter.getParameterType(), records);
        });
        new ArrayList<>(records).forEach(type -> collect(type, records));
        var differ = new ArrayList<String>();
        for (var type : records) {
            var described = Contract.DOCUMENT.at("/components/schemas/" + name(type));
            var fields = Calls.JSON.createObjectNode();
            for (var component : raw(type).getRecordComponents()) fields.set(component.getName(), schema(component, type));
            var shape = Calls.JSON.createObjectNode();
            described.path("properties").properties().forEach(field -> shape.set(field.getKey(), like(shape(field.getValue()), fields.path(field.getKey()))));
            if (!shape.equals(fields)) differ.add(name(type) + "\n  document: " + shape + "\n  record:   " + fields);
            if (!described.path("additionalProperties").isBoolean()) differ.add(name(type) + " lets anything through");
        }
        assertThat(differ).isEmpty();
    }

    @Test void itHasEveryKindOfProblem() {
        assertThat(Contract.DOCUMENT.at("/components/schemas/Problem/properties/type/enum").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(Arrays.stream(ProblemKind.values()).map(kind -> "/api/v1/problems/" + kind.word()).toList());
    }

    @Test void nothingIsDescribedThatNothingUses() {
        var text = Contract.DOCUMENT.toString();
        for (var kind : List.of("schemas", "parameters", "headers", "responses"))
            Contract.DOCUMENT.at("/components/" + kind).propertyNames()
                    .forEach(name -> assertThat(text).as(kind + " " + name).contains("\"#/components/" + kind + "/" + name));
    }

    private static Type answered(Method method) {
        var type = method.getGenericReturnType();
        return type instanceof ParameterizedType of && of.getRawType() == ResponseEntity.class ? of.getActualTypeArguments()[0] : type;
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    }

    /// `AgreementJson` as `Agreement`, a page of them as `AgreementPage`.
    private static String name(Type type) {
        var name = raw(type).getSimpleName().replaceFirst("Json$", "");
        return type instanceof ParameterizedType of && raw(type) == PageJson.class ? name(of.getActualTypeArguments()[0]) + "Page" : name;
    }

    private static void collect(Type type, Set<Type> records) {
        if (type instanceof ParameterizedType of && of.getRawType() != PageJson.class) {
            for (var argument : of.getActualTypeArguments()) collect(argument, records);
            return;
        }
        if (!raw(type).isRecord() || raw(type) == LanguageText.class || !records.add(type)) return;
        for (var component : raw(type).getRecordComponents()) collect(of(component, type), records);
    }

    /// Of a component; that of a page's items is known from the page.
    private static Type of(RecordComponent component, Type record) {
        if (raw(record) != PageJson.class || !component.getName().equals("items")) return component.getGenericType();
        var item = ((ParameterizedType) record).getActualTypeArguments()[0];
        return new ParameterizedType() {
            @Override public Type[] getActualTypeArguments() {
                return new Type[] {item};
            }

            @Override public Type getRawType() {
                return List.class;
            }

            @Override public Type getOwnerType() {
                return null;
            }
        };
    }

    private static JsonNode schema(RecordComponent component, Type record) {
        return schema(of(component, record));
    }

    private static JsonNode schema(Type type) {
        var schema = Calls.JSON.createObjectNode();
        if (type instanceof ParameterizedType of && raw(type) == List.class)
            return schema.put("type", "array").set("items", schema(of.getActualTypeArguments()[0]));
        if (raw(type) == Map.class) return schema.put("$ref", "#/components/schemas/Text");   // as it is sent, not yet judged
        if (type instanceof ParameterizedType of && raw(type) == Optional.class) return orNull(schema(of.getActualTypeArguments()[0]));
        if (type == String.class) return schema.put("type", "string");
        if (type == UUID.class) return schema.put("type", "string").put("format", "uuid");
        if (type == LocalDate.class) return schema.put("type", "string").put("format", "date");
        if (type == Instant.class) return schema.put("type", "string").put("format", "date-time");
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) return schema.put("type", "integer");
        if (type == BigDecimal.class) return schema.put("type", "number");
        if (type == boolean.class || type == Boolean.class) return schema.put("type", "boolean");
        if (type == LanguageText.class) return schema.put("$ref", "#/components/schemas/Text");
        if (type == Language.class) return schema.put("$ref", "#/components/schemas/Language");
        if (raw(type).isEnum())
            return schema.set("enum", Calls.JSON.valueToTree(Arrays.stream(raw(type).getEnumConstants()).map(constant -> ApiJson.word((Enum<?>) constant)).toList()));
        return schema.put("$ref", "#/components/schemas/" + name(type));
    }

    /// A record may take a plain string where the document says which strings there are: the form judges them, not the type.
    private static JsonNode like(JsonNode described, JsonNode field) {
        if (field.path("type").isString() && field.get("type").asString().equals("string") && !field.has("format") && described.has("enum")) return field;
        if (described.has("format") && !field.has("format") && described.get("type").equals(field.path("type"))) return field;
        return described;
    }

    private static JsonNode orNull(JsonNode schema) {
        var both = Calls.JSON.createObjectNode();
        if (!schema.has("type")) {
            both.putArray("anyOf").add(schema).addObject().put("type", "null");
            return both;
        }
        ((ObjectNode) schema).set("type", Calls.JSON.createArrayNode().add(schema.get("type")).add("null"));
        return schema;
    }

    /// A described field as far as a Java type says it too.
    private static JsonNode shape(JsonNode described) {
        if (!described.path("$ref").asString("").endsWith("/Language") && Contract.resolved(described).has("enum")) described = Contract.resolved(described);
        var shape = Calls.JSON.createObjectNode();
        for (var keyword : List.of("type", "format", "enum", "$ref"))
            if (described.has(keyword)) shape.set(keyword, described.get(keyword));
        for (var keyword : List.of("items", "additionalProperties")) if (described.has(keyword)) shape.set(keyword, shape(described.get(keyword)));
        if (described.has("anyOf")) described.get("anyOf").forEach(one -> shape.withArray("/anyOf").add(shape(one)));
        return shape;
    }
}
