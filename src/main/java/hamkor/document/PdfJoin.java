package hamkor.document;

import hamkor.document.PdfTable.PdfCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A table being put together from its parts on consecutive pages. The part on each next page begins with the repeated
/// header, if there is one; a row or a merged cell that the end of the page has cut goes on under it.
final class PdfJoin {
    /// The sides of columns may differ by this in points from page to page.
    private static final double SLACK = 5;
    private static final int HEADER_ROWS = 5;
    private static final Pattern NUMBER = Pattern.compile("[№#]?\\s*\\d{1,3}(?:\\.\\d{1,3})*[.)]?|[IVXLC]{1,6}\\.?");

    private final List<PdfTable> parts = new ArrayList<>();

    PdfJoin(PdfTable first) {
        parts.add(first);
    }

    /// Takes the first table of the next page if it is this one going on.
    boolean takes(PdfTable next) {
        if (next.page() != parts.getLast().page() + 1 || !isAlike(next)) return false;
        parts.add(next);
        return true;
    }

    /// The same width, and no column that the wider of the two does not have: a page with merged rows only shows fewer.
    boolean isAlike(PdfTable next) {
        var last = parts.getLast();
        if (Math.abs(last.box().width() - next.box().width()) > 2 * SLACK) return false;
        var all = sides();
        double shift = next.xs()[0] - all[0];
        long strange = Arrays.stream(next.xs()).filter(x -> !isNear(all, x - shift)).count();
        long missing = Arrays.stream(all).filter(x -> !isNear(next.xs(), x + shift)).count();
        return strange == 0 || missing == 0 || strange + missing <= 2 && headerRows(next) > 0;
    }

    private static boolean isNear(double[] sides, double x) {
        return Math.abs(sides[PdfGrid.index(sides, x)] - x) < SLACK;
    }

    /// The sides of the columns of all parts, as on the first page. Two sides of one part stay two.
    private double[] sides() {
        var sides = new ArrayList<Double>();
        double origin = parts.getFirst().xs()[0];
        for (var part : parts) {
            var free = new ArrayList<>(sides);
            for (double x : part.xs()) {
                double moved = x - part.xs()[0] + origin;
                if (!free.removeIf(it -> Math.abs(it - moved) < SLACK)) sides.add(moved);
            }
        }
        sides.sort(null);
        return sides.stream().mapToDouble(it -> it).toArray();
    }

    /// Which of all sides those of the part are: the nearest, each another.
    private int[] places(PdfTable part) {
        var places = new int[part.xs().length];
        for (int i = 0, next = 0; i < places.length; i++) {
            int nearest = PdfGrid.index(sides, part.xs()[i] - part.xs()[0] + sides[0]);
            places[i] = Math.max(next, Math.min(nearest, sides.length - (places.length - i)));
            next = places[i] + 1;
        }
        return places;
    }

    /// How many of the part's first rows are those of the whole table, repeated.
    private int headerRows(PdfTable part) {
        var first = parts.getFirst();
        int most = Math.min(HEADER_ROWS, Math.min(part.rows() - 1, first.rows())), rows = 0;
        while (rows < most && first.text(rows).equals(part.text(rows)) && !part.isBlank(rows)) rows++;
        while (rows > 0 && part.isMergedInto(rows)) rows--;
        return rows;
    }

    /// A cell of the whole table while it grows.
    private static final class Growing {
        final int row;
        final int column;
        int rows;
        final int columns;
        final List<PdfLine> lines;
        final boolean shaded;
        /// How often a page's end has cut it, and where: after so many lines.
        PdfCell last;

        Growing(int row, int column, int columns, PdfCell cell) {
            this.row = row;
            this.column = column;
            this.rows = cell.rows();
            this.columns = columns;
            this.lines = new ArrayList<>(cell.lines());
            this.shaded = cell.shaded();
            this.last = cell;
        }

        void goesOn(PdfCell cell, int lastRow) {
            lines.addAll(cell.lines());
            rows = lastRow - row + 1;
            last = cell;
        }

