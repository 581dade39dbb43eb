package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The marks of sub-items, and what only looks like one.
class MarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1) выбор площадки | выбор площадки", "1. выбор | выбор", "1.1. выбор | выбор", "1.2.3) выбор | выбор", "12) выбор | выбор", "(1) выбор | выбор",
        "а) выбор | выбор", "A) choice | choice", "(б) выбор | выбор", "iv) choice | choice", "IV) выбор | выбор",
        "– выбор | выбор", "- выбор | выбор", "— выбор | выбор", "-выбор | выбор", "• выбор | выбор", "· выбор | выбор", "▪ выбор | выбор", "➢ выбор | выбор", "* выбор | выбор", "o‘quv | o‘quv",
        "1 выбор | 1 выбор", "2026 год | 2026 год", "5,5 млн | 5,5 млн", "1.5 млн | 1.5 млн", "–5 °C | –5 °C", "10 раз | 10 раз", "А. Навоий | А. Навоий", "слово | слово"})
    void aMarkIsToldFromTheWordsAfterIt(String text, String words) {
        assertThat(text.substring(Marks.endOfMark(text))).isEqualTo(words);
    }
}
