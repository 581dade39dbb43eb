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
        "en-GB,en;q=0.9                 | en",
        "uz-Cyrl                        | uz-Cyrl",
        "uz-Cyrl-UZ,uz;q=0.5            | uz-Cyrl",
        "uz-UZ                          | uz",
        "UZ-CYRL                        | uz-Cyrl",
        "kk,ru;q=0.8,en;q=0.9           | en",
        "kk-KZ,kk;q=0.9,uz;q=0.3        | uz",
        "ru;q=0,uz;q=0.1                | uz",
        "en-US,en;q=0.9,ru;q=0.95       | en",
        "en;q=0.4,uz;q=0.7              | uz",
        "de                             | ru",
        "*                              | ru",
        ";;;                            | ru",
    })
    void theBrowsersLanguageIsTheReaders(String header, String language) {
        assertThat(ViewerResolver.accepted(header).code()).isEqualTo(language);
    }
}
