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
import hamkor.language.Folding;
import hamkor.roadmap.reading.FrontMatter.Piece;
import hamkor.roadmap.reading.Reconciliation.Reason;
import hamkor.term.Term;
import hamkor.term.TermContext;
import hamkor.term.TermReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Walks a document from its first block to its last: what stands before the measures, the tables of measures each by its own
/// header, the headings between them, and all that is none of it.
final class DocumentWalk {
    private static final int LONGEST_HEADING = 200;
    private static final int FIRST_ROWS = 3;

    private final Tally tally = new Tally();
    private final RowMarks marks;
    private final Headings headings;
    private final List<TableLayout> layouts = new ArrayList<>();
    private final Map<Table, List<TableLayout>> laid = new IdentityHashMap<>();
    private final Map<Table, Integer> firstRows = new IdentityHashMap<>();
    private final List<Piece> pending = new ArrayList<>();
    private final List<Piece> boxes = new ArrayList<>();
    private FrontMatter front;
    private Table lastTable;

    private final ChosenHeaders chosen;

    DocumentWalk(Document document, ChosenHeaders chosen) {
        this.chosen = chosen;
        this.marks = new RowMarks(document);
        this.headings = new Headings(tally, marks);
        int row = 1;
        for (Block block : document.blocks())
            switch (block) {
                case Paragraph _ -> row++;
                case Table table -> {
                    firstRows.put(table, row);
                    chosen.learn(table, row);
                    row += table.rows().size();
                }
            }
        for (var aside : document.asides())
            if (aside.kind() == Aside.Kind.TEXT_BOX) boxes.add(new Piece(aside, aside.place(), List.of(Line.of(aside.text())), true, true, 0));
        for (Block block : document.blocks())
            switch (block) {
                case Paragraph paragraph -> pending.add(piece(paragraph));
                case Table table -> table(table);
            }
        for (var piece : pending)
            tally.skipped(piece.from(), Headings.isSignature(piece) ? Reason.APPROVAL_OR_SIGNATURE : Reason.TEXT_OUTSIDE_TABLES);
        for (var aside : document.asides()) {
            boolean isTitle = front != null && front.title().stream().anyMatch(piece -> piece.from() == aside);
            if (!isTitle) tally.skipped(aside, Reason.ASIDE);
        }
    }

    Tally tally() {
        return tally;
    }

    RowMarks marks() {
        return marks;
    }

    List<TableLayout> layouts() {
        return layouts;
    }

    /// The layouts by which a table was read, the first above the others; empty for a table without measures.
    List<TableLayout> layouts(Table table) {
        return laid.getOrDefault(table, List.of());
    }

    /// What stands before the first table of measures; empty where the document has none.
    Optional<FrontMatter> front() {
        return Optional.ofNullable(front);
    }

    /// The title may stand in a text box; where the box is on the page nobody says, so it comes after what is above the table.
    private List<Piece> withBoxes() {
        var all = new ArrayList<>(pending);
        all.addAll(boxes);
        return all;
    }

    private List<Piece> withoutBoxes(List<Piece> pieces) {
        return pieces.stream().filter(piece -> !(piece.from() instanceof Aside)).toList();
    }

    private static Piece piece(Paragraph paragraph) {
        return new Piece(paragraph, paragraph.place(), paragraph.lines(), paragraph.centred(), paragraph.bold(), paragraph.outlineLevel().orElse(0));
    }

