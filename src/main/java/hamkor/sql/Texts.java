package hamkor.sql;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Texts in several languages as the database keeps them: a JSON object by language code, `{"ru": "…", "uz": "…"}`.
public final class Texts {
    private static final JsonFactory JSON = new JsonFactory();

    private Texts() {}

    /// For a parameter: `cast(:title as jsonb)`.
    public static String json(LanguageText text) {
        var json = new StringWriter();
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            out.writeStartObject();
            text.in().forEach((language, words) -> out.writeStringProperty(language.code(), words));
            out.writeEndObject();
        }
        return json.toString();
    }

    /// For a parameter that may be null.
    public static String json(Optional<LanguageText> text) {
        return text.map(Texts::json).orElse(null);
    }

    public static LanguageText text(String json) {
        var in = new EnumMap<Language, String>(Language.class);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var code = parser.currentName();
                parser.nextToken();
                in.put(Language.ofCode(code).orElseThrow(() -> new IllegalStateException("a text in " + code)), parser.getString());
            }
        }
        return new LanguageText(in);
    }

    public static Optional<LanguageText> maybe(String json) {
        return Optional.ofNullable(json).map(Texts::text);
    }
}
