package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Aside;
import hamkor.document.Document;
import hamkor.document.Limits;
import hamkor.document.Place;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The document beside what was read out of it: every row once, in its order, with what became of it.
class SourcesTest {
    private static final RoadmapReading PLAN = Tables.read(
            Tables.centred(1, "План мероприятий Омской области и Бухарской области на 2026 год"),
            Tables.table("№ | Мероприятие | Срок | Исполнители | <",
                    "^ | ^ | ^ | Омская область | Бухарская область",
                    "1 | 2 | 3 | 4 | 5",
                    "I. Торговля | < | < | < | <",
                    "1 | Форум | 2026 год | Минэкономики | Хокимият",
                    "2 | Выставка | май 2026 года | ^ | Палата",
                    " | | | Минпром | ",
                    "Всего: 2 | < | < | < | <"),
            Tables.paragraph(2, "Губернатор Омской области ____________"));

    private static List<SourceRow> rows(RoadmapReading reading) {
        return reading.sources().stream().flatMap(table -> table.rows().stream()).toList();
    }

    private static String told(SourceRow row) {
        return row.number() + " " + row.skipped().map(Enum::name).orElse(row.kind().name()) + (row.measure().isPresent() ? " " + row.measure().getAsInt() : "");
    }

    @Test
    void everyRowIsToldOnceInTheOrderOfTheDocument() {
        assertThat(rows(PLAN).stream().map(SourcesTest::told)).containsExactly("1 TITLE", "2 HEADER", "3 HEADER", "4 COLUMN_NUMBERS", "5 SECTION",
                "6 MEASURE 0", "7 MEASURE 1", "8 CONTINUATION 1", "9 TOTAL", "10 APPROVAL_OR_SIGNATURE");
        assertThat(PLAN.reconciliation().rowsRead()).isEqualTo(10);
    }

    @Test
    void textOutsideTablesStandsBetweenThem() {
        assertThat(PLAN.sources().stream().map(SourceTable::number)).containsExactly(0, 1, 0);
        assertThat(PLAN.sources().getFirst().rows().getFirst().cells().getFirst().lines()).containsExactly("План мероприятий Омской области и Бухарской области на 2026 год");
    }

    @Test
    void aCellMergedDownStandsInEveryRowItCovers() {
        var first = rows(PLAN).get(5).cells().get(3);
        var second = rows(PLAN).get(6).cells().get(3);
        assertThat(first).isEqualTo(new SourceCell(3, 1, 2, false, List.of("Минэкономики"), first.role()));
        assertThat(second).isEqualTo(new SourceCell(3, 1, 2, true, List.of("Минэкономики"), first.role()));
    }

    @Test
    void aCellSaysTheRoleOfItsColumnAndOneOverSeveralRolesNone() {
        assertThat(rows(PLAN).get(5).cells().stream().map(cell -> cell.role().map(Enum::name).orElse("-")))
                .containsExactly("NUMBER", "TITLE", "TERM", "EXECUTORS", "EXECUTORS");
        assertThat(rows(PLAN).get(4).cells()).allSatisfy(cell -> assertThat(cell.role()).isEmpty());
        assertThat(rows(PLAN).get(1).cells().getLast()).satisfies(cell -> assertThat(cell.role()).contains(CellRole.EXECUTORS));
    }

    @Test
    void aHeaderSaysHowItsColumnsWereUnderstood() {
        assertThat(PLAN.headers()).singleElement().satisfies(header -> {
            assertThat(List.of(header.table(), header.first(), header.last())).containsExactly(1, 2, 3);
            assertThat(header.columns().stream().map(column -> column.at() + " " + column.role() + column.side().map(side -> " " + side).orElse("")))
                    .containsExactly("0 NUMBER", "1 TITLE", "2 TERM", "3 EXECUTORS Омская область", "4 EXECUTORS Бухарская область");
            assertThat(header.columns().get(3).heading()).isEqualTo("Исполнители Омская область");
        });
    }

    @Test
    void aHeadingOverTwoColumnsOfTheGridIsOneColumn() {
        var reading = Tables.read(Tables.table("№ | Мероприятие | < | Срок | Исполнители", "1 | Форум | < | 2026 год | Отдел", "1.1 | а | б | 2026 год | Отдел"));
        assertThat(reading.headers().getFirst().columns().stream().map(column -> column.at() + "+" + column.columns()).collect(Collectors.joining(" "))).isEqualTo("0+1 1+2 3+1 4+1");
    }

    @Test
    void whatTheFileHoldsBesideItsPagesStandsLast() {
        var table = Tables.table("№ | Мероприятие | Срок | Исполнители", "1 | Форум | 2026 год | Отдел");
        var document = new Document(Document.Format.DOCX, List.of(table), List.of(new Aside(new Place.Whole("footnotes"), Aside.Kind.FOOTNOTE, "Сноска")));
        var reading = new RoadmapReader(Limits.DEFAULT).read(document);
        assertThat(rows(reading).stream().map(SourcesTest::told)).containsExactly("1 HEADER", "2 MEASURE 0", "3 ASIDE");
        assertThat(reading.sources().getLast().isText()).isTrue();
    }

    @Test
    void aTableThatGoesOnWithoutAHeaderIsReadByTheOneBefore() {
        var reading = Tables.read(Tables.table(1, "", "№ | Мероприятие | Срок | Исполнители", "1 | Форум | 2026 год | Отдел"),
                Tables.table(2, "", "2 | Выставка | 2026 год | Отдел"));
        assertThat(reading.headers()).hasSize(1);
        assertThat(reading.sources().getLast().rows().getFirst().cells().get(2).role()).contains(CellRole.TERM);
    }
}
