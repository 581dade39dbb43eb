package hamkor.review;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.directory.Contact;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.id.AgreementId;
import hamkor.id.DraftId;
import hamkor.id.RoadmapId;
import hamkor.language.Refusal;
import hamkor.roadmap.Roadmaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Two people at the same draft in the same moment: whichever comes first, nothing is lost, and who comes second is told.
class ReviewAtOnceTest {
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

    @AfterEach void theRecordIsWhole() {
        assertThat(story.door(Audit.class).verify().holds()).isTrue();
    }

    private static Review review(DraftId draft) {
        return story.door(Reviews.class).of(draft);
    }

    private int firstRow() {
        return review(draft).rows().getFirst().row().number();
    }

    private static Acting colleagueOf(Acting curator) {
        var details = new Person.Details(Optional.empty(), Story.russian("Новикова Ольга"), curator.post(), Contact.NONE);
        var id = story.door(People.class).add(Actor.program(), curator.region(), details);
        return new Acting(id, "Новикова Ольга", curator.post(), curator.region(), Optional.empty(), curator.roles());
    }

    private void checkAll(DraftId which, Acting who) {
        var versions = new TreeMap<Integer, Integer>();
        review(which).rows().forEach(row -> versions.put(row.row().number(), row.row().version()));
        approvals.mark(who, which, versions);
    }

    private void readyForBoth(DraftId which) {
        corrections.leave(omsk, which, review(which).open());
        checkAll(which, omsk);
        checkAll(which, bukhara);
    }

    private Optional<RoadmapId> approve(Acting who, DraftId which, String content) {
        return approvals.approve(who, which, content, new Approvals.Approved(Story.BASIS, COUNCIL, review(which).draft().front().reportingDays()));
    }

    private void rename(Acting who, int row, int version, String section) {
        corrections.correct(who, draft, row, version, content -> content.under(List.of(section)));
    }

