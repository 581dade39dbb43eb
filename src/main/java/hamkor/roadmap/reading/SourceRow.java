package hamkor.roadmap.reading;

import hamkor.document.Place;
import hamkor.roadmap.reading.Reconciliation.Reason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A row of the document, or a piece of its text outside tables, and what became of it.
///
/// @param number from 1 over the whole document, without a gap; the same however its columns are read
/// @param place where a person finds it in the file
/// @param cells those that touch the row, left to right; one merged down from above stands in each row that it covers
/// @param skipped why; present in a skipped row only
/// @param measure which of the reading's measures it is (from 0); of a skipped row that goes on with a measure, that one
/// @param mark the hidden mark that the file has at the row; never twice in a document
public record SourceRow(int number, Place place, List<SourceCell> cells, Kind kind, Optional<Reason> skipped, OptionalInt measure, Optional<String> mark) {
    public enum Kind { MEASURE, SECTION, SKIPPED }

    public SourceRow {
        cells = List.copyOf(cells);
        if ((kind == Kind.SKIPPED) != skipped.isPresent()) throw new IllegalArgumentException(kind + " skipped: " + skipped);
    }
}
