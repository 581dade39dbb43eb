package hamkor.measure;

import hamkor.directory.Organisation;
import hamkor.id.OrganisationId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Shown;
import hamkor.language.TwoLanguages;
import hamkor.language.Words;
import hamkor.measure.MeasureRow.ExecutorLine;
import hamkor.measure.MeasureRow.SideCell;
import hamkor.measure.MeasureRow.TermCell;
import hamkor.roadmap.Edition;
import hamkor.term.Occurrences;
import hamkor.term.Span;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Turns measures into rows in the language of one reader.
final class RowMaker {
    /// Stands for the last day in the words around it, until it is set apart from them.
    private static final String DAY = "{day}";

    private final Edition edition;
    private final List<SideMark> sides;
    private final Map<OrganisationId, Organisation> organisations;
    private final LocalDate today;
    private final Words words;
    private final Language language;

    RowMaker(Edition edition, List<SideMark> sides, Map<OrganisationId, Organisation> organisations, LocalDate today, Words words) {
        this.edition = edition;
        this.sides = sides;
        this.organisations = organisations;
        this.today = today;
        this.words = words;
        this.language = words.language();
    }

    MeasureRow row(Measure measure) {
        return new MeasureRow("m-" + measure.id(), measure.number().orElse(""), measure.title().shownTo(language),
                measure.details().stream().map(detail -> inMainLanguage(detail)).toList(),
                shown(measure.result()), shown(measure.funding()), term(measure.term()),
                sides.stream().map(side -> cell(side, measure)).toList(), !measure.executors().isEmpty());
    }

    /// Words of the document in one place, perhaps in both of its languages.
    Shown documentWords(String text) {
        return TwoLanguages.apart(text, edition.languages()).map(both -> both.shownTo(language))
                .orElseGet(() -> inMainLanguage(text));
    }

    private Shown inMainLanguage(String text) {
        return LanguageText.of(edition.mainLanguage(), text).shownTo(language);
    }

    private TermCell term(Term term) {
        var said = term.words().isBlank() ? Optional.<Shown>empty() : Optional.of(switch (term) {
            // Both languages: that they disagree may be what nobody could understand.
            case Term.Undated _ -> inMainLanguage(term.words());
            default -> documentWords(term.words());
        });
        return switch (term) {
            case Term.Interval(_, _, var last) -> day(said, DAY, last);
            case Term.Deadline(_, var last) -> day(said, DAY, last);
            case Term.Recurring(_, _, _, var to) -> to.map(until -> recurring(said, (Term.Recurring) term, until))
                    .orElseGet(() -> noDay(said, "term.recurring.open"));
            case Term.Continuous(_, _, var to) -> to.map(last -> day(said, words.say("term.continuous", DAY), last))
                    .orElseGet(() -> noDay(said, "term.continuous.open"));
            case Term.Relative(_, _, var event) -> noDay(said, "term.relative." + word(event));
            case Term.Conditional _ -> noDay(said, "term.conditional");
            case Term.Undated(_, var why) -> new TermCell(said, words.say("term.undated." + word(why)), Optional.empty(), "", false);
        };
    }

    /// The last day of the occurrence that is on or comes next; until when it repeats stands beside it.
    private TermCell recurring(Optional<Shown> said, Term.Recurring term, LocalDate until) {
        if (until.isBefore(today)) return day(said, words.say("term.recurring.past", DAY), until);
        return Occurrences.of(term, new Span(today, until)).stream().findFirst()
                .map(next -> day(said, words.say("term.recurring.next", DAY, DayWords.inTable(until, language)), next.last()))
                .orElseGet(() -> day(said, words.say("term.recurring.past", DAY), until));
    }

    /// The day is set apart from the words around it, which stand before and after it as the language wants.
    private TermCell day(Optional<Shown> said, String around, LocalDate day) {
        int place = around.indexOf(DAY);
        return new TermCell(said, around.substring(0, place), Optional.of(DayWords.inTable(day, language)),
                around.substring(place + DAY.length()), true);
    }

    private TermCell noDay(Optional<Shown> said, String key) {
        return new TermCell(said, words.say(key), Optional.empty(), "", true);
    }

    private SideCell cell(SideMark side, Measure measure) {
        var executors = measure.executorsOf(side.id());
        boolean led = executors.stream().anyMatch(executor -> executor.role() == Executor.Role.LEAD);
        return new SideCell(side, executors.stream().map(executor -> line(executor, led)).toList());
    }

    private ExecutorLine line(Executor executor, boolean led) {
        var organisation = executor.organisation().map(organisations::get);
        // The document's own words where they are the name, perhaps cut short; the region stands over the column anyway.
        var itself = executor.words().in(language).isPresent() && organisation.map(known -> known.says(executor.words())).orElse(true);
        var name = (itself ? executor.words() : organisation.map(Organisation::name).orElse(executor.words())).shownTo(language);
        var said = organisation.filter(known -> !known.says(executor.words())).map(_ -> executor.words().shownTo(language));
        boolean joined = executor.role() == Executor.Role.CO;
        return new ExecutorLine(name, said, joined, joined && !led, executor.byConsent());
    }

    private Optional<Shown> shown(Optional<LanguageText> text) {
        return text.map(all -> all.shownTo(language));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
