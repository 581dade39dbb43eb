package hamkor.roadmap.reading;

import hamkor.document.Line;
import hamkor.language.Folding;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.roadmap.reading.Executors.ExecutorCell;
import hamkor.roadmap.reading.MeasureCells.Held;
import hamkor.term.Span;
import hamkor.term.Term;
import hamkor.term.TermContext;
import hamkor.term.TermReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the cells of one measure after another, with what the whole document has told: its languages, parties and period, and
/// how it separates executors.
final class MeasureReader {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private final TextInLanguages languages;
    private final Parties parties;
    private final Optional<Span> period;
    private final boolean typedLines;
    private final RowMarks marks;
    private final Executors executors;
    private final TermReader terms = new TermReader();
    private final List<Problem> problems = new ArrayList<>();
    private long unread;

    MeasureReader(TextInLanguages languages, Parties parties, Optional<Span> period, boolean typedLines,
            RowMarks marks, List<MeasureCells> measures) {
        this.languages = languages;
        this.parties = parties;
        this.period = period;
        this.typedLines = typedLines;
        this.marks = marks;
        this.executors = new Executors(parties, languages, typedLines, marks.isWritten(),
                measures.stream().flatMap(measure -> executorCells(measure).stream()).toList());
    }

    List<Problem> problems() {
        return problems;
    }

    /// Letters and digits of cells that went into no field.
    long unread() {
        return unread;
    }

    MeasureReading read(MeasureCells cells) {
        var left = new LettersLeft();
        var titles = titles(cells);
        var number = number(cells, titles);
        var title = title(titles);
        var details = new ArrayList<>(Optional.ofNullable(titles.get(title.mainLanguage())).map(t -> t.text.items()).orElse(List.of()));
        for (var held : cells.of(CellRole.DETAILS)) details.addAll(items(held));
        details.removeIf(Lines::isDashOrBlank);
        var term = term(cells);
        var executed = executors.read(executorCells(cells));
        var result = text(cells, CellRole.RESULT);
        var funding = text(cells, CellRole.FUNDING);
        var reading = new MeasureReading(number, cells.section(), title.text, details, term, executed.executors(), result, funding, cells.place(), marks.measure(cells.row()));
        problems(cells, reading, executed.unpaired());
        unread += left.of(cells, reading, problems);
        return reading;
    }

    private void problems(MeasureCells cells, MeasureReading reading, List<String> unpaired) {
        if (reading.term() instanceof Term.Undated(var words, var _))
            problem(cells, CellRole.TERM, Problem.Code.TERM_NOT_UNDERSTOOD, words);
        if (reading.executors().isEmpty()) problem(cells, CellRole.EXECUTORS, Problem.Code.EXECUTORS_MISSING, "");
        for (var executor : reading.executors())
            if (executor.side().isEmpty() && !parties.isEmpty())
                problem(cells, CellRole.EXECUTORS, Problem.Code.SIDE_UNKNOWN, executor.name().in(languages.main()).orElseGet(() -> executor.name().in().values().iterator().next()));
        for (var name : unpaired) problem(cells, CellRole.EXECUTORS, Problem.Code.EXECUTORS_NOT_PAIRED, name);
        if (cells.of(CellRole.TITLE).isEmpty()) problem(cells, CellRole.TITLE, Problem.Code.TITLE_MISSING, "");
    }

    private void problem(MeasureCells cells, CellRole role, Problem.Code code, String text) {
        var heading = cells.layout().columns().stream().filter(column -> column.role() == role || role == CellRole.TERM && column.role().isTerm())
                .map(Column::heading).findFirst().orElse("");
        problems.add(new Problem(cells.place(), heading, code, text));
    }

    private record Titled(SubItems text, List<Line> lines) {}

    private record Title(LanguageText text, Language mainLanguage) {}

    private Map<Language, Titled> titles(MeasureCells cells) {
        var lines = new EnumMap<Language, List<Line>>(Language.class);
        for (var held : cells.of(CellRole.TITLE)) split(held).forEach((language, own) -> lines.computeIfAbsent(language, _ -> new ArrayList<>()).addAll(own));
        var titles = new EnumMap<Language, Titled>(Language.class);
        lines.forEach((language, own) -> titles.put(language, new Titled(SubItems.of(own, typedLines), own)));
        return titles;
    }

    private Map<Language, List<Line>> split(Held held) {
        return held.column().language().filter(language -> languages.all().contains(language)).map(language -> Map.of(language, held.lines()))
                .orElseGet(() -> languages.split(held.lines()));
    }

    private Title title(Map<Language, Titled> titles) {
        var texts = new EnumMap<Language, String>(Language.class);
        titles.forEach((language, titled) -> {
            if (!titled.text.title().isBlank()) texts.put(language, titled.text.title());
        });
        if (texts.isEmpty()) texts.put(languages.main(), "–");
        var main = texts.containsKey(languages.main()) ? languages.main() : texts.keySet().iterator().next();
        return new Title(new LanguageText(texts), main);
    }

