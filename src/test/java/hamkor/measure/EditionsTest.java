package hamkor.measure;

import static hamkor.Story.executor;
import static hamkor.Story.reading;
import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.control.ReportState;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.id.AgreementId;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.language.Refusal;
import hamkor.measure.Difference.Field;
import hamkor.measure.Difference.Kind;
import hamkor.roadmap.Approval;
import hamkor.roadmap.Edition;
import hamkor.roadmap.NextEdition;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.ExecutorReading.Role;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.term.Recurrence;
import hamkor.term.Span;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/// A roadmap from edition to edition: what stays, what comes, what is excluded.
class EditionsTest {
    private static final Term JULY = new Term.Deadline("до 1 июля 2026 года", LocalDate.of(2026, 7, 1));
    private static final Term DECEMBER = new Term.Deadline("до 1 декабря 2026 года", LocalDate.of(2026, 12, 1));
    private static final Term QUARTERLY = new Term.Recurring("ежеквартально", Recurrence.every(3, Recurrence.Frequency.MONTHLY),
            Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(LocalDate.of(2026, 12, 31)));
    private static Story story;
    private AgreementId agreement;
    private RoadmapId roadmap;
    private Plan first;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    @BeforeEach void aFirstEdition() {
        agreement = story.agreement("RU-OMS", "UZ-BU");
        roadmap = story.roadmap(agreement);
        var read = story.plan(agreement, reading(row("1", "Провести деловой форум", JULY), row("2", "Открыть торговый дом", QUARTERLY),
                row("3", "Поставить партию племенного скота", JULY)));
        first = plan(putInForce(read));
    }

    private static MeasureReading row(String number, String title, Term term) {
        var row = Story.measure(number, List.of("I. Торговля"), term, executor("Минпром", "Омская область", Role.LEAD), executor("Хокимият", "Бухарская область", Role.LEAD));
        return new MeasureReading(row.number(), row.section(), russian(title), row.details(), row.term(), row.executors(), row.result(), row.funding(), row.source(), row.mark());
    }

    private EditionId putInForce(Plan plan) {
        return putInForce(plan, LocalDate.of(2025, 10, 22));
    }

    private EditionId putInForce(Plan plan, LocalDate on) {
        var approvals = story.approvals(agreement).stream().map(approval -> new Approval(approval.side(), on, approval.basis(), approval.by())).toList();
        return measures().putInForce(Actor.program(), roadmap, plan, new Edition.Source("roadmap.docx", "0".repeat(64)), approvals);
    }

    private static Measures measures() {
        return story.door(Measures.class);
    }

    private static Plan plan(EditionId edition) {
        return measures().planOf(edition);
    }

