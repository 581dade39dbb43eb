package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts of a document in two languages told apart.
class TextInLanguagesTest {
    private static String shown(List<Language> languages, boolean slash, String lines) {
        return new TextInLanguages(languages, slash ? TextInLanguages.Parting.BY_SLASH : TextInLanguages.Parting.BY_LINES).text(Tables.lines(lines)).map(text -> text.in().entrySet().stream()
                .map(entry -> entry.getKey().code() + ": " + entry.getValue()).collect(Collectors.joining(" ¦ "))).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Провести форум / Forum o‘tkazish | ru: Провести форум ¦ uz: Forum o‘tkazish",
        "Forum o‘tkazish / Провести форум | ru: Провести форум ¦ uz: Forum o‘tkazish",
        "Провести форум // Forum o‘tkazish | ru: Провести форум ¦ uz: Forum o‘tkazish",
        "Провести форум // в Омске // Forum // o‘tkazish | ru: Провести форум в Омске ¦ uz: Forum o‘tkazish",
        "Провести форум | ru: Провести форум",
        "Forum o‘tkazish | uz: Forum o‘tkazish",
        "Выставка «Made in Omsk» | ru: Выставка «Made in Omsk»",
        "Обмен опытом (Омск/Навои) | ru: Обмен опытом (Омск/Навои)",
        "Экспорт/импорт товаров | ru: Экспорт/импорт товаров",
        "IT-форум / IT-forum | ru: IT-форум ¦ uz: IT-forum",
        "– | ''", "100 | ru: 100"})
    void russianAndUzbekAreToldByTheirScripts(String lines, String texts) {
        assertThat(shown(List.of(Language.RU, Language.UZ), false, lines)).isEqualTo(texts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Провести форум / Форум ўтказиш | ru: Провести форум ¦ uz-Cyrl: Форум ўтказиш",
        "Хокимият / Ҳокимлик | ru: Хокимият ¦ uz-Cyrl: Ҳокимлик",
        "Протокол / Баённома | ru: Протокол ¦ uz-Cyrl: Баённома"})
    void russianAndUzbekInCyrillicAreToldByTheirWords(String lines, String texts) {
        assertThat(shown(List.of(Language.RU, Language.UZ_CYRL), true, lines)).isEqualTo(texts);
    }

    @Test
    void aDocumentInOneLanguageIsNeverDivided() {
        assertThat(shown(List.of(Language.RU), false, "Форум / Forum")).isEqualTo("ru: Форум / Forum");
    }
}
