package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.document.Cell;
import hamkor.document.Document;
import hamkor.document.Limits;
import hamkor.document.Line;
import hamkor.document.Place;
import hamkor.document.Row;
import hamkor.document.Table;
import hamkor.language.Refusal;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long reading takes, counted in the time of the processor, not of the clock.
class ReadingTimeTest {
    private static final String TITLE = "План мероприятий Омской области и Бухарской области на 2026–2027 годы";

    private static Duration read(Document document) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        new RoadmapReader(Limits.DEFAULT).read(document);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
    }

    /// A plan as offices write it: a section for every twenty rows.
    private static Document plan(int rows) {
        var drawn = new ArrayList<String>();
        drawn.add("№ | Мероприятие | Срок исполнения | Исполнители от Омской области | Исполнители от Бухарской области | Результат | Финансирование | Примечание");
        for (int i = 1; i <= rows; i++) {
            if (i % 20 == 1) drawn.add("Раздел " + (i / 20 + 1) + ". Промышленность" + " | <".repeat(7));
            drawn.add(i + ". | Провести деловой форум предприятий, в том числе:// 1) выбор площадки;// 2) расчёт затрат | II квартал 2026 г."
                    + " | Министерство экономики Омской области;// Минпром (Иванов И.И.) совместно с Управлением | Хокимият Бухарской области (по согласованию);// Палата"
                    + " | Соглашение подписано | без финансирования | –");
        }
        return Tables.document(Tables.centred(1, TITLE), Tables.table(drawn.toArray(String[]::new)));
    }

    @Test
    void aThousandMeasuresAreReadWithinASecondAndTimeGrowsAsTheRowsDo() {
        for (int i = 0; i < 4; i++) read(plan(300));
        var thousand = read(plan(1000));
        assertThat(thousand).isLessThan(Duration.ofSeconds(2));
        assertThat(read(plan(4000))).isLessThan(thousand.multipliedBy(8).plusMillis(500));
    }

    @Test
    void whoeverWouldWaitTooLongIsToldSo() throws InterruptedException {
        var reader = new RoadmapReader(Limits.DEFAULT, Duration.ofMillis(1));
        var begun = new CountDownLatch(2);
        var end = new CountDownLatch(1);
        var others = Stream.generate(() -> Thread.startVirtualThread(() -> reader.inTurn(() -> {
            begun.countDown();
            return await(end);
        }))).limit(2).toList();
        await(begun);
        assertThatThrownBy(() -> reader.inTurn(() -> true)).isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> assertThat(refusal.key()).isEqualTo("reading.busy"));
        end.countDown();
        for (var other : others) other.join();
        assertThat(reader.<Boolean>inTurn(() -> true)).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "«", ")", "\"", "а, ", "А / B ", "совместно с ", "1) ", "; ", "(по согласованию) ", "И.И. ", "от Омской области: ", "Омская область – ", ": ",
        "области ", "Омской и ", "2026, ", "- ", "Иванов (Петров) ", "до ", "1", "в том числе: ", "I", "x", "\ud800", "№ ", " мероприятия"})
    void noRepetitionIsSlow(String repeated) {
        var text = repeated.repeat(20_000 / repeated.length()).strip();
        for (int column = 0; column < 5; column++) {
            var cells = new ArrayList<Cell>();
            for (int c = 0; c < 5; c++)
                cells.add(new Cell(1, c, 1, 1, List.of(Line.of(c == column ? text : List.of("1", "Форум", "2026 год", "Отдел", "Итог").get(c))), false));
            var header = Tables.table("№ | Мероприятие | Срок | Исполнители | Результат").rows().getFirst();
            var table = new Table(1, "", 5, List.of(header, new Row(new Place.TableRow(1, 2), cells, false, false)));
            assertThat(read(Tables.document(Tables.centred(1, TITLE), table))).as("column %s", column).isLessThan(Duration.ofSeconds(3));
        }
    }
}