    private static Plan with(Plan plan, List<PlannedMeasure> rows) {
        return new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), rows);
    }

    private static Plan without(Plan plan, int row) {
        var rows = new ArrayList<>(plan.measures());
        rows.remove(row);
        return with(plan, rows);
    }

    private static Plan changed(Plan plan, int row, UnaryOperator<PlannedMeasure> change) {
        var rows = new ArrayList<>(plan.measures());
        rows.set(row, change.apply(rows.get(row)));
        return with(plan, rows);
    }

    private static PlannedMeasure until(PlannedMeasure m, Term term) {
        return new PlannedMeasure(m.identity(), m.number(), m.section(), m.title(), m.details(), term, m.executors(), m.result(), m.funding(), m.direction(), m.source());
    }

    private static PlannedMeasure numbered(PlannedMeasure m, String number) {
        return new PlannedMeasure(m.identity(), Optional.of(number), m.section(), m.title(), m.details(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), m.source());
    }

    private static PlannedMeasure in(PlannedMeasure m, String section) {
        return new PlannedMeasure(m.identity(), m.number(), List.of(section), m.title(), m.details(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), m.source());
    }

    private static PlannedMeasure by(PlannedMeasure m, List<PlannedExecutor> executors) {
        return new PlannedMeasure(m.identity(), m.number(), m.section(), m.title(), m.details(), m.term(), executors, m.result(), m.funding(), m.direction(), m.source());
    }

    private static List<MeasureId> identities(Plan plan) {
        return plan.measures().stream().map(measure -> measure.identity().orElseThrow()).toList();
    }

    private int editions() {
        return story.door(Roadmaps.class).editions(roadmap).size();
    }

    private static long rows(String table) {
        return story.jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static List<LocalDate> standing(MeasureId measure) {
        return story.jdbc.sql("select due_on from checkpoint where thing = :thing and superseded_at is null and lifted_at is null order by due_on, side")
                .param("thing", measure.value()).query(LocalDate.class).list();
    }

    private static void report(MeasureId measure, String dueOn) {
        story.jdbc.sql("select id from checkpoint where thing = :thing and due_on = cast(:due as date) and superseded_at is null")
                .param("thing", measure.value()).param("due", dueOn).query(UUID.class).list().forEach(checkpoint -> story.report(checkpoint, ReportState.IN_PROGRESS));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test void theSamePlanAgainChangesNothingAndIsRefused() {
        assertRefused("edition.unchanged", () -> putInForce(first));
        assertThat(editions()).isEqualTo(1);
    }

    /// What the program made of the words may not shrink on the way through the database: the days would change unseen.
    @Test void theSameRunOfDaysAgainIsNoChange() {
        var run = new Recurrence(Recurrence.Frequency.YEARLY, 1, List.of(10), List.of(1, 2, 3));
        var approved = changed(first, 0, row -> until(row, new Term.Recurring("ежегодно, 1–3 октября", run, Optional.empty(), Optional.empty())));
        var second = plan(putInForce(approved));
        assertThat(second.contentHash()).isEqualTo(approved.contentHash());
        assertRefused("edition.unchanged", () -> putInForce(approved));
    }

    @Test void aPlanThatNobodyComparedIsRefused() {
        var again = with(first, first.measures().stream().map(measure -> measure.is(Optional.empty())).toList());
        assertThatThrownBy(() -> putInForce(again)).isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test void aNewRowIsANewMeasureAndTheOthersStay() {
        var rows = new ArrayList<>(first.measures());
        rows.add(1, until(first.measures().getFirst().is(Optional.empty()), DECEMBER));
        var second = plan(putInForce(with(first, rows)));
        assertThat(identities(second)).hasSize(4).containsSubsequence(identities(first));
        assertThat(identities(first)).doesNotContain(identities(second).get(1));
        assertThat(standing(identities(second).get(1))).containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1));
        assertThat(story.door(Roadmaps.class).inForce(roadmap).number()).isEqualTo(2);
    }

    @Test void anEditionBeforeIsAsItWas() {
        var firstEdition = story.door(Roadmaps.class).inForce(roadmap).id();
        putInForce(changed(without(first, 2), 0, row -> until(row, DECEMBER)));
        assertThat(plan(firstEdition)).isEqualTo(first);
    }

    @Test void everyFieldMayChange() {
        var lead = first.measures().getFirst().executors();
        var second = plan(putInForce(changed(changed(changed(first, 0, row -> until(row, DECEMBER)), 1, row -> in(row, "II. Инвестиции")), 2,
                row -> numbered(by(row, lead.subList(0, 1)), "2.1"))));
        assertThat(identities(second)).isEqualTo(identities(first));
        var difference = Difference.between(first, second, Map.of());
        assertThat(difference.rows()).extracting(Difference.Row::kind).containsOnly(Kind.CHANGED);
        assertThat(difference.rows()).extracting(row -> row.changed().stream().sorted().toList())
                .containsExactly(List.of(Field.TERM), List.of(Field.SECTION), List.of(Field.NUMBER, Field.EXECUTORS));
    }

    @Test void allRenumberedAfterARowPutInAtTheTopStayTheSameMeasures() {
        var rows = new ArrayList<>(List.of(numbered(until(first.measures().getFirst().is(Optional.empty()), DECEMBER), "1")));
        for (int i = 0; i < first.measures().size(); i++) rows.add(numbered(first.measures().get(i), String.valueOf(i + 2)));
        var second = plan(putInForce(with(first, rows)));
        assertThat(identities(second).subList(1, 4)).isEqualTo(identities(first));
        assertThat(second.measures()).extracting(measure -> measure.number().orElseThrow()).containsExactly("1", "2", "3", "4");
    }

    @Test void anotherOrderOfTheRowsIsAnEditionToo() {
        var rows = new ArrayList<>(first.measures());
        Collections.reverse(rows);
        assertThat(identities(plan(putInForce(with(first, rows))))).isEqualTo(identities(with(first, rows)));
    }

    @Test void aNewPeriodAloneIsAnEditionToo() {
        var second = plan(putInForce(new Plan(first.title(), first.languages(), Optional.of(Span.years(2025, 2030)), first.reportingDays(), first.measures())));
        assertThat(second.period()).contains(Span.years(2025, 2030));
        assertThat(identities(second)).isEqualTo(identities(first));
    }

    @Test void whatVanishedIsExcludedByTheEditionAndNothingOfItIsLost() {
        var gone = identities(first).get(2);
        var second = putInForce(without(first, 2), LocalDate.of(2026, 2, 1));
        assertThat(identities(plan(second))).isEqualTo(identities(first).subList(0, 2));
        assertThat(measures().exclusions(roadmap)).containsExactly(new Exclusion(gone, second, 2, LocalDate.of(2026, 2, 1)));
        assertThat(measures().identities(roadmap)).contains(gone);
        assertThat(standing(gone)).isEmpty();
        assertThatThrownBy(() -> story.jdbc.sql("delete from measure_exclusion").update()).hasStackTraceContaining("never changed");
    }

    @Test void whatVanishedMayBeTakenInAgainAndItsExclusionStaysAsHistory() {
        var back = first.measures().get(2);
        var second = plan(putInForce(without(first, 2)));
        var rows = new ArrayList<>(second.measures());
        rows.add(until(back, DECEMBER));
        var third = plan(putInForce(with(second, rows)));
        assertThat(identities(third)).isEqualTo(identities(first));
        assertThat(measures().exclusions(roadmap)).extracting(Exclusion::number).containsExactly(2);
        assertThat(standing(back.identity().orElseThrow())).containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1));
        putInForce(without(third, 2));
        assertThat(measures().exclusions(roadmap)).extracting(Exclusion::number).containsExactly(4, 2);
    }

    @Test void aNewTermReplacesTheDaysOnWhichNothingWasReported() {
        var forum = identities(first).getFirst();
        var house = identities(first).get(1);
        report(house, "2026-03-31");
        putInForce(changed(changed(first, 0, row -> until(row, DECEMBER)), 1, row -> until(row, DECEMBER)));
        assertThat(standing(forum)).containsOnly(LocalDate.of(2026, 12, 1)).hasSize(2);
        assertThat(standing(house)).containsOnly(LocalDate.of(2026, 12, 1)).hasSize(2);
        assertThat(story.jdbc.sql("select count(*) from report join checkpoint on checkpoint.id = report.checkpoint where thing = :thing and superseded_at is null")
                .param("thing", house.value()).query(Long.class).single()).as("a checkpoint with a report stays").isEqualTo(2);
    }

    @Test void aMeasureThatStaysAsItWasKeepsItsCheckpoints() {
        var before = checkpoints();
        putInForce(changed(first, 0, row -> until(row, DECEMBER)));
        assertThat(checkpoints()).containsAll(before.stream().filter(id -> !id.startsWith(identities(first).getFirst().toString())).toList());
    }

    private List<String> checkpoints() {
        return story.jdbc.sql("select thing || ' ' || id from checkpoint where superseded_at is null and thing = any(:things)")
                .param("things", identities(first).stream().map(MeasureId::value).toArray(UUID[]::new)).query(String.class).list();
    }

    /// Else a document that says the same again would seem to name another executor: the names are the other organisation's by then.
    @Test void whatBecomesPartOfAnotherIsTheOtherWhereverItIsToDoSomething() {
        var organisations = story.door(Organisations.class);
        var from = first.measures().getFirst().executors().getFirst().executor().organisation().orElseThrow();
        var into = organisations.add(Actor.program(), new RegionId("RU-OMS"), Organisation.Kind.OTHER, russian("Министерство всего"), List.of());
        organisations.merge(Actor.program(), from, into, organisations.organisation(from).version());
        var edition = plan(story.door(Roadmaps.class).inForce(roadmap).id());
        assertThat(edition.measures()).allSatisfy(measure -> assertThat(measure.executors().getFirst().executor().organisation()).contains(into));
        assertThat(edition.measures().getFirst().executors().getFirst().executor().words()).isEqualTo(russian("Минпром"));
        assertThat((List<?>) story.door(Audit.class).of(Reference.to(from), 1).getFirst().after().get("executors")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test void whatAnotherRoadmapHasIsNoMeasureOfThisOne() {
        var other = story.roadmap(agreement);
        assertRefused("edition.identity-unknown", () -> measures().putInForce(Actor.program(), other, first, new Edition.Source("other.docx", "1".repeat(64)), story.approvals(agreement)));
    }

    @Test void twoRowsAreNotOneMeasure() {
        assertRefused("edition.identity-twice", () -> putInForce(changed(first, 1, row -> row.is(first.measures().getFirst().identity()))));
    }

    @Test void theRecordSaysHowMuchOfWhatChanged() {
        var rows = new ArrayList<>(changed(without(first, 2), 0, row -> until(row, DECEMBER)).measures());
        rows.add(numbered(first.measures().get(2).is(Optional.empty()), "4"));
        var edition = putInForce(with(first, rows));
        var entry = story.jdbc.sql("select cast(after as text) from audit_entry where act = 'edition-in-force' and about = :edition")
                .param("edition", edition.value()).query(String.class).single();
        assertThat(entry).contains("\"added\":1", "\"changed\":1", "\"excluded\":1", "\"renumbered\":0", "\"number\":2");
    }

    /// The last thing that the transaction writes fails, as if the program were killed there.
    @Test void whatIsBrokenOffLeavesNothing() {
        var before = List.of(rows("edition"), rows("edition_measure"), rows("measure"), rows("executor"), rows("approval"), rows("checkpoint"), rows("measure_exclusion"), rows("audit_entry"));
        story.jdbc.sql("create function break_off() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$").update();
        story.jdbc.sql("create trigger break_off before insert on audit_entry for each row execute function break_off()").update();
        try {
            var rows = new ArrayList<>(without(first, 2).measures());
            rows.add(until(first.measures().getFirst().is(Optional.empty()), DECEMBER));
            assertThatThrownBy(() -> putInForce(with(first, rows))).hasStackTraceContaining("killed");
        } finally {
            story.jdbc.sql("drop trigger break_off on audit_entry").update();
            story.jdbc.sql("drop function break_off").update();
        }
        assertThat(List.of(rows("edition"), rows("edition_measure"), rows("measure"), rows("executor"), rows("approval"), rows("checkpoint"), rows("measure_exclusion"), rows("audit_entry"))).isEqualTo(before);
        assertThat(plan(story.door(Roadmaps.class).inForce(roadmap).id())).isEqualTo(first);
    }

    @Test void ofTwoAtOnceTheSecondIsToldThatAnotherCameMeanwhile() throws Exception {
        var entered = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var one = CompletableFuture.runAsync(() -> story.door(TransactionOperations.class).executeWithoutResult(_ -> {
            putInForce(without(first, 2));
            entered.countDown();
            await(go);
        }), Thread::startVirtualThread);
        await(entered);
        var other = CompletableFuture.runAsync(() -> putInForce(changed(first, 0, row -> until(row, DECEMBER))), Thread::startVirtualThread);
        while (!other.isDone() && story.jdbc.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").query(Long.class).single() == 0) Thread.sleep(20);
        go.countDown();
        one.get(20, TimeUnit.SECONDS);
        assertThatThrownBy(other::join).isInstanceOf(CompletionException.class).cause()
                .isInstanceOfSatisfying(Refusal.ChangedMeanwhile.class, refusal -> assertThat(refusal.key()).isEqualTo("edition.overtaken"));
        assertThat(editions()).isEqualTo(2);
        assertThat(identities(plan(story.door(Roadmaps.class).inForce(roadmap).id()))).isEqualTo(identities(first).subList(0, 2));
    }

    /// Alone it would write an edition of which the record says nothing.
    @Test void anEditionIsEnteredInTheTransactionThatRecordsIt() {
        var next = new NextEdition(first.title(), first.languages(), first.period(), first.reportingDays(), List.of(List.of()),
                new Edition.Source("roadmap.docx", "0".repeat(64)), first.contentHash());
        assertThatThrownBy(() -> story.door(Roadmaps.class).bringIntoForce(roadmap, next, story.approvals(agreement))).isInstanceOf(IllegalStateException.class);
        assertThat(editions()).isEqualTo(1);
    }

    @Test void whoeverComparedWithAnEarlierEditionIsToldSo() {
        var since = Optional.of(story.door(Roadmaps.class).inForce(roadmap).id());
        putInForce(without(first, 2));
        assertRefused("edition.overtaken", () -> story.door(TransactionOperations.class).executeWithoutResult(_ -> story.door(Roadmaps.class).hold(roadmap, since)));
    }

    @Test void hundredsOfMeasuresComeInAtOnce() {
        var many = with(first, IntStream.range(0, 300).mapToObj(i -> numbered(first.measures().get(i % 3).is(i < 3 ? first.measures().get(i).identity() : Optional.empty()), String.valueOf(i + 1))).toList());
        var second = plan(putInForce(many));
        assertThat(identities(second)).hasSize(300).doesNotHaveDuplicates().containsAll(identities(first));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
