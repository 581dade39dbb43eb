package hamkor.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.access.Rights;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.directory.Organisations;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.id.SideId;
import hamkor.term.Recurrence;
import hamkor.term.Span;
import hamkor.term.Term;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Checkpoints from edition to edition.
class ControlTest {
    private static final RegionId OWNER = new RegionId("RU-OMS");
    private static final Reference UNDER = Reference.to(RoadmapId.make());
    private static final Term JULY = new Term.Deadline("до 1 июля 2026 года", day("2026-07-01"));
    private static final Term DECEMBER = new Term.Deadline("до 1 декабря 2026 года", day("2026-12-01"));
    private static final Term QUARTERLY = new Term.Recurring("ежеквартально", Recurrence.every(3, Recurrence.Frequency.MONTHLY), Optional.empty(), Optional.empty());
    private static final Term MONTHLY = new Term.Recurring("ежемесячно", Recurrence.every(1, Recurrence.Frequency.MONTHLY), Optional.empty(), Optional.empty());
    private static final Term ALWAYS = new Term.Continuous("постоянно", Optional.empty(), Optional.empty());
    private static Story story;
    private static Map<SideId, RegionId> regions;
    private static SideId omsk;
    private static SideId bukhara;
    private Reference thing;

    @BeforeAll static void begin() {
        story = new Story();
        var agreement = story.door(Agreements.class).agreement(story.agreement("RU-OMS", "UZ-BU"));
        regions = agreement.regionsBySide();
        var sides = agreement.sides().stream().map(Side::id).toList();
        omsk = sides.getFirst();
        bukhara = sides.getLast();
    }

    @AfterAll static void end() {
        story.close();
    }

