package hamkor.roadmap.reading;

import hamkor.document.Block;
import hamkor.document.Document;
import hamkor.document.DocumentReader;
import hamkor.document.Limits;
import hamkor.document.Paragraph;
import hamkor.document.Place;
import hamkor.document.Table;
import hamkor.document.Unreadable;
import hamkor.language.Folding;
import hamkor.language.Language;
import hamkor.language.LanguageTeller;
import hamkor.language.Refusal;
import hamkor.roadmap.reading.TextInLanguages.Parting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The door: a roadmap document in, its measures with problems out. Nothing is stored.
public final class RoadmapReader {
    private static final double SHARE_OF_A_LANGUAGE = 0.4;
    private static final int MOST_PARTIES = 6;
    /// So many documents are read at once by one reader: reading needs memory, waiting does not.
    private static final int READ_AT_ONCE = 2;
    /// Whoever waits holds a connection and its upload.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DocumentReader documents;
    private final Semaphore turns = new Semaphore(READ_AT_ONCE, true);
    private final Duration patience;

    public RoadmapReader(Limits limits) {
        this(limits, PATIENCE);
    }

    RoadmapReader(Limits limits, Duration patience) {
        this.documents = new DocumentReader(limits);
        this.patience = patience;
    }

    /// @throws Unreadable when the file is no document that can be read, or holds no table that is a roadmap
    /// @throws Refusal.Invalid where so many others are being read that its turn does not come within a minute
    public RoadmapReading read(Path file) {
        return read(file, ColumnChoice.NONE);
    }

    /// With what a person says of its columns.
    ///
    /// @throws Unreadable as [#read(Path)]; also where no row is a measure by the columns chosen
    public RoadmapReading read(Path file, ColumnChoice choice) {
        return inTurn(() -> read(documents.read(file), choice));
    }

    /// The rows of any document, a roadmap or not, for a person to say what its columns hold; in the order of the document and
    /// numbered as a reading numbers them.
    ///
    /// @throws Unreadable when the file is no document that can be read
    public List<SourceTable> sources(Path file) {
        return inTurn(() -> {
            var document = documents.read(file);
            return new Sources(document, new DocumentWalk(document, new ChosenHeaders(ColumnChoice.NONE)), new Parties(List.of())).tables();
        });
    }

    <T> T inTurn(Supplier<T> reading) {
        if (!comesItsTurn()) throw new Refusal.Invalid(RoadmapReader.class, "reading.busy");
        try {
            return reading.get();
        } finally {
            turns.release();
        }
    }

