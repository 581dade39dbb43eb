package hamkor.api;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/// How the records of the API become JSON and back. What comes in is taken strictly: a field that nobody knows, one that stands
/// twice, a number where words are meant are said, not passed over.
@Configuration(proxyBeanMethods = false)
public class ApiJson {
    @Bean static JsonMapper json() {
        return JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, words -> {
                    for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) words.setCoercion(shape, CoercionAction.Fail);
                })
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)   // as the records have them, so that people can read it
                .addModule(new SimpleModule().addSerializer(new InLanguages()).addSerializer(new InWords()))
                .build();
    }

    /// `{"ru": "…", "uz": "…"}`.
    private static final class InLanguages extends StdSerializer<LanguageText> {
        private InLanguages() {
            super(LanguageText.class);
        }

        @Override public void serialize(LanguageText text, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            text.in().forEach((language, words) -> json.writeStringProperty(language.code(), words));
            json.writeEndObject();
        }
    }

    /// `IN_FORCE` as `in-force`; a language as its code.
    private static final class InWords extends StdSerializer<Enum<?>> {
        private InWords() {
            super(Enum.class, false);
        }

        @Override public void serialize(Enum<?> value, JsonGenerator json, SerializationContext context) {
            json.writeString(value instanceof Language language ? language.code() : word(value));
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
