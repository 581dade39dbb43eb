package hamkor.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/// A file as a person at the other side changes it, in Word or in Excel.
interface EditedFile {
    static EditedFile open(Path file) throws IOException {
        ZipSecureFile.setMinInflateRatio(0.001);
        try (var in = Files.newInputStream(file)) {
            return file.toString().endsWith(".docx") ? new Word(file, new XWPFDocument(in)) : new Excel(file, new XSSFWorkbook(in));
        }
    }

    int rows();

    /// Whether a row is a measure of ours.
    boolean isMeasure(int row);

    String text(int row, int column);

    void write(int row, int column, String text);

    /// A row without a mark; the title and the term stand in the second and third column where the first holds numbers.
    void insert(int row, int columns, String title, String term);

    void delete(int row);

    /// The measures from the last to the first, headings staying where they are.
    void turnOver();

    Path save() throws IOException;

    default int firstMeasureWith(int column, String text) {
        return IntStream.range(0, rows()).filter(row -> isMeasure(row) && text(row, column).contains(text)).findFirst().orElseThrow();
    }

    default int firstMeasureWithWordsIn(int column) {
        return IntStream.range(0, rows()).filter(row -> isMeasure(row) && !text(row, column).isBlank()).findFirst().orElseThrow();
    }

    private List<Integer> measures() {
        return IntStream.range(0, rows()).filter(this::isMeasure).boxed().toList();
    }

    final class Word implements EditedFile {
        private final Path file;
        private final XWPFDocument document;
        private final XWPFTable table;

        Word(Path file, XWPFDocument document) {
            this.file = file;
            this.document = document;
            this.table = document.getTables().getFirst();
        }

        @Override public int rows() {
            return table.getNumberOfRows();
        }

        @Override public boolean isMeasure(int row) {
            return table.getRow(row).getCell(0).getCTTc().xmlText().matches("(?s).*\"hk_[0-9a-f]{32}\".*");
        }

        @Override public String text(int row, int column) {
            return table.getRow(row).getCell(column).getText();
        }

        @Override public void write(int row, int column, String text) {
            write(table.getRow(row), column, text);
        }

        private static void write(XWPFTableRow row, int column, String text) {
            var cell = row.getCell(column);
            while (cell.getParagraphs().size() > 1) cell.removeParagraph(1);
            var paragraph = cell.getParagraphs().getFirst();
            while (!paragraph.getRuns().isEmpty()) paragraph.removeRun(0);
            paragraph.createRun().setText(text);
        }

        @Override public void insert(int row, int columns, String title, String term) {
            var added = table.insertNewTableRow(row);
            for (int i = 0; i < columns; i++) added.addNewTableCell();
            write(added, 1, title);
            write(added, 2, term);
        }

        @Override public void delete(int row) {
            table.removeRow(row);
        }

        @Override public void turnOver() {
            var measures = ((EditedFile) this).measures();
            var copies = new ArrayList<CTRow>();
            for (int row : measures) copies.add((CTRow) table.getRow(row).getCtRow().copy());
            for (int i = 0; i < measures.size(); i++) table.getRow(measures.get(i)).getCtRow().set(copies.get(measures.size() - 1 - i));
        }

        @Override public Path save() throws IOException {
            try (document; var out = Files.newOutputStream(file)) {
                document.write(out);
            }
            return file;
        }
    }

    final class Excel implements EditedFile {
        private static final int MARKS = 1;

        private final Path file;
        private final XSSFWorkbook book;
        private final XSSFSheet sheet;

        Excel(Path file, XSSFWorkbook book) {
            this.file = file;
            this.book = book;
            this.sheet = book.getSheetAt(0);
        }

        @Override public int rows() {
            return sheet.getLastRowNum() + 1;
        }

        @Override public boolean isMeasure(int row) {
            var cell = sheet.getRow(row).getCell(MARKS);
            return cell != null && cell.getStringCellValue().matches("hk_[0-9a-f]{32}");
        }

        private static int shown(int column) {
            return column < MARKS ? column : column + 1;
        }

        @Override public String text(int row, int column) {
            return sheet.getRow(row).getCell(shown(column)).getStringCellValue();
        }

        @Override public void write(int row, int column, String text) {
            sheet.getRow(row).getCell(shown(column)).setCellValue(text);
        }

        @Override public void insert(int row, int columns, String title, String term) {
            sheet.shiftRows(row, sheet.getLastRowNum(), 1);
            var added = sheet.createRow(row);
            added.createCell(shown(1)).setCellValue(title);
            added.createCell(shown(2)).setCellValue(term);
        }

        @Override public void delete(int row) {
            sheet.removeRow(sheet.getRow(row));
            if (row < sheet.getLastRowNum()) sheet.shiftRows(row + 1, sheet.getLastRowNum(), -1);
        }

        @Override public void turnOver() {
            var measures = ((EditedFile) this).measures();
            var texts = measures.stream().map(row -> texts(sheet.getRow(row))).toList();
            for (int i = 0; i < measures.size(); i++) {
                var row = sheet.getRow(measures.get(i));
                var other = texts.get(measures.size() - 1 - i);
                for (int c = 0; c < other.size(); c++) (row.getCell(c) == null ? row.createCell(c) : row.getCell(c)).setCellValue(other.get(c));
            }
        }

        private static List<String> texts(XSSFRow row) {
            return IntStream.range(0, row.getLastCellNum()).mapToObj(c -> row.getCell(c) == null ? "" : row.getCell(c).getStringCellValue()).toList();
        }

        @Override public Path save() throws IOException {
            try (book; var out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        }
    }
}
