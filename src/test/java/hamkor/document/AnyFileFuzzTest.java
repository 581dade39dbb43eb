package hamkor.document;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whatever the bytes, a reader gives a document or a refusal, and nothing else. As tests these run over the inputs beside
/// them; with `JAZZER_FUZZ=1` they make up new ones.
class AnyFileFuzzTest {
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @FuzzTest
    void file(byte[] content) throws IOException {
        read(content);
    }

    @FuzzTest
    void textBody(byte[] xml) throws IOException {
        read(Package.of().part("word/document.xml", xml).bytes());
    }

    @FuzzTest
    void worksheet(byte[] xml) throws IOException {
        read(Package.of()
                .part("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"План\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .relationships("xl/_rels/workbook.xml.rels", "<Relationship Id=\"rId1\" Type=\"" + TYPE + "worksheet\" Target=\"sheet.xml\"/>")
                .part("xl/sheet.xml", xml).bytes());
    }

    @FuzzTest
    void numberFormat(byte[] code) {
        var format = SheetNumberFormat.of(new String(code, StandardCharsets.UTF_8), SheetLanguage.RUSSIAN);
        for (double value : new double[] {0, -0.0, 1, -1.5, 46178.75, 1e300, 1e-300, Double.NaN, Double.NEGATIVE_INFINITY}) format.shown(value, new SheetDates(false));
    }

    private static void read(byte[] content) throws IOException {
        Path file = Files.createTempFile("fuzz", ".docx");
        try {
            Files.write(file, content);
            new DocumentReader(Limits.DEFAULT).read(file);
        } catch (Unreadable refused) {
            // as it may be
        } finally {
            Files.delete(file);
        }
    }
}
