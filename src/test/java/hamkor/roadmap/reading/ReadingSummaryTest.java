package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import hamkor.language.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a person reads in a terminal, held in golden files: `summary.ru.txt` and so on. With `-Dgolden=write` they are written anew.
class ReadingSummaryTest {
    private static final RoadmapReading READING = Tables.read(
            Tables.centred(1, "План мероприятий Омской области и Бухарской области на 2026–2027 годы"),
            Tables.table("№ | Мероприятие | Срок | Исполнители | Результат | Финансирование | Отметка об исполнении",
                    "1 | 2 | 3 | 4 | 5 | 6 | 7",
                    "I. Промышленность | < | < | < | < | < | <",
                    "1. | Провести форум, в том числе:// 1) выбрать площадку;// 2) рассчитать затраты | II квартал 2026 г. | Министерство экономики Омской области (Иванов И.И.);// Хокимият Бухарской области (по согласованию) | Протокол | Без затрат | да",
                    "2. | Издать каталог | до 1 июля 2026 года | Минпром Омской области совместно с Бухарской палатой | – | – | ",
                    "3. | Обновлять каталог | ежегодно | Отдел | | | ",
                    "II. Культура | < | < | < | < | < | <",
                    "4. | Обмен выставками | постоянно | | | | ",
                    "5. | Гастроли | по мере необходимости | Театр | | | ",
                    "6. | Подвести итоги | через месяц после подписания | Театр | | | ",
                    "7. | Фестиваль | скоро | Театр | | | ",
                    "Итого | | | | | 100 | ",
                    "Примечание: всё выдумано | < | < | < | < | < | <"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReadingIsShownWithAllItsProblems(Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        new ReadingSummary(Words.beside(ReadingSummary.class).get(language)).write(READING, new PrintStream(out, false, StandardCharsets.UTF_8));
        var golden = Path.of("src/test/resources/hamkor/roadmap/reading/summary", "summary." + language.code() + ".txt");
        var shown = out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(golden));
    }
}
