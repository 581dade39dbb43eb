package hamkor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole files as another program writes them, not as these tests imagine them.
class OfficeProgramsTest {
    @TempDir
    Path folder;

    @Test
    void aTextWrittenByPoi() throws IOException {
        var file = folder.resolve("poi.docx");
        try (var document = new XWPFDocument(); var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("План мероприятий");
            var table = document.createTable(2, 3);
            table.getRow(0).getCell(0).setText("№");
            table.getRow(1).getCell(2).setText("май 2026 года");
            document.write(out);
        }
        var blocks = new DocumentReader(Limits.DEFAULT).read(file).blocks();
        assertThat(((Paragraph) blocks.get(0)).text()).isEqualTo("План мероприятий");
        assertThat(((Table) blocks.get(1)).columns()).isEqualTo(3);
        assertThat(((Table) blocks.get(1)).rows().get(1).at(2).orElseThrow().text()).isEqualTo("май 2026 года");
    }

    @Test
    void aWorkbookWrittenByPoi() throws IOException {
        var file = folder.resolve("poi.xlsx");
        try (var book = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Дорожная карта");
            sheet.createRow(0).createCell(0).setCellValue("План на 2026 год");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            var row = sheet.createRow(4);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            row.createCell(1).setCellValue(LocalDate.of(2026, 6, 5));
            row.getCell(1).setCellStyle(style);
            row.createCell(2).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("Черновик").createRow(0).createCell(0).setCellValue("старое");
            book.setSheetHidden(1, true);
            book.write(out);
        }
        var document = new DocumentReader(Limits.DEFAULT).read(file);
        var table = (Table) document.blocks().getFirst();
        assertThat(document.blocks()).hasSize(1);
        assertThat(table.rows().getFirst().cells().getFirst().columns()).isEqualTo(3);
        assertThat(table.rows().getLast().place()).isEqualTo(new Place.SheetRow("Дорожная карта", 5));
        assertThat(table.rows().getLast().cells()).extracting(Cell::text).containsExactly("05.06.2026", "2");
        assertThat(document.asides()).extracting(Aside::kind).containsExactly(Aside.Kind.HIDDEN_SHEET);
    }
}
