package hamkor.review;

import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.PlaceWords;
import hamkor.roadmap.reading.Reconciliation.Reason;
import hamkor.roadmap.reading.SourceCell;
import hamkor.roadmap.reading.SourceHeader;
import hamkor.roadmap.reading.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows rows as the document has them: merged cells as one, those with a problem outlined.
final class CellsMaker {
    private final Review review;
    private final Sides sides;
    private final List<SourceHeader> headers;
    private final Map<Integer, List<SourceCell>> cells;

    /// @param cells of the rows to be shown, and of no others
    CellsMaker(Review review, Sides sides, List<SourceHeader> headers, Map<Integer, List<SourceCell>> cells) {
        this.review = review;
        this.sides = sides;
        this.headers = headers;
        this.cells = cells;
    }

    List<SourceHeader> headers() {
        return headers;
    }

    List<SourceCell> of(int number) {
        return cells.get(number);
    }

    /// Of rows of one table.
    Grid grid(List<SourceLine> lines) {
        return Grid.of(lines.getFirst().columns(), header(lines.getLast()), lines.stream().map(line -> cells.get(line.number())).toList());
    }

    /// A row alone, with its headings above it.
    ReviewView.Table alone(SourceLine line) {
        var grid = grid(List.of(line));
        var problems = review.open().stream().filter(problem -> problem.row() == line.number()).toList();
        var css = problems.isEmpty() ? "first last" : "first last is-bad";
        return new ReviewView.Table(grid.widths(), review.draft().front().mainLanguage().code(), header(line).isPresent() ? headings(grid) : List.of(),
                List.of(new ReviewView.Line(line.number(), PlaceWords.say(line.place(), sides.language()), RowsMaker.gutter(line.place()), css, cells(List.of(line), 0, grid, false, problems), new ReviewView.Edited())));
    }

    /// That holds over a row: of its table, or of the one that it goes on with.
    Optional<SourceHeader> header(SourceLine line) {
        if (line.table() == 0) return Optional.empty();
        return headers.stream().filter(header -> header.first() <= line.number()).reduce((_, last) -> last)
                .filter(header -> header.table() == line.table() || isWithoutHeader(line));
    }

    private boolean isWithoutHeader(SourceLine line) {
        return headers.stream().noneMatch(header -> header.table() == line.table());
    }

    List<ReviewView.Cell> headings(Grid grid) {
        return grid.headings().stream().map(heading -> new ReviewView.Cell("", true, heading.span(), 1,
                List.of(heading.column().map(column -> column.heading()).orElse("")), "")).toList();
    }

    /// @param whole whether the rows follow one another as in the document, so that merged cells can be shown as one
    List<ReviewView.Cell> cells(List<SourceLine> lines, int at, Grid grid, boolean whole, List<DraftProblem> problems) {
        var line = lines.get(at);
        var shown = new ArrayList<ReviewView.Cell>();
        for (var cell : cells.get(line.number())) {
            int columns = grid.span(cell);
            if (columns == 0) continue;
            boolean hidden = whole && cell.continued() && at > 0;
            int rows = whole && cell.rows() > 1 ? rows(lines, at, cell) : 1;
            shown.add(new ReviewView.Cell(css(cell, line, grid, hidden, problems), isHeader(line), columns, hidden ? 1 : rows, cell.lines(), label(grid, cell)));
        }
        return shown;
    }

    /// How many of the rows below, as far as they are shown, go on with a cell.
    private int rows(List<SourceLine> lines, int at, SourceCell cell) {
        int rows = 1;
        while (at + rows < lines.size() && cells.get(lines.get(at + rows).number()).stream()
                .anyMatch(below -> below.continued() && below.column() == cell.column() && below.columns() == cell.columns())) rows++;
        return rows;
    }

    private String css(SourceCell cell, SourceLine line, Grid grid, boolean hidden, List<DraftProblem> problems) {
        var css = new ArrayList<String>();
        if (hidden) css.add("hk-vm");
        if (grid.isFirst(cell)) css.add("l");
        if (cell.rows() > 1 && !isHeader(line)) css.add("m");
        if (line.kind() == SourceRow.Kind.SECTION && review.row(line.number()).isEmpty()) css.add("c");
        if (problems.stream().anyMatch(problem -> isAt(problem, cell, grid))) css.add("p");
        return String.join(" ", css);
    }

    private static boolean isAt(DraftProblem problem, SourceCell cell, Grid grid) {
        if (problem.cell().isEmpty())
            return !problem.column().isEmpty() && grid.columnOf(cell).filter(column -> column.heading().equals(problem.column())).isPresent();
        var role = problem.cell().get();
        return cell.role().filter(own -> own == role || role == CellRole.TERM && own.isTerm() || role == CellRole.EXECUTORS && own.isExecutors())
                .filter(_ -> problem.executor() < 0 || names(cell, problem.words())).isPresent();
    }

    /// Whether an executor's cell holds its words, however its lines are broken.
    private static boolean names(SourceCell cell, String words) {
        var text = String.join(" ", cell.lines()).replaceAll("\\s+", " ");
        for (var part : words.split(" / ")) if (text.contains(part.replaceAll("\\s+", " "))) return true;
        return false;
    }

    /// Of one over several columns, as a heading is, there is none.
    private String label(Grid grid, SourceCell cell) {
        return grid.columnOf(cell).filter(column -> cell.columns() <= column.columns())
                .map(column -> column.side().flatMap(review::sideOf).flatMap(sides::of).map(Sides.Marked::shortName).orElse(column.heading())).orElse("");
    }

    static boolean isHeader(SourceLine line) {
        return line.skipped().filter(Reason.HEADER::equals).isPresent();
    }
}
