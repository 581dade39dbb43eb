package hamkor.document;

import java.util.Optional;

/// The hidden mark of the table row that is being read; a table within a cell has rows of its own.
final class WordMarks {
    private Optional<String> mark = Optional.empty();
    private boolean several;

    /// What an outer row had when an inner one began.
    record Outer(Optional<String> mark, boolean several) {}

    Outer beginRow() {
        var outer = new Outer(mark, several);
        mark = Optional.empty();
        several = false;
        return outer;
    }

    /// The mark of the row that ends; none where it has several, as one joined of two rows has.
    Optional<String> endRow(Outer outer) {
        var own = several ? Optional.<String>empty() : mark;
        mark = outer.mark;
        several = outer.several;
        return own;
    }

    /// A bookmark where the walk stands.
    void bookmark(XmlPart xml) {
        var found = HiddenMark.in(xml.value("name", ""));
        if (found.isEmpty()) return;
        several |= mark.isPresent() && !mark.equals(found);
        mark = found;
    }
}
