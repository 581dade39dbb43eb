package hamkor.roadmap.reading;

import hamkor.document.Aside;
import hamkor.document.Block;
import hamkor.document.Cell;
import hamkor.document.Document;
import hamkor.document.Line;
import hamkor.document.Paragraph;
import hamkor.document.Place;
import hamkor.document.Row;
import hamkor.document.Table;
import hamkor.roadmap.reading.Reconciliation.Skipped;
import hamkor.roadmap.reading.SourceRow.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of a document in its order, each with what a walk told of it.
final class Sources {
    private final Tally tally;
    private final Parties parties;
    private final RowMarks marks;
    private final List<SourceTable> tables = new ArrayList<>();
    private final List<SourceHeader> headers = new ArrayList<>();
    private final List<SourceRow> outside = new ArrayList<>();
    private int rows;

    Sources(Document document, DocumentWalk walk, Parties parties) {
        this.tally = walk.tally();
        this.parties = parties;
        this.marks = walk.marks();
        for (Block block : document.blocks())
            switch (block) {
                case Paragraph paragraph -> outside.add(outside(paragraph, paragraph.place(), paragraph.lines().stream().map(Line::shown).toList()));
                case Table table -> table(table, walk.layouts(table));
            }
        for (Aside aside : document.asides()) outside.add(outside(aside, aside.place(), aside.text().isEmpty() ? List.of() : List.of(aside.text())));
        endOutside();
    }

    List<SourceTable> tables() {
        return tables;
    }

    List<SourceHeader> headers() {
        return headers;
    }

    Reconciliation reconciliation(long characters, long unread) {
        int measures = 0;
        int sections = 0;
        var skipped = new ArrayList<Skipped>();
        for (var table : tables)
            for (var row : table.rows())
                switch (row.kind()) {
                    case MEASURE -> measures++;
                    case SECTION -> sections++;
                    case SKIPPED -> skipped.add(new Skipped(row.place(), row.skipped().orElseThrow()));
                }
        return new Reconciliation(rows, measures, sections, skipped, characters, unread);
    }

    private SourceRow outside(Object from, Place place, List<String> lines) {
        return row(from, place, List.of(new SourceCell(0, 1, 1, false, lines, Optional.empty())), Optional.empty());
    }

    private SourceRow row(Object from, Place place, List<SourceCell> cells, Optional<String> mark) {
        var told = tally.of(from);
        return new SourceRow(++rows, place, cells, told.kind(), told.skipped(), told.measure(), mark);
    }

    private void endOutside() {
        if (!outside.isEmpty()) tables.add(new SourceTable(0, "", 1, outside));
        outside.clear();
    }

    private void table(Table table, List<TableLayout> layouts) {
        endOutside();
        int first = rows + 1;
        var laid = new ArrayList<SourceRow>(table.rows().size());
        Map<Cell, List<String>> lines = new IdentityHashMap<>();
        Optional<TableLayout> layout = Optional.empty();
        int next = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            for (; next < layouts.size() && layouts.get(next).headerFirst() <= i; next++) layout = Optional.of(layouts.get(next));
            laid.add(row(table.rows().get(i), i, layout, lines));
        }
        if (!laid.isEmpty()) tables.add(new SourceTable(table.number(), table.name(), table.columns(), laid));
        for (var header : layouts)
            if (header.headerEnd() > header.headerFirst())
                headers.add(new SourceHeader(table.number(), first + header.headerFirst(), first + header.headerEnd() - 1, columns(header)));
    }

    private SourceRow row(Row row, int at, Optional<TableLayout> layout, Map<Cell, List<String>> lines) {
        boolean underHeader = tally.of(row).kind() != Kind.SECTION;
        var cells = new ArrayList<SourceCell>(row.cells().size());
        for (var cell : row.cells()) {
            var shown = lines.computeIfAbsent(cell, own -> own.lines().stream().map(Line::shown).toList());
            cells.add(new SourceCell(cell.column(), cell.columns(), cell.rows(), cell.row() < at, shown, layout.filter(_ -> underHeader).flatMap(l -> role(cell, l))));
        }
        return row(row, row.place(), cells, marks.measure(row));
    }

    private static Optional<CellRole> role(Cell cell, TableLayout layout) {
        CellRole role = null;
        for (var column : layout.columns()) {
            if (!cell.covers(column.at())) continue;
            if (role != null && role != column.role()) return Optional.empty();
            role = column.role();
        }
        return Optional.ofNullable(role);
    }

    private List<SourceColumn> columns(TableLayout layout) {
        return layout.columns().stream().map(column -> new SourceColumn(column.at(), column.columns(), column.heading(), column.role(),
                column.role().isExecutors() ? column.side(parties).map(Party::name) : Optional.empty(), column.language())).toList();
    }
}
