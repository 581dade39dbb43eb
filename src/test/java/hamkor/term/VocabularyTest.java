package hamkor.term;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The vocabularies are data that people edit: each form once, in the letters that the reader folds to, with a sense that exists.
class VocabularyTest {
    @ParameterizedTest
    @EnumSource
    void givesEachFormOneSense(Language language) {
        var senses = new HashMap<String, String>();
        forms(language).forEach(form -> assertThat(senses.put(form.getKey(), form.getValue()))
                .as("«%s» of words.%s.txt, once under", form.getKey(), language.code()).isNull());
        assertThat(senses).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenAsTheReaderFoldsWords(Language language) {
        for (var form : forms(language)) {
            for (var word : form.getKey().replace("*", "").split("[ /-]+")) {
                if (word.isEmpty()) continue;   // before the hyphen of an ending
                assertThat(Spelling.foldWord(word)).isEqualTo(word);
                assertThat(word).as(form.getKey()).doesNotContain("ё");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsToOneScript(Language language) {
        boolean cyrillic = language == Language.RU || language == Language.UZ_CYRL;
        for (var form : forms(language)) {
            boolean sign = form.getKey().equals("q") || form.getKey().equals("&");   // «Q3» is written in every language
            boolean known = form.getKey().chars().filter(Character::isLetter)
                    .allMatch(letter -> Spelling.isCyrillic((char) letter) == cyrillic);
            assertThat(sign || known).as(form.getKey()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryMonthAndReadsThemAll(Language language) {
        var vocabulary = Vocabulary.of(language);
        for (var form : forms(language)) {
            if (!form.getValue().startsWith("month ")) continue;
            var items = vocabulary.items(Tokenizer.tokens(form.getKey())).orElseThrow();
            assertThat(items).as(form.getKey()).hasSize(1);
            assertThat(items.getFirst().sense()).isEqualTo(Sense.MONTH);
            assertThat("month " + items.getFirst().number()).isEqualTo(form.getValue());
        }
        assertThat(forms(language).stream().map(Map.Entry::getValue).filter(sense -> sense.startsWith("month ")).distinct()).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource
    void hasOnlySensesThatTheGrammarKnows(Language language) {
        for (var form : forms(language)) {
            var name = form.getValue().replace("ending ", "").split(" ")[0];
            if (name.equals("ordinal") || name.equals("ending")) continue;
            assertThat(Sense.valueOf(name.toUpperCase(Locale.ROOT))).isNotNull();
        }
    }

    /// Form and the sense it stands under, in the order of the file; endings under their own names.
    private static List<Map.Entry<String, String>> forms(Language language) {
        try (var file = Vocabulary.class.getResourceAsStream("words." + language.code() + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> List.of(line.substring(line.indexOf(':') + 1).split(",")).stream()
                            .map(form -> Map.entry((line.startsWith("ending") ? "-" : "") + form.strip(),
                                    line.substring(0, line.indexOf(':')))))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
