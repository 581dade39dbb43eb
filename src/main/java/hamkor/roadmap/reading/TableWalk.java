package hamkor.roadmap.reading;

import hamkor.document.Cell;
import hamkor.document.Row;
import hamkor.document.Table;
import hamkor.language.Folding;
import hamkor.roadmap.reading.Reconciliation.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Walks the rows below a header: tells measures, headings, and rows that are neither.
final class TableWalk {
    private static final int LONGEST_HEADING = 300;

    private static final class Loaded {
        static final WordList WORDS = WordList.of("row-words.txt");
    }

    private final Tally tally;
    private final RowMarks marks;
    private final SectionStack sections;
    private final List<String> above;
    private Table table;
    private TableLayout layout;
    private String group = "";
    private MeasureCells last;
    private String lastNumber = "";
    private boolean moreBelow;

    /// @param sections the headings among the rows; what stands goes on from the table before
    /// @param above the headings over the whole table
    TableWalk(Tally tally, RowMarks marks, SectionStack sections, List<String> above) {
        this.tally = tally;
        this.marks = marks;
        this.sections = sections;
        this.above = above;
    }

    /// Walks rows of a table from one up to (not including) another, by a layout.
    ///
    /// @param moreBelow another header stands at the end: headings right above it are its own
    void walk(Table table, TableLayout layout, int from, int end, boolean moreBelow) {
        boolean goesOn = goesOnUnder(table, layout);
        this.table = table;
        this.layout = layout;
        this.moreBelow = moreBelow;
        if (!goesOn) {
            this.group = "";
            this.last = null;
        }
        for (int i = from; i < end; i++) row(i, end);
    }

    /// Whether a number comes right after the last measure's, or begins the part after its part (2.1 after 1.7).
    boolean runsOn(String number) {
        if (lastNumber.isEmpty() || RowNumbers.follows(lastNumber, number)) return true;
        int dot = number.indexOf('.');
        int lastDot = lastNumber.indexOf('.');
        return dot > 0 && lastDot > 0 && RowNumbers.follows(lastNumber.substring(0, lastDot), number.substring(0, dot));
    }

    /// Whether a header is the one that stood over the rows walked last, repeated.
    boolean goesOnUnder(Table other, TableLayout header) {
        return table == other && layout.columns().stream().map(Column::heading).toList().equals(header.columns().stream().map(Column::heading).toList());
    }

    private void row(int i, int end) {
        var row = table.rows().get(i);
        var own = row.cells().stream().filter(cell -> cell.row() == i && !cell.isBlank()).toList();
        if (own.isEmpty()) {
            tally.skipped(row, Reason.BLANK);
            return;
        }
        if (marks.measure(row).isPresent()) {
            measure(row, i);
            return;
        }
        if (marks.section(row).isPresent()) {
            sections.heading(String.join(" ", own.stream().map(Cell::text).toList()), marks.section(row).getAsInt());
            beginSection(row);
            return;
        }
        if (RowNumbers.areColumnNumbers(row)) {
            tally.skipped(row, Reason.COLUMN_NUMBERS);
            return;
        }
        var first = own.getFirst().text();
        if (isTotal(first)) {
            tally.skipped(row, Reason.TOTAL);
            return;
        }
        var title = titleCell(row);
        boolean others = hasOthers(row, i);
        own = withoutRemarks(row, own);
        if (isAcross(row, own, title)) heading(row, own, i, end);
        else if (title.isEmpty()) goOn(row, i, others);
        else if (others && title.get().row() < i && goesOn(row, i)) goOn(row, i, true);
        else if (others && !isInherited(row, own, i) && !isParent(row, own, i, end) || isMeasureAlone(row, own, i, end)) measure(row, i);
        else heading(row, own, i, end);
    }

    /// The cells of the measures' own columns; where a row has none of them, all of it. A remark beside a heading is none of it.
    private List<Cell> withoutRemarks(Row row, List<Cell> own) {
        var fields = own.stream().filter(cell -> layout.columns().stream().anyMatch(column -> cell.covers(column.at()) && column.role().isField())).toList();
        return fields.isEmpty() ? own : fields;
    }

