package hamkor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;

/// As much of JSON Schema as the schemas of the program use; a keyword it does not know fails, so that none is passed over.
public final class JsonSchema {
    private final JsonNode root;

    /// @param root to which references are relative
    public JsonSchema(JsonNode root) {
        this.root = root;
    }

    /// One line for each breach; empty for a valid value.
    public List<String> breaches(JsonNode value) {
        return breaches(root, value);
    }

    /// The same, of a part of the whole.
    public List<String> breaches(JsonNode schema, JsonNode value) {
        var breaches = new ArrayList<String>();
        check(schema, value, "$", breaches);
        return breaches;
    }

    private boolean isValid(JsonNode schema, JsonNode value) {
        var breaches = new ArrayList<String>();
        check(schema, value, "", breaches);
        return breaches.isEmpty();
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> breaches) {
        for (var keyword : schema.properties()) {
            var says = keyword.getValue();
            boolean kept = switch (keyword.getKey()) {
                case "$schema", "$id", "title", "description", "examples", "$defs", "then" -> true;
                case "$ref" -> {
                    check(root.at(says.asString().substring(1)), value, at, breaches);
                    yield true;
                }
                case "type" -> says.isArray() ? says.valueStream().anyMatch(type -> isOf(type.asString(), value)) : isOf(says.asString(), value);
                case "enum" -> says.valueStream().anyMatch(value::equals);
                case "const" -> says.equals(value);
                case "required" -> !value.isObject() || says.valueStream().allMatch(name -> value.has(name.asString()));
                case "properties" -> {
                    says.properties().forEach(own -> {
                        if (value.has(own.getKey())) check(own.getValue(), value.get(own.getKey()), at + "." + own.getKey(), breaches);
                    });
                    yield true;
                }
                case "propertyNames" -> value.properties().stream().allMatch(own -> isValid(says, new JsonMapper().valueToTree(own.getKey())));
                case "additionalProperties" -> {
                    var named = schema.path("properties");
                    var others = value.properties().stream().filter(own -> !named.has(own.getKey())).toList();
                    if (says.isObject()) others.forEach(own -> check(says, own.getValue(), at + "." + own.getKey(), breaches));
                    yield !says.equals(BooleanNode.FALSE) || others.isEmpty();
                }
                case "format" -> !value.isString() || isFormed(says.asString(), value.asString());
                case "items" -> {
                    for (int i = 0; i < value.size(); i++) check(says, value.get(i), at + "[" + i + "]", breaches);
                    yield true;
                }
                case "minItems", "minProperties" -> value.size() >= says.asInt();
                case "maxItems" -> value.size() <= says.asInt();
                case "uniqueItems" -> new HashSet<>(value.valueStream().toList()).size() == value.size();
                case "minLength" -> !value.isString() || value.asString().length() >= says.asInt();
                case "minimum" -> value.asInt() >= says.asInt();
                case "pattern" -> !value.isString() || Pattern.compile(says.asString()).matcher(value.asString()).find();
                case "anyOf" -> says.valueStream().anyMatch(one -> isValid(one, value));
                case "oneOf" -> says.valueStream().filter(one -> isValid(one, value)).count() == 1;
                case "allOf" -> {
                    says.forEach(one -> check(one, value, at, breaches));
                    yield true;
                }
                case "if" -> {
                    if (isValid(says, value)) check(schema.get("then"), value, at, breaches);
                    yield true;
                }
                default -> throw new IllegalStateException("unknown keyword " + keyword.getKey());
            };
            if (!kept) breaches.add(at + " " + keyword.getKey() + ": " + value);
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalStateException("unknown type " + type);
        };
    }

    private static boolean isFormed(String format, String value) {
        return switch (format) {
            case "uuid" -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            case "date" -> value.matches("\\d{4}-\\d{2}-\\d{2}");
            case "date-time" -> value.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");
            case "uri-reference" -> value.startsWith("/");
            default -> throw new IllegalStateException("unknown format " + format);
        };
    }
}