        int end() {
            return row + rows;
        }

        boolean covers(int c) {
            return c >= column && c < column + columns;
        }

        String text() {
            var text = new StringBuilder();
            for (var line : lines) text.append(text.isEmpty() ? "" : " ").append(line.text());
            return text.toString();
        }
    }

    private final List<Growing> cells = new ArrayList<>();
    private final List<Place.Page> places = new ArrayList<>();
    private final List<Boolean> headers = new ArrayList<>();
    private double[] sides;
    /// For each page.
    private final Map<Integer, int[]> sidesOf = new HashMap<>();
    private int numbers;
    private int headerOfFirst;

    Table table(int number) {
        sides = sides();
        numbers = numberColumn();
        for (var part : parts) if (part != parts.getFirst()) headerOfFirst = Math.max(headerOfFirst, headerRows(part));
        for (int i = 0; i < parts.size(); i++) add(i);
        double usual = usualStep();
        var grown = new ArrayList<Cell>();
        for (var cell : cells) {
            int rows = Math.min(cell.rows, places.size() - cell.row);
            grown.add(new Cell(cell.row, cell.column, rows, cell.columns, PdfLines.of(cell.lines, usual), cell.shaded));
        }
        grown.sort(Comparator.comparingInt(Cell::column));
        var rows = new ArrayList<Row>();
        var byRow = new ArrayList<List<Cell>>();
        for (int r = 0; r < places.size(); r++) byRow.add(new ArrayList<>());
        for (var cell : grown) {
            for (int r = cell.row(); r < cell.row() + cell.rows(); r++) {
                // Between the two halves of a cut cell stands the repeated header.
                if (!headers.get(r) || headers.get(cell.row()) || cell.row() >= r) byRow.get(r).add(cell);
            }
        }
        for (int r = 0; r < places.size(); r++) rows.add(new Row(places.get(r), byRow.get(r), false, headers.get(r)));
        return new Table(number, "", sides.length - 1, rows);
    }

    private double usualStep() {
        var steps = new ArrayList<Double>();
        for (var part : parts) for (var cell : part.cells()) steps.addAll(PdfLines.steps(cell.lines()));
        steps.sort(null);
        return steps.isEmpty() ? 0 : steps.get((steps.size() - 1) / 2);
    }

    /// The column that mostly holds numbers of items; -1 where there is none.
    private int numberColumn() {
        var filled = new int[sides.length - 1];
        var numbered = new int[sides.length - 1];
        for (var part : parts) {
            int header = part == parts.getFirst() ? 0 : headerRows(part);
            for (var cell : part.cells()) {
                if (cell.row() < header || cell.lines().isEmpty() || cell.columns() > 1) continue;
                int column = column(part, cell.column());
                filled[column]++;
                if (cell.lines().size() == 1 && NUMBER.matcher(cell.lines().getFirst().text()).matches()) numbered[column]++;
            }
        }
        for (int c = 0; c < Math.min(3, filled.length); c++) if (numbered[c] >= 2 && numbered[c] * 10 >= filled[c] * 6) return c;
        return -1;
    }

    private int column(PdfTable part, int side) {
        return sidesOf.computeIfAbsent(part.page(), _ -> places(part))[side];
    }

    private int columns(PdfTable part, PdfCell cell) {
        return column(part, cell.column() + cell.columns()) - column(part, cell.column());
    }

    private void add(int index) {
        var part = parts.get(index);
        boolean first = index == 0;
        int header = first ? headerOfFirst : headerRows(part);
        int rowBefore = lastBodyRow();
        boolean cut = !first && rowBefore >= 0 && header < part.rows() && isCut(index, header, rowBefore);
        // The row on the page to the row of the whole table.
        var rows = new int[part.rows() + 1];
        for (int r = 0; r < part.rows(); r++) {
            if (cut && r == header) {
                rows[r] = rowBefore;
                continue;
            }
            rows[r] = places.size();
            places.add(new Place.Page(part.page(), r + 1));
            headers.add(r < header);
        }
        for (var cell : part.cells()) {
            int column = column(part, cell.column());
            var above = first || cell.row() != header ? null : lastAt(column, rowBefore);
            int lastRow = rows[cell.row() + cell.rows() - 1];
            // A cell of other columns than the one above may have other neighbours further down.
            boolean same = above != null && above.column == column && above.columns == columns(part, cell);
            if (above != null && (cut || same && isMergedOver(above, cell))) {
                above.goesOn(cell, same && lastRow > rowBefore ? lastRow : above.end() - 1);
                continue;
            }
            cells.add(new Growing(rows[cell.row()], column, columns(part, cell), cell));
        }
    }

