package hamkor.audit;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Values of an act as canonical JSON: no white space, keys in the order of their code units, numbers without exponent. A personal
/// value is `{"personal":"…"}` with its digest.
final class Values {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String PERSONAL = "personal";

    private Values() {}

    /// @param digest keeps a personal value and gives what stands for it
    static String json(Map<String, Object> values, Function<Personal, String> digest) {
        var json = new StringWriter();
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            write(out, values, digest);
        }
        return json.toString();
    }

    private static void write(JsonGenerator out, Object value, Function<Personal, String> digest) {
        switch (value) {
            case String text -> out.writeString(text);
            case Boolean is -> out.writeBoolean(is);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number.toPlainString());
            case LocalDate day -> out.writeString(day.toString());
            case Personal personal -> write(out, Map.of(PERSONAL, digest.apply(personal)), digest);
            case LanguageText text -> {
                var byCode = new TreeMap<String, String>();
                text.in().forEach((language, words) -> byCode.put(language.code(), words));
                write(out, byCode, digest);
            }
            case Collection<?> list -> {
                out.writeStartArray();
                for (var item : list) write(out, item, digest);
                out.writeEndArray();
            }
            case Map<?, ?> map -> {
                out.writeStartObject();
                new TreeMap<>(map).forEach((key, item) -> {
                    out.writeName((String) key);
                    write(out, item, digest);
                });
                out.writeEndObject();
            }
            default -> throw new IllegalArgumentException("no value for an act: a " + value.getClass().getName());
        }
    }

    /// As they were given; a text in several languages again as one. Of an erased value nothing.
    ///
    /// @param value what stands behind a digest; empty where it was erased
    static Map<String, Object> read(String json, Function<String, Optional<Personal>> value) {
        try (var in = JSON.createParser(ObjectReadContext.empty(), json)) {
            in.nextToken();
            var read = new TreeMap<String, Object>();
            fields(in, value).forEach((field, of) -> read.put(field, of));
            return read;
        }
    }

    private static Object value(JsonParser in, Function<String, Optional<Personal>> value) {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> whole(in.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (in.nextToken() != JsonToken.END_ARRAY) list.add(value(in, value));
                yield List.copyOf(list);
            }
            case START_OBJECT -> {
                var fields = fields(in, value);
                if (fields.size() == 1 && fields.get(PERSONAL) instanceof String digest)
                    yield value.apply(digest).<Object>map(known -> known).orElse(Entry.ERASED);
                yield text(fields).<Object>map(text -> text).orElse(fields);
            }
            default -> throw new IllegalStateException("no value of an act: " + in.currentToken());
        };
    }

    private static Map<String, Object> fields(JsonParser in, Function<String, Optional<Personal>> value) {
        var fields = new TreeMap<String, Object>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            in.nextToken();
            fields.put(name, value(in, value));
        }
        return fields;
    }

    private static Object whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? number.longValue() : new BigDecimal(number);
    }

    private static Optional<LanguageText> text(Map<String, Object> fields) {
        var in = new EnumMap<Language, String>(Language.class);
        for (var field : fields.entrySet()) {
            var language = Language.ofCode(field.getKey());
            if (language.isEmpty() || !(field.getValue() instanceof String words)) return Optional.empty();
            in.put(language.get(), words);
        }
        return in.isEmpty() ? Optional.empty() : Optional.of(new LanguageText(in));
    }
}
