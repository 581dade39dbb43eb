package hamkor.sql;

import hamkor.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of this package in the reader's language. Values are put in as they are: a process number is not grouped.
final class DatabaseWords {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<Language, Properties> WORDS = new EnumMap<>(Language.class);

    private DatabaseWords() {}

    static String in(Language language, String key, Object... values) {
        String text = words(language).getProperty(key);
        if (text == null) throw new IllegalArgumentException("no words for " + key + " in " + language.code());
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    static synchronized Properties words(Language language) {
        return WORDS.computeIfAbsent(language, DatabaseWords::read);
    }

    private static Properties read(Language language) {
        var words = new Properties();
        try (var in = DatabaseWords.class.getResourceAsStream("words_" + language.code() + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
