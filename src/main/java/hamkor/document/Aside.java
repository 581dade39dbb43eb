package hamkor.document;

/// Text that the file holds beside what its pages show as body and tables; said, not read.
public record Aside(Place place, Kind kind, String text) {
    /// `EMBEDDED` is another file within the file; its text is the part's name.
    public enum Kind { FOOTNOTE, DELETED, HIDDEN_TEXT, HIDDEN_SHEET, COMMENT, PAGE_HEADER, TEXT_BOX, PICTURE, CHART, EMBEDDED }
}
