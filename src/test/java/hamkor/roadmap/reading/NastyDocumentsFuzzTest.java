package hamkor.roadmap.reading;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.SplittableRandom;

/// The same documents with the choices made by Jazzer: as a test only the seeds kept beside it, with `JAZZER_FUZZ=1` a search.
class NastyDocumentsFuzzTest {
    @FuzzTest
    void aFuzzedDocumentIsReadOrRefused(FuzzedDataProvider data) {
        NastyDocumentsTest.isRead(new NastyDocuments(new SplittableRandom(data.consumeLong())).document());
    }
}
