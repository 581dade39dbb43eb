package hamkor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.agreement.Side;
import hamkor.audit.Audit;
import hamkor.directory.Organisation;
import hamkor.id.AgreementId;
import hamkor.id.DraftId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.language.Refusal;
import hamkor.measure.Measures;
import hamkor.roadmap.Roadmaps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each side checks and approves for itself; the last approval puts the plan in force.
class ApprovalsTest {
    private static final LocalDate COUNCIL = LocalDate.of(2025, 10, 22);
    private static Story story;
    private Acting omsk;
    private Acting bukhara;
    private AgreementId agreement;
    private DraftId draft;
    private Approvals approvals;
    private Corrections corrections;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    @BeforeEach void aDraftOfBukhara() {
        omsk = story.curator("RU-OMS");
        bukhara = story.curator("UZ-BU");
        agreement = Documents.agreement(story, "RU-OMS", "UZ-BU");
        draft = Documents.brought(story, omsk, agreement, "omsk_bukhara.docx");
        approvals = story.door(Approvals.class);
        corrections = story.door(Corrections.class);
    }

    private Review review() {
        return story.door(Reviews.class).of(draft);
    }

    private Side side(Acting who) {
        return review().agreement().sideOf(who.region()).orElseThrow();
    }

    private void checkAll(Acting who) {
        var versions = new TreeMap<Integer, Integer>();
        review().rows().forEach(row -> versions.put(row.row().number(), row.row().version()));
        approvals.mark(who, draft, versions);
    }

    private void leaveAll() {
        corrections.leave(omsk, draft, review().open());
    }

    private Optional<RoadmapId> approve(Acting who) {
        return approvals.approve(who, draft, review().plan().contentHash(), on(COUNCIL));
    }

    private Approvals.Approved on(LocalDate day) {
        return new Approvals.Approved(Story.BASIS, day, review().draft().front().reportingDays());
    }

    @Test void theSameApprovalAgainChangesNothing() {
        readyForBoth();
        assertThat(approve(omsk)).isEmpty();
        var given = review().approvals();
        assertThat(approve(omsk)).isEmpty();
        assertThat(review().approvals()).isEqualTo(given);
        assertThat(story.door(Audit.class).of(Reference.to(draft), 100)).filteredOn(entry -> entry.act().equals("draft-approved")).hasSize(1);
        approvals.approve(omsk, draft, review().plan().contentHash(), on(COUNCIL.plusDays(1)));
        assertThat(review().approval(side(omsk)).orElseThrow().on()).as("another day is another approval").isEqualTo(COUNCIL.plusDays(1));
    }

    private void readyForBoth() {
        leaveAll();
        checkAll(omsk);
        checkAll(bukhara);
    }

    @Test void eachSideMarksForItself() {
        int number = review().rows().getFirst().row().number();
        assertThat(approvals.mark(omsk, draft, new TreeMap<>(Map.of(number, 1)))).isEmpty();
        assertThat(review().checked(side(omsk))).containsExactly(number);
        assertThat(review().checked(side(bukhara))).isEmpty();
        approvals.unmark(bukhara, draft, List.of(number));
        assertThat(review().checked(side(omsk))).containsExactly(number);
        approvals.unmark(omsk, draft, List.of(number));
        assertThat(review().checked(side(omsk))).isEmpty();
    }

    @Test void aChangeOfARowDropsItsMarksAndNoOthers() {
        checkAll(omsk);
        checkAll(bukhara);
        var row = review().rows().get(3).row();
        corrections.correct(bukhara, draft, row.number(), 1, content -> content.under(List.of("Другой раздел")));
        assertThat(review().unchecked(side(omsk))).containsExactly(row.number());
        assertThat(review().unchecked(side(bukhara))).containsExactly(row.number());
        corrections.leaveOut(omsk, draft, row.number(), 2, true);
        assertThat(review().unchecked(side(omsk))).containsExactly(row.number());
    }

