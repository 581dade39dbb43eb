package hamkor.export;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import hamkor.measure.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the other side's office program makes of our files: LibreOffice opens them, saves them, prints them.
@Tag("process")
class LibreOfficeProcessTest {
    @TempDir
    Path folder;

    private static final class Trips {
        final List<RoundTrip> trips = new ArrayList<>();
        final List<Path> files = new ArrayList<>();
    }

    /// Every example, and shapes in three more languages, each in a file of its own name.
    private Trips written(String ending) throws IOException {
        var all = new Trips();
        var documents = new ArrayList<>(RoundTrip.documents("examples").toList());
        for (var shape : List.of("bashkortostan_pavlodar_chuy.docx", "khorezm_tuscany.docx", "saratov_surkhandarya.docx", "tashkent_gyeonggi.docx"))
            documents.add(RoundTrip.document("shapes", shape));
        for (int i = 0; i < documents.size(); i++) {
            var trip = new RoundTrip(documents.get(i));
            all.trips.add(trip);
            all.files.add(Files.move(trip.write(folder, ending, false), folder.resolve("file" + i + "." + ending)));
        }
        return all;
    }

    private List<Path> converted(List<Path> files, String to) throws IOException, InterruptedException {
        var out = Files.createDirectory(folder.resolve("to-" + to));
        var command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", to, "--outdir", out.toString()));
        files.forEach(file -> command.add(file.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("soffice.log").toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return files.stream().map(file -> out.resolve(file.getFileName().toString().replaceAll("\\.\\w+$", "." + to))).toList();
    }

    private void comesBackTheSame(String ending) throws IOException, InterruptedException {
        var written = written(ending);
        var saved = converted(written.files, ending);
        for (int i = 0; i < saved.size(); i++) {
            var trip = written.trips.get(i);
            var difference = Difference.between(trip.plan, trip.again(RoundTrip.READER.read(saved.get(i))), Map.of());
            assertThat(difference.rows().stream().filter(row -> row.kind() != Difference.Kind.UNCHANGED)).as(trip.sides.toString()).isEmpty();
            assertThat(difference.isEmpty()).isTrue();
        }
    }

    @Test
    void aWordFileSavedByLibreOfficeChangesNothing() throws IOException, InterruptedException {
        comesBackTheSame("docx");
    }

    @Test
    void anExcelFileSavedByLibreOfficeChangesNothing() throws IOException, InterruptedException {
        comesBackTheSame("xlsx");
    }

    /// A column that collapsed would break its words: each word of a title has to stand on the page as one.
    private void isPrintedWhole(String ending) throws IOException, InterruptedException {
        var written = written(ending);
        var printed = converted(written.files, "pdf");
        for (int i = 0; i < printed.size(); i++)
            try (var pdf = Loader.loadPDF(printed.get(i).toFile())) {
                var text = new PDFTextStripper().getText(pdf);
                var page = pdf.getPage(0).getMediaBox();
                assertThat(page.getWidth()).isGreaterThan(page.getHeight());
                assertThat(text).contains("1 / " + pdf.getNumberOfPages()).doesNotContain("hk_");
                for (var measure : written.trips.get(i).plan.measures())
                    for (var title : measure.title().in().values()) assertThat(text).contains(title.split("[\\s/-]+"));
            }
    }

    @Test
    void aWordFileIsPrintedWhole() throws IOException, InterruptedException {
        isPrintedWhole("docx");
    }

    @Test
    void aListOfDatesIsPrintedWhole() throws IOException, InterruptedException {
        var line = new DueTable.Line("1.1", "Провести деловой форум", List.of("Омская", "Министерство экономики"), "31.07.2026", "скоро срок 3 дн.");
        var table = new DueTable(Language.RU, List.of("Мероприятия со сроком до 31 августа 2026 года", "Омская область"),
                List.of("№", "Мероприятие", "Исполнитель", "Срок", "Состояние"), List.of(new DueTable.Group("Дорожная карта", Collections.nCopies(60, line))), "На 28.07.2026");
        var file = Files.write(folder.resolve("due.docx"), table.word());
        try (var pdf = Loader.loadPDF(converted(List.of(file), "pdf").getFirst().toFile())) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(text).contains("Мероприятия со сроком до 31 августа 2026 года", "На 28.07.2026", "31.07.2026", "Министерство");
            assertThat(text.split("Исполнитель", -1)).as("the heading on each page").hasSize(pdf.getNumberOfPages() + 1);
        }
    }

    @Test
    void anExcelFileIsPrintedWhole() throws IOException, InterruptedException {
        isPrintedWhole("xlsx");
    }
}
