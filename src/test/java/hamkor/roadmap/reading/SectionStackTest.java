package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which headings stand over a measure. A story is told by words parted by «;»: `m` is a measure, all else a heading.
class SectionStackTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Промышленность | Промышленность",
        "Промышленность; m; Торговля | Торговля",
        "I. Экономика; 1. Торговля | I. Экономика > 1. Торговля",
        "I. Экономика; 1. Торговля; m; 2. Транспорт | I. Экономика > 2. Транспорт",
        "I. Экономика; 1. Торговля; m; II. Культура | II. Культура",
        "1. Экономика; 1.1. Торговля; m; 1.2. Транспорт; m; 2. Культура | 2. Культура",
        "1. Экономика; m; 1.1. Торговля | 1. Экономика > 1.1. Торговля",
        "Раздел 1. Экономика; m; Раздел 2. Культура | Раздел 2. Культура",
        "Раздел I. Экономика; Торговля; m; Транспорт | Раздел I. Экономика > Транспорт",
        "Раздел I. Экономика; Торговля; m; Раздел II. Культура | Раздел II. Культура",
        "ЭКОНОМИКА; Торговля; m; КУЛЬТУРА | КУЛЬТУРА",
        "I бўлим. Саноат; m; II бўлим. Савдо | II бўлим. Савдо",
        "1-bo‘lim. Sanoat; m; 2-bo‘lim. Savdo | 2-bo‘lim. Savdo",
        "1-бўлим. Саноат; m; 2-бўлим. Савдо | 2-бўлим. Савдо",
        "А. Экономика; m; Б. Культура | Б. Культура",
        "Section 1. Economy; m; Section 2. Culture | Section 2. Culture",
        "Блок 1: Экономика; 1.1 Торговля; m; Блок 2: Культура | Блок 2: Культура"})
    void headingsStandOverWhatFollows(String story, String headings) {
        var stack = new SectionStack();
        for (var word : story.split(";"))
            if (word.strip().equals("m")) stack.measure();
            else stack.heading(word.strip());
        assertThat(String.join(" > ", stack.texts())).isEqualTo(headings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1. Экономика | 1", "1.2. Экономика | 1.2", "1) Экономика | 1", "I. Экономика | I", "IV) Экономика | IV", "ІІ. Экономика | ІІ", "I – Экономика | I",
        "А. Экономика | А", "б) экономика | б", "1.2 Экономика | 1.2", "2026 год | 2026", "Экономика | ''", "5-летний план | ''", "Инвестиции | ''", "I | ''", "1 | 1"})
    void aHeadingMayBeginWithANumber(String heading, String number) {
        assertThat(SectionStack.number(heading)).isEqualTo(number);
    }

    @Test
    void theOutlineOfTheDocumentNestsChapters() {
        var stack = new SectionStack();
        stack.outline("Глава 1", 1);
        stack.outline("Экономика", 2);
        stack.outline("Культура", 2);
        assertThat(stack.texts()).containsExactly("Глава 1", "Культура");
        stack.outline("Глава 2", 1);
        assertThat(stack.texts()).containsExactly("Глава 2");
    }
}
