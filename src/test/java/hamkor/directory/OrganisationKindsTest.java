package hamkor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationKindsTest {
    @ParameterizedTest
    @CsvSource({
            "Министерство высшего образования, ministry", "Oliy taʼlim vazirligi, ministry", "Управление спорта, department", "Sport boshqarmasi, department",
            "Комитет по туризму хокимията, department", "Государственный медицинский институт, university", "Tibbiyot instituti, university",
            "Научно-исследовательский институт зерна, research-centre", "Колледж при техническом университете, college", "Vohasi muzeyi, museum",
            "Торгово-промышленная палата, chamber", "Хокимият, hokimiyat", "Viloyat hokimligi, hokimiyat", "Правительство области, government",
            "АО «Прибой», company", "«Nur» MChJ, company", "Дирекция СЭЗ «Степь», economic-zone", "Радость, other", "Хаос, other"})
    void aNameSaysOfWhatKindItIs(String name, String kind) {
        assertThat(OrganisationKinds.of(LanguageText.of(Language.RU, name)).word()).isEqualTo(kind);
    }

    @Test void theKindsOfTheExamplesAreGuessedFromTheirNames() {
        assertThat(OrganisationName.ofTheExamples()).allSatisfy(name -> assertThat(OrganisationKinds.of(name.name())).as(name.name().toString()).isEqualTo(name.kind()));
    }
}
