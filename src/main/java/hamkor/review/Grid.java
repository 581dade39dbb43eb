package hamkor.review;

import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.SourceCell;
import hamkor.roadmap.reading.SourceColumn;
import hamkor.roadmap.reading.SourceHeader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The columns of a table of the document as a page shows them: in their order, without those of a chart drawn with cells, each as
/// broad as what it usually holds needs.
final class Grid {
    /// Per cent of the page that the document takes.
    private static final int BROAD = 48;
    private static final int NARROWEST = 3;

    private final List<Integer> shown;
    private final List<Integer> widths;
    private final List<SourceColumn> columns;

    private Grid(List<Integer> shown, List<Integer> widths, List<SourceColumn> columns) {
        this.shown = shown;
        this.widths = widths;
        this.columns = columns;
    }

    /// @param header that holds over the rows; empty outside tables and above the first header
    /// @param rows the cells of the rows that are shown
    static Grid of(int columns, Optional<SourceHeader> header, Collection<List<SourceCell>> rows) {
        var known = header.map(SourceHeader::columns).orElse(List.of());
        var shown = IntStream.range(0, columns).boxed().filter(at -> {
            var role = at(known, at).map(SourceColumn::role);
            if (role.filter(CellRole.GANTT::equals).isPresent()) return false;
            boolean named = at(known, at).filter(column -> !column.heading().isBlank()).isPresent();
            return known.isEmpty() || named || rows.stream().anyMatch(cells -> cells.stream().anyMatch(cell -> covers(cell, at) && cell.columns() == 1 && !cell.lines().isEmpty()));
        }).toList();
        if (shown.isEmpty()) shown = IntStream.range(0, columns).boxed().toList();
        return new Grid(shown, widths(shown, known), known);
    }

    private static List<Integer> widths(List<Integer> shown, List<SourceColumn> known) {
        var weights = shown.stream().map(at -> at(known, at).map(column -> Math.max(1, weight(column.role()) / column.columns())).orElse(13)).toList();
        int all = Math.max(1, weights.stream().mapToInt(Integer::intValue).sum());
        var widths = new ArrayList<Integer>();
        int given = 0;
        int weighed = 0;
        for (int weight : weights) {   // by the running sum, so that all of them together are exactly as broad as they may be
            weighed += weight;
            int width = Math.max(NARROWEST, BROAD * weighed / all - given);
            widths.add(width);
            given += width;
        }
        return widths;
    }

    private static int weight(CellRole role) {
        return switch (role) {
            case NUMBER -> 8;
            case TITLE -> 26;
            case DETAILS, EXECUTORS, CO_EXECUTORS -> 20;
            case SECTION, TERM -> 16;
            case RESULT -> 14;
            case START, END, DURATION, DUE, FUNDING, REMARK, UNKNOWN, GANTT -> 13;
        };
    }

    private static Optional<SourceColumn> at(List<SourceColumn> columns, int at) {
        return columns.stream().filter(column -> at >= column.at() && at < column.at() + column.columns()).findFirst();
    }

    private static boolean covers(SourceCell cell, int at) {
        return at >= cell.column() && at < cell.column() + cell.columns();
    }

    /// Per cent of each shown column.
    List<Integer> widths() {
        return widths;
    }

    int size() {
        return shown.size();
    }

    /// How many of the shown columns a cell covers; 0 where it is not shown.
    int span(SourceCell cell) {
        return (int) shown.stream().filter(at -> covers(cell, at)).count();
    }

    boolean isFirst(SourceCell cell) {
        return covers(cell, shown.getFirst());
    }

    /// The column that the cell stands under, where it stands under one.
    Optional<SourceColumn> columnOf(SourceCell cell) {
        return columns.stream().filter(column -> column.at() < cell.column() + cell.columns() && cell.column() < column.at() + column.columns())
                .reduce((first, _) -> first);
    }

    /// The headings over the shown columns, left to right.
    List<Heading> headings() {
        var headings = new ArrayList<Heading>();
        for (int shownAt : shown) {
            var column = at(columns, shownAt);
            if (!headings.isEmpty() && column.isPresent() && headings.getLast().column().equals(column))
                headings.set(headings.size() - 1, new Heading(column, headings.getLast().span() + 1));
            else headings.add(new Heading(column, 1));
        }
        return headings;
    }

    /// @param span how many of the shown columns it stands over
    record Heading(Optional<SourceColumn> column, int span) {}
}
