package hamkor.measure;

import hamkor.audit.History;
import hamkor.control.CheckpointStanding;
import hamkor.control.StatusWords;
import hamkor.control.ThingStanding;
import hamkor.directory.Organisation;
import hamkor.id.EditionId;
import hamkor.id.OrganisationId;
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
import hamkor.roadmap.reading.PlaceWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes the page of a measure.
final class MeasureMaker {
    private final EditionFrame frame;
    private final Words words;
    private final Language language;
    private final TermWords terms;
    private final StatusWords statuses;
    private final RowMaker rows;
    private final MeasureChanges changes;

    /// @param frame of the last edition that names the measure
    /// @param organisations whom the executors of all editions mean
    MeasureMaker(EditionFrame frame, Map<OrganisationId, Organisation> organisations) {
        this.frame = frame;
        this.words = frame.words();
        this.language = frame.language();
        this.terms = new TermWords(frame.edition(), words);
        this.statuses = new StatusWords(language);
        this.rows = new RowMaker(frame, organisations);
        this.changes = new MeasureChanges(frame, organisations);
    }

    MeasureView view(MeasureStory story, ContactsOf contacts, List<History.Line> history) {
        var inForce = story.inForce();
        var measure = inForce.tracked().measure();
        var standing = inForce.tracked().standing();
        var row = rows.row(measure, standing);
        var said = story.planned();
        return new MeasureView(new MeasureView.Crumbs(frame.address(), frame.shortTitle()), chapter(inForce), row.number(), row.title(), row.together(),
                excluded(inForce), document(measure, row), understood(measure), steps(standing),
                frame.sides().stream().map(side -> new MeasureView.SidePart(side, rows.executors(measure, side, contacts.persons())))
                        .filter(side -> !side.executors().isEmpty()).toList(), contacts.how() == Contacts.HIDDEN ? words.say("fact.files.hidden") : "",
                facts(measure, story.editions(), said), editionLines(story.editions(), said), history);
    }

    private Optional<MeasureView.Chapter> chapter(MeasureInForce inForce) {
        return inForce.headings().stream().findFirst().map(outermost -> new MeasureView.Chapter(
                new PlanFilter(Map.of(PlanFilter.Choice.SECTION, String.valueOf(inForce.tracked().chapter()))).address(frame.address(), ""),
                terms.documentWords(outermost.words())));
    }

    private Optional<String> excluded(MeasureInForce inForce) {
        return inForce.excluded().map(by -> words.say("measure.excluded", by.number(), DayWords.inText(by.on(), language)));
    }

    private MeasureView.Document document(Measure measure, MeasureRow row) {
        return new MeasureView.Document(row.title(), row.details(), terms.said(measure.term()), row.result(), row.funding(), PlaceWords.say(measure.source(), language),
                frame.edition().source().name(), frame.edition().number());
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

    private List<Fact> facts(Measure measure, List<Edition> editions, Map<EditionId, PlannedMeasure> said) {
        var facts = new ArrayList<Fact>();
        measure.direction().ifPresent(direction -> add(facts, "fact.direction", List.of(own(words.say("direction." + direction.word())))));
        add(facts, "fact.edition", List.of(own(unchanged(editions, said))));
        return facts;
    }

    /// Which edition says it, and since which it has said the same.
    private String unchanged(List<Edition> editions, Map<EditionId, PlannedMeasure> said) {
        var now = said.get(frame.edition().id());
        var since = frame.edition();
        for (var edition : editions) {
            if (edition.number() >= since.number()) continue;
            var before = said.get(edition.id());
            if (before == null || !Difference.changed(before, now).isEmpty()) break;
            since = edition;
        }
        if (since.number() == frame.edition().number()) return words.say("measure.edition-is", since.number(), DayWords.inTable(since.inForceOn(), language));
        return words.say("measure.unchanged-since", frame.edition().number(), since.number(), DayWords.inTable(since.inForceOn(), language));
    }

    private List<EditionLine> editionLines(List<Edition> editions, Map<EditionId, PlannedMeasure> said) {
        var lines = new ArrayList<EditionLine>();
        Optional<PlannedMeasure> before = Optional.empty();
        for (var edition : editions.reversed()) {
            var now = Optional.ofNullable(said.get(edition.id()));
            if (now.isPresent() && before.isEmpty()) lines.add(line(edition, lines.isEmpty() ? "measure.named" : "measure.named-again", List.of()));
            else if (now.isEmpty() && before.isPresent()) lines.add(line(edition, "measure.named-no-longer", List.of()));
            else if (now.isPresent()) {
                var changed = changes.between(before.get(), now.get());
                if (!changed.isEmpty()) lines.add(line(edition, "measure.changed", changed));
            }
            before = now;
        }
        return lines.reversed();
    }

    private EditionLine line(Edition edition, String key, List<Changed> changes) {
        return new EditionLine(DayWords.inTable(edition.inForceOn(), language), edition.inForceOn().toString(), words.say(key, edition.number()), changes);
    }

    private List<Shown> details(Measure measure) {
        return measure.details().stream().map(terms::inMainLanguage).toList();
    }
}
