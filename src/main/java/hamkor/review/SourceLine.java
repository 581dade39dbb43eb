package hamkor.review;

import hamkor.document.Place;
import hamkor.roadmap.reading.Reconciliation.Reason;
import hamkor.roadmap.reading.SourceRow;
import java.util.List;
import java.util.Optional;

/// A row of the document, without its cells, and what reading made of it.
///
/// @param table the number of its table; 0 outside tables
/// @param columns the width of the table's grid
/// @param mark hidden in the file beside the row
public record SourceLine(int number, int table, String tableName, int columns, Place place, SourceRow.Kind kind, Optional<Reason> skipped,
        Optional<String> mark, List<Note> notes) {
    public SourceLine {
        notes = List.copyOf(notes);
    }
}
