package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// What headings mean, as offices write them in four languages (`spellings/headings.csv`).
class HeadingWordsTest {
    private static final double WHOLLY_TOLD = 0.6;

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvFileSource(resources = "spellings/headings.csv", delimiter = '|')
    void aHeadingSaysWhatItsColumnHolds(String heading, CellRole role) {
        var meaning = HeadingWords.loaded().meaning(heading);
        assertThat(meaning).as("%s", meaning).isPresent();
        assertThat(meaning.get().role()).as("%s", meaning).isEqualTo(role);
    }

    @ParameterizedTest(name = "«{0}» is no heading")
    @CsvFileSource(resources = "spellings/no-headings.csv", delimiter = '|')
    void aCellOfAMeasureIsNoHeading(String cell) {
        assertThat(HeadingWords.loaded().meaning(cell).filter(meaning -> meaning.covered() >= WHOLLY_TOLD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Сроки / Muddatlar, RU UZ", "Исполнители, RU", "Ижрочилар, UZ_CYRL", "Executors / Исполнители, RU EN", "Мероприятия, RU", "№,''"})
    void aHeadingTellsTheLanguagesInWhichItIsOne(String heading, String languages) {
        assertThat(HeadingWords.loaded().languages(heading))
                .containsExactlyInAnyOrderElementsOf(languages.isEmpty() ? List.of() : List.of(languages.split(" ")).stream().map(Language::valueOf).toList());
    }

    @Test
    void aBlankHeadingMeansNothing() {
        assertThat(HeadingWords.loaded().meaning("")).isEmpty();
        assertThat(HeadingWords.loaded().meaning(" – ")).isEmpty();
    }
}
