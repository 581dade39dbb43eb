package hamkor.review;

import hamkor.directory.Organisation;
import hamkor.id.OrganisationId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Words;
import hamkor.measure.Difference;
import hamkor.measure.Executor;
import hamkor.measure.Plan;
import hamkor.measure.PlannedExecutor;
import hamkor.measure.PlannedMeasure;
import hamkor.review.DifferenceView.Line;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a plan says in a field, in the language of one reader.
final class DifferenceValues {
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd.MM");

    private final Plan plan;
    private final Sides sides;
    private final Map<OrganisationId, Organisation> organisations;
    private final ReviewMaker.Reader reader;
    private final Words words;
    private final Language language;
    private final TermLines terms;

    DifferenceValues(Plan plan, Sides sides, Map<OrganisationId, Organisation> organisations, ReviewMaker.Reader reader) {
        this.plan = plan;
        this.sides = sides;
        this.organisations = organisations;
        this.reader = reader;
        this.words = reader.words();
        this.language = words.language();
        this.terms = new TermLines(words, plan.period());
    }

    List<Line> of(Difference.PlanField field) {
        return switch (field) {
            case TITLE -> plan.title().stream().map(this::said).toList();
            case LANGUAGES -> List.of(own(plan.languages().stream().map(of -> words.say("difference.language." + of.code())).collect(Collectors.joining(", "))));
            case PERIOD -> plan.period().stream().map(period -> own(DayWords.inTable(period.first(), language) + " – " + DayWords.inTable(period.last(), language))).toList();
            case REPORTING_DAYS -> List.of(own(plan.reportingDays().stream().map(DifferenceValues::day).collect(Collectors.joining(", "))));
        };
    }

    List<Line> of(PlannedMeasure measure, Difference.Field field) {
        return switch (field) {
            case NUMBER -> measure.number().stream().map(DifferenceValues::own).toList();
            case SECTION -> measure.section().stream().map(this::inMainLanguage).toList();
            case TITLE -> List.of(said(measure.title()));
            case DETAILS -> measure.details().stream().map(this::inMainLanguage).toList();
            case TERM -> List.of(new Line(Optional.empty(), Optional.of(measure.term().words()).filter(text -> !text.isBlank())
                    .map(text -> LanguageText.of(plan.languages().getFirst(), text).shownTo(language)), true, terms.of(measure.term()).toString()));
            case EXECUTORS -> executors(measure);
            case RESULT -> measure.result().stream().map(this::said).toList();
            case FUNDING -> measure.funding().stream().map(this::said).toList();
            case DIRECTION -> measure.direction().stream().map(direction -> own(words.say("direction." + direction.word()))).toList();
        };
    }

    /// Side by side, the lead first.
    private List<Line> executors(PlannedMeasure measure) {
        var lines = new ArrayList<Line>();
        for (var side : sides.all())
            measure.executors().stream().filter(planned -> planned.executor().side().equals(side.side().id()))
                    .sorted(Comparator.comparing(planned -> planned.executor().role())).map(planned -> executor(side, planned)).forEach(lines::add);
        return lines;
    }

    private Line executor(Sides.Marked side, PlannedExecutor planned) {
        var executor = planned.executor();
        var beside = new ArrayList<String>();
        beside.add(words.say(executor.role() == Executor.Role.LEAD ? "difference.lead" : "difference.co"));
        executor.organisation().map(organisations::get).filter(known -> !known.says(executor.words()))
                .ifPresent(known -> beside.add(known.name().shownTo(language).text()));
        if (executor.byConsent()) beside.add(words.say("got.by-consent"));
        planned.contact().filter(_ -> reader.seesContacts()).ifPresent(beside::add);
        return new Line(Optional.of(new DifferenceView.Side(side.letter(), side.shortName())), Optional.of(executor.words().shownTo(language)), false, String.join(", ", beside));
    }

    private Line said(LanguageText text) {
        return new Line(Optional.empty(), Optional.of(text.shownTo(language)), false, "");
    }

    private Line inMainLanguage(String text) {
        return said(LanguageText.of(plan.languages().getFirst(), text));
    }

    private static Line own(String text) {
        return new Line(Optional.empty(), Optional.empty(), false, text);
    }

    private static String day(MonthDay day) {
        return DAY_OF_YEAR.format(day);
    }
}
