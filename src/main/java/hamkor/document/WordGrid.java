package hamkor.document;

import hamkor.document.WordBlock.Grid;
import hamkor.document.WordBlock.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays the rows and cells of a Word table out on its logical grid.
final class WordGrid {
    private final WordContext word;
    private final Grid table;
    private final WordColumns columns;

    private WordGrid(WordContext word, Grid table) {
        this.word = word;
        this.table = table;
        this.columns = new WordColumns(table);
    }

    static Table lay(WordContext word, Grid table) {
        return new WordGrid(word, table).lay();
    }

    /// A cell while it may still grow downwards and to the right.
    private static final class Growing {
        final int row;
        final int column;
        int rows = 1;
        int columns;
        final List<Line> lines;
        final boolean shaded;
        Cell made;

        Growing(int row, int column, int columns, List<Line> lines, boolean shaded) {
            this.row = row;
            this.column = column;
            this.columns = columns;
            this.lines = lines;
            this.shaded = shaded;
        }

        Cell cell() {
            if (made == null) made = new Cell(row, column, rows, columns, lines, shaded);
            return made;
        }
    }

    private Table lay() {
        var grown = new ArrayList<List<Growing>>();
        Map<Integer, Growing> open = new HashMap<>(); // cells that the next row may continue, by their column
        int width = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var cells = new ArrayList<Growing>();
            Map<Integer, Growing> continued = new HashMap<>();
            var spans = columns.spans(row);
            int column = columns.before(row);
            for (int c = 0; c < row.cells().size(); c++) {
                var cell = row.cells().get(c);
                var place = new Place.TableRow(table.number(), row.number());
                var above = cell.down() == Merge.CONTINUED ? open.get(column) : null;
                if (cell.deleted()) {
                    word.asides.text(place, Aside.Kind.DELETED, WordStory.text(cell.blocks()));
                } else if (cell.mergedLeft() && !cells.isEmpty()) {
                    cells.getLast().columns += spans[c];
                    word.asides.text(place, Aside.Kind.HIDDEN_TEXT, WordStory.text(cell.blocks()));
                } else if (above != null) {
                    above.rows = i - above.row + 1;
                    cells.add(above);
                    continued.put(column, above);
                    word.asides.text(place, Aside.Kind.HIDDEN_TEXT, WordStory.text(cell.blocks()));
                } else {
                    var growing = new Growing(i, column, spans[c], WordStory.lines(cell.blocks()), cell.shaded());
                    cells.add(growing);
                    if (cell.down() != Merge.NONE) continued.put(column, growing);
                }
                column += spans[c];
            }
            width = Math.max(width, column + row.after());
            open = continued;
            grown.add(cells);
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < grown.size(); i++) {
            var row = table.rows().get(i);
            rows.add(new Row(
                    new Place.TableRow(table.number(), row.number()), grown.get(i).stream().map(Growing::cell).toList(), false, row.header(), row.mark()));
        }
        return new Table(table.number(), "", width, rows);
    }
}
