package hamkor.export;

import hamkor.document.Line;
import hamkor.export.PlanTable.Column;
import hamkor.export.PlanTable.Row;
import hamkor.export.PlanTable.Text;
import hamkor.id.MeasureId;
import hamkor.id.SideId;
import hamkor.measure.Assignment.Assigned;
import hamkor.measure.Kept;
import hamkor.measure.Plan;
import hamkor.measure.PlannedMeasure;
import hamkor.measure.Understood;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.roadmap.reading.SourceCell;
import hamkor.roadmap.reading.SourceColumn;
import hamkor.roadmap.reading.SourceHeader;
import hamkor.roadmap.reading.SourceRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A file that has come back, against what was written into it: a cell that still says what the edition in force put there means
/// what the edition means, whatever reading alone would make of its words. So a file that nobody has changed changes nothing.
public final class SaidAgain {
    private final Map<MeasureId, PlannedMeasure> inForce;
    private final List<NamedSide> sides;
    private final List<Map<MeasureId, Row.Item>> tables;
    private final List<Column> columns;
    private final RoadmapReading reading;
    private final List<SourceRow> rows;

    private SaidAgain(Plan inForce, List<NamedSide> sides, RoadmapReading reading) {
        this.sides = sides;
        this.reading = reading;
        this.inForce = inForce.measures().stream().filter(measure -> measure.identity().isPresent())
                .collect(Collectors.toMap(measure -> measure.identity().get(), measure -> measure));
        var without = PlanTableMaker.table(inForce, sides, inForce.languages(), false, "");
        this.tables = List.of(items(without), items(PlanTableMaker.table(inForce, sides, inForce.languages(), true, "")));
        this.columns = without.columns();
        this.rows = reading.sources().stream().flatMap(table -> table.rows().stream()).toList();
    }

    private static Map<MeasureId, Row.Item> items(PlanTable table) {
        var items = new HashMap<MeasureId, Row.Item>();
        for (var row : table.rows()) if (row instanceof Row.Item item) item.measure().ifPresent(measure -> items.put(measure, item));
        return items;
    }

    /// What a reading's measures say, those that the file marks as measures in force with all that was settled of them and the
    /// file still says.
    ///
    /// @param inForce the edition in force
    /// @param sides of the agreement, in its order
    /// @param understood of each of the reading's measures
    public static List<Understood> in(Plan inForce, List<NamedSide> sides, RoadmapReading reading, List<Understood> understood) {
        if (reading.measures().stream().noneMatch(measure -> measure.mark().isPresent())) return understood;
        return new SaidAgain(inForce, sides, reading).all(understood);
    }

    private List<Understood> all(List<Understood> understood) {
        var all = new ArrayList<>(understood);
        for (var row : rows) {
            if (row.kind() != SourceRow.Kind.MEASURE) continue;
            int at = row.measure().orElseThrow();
            row.mark().map(MeasureId::of).map(inForce::get).ifPresent(measure -> all.set(at, Kept.by(measure, again(row, measure, all.get(at)), true)));
        }
        return all;
    }

    private Understood again(SourceRow row, PlannedMeasure measure, Understood read) {
        var header = header(row);
        if (header.isEmpty()) return read;
        var same = new HashSet<Column>();
        for (int i = 0; i < columns.size(); i++) if (saysTheSame(row, header.get(), i, measure.identity().orElseThrow())) same.add(columns.get(i));
        var was = Understood.of(measure);
        boolean title = has(same, CellRole.TITLE);
        return new Understood(has(same, CellRole.NUMBER) ? was.number() : read.number(), read.section(), title ? was.title() : read.title(),
                title ? was.details() : read.details(), has(same, CellRole.TERM) ? was.term() : read.term(), executors(same, was, read),
                has(same, CellRole.RESULT) ? was.result() : read.result(), has(same, CellRole.FUNDING) ? was.funding() : read.funding(), read.direction());
    }

    private static boolean has(Set<Column> columns, CellRole role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    /// Those of each side whose cell says the same as the edition has them.
    private static List<Assigned> executors(Set<Column> same, Understood was, Understood read) {
        var unchanged = same.stream().filter(column -> column.role() == CellRole.EXECUTORS).map(Column::side).collect(Collectors.toSet());
        if (unchanged.contains(Optional.<SideId>empty())) return was.executors();
        var executors = new ArrayList<Assigned>();
        for (var one : was.executors()) if (unchanged.contains(one.side())) executors.add(one);
        for (var one : read.executors()) if (!unchanged.contains(one.side())) executors.add(one);
        return executors;
    }

    /// The header that stands over a row, perhaps in a table before.
    private Optional<SourceHeader> header(SourceRow row) {
        SourceHeader over = null;
        for (var header : reading.headers()) if (header.last() < row.number()) over = header;
        return Optional.ofNullable(over);
    }

    private boolean saysTheSame(SourceRow row, SourceHeader header, int column, MeasureId measure) {
        var found = header.columns().stream().filter(one -> isSame(columns.get(column), one)).toList();
        if (found.size() != 1) return false;
        int at = found.getFirst().at();
        var cell = row.cells().stream().filter(one -> one.column() <= at && at < one.column() + one.columns()).findFirst();
        var says = Line.folded(String.join(" ", cell.map(SourceCell::lines).orElse(List.of())));
        return tables.stream().map(items -> items.get(measure)).filter(Objects::nonNull)
                .anyMatch(item -> Line.folded(item.cells().get(column).stream().map(Text::words).collect(Collectors.joining(" "))).equals(says));
    }

    private boolean isSame(Column written, SourceColumn read) {
        if (written.role() != read.role()) return false;
        return written.side().isEmpty() ? read.side().isEmpty()
                : read.side().isPresent() && sides.stream().anyMatch(side -> side.id().equals(written.side().get()) && side.name().in().containsValue(read.side().get()));
    }
}
