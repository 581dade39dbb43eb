package hamkor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class WordsAndDaysTest {
    @ParameterizedTest
    @CsvSource({
        "ru, 31.12.2026, 31 декабря 2026 года",
        "uz, 2026-yil 31-dekabr, 2026-yil 31-dekabr",
        "uz-Cyrl, 2026 йил 31 декабрь, 2026 йил 31 декабрь",
        "en, 31 Dec 2026, 31 December 2026",
    })
    void aDayIsWrittenAsOfficialsWriteIt(String code, String inTable, String inText) {
        var language = Language.ofCode(code).orElseThrow();
        var day = LocalDate.of(2026, 12, 31);
        assertThat(DayWords.inTable(day, language)).isEqualTo(inTable);
        assertThat(DayWords.inText(day, language)).isEqualTo(inText);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 дней", "1, 1 день", "2, 2 дня", "4, 4 дня", "5, 5 дней", "11, 11 дней", "12, 12 дней", "14, 14 дней", "21, 21 день",
        "22, 22 дня", "25, 25 дней", "101, 101 день", "111, 111 дней", "112, 112 дней", "1002, 1002 дня",
    })
    void aRussianWordAgreesWithItsNumber(int number, String said) {
        assertThat(words(Language.RU).count("days", number)).isEqualTo(said);
    }

    @Test void uzbekHasOneFormAndEnglishTwo() {
        assertThat(words(Language.UZ).count("days", 21)).isEqualTo("21 kun");
        assertThat(words(Language.EN).count("days", 1)).isEqualTo("1 day");
        assertThat(words(Language.EN).count("days", 21)).isEqualTo("21 days");
    }

    @Test void aValueWithBracesStaysAsItIs() {
        assertThat(words(Language.EN).say("two", "{1}", "$0")).isEqualTo("{1} and $0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ежегодно / har yili                          | ежегодно                 | har yili",
        "III квартал 2026 года / 2026-yil III chorak  | III квартал 2026 года    | 2026-yil III chorak",
        "har yili / ежегодно                          | ежегодно                 | har yili",
    })
    void twoLanguagesAreToldApartByTheirScripts(String words, String russian, String uzbek) {
        var apart = TwoLanguages.apart(words, List.of(Language.RU, Language.UZ)).orElseThrow();
        assertThat(apart.in(Language.RU)).contains(russian);
        assertThat(apart.in(Language.UZ)).contains(uzbek);
    }

    @ParameterizedTest
    @CsvSource({"постоянно", "выпуск / поставка", "2025 / 2026", "один / ikki / три", "один / "})
    void whatCannotBeToldApartStaysWhole(String words) {
        assertThat(TwoLanguages.apart(words, List.of(Language.RU, Language.UZ))).isEmpty();
    }

    @Test void aTextIsShownInTheReadersLanguageElseInRussian() {
        var both = LanguageText.of(Language.EN, "roadmap").and(Language.RU, "дорожная карта");
        assertThat(both.shownTo(Language.EN)).isEqualTo(new Shown("roadmap", Language.EN));
        assertThat(both.shownTo(Language.UZ)).isEqualTo(new Shown("дорожная карта", Language.RU));
        assertThat(LanguageText.of(Language.EN, "roadmap").shownTo(Language.RU)).isEqualTo(new Shown("roadmap", Language.EN));
    }

    private static Words words(Language language) {
        return Words.beside(WordsAndDaysTest.class).get(language);
    }
}
