package hamkor.document;

import java.io.IOException;
import java.io.InputStream;

/// A font as the text of a page uses it: codes in, characters and their widths out.
interface PdfFace {
    /// A font so damaged that nobody can say what its codes mean.
    PdfFace NONE = new PdfFace() {
        @Override
        public int next(InputStream codes) throws IOException {
            return codes.read();
        }

        @Override
        public double advance(int code) {
            return 0.5;
        }

        @Override
        public String text(int code) {
            return PdfFonts.UNKNOWN;
        }

        @Override
        public boolean isVertical() {
            return false;
        }

        @Override
        public PdfStyle style() {
            return PdfStyle.PLAIN;
        }
    };

    int next(InputStream codes) throws IOException;

    /// The way to the next character, in parts of the font's size: to the right, or upwards (mostly negative) in a vertical
    /// font.
    double advance(int code);

    /// What the code stands for; [PdfFonts#UNKNOWN] where the file does not tell.
    String text(int code);

    boolean isVertical();

    PdfStyle style();
}