    private void table(Table table) {
        var found = headers(table);
        if (found.isEmpty() && isContinued(table)) {
            headings.between(pending);
            pending.clear();
            headings.walk(table, layouts.getLast(), 0, table.rows().size(), false);
            laid.put(table, List.of(layouts.getLast().withoutHeader()));
            lastTable = table;
            return;
        }
        if (found.isEmpty()) {
            withoutMeasures(table);
            return;
        }
        int above = found.getFirst().headerFirst();
        for (int i = 0; i < above; i++) piece(table, i).ifPresentOrElse(pending::add, blank(table.rows().get(i)));
        if (lastTable != null && !table.name().isEmpty()) headings.newSheet();
        if (front == null) {
            front = new FrontMatter(pending);
            if (front.title().isEmpty() && !boxes.isEmpty()) front = new FrontMatter(withBoxes());
            for (var piece : withoutBoxes(front.beforeTitle())) tally.skipped(piece.from(), Reason.APPROVAL_OR_SIGNATURE);
            for (var piece : front.title()) tally.skipped(piece.from(), Reason.TITLE);
            headings.between(withoutBoxes(front.afterTitle()));
        } else headings.between(withoutRepeatedTitle(pending));
        pending.clear();
        for (int i = 0; i < found.size(); i++) {
            var layout = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).headerFirst() : table.rows().size();
            for (var row : table.rows().subList(layout.headerFirst(), layout.headerEnd())) tally.skipped(row, Reason.HEADER);
            headings.walk(table, layout, layout.headerEnd(), end, i + 1 < found.size());
        }
        layouts.addAll(found);
        laid.put(table, found);
        lastTable = table;
    }

    private List<TableLayout> headers(Table table) {
        var found = new ArrayList<TableLayout>();
        int first = firstRows.get(table);
        boolean byChoice = chosen.areIn(table, first);
        for (int i = 0; i < table.rows().size(); i++) {
            var layout = chosen.at(table, first, i);
            if (layout.isEmpty() && !byChoice && mayBeHeader(table.rows().get(i), i)) layout = TableLayout.at(table, i);
            if (layout.isEmpty()) continue;
            found.add(layout.get());
            i = Math.max(i, layout.get().headerEnd() - 1);
        }
        return found;
    }

    /// Cheap: at least two filled cells begin here, none of them long.
    private static boolean mayBeHeader(Row row, int at) {
        int filled = 0;
        for (var cell : row.cells()) {
            if (cell.row() != at || cell.isBlank()) continue;
            filled++;
            int letters = 0;
            for (var line : cell.lines()) letters += line.text().length();
            if (letters > 160) return false;
        }
        return filled >= 2;
    }

    /// A table without a header that goes on with the one before: of the same width, its numbers run on, and terms stand where the
    /// other's do. A table of figures or telephones that is only as wide is none.
    private boolean isContinued(Table table) {
        if (layouts.isEmpty() || table.columns() != lastTable.columns() || !table.name().isEmpty()) return false;
        var layout = layouts.getLast();
        var number = layout.first(CellRole.NUMBER);
        var title = layout.first(CellRole.TITLE).orElseThrow();
        var term = layout.columns().stream().filter(column -> column.role().isTerm()).findFirst();
        int numbered = 0;
        int dated = 0;
        int filled = 0;
        for (var row : table.rows()) {
            var text = row.at(title.at()).map(Cell::text).orElse("");
            var said = term.flatMap(column -> row.at(column.at())).map(Cell::text).orElse("");
            if (text.isEmpty() || row.cells().size() == 1) continue;
            filled++;
            if (number.isEmpty() || row.at(number.get().at()).filter(cell -> RowNumbers.isNumber(cell.text())).isPresent()) numbered++;
            if (term.isEmpty() || isTerm(said)) dated++;
        }
        return filled > 0 && numbered * 2 > filled && dated * 2 > filled && (number.isPresent() || layout.columns().size() > 2)
                && (number.isEmpty() || headings.runsOn(table, number.get().at()));
    }

    /// Words that say a time, whatever days they leave open.
    private static boolean isTerm(String said) {
        return !(new TermReader().read(said, TermContext.NONE) instanceof Term.Undated undated)
                || undated.why() != Term.WhyUndated.NOT_UNDERSTOOD && undated.why() != Term.WhyUndated.EMPTY;
    }

    private void withoutMeasures(Table table) {
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            int at = i;
            var filled = row.cells().stream().filter(cell -> cell.row() == at && !cell.isBlank()).toList();
            if (front == null && filled.size() == 1) pending.add(piece(table, i).orElseThrow());
            else if (filled.isEmpty()) tally.skipped(row, Reason.BLANK);
            else tally.skipped(row, filled.stream().anyMatch(cell -> FrontMatter.isSignature(cell.text())) ? Reason.APPROVAL_OR_SIGNATURE
                    : Reason.TABLE_WITHOUT_MEASURES);
        }
    }

    private Runnable blank(Row row) {
        return () -> tally.skipped(row, Reason.BLANK);
    }

    /// A row above a header as a piece of text; one cell over the table stands in its middle. Empty where no text begins in it.
    private static Optional<Piece> piece(Table table, int at) {
        var row = table.rows().get(at);
        var own = row.cells().stream().filter(cell -> cell.row() == at && !cell.isBlank()).toList();
        if (own.isEmpty()) return Optional.empty();
        boolean across = own.size() == 1 && own.getFirst().columns() * 2 > table.columns();
        return Optional.of(new Piece(row, row.place(), own.stream().flatMap(cell -> cell.lines().stream()).toList(), across, false, 0));
    }

    /// Every sheet may repeat the title above its header.
    private List<Piece> withoutRepeatedTitle(List<Piece> pieces) {
        var others = new ArrayList<Piece>();
        for (var piece : pieces) {
            var text = Folding.fold(piece.text());
            boolean repeated = front.title().stream().anyMatch(title -> Folding.fold(title.text()).equals(text));
            if (repeated) tally.skipped(piece.from(), Reason.TITLE);
            else others.add(piece);
        }
        return others;
    }

    /// The headings over tables, and the walks below them.
    static final class Headings {
        private final Tally tally;
        private final RowMarks marks;
        private final SectionStack outer = new SectionStack();
        private final SectionStack inner = new SectionStack();
        private TableWalk current;

        Headings(Tally tally, RowMarks marks) {
            this.tally = tally;
            this.marks = marks;
        }

        /// Whether one of a table's first numbers goes on with the last measure's; headings may have theirs before it.
        boolean runsOn(Table table, int column) {
            return current != null && table.rows().stream().limit(FIRST_ROWS).map(row -> row.at(column)).flatMap(Optional::stream)
                    .map(cell -> RowNumbers.clean(cell.text())).flatMap(Optional::stream).anyMatch(current::runsOn);
        }

        void newSheet() {
            inner.clear();
        }

        void walk(Table table, TableLayout layout, int from, int end, boolean moreBelow) {
            outer.measure();
            if (current == null || !current.goesOnUnder(table, layout)) current = new TableWalk(tally, marks, inner, outer.texts());
            current.walk(table, layout, from, end, moreBelow);
        }

        /// The texts between two tables: the headings nearest above the table are its; all else is text.
        void between(List<Piece> pieces) {
            int first = pieces.size();
            while (first > 0 && !isHeading(pieces, first - 1)) first--;
            int last = first;
            while (first > 0 && isHeading(pieces, first - 1)) first--;
            for (int i = 0; i < pieces.size(); i++) {
                var piece = pieces.get(i);
                boolean outline = piece.outlineLevel() > 0;
                if (outline || i >= first && i < last) {
                    if (isRow(piece)) inner.heading(piece.text());
                    else {
                        if (outline) outer.outline(piece.text(), piece.outlineLevel());
                        else outer.heading(piece.text());
                        inner.clear();
                    }
                    tally.section(piece.from());
                } else tally.skipped(piece.from(), isSignature(piece) ? Reason.APPROVAL_OR_SIGNATURE
                        : TableWalk.isNote(piece.text()) ? Reason.NOTE_UNDER_TABLE : Reason.TEXT_OUTSIDE_TABLES);
            }
        }

        /// A row above a header: a heading among the rows, which the rows' next heading takes the place of.
        private static boolean isRow(Piece piece) {
            return piece.place() instanceof Place.TableRow || piece.place() instanceof Place.SheetRow;
        }

        static boolean isSignature(Piece piece) {
            return FrontMatter.isSignature(piece.text());
        }

        private static boolean isHeading(List<Piece> pieces, int at) {
            var piece = pieces.get(at);
            var text = piece.text();
            if (piece.outlineLevel() > 0) return true;
            if (text.length() > LONGEST_HEADING || isSignature(piece) || TableWalk.isNote(text)) return false;
            char end = text.charAt(text.length() - 1);
            if (end == ':' || end == ';' || end == ',') return false;
            var kind = SectionStack.kind(text);
            if (kind.startsWith("word ")) return !kind.equals("word таблица") && !kind.equals("word table");
            boolean numbered = !kind.equals("plain") && !kind.equals("upper case");
            if (end == '.') return false;
            return numbered || piece.bold() || piece.centred() || at == pieces.size() - 1 && Character.isUpperCase(text.charAt(0));
        }
    }
}
