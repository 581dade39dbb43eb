package hamkor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import java.util.Arrays;
import java.util.List;
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
    void everyRefusalAndStepHasItsWordsAndNoWordIsUnused(Language language) {
        var keys = Stream.concat(Arrays.stream(DatabaseRefused.Reason.values()).map(DatabaseRefused.Reason::key),
                Arrays.stream(Progress.Step.values()).map(Progress.Step::key)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(DatabaseWords.words(language).stringPropertyNames())).isEqualTo(keys);
    }

    @ParameterizedTest @EnumSource(Language.class)
    void theSameValuesStandInEveryLanguage(Language language) {
        var russian = DatabaseWords.words(Language.RU);
        for (String key : russian.stringPropertyNames())
            assertThat(places(DatabaseWords.words(language).getProperty(key))).describedAs(key).isEqualTo(places(russian.getProperty(key)));
    }

    @Test void aNumberIsNotGroupedAndABraceInAValueIsLeftAlone() {
        assertThat(new DatabaseRefused(DatabaseRefused.Reason.SERVER_TOO_OLD, "host:5432/{1}", 15000, 16).in(Language.EN))
                .isEqualTo("The database server host:5432/{1} is PostgreSQL 15000; Hamkor needs 16 or newer.");
    }

    private static Set<String> places(String text) {
        return List.copyOf(Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).toList()).stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