    private Optional<Cell> titleCell(Row row) {
        return layout.of(CellRole.TITLE).stream().map(column -> row.at(column.at())).flatMap(Optional::stream)
                .filter(cell -> !cell.isBlank()).findFirst();
    }

    /// Whether the row has a term, executors, a result, funding or details beside a title.
    private boolean hasOthers(Row row, int at) {
        var titles = layout.of(CellRole.TITLE);
        for (var column : layout.columns()) {
            if (!column.role().isTerm() && !column.role().isExecutors() && column.role() != CellRole.RESULT && column.role() != CellRole.FUNDING
                    && column.role() != CellRole.DETAILS) continue;
            var cell = row.at(column.at());
            if (cell.isEmpty() || cell.get().isBlank()) continue;
            boolean isTitleToo = titles.stream().anyMatch(title -> cell.get().covers(title.at()));
            if (!isTitleToo) return true;
        }
        return false;
    }

    /// One cell over the table, or one that goes from the title over the columns of terms or executors: a heading or a note.
    private boolean isAcross(Row row, List<Cell> own, Optional<Cell> title) {
        var widest = own.stream().max(Comparator.comparingInt(Cell::columns)).orElseThrow();
        boolean overOthers = layout.columns().stream().anyMatch(column -> (column.role().isTerm() || column.role().isExecutors()) && widest.covers(column.at()))
                && layout.columns().stream().filter(column -> widest.covers(column.at())).map(Column::role).distinct().count() > 1;
        if (overOthers && own.stream().filter(cell -> cell != widest).allMatch(cell -> RowNumbers.isNumber(cell.text()))) {
            boolean overTitle = layout.of(CellRole.TITLE).stream().anyMatch(column -> widest.covers(column.at()));
            if (overTitle || title.isEmpty()) return true;
        }
        return own.size() == 1 && layout.columns().size() > 2 && title.filter(cell -> cell == own.getFirst()).isEmpty()
                && !isUnder(own.getFirst(), CellRole.SECTION) && row.cells().stream().noneMatch(cell -> cell != own.getFirst() && !cell.isBlank())
                && (own.getFirst().columns() > 1 || !isUnderRole(own.getFirst()));
    }

    private boolean isUnder(Cell cell, CellRole role) {
        return layout.of(role).stream().anyMatch(column -> cell.covers(column.at()));
    }

    /// A lone cell under a term or executors goes on with the row above; under a number it is a heading typed there.
    private boolean isUnderRole(Cell cell) {
        return layout.columns().stream().anyMatch(column -> cell.covers(column.at()) && column.role() != CellRole.NUMBER && column.role() != CellRole.UNKNOWN);
    }

    private void heading(Row row, List<Cell> own, int i, int end) {
        var text = String.join(" ", own.stream().map(Cell::text).toList());
        if (isNote(text) || text.length() > LONGEST_HEADING || !moreBelow && !hasMeasureAfter(i, end)) {
            tally.skipped(row, FrontMatter.isSignature(text) ? Reason.APPROVAL_OR_SIGNATURE : Reason.NOTE_UNDER_TABLE);
            return;
        }
        sections.heading(text);
        beginSection(row);
        for (var cell : row.cells())
            if (cell.row() == i && !cell.isBlank() && !own.contains(cell)) tally.remark(row.place(), headingOf(cell), cell.text());
    }

    private void beginSection(Row row) {
        group = "";
        last = null;
        tally.section(row);
    }

    private String headingOf(Cell cell) {
        return layout.columns().stream().filter(column -> cell.covers(column.at())).map(Column::heading).findFirst().orElse("");
    }

    static boolean isNote(String text) {
        return Loaded.WORDS.begins("note", Folding.fold(text));
    }

    private static boolean isTotal(String text) {
        return Loaded.WORDS.begins("total", Folding.fold(text));
    }

    private boolean hasMeasureAfter(int i, int end) {
        for (int next = i + 1; next < end; next++) {
            var row = table.rows().get(next);
            if (titleCell(row).isPresent() && hasOthers(row, next)) return true;
        }
        return false;
    }

