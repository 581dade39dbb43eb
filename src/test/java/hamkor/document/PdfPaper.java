package hamkor.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/// Draws a PDF for a test. Lengths are points from the upper left corner of an A4 page, as the reader counts them.
final class PdfPaper implements AutoCloseable {
    static final double HEIGHT = PDRectangle.A4.getHeight();
    final PDDocument document = new PDDocument();
    final PDFont font;
    PDPage page;
    PDPageContentStream content;
    double size = 10;

    PdfPaper() {
        try (var letters = PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(document, letters, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page();
    }

    interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    PdfPaper draw(Drawing drawing) {
        try {
            drawing.on(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    PdfPaper page() {
        try {
            if (content != null) content.close();
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfPaper text(double x, double baseline, String text) {
        return draw(it -> {
            it.beginText();
            it.setFont(font, (float) size);
            it.newLineAtOffset((float) x, (float) (HEIGHT - baseline));
            it.showText(text);
            it.endText();
        });
    }

    /// Text that runs up the page.
    PdfPaper textUp(double x, double baseline, String text) {
        return draw(it -> {
            it.beginText();
            it.setFont(font, (float) size);
            it.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, (float) x, (float) (HEIGHT - baseline)));
            it.showText(text);
            it.endText();
        });
    }

    double width(String text, double size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfPaper line(double x1, double y1, double x2, double y2) {
        return draw(it -> {
            it.moveTo((float) x1, (float) (HEIGHT - y1));
            it.lineTo((float) x2, (float) (HEIGHT - y2));
            it.stroke();
        });
    }

    PdfPaper fill(Color colour, double left, double top, double right, double bottom) {
        return draw(it -> {
            it.saveGraphicsState();
            it.setNonStrokingColor(colour);
            it.addRect((float) left, (float) (HEIGHT - bottom), (float) (right - left), (float) (bottom - top));
            it.fill();
            it.restoreGraphicsState();
        });
    }

    /// A table with all its lines; the columns begin at `xs`, the last of which is its right side.
    PdfPaper table(double[] xs, double top, double high, String[]... rows) {
        double bottom = top + high * rows.length;
        for (int r = 0; r <= rows.length; r++) line(xs[0], top + r * high, xs[xs.length - 1], top + r * high);
        for (double x : xs) line(x, top, x, bottom);
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                var lines = rows[r][c].split("\n");
                for (int i = 0; i < lines.length; i++) if (!lines[i].isEmpty()) text(xs[c] + 4, top + r * high + 12 + i * 1.15 * size, lines[i]);
            }
        }
        return this;
    }

    byte[] bytes() {
        try {
            content.close();
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document read() {
        return new PdfReader(Limits.DEFAULT).read(bytes());
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
