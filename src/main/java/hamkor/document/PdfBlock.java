package hamkor.document;

import java.util.List;

/// A piece of one page.
sealed interface PdfBlock permits PdfTable, PdfBlock.Text {
    PdfBox box();

    /// Lines that belong together.
    record Text(int page, List<PdfLine> lines, PdfBox box, boolean bold, boolean centred) implements PdfBlock {}
}
