package hamkor.review;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The few shapes of which a draft's JSON is made. What is empty is left out.
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    static <T> ArrayNode array(List<T> values, BiConsumer<ArrayNode, T> add) {
        var array = MAPPER.createArrayNode();
        for (var value : values) add.accept(array, value);
        return array;
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        return StreamSupport.stream(array.spliterator(), false).map(each).toList();
    }

    static List<String> strings(JsonNode array) {
        return list(array, JsonNode::asString);
    }

    static Optional<JsonNode> at(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field)).filter(node -> !node.isNull());
    }

    static Optional<String> string(JsonNode object, String field) {
        return at(object, field).map(JsonNode::asString);
    }

    static Optional<LocalDate> day(JsonNode object, String field) {
        return string(object, field).map(LocalDate::parse);
    }

    static ObjectNode text(LanguageText text) {
        var object = object();
        text.in().forEach((language, words) -> object.put(language.code(), words));
        return object;
    }

    static LanguageText text(JsonNode object) {
        var in = new EnumMap<Language, String>(Language.class);
        object.properties().forEach(entry -> in.put(Language.ofCode(entry.getKey()).orElseThrow(), entry.getValue().asString()));
        return new LanguageText(in);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The same of a word that came from outside; empty where no constant is called so.
    static <E extends Enum<E>> Optional<E> told(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> word(constant).equals(word)).findFirst();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
