package hamkor.roadmap.reading;

import static hamkor.roadmap.reading.CellRole.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.document.Block;
import hamkor.document.Document;
import hamkor.document.Limits;
import hamkor.document.Table;
import hamkor.document.Unreadable;
import hamkor.language.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A document read again with what a person says of its columns.
class ColumnChoiceTest {
    private static final String PLAN = "План мероприятий Омской области и Бухарской области на 2026 год";

    private static ColumnChoice.Column column(int at, CellRole role) {
        return new ColumnChoice.Column(at, role, Optional.empty(), Optional.empty());
    }

    private static ColumnChoice.Column of(int at, String side) {
        return new ColumnChoice.Column(at, EXECUTORS, Optional.of(side), Optional.empty());
    }

    private static ColumnChoice choice(int table, int first, int end, ColumnChoice.Column... columns) {
        return new ColumnChoice(List.of(new ColumnChoice.Header(table, first, end, List.of(columns))));
    }

    private static RoadmapReading read(ColumnChoice choice, Table... tables) {
        var blocks = new ArrayList<Block>(List.of(Tables.centred(1, PLAN)));
        blocks.addAll(List.of(tables));
        return new RoadmapReader(Limits.DEFAULT).read(new Document(Document.Format.DOCX, blocks, List.of()), choice);
    }

    private static String shown(MeasureReading measure) {
        return measure.number().orElse("-") + " | " + measure.title().in(Language.RU).orElse("-") + " | " + measure.term().words() + " | "
                + String.join("; ", measure.executors().stream().map(e -> e.side().orElse("?") + ": " + e.name().in(Language.RU).orElse("-")).toList());
    }

    @Test
    void aTableInWhichNoHeaderWasRecognisedIsReadByAPersonsWord() {
        var table = Tables.table("A | Что | Когда-нибудь | Те | Эти", "1 | Форум | 2026 год | Минпром | Хокимият", "2 | Выставка | май 2026 года | Минпром | Палата");
        assertThatThrownBy(() -> read(ColumnChoice.NONE, table)).isInstanceOf(Unreadable.class);
        var reading = read(choice(1, 2, 3, column(0, NUMBER), column(1, TITLE), column(2, TERM), of(3, "Омская область"), of(4, "Бухарская область")), table);
        assertThat(reading.measures().stream().map(ColumnChoiceTest::shown)).containsExactly(
                "1 | Форум | 2026 год | Омская область: Минпром; Бухарская область: Хокимият",
                "2 | Выставка | май 2026 года | Омская область: Минпром; Бухарская область: Палата");
        assertThat(reading.headers().getFirst().columns().get(3)).isEqualTo(new SourceColumn(3, 1, "Те", EXECUTORS, Optional.of("Омская область"), Optional.empty()));
    }

    @Test
    void aTableWithoutAHeaderBeginsWithItsFirstMeasure() {
        var table = Tables.table("1 | Форум | 2026 год | Минпром", "2 | Выставка | май 2026 года | Палата");
        var reading = read(choice(1, 2, 2, column(0, NUMBER), column(1, TITLE), column(2, TERM), column(3, EXECUTORS)), table);
        assertThat(reading.measures().stream().map(ColumnChoiceTest::shown)).containsExactly("1 | Форум | 2026 год | ?: Минпром", "2 | Выставка | май 2026 года | ?: Палата");
        assertThat(reading.headers()).isEmpty();
    }

    @Test
    void aChosenRoleTakesThePlaceOfTheRecognisedOne() {
        var table = Tables.table("№ | Мероприятие | Срок | Исполнители | Примечание", "1 | Форум | 2026 год | Минпром | соглашение подписано");
        assertThat(read(ColumnChoice.NONE, table).measures().getFirst().result()).isEmpty();
        var reading = read(choice(1, 2, 3, column(0, NUMBER), column(1, TITLE), column(2, TERM), column(3, EXECUTORS), column(4, RESULT)), table);
        assertThat(reading.measures().getFirst().result().orElseThrow().in(Language.RU)).contains("соглашение подписано");
    }

