package hamkor.measure;

import hamkor.directory.Organisation;
import hamkor.id.OrganisationId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.measure.Difference.Kind;
import hamkor.measure.Difference.PlanField;
import hamkor.measure.MeasureView.Changed;
import hamkor.roadmap.Edition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes the page of what an edition changed in the one before it.
final class EditionChangesMaker {
    private static final int LEAP = 2024;

    private final EditionFrame frame;
    private final Words words;
    private final Language language;
    private final MeasureChanges changes;

    /// @param frame of the edition that changed something
    EditionChangesMaker(EditionFrame frame, Map<OrganisationId, Organisation> organisations) {
        this.frame = frame;
        this.words = frame.words();
        this.language = frame.language();
        this.changes = new MeasureChanges(frame, organisations);
    }

    EditionChangesView view(Edition before, Plan was, Plan became) {
        var difference = Difference.ofEditions(was, became);
        return new EditionChangesView(frame.address(), frame.shortTitle(), words.say("changes.title", frame.edition().number()),
                words.say("changes.intro", before.number(), DayWords.inText(before.inForceOn(), language)),
                Arrays.stream(Kind.values()).filter(kind -> difference.count(kind) > 0)
                        .map(kind -> words.say("section.tally", words.say("changes.kind." + word(kind)), difference.count(kind))).collect(Collectors.joining(" · ")),
                Arrays.stream(PlanField.values()).filter(difference.ofPlan()::contains).map(field -> new Changed(words.say(key(field)), of(field, was), of(field, became))).toList(),
                difference.reordered(), difference.rows().stream().filter(row -> row.kind() != Kind.UNCHANGED).map(row -> row(row, became)).toList());
    }

    private EditionChangesView.Row row(Difference.Row row, Plan became) {
        var measure = row.after().or(row::before).orElseThrow();
        var identity = row.at().isPresent() ? became.measures().get(row.at().getAsInt()).identity() : row.identity();
        return new EditionChangesView.Row(word(row.kind()), words.say("changes.kind." + word(row.kind())), measure.number().orElse(""),
                measure.title().shownTo(language), "/measures/" + identity.orElseThrow(),
                row.before().isPresent() && row.after().isPresent() ? changes.between(row.before().get(), row.after().get()) : List.of());
    }

    private static String key(PlanField field) {
        return switch (field) {
            case TITLE -> "changes.plan-title";
            case LANGUAGES -> "changes.languages";
            case PERIOD -> "fact.period";
            case REPORTING_DAYS -> "changes.reporting-days";
        };
    }

    private List<Shown> of(PlanField field, Plan plan) {
        return switch (field) {
            case TITLE -> plan.title().stream().flatMap(title -> title.in().entrySet().stream()).map(one -> new Shown(one.getValue(), one.getKey())).toList();
            case LANGUAGES -> plan.languages().stream().map(each -> own(words.say("changes.language." + each.code()))).toList();
            case PERIOD -> plan.period().stream().map(period -> own(inTable(period.first()) + " – " + inTable(period.last()))).toList();
            case REPORTING_DAYS -> plan.reportingDays().stream().map(day -> own(DayWords.dayAndMonth(day.atYear(LEAP), language))).toList();
        };
    }

    private String inTable(LocalDate day) {
        return DayWords.inTable(day, language);
    }

    /// What Hamkor itself says.
    private Shown own(String text) {
        return new Shown(text, language);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
