package hamkor.roadmap.reading;

import hamkor.document.Cell;
import hamkor.document.Line;
import hamkor.document.Place;
import hamkor.document.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cells of one measure before they are read: those of its row, and of the rows that go on with it.
final class MeasureCells {
    /// A cell under a column; `own` where it begins in this measure's rows, not merged down from a measure above.
    record Held(Cell cell, Column column, boolean own) {
        List<Line> lines() {
            return cell.lines();
        }
    }

    private final Row row;
    private final TableLayout layout;
    private final List<String> section;
    private final List<Held> held = new ArrayList<>();

    MeasureCells(Row row, TableLayout layout, List<String> section) {
        this.row = row;
        this.layout = layout;
        this.section = List.copyOf(section);
    }

    void hold(Cell cell, Column column, boolean own) {
        held.add(new Held(cell, column, own));
    }

    Place place() {
        return row.place();
    }

    Row row() {
        return row;
    }

    TableLayout layout() {
        return layout;
    }

    List<String> section() {
        return section;
    }

    List<Held> all() {
        return held;
    }

    List<Held> of(CellRole role) {
        return held.stream().filter(cell -> cell.column.role() == role).toList();
    }

    /// The text of the one cell of a role; empty where the column is missing or its cell is blank.
    String text(CellRole role) {
        return of(role).stream().map(cell -> cell.cell.text()).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    Optional<String> heading(CellRole role) {
        return layout.first(role).map(Column::heading);
    }
}
