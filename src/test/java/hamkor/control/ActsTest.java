package hamkor.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.audit.Audit;
import hamkor.audit.Entry;
import hamkor.directory.Organisations;
import hamkor.id.CheckpointId;
import hamkor.id.ExtensionId;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.ReportId;
import hamkor.id.RoadmapId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.term.Span;
import hamkor.term.Term;
import java.net.URI;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/// What people do with a thing under control: report, answer, move, close.
class ActsTest {
    private static final LocalDate DUE = LocalDate.of(2030, 7, 1);
    private static final LanguageText WORDS = Story.russian("Проведены переговоры");
    private static final Reference UNDER = Reference.to(RoadmapId.make());
    private static Story story;
    private static SideId omsk;
    private static SideId bukhara;
    private static Map<SideId, RegionId> regions;
    private static OrganisationId ministry;
    private static OrganisationId institute;
    private static OrganisationId department;
    private Reference thing;
    private Acting executor;
    private Acting helper;
    private Acting curator;
    private Acting other;
    private Acting answering;

    @BeforeAll static void begin() {
        story = new Story();
        var agreement = story.door(Agreements.class).agreement(story.agreement("RU-OMS", "UZ-BU"));
        regions = agreement.regionsBySide();
        omsk = agreement.sides().stream().map(Side::id).toList().getFirst();
        bukhara = agreement.sides().stream().map(Side::id).toList().getLast();
        var offices = story.door(Organisations.class).ofRegion(new RegionId("RU-OMS"));
        ministry = offices.get(0).id();
        institute = offices.get(1).id();
        department = story.door(Organisations.class).ofRegion(new RegionId("UZ-BU")).getFirst().id();
    }

    @AfterAll static void end() {
        story.close();
    }

    @BeforeEach void aMeasureOfTwoSides() {
        executor = story.executor("RU-OMS", ministry);
        helper = story.executor("RU-OMS", institute);
        curator = story.curator("RU-OMS");
        other = story.executor("UZ-BU", department);
        answering = story.curator("UZ-BU");
        thing = Reference.to(MeasureId.make());
        put(new Answering(omsk, ministry, true), new Answering(omsk, institute, false), new Answering(bukhara, department, true));
    }

    private void put(Answering... offices) {
        var basis = new ControlBasis(LocalDate.of(2025, 10, 22), Optional.empty(), Optional.of(Span.years(2025, 2031)), List.of(MonthDay.of(12, 15)));
        story.door(TransactionOperations.class).executeWithoutResult(_ -> story.door(Control.class).put(new RegionId("RU-OMS"), UNDER, regions, basis,
                List.of(new Controlled(thing, new Term.Deadline("до 1 июля 2030 года", DUE), List.of(offices)))));
    }

    private CheckpointId checkpoint(SideId side) {
        return story.door(ControlSql.class).standing(List.of(thing)).stream().filter(each -> each.side().equals(side)).findFirst().orElseThrow().id();
    }

    private static ReportText text(ReportState state) {
        return new ReportText(Optional.of(state), Optional.of(WORDS), List.of(), Optional.empty(), Optional.empty());
    }

    private static Proof link() {
        return new Proof.Link(UUID.randomUUID(), "Протокол переговоров", URI.create("https://example.org/minutes"));
    }

    private static Reports reports() {
        return story.door(Reports.class);
    }

    private ReportId done(Acting by, SideId side) {
        var draft = reports().draft(by, checkpoint(side));
        draft = reports().attach(by, draft.id(), link());
        return reports().send(by, draft.id(), text(ReportState.DONE), draft.version()).id();
    }

    private void answer(Acting by, ReportId report, AnswerWord word) {
        story.door(Answers.class).answer(by, report, word, word == AnswerWord.CONFIRMED ? Optional.empty() : Optional.of(Story.russian("Нет подписи")));
    }

    private ThingStanding standing() {
        return story.door(Control.class).standings(List.of(thing), Map.of(omsk, LocalDate.of(2026, 7, 28), bukhara, LocalDate.of(2026, 7, 28))).get(thing);
    }

    private Status status(SideId side) {
        return standing().sides().get(side).standing().status();
    }

