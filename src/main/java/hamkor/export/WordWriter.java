package hamkor.export;

import hamkor.export.PlanTable.Row;
import hamkor.export.PlanTable.Text;
import hamkor.roadmap.reading.RowMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A plan as DOCX: A4 landscape, the heading repeated on each page, rows unbroken, columns that keep their widths in every
/// program (both the grid and each cell name them).
final class WordWriter {
    private static final String FONT = "Times New Roman";
    // Twentieths of a point.
    private static final int PAGE_WIDTH = 16838;
    private static final int PAGE_HEIGHT = 11906;
    private static final int MARGIN = 850;
    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final int CELL_MARGIN = 70;
    private static final int WHOLE_WIDTH = 5000; // fiftieths of a per cent
    private static final int TITLE_SIZE = 14;
    private static final int TABLE_SIZE = 11;
    private static final int FOOT_SIZE = 9;

    private final PlanTable plan;
    private final XWPFDocument document;
    private final int[] widths;
    private int bookmarks;
    private int sections;

    private WordWriter(PlanTable plan, XWPFDocument document) {
        this.plan = plan;
        this.document = document;
        this.widths = widths(plan);
    }

    static void write(PlanTable plan, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            new WordWriter(plan, document).make();
            document.write(out);
        }
    }

    private static int[] widths(PlanTable plan) {
        var widths = plan.columns().stream().mapToInt(column -> TEXT_WIDTH * column.share() / plan.shares()).toArray();
        int rest = TEXT_WIDTH;
        for (int width : widths) rest -= width;
        widths[widths.length - 1] += rest;
        return widths;
    }

    private void make() {
        document.getProperties().getCoreProperties().setTitle(plan.title().isEmpty() ? plan.name() : plan.title().getFirst().words());
        var styles = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        page();
        for (var title : plan.title()) title(title);
        table();
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        size.setOrient(STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
        foot(document.createFooter(HeaderFooterType.DEFAULT).createParagraph());
    }

    private void foot(XWPFParagraph paragraph) {
        var tab = paragraph.getCTP().addNewPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(TEXT_WIDTH));
        run(paragraph, plan.foot(), FOOT_SIZE, false);
        paragraph.createRun().addTab();
        field(paragraph, "PAGE");
        run(paragraph, " / ", FOOT_SIZE, false);
        field(paragraph, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String what) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(what);
        var run = field.addNewR();
        run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2L * FOOT_SIZE));
        run.addNewT().setStringValue("1");
    }

    private void title(Text text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(120);
        run(paragraph, text.words(), TITLE_SIZE, true);
    }

    private void table() {
        var table = document.createTable();
        table.removeRow(0);
        var properties = table.getCTTbl().getTblPr();
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.PCT);
        width.setW(BigInteger.valueOf(WHOLE_WIDTH));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(CELL_MARGIN / 2, CELL_MARGIN, CELL_MARGIN / 2, CELL_MARGIN);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (int column : widths) grid.addNewGridCol().setW(BigInteger.valueOf(column));
        header(table);
        for (var row : plan.rows())
            switch (row) {
                case Row.Section section -> section(table, section);
                case Row.Item item -> item(table, item);
            }
    }

    private void header(XWPFTable table) {
        var row = row(table);
        row.setRepeatHeader(true);
        for (int i = 0; i < widths.length; i++) {
            var cell = cell(row, widths[i]);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            cell.setColor("EDEDED");
            lines(cell, plan.columns().get(i).heading(), true, true, Optional.empty());
        }
    }

    private void section(XWPFTable table, Row.Section section) {
        var cell = cell(row(table), TEXT_WIDTH);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.length));
        lines(cell, List.of(section.text()), true, true, Optional.of(RowMarks.section(section.level(), ++sections)));
        cell.getParagraphs().getFirst().setKeepNext(true);
    }

    private void item(XWPFTable table, Row.Item item) {
        var row = row(table);
        for (int i = 0; i < widths.length; i++)
            lines(cell(row, widths[i]), item.cells().get(i), plan.columns().get(i).centred(), false,
                    i == 0 ? item.measure().map(measure -> RowMarks.measure(measure.value())) : Optional.empty());
    }

    private static XWPFTableRow row(XWPFTable table) {
        var row = table.createRow();
        while (!row.getTableCells().isEmpty()) row.removeCell(0);
        row.setCantSplitRow(true);
        return row;
    }

    private static XWPFTableCell cell(XWPFTableRow row, int width) {
        var cell = row.createCell();
        var tc = cell.getCTTc();
        var own = (tc.isSetTcPr() ? tc.getTcPr() : tc.addNewTcPr()).addNewTcW();
        own.setType(STTblWidth.DXA);
        own.setW(BigInteger.valueOf(width));
        return cell;
    }

    private void lines(XWPFTableCell cell, List<Text> lines, boolean centred, boolean bold, Optional<String> mark) {
        var first = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst();
        mark.ifPresent(name -> bookmark(first, name));
        for (int i = 0; i < Math.max(1, lines.size()); i++) {
            var paragraph = i == 0 ? first : cell.addParagraph();
            paragraph.setSpacingAfter(0);
            if (centred) paragraph.setAlignment(ParagraphAlignment.CENTER);
            if (i < lines.size()) run(paragraph, lines.get(i).words(), TABLE_SIZE, bold);
        }
    }

    /// Of no extent: what is typed over the words of a cell leaves it where it is.
    private void bookmark(XWPFParagraph paragraph, String name) {
        var id = BigInteger.valueOf(++bookmarks);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    private static void run(XWPFParagraph paragraph, String words, int size, boolean bold) {
        var run = paragraph.createRun();
        run.setText(words);
        run.setFontSize(size);
        run.setBold(bold);
    }
}
