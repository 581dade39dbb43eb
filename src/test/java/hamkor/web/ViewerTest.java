package hamkor.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "-                              | ru",
        "uz                             | uz",
        "uz-Latn-UZ,uz;q=0.9,ru;q=0.8   | uz",
        "ru-RU,ru;q=0.9,en;q=0.5        | ru",
        "en-GB,en;q=0.9                 | ru",
        "en;q=0.4,uz;q=0.7              | uz",
        "de                             | ru",
        "*                              | ru",
        ";;;                            | ru",
    })
    void theBrowsersLanguageIsTheReaders(String header, String language) {
        assertThat(ViewerResolver.accepted(header).code()).isEqualTo(language);
    }
}