    /// From the column of numbers; where there is none, from the title's own beginning («1. Провести …»).
    private Optional<String> number(MeasureCells cells, Map<Language, Titled> titles) {
        if (!cells.layout().of(CellRole.NUMBER).isEmpty()) return RowNumbers.clean(cells.text(CellRole.NUMBER));
        for (var language : languages.all()) {
            var titled = titles.get(language);
            if (titled == null) continue;
            var first = titled.lines.getFirst();
            int mark = first.label().isEmpty() ? Marks.endOfMark(first.text()) : 0;
            var shown = first.label().isEmpty() ? first.text().substring(0, mark) : first.label();
            if (!RowNumbers.isNumber(shown) || shown.isBlank() || !Character.isDigit(shown.strip().charAt(0))) continue;
            var lines = new ArrayList<>(titled.lines);
            lines.set(0, Line.of(first.text().substring(mark)));
            titles.put(language, new Titled(SubItems.of(lines, typedLines), titled.lines));
            return RowNumbers.clean(shown);
        }
        return Optional.empty();
    }

    private List<String> items(Held held) {
        var items = new ArrayList<String>();
        var lines = split(held);
        for (var line : lines.getOrDefault(languages.main(), lines.isEmpty() ? List.of() : lines.values().iterator().next())) {
            int mark = line.label().isEmpty() ? Marks.endOfMark(line.text()) : 0;
            var item = SubItems.withoutEnd(line.text().substring(mark));
            if (!Lines.isDashOrBlank(item)) items.add(item);
        }
        return items;
    }

    /// Columns of one language, «источник» and «объём», are joined by a space.
    private Optional<LanguageText> text(MeasureCells cells, CellRole role) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var held : cells.of(role)) {
            var own = held.column().language().filter(language -> languages.all().contains(language))
                    .map(language -> new TextInLanguages(List.of(language), TextInLanguages.Parting.BY_LINES).text(held.lines())).orElseGet(() -> languages.text(held.lines()));
            own.ifPresent(text -> text.in().forEach((language, words) -> texts.merge(language, words, (a, b) -> a + " " + b)));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LanguageText(texts));
    }

    private Term term(MeasureCells cells) {
        var context = new TermContext(period, year(cells), false);
        var start = words(cells, CellRole.START);
        var end = words(cells, CellRole.END);
        var duration = words(cells, CellRole.DURATION);
        var term = words(cells, CellRole.TERM);
        var due = words(cells, CellRole.DUE);
        if (!term.isBlank() || start.isBlank() && end.isBlank() && due.isBlank() && duration.isBlank()) return terms.read(term, context);
        if (!start.isBlank() && end.isBlank() && !duration.isBlank()) return terms.readStartAndDuration(start, duration, cells.heading(CellRole.DURATION).flatMap(DurationUnits::named), context);
        if (!start.isBlank() || !end.isBlank()) return terms.readStartAndEnd(start, end, context);
        return terms.read(due.isBlank() ? duration : due, context.asDeadline());
    }

    /// The words of a term: columns in two languages side by side, lines under one another.
    private String words(MeasureCells cells, CellRole role) {
        var words = new StringBuilder();
        for (var held : cells.of(role)) {
            if (!words.isEmpty()) words.append(held.column().language().isPresent() ? " / " : "\n");
            for (int i = 0; i < held.lines().size(); i++) {
                if (i > 0) words.append(typedLines ? '\n' : ' ');
                words.append(held.lines().get(i).shown());
            }
        }
        return words.toString();
    }

    /// The one single year that the innermost heading with a year names, else the one the title names.
    private Optional<Integer> year(MeasureCells cells) {
        for (var section : cells.section().reversed()) {
            var years = YEAR.matcher(Folding.fold(section)).results().map(match -> Integer.valueOf(match.group())).distinct().toList();
            if (years.size() == 1) return Optional.of(years.getFirst());
            if (!years.isEmpty()) return Optional.empty();
        }
        return period.flatMap(Span::singleYear);
    }

    /// Where each party has a column, the first party's comes first.
    private List<ExecutorCell> executorCells(MeasureCells cells) {
        var own = new ArrayList<ExecutorCell>();
        for (var held : cells.all())
            if (held.column().role().isExecutors())
                own.add(new ExecutorCell(held.lines(), held.column().side(parties), held.column().language().filter(l -> languages.all().contains(l)),
                        held.column().role() == CellRole.CO_EXECUTORS));
        if (own.stream().allMatch(cell -> cell.side().isPresent()))
            own.sort(Comparator.comparingInt(cell -> parties.indexOf(cell.side().orElseThrow().name())));
        return own;
    }
}
