package hamkor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PdfTrailerTest {
    private static final int LARGE = 17_000_000;

    @Test void aSmallFileIsOpenedHoweverDamaged() {
        assertThat(PdfTrailer.isWorthOpening("%PDF-1.4".getBytes(StandardCharsets.ISO_8859_1))).isTrue();
    }

    @Test void aLargeOneNeedsAnEndThatLeadsToItsObjects() {
        assertThat(PdfTrailer.isWorthOpening(file("", ""))).isFalse();
        assertThat(PdfTrailer.isWorthOpening(file("xref 0 1", "startxref 1000 %%EOF"))).isTrue();
        assertThat(PdfTrailer.isWorthOpening(file("12 0 obj <</Type/XRef>>", "startxref\n1000\n%%EOF"))).isTrue();
        assertThat(PdfTrailer.isWorthOpening(file("nothing here", "startxref 1000 %%EOF"))).isFalse();
        assertThat(PdfTrailer.isWorthOpening(file("xref", "startxref 99999999999 %%EOF"))).isFalse();
        assertThat(PdfTrailer.isWorthOpening(file("xref", "startxref"))).isFalse();
    }

    private static byte[] file(String atThousand, String end) {
        var file = new byte[LARGE];
        put(file, 1000, atThousand);
        put(file, LARGE - end.length(), end);
        return file;
    }

    private static void put(byte[] file, int at, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, file, at, text.length());
    }
}
