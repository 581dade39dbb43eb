package hamkor.roadmap.reading;

import hamkor.document.Cell;
import hamkor.document.Place;
import hamkor.document.Row;
import hamkor.roadmap.reading.Reconciliation.Reason;
import hamkor.roadmap.reading.Reconciliation.Skipped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Counts every row and every piece of text of a document once: as a measure, as a section, or as skipped with the reason.
final class Tally {
    private final List<MeasureCells> measures = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private int rows;
    private int sections;

    void measure(Row row, MeasureCells cells) {
        rows++;
        measures.add(cells);
    }

    void section(Row row) {
        rows++;
        sections++;
    }

    /// A heading that stands outside tables.
    void sectionOutside() {
        rows++;
        sections++;
    }

    /// A cell beside a heading that belongs to no field.
    void remark(Place place, String column, String text) {
        remarks.add(new Problem(place, column, Problem.Code.CELL_NOT_READ, text));
    }

    List<Problem> remarks() {
        return remarks;
    }

    void skipped(Row row, Reason reason) {
        skipped(row.place(), reason, row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)).stream().collect(Collectors.joining(" | ")));
    }

    void skipped(Place place, Reason reason, String text) {
        rows++;
        skipped.add(new Skipped(place, reason, text));
    }

    List<MeasureCells> measures() {
        return measures;
    }

    Reconciliation reconciliation(long characters, long unread) {
        return new Reconciliation(rows, measures.size(), sections, skipped, characters, unread);
    }
}
