package hamkor.review;

import hamkor.directory.Organisation;
import hamkor.document.Place;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.measure.Difference;
import hamkor.measure.Executor;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.Reconciliation.Reason;
import hamkor.roadmap.reading.SourceColumn;
import hamkor.roadmap.reading.SourceRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the rows of a passage: the document as Word shows it on the left, what was understood on the right.
final class RowsMaker {
    private final Review review;
    private final ReviewMaker.Reader reader;
    private final ReviewMaker maker;
    private final FixMaker fixes;
    private final Words words;
    private final Language main;
    private final Map<OrganisationId, Organisation> organisations;
    private final CellsMaker cells;
    private final TermLines terms;

    RowsMaker(Review review, ReviewMaker.Reader reader, ReviewMaker maker, FixMaker fixes, Map<OrganisationId, Organisation> organisations,
            CellsMaker cells) {
        this.review = review;
        this.reader = reader;
        this.maker = maker;
        this.fixes = fixes;
        this.words = reader.words();
        this.main = review.draft().front().mainLanguage();
        this.organisations = organisations;
        this.cells = cells;
        this.terms = new TermLines(words, review.draft().front().period());
    }

    /// @param whole whether the rows follow one another as in the document, so that merged cells can be shown as one
    List<ReviewView.Table> tables(List<SourceLine> lines, boolean whole) {
        var tables = new ArrayList<ReviewView.Table>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i < lines.size() && lines.get(i).table() == lines.get(from).table() && lines.get(i).table() > 0) continue;
            if (i < lines.size() && lines.get(i).table() == 0 && lines.get(from).table() == 0) continue;
            tables.add(table(lines.subList(from, i), whole));
            from = i;
        }
        return tables;
    }

    private ReviewView.Table table(List<SourceLine> lines, boolean whole) {
        var grid = cells.grid(lines);
        var shown = new ArrayList<ReviewView.Line>();
        for (int i = 0; i < lines.size(); i++) shown.add(line(lines, i, grid, whole));
        boolean above = cells.header(lines.getLast()).filter(known -> known.last() < lines.getFirst().number()).isPresent();
        return new ReviewView.Table(grid.widths(), main.code(), above ? cells.headings(grid) : List.of(), shown);
    }

    private ReviewView.Line line(List<SourceLine> lines, int at, Grid grid, boolean whole) {
        var line = lines.get(at);
        var row = review.row(line.number());
        var problems = review.open().stream().filter(problem -> problem.row() == line.number()).toList();
        var css = new ArrayList<String>();
        if (!problems.isEmpty()) css.add("is-bad");
        if (row.isEmpty() && line.kind() == SourceRow.Kind.SECTION) css.add("is-sec");
        if (row.isEmpty() && line.kind() == SourceRow.Kind.SKIPPED || row.filter(own -> own.row().leftOut()).isPresent()) css.add("is-skip");
        if (CellsMaker.isHeader(line)) css.add("top");
        if (at == 0) css.add("first");
        if (at == lines.size() - 1) css.add("last");
        return new ReviewView.Line(line.number(), maker.place(line.number()), gutter(line.place()), String.join(" ", css), cells.cells(lines, at, grid, whole, problems), got(line, row, problems));
    }

    /// The number by which a person finds the row in its table; of text outside tables that of its paragraph.
    static String gutter(Place place) {
        return switch (place) {
            case Place.TableRow(_, int row) -> String.valueOf(row);
            case Place.SheetRow(_, int row) -> String.valueOf(row);
            case Place.Page(int page, int row) -> String.valueOf(row > 0 ? row : page);
            case Place.InBody(int paragraph) -> String.valueOf(paragraph);
            case Place.Whole _ -> "";
        };
    }

    private ReviewView.Got got(SourceLine line, Optional<Settled> row, List<DraftProblem> problems) {
        if (row.isPresent()) return row(row.get(), problems);
        if (line.kind() == SourceRow.Kind.SECTION) {
            var text = String.join(" ", cells.of(line.number()).stream().filter(cell -> !cell.continued()).flatMap(cell -> cell.lines().stream()).toList());
            return new ReviewView.Section(new Shown(text, main), reader.mayCorrect() && review.draft().isOpen(), maker.check(below(line)));
        }
        var reason = line.skipped().orElseThrow();
        return new ReviewView.Skipped(words.say("skipped." + Json.word(reason)), understood(line),
                hasColumns(line, reason) && review.draft().isOpen() && reader.mayCorrect() ? Optional.of("/drafts/" + review.draft().id() + "/columns?table=" + line.table() + "&row=" + line.number()) : Optional.empty(),
                reason != Reason.BLANK && reason != Reason.HEADER && reason != Reason.COLUMN_NUMBERS && reader.mayCorrect() && review.draft().isOpen());
    }

    /// Of a table in which nothing was understood its first row leads to them: somebody may know what it holds.
    private boolean hasColumns(SourceLine line, Reason reason) {
        return reason == Reason.HEADER || reason == Reason.TABLE_WITHOUT_MEASURES
                && (line.number() == 1 || review.lines().get(line.number() - 2).table() != line.table());
    }

    /// How the columns under a header were understood, once: at its last row.
    private Optional<String> understood(SourceLine line) {
        return cells.headers().stream().filter(header -> header.table() == line.table() && header.last() == line.number()).findFirst().map(header -> {
            var fields = header.columns().stream().filter(column -> column.role().isField()).map(this::field).toList();
            var others = header.columns().stream().filter(column -> !column.role().isField() && !column.heading().isBlank())
                    .map(column -> "«" + column.heading() + "»").toList();
            return words.count("got.columns-understood", fields.size(), String.join(", ", fields))
                    + (others.isEmpty() ? "" : " " + words.say("got.columns-unread", String.join(", ", others)));
        });
    }

    private String field(SourceColumn column) {
        var side = column.side().flatMap(review::sideOf).flatMap(maker.sides()::of).map(marked -> " (" + marked.shortName() + ")").orElse("");
        var language = column.language().map(own -> " (" + own.code() + ")").orElse("");
        return words.say("role." + Json.word(column.role())) + side + language;
    }

    /// The rows under a heading, up to the next one.
    private List<Integer> below(SourceLine heading) {
        var below = new ArrayList<Integer>();
        for (var line : review.lines().subList(heading.number(), review.lines().size())) {
            if (line.kind() == SourceRow.Kind.SECTION && review.row(line.number()).isEmpty()) break;
            below.add(line.number());
        }
        return below;
    }

    private ReviewView.Row row(Settled settled, List<DraftProblem> problems) {
        var content = settled.content();
        var row = settled.row();
        var left = review.problems().stream().filter(problem -> problem.row() == row.number())
                .flatMap(problem -> review.decision(problem).map(decision -> fixes.left(problem, decision, reader.moments())).stream()).toList();
        return new ReviewView.Row(row.version(), content.number().orElse(""), inAll(content.title()),
                content.details().stream().map(detail -> new Shown(detail, main)).toList(), terms.of(content.term()), isShared(row.number()), content.typedTerm(),
                content.result().map(this::inAll).orElse(List.of()), content.funding().map(this::inAll).orElse(List.of()),
                content.direction().map(direction -> words.say("direction." + direction.word())), executors(settled), boxes(settled),
                problems.stream().map(fixes::of).toList(), left,
                row.changed().map(changed -> words.say(row.isCorrected() ? "row.changed" : "row.as-read", reader.moments().who(changed.by()), reader.moments().at(changed.at()))),
                change(row.number()), row.leftOut());
    }

    private Optional<ReviewView.Change> change(int number) {
        return review.comparison().flatMap(comparison -> review.change(number).map(kind -> {
            boolean same = kind == Difference.Kind.UNCHANGED;
            var label = same ? words.say("row.unchanged", comparison.predecessor().number()) : words.say("difference.kind." + Json.word(kind));
            return new ReviewView.Change(new ReviewView.Link(label, "/drafts/" + review.draft().id() + "/difference" + (same ? "?show=unchanged" : "") + "#d" + number), !same);
        }));
    }

    /// Whether the cell of the term is merged over several rows.
    private boolean isShared(int number) {
        return cells.of(number).stream().anyMatch(cell -> cell.rows() > 1 && !cell.lines().isEmpty() && cell.role().filter(CellRole::isTerm).isPresent());
    }

    /// What the reader reads first, then what the document says in its other languages: both are checked.
    private List<Shown> inAll(LanguageText text) {
        var first = text.shownTo(words.language());
        var all = new ArrayList<>(List.of(first));
        text.in().forEach((language, own) -> {
            if (!first.isOriginal() || first.language() != language) all.add(new Shown(own, language));
        });
        return all;
    }

    private List<ReviewView.Executors> executors(Settled settled) {
        var bySide = new LinkedHashMap<Optional<SideId>, List<ReviewView.Executor>>();
        review.agreement().sides().forEach(side -> bySide.put(Optional.of(side.id()), new ArrayList<>()));
        var all = settled.content().executors();
        for (var role : Executor.Role.values())
            for (int i = 0; i < all.size(); i++)
                if (settled.roles().get(i) == role)
                    bySide.computeIfAbsent(all.get(i).side(), _ -> new ArrayList<>()).add(executor(all.get(i), role));
        var shown = new ArrayList<ReviewView.Executors>();
        bySide.forEach((side, executors) -> {
            var marked = side.flatMap(maker.sides()::of);
            if (!executors.isEmpty())
                shown.add(new ReviewView.Executors(marked.map(Sides.Marked::letter), marked.map(Sides.Marked::shortName).orElse(""), executors));
        });
        return shown;
    }

    private ReviewView.Executor executor(RowExecutor executor, Executor.Role role) {
        var organisation = executor.organisation().map(organisations::get);
        return new ReviewView.Executor(executor.words().shownTo(words.language()),
                organisation.filter(known -> !known.says(executor.words())).map(known -> known.name().shownTo(words.language())),
                role == Executor.Role.LEAD, organisation.isPresent(), executor.byConsent(), executor.contact().filter(_ -> reader.seesContacts()));
    }

    private List<ReviewView.Box> boxes(Settled settled) {
        int number = settled.row().number();
        return maker.sides().all().stream().map(side -> {
            boolean checked = review.marked(side.side()).contains(number);
            boolean own = reader.side().filter(side.side().id()::equals).isPresent() && review.draft().isOpen();
            return new ReviewView.Box(side.letter(), side.shortName(), checked, own,
                    words.say(checked || own ? "box.checked" : "box.unchecked", side.name(), maker.place(number)));
        }).toList();
    }

    /// Of the rows to be shown, whom their executors mean.
    static List<OrganisationId> organisations(Review review, List<SourceLine> lines) {
        return lines.stream().flatMap(line -> review.row(line.number()).stream()).flatMap(row -> row.content().executors().stream())
                .flatMap(executor -> executor.organisation().stream()).distinct().toList();
    }
}
