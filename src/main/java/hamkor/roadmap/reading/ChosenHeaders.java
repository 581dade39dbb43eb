package hamkor.roadmap.reading;

import hamkor.document.Cell;
import hamkor.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The headers that a person chose, in the tables of one document.
final class ChosenHeaders {
    private final ColumnChoice choice;
    private final List<Repeatable> repeatable = new ArrayList<>();

    /// A chosen header that has headings, so that it can be known again.
    private record Repeatable(List<List<Heading>> headings, ColumnChoice.Header header) {}

    private record Heading(int column, int columns, String text) {}

    ChosenHeaders(ColumnChoice choice) {
        this.choice = choice;
    }

    /// @param first the number of the table's first row over the whole document
    boolean areIn(Table table, int first) {
        return choice.headers().stream().anyMatch(header -> isIn(header, table, first));
    }

    private static boolean isIn(ColumnChoice.Header header, Table table, int first) {
        return header.table() == table.number() && header.first() >= first && header.first() < first + table.rows().size();
    }

    /// Takes the headers chosen in a table, so that they are known wherever they are repeated.
    void learn(Table table, int first) {
        for (var header : choice.headers())
            if (isIn(header, table, first) && header.end() > header.first())
                repeatable.add(new Repeatable(headings(table, header.first() - first, header.end() - first), header));
    }

    /// The layout that a person chose for a row of a table, or for the same headings elsewhere.
    Optional<TableLayout> at(Table table, int first, int row) {
        for (var header : choice.headers())
            if (header.first() == first + row && isIn(header, table, first))
                return Optional.of(layout(header, table, row, Math.min(header.end() - first, table.rows().size())));
        for (var known : repeatable) {
            int end = row + known.headings.size();
            if (end <= table.rows().size() && headings(table, row, end).equals(known.headings)) return Optional.of(layout(known.header, table, row, end));
        }
        return Optional.empty();
    }

    private static List<List<Heading>> headings(Table table, int from, int end) {
        var headings = new ArrayList<List<Heading>>();
        for (int i = from; i < Math.min(end, table.rows().size()); i++)
            headings.add(table.rows().get(i).cells().stream().map(cell -> new Heading(cell.column(), cell.columns(), cell.text())).toList());
        return headings;
    }

    private static TableLayout layout(ColumnChoice.Header header, Table table, int row, int end) {
        var columns = new ArrayList<Column>();
        for (int at = 0; at < table.columns(); at++) {
            int column = at;
            var chosen = header.columns().stream().filter(one -> one.at() == column).findFirst();
            var texts = table.rows().subList(row, end).stream().map(one -> one.at(column)).flatMap(Optional::stream).distinct().toList();
            boolean goesOn = chosen.isEmpty() && !columns.isEmpty() && !texts.isEmpty() && texts.stream().allMatch(cell -> cell.column() < column);
            if (goesOn) columns.add(columns.removeLast().wider());
            else columns.add(column(at, chosen, texts));
        }
        return new TableLayout(row, end, columns);
    }

    private static Column column(int at, Optional<ColumnChoice.Column> chosen, List<Cell> heading) {
        var text = String.join(" ", heading.stream().filter(cell -> !cell.isBlank()).map(Cell::text).toList());
        return new Column(at, 1, chosen.map(ColumnChoice.Column::role).orElse(CellRole.UNKNOWN), text, chosen.flatMap(ColumnChoice.Column::language), chosen);
    }

    /// The parties that a person names as sides, in their order.
    List<String> sides() {
        return choice.headers().stream().flatMap(header -> header.columns().stream()).map(ColumnChoice.Column::side).flatMap(Optional::stream).distinct().toList();
    }
}
