package hamkor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ярмарка | Проведение ярмарок", "ярмарок | организовать ярмарку", "выставка | участие в выставках и ярмарках",
        "выставок | Выставка достижений", "рынок | выход на рынки", "рынка | Рынок труда", "поездка | три поездки", "поездок | поездка",
        "отчет | Отчёты исполнителей", "отчёт | отчета", "ОБМЕН | обменом студентами", "студент | Обмен студентами и преподавателями",
        "реализация | о реализации проектов", "министерство экономики | Министерством экономики области", "мастер-класс | мастер-классов",
        "деловой форум | Форумы, деловых кругов", "ярмар | ярмарка", "отчё | отчеты", "область | Омской области",
    })
    void aRussianWordIsFoundInAnyForm(String typed, String text) {
        assertThat(SearchKey.of(typed).isIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "oʻzbek | Ўзбек тили", "o'zbek | oʻzbek", "o‘zbek | o`zbek", "ozbek | Oʻzbekiston", "ўзбек | o´zbek tili", "OʻZBEK | ўзбекча",
        "ma'naviy | маънавий", "manaviy | maʼnaviy", "koʻrgazma | Кўргазмалар ташкил этиш", "кўргазма | ko‘rgazmalarda",
        "korxona | корхоналарининг", "korxonalar | korxonaning", "hamkorlik | ҳамкорлигини", "hamkorligi | hamkorlikni",
        "qishloq | qishlogʻida", "viloyat | Вилоятидаги", "Исҳоқ | Is’hoq", "yoshlar | ёшлар", "сентябрь | sentabrda", "октябр | 2025-yil 22-oktabr",
        "объект | объектлар", "loyiha | лойиҳалар", "гўшт | go'sht mahsulotlari",
    })
    void anUzbekWordIsFoundInAnyScriptAndWithAnyApostrophe(String typed, String text) {
        assertThat(SearchKey.of(typed).isIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "exhibition | Exhibitions of goods", "universities | a university", "trade | TRADING",
        "1.2 | 1.2", "2026 | до 01.07.2026", "12 | 12",
    })
    void anEnglishWordAndANumberAreFound(String typed, String text) {
        assertThat(SearchKey.of(typed).isIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ярмарка | Проведение выставок", "форум студентов | форум предприятий", "1.2 | 1.3 и 2", "12 | 120", "од | одежда", "мир | мероприятие",
        "yoʻl | el", "korxona | korxat",
    })
    void anotherWordIsNotFound(String typed, String text) {
        assertThat(SearchKey.of(typed).isIn(text)).isFalse();
    }

    @Test void everyWordHasToBeInOneOfTheTexts() {
        var sought = SearchKey.of("форум Бухара");
        assertThat(sought.isIn(List.of("Деловой форум", "Хокимият Бухарской области, г. Бухара"))).isTrue();
        assertThat(sought.isIn(List.of("Деловой форум"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'«»'", "—"})
    void nothingTypedIsInEverything(String typed) {
        assertThat(SearchKey.of(typed).isEmpty()).isTrue();
        assertThat(SearchKey.of(typed).isIn("форум")).isTrue();
    }
}
