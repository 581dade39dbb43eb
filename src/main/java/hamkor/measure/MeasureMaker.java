package hamkor.measure;

import hamkor.audit.History;
import hamkor.control.CheckpointStanding;
import hamkor.control.StatusWords;
import hamkor.control.ThingStanding;
import hamkor.directory.Organisation;
import hamkor.document.Place;
import hamkor.id.EditionId;
import hamkor.id.OrganisationId;
import hamkor.id.SectionId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.measure.MeasureView.Changed;
import hamkor.measure.MeasureView.EditionLine;
import hamkor.measure.MeasureView.Fact;
import hamkor.measure.MeasureView.Step;
import hamkor.measure.MeasureView.StepSign;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Heading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes the page of a measure.
final class MeasureMaker {
    private final EditionFrame frame;
    private final Map<SectionId, Heading> headings;
    private final List<SectionId> chapters;
    private final Words words;
    private final Language language;
    private final TermWords terms;
    private final StatusWords statuses;
    private final RowMaker rows;

    /// @param frame of the last edition that names the measure
    /// @param headings of that edition
    MeasureMaker(EditionFrame frame, List<Heading> headings, Map<OrganisationId, Organisation> organisations) {
        this.frame = frame;
        this.headings = headings.stream().collect(Collectors.toMap(Heading::id, heading -> heading));
        this.chapters = headings.stream().filter(heading -> heading.above().isEmpty()).map(Heading::id).toList();
        this.words = frame.words();
        this.language = frame.language();
        this.terms = new TermWords(frame.edition(), words);
        this.statuses = new StatusWords(language);
        this.rows = new RowMaker(frame, organisations);
    }

    /// @param editions of the roadmap, the latest first
    /// @param said what each of them says of the measure
    MeasureView view(List<Edition> editions, Map<EditionId, Measure> said, ThingStanding standing, List<History.Line> history) {
        var edition = frame.edition();
        var measure = said.get(edition.id());
        var row = rows.row(measure, standing);
        return new MeasureView(new MeasureView.Crumbs(frame.address(), frame.shortTitle()), chapter(measure), row.number(), row.title(), row.together(),
                excluded(editions), document(measure, row), understood(measure), steps(standing),
                frame.sides().stream().map(side -> new MeasureView.SidePart(side, rows.executors(measure, side)))
                        .filter(side -> !side.executors().isEmpty()).toList(),
                facts(measure, editions, said), editionLines(editions, said), history);
    }

    private Optional<MeasureView.Chapter> chapter(Measure measure) {
        var section = measure.section();
        while (section.isPresent() && headings.get(section.get()).above().isPresent()) section = headings.get(section.get()).above();
        return section.map(outermost -> new MeasureView.Chapter(
                new PlanFilter(Map.of(PlanFilter.Choice.SECTION, String.valueOf(chapters.indexOf(outermost) + 1))).address(frame.address(), ""),
                terms.documentWords(headings.get(outermost).words())));
    }

    /// By the edition after the last that names it.
    private Optional<String> excluded(List<Edition> editions) {
        return editions.stream().filter(edition -> edition.number() == frame.edition().number() + 1).findFirst()
                .map(edition -> words.say("measure.excluded", edition.number(), DayWords.inText(edition.inForceOn(), language)));
    }

    private MeasureView.Document document(Measure measure, MeasureRow row) {
        return new MeasureView.Document(row.title(), row.details(), terms.said(measure.term()), row.result(), row.funding(), place(measure.source()),
                frame.edition().source().name());
    }

    private String place(Place place) {
        return switch (place) {
            case Place.TableRow(int table, int row) -> words.say("place.table", table, row);
            case Place.SheetRow(var sheet, int row) -> words.say("place.sheet", sheet, row);
            case Place.Page(int page, int row) -> words.say("place.page", page, row);
            case Place.InBody(int paragraph) -> words.say("place.paragraph", paragraph);
            case Place.Whole _ -> words.say("place.document");
        };
    }