    private static void assertRefused(Class<? extends Refusal> kind, String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(kind).satisfies(refused -> assertThat(((Refusal) refused).key()).isEqualTo(key));
    }

    @Test void whatIsDoneAwaitsTheOtherSideAndIsConfirmedByIt() {
        var report = done(executor, omsk);
        assertThat(status(omsk)).isEqualTo(Status.AWAITING);
        assertThat(status(bukhara)).as("the other side answers for its own part").isEqualTo(Status.PLANNED);
        answer(answering, report, AnswerWord.CONFIRMED);
        assertThat(status(omsk)).isEqualTo(Status.CONFIRMED);
        assertThat(standing().status()).as("the least done of both").isEqualTo(Status.PLANNED);
    }

    @Test void whatIsReturnedIsReportedAnewAndBothReportsStay() {
        var first = done(executor, omsk);
        answer(answering, first, AnswerWord.RETURNED);
        assertThat(status(omsk)).isEqualTo(Status.RETURNED);
        var second = done(executor, omsk);
        assertThat(status(omsk)).isEqualTo(Status.AWAITING);
        assertThat(reports().of(curator, thing)).extracting(Report::id).containsExactly(second, first);
        assertRefused(Refusal.ChangedMeanwhile.class, "answer.newer-report", () -> answer(answering, first, AnswerWord.CONFIRMED));
    }

    @Test void aCorrectionAfterTheConfirmationLosesIt() {
        answer(answering, done(executor, omsk), AnswerWord.CONFIRMED);
        done(executor, omsk);
        assertThat(status(omsk)).isEqualTo(Status.AWAITING);
    }

    @Test void anObjectionIsADisagreementUntilASideMoves() {
        var report = done(executor, omsk);
        answer(answering, report, AnswerWord.OBJECTED);
        assertThat(standing().sides().get(omsk).standing()).satisfies(now -> {
            assertThat(now.status()).as("goes on by the dates").isEqualTo(Status.PLANNED);
            assertThat(now.disagreement()).isTrue();
        });
        answer(answering, report, AnswerWord.CONFIRMED);
        assertThat(standing().sides().get(omsk).standing().disagreement()).isFalse();
        assertThat(status(omsk)).isEqualTo(Status.CONFIRMED);
        assertThat(reports().report(curator, report).answers()).extracting(ReportAnswer::word).as("the word before stays").containsExactly(AnswerWord.CONFIRMED, AnswerWord.OBJECTED);
    }

    @Test void thePartOfAHelperMovesNothing() {
        var part = done(helper, omsk);
        assertThat(status(omsk)).isEqualTo(Status.PLANNED);
        assertThat(reports().report(curator, part).part()).isTrue();
        assertRefused(Refusal.Invalid.class, "answer.asks-none", () -> answer(answering, part, AnswerWord.CONFIRMED));
    }

    @Test void onlyTheOtherSideConfirms() {
        var report = done(executor, omsk);
        assertRefused(Refusal.NotAllowed.class, "answer.of-another-side", () -> answer(curator, report, AnswerWord.CONFIRMED));
        assertRefused(Refusal.NotAllowed.class, "rights.not-yours", () -> answer(other, report, AnswerWord.CONFIRMED));
        assertRefused(Refusal.NotFound.class, "rights.none", () -> answer(story.curator("UZ-NW"), report, AnswerWord.CONFIRMED));
        assertThat(story.door(Answers.class).isAsked(answering, reports().report(answering, report))).isTrue();
        assertThat(story.door(Answers.class).isAsked(curator, reports().report(curator, report))).isFalse();
    }

    @Test void whereOneSideLeadsItsOwnCuratorConfirms() {
        put(new Answering(omsk, ministry, true));
        var report = done(executor, omsk);
        assertRefused(Refusal.NotAllowed.class, "answer.of-another-side", () -> answer(answering, report, AnswerWord.CONFIRMED));
        answer(curator, report, AnswerWord.CONFIRMED);
        assertThat(status(omsk)).isEqualTo(Status.CONFIRMED);
        assertThat(reports().report(curator, report).answers()).singleElement().satisfies(answer -> assertThat(answer.own()).isTrue());
    }

