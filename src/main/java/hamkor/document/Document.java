package hamkor.document;

import java.util.List;

/// An office file as a reader of its pages sees it: paragraphs and tables in their order, tracked changes taken as accepted.
/// What the file holds beside that (footnotes, deleted and hidden text, hidden sheets, page headers, comments) is in `asides`,
/// so that nothing is dropped unsaid.
public record Document(Format format, List<Block> blocks, List<Aside> asides) {
    public Document {
        blocks = List.copyOf(blocks);
        asides = List.copyOf(asides);
    }

    /// In DOCX and XLSX the end of a line was typed; in PDF it is where the page was narrow.
    public enum Format { DOCX, XLSX, PDF }
}
