package hamkor.export;

import hamkor.export.PlanTable.Column;
import hamkor.export.PlanTable.Row;
import hamkor.export.PlanTable.Text;
import hamkor.language.Refusal;
import hamkor.roadmap.reading.RowMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.RegionUtil;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A plan as XLSX: every cell a text, the heading frozen and printed on each page, one page wide. The marks of the rows stand
/// in a hidden column among the others, so that sorting takes them along.
final class ExcelWriter {
    private static final String FONT = "Times New Roman";
    private static final int TITLE_SIZE = 14;
    private static final int TABLE_SIZE = 11;
    private static final int WIDTH = 150; // characters that fit into a landscape A4 at a readable size
    private static final int CHARACTER = 256;
    private static final float LINE = 1.2f;
    private static final int MARKS = 1;
    private static final int LONGEST = 32_767; // characters in a cell
    private static final int SHOWN = 60;

    private final PlanTable plan;
    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final CellStyle title;
    private final CellStyle heading;
    private final CellStyle section;
    private final CellStyle left;
    private final CellStyle centred;
    private int rows;
    private int sections;

    private ExcelWriter(PlanTable plan, XSSFWorkbook book) {
        this.plan = plan;
        this.book = book;
        this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(plan.name()));
        this.title = style(TITLE_SIZE, true, HorizontalAlignment.CENTER, false);
        this.heading = style(TABLE_SIZE, true, HorizontalAlignment.CENTER, true);
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.section = style(TABLE_SIZE, true, HorizontalAlignment.CENTER, true);
        this.left = style(TABLE_SIZE, false, HorizontalAlignment.LEFT, true);
        this.centred = style(TABLE_SIZE, false, HorizontalAlignment.CENTER, true);
    }

    static void write(PlanTable plan, OutputStream out) throws IOException {
        try (var book = new XSSFWorkbook()) {
            new ExcelWriter(plan, book).make();
            book.write(out);
        }
    }

    private CellStyle style(int size, boolean bold, HorizontalAlignment alignment, boolean ruled) {
        var font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setDataFormat(book.createDataFormat().getFormat("@")); // «1.10» stays what it is
        style.setWrapText(true);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (!ruled) return style;
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private void make() {
        for (int i = 0; i < plan.columns().size(); i++) sheet.setColumnWidth(column(i), CHARACTER * WIDTH * plan.columns().get(i).share() / plan.shares());
        sheet.setColumnHidden(MARKS, true);
        for (var text : plan.title()) title(text);
        int header = rows;
        header(row());
        for (var row : plan.rows())
            switch (row) {
                case Row.Section of -> section(of);
                case Row.Item item -> item(item);
            }
        sheet.createFreezePane(0, header + 1);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        print();
    }

    /// The marks stand after the first column.
    private static int column(int index) {
        return index < MARKS ? index : index + 1;
    }

    private int lastColumn() {
        return column(plan.columns().size() - 1);
    }

    private XSSFRow row() {
        return sheet.createRow(rows++);
    }

    private void cell(XSSFRow row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        if (text.length() > LONGEST) throw new Refusal.Invalid(RoadmapFiles.class, "excel.too-long", text.substring(0, SHOWN));
        if (!text.isEmpty()) cell.setCellValue(text);
    }

    private static String joined(List<Text> lines) {
        return lines.stream().map(Text::words).collect(Collectors.joining("\n"));
    }

    private void title(Text text) {
        var row = row();
        cell(row, 0, text.words(), title);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, lastColumn()));
        grow(row, height(text.words(), WIDTH, TITLE_SIZE));
    }

    /// Not every program finds the height of a row by itself; those that do are left free to.
    private static void grow(XSSFRow row, float points) {
        row.setHeightInPoints(points);
        row.getCTRow().setCustomHeight(false);
    }

    /// @param width in characters
    private static float height(String text, int width, int size) {
        int lines = 0;
        for (var line : text.split("\n", -1)) lines += 1 + line.length() * size / TABLE_SIZE / Math.max(1, width);
        return LINE * size * lines + 3;
    }

    private float height(List<List<Text>> cells) {
        float most = 0;
        for (int i = 0; i < cells.size(); i++)
            most = Math.max(most, height(joined(cells.get(i)), WIDTH * plan.columns().get(i).share() / plan.shares(), TABLE_SIZE));
        return most;
    }

    private void header(XSSFRow row) {
        for (int i = 0; i < plan.columns().size(); i++) cell(row, column(i), joined(plan.columns().get(i).heading()), heading);
        grow(row, height(plan.columns().stream().map(Column::heading).toList()));
    }

    /// Merged from beside the marks on, so that its own mark stays outside.
    private void section(Row.Section of) {
        var row = row();
        boolean wide = plan.columns().size() > 2;
        cell(row, 0, wide ? "" : of.text().words(), section);
        row.createCell(MARKS).setCellValue(RowMarks.section(of.level(), ++sections));
        if (!wide) return;
        cell(row, column(1), of.text().words(), section);
        var range = new CellRangeAddress(row.getRowNum(), row.getRowNum(), column(1), lastColumn());
        sheet.addMergedRegion(range);
        RegionUtil.setBorderRight(BorderStyle.THIN, range, sheet);
        RegionUtil.setBorderTop(BorderStyle.THIN, range, sheet);
        RegionUtil.setBorderBottom(BorderStyle.THIN, range, sheet);
        grow(row, height(of.text().words(), WIDTH, TABLE_SIZE));
    }

    private void item(Row.Item item) {
        var row = row();
        for (int i = 0; i < plan.columns().size(); i++) {
            Column column = plan.columns().get(i);
            cell(row, column(i), joined(item.cells().get(i)), column.centred() ? centred : left);
        }
        grow(row, height(item.cells()));
        item.measure().ifPresent(measure -> row.createCell(MARKS).setCellValue(RowMarks.measure(measure.value())));
    }

    private void print() {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setLeft(plan.foot().replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
    }
}