    private List<Reference> next(Acting who, DueList.Which which) {
        return story.door(DueDates.class).page(DueList.of(which, new Whose.Deciding(who.region(), who.person()), 1_000)).dates().stream()
                .filter(date -> date.thing().equals(thing)).map(DueDate::thing).toList();
    }

    @Test void whoHasTheNextWordOnAReportIsToldUntilItIsSaid() {
        var report = done(executor, omsk);
        assertThat(next(answering, DueList.Which.AWAITING)).hasSize(1);
        assertThat(next(curator, DueList.Which.AWAITING)).as("of the side that reported").isEmpty();
        assertThat(next(story.curator("UZ-NW"), DueList.Which.AWAITING)).isEmpty();
        answer(answering, report, AnswerWord.RETURNED);
        assertThat(next(answering, DueList.Which.AWAITING)).isEmpty();
    }

    @Test void whereOneSideLeadsItsOwnCuratorHasTheNextWord() {
        put(new Answering(omsk, ministry, true));
        done(executor, omsk);
        assertThat(next(curator, DueList.Which.AWAITING)).hasSize(1);
        assertThat(next(executor, DueList.Which.AWAITING)).as("nobody answers their own report").isEmpty();
        assertThat(next(answering, DueList.Which.AWAITING)).isEmpty();
    }

    @Test void eachCuratorIsAskedToMoveADateUntilTheyHaveSpoken() {
        ask(curator, LocalDate.of(2030, 10, 1));
        assertThat(next(curator, DueList.Which.MOVING)).as("who asks agrees by it").isEmpty();
        assertThat(next(answering, DueList.Which.MOVING)).hasSize(1);
    }

    @Test void whatActsComeToStandsInTheRowOfEachDate() {
        var report = done(executor, omsk);
        answer(answering, report, AnswerWord.OBJECTED);
        ask(curator, LocalDate.of(2030, 10, 1));
        story.door(Closings.class).close(curator, thing, LocalDate.of(2026, 7, 20), Story.russian("письмо № 14-2/311"));
        story.door(Closings.class).takeBack(curator, thing, Story.russian("письмо № 15"));
        assertThat(story.door(FactsSql.class).differing()).isEmpty();
    }

    @Test void aDraftIsSeenByItsOfficeAlone() {
        var draft = reports().draft(executor, checkpoint(omsk));
        reports().save(executor, draft.id(), text(ReportState.IN_PROGRESS), draft.version());
        assertThat(reports().of(executor, thing)).hasSize(1);
        assertThat(reports().of(curator, thing)).isEmpty();
        assertThat(reports().of(answering, thing)).isEmpty();
        assertRefused(Refusal.NotFound.class, "rights.none", () -> reports().report(answering, draft.id()));
        assertThat(status(omsk)).isEqualTo(Status.PLANNED);
        assertThat(reports().draft(executor, checkpoint(omsk)).text()).as("kept as it was typed").isEqualTo(text(ReportState.IN_PROGRESS));
    }

    @Test void whatIsMissingIsSaidAndTheDraftStays() {
        var draft = reports().draft(executor, checkpoint(omsk));
        assertRefused(Refusal.Invalid.class, "report.no-evidence", () -> reports().send(executor, draft.id(), text(ReportState.DONE), draft.version()));
        assertRefused(Refusal.Invalid.class, "report.no-state", () -> reports().send(executor, draft.id(), ReportText.EMPTY, draft.version()));
        assertRefused(Refusal.Invalid.class, "report.no-reason", () -> reports().send(executor, draft.id(), text(ReportState.NOT_MET), draft.version()));
        assertThat(reports().of(executor, thing)).singleElement().satisfies(kept -> assertThat(kept.isSent()).isFalse());
    }

    @Test void twoColleaguesDoNotOverwriteEachOther() {
        var draft = reports().draft(executor, checkpoint(omsk));
        reports().save(executor, draft.id(), text(ReportState.IN_PROGRESS), draft.version());
        assertRefused(Refusal.ChangedMeanwhile.class, "report.changed-meanwhile", () -> reports().save(executor, draft.id(), text(ReportState.DONE), draft.version()));
    }

