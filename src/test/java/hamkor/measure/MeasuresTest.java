package hamkor.measure;

import static hamkor.Story.executor;
import static hamkor.Story.measure;
import static hamkor.Story.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.audit.Actor;
import hamkor.document.Place;
import hamkor.id.AgreementId;
import hamkor.id.RoadmapId;
import hamkor.language.Refusal;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Heading;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.ExecutorReading.Role;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.term.Recurrence;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasuresTest {
    private static final Term.Deadline BY_JULY = new Term.Deadline("до 1 июля 2026 года", LocalDate.of(2026, 7, 1));
    private static final ExecutorReading OMSK = executor("Минпром", "Омская область", Role.LEAD);
    private static final ExecutorReading BUKHARA = executor("Хокимият", "Бухарская область", Role.LEAD);
    private static Story story;
    private AgreementId agreement;
    private RoadmapId roadmap;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    @BeforeEach void aRoadmapWithoutAnEdition() {
        agreement = story.agreement("RU-OMS", "UZ-BU");
        roadmap = story.roadmap(agreement);
    }

    private void putInForce(MeasureReading... measures) {
        story.putInForce(roadmap, reading(measures), story.approvals(agreement));
    }

    private List<Measure> stored() {
        return story.door(Measures.class).of(story.door(Roadmaps.class).inForce(roadmap).id());
    }

    static Stream<Term> everyKindOfTerm() {
        var first = Optional.of(LocalDate.of(2025, 1, 1));
        var last = Optional.of(LocalDate.of(2027, 12, 31));
        return Stream.of(new Term.Interval("в 2026 году", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), BY_JULY,
                new Term.Recurring("ежегодно, до 15 декабря", Recurrence.yearlyOn(12, 15), first, last),
                new Term.Recurring("раз в полугодие", Recurrence.every(6, Recurrence.Frequency.MONTHLY), Optional.empty(), Optional.empty()),
                new Term.Recurring("с июля по октябрь", Recurrence.yearlyIn(List.of(7, 8, 9, 10)), first, last),
                new Term.Recurring("ежегодно, 1–3 октября", new Recurrence(Recurrence.Frequency.YEARLY, 1, List.of(10), List.of(1, 2, 3)), first, last),
                new Term.Recurring("с 1 по 5 число", new Recurrence(Recurrence.Frequency.MONTHLY, 1, List.of(), List.of(1, 2, 3, 4, 5)), first, last),
                new Term.Recurring("5 и 20 числа", new Recurrence(Recurrence.Frequency.MONTHLY, 1, List.of(), List.of(5, 20)), first, last),
                new Term.Continuous("постоянно", first, last), new Term.Continuous("постоянно", Optional.empty(), Optional.empty()),
                new Term.Relative("в течение месяца со дня утверждения", Optional.of(new Term.Offset(1, Term.Offset.Unit.MONTHS)), Term.Event.APPROVAL),
                new Term.Relative("после подписания", Optional.empty(), Term.Event.SIGNING),
                new Term.Conditional("по мере необходимости"), new Term.Undated("", Term.WhyUndated.EMPTY),
                new Term.Undated("декабрь", Term.WhyUndated.NO_YEAR));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfTerm")
    void aTermComesBackAsItWentIn(Term term) {
        putInForce(measure("1", List.of(), term, OMSK, BUKHARA));
        assertThat(stored().getFirst().term()).isEqualTo(term);
    }

    @Test void theFirstOfASideLeadsUnlessItStandsAfterTogetherWith() {
        putInForce(measure("1", List.of(), BY_JULY, executor("Минэкономики", "Омская область", Role.CO), OMSK,
                executor("Минспорт", "Омская область", Role.LEAD), executor("Хокимият", "Бухарская область", Role.CONSENT)));
        assertThat(stored().getFirst().executors()).extracting(Executor::role)
                .containsExactly(Executor.Role.CO, Executor.Role.LEAD, Executor.Role.CO, Executor.Role.LEAD);
        assertThat(stored().getFirst().executors().getLast().byConsent()).isTrue();
    }

    @Test void headingsStandOverRunsOfMeasures() {
        putInForce(measure("1", List.of("I", "А"), BY_JULY, OMSK), measure("2", List.of("I", "А"), BY_JULY, OMSK),
                measure("3", List.of("I", "Б"), BY_JULY, OMSK), measure("4", List.of("II"), BY_JULY, OMSK), measure("5", List.of("I"), BY_JULY, OMSK));
        var headings = story.door(Roadmaps.class).headings(story.door(Roadmaps.class).inForce(roadmap).id());
        assertThat(headings).extracting(Heading::words).containsExactly("I", "А", "Б", "II", "I");
        assertThat(headings.get(2).above()).contains(headings.getFirst().id());
        assertThat(stored()).extracting(measure -> measure.section().orElseThrow())
                .containsExactly(headings.get(1).id(), headings.get(1).id(), headings.get(2).id(), headings.get(3).id(), headings.get(4).id());
    }

    @Test void anExecutorWithoutASideIsForAPersonToSettle() {
        assertRefused("edition.side-unknown", () -> putInForce(measure("1", List.of(), BY_JULY, OMSK, executor("Колледж", null, Role.LEAD))));
    }

    @Test void aLeadIsExactlyAnOrganisationOfItsSide() {
        assertRefused("edition.lead-unknown", () -> putInForce(measure("1", List.of(), BY_JULY, executor("Минпромышленности", "Омская область", Role.LEAD))));
        assertRefused("edition.lead-unknown", () -> putInForce(measure("1", List.of(), BY_JULY, executor("Минпром", "Бухарская область", Role.LEAD))));
        putInForce(measure("1", List.of(), BY_JULY, OMSK, executor("Неизвестный завод", "Омская область", Role.LEAD)));
        assertThat(stored().getFirst().executors().getLast().organisation()).isEmpty();
    }

    @Test void everySideApproves() {
        var one = story.approvals(agreement).subList(0, 1);
        assertRefused("edition.not-approved", () -> story.putInForce(roadmap, reading(measure("1", List.of(), BY_JULY, OMSK)), one));
    }

    @Test void aPartyOfTheDocumentIsASideOfTheAgreement() {
        var other = story.agreement("RU-OMS", "UZ-NW");
        assertRefused("edition.side-unknown", () -> story.putInForce(story.roadmap(other), reading(measure("1", List.of(), BY_JULY, OMSK, BUKHARA)), story.approvals(other)));
    }

    @Test void aRoadmapInForceIsNotEnteredAgainUncompared() {
        putInForce(measure("1", List.of(), BY_JULY, OMSK));
        assertRefused("edition.already", () -> putInForce(measure("1", List.of(), BY_JULY, OMSK)));
        assertThat(stored()).hasSize(1);
    }

    @Test void whatWasRefusedLeavesNothing() {
        assertRefused("edition.lead-unknown", () -> putInForce(measure("1", List.of(), BY_JULY, OMSK),
                measure("2", List.of(), BY_JULY, executor("Кто-то", "Омская область", Role.LEAD))));
        assertThatThrownBy(() -> story.door(Roadmaps.class).inForce(roadmap)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test void anEditionComesBackAsThePlanItWas() {
        var plan = story.plan(agreement, reading(measure("1", List.of("I", "А"), BY_JULY, OMSK, BUKHARA), measure("2", List.of(), BY_JULY)));
        var first = plan.measures().getFirst();
        var executors = List.of(new PlannedExecutor(first.executors().getFirst().executor(), Optional.of("А. А. Аблаев")), first.executors().getLast());
        plan = new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), List.of(new PlannedMeasure(Optional.empty(),
                Optional.empty(), first.section(), first.title(), List.of("а", "б"), first.term(), executors, Optional.of(Story.russian("Договор")),
                Optional.of(Story.russian("Бюджет")), Optional.of(Direction.EDUCATION_AND_SCIENCE), new Place.SheetRow("Лист1", 7)), plan.measures().getLast()));
        var source = new Edition.Source("roadmap.xlsx", "0".repeat(64));
        var edition = story.door(Measures.class).putInForce(Actor.program(), roadmap, plan, source, story.approvals(agreement));
        var again = story.door(Measures.class).planOf(edition);
        assertThat(again.measures()).allSatisfy(measure -> assertThat(measure.identity()).isPresent());
        assertThat(new Plan(again.title(), again.languages(), again.period(), again.reportingDays(),
                again.measures().stream().map(measure -> measure.is(Optional.empty())).toList())).isEqualTo(plan);
        assertThat(story.door(Roadmaps.class).edition(edition).contentHash()).isEqualTo(plan.contentHash());
    }

    /// The database itself holds it: a program with a fault cannot change what both sides approved.
    @Test void anEditionIsNeverChanged() {
        putInForce(measure("1", List.of("I"), BY_JULY, OMSK, BUKHARA));
        for (var change : List.of("update edition_measure set term_last = term_last + 1", "delete from executor", "update executor set by_consent = true",
                "update edition set number = 2", "delete from approval", "update section set heading = 'II'"))
            assertThatThrownBy(() -> story.jdbc.sql(change).update()).as(change).hasStackTraceContaining("never changed");
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
