package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What separates executors and what does not.
class SeparatorsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "а, б | а¦б", "а,б | а¦б", "ООО «а, б», в | ООО «а, б»¦в", "ООО \"а, б\", в | ООО \"а, б\"¦в", "Фонд (а, б), в | Фонд (а, б)¦в", "ООО «а, б, в | ООО «а¦б¦в",
        "ООО “а, б”, в | ООО “а, б”¦в", "ООО „а, б“, в | ООО „а, б“¦в", "а (б (в, г), д), е | а (б (в, г), д)¦е", "а,, б, | а¦б", ", | ~~", "экран 15\", б | экран 15\"¦б"})
    void commasSeparateOutsideQuotesAndBrackets(String text, String parts) {
        assertThat(String.join("¦", Separators.split(text, ","))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Минпром // Минторг | Минпром¦Минторг", "Министерство // экономики | Министерство экономики", "Минпром // (Иванов) | Минпром (Иванов)",
        "минпром // минторг | минпром¦минторг", "ООО «Восток // Запад» // Минторг | ООО «Восток Запад»¦Минторг", "1) минпром // 2) минторг | минпром¦минторг",
        "Минпром; // минторг | Минпром;¦минторг"})
    void anEndOfALineSeparatesWhereANameMayBegin(String lines, String text) {
        assertThat(Separators.withEndsOfLines(Tables.lines(lines), true).replace('\n', '¦')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Министерство // Экономики | Министерство Экономики", "1) Минпром // 2) Минторг | Минпром¦Минторг"})
    void inAPdfOnlyAMarkBeginsAName(String lines, String text) {
        assertThat(Separators.withEndsOfLines(Tables.lines(lines), false).replace('\n', '¦')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Минпром; | Минпром", "Минпром. | Минпром", "Минпром и др. | Минпром и др.", "Иванов И.И. | Иванов И.И.", "; , | ''", "а. | а."})
    void aNameLosesWhatClosesAList(String text, String name) {
        assertThat(Separators.trimmed(text)).isEqualTo(name);
    }
}
