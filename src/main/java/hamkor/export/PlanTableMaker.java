package hamkor.export;

import hamkor.export.PlanTable.Column;
import hamkor.export.PlanTable.Row;
import hamkor.export.PlanTable.Text;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Words;
import hamkor.measure.Executor;
import hamkor.measure.Plan;
import hamkor.measure.PlannedExecutor;
import hamkor.measure.PlannedMeasure;
import hamkor.roadmap.reading.CellRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the table of a plan, in words that the reader of documents understands as they were meant: a column for each of two sides,
/// each executor on a line of its own, a line for each language of a cell.
final class PlanTableMaker {
    private static final Map<Language, Words> WORDS = Words.beside(PlanTableMaker.class);
    private static final int SIDES_WITH_COLUMNS = 2;

    private final Plan plan;
    private final List<NamedSide> sides;
    private final List<Language> headings;
    private final boolean contacts;
    private final List<Language> languages;

    /// @param headings in which languages the columns are called
    /// @param contacts whether contact persons are written; they are personal
    private PlanTableMaker(Plan plan, List<NamedSide> sides, List<Language> headings, boolean contacts) {
        this.plan = plan;
        this.sides = sides;
        this.headings = headings;
        this.contacts = contacts;
        this.languages = Stream.concat(plan.languages().stream(), Stream.of(Language.values())).distinct().toList();
    }

    static PlanTable table(Plan plan, List<NamedSide> sides, List<Language> headings, boolean contacts, String foot) {
        return new PlanTableMaker(plan, sides, headings, contacts).table(foot);
    }

    private record Filled(Column column, Function<PlannedMeasure, List<Text>> cell) {}

    private PlanTable table(String foot) {
        var columns = columns();
        var rows = new ArrayList<Row>();
        List<String> open = List.of();
        for (var measure : plan.measures()) {
            sections(open, measure.section(), rows);
            open = measure.section();
            rows.add(new Row.Item(measure.identity(), columns.stream().map(column -> column.cell.apply(measure)).toList()));
        }
        return new PlanTable(WORDS.get(main()).say("table.name"), plan.title().map(this::lines).orElse(List.of()),
                columns.stream().map(Filled::column).toList(), rows, foot);
    }

    private Language main() {
        return plan.languages().getFirst();
    }

    private List<Filled> columns() {
        var columns = new ArrayList<Filled>();
        if (plan.measures().stream().anyMatch(measure -> measure.number().isPresent()))
            columns.add(new Filled(column(CellRole.NUMBER, "column.number", 5), measure -> measure.number().map(this::line).orElse(List.of())));
        columns.add(new Filled(column(CellRole.TITLE, "column.title", 30), this::title));
        columns.add(new Filled(column(CellRole.TERM, "column.term", 13), measure -> measure.term().words().isEmpty() ? List.of() : line(measure.term().words())));
        if (sides.size() <= SIDES_WITH_COLUMNS)
            for (var side : sides) columns.add(new Filled(ofSide(side), measure -> executors(measure, side.id())));
        else columns.add(new Filled(column(CellRole.EXECUTORS, "column.executors", 34), this::executorsOfAllSides));
        if (plan.measures().stream().anyMatch(measure -> measure.result().isPresent()))
            columns.add(new Filled(column(CellRole.RESULT, "column.result", 17), measure -> measure.result().map(this::lines).orElse(List.of())));
        if (plan.measures().stream().anyMatch(measure -> measure.funding().isPresent()))
            columns.add(new Filled(column(CellRole.FUNDING, "column.funding", 12), measure -> measure.funding().map(this::lines).orElse(List.of())));
        return columns;
    }

    private Column column(CellRole role, String key, int share) {
        return new Column(role, Optional.empty(), headings.stream().map(language -> new Text(language, WORDS.get(language).say(key))).distinct().toList(), share);
    }

    private Column ofSide(NamedSide side) {
        return new Column(CellRole.EXECUTORS, Optional.of(side.id()), headings.stream()
                .map(language -> new Text(language, WORDS.get(language).say("column.executors-of", in(side.name(), language)))).toList(), 18);
    }

    private static String in(LanguageText text, Language language) {
        return text.in(language).orElseGet(() -> text.shownTo(language).text());
    }

    /// Each heading that is not over the measure before; where a path only grows shorter, its last one once more.
    private void sections(List<String> open, List<String> path, List<Row> rows) {
        if (path.equals(open)) return;
        int same = 0;
        while (same < Math.min(open.size(), path.size()) && open.get(same).equals(path.get(same))) same++;
        for (int level = Math.min(same, path.size() - 1); level >= 0 && level < path.size(); level++)
            rows.add(new Row.Section(level, new Text(main(), path.get(level))));
    }

    private List<Text> line(String words) {
        return List.of(new Text(main(), words));
    }

    /// A line for each language, the plan's first.
    private List<Text> lines(LanguageText text) {
        return languages.stream().flatMap(language -> text.in(language).map(words -> new Text(language, words)).stream()).toList();
    }

    /// Sub-items stand under the title in the main language, as the reader looks for them.
    private List<Text> title(PlannedMeasure measure) {
        var lines = new ArrayList<>(lines(measure.title()));
        if (measure.details().isEmpty()) return lines;
        int under = Math.max(0, indexOf(lines, main()));
        var announcing = lines.get(under);
        lines.set(under, new Text(announcing.language(), announcing.words() + ":"));
        for (int i = 0; i < measure.details().size(); i++)
            lines.add(under + 1 + i, new Text(main(), "– " + measure.details().get(i) + (i + 1 < measure.details().size() ? ";" : ".")));
        return lines;
    }

    private static int indexOf(List<Text> lines, Language language) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).language() == language) return i;
        return -1;
    }

    private List<Text> executors(PlannedMeasure measure, SideId side) {
        return languages.stream().flatMap(language -> executors(measure, side, language).stream()).toList();
    }

    private List<Text> executorsOfAllSides(PlannedMeasure measure) {
        var lines = new ArrayList<Text>();
        for (var language : languages)
            for (var side : sides) {
                var own = executors(measure, side.id(), language);
                if (own.isEmpty()) continue;
                lines.add(new Text(language, in(side.name(), language) + ":"));
                lines.addAll(own);
            }
        return lines;
    }

    private List<Text> executors(PlannedMeasure measure, SideId side, Language language) {
        var own = measure.executors().stream().filter(planned -> planned.executor().side().equals(side)).toList();
        boolean led = own.stream().anyMatch(planned -> planned.executor().role() == Executor.Role.LEAD);
        var lines = own.stream().flatMap(planned -> executor(planned, language, led).stream()).toList();
        return IntStream.range(0, lines.size()).mapToObj(i -> i + 1 < lines.size() ? new Text(language, lines.get(i) + ";") : new Text(language, lines.get(i))).toList();
    }

    private Optional<String> executor(PlannedExecutor planned, Language language, boolean led) {
        var words = WORDS.get(language);
        return planned.executor().words().in(language).map(name -> {
            var line = led ? name : words.say("executor.together", name);
            if (contacts && planned.contact().isPresent()) line += " (" + planned.contact().get() + ")";
            return planned.executor().byConsent() ? line + " (" + words.say("executor.by-consent") + ")" : line;
        });
    }
}
