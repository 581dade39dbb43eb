package hamkor.document;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever the bytes: a document whose tables have no two cells in one place, or a refusal that says why. Run with JAZZER_FUZZ=1 to look for what breaks it; without,
/// the inputs kept beside it are tried.
class PdfFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void everyFileIsADocumentOrARefusal(byte[] file) {
        try {
            var document = new PdfReader(new Limits(5_000_000, 50_000_000)).read(file);
            for (var block : document.blocks()) if (block instanceof Table table) PdfShown.checkGrid(table);
        } catch (Unreadable e) {
            // Said, as it should be.
        }
    }
}
