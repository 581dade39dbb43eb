package hamkor.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/// A PDF as its objects. PDFBox's own document is not made of them: it readies Java's drawing first, of which reading has no
/// need and a bare machine no libraries, and which takes a fifth of a cold start.
final class PdfFile extends PDFParser implements AutoCloseable {
    /// @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when it does not open without a password
    PdfFile(byte[] bytes) throws IOException {
        super(new RandomAccessReadBuffer(bytes));
        setLenient(true);
        try {
            parsePDFHeader();
            initialParse();
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    COSDictionary catalogue() throws IOException {
        var trailer = document.getTrailer();
        var root = trailer == null ? null : trailer.getCOSDictionary(COSName.ROOT);
        if (root == null) throw new IOException("no catalogue");
        return root;
    }

    @Override
    public void close() throws IOException {
        if (document != null) document.close();
    }
}
