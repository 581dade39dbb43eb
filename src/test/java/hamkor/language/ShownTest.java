package hamkor.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "Karimov Sherzod, uz-Cyrl, Каримов Шерзод, uz-Cyrl",
        "Karimov Sherzod, uz, Karimov Sherzod, uz",
        "Karimov Sherzod, ru, Karimov Sherzod, uz",
        "Рўзиев Қодир, uz, Roʻziyev Qodir, uz",
        "Рўзиев Қодир, ru, Рўзиев Қодир, uz-Cyrl",
        "Соколова Наталья, uz, Соколова Наталья, ru",
        "Соколова Наталья, uz-Cyrl, Соколова Наталья, ru",
    })
    void aNameIsShownInTheReadersScriptOfUzbek(String name, String reader, String text, String language) {
        var shown = Shown.name(name, Language.ofCode(reader).orElseThrow());
        assertThat(shown.text()).isEqualTo(text);
        assertThat(shown.lang()).isEqualTo(language);
    }
}
