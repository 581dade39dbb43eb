package hamkor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.document.Unreadable;
import hamkor.id.AgreementId;
import hamkor.id.DraftId;
import hamkor.language.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bringing a document in: what is kept, what is refused, who may.
class DraftsTest {
    private static Story story;
    private Acting omsk;
    private Acting bukhara;
    private AgreementId agreement;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    @BeforeEach void anAgreement() {
        omsk = story.curator("RU-OMS");
        bukhara = story.curator("UZ-BU");
        agreement = Documents.agreement(story, "RU-OMS", "UZ-BU");
    }

    private DraftId brought() {
        return Documents.brought(story, omsk, agreement, "omsk_bukhara.docx");
    }

    private Review review(DraftId id) {
        return story.door(Reviews.class).of(id);
    }

    private int drafts() {
        return story.jdbc.sql("select count(*) from draft where agreement = :id").param("id", agreement.value()).query(Integer.class).single();
    }

    @Test void aDocumentBecomesADraftWithEveryRowOfItsFile() {
        var review = review(brought());
        assertThat(review.draft().isOpen()).isTrue();
        assertThat(review.draft().source().name()).isEqualTo("omsk_bukhara.docx");
        assertThat(review.draft().uploadedBy()).isEqualTo(omsk.actor());
        assertThat(review.rows()).hasSize(30);
        assertThat(review.counts().addUp()).isTrue();
        assertThat(review.counts().measures()).isEqualTo(30);
        assertThat(review.counts().read()).isEqualTo(review.lines().size());
        assertThat(review.lines()).extracting(SourceLine::number).isEqualTo(IntStream.rangeClosed(1, review.lines().size()).boxed().toList());
    }

    @Test void theSidesAndRolesAreThoseOfTheDocument() {
        var row = review(brought()).rows().stream().filter(settled -> settled.content().number().orElseThrow().equals("1.3")).findFirst().orElseThrow();
        assertThat(row.content().executors()).hasSize(3).allSatisfy(executor -> {
            assertThat(executor.side()).isPresent();
            assertThat(executor.organisation()).isPresent();
        });
        assertThat(row.roles().stream().map(Enum::name)).containsExactly("LEAD", "CO", "LEAD");
        assertThat(row.content().details()).hasSize(3);
    }

    @Test void whatWasNotUnderstoodIsAProblemWithItsPlace() {
        var review = review(brought());
        assertThat(review.open()).allSatisfy(problem -> assertThat(problem.code()).isEqualTo(DraftProblem.Code.TERM));
        assertThat(review.open()).extracting(problem -> review.row(problem.row()).orElseThrow().content().number().orElseThrow() + " " + problem.words())
                .containsExactly("2.5 II кв. 2026 года – II кв.", "4.5 декабрь");
    }

    @Test void theSameFileLeadsToTheDraftThatIsThere() {
        var first = brought();
        var again = story.door(Drafts.class).bring(bukhara, agreement, "other name.docx", Documents.open("omsk_bukhara.docx"));
        assertThat(again).isEqualTo(new Brought.InReview(first, false));
        assertThat(drafts()).isOne();
    }

    @Test void theSameFileFromTwoPeopleAtOnceIsOneDraft() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 4).<Callable<Brought>>mapToObj(i -> () ->
                    story.door(Drafts.class).bring(i % 2 == 0 ? omsk : bukhara, agreement, "a.docx", Documents.open("omsk_bukhara.docx"))).toList());
            var brought = new ArrayList<Brought.InReview>();
            for (var one : all) brought.add((Brought.InReview) one.get());
            assertThat(brought.stream().map(Brought.InReview::draft).distinct()).hasSize(1);
            assertThat(brought.stream().filter(Brought.InReview::anew)).hasSize(1);
        }
    }

    @Test void theSameFileUnderAnotherAgreementIsAnotherDraft() {
        var other = Documents.agreement(story, "RU-OMS", "UZ-BU");
        assertThat(Documents.brought(story, omsk, other, "omsk_bukhara.docx")).isNotEqualTo(brought());
    }

    @Test void aWithdrawnDraftStaysAndItsFileMayComeAgain() {
        var first = brought();
        story.door(Drafts.class).withdraw(omsk, first);
        assertThat(review(first).draft().state()).isEqualTo(Draft.State.WITHDRAWN);
        assertThat(review(first).draft().ending().orElseThrow().by()).isEqualTo(omsk.name());
        assertThat(brought()).isNotEqualTo(first);
        assertThatThrownBy(() -> story.door(Drafts.class).withdraw(omsk, first)).isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test void whatIsNoRoadmapIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> story.door(Drafts.class).bring(omsk, agreement, "a.docx", new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOfSatisfying(Unreadable.class, refused -> assertThat(refused.reason()).isEqualTo(Unreadable.Reason.NOT_AN_OFFICE_FILE));
        assertThat(drafts()).isZero();
    }

    @Test void anotherSideDoesNotKnowOfIt() {
        var draft = brought();
        assertThatThrownBy(() -> story.door(Drafts.class).draft(story.curator("UZ-NW"), draft)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> story.door(Drafts.class).bring(story.curator("UZ-NW"), agreement, "a.docx", Documents.open("omsk_bukhara.docx")))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> story.door(Drafts.class).withdraw(story.leader("RU-OMS"), draft)).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(story.door(Drafts.class).draft(story.leader("UZ-BU"), draft).id()).isEqualTo(draft);
    }

    @Test void eachSideSeesTheDraftsThatWaitForIt() {
        var draft = brought();
        assertThat(story.door(Drafts.class).open(omsk)).extracting(Draft::id).contains(draft);
        assertThat(story.door(Drafts.class).open(bukhara)).extracting(Draft::id).contains(draft);
        assertThat(story.door(Drafts.class).open(story.curator("UZ-NW"))).extracting(Draft::id).doesNotContain(draft);
        story.door(Drafts.class).withdraw(bukhara, draft);
        assertThat(story.door(Drafts.class).open(omsk)).extracting(Draft::id).doesNotContain(draft);
    }

    @Test void aDraftOutlivesARestart() throws Exception {
        var draft = brought();
        var before = review(draft);
        try (var again = story.again()) {
            var after = again.door(Reviews.class).of(draft);
            assertThat(after.draft().front()).isEqualTo(before.draft().front());
            assertThat(after.rows()).isEqualTo(before.rows());
            assertThat(after.lines()).isEqualTo(before.lines());
            try (var source = again.door(Drafts.class).source(omsk, draft); var file = Documents.open("omsk_bukhara.docx")) {
                assertThat(source.readAllBytes()).isEqualTo(file.readAllBytes());
            }
        }
    }

    @Test void bringingInIsOnRecord() {
        var draft = brought();
        assertThat(story.jdbc.sql("select act from audit_entry where about = :id").param("id", draft.value()).query(String.class).list())
                .containsExactly("draft-uploaded");
    }
}
