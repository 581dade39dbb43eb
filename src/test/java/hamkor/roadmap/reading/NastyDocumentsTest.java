package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import hamkor.document.Document;
import hamkor.document.Limits;
import hamkor.document.Unreadable;
import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever a file holds, it is read or refused: never anything else, and no row is lost.
class NastyDocumentsTest {
    private static final int DOCUMENTS = 1500;

    @Test
    void aRandomDocumentIsReadOrRefused() {
        int read = 0;
        for (long seed = 1; seed <= DOCUMENTS; seed++) {
            try {
                if (isRead(new NastyDocuments(new SplittableRandom(seed)).document())) read++;
            } catch (Throwable e) {
                fail("seed " + seed, e);
            }
        }
        assertThat(read).as("documents read").isGreaterThan(DOCUMENTS / 10);
    }

    /// Whether it was read; fails where it was neither read nor refused, or a row was lost.
    static boolean isRead(Document document) {
        RoadmapReading reading;
        try {
            reading = new RoadmapReader(Limits.DEFAULT).read(document);
        } catch (Unreadable refusal) {
            assertThat(refusal.reason()).isEqualTo(Unreadable.Reason.NO_ROADMAP);
            return false;
        }
        var rows = reading.reconciliation();
        assertThat(rows.measures() + rows.sections() + rows.skipped().size()).isEqualTo(rows.rowsRead());
        assertThat(rows.measures()).isEqualTo(reading.measures().size());
        assertThat(rows.unread()).isBetween(0L, rows.characters());
        ReadingJson.write(reading, new ByteArrayOutputStream());
        return true;
    }
}
