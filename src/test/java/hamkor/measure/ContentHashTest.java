package hamkor.measure;

import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Place;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.term.Recurrence;
import hamkor.term.Span;
import hamkor.term.Term;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What an approval binds: every value of a plan, and nothing that is no part of it.
class ContentHashTest {
    private static final SideId SIDE = SideId.make();
    private static final OrganisationId OFFICE = OrganisationId.make();
    private static final Executor LEAD = new Executor(SIDE, russian("Минпром"), Optional.of(OFFICE), Executor.Role.LEAD, false);
    private static final Term DEADLINE = new Term.Deadline("до 1 июля 2026 года", LocalDate.of(2026, 7, 1));
    private static final Place HERE = new Place.TableRow(1, 3);

    private static Plan plan(PlannedMeasure... measures) {
        return new Plan(Optional.of(russian("Дорожная карта")), List.of(Language.RU), Optional.of(Span.years(2025, 2027)),
                List.of(MonthDay.of(12, 15)), List.of(measures));
    }

    private static PlannedMeasure measure(Term term, PlannedExecutor... executors) {
        return new PlannedMeasure(Optional.empty(), Optional.of("1"), List.of("I"), russian("Форум"), List.of("а"), term, List.of(executors),
                Optional.of(russian("Договор")), Optional.empty(), Optional.empty(), HERE);
    }

    private static Plan by(Executor executor, String contact) {
        return plan(measure(DEADLINE, new PlannedExecutor(executor, Optional.ofNullable(contact))));
    }

    @Test void everyValueIsApproved() {
        var whole = plan(measure(DEADLINE));
        var m = whole.measures().getFirst();
        var plans = new ArrayList<>(List.of(whole,
                new Plan(Optional.empty(), whole.languages(), whole.period(), whole.reportingDays(), whole.measures()),
                new Plan(whole.title(), List.of(Language.RU, Language.UZ), whole.period(), whole.reportingDays(), whole.measures()),
                new Plan(whole.title(), whole.languages(), Optional.empty(), whole.reportingDays(), whole.measures()),
                new Plan(whole.title(), whole.languages(), whole.period(), List.of(), whole.measures()),
                plan(m, m),
                plan(m.is(Optional.of(MeasureId.make()))),
                plan(new PlannedMeasure(m.identity(), Optional.of("2"), m.section(), m.title(), m.details(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), HERE)),
                plan(new PlannedMeasure(m.identity(), m.number(), List.of("I", "А"), m.title(), m.details(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), HERE)),
                plan(new PlannedMeasure(m.identity(), m.number(), m.section(), LanguageText.of(Language.UZ, "Форум"), m.details(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), HERE)),
                plan(new PlannedMeasure(m.identity(), m.number(), m.section(), m.title(), List.of(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), HERE)),
                plan(new PlannedMeasure(m.identity(), m.number(), m.section(), m.title(), m.details(), m.term(), m.executors(), Optional.empty(), m.result(), m.direction(), HERE)),
                plan(new PlannedMeasure(m.identity(), m.number(), m.section(), m.title(), m.details(), m.term(), m.executors(), m.result(), m.funding(), Optional.of(Direction.SPORT), HERE)),
                plan(measure(new Term.Interval("до 1 июля 2026 года", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1)))),
                plan(measure(new Term.Recurring("до 1 июля 2026 года", Recurrence.yearlyOn(7, 1), Optional.empty(), Optional.empty()))),
                plan(measure(new Term.Recurring("до 1 июля 2026 года", new Recurrence(Recurrence.Frequency.YEARLY, 1, List.of(7), List.of(28, 29)), Optional.empty(), Optional.empty()))),
                plan(measure(new Term.Recurring("до 1 июля 2026 года", new Recurrence(Recurrence.Frequency.YEARLY, 1, List.of(7), List.of(29)), Optional.empty(), Optional.empty()))),
                plan(measure(new Term.Continuous("до 1 июля 2026 года", Optional.empty(), Optional.empty()))),
                plan(measure(new Term.Relative("до 1 июля 2026 года", Optional.empty(), Term.Event.SIGNING))),
                plan(measure(new Term.Conditional("до 1 июля 2026 года"))),
                plan(measure(new Term.Undated("до 1 июля 2026 года", Term.WhyUndated.BLANK))),
                by(LEAD, null),
                by(new Executor(SideId.make(), LEAD.words(), LEAD.organisation(), LEAD.role(), false), null),
                by(new Executor(SIDE, russian("Минэкономики"), LEAD.organisation(), LEAD.role(), false), null),
                by(new Executor(SIDE, LEAD.words(), Optional.of(OrganisationId.make()), LEAD.role(), false), null),
                by(new Executor(SIDE, LEAD.words(), LEAD.organisation(), Executor.Role.CO, false), null),
                by(new Executor(SIDE, LEAD.words(), LEAD.organisation(), LEAD.role(), true), null)));
        var hashes = new HashSet<String>();
        for (var plan : plans) assertThat(hashes.add(plan.contentHash())).as("plan %s differs from those before it", plans.indexOf(plan)).isTrue();
        assertThat(hashes).allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
    }

    @Test void whereItStoodAndWhyItHasNoDayIsNotApproved() {
        var here = plan(measure(new Term.Undated("скоро", Term.WhyUndated.NOT_UNDERSTOOD)));
        var m = here.measures().getFirst();
        var there = plan(new PlannedMeasure(m.identity(), m.number(), m.section(), m.title(), m.details(), new Term.Undated("скоро", Term.WhyUndated.TO_BE_SET),
                m.executors(), m.result(), m.funding(), m.direction(), new Place.SheetRow("Лист1", 9)));
        assertThat(there.contentHash()).isEqualTo(here.contentHash());
    }

    @Test void thePersonNamedAfterAnExecutorIsNotApproved() {
        assertThat(by(LEAD, "А. А. Аблаев").contentHash()).isEqualTo(by(LEAD, null).contentHash());
    }

    /// Otherwise two plans could be told apart by nobody: «а», «бв» and «аб», «в».
    @Test void wordsThatMoveFromOneValueToTheNextAreAnotherPlan() {
        var m = measure(DEADLINE);
        var one = plan(new PlannedMeasure(m.identity(), m.number(), List.of("аб", "в"), m.title(), m.details(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), HERE));
        var other = plan(new PlannedMeasure(m.identity(), m.number(), List.of("а", "бв"), m.title(), m.details(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), HERE));
        assertThat(one.contentHash()).isNotEqualTo(other.contentHash());
    }
}