    private boolean comesItsTurn() {
        try {
            return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    RoadmapReading read(Document document) {
        return read(document, ColumnChoice.NONE);
    }

    RoadmapReading read(Document document, ColumnChoice choice) {
        var chosen = new ChosenHeaders(choice);
        var walk = new DocumentWalk(document, chosen);
        var measures = walk.tally().measures();
        if (measures.isEmpty()) throw new Unreadable(Unreadable.Reason.NO_ROADMAP);
        var front = walk.front().orElseThrow();
        var titles = front.texts();
        var languages = languages(titles, walk.layouts(), measures);
        var parties = parties(titles, walk.layouts()).and(chosen.sides().stream().map(RoadmapReader::party).toList());
        var period = titles.values().stream().map(PlanPeriod::of).flatMap(Optional::stream).findFirst();
        boolean typedLines = document.format() != Document.Format.PDF;
        var reader = new MeasureReader(new TextInLanguages(languages, parting(languages, walk.layouts(), measures, typedLines)), parties, period, typedLines, walk.marks(), measures);
        var readings = measures.stream().map(reader::read).toList();
        var problems = new ArrayList<>(reader.problems());
        problems.addAll(walk.tally().remarks());
        if (parties.isEmpty()) problems.add(new Problem(new Place.Whole("title"), "", Problem.Code.PARTIES_NOT_FOUND, String.join(" / ", titles.values())));
        if (period.isEmpty()) problems.add(new Problem(new Place.Whole("title"), "", Problem.Code.PERIOD_NOT_FOUND, String.join(" / ", titles.values())));
        var sources = new Sources(document, walk, parties);
        long unread = reader.unread() + walk.tally().remarks().stream().mapToLong(remark -> nonBlank(remark.text())).sum();
        return new RoadmapReading(front.text(), languages, parties.names(), period, readings, problems,
                sources.reconciliation(characters(document), unread), sources.tables(), sources.headers());
    }

    /// The languages of the title, then those in which headings or a good part of the measures are written.
    private static List<Language> languages(Map<Language, String> titles, List<TableLayout> layouts, List<MeasureCells> measures) {
        var languages = new LinkedHashSet<>(titles.keySet());
        for (var layout : layouts) languages.addAll(layout.languages());
        var seen = new EnumMap<Language, Integer>(Language.class);
        int lines = 0;
        for (var measure : measures)
            for (var held : measure.of(CellRole.TITLE))
                for (var line : held.lines())
                    for (var part : line.text().split(" / ")) {
                        lines++;
                        LanguageTeller.loaded().tell(part).ifPresent(language -> seen.merge(language, 1, Integer::sum));
                    }
        for (var entry : seen.entrySet()) if (entry.getValue() > SHARE_OF_A_LANGUAGE * lines) languages.add(entry.getKey());
        return languages.isEmpty() ? List.of(Language.RU) : List.copyOf(languages);
    }

    private static Parting parting(List<Language> languages, List<TableLayout> layouts, List<MeasureCells> measures, boolean typedLines) {
        if (partedBySlash(layouts)) return Parting.BY_SLASH;
        return !typedLines && areStacked(languages, measures) ? Parting.BY_SCRIPT : Parting.BY_LINES;
    }

    /// Whether most measures of a PDF are a text of one script with one of the other under it: the lines were joined.
    private static boolean areStacked(List<Language> languages, List<MeasureCells> measures) {
        if (languages.size() != 2) return false;
        long stacked = measures.stream().flatMap(measure -> measure.of(CellRole.TITLE).stream())
                .filter(held -> TextInLanguages.switchOfScript(held.cell().text()) > 0).count();
        return stacked * 2 > measures.size();
    }

    /// Whether headings are written «Срок / Муддат»: two of them at least, each in two languages.
    private static boolean partedBySlash(List<TableLayout> layouts) {
        return layouts.stream().anyMatch(layout -> layout.columns().stream()
                .filter(column -> column.heading().contains("/") && HeadingWords.loaded().languages(column.heading()).size() > 1).count() > 1);
    }

    /// Named by the title; where it names fewer than two, by the headings and then by the prefixes of executors.
    private static Parties parties(Map<Language, String> titles, List<TableLayout> layouts) {
        var parties = Parties.named(List.copyOf(titles.values()));
        if (parties.size() > 1) return parties;
        var others = new ArrayList<Party>();
        for (var layout : layouts)
            for (var column : layout.columns())
                if (column.role().isExecutors()) RegionMentions.in(column.heading()).forEach(mention -> others.add(Party.of(mention)));
        return parties.and(others.subList(0, Math.min(others.size(), MOST_PARTIES - parties.size())));
    }

    /// A party as a person names it, by the region's name where it is one.
    private static Party party(String name) {
        return RegionMentions.in(name).stream().findFirst().map(Party::of).filter(party -> party.name().equals(name))
                .orElseGet(() -> new Party(name, List.of(Folding.fold(name)), Optional.empty()));
    }

    private static long characters(Document document) {
        long characters = 0;
        for (Block block : document.blocks())
            characters += switch (block) {
                case Paragraph paragraph -> nonBlank(paragraph.text());
                case Table table -> {
                    long own = 0;
                    for (int i = 0; i < table.rows().size(); i++)
                        for (var cell : table.rows().get(i).cells()) if (cell.row() == i) own += nonBlank(cell.text());
                    yield own;
                }
            };
        return characters;
    }

    private static long nonBlank(String text) {
        return text.chars().filter(c -> c != ' ').count();
    }

}
