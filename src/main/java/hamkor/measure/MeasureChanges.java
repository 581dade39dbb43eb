package hamkor.measure;

import hamkor.directory.Organisation;
import hamkor.id.OrganisationId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.measure.Difference.Field;
import hamkor.measure.MeasureView.Changed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tells what one edition says of a measure otherwise than another. [Difference] decides that; here it is put in the reader's words.
final class MeasureChanges {
    private final EditionFrame frame;
    private final Map<OrganisationId, Organisation> organisations;
    private final Words words;
    private final Language language;
    private final TermWords terms;
    private final TermSense sense;

    MeasureChanges(EditionFrame frame, Map<OrganisationId, Organisation> organisations) {
        this.frame = frame;
        this.organisations = organisations;
        this.words = frame.words();
        this.language = frame.language();
        this.terms = new TermWords(frame.edition(), words);
        this.sense = new TermSense(words, List.of());
    }

    /// In the order of the fields; empty where nothing is another.
    List<Changed> between(PlannedMeasure before, PlannedMeasure after) {
        var differing = Difference.changed(before, after);
        return Arrays.stream(Field.values()).filter(differing::contains).map(field -> changed(field, before, after)).toList();
    }

    /// Said in the first way in which the two differ: what a reader is shown first may be the same words, where those of another language
    /// are others, or what people settled.
    private Changed changed(Field field, PlannedMeasure before, PlannedMeasure after) {
        var ways = ways(field);
        var telling = ways.stream().filter(way -> !way.apply(before).equals(way.apply(after))).findFirst().orElse(ways.getLast());
        return new Changed(words.say(key(field)), telling.apply(before), telling.apply(after));
    }

    private static String key(Field field) {
        return switch (field) {
            case NUMBER -> "table.number";
            case SECTION -> "filter.section";
            case TITLE -> "table.measure-short";
            case DETAILS -> "measure.details";
            case TERM -> "table.term";
            case EXECUTORS -> "table.executors";
            case RESULT -> "measure.result-is";
            case FUNDING -> "measure.funding-is";
            case DIRECTION -> "fact.direction";
        };
    }

    private List<Function<PlannedMeasure, List<Shown>>> ways(Field field) {
        return switch (field) {
            case NUMBER -> List.of(measure -> measure.number().map(this::own).stream().toList());
            case SECTION -> List.of(measure -> measure.section().stream().map(terms::documentWords).toList(),
                    measure -> measure.section().stream().map(terms::inMainLanguage).toList());
            case TITLE -> texts(measure -> Optional.of(measure.title()));
            case DETAILS -> List.of(measure -> measure.details().stream().map(terms::inMainLanguage).toList());
            case TERM -> List.of(measure -> terms.said(measure.term()).stream().toList(),
                    measure -> Optional.of(measure.term().words()).filter(said -> !said.isBlank()).map(terms::inMainLanguage).stream().toList(),
                    measure -> List.of(own(sense.of(measure.term()))));
            case EXECUTORS -> List.of(measure -> executors(measure).map(executor -> executor.words().shownTo(language)).toList(),
                    measure -> executors(measure).flatMap(executor -> inEachLanguage(executor.words())).toList(),
                    measure -> executors(measure).map(this::settled).toList());
            case RESULT -> texts(PlannedMeasure::result);
            case FUNDING -> texts(PlannedMeasure::funding);
            case DIRECTION -> List.of(measure -> measure.direction().map(direction -> own(words.say("direction." + direction.word()))).stream().toList());
        };
    }

    private List<Function<PlannedMeasure, List<Shown>>> texts(Function<PlannedMeasure, Optional<LanguageText>> text) {
        return List.of(measure -> text.apply(measure).map(all -> all.shownTo(language)).stream().toList(),
                measure -> text.apply(measure).stream().flatMap(MeasureChanges::inEachLanguage).toList());
    }

    private static Stream<Executor> executors(PlannedMeasure measure) {
        return measure.executors().stream().map(PlannedExecutor::executor);
    }

    private static Stream<Shown> inEachLanguage(LanguageText text) {
        return text.in().entrySet().stream().map(one -> new Shown(one.getValue(), one.getKey()));
    }

    /// With what no words of the document say: whose it is, who of the directory, who leads.
    private Shown settled(Executor executor) {
        var beside = new ArrayList<String>();
        beside.add(words.say(executor.role() == Executor.Role.LEAD ? "executor.lead" : "executor.co"));
        frame.sides().stream().filter(side -> side.id().equals(executor.side())).forEach(side -> beside.add(side.shortName()));
        executor.organisation().map(organisations::get).ifPresent(known -> beside.add(known.name().shownTo(language).text()));
        if (executor.byConsent()) beside.add(words.say("executor.by-consent"));
        var said = executor.words().shownTo(language);
        return new Shown(said.text() + " (" + String.join(", ", beside) + ")", said.language(), said.made());
    }

    /// What Hamkor itself says.
    private Shown own(String text) {
        return new Shown(text, language);
    }
}
