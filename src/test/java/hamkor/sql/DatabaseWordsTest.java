package hamkor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseWordsTest {

    @ParameterizedTest @EnumSource(Language.class)
    void everyRefusalAndStepHasItsWordsAndNoWordIsUnused(Language language) throws IOException {
        var keys = Stream.concat(Arrays.stream(DatabaseRefused.Reason.values()).map(DatabaseRefused.Reason::key),
                Arrays.stream(Progress.Step.values()).map(Progress.Step::key)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(words(language).stringPropertyNames())).isEqualTo(keys);
    }

    @ParameterizedTest @EnumSource(Language.class)
    void theSameValuesStandInEveryLanguage(Language language) throws IOException {
        var russian = words(Language.RU);
        for (String key : russian.stringPropertyNames())
            assertThat(places(words(language).getProperty(key))).describedAs(key).isEqualTo(places(russian.getProperty(key)));
    }

    @Test void aNumberIsNotGroupedAndABraceInAValueIsLeftAlone() {
        assertThat(new DatabaseRefused(DatabaseRefused.Reason.SERVER_TOO_OLD, "host:5432/{1}", 15000, 16).in(Language.EN))
                .isEqualTo("The database server host:5432/{1} is PostgreSQL 15000; Hamkor needs 16 or newer.");
    }

    private static Properties words(Language language) throws IOException {
        var words = new Properties();
        try (var in = DatabaseRefused.class.getResourceAsStream("words_" + language.code() + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
