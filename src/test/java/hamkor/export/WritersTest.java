package hamkor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// How the files are made up: what a person who prints them or works in them relies on.
class WritersTest {
    @TempDir
    Path folder;

    private XWPFDocument word() throws IOException {
        return new XWPFDocument(Files.newInputStream(new RoundTrip(RoundTrip.document("examples", "omsk_bukhara.docx")).write(folder, "docx", false)));
    }

    private XSSFWorkbook excel() throws IOException {
        return new XSSFWorkbook(Files.newInputStream(new RoundTrip(RoundTrip.document("examples", "omsk_bukhara.docx")).write(folder, "xlsx", false)));
    }

    @Test
    void aWordFileIsALandscapeA4InTimesNewRoman() throws IOException {
        try (var document = word()) {
            var page = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(page.getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(page.getW().toString() + " " + page.getH()).isEqualTo("16838 11906");
            assertThat(document.getStyles().getDefaultRunStyle().getRPr().getRFontsArray(0).getAscii()).isEqualTo("Times New Roman");
        }
    }

    @Test
    void itsColumnsNameTheirWidthsTwiceAndFillThePage() throws IOException {
        try (var document = word()) {
            var table = document.getTables().getFirst();
            var grid = table.getCTTbl().getTblGrid().getGridColList().stream().map(column -> column.getW().toString()).toList();
            assertThat(grid.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(16838 - 2 * 850);
            assertThat(table.getCTTbl().getTblPr().getTblW().xmlText()).contains("w:w=\"5000\"", "w:type=\"pct\"");
            for (var row : table.getRows()) {
                if (row.getTableCells().size() == 1) continue;
                assertThat(row.getTableCells().stream().map(cell -> cell.getCTTc().getTcPr().getTcW().getW().toString())).isEqualTo(grid);
            }
        }
    }

    @Test
    void itsHeadingIsRepeatedAndSectionsGoOverTheWidth() throws IOException {
        try (var document = word()) {
            var table = document.getTables().getFirst();
            assertThat(IntStream.range(0, table.getNumberOfRows()).filter(row -> table.getRow(row).isRepeatHeader())).containsExactly(0);
            assertThat(table.getRow(1).getTableCells()).singleElement().satisfies(cell -> {
                assertThat(cell.getCTTc().getTcPr().getGridSpan().getVal().intValue()).isEqualTo(table.getRow(0).getTableCells().size());
                assertThat(cell.getText()).startsWith("I. ");
            });
        }
    }

    @Test
    void itsFootHasTheEditionAndThePage() throws IOException {
        try (var document = word()) {
            var foot = document.getFooterList().getFirst().getParagraphs().getFirst().getCTP().xmlText();
            assertThat(foot).contains("Редакция 1", "w:instr=\"PAGE\"", "w:instr=\"NUMPAGES\"");
        }
    }

    @Test
    void anExcelFileKeepsItsHeadingInSightAndOnEveryPage() throws IOException {
        try (var book = excel()) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo(2);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        }
    }

    @Test
    void itsCellsAreTextsAndItsMarksAreHidden() throws IOException {
        try (var book = excel()) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.isColumnHidden(1)).isTrue();
            for (var row : sheet) for (var cell : row) assertThat(cell.getCellType().name()).isIn("STRING", "BLANK");
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).matches("hk_[0-9a-f]{32}");
        }
    }

    /// More than any two regions will ever agree on, in the time that somebody waits for a download.
    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void fiveThousandMeasuresAreWrittenWhileOneWaits(String ending) throws IOException {
        var trip = new RoundTrip(RoundTrip.document("examples", "omsk_bukhara.docx"));
        trip.repeat(5_000);
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        var file = trip.write(folder, ending, false);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(RoundTrip.READER.read(file).measures()).hasSize(5_000);
    }
}