    /// A title, perhaps with a number, under executors merged over it and without a term: nothing but the merge makes it look like a
    /// measure, unless its number goes on with theirs.
    private boolean isInherited(Row row, List<Cell> own, int i) {
        if (own.stream().anyMatch(cell -> !isUnder(cell, CellRole.NUMBER) && !isUnder(cell, CellRole.TITLE))) return false;
        boolean hasTerm = layout.columns().stream().filter(column -> column.role().isTerm()).map(column -> row.at(column.at()))
                .flatMap(Optional::stream).anyMatch(cell -> !cell.isBlank());
        boolean termStands = layout.columns().stream().anyMatch(column -> column.role().isTerm());
        var number = number(row);
        boolean runsOn = number.isPresent() && !lastNumber.isEmpty() && RowNumbers.follows(lastNumber, number.get());
        return termStands && !hasTerm && !runsOn;
    }

    /// A heading under a cell merged over it: a number and a title only, the number being the parent of the next.
    private boolean isParent(Row row, List<Cell> own, int i, int end) {
        if (own.stream().anyMatch(cell -> !isUnder(cell, CellRole.NUMBER) && !isUnder(cell, CellRole.TITLE))) return false;
        if (own.size() == 1 && SectionStack.kind(own.getFirst().text()).startsWith("word ")) return true;
        var number = number(row);
        var next = nextNumber(i, end);
        return number.isPresent() && next.isPresent() && RowNumbers.isUnder(number.get(), next.get());
    }

    /// A title without term and executors is a measure only where its number goes on with the measures' numbers; else it is a
    /// heading.
    private boolean isMeasureAlone(Row row, List<Cell> own, int i, int end) {
        if (layout.of(CellRole.NUMBER).isEmpty()) return false;
        var number = number(row);
        if (number.isEmpty()) return false;
        var next = nextNumber(i, end);
        if (next.isPresent() && RowNumbers.isUnder(number.get(), next.get())) return false;
        if (!lastNumber.isEmpty()) return RowNumbers.follows(lastNumber, number.get()) && next.map(n -> !n.equals("1") && !n.equals(number.get())).orElse(true);
        return next.isPresent() && RowNumbers.follows(number.get(), next.get());
    }

    private Optional<String> nextNumber(int i, int end) {
        for (int next = i + 1; next < end; next++) {
            var row = table.rows().get(next);
            if (titleCell(row).isPresent()) {
                var number = number(row);
                if (number.isPresent()) return number;
            }
        }
        return Optional.empty();
    }

    private Optional<String> number(Row row) {
        return layout.of(CellRole.NUMBER).stream().map(column -> row.at(column.at())).flatMap(Optional::stream)
                .map(cell -> RowNumbers.clean(cell.text())).flatMap(Optional::stream).findFirst();
    }

    /// Whether a row with the title of the row above is part of the same measure: it has no number of its own.
    private boolean goesOn(Row row, int i) {
        if (last == null) return false;
        for (var column : layout.of(CellRole.NUMBER)) {
            var cell = row.at(column.at());
            if (cell.isPresent() && cell.get().row() == i && !cell.get().isBlank()) return false;
        }
        return true;
    }

    private void measure(Row row, int i) {
        for (var column : layout.of(CellRole.SECTION)) {
            var cell = row.at(column.at());
            if (cell.isPresent() && !cell.get().isBlank() && !isUnder(cell.get(), CellRole.TITLE)) group = cell.get().text();
        }
        var section = new ArrayList<>(above);
        section.addAll(sections.texts());
        if (!group.isEmpty()) section.add(group);
        last = new MeasureCells(row, layout, section);
        hold(row, i);
        lastNumber = number(row).orElse(lastNumber);
        sections.measure();
        tally.measure(row, last);
    }

    private void hold(Row row, int i) {
        for (var column : layout.columns()) {
            var cell = row.at(column.at());
            if (cell.isPresent() && !cell.get().isBlank()) last.hold(cell.get(), column, cell.get().row() == i);
        }
    }

    /// A row without a title of its own: its cells belong to the measure above.
    private void goOn(Row row, int i, boolean anything) {
        if (last == null || !anything) {
            tally.skipped(row, Reason.NOTE_UNDER_TABLE);
            return;
        }
        for (var column : layout.columns()) {
            var cell = row.at(column.at());
            if (cell.isPresent() && cell.get().row() == i && !cell.get().isBlank()) last.hold(cell.get(), column, true);
        }
        tally.goesOn(row);
    }
}
