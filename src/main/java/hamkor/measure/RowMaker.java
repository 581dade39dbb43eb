package hamkor.measure;

import hamkor.agreement.SideMark;
import hamkor.control.DayStanding;
import hamkor.control.SideStanding;
import hamkor.control.Standing;
import hamkor.control.StatusWords;
import hamkor.control.ThingStanding;
import hamkor.directory.Organisation;
import hamkor.id.OrganisationId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.measure.MeasureRow.ExecutorLine;
import hamkor.measure.MeasureRow.SideCell;
import hamkor.measure.MeasureRow.StatusCell;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns measures into rows in the language of one reader.
final class RowMaker {
    private final List<SideMark> sides;
    private final Map<OrganisationId, Organisation> organisations;
    private final Words words;
    private final Language language;
    private final TermWords terms;
    private final StatusWords statuses;

    RowMaker(EditionFrame frame, Map<OrganisationId, Organisation> organisations) {
        this.sides = frame.sides();
        this.organisations = organisations;
        this.words = frame.words();
        this.language = frame.language();
        this.terms = new TermWords(frame.edition(), words);
        this.statuses = new StatusWords(language);
    }

    MeasureRow row(Measure measure, ThingStanding standing) {
        return new MeasureRow("m-" + measure.id(), "/measures/" + measure.id(), measure.number().orElse(""), measure.title().shownTo(language),
                measure.details().stream().map(terms::inMainLanguage).toList(), shown(measure.result()), shown(measure.funding()),
                terms.cell(measure.term(), standing), sides.stream().map(side -> cell(side, measure, standing)).toList(),
                !measure.executors().isEmpty(), status(standing.joint(), share(standing)));
    }

    private SideCell cell(SideMark side, Measure measure, ThingStanding standing) {
        return new SideCell(side, executors(measure, side), Optional.ofNullable(standing.sides().get(side.id())).map(this::status));
    }

    private List<ExecutorLine> executors(Measure measure, SideMark side) {
        return executors(measure, side, Map.of());
    }

    /// The lead first.
    ///
    /// @param contacts to be shown, by the places of the executors in the measure, from 0
    List<ExecutorLine> executors(Measure measure, SideMark side, Map<Integer, String> contacts) {
        var executors = measure.executorsOf(side.id());
        boolean led = executors.stream().anyMatch(executor -> executor.role() == Executor.Role.LEAD);
        return executors.stream().map(executor -> line(executor, led, Optional.ofNullable(contacts.get(measure.executors().indexOf(executor))))).toList();
    }

    private StatusCell status(SideStanding side) {
        return status(side.standing(), "");
    }

    private StatusCell status(Standing standing, String share) {
        return new StatusCell(statuses.of(standing), statuses.marks(standing), share);
    }

    /// Of several dates how many are done; of statements that are asked for again and again it would say nothing.
    private String share(ThingStanding standing) {
        boolean several = standing.of() > 1 && standing.days().stream().noneMatch(DayStanding::statement);
        return several ? words.say("status.share", standing.done(), standing.of()) : "";
    }

    private ExecutorLine line(Executor executor, boolean led, Optional<String> contact) {
        var organisation = executor.organisation().map(organisations::get);
        // The document's own words where they are the name, perhaps cut short; the region stands over the column anyway.
        var itself = executor.words().in(language).isPresent() && organisation.map(known -> known.says(executor.words())).orElse(true);
        var name = (itself ? executor.words() : organisation.map(Organisation::name).orElse(executor.words())).shownTo(language);
        var said = organisation.filter(known -> !known.says(executor.words())).map(_ -> executor.words().shownTo(language));
        boolean joined = executor.role() == Executor.Role.CO;
        return new ExecutorLine(name, said, executor.organisation().map(id -> "/organisations/" + id), joined, joined && !led, executor.byConsent(),
                contact.map(person -> Shown.name(person, language)));
    }

    private Optional<Shown> shown(Optional<LanguageText> text) {
        return text.map(all -> all.shownTo(language));
    }
}
