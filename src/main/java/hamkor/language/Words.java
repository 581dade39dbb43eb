package hamkor.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that Hamkor itself says, from the files `words_ru.properties`, `words_uz.properties`, `words_uz-Cyrl.properties`
/// and `words_en.properties` beside a class. A key stands in all four; a missing key is a defect, never a blank.
///
/// A value may hold `{0}`, `{1}`. Where a number decides the form of a word, the value holds the forms divided by ` | `: in
/// Russian for 1, 2 and 5; in English for 1 and 2; in Uzbek one.
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Map<String, String> byKey;

    private Words(Language language, Map<String, String> byKey) {
        this.language = language;
        this.byKey = Map.copyOf(byKey);
    }

    /// Words of several features for one page: of the feature itself and of the layout. A key stands in one of them only.
    public static Map<Language, Words> beside(Class<?>... features) {
        var all = new EnumMap<Language, Words>(Language.class);
        for (var language : Language.values()) {
            var byKey = new HashMap<String, String>();
            for (var feature : features)
                load(feature, language).forEach((key, words) -> {
                    if (byKey.put(key, words) != null) throw new IllegalStateException("two words for " + key);
                });
            all.put(language, new Words(language, byKey));
        }
        return all;
    }

    public Language language() {
        return language;
    }

    public String say(String key, Object... values) {
        return filled(value(key), values);
    }

    /// Those of its keys that begin so: what of a list there are words for.
    public List<String> keys(String beginning) {
        return byKey.keySet().stream().filter(key -> key.startsWith(beginning)).sorted().toList();
    }

    /// The form that the number asks for; `{0}` is the number, its thousands apart, the other values follow it.
    public String count(String key, int number, Object... values) {
        var forms = List.of(value(key).split(" \\| "));
        var form = forms.get(Math.min(form(number), forms.size() - 1));
        var all = new Object[values.length + 1];
        all[0] = NumberWords.of(number, language);
        System.arraycopy(values, 0, all, 1, values.length);
        return filled(form, all);
    }

    /// For a key that is put together of data, where a word may be missing: the name of a field, say.
    public boolean knows(String key) {
        return byKey.containsKey(key);
    }

    private String value(String key) {
        var value = byKey.get(key);
        if (value == null) throw new IllegalArgumentException("no words for " + key + " in " + language.code());
        return value;
    }

    private String filled(String text, Object[] values) {
        // In one pass: a value that itself holds braces is a document's text and stays as it is.
        return PLACE.matcher(text).replaceAll(place ->
                Matcher.quoteReplacement(said(values[Integer.parseInt(place.group(1))])));
    }

    /// A text in several languages, as the name of an organisation in a refusal, in the reader's.
    private String said(Object value) {
        return value instanceof LanguageText text ? text.shownTo(language).text() : String.valueOf(value);
    }

    /// 0, 1 or 2: as Unicode's plural rules have it.
    private int form(int number) {
        return switch (language) {
            case RU -> {
                int tens = number % 100, ones = number % 10;
                if (ones == 1 && tens != 11) yield 0;
                yield ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
            }
            case EN -> number == 1 ? 0 : 1;
            case UZ, UZ_CYRL -> 0;
        };
    }

    private static Map<String, String> load(Class<?> feature, Language language) {
        var file = "words_" + language.code() + ".properties";
        try (var in = feature.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no " + file + " beside " + feature.getName());
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var words = new HashMap<String, String>();
            for (var key : properties.stringPropertyNames()) words.put(key, properties.getProperty(key));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override public String toString() {
        return "Words in " + language.code() + ": " + byKey.keySet();
    }
}
