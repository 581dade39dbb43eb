package hamkor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
    @CsvSource(delimiter = '|', value = {
        "ru      | 22 октября 2025 года    | 22.10.2025           | октябрь | среда      | IV квартал 2025     | 22 октября 2025 в 9:05",
        "uz      | 2025-yil 22-oktabr      | 2025-yil 22-oktabr   | oktabr  | chorshanba | 2025-yil IV chorak  | 2025-yil 22-oktabr, soat 9:05",
        "uz-Cyrl | 2025 йил 22 октябрь     | 2025 йил 22 октябрь  | октябрь | чоршанба   | 2025 йил IV чорак   | 2025 йил 22 октябрь, соат 9:05",
        "en      | 22 October 2025         | 22 Oct 2025          | October | Wednesday  | Q4 2025             | 22 October 2025 at 9:05",
    })
    void daysAreSaidInEveryLanguage(String code, String inText, String inTable, String month, String weekday, String quarter, String moment) {
        var language = Language.ofCode(code).orElseThrow();
        var day = LocalDate.of(2025, 10, 22);
        var at = Instant.parse("2025-10-22T03:05:59Z");
        assertThat(DayWords.inText(day, language)).isEqualTo(inText);
        assertThat(DayWords.inTable(day, language)).isEqualTo(inTable);
        assertThat(DayWords.month(day.getMonth(), language)).isEqualTo(month);
        assertThat(DayWords.weekday(day.getDayOfWeek(), language)).isEqualTo(weekday);
        assertThat(DayWords.quarter(2025, 4, language)).isEqualTo(quarter);
        assertThat(DayWords.moment(at, ZoneId.of("Asia/Omsk"), language)).isEqualTo(moment);
    }

    /// Every month and weekday in every language, held against Unicode's where that is right.
    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"RU", "EN"})
    void monthsAndWeekdaysAreThoseOfTheLanguage(Language language) {
        var locale = Locale.forLanguageTag(language.code());
        for (var month : Month.values()) assertThat(DayWords.month(month, language)).isEqualTo(month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        for (var day : DayOfWeek.values()) assertThat(DayWords.weekday(day, language)).isEqualTo(day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() == 2026 && language == Language.RU; day = day.plusMonths(1))
            assertThat(DayWords.inText(day, language)).isEqualTo(DateTimeFormatter.ofPattern("d MMMM uuuu 'года'", locale).format(day));
    }

    @Test void bothScriptsOfUzbekNameTheSameMonthsAndDays() {
        for (var month : Month.values())
            assertThat(Transliteration.toLatin(DayWords.month(month, Language.UZ_CYRL))).isEqualTo(DayWords.month(month, Language.UZ));
        for (var day : DayOfWeek.values())
            assertThat(Transliteration.toLatin(DayWords.weekday(day, Language.UZ_CYRL))).isEqualTo(DayWords.weekday(day, Language.UZ));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 0 | 0", "7 | 7 | 7", "999 | 999 | 999", "1000 | 1_000 | 1,000", "16062 | 16_062 | 16,062", "1234567 | 1_234_567 | 1,234,567",
        "-1 | -1 | -1", "-999 | -999 | -999", "-1000 | -1_000 | -1,000",
    })
    void thousandsStandApart(long number, String withSpaces, String english) {
        for (var language : List.of(Language.RU, Language.UZ, Language.UZ_CYRL))
            assertThat(NumberWords.of(number, language)).isEqualTo(withSpaces.replace('_', '\u00a0'));
        assertThat(NumberWords.of(number, Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 дней", "1, 1 день", "2, 2 дня", "4, 4 дня", "5, 5 дней", "11, 11 дней", "12, 12 дней", "14, 14 дней", "21, 21 день",
        "22, 22 дня", "25, 25 дней", "101, 101 день", "111, 111 дней", "112, 112 дней", "114, 114 дней", "121, 121 день", "1002, 1\u00a0002 дня", "1011, 1\u00a0011 дней",
    })
    void aRussianWordAgreesWithItsNumber(int number, String said) {
        assertThat(words(Language.RU).count("days", number)).isEqualTo(said);
    }

    @Test void uzbekHasOneFormAndEnglishTwo() {
        assertThat(words(Language.UZ).count("days", 21)).isEqualTo("21 kun");
        assertThat(words(Language.EN).count("days", 1)).isEqualTo("1 day");
        assertThat(words(Language.EN).count("days", 0)).isEqualTo("0 days");
        assertThat(words(Language.EN).count("days", 21)).isEqualTo("21 days");
        assertThat(words(Language.EN).count("days", 101)).isEqualTo("101 days");
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

    @Test void theReadersOtherScriptComesBeforeRussianAndSaysSo() {
        var cyrillic = LanguageText.of(Language.UZ_CYRL, "Йўл харитаси").and(Language.RU, "Дорожная карта");
        assertThat(cyrillic.shownTo(Language.UZ)).isEqualTo(new Shown("Yoʻl xaritasi", Language.UZ, Shown.Made.TRANSLITERATED));
        assertThat(cyrillic.shownTo(Language.UZ_CYRL)).isEqualTo(new Shown("Йўл харитаси", Language.UZ_CYRL));
        assertThat(cyrillic.shownTo(Language.RU)).isEqualTo(new Shown("Дорожная карта", Language.RU));
        var latin = LanguageText.of(Language.UZ, "Yo'l xaritasi").and(Language.RU, "Дорожная карта");
        assertThat(latin.shownTo(Language.UZ_CYRL)).isEqualTo(new Shown("Йўл харитаси", Language.UZ_CYRL, Shown.Made.DRAFT));
        assertThat(latin.shownTo(Language.UZ)).isEqualTo(new Shown("Yo'l xaritasi", Language.UZ));
        assertThat(latin.shownTo(Language.EN)).isEqualTo(new Shown("Дорожная карта", Language.RU));
    }

    /// What nobody translated is shown as it is, and its script is not changed for readers of another language.
    @Test void onlyUzbekChangesItsScript() {
        assertThat(LanguageText.of(Language.UZ_CYRL, "Режа").shownTo(Language.EN)).isEqualTo(new Shown("Режа", Language.UZ_CYRL));
        assertThat(LanguageText.of(Language.RU, "План").shownTo(Language.UZ)).isEqualTo(new Shown("План", Language.RU));
        assertThat(LanguageText.of(Language.EN, "Plan").shownTo(Language.UZ_CYRL)).isEqualTo(new Shown("Plan", Language.EN));
    }

    private static Words words(Language language) {
        return Words.beside(WordsAndDaysTest.class).get(language);
    }
}