    @Test void anOrganisationThatWordsMeanNowDropsApprovalsAndTheRecordSaysSo() {
        int number = review().rows().getFirst().row().number();
        var factory = new RowExecutor(Story.russian("Никому не известный завод"), Optional.of(side(omsk).id()), Optional.empty(), Optional.empty(), false, false, Optional.empty());
        corrections.correct(omsk, draft, number, 1, row -> row.with(Stream.concat(row.executors().stream(), Stream.of(factory)).toList()));
        readyForBoth();
        approve(omsk);
        corrections.addOrganisation(omsk, draft, side(omsk).id(), factory.words(), Organisation.Kind.OTHER);
        assertThat(review().approval(side(omsk))).isEmpty();
        assertThat(story.jdbc.sql("select dropped_by || ' ' || dropped_by_region from draft_approval where draft = :draft").param("draft", draft.value())
                .query(String.class).single()).isEqualTo(omsk.person() + " RU-OMS");
        var entry = story.door(Audit.class).of(Reference.to(draft), 1).getFirst();
        assertThat(entry.act()).isEqualTo("draft-approvals-fell");
        assertThat(entry.after()).containsEntry("approvals", 1L);
    }

    @Test void aRowThatHasChangedSinceItWasSeenIsNotMarked() {
        int number = review().rows().getFirst().row().number();
        corrections.correct(bukhara, draft, number, 1, content -> content.under(List.of("Другой раздел")));
        assertThat(approvals.mark(omsk, draft, new TreeMap<>(Map.of(number, 1)))).containsExactly(number);
        assertThat(review().checked(side(omsk))).isEmpty();
    }

    @Test void nothingIsApprovedWithProblemsOrUncheckedRows() {
        checkAll(omsk);
        assertThatThrownBy(() -> approve(omsk)).isInstanceOf(Refusal.Invalid.class);
        leaveAll();
        assertThatThrownBy(() -> approve(bukhara)).isInstanceOf(Refusal.Invalid.class);
        assertThat(approve(omsk)).isEmpty();
        assertThat(review().approval(side(omsk)).orElseThrow().by()).isEqualTo(omsk.actor());
        assertThat(review().draft().isOpen()).isTrue();
    }

    @Test void whenEverySideHasApprovedThePlanIsInForce() {
        readyForBoth();
        assertThat(approve(bukhara)).isEmpty();
        var plan = review().plan();
        var roadmap = approve(omsk).orElseThrow();
        var edition = story.door(Roadmaps.class).inForce(roadmap);
        assertThat(edition.number()).isOne();
        assertThat(edition.inForceOn()).isEqualTo(COUNCIL);
        assertThat(edition.source()).isEqualTo(review().draft().source());
        assertThat(edition.approvals()).extracting(approval -> approval.by().name()).containsExactly(omsk.name(), bukhara.name());
        assertThat(story.door(Measures.class).of(edition.id())).hasSize(plan.measures().size());
        assertThat(review().draft().state()).isEqualTo(Draft.State.IN_FORCE);
        assertThat(review().draft().edition()).contains(edition.id());
        assertThat(review().draft().roadmap()).contains(roadmap);
    }

    @Test void theSameFileLeadsToTheEditionThen() {
        readyForBoth();
        approve(bukhara);
        var roadmap = approve(omsk).orElseThrow();
        assertThat(story.door(Drafts.class).bring(omsk, agreement, "again.docx", Documents.open("omsk_bukhara.docx"))).isEqualTo(new Brought.InForce(roadmap));
        assertThat(story.door(Drafts.class).bringNext(bukhara, roadmap, "again.docx", Documents.open("omsk_bukhara.docx"))).isEqualTo(new Brought.InForce(roadmap));
    }

    @Test void anyChangeDropsTheApprovalsThatStood() {
        readyForBoth();
        approve(bukhara);
        var row = review().rows().getFirst().row();
        corrections.correct(omsk, draft, row.number(), 1, content -> content.under(List.of("Другой раздел")));
        assertThat(review().approval(side(bukhara))).isEmpty();
        assertThat(review().approvals()).singleElement().satisfies(fallen -> assertThat(fallen.dropped().orElseThrow().by()).isEqualTo(omsk.name()));
        corrections.takeBack(omsk, draft, row.number(), 2);
        assertThat(review().approval(side(bukhara))).as("an approval does not come back of itself").isEmpty();
        approvals.mark(omsk, draft, new TreeMap<>(Map.of(row.number(), 3)));
        approvals.mark(bukhara, draft, new TreeMap<>(Map.of(row.number(), 3)));
        assertThat(approve(omsk)).isEmpty();
        assertThat(approve(bukhara)).isPresent();
    }

