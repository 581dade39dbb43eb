package hamkor.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/// An example document as somebody has changed it in Word; its rows are named by their number in the document.
public final class EditedDocument {
    private final XWPFDocument document;
    private final XWPFTable table;

    public EditedDocument(InputStream document) {
        try (var in = document) {
            this.document = new XWPFDocument(in);
            table = this.document.getTables().getFirst();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public EditedDocument write(String number, int column, String text) {
        write(table.getRow(at(number)).getCell(column), text);
        return this;
    }

    public EditedDocument delete(String number) {
        table.removeRow(at(number));
        return this;
    }

    /// A row like another one, after it.
    public EditedDocument insertAfter(String number, String own, String title, String term) {
        int at = at(number);
        // Written before it is added: what is added is a copy.
        var row = new XWPFTableRow((CTRow) table.getRow(at).getCtRow().copy(), table);
        write(row.getCell(0), own);
        write(row.getCell(1), title);
        write(row.getCell(2), term);
        table.addRow(row, at + 1);
        return this;
    }

    public InputStream open() {
        try (var out = new ByteArrayOutputStream()) {
            document.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int at(String number) {
        return IntStream.range(0, table.getNumberOfRows()).filter(row -> table.getRow(row).getCell(0).getText().equals(number)).findFirst().orElseThrow();
    }

    private static void write(XWPFTableCell cell, String text) {
        while (cell.getParagraphs().size() > 1) cell.removeParagraph(cell.getParagraphs().size() - 1);
        var paragraph = cell.getParagraphs().getFirst();
        while (!paragraph.getRuns().isEmpty()) paragraph.removeRun(0);
        paragraph.createRun().setText(text);
    }
}