    private List<Fact> understood(Measure measure) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("table.term"), List.of(own(new TermSense(words, frame.edition().reportingDays()).of(measure.term())))));
        add(facts, "measure.details", details(measure));
        add(facts, "measure.result-is", shown(measure.result()));
        add(facts, "measure.funding-is", shown(measure.funding()));
        return facts;
    }

    private void add(List<Fact> facts, String key, List<Shown> values) {
        if (!values.isEmpty()) facts.add(new Fact(words.say(key), values));
    }

    private List<Shown> shown(Optional<LanguageText> text) {
        return text.map(all -> all.shownTo(language)).stream().toList();
    }

    /// What Hamkor itself says.
    private Shown own(String text) {
        return new Shown(text, language);
    }

    /// One for each date, with all sides that answer for it.
    private List<Step> steps(ThingStanding standing) {
        var byDay = new TreeMap<LocalDate, List<StepSign>>();
        var one = new TreeMap<LocalDate, CheckpointStanding>();
        for (var side : frame.sides()) {
            var part = standing.sides().get(side.id());
            if (part == null) continue;
            for (var checkpoint : part.checkpoints()) {
                var day = checkpoint.on().orElse(LocalDate.MAX);
                one.putIfAbsent(day, checkpoint);
                byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(new StepSign(side, statuses.of(checkpoint.standing()),
                        statuses.marks(checkpoint.standing()), checkpoint.lifted() ? words.say("step.lifted") : ""));
            }
        }
        var current = standing.current().flatMap(CheckpointStanding::on);
        return one.entrySet().stream().map(entry -> {
            var checkpoint = entry.getValue();
            return new Step(words.say(checkpoint.statement() ? "step.statement" : "step.due"),
                    checkpoint.on().map(day -> DayWords.inText(day, language)).orElse(words.say("step.sometime")),
                    checkpoint.from().filter(from -> !checkpoint.on().equals(Optional.of(from)))
                            .map(from -> words.say("step.from", DayWords.inTable(from, language))).orElse(""),
                    checkpoint.firstOn().filter(first -> !checkpoint.on().equals(Optional.of(first)))
                            .map(first -> words.say("step.first", DayWords.inTable(first, language))).orElse(""),
                    checkpoint.on().equals(current), byDay.get(entry.getKey()));
        }).toList();
    }

    private List<Fact> facts(Measure measure, List<Edition> editions, Map<EditionId, Measure> said) {
        var facts = new ArrayList<Fact>();
        measure.direction().ifPresent(direction -> add(facts, "fact.direction", List.of(own(words.say("direction." + direction.word())))));
        add(facts, "fact.edition", List.of(own(unchanged(measure, editions, said))));
        return facts;
    }

    /// Which edition says it, and since which it has said the same.
    private String unchanged(Measure measure, List<Edition> editions, Map<EditionId, Measure> said) {
        var since = frame.edition();
        for (var edition : editions) {
            if (edition.number() >= since.number()) continue;
            var before = said.get(edition.id());
            if (before == null || !changes(before, measure).isEmpty()) break;
            since = edition;
        }
        if (since.number() == frame.edition().number()) return words.say("measure.edition-is", since.number(), DayWords.inTable(since.inForceOn(), language));
        return words.say("measure.unchanged-since", frame.edition().number(), since.number(), DayWords.inTable(since.inForceOn(), language));
    }

    private List<EditionLine> editionLines(List<Edition> editions, Map<EditionId, Measure> said) {
        var lines = new ArrayList<EditionLine>();
        Optional<Measure> before = Optional.empty();
        for (var edition : editions.reversed()) {
            var now = Optional.ofNullable(said.get(edition.id()));
            if (now.isPresent() && before.isEmpty()) lines.add(line(edition, lines.isEmpty() ? "measure.named" : "measure.named-again", List.of()));
            else if (now.isEmpty() && before.isPresent()) lines.add(line(edition, "measure.named-no-longer", List.of()));
            else if (now.isPresent()) {
                var changes = changes(before.get(), now.get());
                if (!changes.isEmpty()) lines.add(line(edition, "measure.changed", changes));
            }
            before = now;
        }
        return lines.reversed();
    }

    private EditionLine line(Edition edition, String key, List<Changed> changes) {
        return new EditionLine(DayWords.inTable(edition.inForceOn(), language), edition.inForceOn().toString(), words.say(key, edition.number()), changes);
    }

    private List<Changed> changes(Measure before, Measure after) {
        var changes = new ArrayList<Changed>();
        compare(changes, "table.number", number(before), number(after));
        compare(changes, "table.measure-short", List.of(before.title().shownTo(language)), List.of(after.title().shownTo(language)));
        compare(changes, "measure.details", details(before), details(after));
        compare(changes, "table.term", terms.said(before.term()).stream().toList(), terms.said(after.term()).stream().toList());
        compare(changes, "table.executors", executors(before), executors(after));
        compare(changes, "measure.result-is", shown(before.result()), shown(after.result()));
        compare(changes, "measure.funding-is", shown(before.funding()), shown(after.funding()));
        return changes;
    }

    private void compare(List<Changed> changes, String key, List<Shown> before, List<Shown> after) {
        if (!before.equals(after)) changes.add(new Changed(words.say(key), before, after));
    }

    private List<Shown> number(Measure measure) {
        return measure.number().map(this::own).stream().toList();
    }

    private List<Shown> details(Measure measure) {
        return measure.details().stream().map(terms::inMainLanguage).toList();
    }

    private List<Shown> executors(Measure measure) {
        return measure.executors().stream().map(executor -> executor.words().shownTo(language)).toList();
    }
}