    private int lastBodyRow() {
        int row = places.size() - 1;
        while (row >= 0 && headers.get(row)) row--;
        return row;
    }

    private Growing lastAt(int column, int row) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            var cell = cells.get(i);
            if (cell.covers(column) && cell.row <= row && cell.end() > row) return cell;
        }
        return null;
    }

    /// The row under the header is the rest of the row before the page's end.
    private boolean isCut(int index, int header, int rowBefore) {
        var part = parts.get(index);
        var its = part.cells().stream().filter(it -> it.row() == header).toList();
        if (its.size() < 2 || its.stream().allMatch(it -> it.lines().isEmpty())) return false;
        if (cells.stream().filter(it -> it.row <= rowBefore && it.end() > rowBefore).count() < 2) return false;
        if (numbers >= 0) {
            var number = its.stream().filter(it -> column(part, it.column()) <= numbers
                    && column(part, it.column()) + columns(part, it) > numbers).findFirst();
            var above = lastAt(numbers, rowBefore);
            if (number.isEmpty() || above == null || !number.get().lines().isEmpty()) return false;
            // A number over several rows covers whole rows of the next page too.
            if (above.rows > 1 || number.get().rows() > 1 || above.lines.isEmpty()) return false;
            var filled = its.stream().filter(it -> !it.lines().isEmpty()).toList();
            return filled.size() > 1 || goesOn(lastAt(column(part, filled.getFirst().column()), rowBefore), filled.getFirst());
        }
        if (!parts.get(index - 1).closedBottom() || !part.closedTop()) return true;
        boolean lacks = false;
        for (var cell : its) {
            int column = column(part, cell.column());
            var above = lastAt(column, rowBefore);
            if (above == null) return false;
            if (cell.lines().isEmpty()) lacks |= isAlwaysFilled(column) && !above.lines.isEmpty();
            else if (above.lines.isEmpty() || !above.last.isFull()) return false;
        }
        return lacks;
    }

    /// A row with nothing but one text is either the rest of a cell or the heading of a section.
    private static boolean goesOn(Growing above, PdfCell cell) {
        if (above == null || above.lines.isEmpty()) return false;
        if (!above.lines.getLast().style().equals(cell.lines().getFirst().style())) return false;
        var before = above.text();
        var text = cell.lines().getFirst().text();
        return above.last.isFull() || Character.isLowerCase(text.charAt(0)) || PdfLines.startsItem(text)
                || ",;:-–".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private boolean isAlwaysFilled(int column) {
        int filled = 0, all = 0;
        for (var part : parts) {
            for (var cell : part.cells()) {
                if (column(part, cell.column()) != column) continue;
                all++;
                if (!cell.lines().isEmpty()) filled++;
            }
        }
        return filled * 10 >= all * 8;
    }

    /// An empty cell over several rows at a page's top, or under one over several rows, is the rest of a merged cell; so is
    /// one whose text takes up in the midst of a sentence.
    private boolean isMergedOver(Growing above, PdfCell cell) {
        if (above.lines.isEmpty() || above.rows < 2 && cell.rows() < 2) return false;
        if (cell.lines().isEmpty()) return true;
        if (above.rows < 2 || cell.rows() < 2 || !above.last.isFull()) return false;
        var text = above.text();
        char end = text.charAt(text.length() - 1);
        return end == ',' || end == '-' || end == '(';
    }
}
