package hamkor.roadmap.reading;

import hamkor.document.Block;
import hamkor.document.Cell;
import hamkor.document.Document;
import hamkor.document.Limits;
import hamkor.document.Line;
import hamkor.document.Paragraph;
import hamkor.document.Place;
import hamkor.document.Row;
import hamkor.document.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Small documents for tests, drawn as text: a row is a string, its cells parted by `|`; `<` goes on with the cell to the left,
/// `^` with the one above; `//` ends a line.
final class Tables {
    private Tables() {}

    static Table table(String... rows) {
        return table(1, "", rows);
    }

    static Table table(int number, String sheet, String... rows) {
        var drawn = Arrays.stream(rows).map(row -> Arrays.stream(row.split("\\|", -1)).map(String::strip).toList()).toList();
        int width = drawn.stream().mapToInt(List::size).max().orElse(0);
        var grid = new Cell[rows.length][width];
        for (int r = 0; r < rows.length; r++)
            for (int c = 0; c < drawn.get(r).size(); c++) {
                var text = drawn.get(r).get(c);
                if (text.equals("<") || text.equals("^")) continue;
                int wide = 1;
                while (c + wide < drawn.get(r).size() && drawn.get(r).get(c + wide).equals("<")) wide++;
                int high = 1;
                while (r + high < rows.length && c < drawn.get(r + high).size() && drawn.get(r + high).get(c).equals("^")) high++;
                var cell = new Cell(r, c, high, wide, lines(text), false);
                for (int i = r; i < r + high; i++) for (int j = c; j < c + wide; j++) grid[i][j] = cell;
            }
        var result = new ArrayList<Row>();
        for (int r = 0; r < rows.length; r++) {
            var place = sheet.isEmpty() ? new Place.TableRow(number, r + 1) : new Place.SheetRow(sheet, r + 1);
            result.add(new Row(place, Arrays.stream(grid[r]).filter(cell -> cell != null).distinct().toList(), false, false));
        }
        return new Table(number, sheet, width, result);
    }

    /// The same table with a mark for each row; an empty one for none.
    static Table marked(Table table, String... marks) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            rows.add(new Row(row.place(), row.cells(), false, false, Optional.of(marks[i]).filter(mark -> !mark.isEmpty())));
        }
        return new Table(table.number(), table.name(), table.columns(), rows);
    }

    static List<Line> lines(String text) {
        return Arrays.stream(text.split("//")).map(String::strip).filter(line -> !line.isEmpty()).map(Line::of).toList();
    }

    static Paragraph paragraph(int number, String text) {
        return new Paragraph(new Place.InBody(number), lines(text), OptionalInt.empty(), false, false);
    }

    static Paragraph centred(int number, String text) {
        return new Paragraph(new Place.InBody(number), lines(text), OptionalInt.empty(), true, true);
    }

    static Paragraph heading(int number, int level, String text) {
        return new Paragraph(new Place.InBody(number), lines(text), OptionalInt.of(level), true, false);
    }

    static Document document(Block... blocks) {
        return new Document(Document.Format.DOCX, List.of(blocks), List.of());
    }

    static RoadmapReading read(Block... blocks) {
        return new RoadmapReader(Limits.DEFAULT).read(document(blocks));
    }
}