    @BeforeEach void aMeasure() {
        thing = Reference.to(MeasureId.make());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static ControlBasis inForceOn(String day) {
        return new ControlBasis(day(day), Optional.empty(), Optional.of(Span.years(2025, 2026)), List.of(MonthDay.of(12, 15)));
    }

    private static void put(ControlBasis basis, Controlled... things) {
        story.door(TransactionOperations.class).executeWithoutResult(_ -> story.door(Control.class).put(OWNER, UNDER, regions, basis, List.of(things)));
    }

    private static Controlled controlled(Reference thing, Term term, SideId... sides) {
        return new Controlled(thing, term, Arrays.stream(sides).map(side ->
                new Answering(side, story.door(Organisations.class).ofRegion(regions.get(side)).getFirst().id(), true)).toList());
    }

    private void put(String inForceOn, Term term, SideId... sides) {
        put(inForceOn(inForceOn), controlled(thing, term, sides));
    }

    private static void exclude(Reference thing) {
        story.door(TransactionOperations.class).executeWithoutResult(_ -> story.door(Control.class).exclude(List.of(thing)));
    }

    private List<Checkpoint> standing() {
        return story.door(ControlSql.class).standing(List.of(thing));
    }

    private List<String> days() {
        return days(standing());
    }

    private static List<String> days(List<Checkpoint> checkpoints) {
        return checkpoints.stream().map(checkpoint -> checkpoint.due().on().map(LocalDate::toString).orElse("sometime")
                + (checkpoint.lifted() ? " lifted" : "")).toList();
    }

    private static void report(Checkpoint checkpoint) {
        story.report(checkpoint.id().value(), ReportState.IN_PROGRESS);
    }

    @Test void eachSideThatLeadsAnswersByItsOwn() {
        put("2025-10-22", JULY, omsk, bukhara);
        assertThat(standing()).extracting(Checkpoint::side).containsExactlyInAnyOrder(omsk, bukhara);
        assertThat(days()).containsExactly("2026-07-01", "2026-07-01");
    }

    @Test void theSameAgainChangesNothing() {
        put("2025-10-22", QUARTERLY, omsk, bukhara);
        var before = standing();
        put("2025-10-22", QUARTERLY, omsk, bukhara);
        assertThat(standing()).isEqualTo(before).hasSize(10);
    }

    /// Nor may an edition that says the same forgive what is overdue.
    @Test void anUnchangedMeasureKeepsItsCheckpointsInTheNextEdition() {
        for (var term : List.of(JULY, QUARTERLY, ALWAYS, new Term.Conditional("по согласованию"), new Term.Undated("", Term.WhyUndated.EMPTY),
                new Term.Interval("в 2026 году", day("2026-01-01"), day("2026-12-31")),
                new Term.Relative("в течение месяца со дня утверждения", Optional.of(new Term.Offset(1, Term.Offset.Unit.MONTHS)), Term.Event.APPROVAL),
                new Term.Recurring("раз в два месяца", Recurrence.every(5, Recurrence.Frequency.MONTHLY), Optional.empty(), Optional.empty()))) {
            thing = Reference.to(MeasureId.make());
            put("2025-10-22", term, omsk);
            var before = standing();
            put("2026-08-03", term, omsk);
            assertThat(standing()).as(term.words()).isEqualTo(before).isNotEmpty();
        }
    }

    @Test void aMovedTermReplacesItsCheckpointAndKeepsTheFirstDay() {
        put("2025-10-22", JULY, omsk);
        var before = standing().getFirst();
        put("2026-06-01", DECEMBER, omsk);
        assertThat(standing()).singleElement().satisfies(now -> {
            assertThat(now.id()).isNotEqualTo(before.id());
            assertThat(now.due()).isEqualTo(Due.by(day("2026-12-01")));
            assertThat(now.firstDueOn()).isEqualTo("2026-07-01");
            assertThat(story.jdbc.sql("select superseded_by from checkpoint where id = :id").param("id", before.id().value()).query(UUID.class).single())
                    .isEqualTo(now.id().value());
        });
    }

    @Test void aMovedTermLeavesTheCheckpointThatWasReportedOn() {
        put("2025-10-22", JULY, omsk);
        var reported = standing().getFirst();
        report(reported);
        put("2026-06-01", DECEMBER, omsk);
        assertThat(days()).containsExactly("2026-07-01 lifted", "2026-12-01");
        assertThat(standing().getFirst().id()).isEqualTo(reported.id());
        put("2026-06-01", DECEMBER, omsk);
        assertThat(days()).as("the same again").containsExactly("2026-07-01 lifted", "2026-12-01");
        put("2026-06-15", JULY, omsk);
        assertThat(standing()).as("moved back").singleElement().satisfies(back -> {
            assertThat(back.id()).isEqualTo(reported.id());
            assertThat(back.lifted()).isFalse();
        });
    }

    @Test void aTermOfAnotherKindReplacesTheRest() {
        put("2025-10-22", QUARTERLY, omsk);
        assertThat(days()).containsExactly("2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31");
        report(standing().get(1));
        put("2026-05-04", MONTHLY, omsk);
        assertThat(days()).as("a month that was over is not asked for after the fact").containsExactly("2026-03-31 lifted", "2026-05-31",
                "2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31");
    }

    @Test void aDeadlineThatBecomesARepetitionAndBack() {
        put("2025-10-22", JULY, omsk);
        put("2026-05-04", QUARTERLY, omsk);
        assertThat(days()).containsExactly("2026-06-30", "2026-09-30", "2026-12-31");
        put("2026-06-01", new Term.Undated("дата будет сообщена", Term.WhyUndated.TO_BE_SET), omsk);
        assertThat(days()).containsExactly("2026-12-15");
        assertThat(standing()).extracting(checkpoint -> checkpoint.due().kind()).containsExactly(Due.Kind.UNDATED);
    }

    @Test void aSideWithoutItsLeadIsAskedNoMore() {
        put("2025-10-22", QUARTERLY, omsk, bukhara);
        var reported = standing().stream().filter(checkpoint -> checkpoint.side().equals(bukhara)).findFirst().orElseThrow();
        report(reported);
        put("2026-02-02", QUARTERLY, omsk);
        assertThat(standing().stream().filter(checkpoint -> checkpoint.side().equals(bukhara)))
                .singleElement().matches(Checkpoint::lifted).extracting(Checkpoint::id).isEqualTo(reported.id());
        assertThat(standing().stream().filter(checkpoint -> checkpoint.side().equals(omsk))).hasSize(5);
    }

    @Test void aSideWithANewLeadIsAskedFromNowOn() {
        put("2025-10-22", QUARTERLY, omsk);
        put("2026-05-04", QUARTERLY, omsk, bukhara);
        assertThat(days(standing().stream().filter(checkpoint -> checkpoint.side().equals(bukhara)).toList()))
                .containsExactly("2026-06-30", "2026-09-30", "2026-12-31");
        assertThat(standing().stream().filter(checkpoint -> checkpoint.side().equals(omsk))).hasSize(5);
    }

    @Test void anExcludedMeasureKeepsOnlyWhatWasReportedOn() {
        put("2025-10-22", QUARTERLY, omsk, bukhara);
        report(standing().getFirst());
        exclude(thing);
        assertThat(days()).containsExactly("2025-12-31 lifted");
        assertThat(story.jdbc.sql("select count(*) from checkpoint where thing = :thing").param("thing", thing.id()).query(Integer.class).single())
                .as("nothing is deleted").isEqualTo(10);
    }

    @Test void anExcludedMeasureThatComesBackIsAskedAgain() {
        put("2025-10-22", JULY, omsk);
        exclude(thing);
        put("2026-02-02", JULY, omsk);
        assertThat(days()).containsExactly("2026-07-01");
    }

    @Test void otherMeasuresAreLeftAlone() {
        put("2025-10-22", JULY, omsk);
        var other = thing;
        thing = Reference.to(MeasureId.make());
        put("2026-02-02", DECEMBER, omsk);
        thing = other;
        assertThat(days()).containsExactly("2026-07-01");
    }

    /// A plan of 300 measures with 3,000 checkpoints takes as many as one of a single measure.
    @Test void aLargePlanTakesAHandfulOfStatements() {
        var counted = new AtomicInteger();
        var database = story.door(JdbcClient.class);
        var things = IntStream.range(0, 300).mapToObj(_ -> controlled(Reference.to(MeasureId.make()), QUARTERLY, omsk, bukhara)).toList();
        var counting = new Control(new ControlSql(counting(database, counted)), new FactsSql(counting(database, counted)), new ThingSql(counting(database, counted)), story.door(DaysOff.class), story.door(Rights.class));
        story.door(TransactionOperations.class).executeWithoutResult(_ -> counting.put(OWNER, UNDER, regions, inForceOn("2025-10-22"), things));
        assertThat(counted).as("the first time").hasValue(7);
        var references = things.stream().map(Controlled::thing).toList();
        assertThat(story.door(ControlSql.class).standing(references)).hasSize(3000);
        counted.set(0);
        var monthly = things.stream().map(thing -> controlled(thing.thing(), MONTHLY, omsk)).toList();
        story.door(TransactionOperations.class).executeWithoutResult(_ -> counting.put(OWNER, UNDER, regions, inForceOn("2026-05-04"), monthly));
        assertThat(counted).as("all of it replaced").hasValue(8);
        counted.set(0);
        assertThat(counting.standings(references, Map.of(omsk, day("2026-07-28"), bukhara, day("2026-07-28")))).hasSize(300);
        assertThat(counted).as("how it stands").hasValue(2);
    }

    private static JdbcClient counting(JdbcClient real, AtomicInteger counted) {
        return (JdbcClient) Proxy.newProxyInstance(JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (_, method, arguments) -> {
            counted.incrementAndGet();
            return method.invoke(real, arguments);
        });
    }

    private void putBy(DayRule rule, Term term) {
        var basis = inForceOn("2025-10-22").by(rule);
        story.door(TransactionOperations.class).executeWithoutResult(_ -> story.door(Control.class).put(OWNER, UNDER, regions, basis, List.of(controlled(thing, term, omsk, bukhara))));
    }

    private List<String> daysOf(SideId side) {
        return story.door(ControlSql.class).standing(List.of(thing)).stream().filter(each -> each.side().equals(side))
                .map(each -> each.due().on().orElseThrow() + " of " + each.termOn() + " first " + each.firstDueOn() + " moved " + each.moves()).toList();
    }

    /// 8 March 2026 is a Sunday, and the Monday after it is free in both countries; 1 September is free in Uzbekistan alone.
    @Test void aRuleMovesADateByTheCalendarOfEachSideAndTheFirstOneStays() {
        story.door(DaysOff.class).bringIn();
        putBy(DayRule.AFTER, new Term.Deadline("до 8 марта 2026 г.", day("2026-03-08")));
        assertThat(daysOf(omsk)).containsExactly("2026-03-10 of 2026-03-08 first 2026-03-08 moved 0");
        assertThat(daysOf(bukhara)).containsExactly("2026-03-10 of 2026-03-08 first 2026-03-08 moved 0");
        putBy(DayRule.BEFORE, new Term.Deadline("до 8 марта 2026 г.", day("2026-03-08")));
        assertThat(daysOf(omsk)).containsExactly("2026-03-06 of 2026-03-08 first 2026-03-08 moved 0");
        putBy(DayRule.NONE, new Term.Deadline("до 8 марта 2026 г.", day("2026-03-08")));
        assertThat(daysOf(omsk)).containsExactly("2026-03-08 of 2026-03-08 first 2026-03-08 moved 0");
        putBy(DayRule.AFTER, new Term.Deadline("до 1 сентября 2026 г.", day("2026-09-01")));
        assertThat(daysOf(omsk)).containsExactly("2026-09-01 of 2026-09-01 first 2026-03-08 moved 1");
        assertThat(daysOf(bukhara)).containsExactly("2026-09-02 of 2026-09-01 first 2026-03-08 moved 1");
    }

    @Test void aDateMovedByAgreementStaysWhateverTheRule() {
        story.door(DaysOff.class).bringIn();
        putBy(DayRule.AFTER, new Term.Deadline("до 8 марта 2026 г.", day("2026-03-08")));
        story.door(JdbcClient.class).sql("update checkpoint set due_on = '2026-05-09', moves = 1 where thing = :thing").param("thing", thing.id()).update();
        putBy(DayRule.BEFORE, new Term.Deadline("до 8 марта 2026 г.", day("2026-03-08")));
        assertThat(daysOf(omsk)).containsExactly("2026-05-09 of 2026-03-08 first 2026-03-08 moved 1");
    }

    @Test void aDateThatTwoCalendarsTellApartIsStillOneOfTheThing() {
        story.door(DaysOff.class).bringIn();
        putBy(DayRule.AFTER, new Term.Deadline("до 1 сентября 2026 г.", day("2026-09-01")));
        assertThat(story.door(Control.class).standings(List.of(thing), Map.of(omsk, day("2026-07-28"), bukhara, day("2026-07-28"))).get(thing).of()).isEqualTo(1);
    }

    @Test void controlStandsInTheTransactionOfItsEdition() {
        var nothing = inForceOn("2025-10-22");
        assertThatThrownBy(() -> story.door(Control.class).put(OWNER, UNDER, regions, nothing, List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> story.door(Control.class).exclude(List.of())).isInstanceOf(IllegalStateException.class);
    }
}
