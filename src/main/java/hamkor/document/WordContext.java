package hamkor.document;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the stories of one Word document share: styles, lists, the counts of tables and paragraphs, and what was put aside.
final class WordContext {
    final WordStyles styles;
    final WordNumbering numbering;
    final Relationships relationships;
    final Budget budget;
    final Asides asides;
    /// Where a note is referred to, by its id.
    final Map<String, Place> footnotes = new LinkedHashMap<>();
    final Map<String, Place> endnotes = new LinkedHashMap<>();
    final Map<String, Place> comments = new LinkedHashMap<>();
    final WordMarks marks = new WordMarks();
    private int tables;

    WordContext(WordStyles styles, WordNumbering numbering, Relationships relationships, Budget budget) {
        this.styles = styles;
        this.numbering = numbering;
        this.relationships = relationships;
        this.budget = budget;
        this.asides = new Asides(budget);
    }

    int nextTable() {
        return ++tables;
    }
}
