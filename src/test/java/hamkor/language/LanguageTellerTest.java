package hamkor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The language of short office texts; nothing is said where nothing tells.
class LanguageTellerTest {
    private final LanguageTeller teller = LanguageTeller.loaded();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Провести деловой форум предприятий | RU", "Соглашение подписано | RU", "Министерство экономики Омской области | RU", "ежегодно до 15 декабря | RU",
        "Ишбилармонлик форумини ўтказиш | UZ_CYRL", "Ҳокимлик | UZ_CYRL", "Вилоят ҳокимлиги билан биргаликда | UZ_CYRL", "Кўргазма ташкил этиш | UZ_CYRL",
        "Biznes forum oʻtkazish | UZ", "Buxoro viloyati hokimligi | UZ", "Talabalar almashinuvini tashkil etish | UZ", "Hamkorlik bitimi imzolandi | UZ",
        "Hold a business forum for enterprises | EN", "Ministry of Economy of the Omsk Region | EN", "Exchange of students | EN",
        "Выставка «Made in Omsk» | RU", "“Омск” brendi ko‘rgazmasi | UZ"})
    void aTextIsInItsLanguage(String text, Language language) {
        assertThat(teller.tell(text)).contains(language);
    }

    @ParameterizedTest
    @CsvSource({"2026", "–", "''", "1.2.3", "I", "«»"})
    void aTextWithoutLettersIsInNoLanguage(String text) {
        assertThat(teller.tell(text, List.of(Language.RU, Language.UZ_CYRL))).isEmpty();
    }

    @Test
    void onlyLanguagesOfTheDocumentAreTold() {
        assertThat(teller.tell("Forum", List.of(Language.RU, Language.UZ))).contains(Language.UZ);
        assertThat(teller.tell("Forum", List.of(Language.RU))).isEmpty();
    }

    @Test
    void aTextLeansToTheLanguageOfMoreOfItsWords() {
        assertThat(teller.leaning("шартнома ва ҳисобот", Language.UZ_CYRL, Language.RU)).isPositive();
        assertThat(teller.leaning("соглашение и отчёт", Language.UZ_CYRL, Language.RU)).isNegative();
    }
}