    @Test
    void aColumnThatIsNotNamedIsOfNoFieldAndSaidToBeUnread() {
        var table = Tables.table("№ | Мероприятие | Срок | Исполнители", "1 | Форум | 2026 год | Минпром");
        var reading = read(choice(1, 2, 3, column(1, TITLE), column(2, TERM)), table);
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Problem.Code.CELL_NOT_READ);
            assertThat(problem.text()).isEqualTo("Минпром");
        });
    }

    @Test
    void aColumnThatIsSaidToBeOfNoSideLeavesItToTheCells() {
        var table = Tables.table("№ | Мероприятие | Срок | Исполнители от Омской области", "1 | Форум | 2026 год | Минпром;// Бухарская область – Палата");
        var reading = read(choice(1, 2, 3, column(0, NUMBER), column(1, TITLE), column(2, TERM), column(3, EXECUTORS)), table);
        assertThat(shown(reading.measures().getFirst())).endsWith("?: Минпром; Бухарская область: Палата");
    }

    @Test
    void theSameHeadingsHoldInTheOtherTablesToo() {
        var header = "№ | Дело | Когда-нибудь | Кто-то";
        var reading = read(choice(1, 2, 3, column(0, NUMBER), column(1, TITLE), column(2, TERM), column(3, EXECUTORS)),
                Tables.table(1, "", header, "1 | Форум | 2026 год | Минпром", header, "2 | Съезд | 2026 год | Минпром"), Tables.table(2, "", header, "3 | Выставка | 2026 год | Палата"));
        assertThat(reading.measures()).hasSize(3);
        assertThat(reading.headers().stream().map(SourceHeader::table)).containsExactly(1, 1, 2);
    }

    @Test
    void aChosenHeaderIsTheOnlyOneOfItsTable() {
        var table = Tables.table("№ | Мероприятие | Срок | Исполнители", "п/п | что делаем | когда | кто", "1 | Форум | 2026 год | Минпром");
        var reading = read(choice(1, 2, 4, column(0, NUMBER), column(1, TITLE), column(2, TERM), column(3, EXECUTORS)), table);
        assertThat(reading.measures()).hasSize(1);
        assertThat(reading.headers()).singleElement().satisfies(header -> assertThat(header.last()).isEqualTo(3));
    }

    @Test
    void columnsOfTwoLanguagesAreToldByAPerson() {
        var table = Tables.table("№ | Дело | Иш | Когда-нибудь | Кто-то", "1 | Форум | Forum | 2026 год | Минпром");
        var reading = read(choice(1, 2, 3, column(0, NUMBER), new ColumnChoice.Column(1, TITLE, Optional.empty(), Optional.of(Language.RU)),
                new ColumnChoice.Column(2, TITLE, Optional.empty(), Optional.of(Language.UZ)), column(3, TERM), column(4, EXECUTORS)), table);
        assertThat(reading.measures().getFirst().title().in(Language.UZ)).contains("Forum");
    }

    @Test
    void aPartyThatTheTitleDoesNotNameIsAPartyWhereAPersonSaysSo() {
        var table = Tables.table("№ | Мероприятие | Срок | Те", "1 | Форум | 2026 год | Минпром");
        var reading = read(choice(1, 2, 3, column(0, NUMBER), column(1, TITLE), column(2, TERM), of(3, "Навоийская область")), table);
        assertThat(reading.parties()).containsExactly("Омская область", "Бухарская область", "Навоийская область");
        assertThat(reading.measures().getFirst().executors().getFirst().side()).contains("Навоийская область");
    }

    @Test
    void columnsWithoutATitleOrWithNothingBesideItAreRefused() {
        assertThatThrownBy(() -> choice(1, 2, 3, column(0, NUMBER), column(2, TERM))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> choice(1, 2, 3, column(0, NUMBER), column(2, TITLE))).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Path> documents() {
        return Stream.concat(Gold.documents("examples"), Gold.documents("shapes"));
    }

    /// What was understood, chosen by a person as it is, changes nothing.
    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void choosingWhatWasUnderstoodReadsTheSame(Path document) {
        var reader = new RoadmapReader(Limits.DEFAULT);
        var reading = reader.read(document);
        var choice = new ColumnChoice(reading.headers().stream().map(ColumnChoiceTest::asUnderstood).toList());
        assertThat(reader.read(document, choice).measures()).isEqualTo(reading.measures());
    }

    private static ColumnChoice.Header asUnderstood(SourceHeader header) {
        return new ColumnChoice.Header(header.table(), header.first(), header.last() + 1,
                header.columns().stream().map(column -> new ColumnChoice.Column(column.at(), column.role(), column.side(), column.language())).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void theRowsOfADocumentAreNumberedTheSameWithoutReadingItAsARoadmap(Path document) {
        var reader = new RoadmapReader(Limits.DEFAULT);
        assertThat(reader.sources(document)).isEqualTo(reader.read(document).sources());
    }
}