    @Test void sentTwiceAtOnceItIsSentOnce() throws Exception {
        var draft = reports().draft(executor, checkpoint(omsk));
        var attached = reports().attach(executor, draft.id(), link());
        var sent = new ArrayList<Future<Report>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++)
                sent.add(threads.submit((Callable<Report>) () -> reports().send(executor, draft.id(), text(ReportState.DONE), attached.version())));
        }
        for (var one : sent) assertThat(one.get().isSent()).isTrue();
        assertThat(reports().of(curator, thing)).hasSize(1);
        assertThat(entries()).filteredOn(entry -> entry.equals("report-sent")).hasSize(1);
    }

    @Test void anotherOfficeAndAnotherSideDoNotReport() {
        var stranger = story.executor("RU-OMS", story.door(Organisations.class).ofRegion(new RegionId("RU-OMS")).get(2).id());
        assertRefused(Refusal.NotAllowed.class, "rights.not-yours", () -> reports().draft(stranger, checkpoint(omsk)));
        assertRefused(Refusal.NotAllowed.class, "report.of-another-side", () -> reports().draft(other, checkpoint(omsk)));
        assertRefused(Refusal.NotAllowed.class, "rights.not-yours", () -> reports().draft(curator, checkpoint(omsk)));
        assertRefused(Refusal.NotFound.class, "rights.none", () -> reports().draft(story.curator("UZ-NW"), checkpoint(omsk)));
    }

    private ExtensionId ask(Acting by, LocalDate to) {
        return story.door(Extensions.class).ask(by, checkpoint(omsk), to, Story.russian("Задержка поставки"));
    }

    private List<String> days() {
        return story.door(ControlSql.class).standing(List.of(thing)).stream()
                .map(each -> each.due().on().orElseThrow() + " first " + each.firstDueOn() + " moved " + each.moves()).toList();
    }

    @Test void aDateMovesForAllWhenAllAgreeAndTheFirstOneStays() {
        var asked = ask(executor, LocalDate.of(2030, 10, 1));
        assertThat(days()).as("asking moves nothing").allMatch(day -> day.startsWith("2030-07-01"));
        story.door(Extensions.class).answer(curator, asked, true, Optional.empty());
        assertThat(days()).allMatch(day -> day.startsWith("2030-07-01"));
        story.door(Extensions.class).answer(answering, asked, true, Optional.empty());
        assertThat(days()).containsOnly("2030-10-01 first 2030-07-01 moved 1").hasSize(2);
        assertThat(story.door(Extensions.class).of(other, thing)).singleElement().satisfies(settled -> assertThat(settled.outcome()).contains(Extension.Outcome.AGREED));
    }

    /// Where a calendar has moved the day of one side, the day that both agree on is still one for both.
    @Test void aDateMovesForSidesWhoseCalendarsDiffer() {
        story.jdbc.sql("update checkpoint set due_on = '2030-07-02', ruled_on = '2030-07-02' where thing = :thing and side = :side").param("thing", thing.id())
                .param("side", bukhara.value()).update();
        story.door(Extensions.class).answer(answering, ask(curator, LocalDate.of(2030, 10, 1)), true, Optional.empty());
        assertThat(days()).containsOnly("2030-10-01 first 2030-07-01 moved 1").hasSize(2);
    }

    @Test void aCuratorWhoAsksAgreesByIt() {
        var asked = ask(curator, LocalDate.of(2030, 9, 1));
        story.door(Extensions.class).answer(answering, asked, true, Optional.empty());
        assertThat(days()).allMatch(day -> day.startsWith("2030-09-01"));
    }

    @Test void oneNoIsEnough() {
        var asked = ask(executor, LocalDate.of(2030, 10, 1));
        story.door(Extensions.class).answer(answering, asked, false, Optional.of(Story.russian("Срок установлен Советом")));
        assertRefused(Refusal.ChangedMeanwhile.class, "extension.settled", () -> story.door(Extensions.class).answer(curator, asked, true, Optional.empty()));
        assertThat(days()).allMatch(day -> day.startsWith("2030-07-01"));
        ask(executor, LocalDate.of(2030, 8, 1));
    }

    @Test void askedOnceItIsNotAskedAgainBeforeAnAnswer() {
        ask(executor, LocalDate.of(2030, 10, 1));
        assertRefused(Refusal.Invalid.class, "extension.asked-already", () -> ask(curator, LocalDate.of(2030, 11, 1)));
        assertRefused(Refusal.Invalid.class, "extension.same-day", () -> story.door(Extensions.class).ask(other, checkpoint(bukhara), DUE, WORDS));
    }

    @Test void whatWillNotBeMetAsksForTheProposedDay() {
        var draft = reports().draft(executor, checkpoint(omsk));
        var text = new ReportText(Optional.of(ReportState.NOT_MET), Optional.empty(), List.of(), Optional.of(Story.russian("Нет средств")), Optional.of(LocalDate.of(2030, 12, 1)));
        reports().send(executor, draft.id(), text, draft.version());
        assertThat(story.door(Extensions.class).of(curator, thing)).singleElement().satisfies(asked -> {
            assertThat(asked.to()).isEqualTo(LocalDate.of(2030, 12, 1));
            assertThat(asked.outcome()).isEmpty();
        });
    }

    @Test void anUnchangedTermKeepsTheAgreedDayAndAChangedOneSupersedesIt() {
        var asked = ask(curator, LocalDate.of(2030, 10, 1));
        story.door(Extensions.class).answer(answering, asked, true, Optional.empty());
        put(new Answering(omsk, ministry, true), new Answering(bukhara, department, true));
        assertThat(days()).containsOnly("2030-10-01 first 2030-07-01 moved 1");
        var basis = new ControlBasis(LocalDate.of(2026, 10, 22), Optional.empty(), Optional.of(Span.years(2025, 2031)), List.of(MonthDay.of(12, 15)));
        story.door(TransactionOperations.class).executeWithoutResult(_ -> story.door(Control.class).put(new RegionId("RU-OMS"), UNDER, regions, basis,
                List.of(new Controlled(thing, new Term.Deadline("до 1 мая 2031 года", LocalDate.of(2031, 5, 1)),
                        List.of(new Answering(omsk, ministry, true), new Answering(bukhara, department, true))))));
        assertThat(days()).containsOnly("2031-05-01 first 2030-07-01 moved 2");
    }

    @Test void eachSideClosesForItself() {
        story.door(Closings.class).close(curator, thing, LocalDate.of(2026, 7, 20), Story.russian("письмо № 14-2/311"));
        assertThat(status(omsk)).isEqualTo(Status.CLOSED);
        assertThat(standing().status()).isEqualTo(Status.PLANNED);
        story.door(Closings.class).close(answering, thing, LocalDate.of(2026, 7, 21), Story.russian("протокол № 3"));
        assertThat(standing().status()).isEqualTo(Status.CLOSED);
        var draft = reports().draft(executor, checkpoint(omsk));
        assertRefused(Refusal.Invalid.class, "report.closed", () -> reports().send(executor, draft.id(), text(ReportState.IN_PROGRESS), draft.version()));
        story.door(Closings.class).takeBack(curator, thing, Story.russian("письмо № 15"));
        assertThat(standing().status()).isEqualTo(Status.PLANNED);
        assertThat(story.door(Closings.class).of(curator, thing)).hasSize(2);
    }

    @Test void everyActIsInTheRecordOfItsSide() {
        answer(answering, done(executor, omsk), AnswerWord.CONFIRMED);
        story.door(Extensions.class).withdraw(curator, ask(executor, LocalDate.of(2030, 10, 1)));
        story.door(Closings.class).close(curator, thing, LocalDate.of(2026, 7, 20), Story.russian("письмо № 14-2/311"));
        assertThat(entries()).containsExactly("control-closed", "extension-withdrawn", "extension-asked", "report-answered", "report-sent");
        assertThat(story.door(Audit.class).verify().holds()).isTrue();
    }

    private List<String> entries() {
        return story.door(Audit.class).of(thing, 50).stream().map(Entry::act).toList();
    }
}
