package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Table;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which column holds what, by headers of one, two and three rows.
class TableLayoutTest {
    private static String roles(String... rows) {
        return roles(Tables.table(rows), 0);
    }

    private static String roles(Table table, int row) {
        return TableLayout.at(table, row).map(layout -> layout.columns().stream()
                .map(column -> column.role() + column.language().map(language -> ":" + language.code()).orElse(""))
                .collect(Collectors.joining(" "))).orElse("no header");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "№ | Мероприятие | Срок | Исполнители ! NUMBER TITLE TERM EXECUTORS",
        "№ п/п | Наименование мероприятия | Срок исполнения | Ответственные | Ожидаемый результат ! NUMBER TITLE TERM EXECUTORS RESULT",
        "Мероприятие | Исполнители | Срок ! TITLE EXECUTORS TERM",
        "№ | Направление | Мероприятие | Срок | Исполнители ! NUMBER SECTION TITLE TERM EXECUTORS",
        "№ | Мероприятие | Начало | Окончание | Ответственный ! NUMBER TITLE START END EXECUTORS",
        "№ | Мероприятие | Дата начала | Длительность, дней | Исполнитель ! NUMBER TITLE START DURATION EXECUTORS",
        "№ | Мероприятие | С | По | Исполнители ! NUMBER TITLE START END EXECUTORS",
        "№ | Task Name | Start | Finish | Resource Names ! NUMBER TITLE START END EXECUTORS",
        "No. | Activity | Deadline | Responsible | Status ! NUMBER TITLE DUE EXECUTORS REMARK",
        "№ | Мероприятие | Срок | Исполнители от Омской области | Исполнители от Бухарской области ! NUMBER TITLE TERM EXECUTORS EXECUTORS",
        "№ | Мероприятие | Срок | Омская область | Бухарская область ! NUMBER TITLE TERM EXECUTORS EXECUTORS",
        "№ | Мероприятие | Срок | Российская сторона | Узбекская сторона ! NUMBER TITLE TERM EXECUTORS EXECUTORS",
        "№ | Мероприятие | Срок | От российской стороны | От узбекской стороны ! NUMBER TITLE TERM EXECUTORS EXECUTORS",
        "№ | Мероприятие | Срок | С российской стороны | С узбекской стороны ! NUMBER TITLE TERM EXECUTORS EXECUTORS",
        "№ | Chora-tadbirlar | Muddat | Rossiya tomonidan mas’ullar | O‘zbekiston tomonidan mas’ullar ! NUMBER TITLE TERM EXECUTORS EXECUTORS",
        "No | Measure | Term | Russian side | Uzbek side ! NUMBER TITLE TERM EXECUTORS EXECUTORS",
        "№ | Мероприятие | Срок | Исполнители | Соисполнители ! NUMBER TITLE TERM EXECUTORS CO_EXECUTORS",
        "№ | Мероприятие | Содержание работ | Срок | Исполнители ! NUMBER TITLE DETAILS TERM EXECUTORS",
        "№ | Мероприятие | Срок | Исполнители | Примечание ! NUMBER TITLE TERM EXECUTORS REMARK",
        "№ | Мероприятие | Срок | Исполнители | Янв. | Фев. | Март ! NUMBER TITLE TERM EXECUTORS GANTT GANTT GANTT",
        "№ | Мероприятие | Исполнители | 2026 год | 2027 год ! NUMBER TITLE EXECUTORS GANTT GANTT",
        "№ | Мероприятие | Исполнители | I кв. 2026 | II кв. 2026 ! NUMBER TITLE EXECUTORS GANTT GANTT",
        "№ | Мероприятия / Chora-tadbirlar | Срок / Muddat | Исполнители / Ijrochilar ! NUMBER TITLE TERM EXECUTORS",
        "№ | Мероприятие | Chora-tadbir | Срок | Исполнители ! NUMBER TITLE:ru TITLE:uz TERM EXECUTORS",
        "№ | Мероприятие | Срок | Исполнители | Ижрочилар ! NUMBER TITLE TERM EXECUTORS:ru EXECUTORS:uz-Cyrl",
        "№ | Мероприятие | Срок | Исполнители | Ожидаемый результат | Показатели ! NUMBER TITLE TERM EXECUTORS RESULT REMARK",
        "№ | Мероприятие | Срок | Исполнители | Вид документа | Ожидаемый результат ! NUMBER TITLE TERM EXECUTORS REMARK RESULT",
        "Содержание | Срок | Исполнители ! TITLE TERM EXECUTORS",
        "Что делаем? | Когда? | Кто отвечает? ! TITLE TERM EXECUTORS",
        "T/r | Chora-tadbir | Amalga oshir ish muddati | Mas’ullar | Kutilayotg an natija ! NUMBER TITLE TERM EXECUTORS RESULT",
        "ФИО | Должность | Телефон ! no header",
        "Промышленность | Торговля ! no header",
        "№ | Наименование товара | Количество | Цена ! no header"})
    void aHeaderOfOneRowTellsItsColumns(String header, String roles) {
        assertThat(roles(header, "1 | Провести форум | 2026 год | Министерство | Итог | а | б")).isEqualTo(roles);
    }

    @Test
    void executorsAreDividedByTheSecondRowOfAHeader() {
        assertThat(roles("№ | Мероприятие | Срок | Исполнители | <",
                "^ | ^ | ^ | Омская область | Бухарская область",
                "1 | Форум | 2026 год | Минэкономики | Хокимият")).isEqualTo("NUMBER TITLE TERM EXECUTORS EXECUTORS");
    }

    @Test
    void aHeaderKnowsWhereItEnds() {
        var table = Tables.table("№ | Мероприятие | Сроки | < | Исполнители", "^ | ^ | начало | окончание | ^", "1 | Форум | май | июнь | Отдел");
        assertThat(TableLayout.at(table, 0)).hasValueSatisfying(layout -> assertThat(layout.headerEnd()).isEqualTo(2));
        assertThat(roles(table, 0)).isEqualTo("NUMBER TITLE START END EXECUTORS");
    }

    @Test
    void aHeaderOfThreeRowsIsReadToItsEnd() {
        assertThat(roles("№ | Мероприятие | Срок | Исполнители | < | < | <",
                "^ | ^ | ^ | Омская область | < | Навоийская область | <",
                "^ | ^ | ^ | на русском языке | на узбекском языке | на русском языке | на узбекском языке",
                "1 | Форум | 2026 год | а | b | в | d")).startsWith("NUMBER TITLE TERM EXECUTORS:ru EXECUTORS:uz EXECUTORS:ru EXECUTORS:uz");
    }

    @Test
    void titlesInTwoLanguagesStandUnderOneHeading() {
        assertThat(roles("№ | Мероприятие | < | Срок | Исполнители", "^ | на русском языке | o‘zbek tilida | ^ | ^", "1 | Форум | Forum | 2026 | Отдел"))
                .isEqualTo("NUMBER TITLE:ru TITLE:uz TERM EXECUTORS");
    }

    @Test
    void theFirstMeasureIsNoPartOfTheHeader() {
        var table = Tables.table("№ | Мероприятие | Срок | Исполнители", "1 | Мероприятия Года молодёжи | 2026 год | Исполнители проекта");
        assertThat(TableLayout.at(table, 0).orElseThrow().headerEnd()).isEqualTo(1);
    }

    @Test
    void anUnnamedColumnWithMostWordsIsTheTitle() {
        assertThat(roles("№ | | Срок | Исполнители", "1 | Провести деловой форум предприятий | 2026 год | Отдел")).isEqualTo("NUMBER TITLE TERM EXECUTORS");
    }

    @Test
    void whereNoHeadingNamesWhatIsDoneTheDescriptionDoes() {
        assertThat(roles("№ | Описание | Срок | Исполнители", "1 | Провести форум | 2026 год | Отдел")).isEqualTo("NUMBER TITLE TERM EXECUTORS");
    }

    @Test
    void anUnnamedColumnMergedOverRowsGroupsThem() {
        assertThat(roles(" | Мероприятие | Срок | Исполнители", "Торговля | Форум | 2026 год | Отдел", "^ | Выставка | 2027 год | Отдел"))
                .isEqualTo("SECTION TITLE TERM EXECUTORS");
    }

    @Test
    void ofTwoColumnsThatNameWhatIsDoneTheOneOverSeveralRowsGroups() {
        assertThat(roles("Задача | Мероприятие | Срок | Исполнители", "Рост торговли | Форум | 2026 год | Отдел", "^ | Выставка | 2027 год | Отдел"))
                .isEqualTo("SECTION TITLE TERM EXECUTORS");
    }

    @Test
    void ofTwoColumnsThatNameWhatIsDoneTheSecondHoldsItsParticulars() {
        assertThat(roles("Задача | Мероприятие | Срок | Исполнители", "Рост | Форум | 2026 год | Отдел", "Связи | Выставка | 2027 год | Отдел"))
                .isEqualTo("TITLE DETAILS TERM EXECUTORS");
    }

    @Test
    void aTableOfTwoColumnsMayBeARoadmap() {
        assertThat(roles("Мероприятие | Срок", "Форум | 2026 год")).isEqualTo("TITLE TERM");
    }
}
