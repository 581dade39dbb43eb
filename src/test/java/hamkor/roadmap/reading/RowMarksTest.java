package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A file that this program wrote, come back: its marks tell what the words alone would not.
class RowMarksTest {
    private static final UUID ONE = UUID.fromString("0198c7a2-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("0198c7a2-0000-7000-8000-000000000002");

    /// A mark without what the file puts before it.
    private static String mark(String written) {
        return written.substring("hk_".length());
    }

    private static String of(UUID id) {
        return mark(RowMarks.measure(id));
    }

    private static RoadmapReading read(String[] rows, String... marks) {
        return Tables.read(Tables.centred(1, "План мероприятий Омской области и Бухарской области на 2026 год"), Tables.marked(Tables.table(rows), marks));
    }

    private static List<Optional<String>> marks(RoadmapReading reading) {
        return reading.measures().stream().map(MeasureReading::mark).toList();
    }

    @Test
    void aMeasureKnowsItsMarkAndSoDoesItsRow() {
        var reading = read(new String[] {"№ | Мероприятие | Срок | Исполнители", "1 | Форум | 2026 год | Отдел", "2 | Съезд | 2026 год | Отдел"}, "", of(ONE), "");
        assertThat(marks(reading)).containsExactly(Optional.of(ONE.toString()), Optional.empty());
        assertThat(reading.sources().getLast().rows().stream().map(SourceRow::mark)).containsExactly(Optional.empty(), Optional.of(ONE.toString()), Optional.empty());
    }

    @Test
    void ofARowCopiedWithItsMarkNeitherHasIt() {
        assertThat(marks(read(new String[] {"№ | Мероприятие | Срок | Исполнители", "1 | Форум | 2026 год | Отдел", "2 | Форум | 2027 год | Отдел"}, "", of(ONE), of(ONE))))
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void aMarkedRowIsAMeasureWhateverItSays() {
        var reading = read(new String[] {"№ | Мероприятие | Срок | Исполнители", " | Итого | | ", " | Примечание | < | <", "3 | Форум | 2026 год | Отдел"}, "", of(ONE), of(TWO), "");
        assertThat(marks(reading)).containsExactly(Optional.of(ONE.toString()), Optional.of(TWO.toString()), Optional.empty());
    }

    @Test
    void markedHeadingsKeepTheirLevels() {
        var reading = read(new String[] {"№ | Мероприятие | Срок | Исполнители", "Торговля | < | < | <", "Выставки | < | < | <", "1 | Форум | 2026 год | Отдел",
                        "Ярмарки | < | < | <", "2 | Съезд | 2026 год | Отдел", "Наука | < | < | <", "3 | Школа | 2026 год | Отдел"},
                "", mark(RowMarks.section(0, 1)), mark(RowMarks.section(1, 2)), "", mark(RowMarks.section(1, 3)), "", mark(RowMarks.section(0, 4)), "");
        assertThat(reading.measures().stream().map(MeasureReading::section)).containsExactly(List.of("Торговля", "Выставки"), List.of("Торговля", "Ярмарки"), List.of("Наука"));
        assertThat(marks(reading)).containsOnly(Optional.empty());
    }

    @Test
    void inAFileOfOursACommaIsPartOfANameThoughNoCellHasTwoLines() {
        var rows = new String[] {"№ | Мероприятие | Срок | Исполнители", "1 | Форум | 2026 год | Управление инвестиций, промышленности и торговли"};
        assertThat(read(rows, "", "").measures().getFirst().executors()).hasSize(2);
        assertThat(read(rows, "", of(ONE)).measures().getFirst().executors()).hasSize(1);
    }
}
