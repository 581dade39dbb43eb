package hamkor.roadmap.reading;

import hamkor.document.Place;
import hamkor.document.Row;
import hamkor.roadmap.reading.Reconciliation.Reason;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Tells of every row and every piece of text of a document once: a measure, a section, or skipped with the reason.
final class Tally {
    /// What became of a row, a paragraph or an aside.
    record Told(SourceRow.Kind kind, Optional<Reason> skipped, OptionalInt measure) {}

    private static final Told SECTION = new Told(SourceRow.Kind.SECTION, Optional.empty(), OptionalInt.empty());

    private final List<MeasureCells> measures = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final Map<Object, Told> told = new IdentityHashMap<>();

    void measure(Row row, MeasureCells cells) {
        tell(row, new Told(SourceRow.Kind.MEASURE, Optional.empty(), OptionalInt.of(measures.size())));
        measures.add(cells);
    }

    /// A row that goes on with the measure above it.
    void goesOn(Row row) {
        tell(row, new Told(SourceRow.Kind.SKIPPED, Optional.of(Reason.CONTINUATION), OptionalInt.of(measures.size() - 1)));
    }

    /// A heading, a row or outside tables.
    void section(Object from) {
        tell(from, SECTION);
    }

    void skipped(Object from, Reason reason) {
        tell(from, new Told(SourceRow.Kind.SKIPPED, Optional.of(reason), OptionalInt.empty()));
    }

    private void tell(Object from, Told of) {
        if (told.put(from, of) != null) throw new IllegalStateException("told twice: " + from);
    }

    /// A cell beside a heading that belongs to no field.
    void remark(Place place, String column, String text) {
        remarks.add(new Problem(place, column, Problem.Code.CELL_NOT_READ, text));
    }

    List<Problem> remarks() {
        return remarks;
    }

    List<MeasureCells> measures() {
        return measures;
    }

    /// What became of a row, a paragraph or an aside of the document.
    Told of(Object from) {
        var of = told.get(from);
        if (of == null) throw new IllegalStateException("not told: " + from);
        return of;
    }
}