    @Test void whatIsApprovedIsWhatWasShown() {
        readyForBoth();
        var shown = review().plan().contentHash();
        corrections.describe(bukhara, draft, 1, front -> new Front(front.title(), front.languages(), front.parties(), front.period(),
                List.of(MonthDay.of(6, 30)), front.characters(), front.unread()));
        assertThatThrownBy(() -> approvals.approve(omsk, draft, shown, on(COUNCIL))).isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test void otherReportingDaysBecomeTheDraftsAndLetOthersApprovalsFall() {
        readyForBoth();
        approve(bukhara);
        var days = List.of(MonthDay.of(6, 15), MonthDay.of(12, 15));
        assertThat(approvals.approve(omsk, draft, review().plan().contentHash(), new Approvals.Approved(Story.BASIS, COUNCIL, days))).isEmpty();
        assertThat(review().draft().front().reportingDays()).isEqualTo(days);
        assertThat(review().approval(side(omsk))).isPresent();
        assertThat(review().approval(side(bukhara))).isEmpty();
        assertThat(story.door(Roadmaps.class).inForce(approve(bukhara).orElseThrow()).reportingDays()).isEqualTo(days);
    }

    @Test void aDayToComeIsNoDayOfApproval() {
        readyForBoth();
        var hash = review().plan().contentHash();
        assertThatThrownBy(() -> approvals.approve(omsk, draft, hash, on(LocalDate.of(2999, 1, 1)))).isInstanceOf(Refusal.Invalid.class);
    }

    /// In Omsk it is the 25th for half an hour, in Bukhara still the 24th.
    @Test void whatOneSideApprovedTodayTheOtherApprovesBeforeItsMidnight() {
        readyForBoth();
        var hash = review().plan().contentHash();
        var already = LocalDate.of(2026, 11, 25);
        try (var night = story.at(Instant.parse("2026-11-24T18:30:00Z"))) {
            var later = night.door(Approvals.class);
            assertThat(later.approve(omsk, draft, hash, on(already))).isEmpty();
            assertThatThrownBy(() -> later.approve(bukhara, draft, hash, on(already.plusDays(1)))).isInstanceOf(Refusal.Invalid.class);
            assertThat(later.approve(bukhara, draft, hash, on(already))).isPresent();
        }
    }

    @Test void aSideMayTakeItsApprovalBackWhileAnotherIsAwaited() {
        readyForBoth();
        approve(omsk);
        approvals.withdraw(omsk, draft);
        assertThat(review().approval(side(omsk))).isEmpty();
        assertThat(approve(bukhara)).isEmpty();
        assertThat(approve(omsk)).isPresent();
        assertThatThrownBy(() -> approvals.withdraw(omsk, draft)).isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test void nobodyApprovesForAnotherSide() {
        readyForBoth();
        approve(omsk);
        approve(omsk);
        assertThat(review().draft().isOpen()).isTrue();
        assertThatThrownBy(() -> approve(story.curator("UZ-NW"))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> approve(story.leader("UZ-BU"))).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test void bothSidesAtOnceMakeOneEdition() throws Exception {
        readyForBoth();
        var hash = review().plan().contentHash();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(List.<Callable<Optional<RoadmapId>>>of(() -> approvals.approve(omsk, draft, hash, on(COUNCIL)),
                    () -> approvals.approve(bukhara, draft, hash, on(COUNCIL))));
            assertThat(List.of(all.get(0).get().isPresent(), all.get(1).get().isPresent())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(story.door(Roadmaps.class).editions(review().draft().roadmap().orElseThrow())).hasSize(1);
    }

    @Test void marksAndApprovalsAreActsOfTheirSide() {
        readyForBoth();
        approve(bukhara);
        assertThat(story.jdbc.sql("select owner || ' ' || act from audit_entry where about = :id and act in ('draft-rows-checked', 'draft-approved') order by 1")
                .param("id", draft.value()).query(String.class).list())
                .containsExactly("RU-OMS draft-rows-checked", "UZ-BU draft-approved", "UZ-BU draft-rows-checked");
    }
}