    /// Each from a thread of its own, none before all are there.
    @SafeVarargs private static <T> List<Future<T>> atOnce(Callable<T>... acts) throws InterruptedException {
        var together = new CyclicBarrier(acts.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(acts).stream().<Callable<T>>map(act -> () -> {
                together.await();
                return act.call();
            }).toList());
        }
    }

    private static Callable<Void> act(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    private static boolean isDone(Future<?> future) {
        return future.state() == Future.State.SUCCESS;
    }

    private static Throwable refusalOf(Future<?> future) {
        assertThat(future.state()).isEqualTo(Future.State.FAILED);
        return future.exceptionNow();
    }

    @Test void aColleagueOfTheSameSideOverwritesNobodyEither() throws Exception {
        int row = firstRow();
        var colleague = colleagueOf(omsk);
        var both = atOnce(act(() -> rename(omsk, row, 1, "I. Одно")), act(() -> rename(colleague, row, 1, "II. Другое")));
        boolean first = isDone(both.getFirst());
        assertThat(refusalOf(both.get(first ? 1 : 0))).isInstanceOf(Refusal.ChangedMeanwhile.class);
        var stands = review(draft).row(row).orElseThrow();
        assertThat(stands.content().section()).containsExactly(first ? "I. Одно" : "II. Другое");
        assertThat(stands.row().changed().orElseThrow().by()).isEqualTo(first ? omsk.name() : colleague.name());
        assertThat(stands.row().version()).isEqualTo(2);
    }

    @Test void colleaguesOfOneSideAtDifferentRowsDoNotMeet() throws Exception {
        int row = firstRow();
        var colleague = colleagueOf(omsk);
        var both = atOnce(act(() -> rename(omsk, row, 1, "I. Одно")), act(() -> rename(colleague, row + 1, 1, "II. Другое")));
        for (var one : both) one.get();
        assertThat(review(draft).row(row).orElseThrow().content().section()).containsExactly("I. Одно");
        assertThat(review(draft).row(row + 1).orElseThrow().content().section()).containsExactly("II. Другое");
    }

    @RepeatedTest(4) void aMarkNeverStandsOnWhatItsPersonDidNotSee() throws Exception {
        int row = firstRow();
        atOnce(act(() -> rename(omsk, row, 1, "I. Другое")), act(() -> approvals.mark(bukhara, draft, new TreeMap<>(Map.of(row, 1)))));
        assertThat(review(draft).row(row).orElseThrow().row().version()).isEqualTo(2);
        assertThat(review(draft).checked(review(draft).agreement().sideOf(bukhara.region()).orElseThrow())).doesNotContain(row);
    }

    /// Whichever is first: what is in force is what both approved, or nothing is in force and the approval is told why.
    @RepeatedTest(6) void aCorrectionDuringTheLastApprovalIsInIsNotOrKeepsItOut() throws Exception {
        readyForBoth(draft);
        int row = firstRow();
        var content = review(draft).content();
        approve(omsk, draft, content);
        var both = atOnce(act(() -> approve(bukhara, draft, content)), act(() -> rename(omsk, row, 1, "I. Другое")));
        var after = review(draft);
        if (isDone(both.getFirst())) {
            assertThat(refusalOf(both.getLast())).isInstanceOf(Refusal.ChangedMeanwhile.class);
            assertThat(after.draft().state()).isEqualTo(Draft.State.IN_FORCE);
            assertThat(after.row(row).orElseThrow().row().version()).isOne();
            assertThat(story.door(Roadmaps.class).edition(after.draft().edition().orElseThrow()).contentHash()).isEqualTo(after.plan().contentHash());
        } else {
            assertThat(refusalOf(both.getFirst())).isInstanceOfSatisfying(Refusal.ChangedMeanwhile.class,
                    told -> assertThat(told.key()).isEqualTo("approval.changed-meanwhile"));
            both.getLast().get();
            assertThat(after.draft().isOpen()).isTrue();
            assertThat(after.draft().roadmap()).isEmpty();
            assertThat(after.approvals()).allMatch(approval -> approval.dropped().isPresent());
        }
    }

    @RepeatedTest(4) void ofTwoDraftsApprovedAtOnceOneIsTheNextEdition() throws Exception {
        readyForBoth(draft);
        approve(omsk, draft, review(draft).content());
        var roadmap = approve(bukhara, draft, review(draft).content()).orElseThrow();
        var one = next(roadmap, document().delete("5.5"), bukhara);
        var other = next(roadmap, document().write("1.3", 2, "до 1 октября 2026 года"), omsk);
        var oneSays = review(one).content();
        var otherSays = review(other).content();
        var both = atOnce(act(() -> approve(omsk, one, oneSays)), act(() -> approve(bukhara, other, otherSays)));
        boolean first = isDone(both.getFirst());
        assertThat(refusalOf(both.get(first ? 1 : 0))).isInstanceOf(Refusal.ChangedMeanwhile.class);
        assertThat(story.door(Roadmaps.class).editions(roadmap)).hasSize(2);
        assertThat(story.door(Roadmaps.class).inForce(roadmap).id()).isEqualTo(review(first ? one : other).draft().edition().orElseThrow());
        assertThat(review(first ? other : one).draft().isOpen()).as("the other is compared with it now").isTrue();
        assertThat(review(first ? other : one).comparison().orElseThrow().predecessor().number()).isEqualTo(2);
    }

    private static EditedDocument document() {
        return new EditedDocument(Documents.open("omsk_bukhara.docx"));
    }

    /// @param approvedBy the one side; the other is awaited
    private DraftId next(RoadmapId roadmap, EditedDocument document, Acting approvedBy) {
        var next = ((Brought.InReview) story.door(Drafts.class).bringNext(omsk, roadmap, "next.docx", document.open())).draft();
        readyForBoth(next);
        approve(approvedBy, next, review(next).content());
        return next;
    }

    @Test void anOrganisationThatBothAddIsThereOnce() throws Exception {
        var side = review(draft).agreement().sideOf(omsk.region()).orElseThrow().id();
        var name = Story.russian("Завод «Новатор»");
        Callable<Organisation> adding = () -> story.door(Organisations.class).organisation(corrections.addOrganisation(omsk, draft, side, name, Organisation.Kind.COMPANY));
        var both = atOnce(adding, adding);
        assertThat(both.stream().filter(ReviewAtOnceTest::isDone)).hasSize(1);
        assertThat(both.stream().filter(one -> !isDone(one))).singleElement().satisfies(one -> assertThat(refusalOf(one)).isInstanceOf(Refusal.class));
        assertThat(story.door(Organisations.class).ofRegion(omsk.region()).stream().filter(known -> known.name().equals(name))).hasSize(1);
    }
}
