package hamkor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.audit.Audit;
import hamkor.control.ReportState;
import hamkor.export.RoadmapFiles;
import hamkor.id.AgreementId;
import hamkor.id.DraftId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.language.Refusal;
import hamkor.measure.Difference.Field;
import hamkor.measure.Difference.Kind;
import hamkor.measure.Direction;
import hamkor.measure.Measure;
import hamkor.measure.Measures;
import hamkor.review.DraftProblem.Code;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.ColumnChoice;
import hamkor.roadmap.reading.SourceHeader;
import hamkor.term.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A second document under a roadmap: what it changes, what stays, who decides.
class NextEditionTest {
    private static final LocalDate COUNCIL = LocalDate.of(2025, 10, 22);
    private static final LocalDate PROTOCOL = LocalDate.of(2026, 2, 10);
    private static Story story;
    private Acting omsk;
    private Acting bukhara;
    private RoadmapId roadmap;
    private Map<String, MeasureId> first;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    @BeforeEach void aRoadmapInForce() {
        omsk = story.curator("RU-OMS");
        bukhara = story.curator("UZ-BU");
        AgreementId agreement = Documents.agreement(story, "RU-OMS", "UZ-BU");
        var draft = Documents.brought(story, omsk, agreement, "omsk_bukhara.docx");
        correct(draft, "4.5", content -> content.with(new Term.Deadline("декабрь", LocalDate.of(2026, 12, 31)), Optional.of("31.12.2026")));
        correct(draft, "1.3", content -> content.of(Optional.of(Direction.INDUSTRY)));
        corrections().describe(omsk, draft, 1, front -> new Front(front.title(), front.languages(), front.parties(), front.period(),
                List.of(MonthDay.of(6, 30)), front.characters(), front.unread()));
        roadmap = approvedByAll(draft, COUNCIL);
        first = measures().stream().collect(Collectors.toMap(measure -> measure.number().orElseThrow(), Measure::id));
    }

    private static Corrections corrections() {
        return story.door(Corrections.class);
    }

    private static Review review(DraftId draft) {
        return story.door(Reviews.class).of(draft);
    }

    private static Settled row(DraftId draft, String number) {
        return review(draft).rows().stream().filter(row -> row.content().number().equals(Optional.of(number))).findFirst().orElseThrow();
    }

    private void correct(DraftId draft, String number, UnaryOperator<RowContent> change) {
        var row = row(draft, number).row();
        corrections().correct(omsk, draft, row.number(), row.version(), change);
    }

    private void check(DraftId draft, Acting who) {
        var versions = new TreeMap<Integer, Integer>();
        review(draft).rows().forEach(row -> versions.put(row.row().number(), row.row().version()));
        story.door(Approvals.class).mark(who, draft, versions);
    }

    private void ready(DraftId draft) {
        corrections().leave(omsk, draft, review(draft).open().stream().filter(problem -> problem.code().mayBeLeft()).toList());
        check(draft, omsk);
        check(draft, bukhara);
    }

    private Approvals.Approved approved(DraftId draft, LocalDate on) {
        return new Approvals.Approved(Story.BASIS, on, review(draft).draft().front().reportingDays());
    }

    private RoadmapId approvedByAll(DraftId draft, LocalDate on) {
        ready(draft);
        story.door(Approvals.class).approve(bukhara, draft, review(draft).content(), approved(draft, on));
        return story.door(Approvals.class).approve(omsk, draft, review(draft).content(), approved(draft, on)).orElseThrow();
    }

    private Edition inForce() {
        return story.door(Roadmaps.class).inForce(roadmap);
    }

    private List<Measure> measures() {
        return story.door(Measures.class).of(inForce().id());
    }

    private static EditedDocument edited() {
        return new EditedDocument(Documents.open("omsk_bukhara.docx"));
    }

    private DraftId next(EditedDocument document) {
        return next(document.open());
    }

    private DraftId next(InputStream in) {
        return ((Brought.InReview) story.door(Drafts.class).bringNext(bukhara, roadmap, "second.docx", in)).draft();
    }

    private static Comparison comparison(DraftId draft) {
        return review(draft).comparison().orElseThrow();
    }

    private static Code[] open(DraftId draft) {
        return review(draft).open().stream().map(DraftProblem::code).toArray(Code[]::new);
    }

    private void decide(DraftId draft, String number, Optional<MeasureId> measure) {
        var row = row(draft, number).row();
        story.door(Matches.class).decide(omsk, draft, row.number(), row.version(), comparison(draft).predecessor().edition(), measure);
    }

    private void read(DraftId draft, SourceHeader header, CellRole role, CellRole instead) {
        var columns = story.door(Columns.class);
        var standing = columns.headers(omsk, draft).getFirst();
        columns.change(omsk, draft, standing.first(), ColumnsForm.of(review(draft), Optional.of(standing), review(draft).lines().getFirst()),
                new ColumnChoice.Header(header.table(), header.first(), header.last() + 1, header.columns().stream().map(column ->
                        new ColumnChoice.Column(column.at(), column.role() == role ? instead : column.role(), column.side(), column.language())).toList()));
    }

    /// The difference and what was settled before follow from what is read now; a decision stands as long as its row says the same.
    @Test void otherColumnsMakeTheDifferenceAnewAndTakeOverWhatWasSettled() {
        var draft = next(edited().write("1.3", 2, "до 1 октября 2026 года").write("2.2", 1, "Совсем иное мероприятие о хлопке"));
        decide(draft, "2.2", Optional.of(first.get("2.2")));
        correct(draft, "1.1", content -> content.of(Optional.of(Direction.ENERGY)));
        var header = story.door(Columns.class).headers(omsk, draft).getFirst();
        var before = comparison(draft).difference();
        assertThat(before.count(Kind.CHANGED)).isEqualTo(3);
        read(draft, header, CellRole.TERM, CellRole.REMARK);
        assertThat(comparison(draft).difference().count(Kind.CHANGED)).as("no row has its term").isEqualTo(30);
        assertThat(row(draft, "1.1").content().direction()).contains(Direction.ENERGY);
        read(draft, header, CellRole.TERM, CellRole.TERM);
        assertThat(comparison(draft).difference()).isEqualTo(before);
        assertThat(row(draft, "4.5").content().term().lastDay()).as("settled in the edition before").contains(LocalDate.of(2026, 12, 31));
        assertThat(comparison(draft).decided()).containsOnlyKeys(row(draft, "2.2").row().number());
        assertThat(review(draft).corrected()).containsExactly(row(draft, "1.1").row().number());
        read(draft, header, CellRole.NUMBER, CellRole.REMARK);
        assertThat(comparison(draft).decided()).as("the row says something else now").isEmpty();
    }

    @Test void measuresStayWhatTheyAreAndOneThatIsGoneIsExcluded() {
        var reported = report(first.get("5.5"));
        var draft = next(edited().write("1.3", 2, "до 1 октября 2026 года").delete("5.5").insertAfter("3.6", "3.7", "Открытие торгового дома", "2027 год"));
        var difference = comparison(draft).difference();
        assertThat(List.of(difference.count(Kind.ADDED), difference.count(Kind.CHANGED), difference.count(Kind.VANISHED), difference.count(Kind.UNCHANGED)))
                .containsExactly(1, 1, 1, 28);
        assertThat(difference.rows().stream().filter(row -> row.kind() == Kind.CHANGED).findFirst().orElseThrow().changed()).containsExactly(Field.TERM);
        assertThat(approvedByAll(draft, PROTOCOL)).isEqualTo(roadmap);
        assertThat(inForce().number()).isEqualTo(2);
        assertThat(measures()).hasSize(30);
        for (var measure : measures()) {
            var number = measure.number().orElseThrow();
            if (number.equals("3.7")) assertThat(first).doesNotContainValue(measure.id());
            else assertThat(measure.id()).isEqualTo(first.get(number));
        }
        assertThat(story.door(Measures.class).exclusions(roadmap)).singleElement()
                .satisfies(exclusion -> assertThat(exclusion.measure()).isEqualTo(first.get("5.5")));
        assertThat(checkpoints(first.get("5.5"), "superseded_at is null")).as("one with a report stays").containsExactly(reported);
        assertThat(review(draft).approval(review(draft).agreement().sides().getFirst())).isPresent();
    }

    /// @return the checkpoint
    private UUID report(MeasureId measure) {
        var checkpoint = checkpoints(measure, "due_on is not null").getFirst();
        story.report(checkpoint, ReportState.DONE);
        return checkpoint;
    }

    private static List<UUID> checkpoints(MeasureId measure, String which) {
        return story.jdbc.sql("select id from checkpoint where thing = :id and " + which + " order by due_on, id").param("id", measure.value()).query(UUID.class).list();
    }

    @Test void whatWasSettledBeforeIsTakenOver() {
        var draft = next(edited().delete("5.5"));
        assertThat(row(draft, "4.5").content().term()).isEqualTo(new Term.Deadline("декабрь", LocalDate.of(2026, 12, 31)));
        assertThat(row(draft, "1.3").content().direction()).contains(Direction.INDUSTRY);
        assertThat(review(draft).draft().front().reportingDays()).containsExactly(MonthDay.of(6, 30));
        assertThat(review(draft).rows()).noneMatch(row -> row.row().isCorrected());
        assertThat(comparison(draft).difference().count(Kind.UNCHANGED)).isEqualTo(29);
        assertThat(open(draft)).as("only what was left open before").containsExactly(Code.TERM);
    }

    @Test void whatSaysTheSameAsTheEditionInForceNeedsNoMark() {
        var draft = next(edited().write("1.3", 2, "до 1 октября 2026 года"));
        corrections().leave(omsk, draft, review(draft).open().stream().filter(problem -> problem.code().mayBeLeft()).toList());
        var changed = row(draft, "1.3").row();
        var sides = review(draft).agreement().sides();
        assertThat(sides).allSatisfy(side -> {
            assertThat(review(draft).unchecked(side)).containsExactly(changed.number());
            assertThat(review(draft).marked(side)).isEmpty();
            assertThat(review(draft).isReady(side)).isFalse();
        });
        var same = row(draft, "4.5").row();
        corrections().correct(omsk, draft, same.number(), same.version(), content -> content.of(Optional.of(Direction.CULTURE)));
        assertThat(review(draft).unchecked(sides.getFirst())).as("whoever changes a row makes it one to check").containsExactly(changed.number(), same.number());
        corrections().takeBack(omsk, draft, same.number(), same.version() + 1);
        var version = row(draft, "1.3").row().version();
        for (var who : List.of(omsk, bukhara)) story.door(Approvals.class).mark(who, draft, new TreeMap<>(Map.of(changed.number(), version)));
        assertThat(sides).allMatch(review(draft)::isReady);
        story.door(Approvals.class).unmark(omsk, draft, List.of(same.number()));
        assertThat(sides).as("there was no mark to take back").allMatch(review(draft)::isReady);
        story.door(Approvals.class).approve(bukhara, draft, review(draft).content(), approved(draft, PROTOCOL));
        assertThat(story.door(Approvals.class).approve(omsk, draft, review(draft).content(), approved(draft, PROTOCOL))).contains(roadmap);
    }

    @Test void otherWordsAreReadAnew() {
        var draft = next(edited().write("4.5", 2, "ноябрь 2026 года"));
        assertThat(row(draft, "4.5").content().term().words()).isEqualTo("ноябрь 2026 года");
        assertThat(comparison(draft).difference().count(Kind.CHANGED)).isOne();
    }

    @Test void aDocumentThatChangesNothingIsNoEdition() {
        var draft = next(edited());
        assertThat(comparison(draft).difference().isEmpty()).isTrue();
        assertThat(open(draft)).contains(Code.NOTHING_CHANGED);
        ready(draft);
        assertThatThrownBy(() -> story.door(Approvals.class).approve(omsk, draft, review(draft).content(), approved(draft, PROTOCOL))).isInstanceOf(Refusal.Invalid.class);
        var nothing = review(draft).open();
        assertThatThrownBy(() -> corrections().leave(omsk, draft, nothing)).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @EnumSource
    void aFileOfOurOwnThatNobodyHasChangedChangesNothing(RoadmapFiles.Form form) {
        var written = story.door(RoadmapFiles.class).write(omsk, roadmap, form, Optional.empty(), true);
        var draft = ((Brought.InReview) story.door(Drafts.class).bringNext(omsk, roadmap, written.name(), new ByteArrayInputStream(written.content()))).draft();
        assertThat(comparison(draft).difference().rows()).filteredOn(row -> row.kind() != Kind.UNCHANGED).isEmpty();
        assertThat(comparison(draft).difference().ofPlan()).isEmpty();
        assertThat(open(draft)).contains(Code.NOTHING_CHANGED);
    }

    @Test void theSameFileTwiceChangesNothing() throws IOException {
        // Written once: a zip holds the second of its writing, so a second writing may be another file.
        var document = edited().delete("5.5").open();
        var draft = next(document);
        document.reset();
        assertThat(story.door(Drafts.class).bringNext(omsk, roadmap, "again.docx", document)).isEqualTo(new Brought.InReview(draft, false));
        assertThat(story.door(Drafts.class).bringNext(omsk, roadmap, "first.docx", Documents.open("omsk_bukhara.docx"))).isEqualTo(new Brought.InForce(roadmap));
    }

    @Test void anotherDocumentIsSaidToBeAnother() {
        var draft = next(Documents.open("rostov_khorezm.docx"));
        var edition = comparison(draft).predecessor().edition();
        for (var row : comparison(draft).rows()) story.door(Matches.class).decide(omsk, draft, row.row().number(), 1, edition, Optional.empty());
        assertThat(open(draft)).contains(Code.NOTHING_STAYS).doesNotContain(Code.MATCH_UNDECIDED);
    }

    @Test void whatIsNotCertainWaitsForAPerson() {
        var draft = next(edited().insertAfter("4.3", "4.7", "Выставка золотого шитья", "2027 год"));
        assertThat(open(draft)).contains(Code.MATCH_UNDECIDED);
        assertThat(review(draft).open()).filteredOn(problem -> problem.code() == Code.MATCH_UNDECIDED).singleElement()
                .satisfies(problem -> assertThat(problem.row()).isEqualTo(row(draft, "4.7").row().number()));
        decide(draft, "4.7", Optional.empty());
        assertThat(open(draft)).doesNotContain(Code.MATCH_UNDECIDED);
        assertThat(comparison(draft).difference().count(Kind.ADDED)).isOne();
        correct(draft, "4.7", content -> content.under(List.of("Другой раздел")));
        assertThat(open(draft)).as("it is known by the same words").doesNotContain(Code.MATCH_UNDECIDED);
        correct(draft, "4.7", content -> new RowContent(content.number(), content.section(), Story.russian("Выставка золотого шитья из собрания"), content.details(),
                content.term(), content.typedTerm(), content.executors(), content.result(), content.funding(), content.direction()));
        assertThat(open(draft)).as("it is another text now").contains(Code.MATCH_UNDECIDED);
    }

    @Test void whoeverSaysThatARowIsAMeasureGivesItThatOne() {
        var draft = next(edited().insertAfter("4.3", "4.7", "Выставка золотого шитья", "2027 год").delete("4.3"));
        decide(draft, "4.7", Optional.of(first.get("4.3")));
        assertThat(open(draft)).doesNotContain(Code.MATCH_UNDECIDED);
        approvedByAll(draft, PROTOCOL);
        assertThat(measures().stream().filter(measure -> measure.number().equals(Optional.of("4.7"))).findFirst().orElseThrow().id()).isEqualTo(first.get("4.3"));
        assertThat(story.door(Measures.class).exclusions(roadmap)).isEmpty();
        assertThat(story.jdbc.sql("select count(*) from audit_entry where about = :id and act = 'draft-match-decided'").param("id", draft.value())
                .query(Integer.class).single()).isOne();
    }

    @Test void aMeasureIsOneRowOnly() {
        var draft = next(edited().write("1.3", 1, "Поставка племенного скота и птицы"));
        decide(draft, "1.3", Optional.of(first.get("1.4")));
        decide(draft, "1.4", Optional.of(first.get("1.4")));
        assertThat(comparison(draft).decided()).containsOnlyKeys(row(draft, "1.4").row().number());
        assertThat(story.door(Audit.class).of(Reference.to(draft), 1).getFirst().after()).as("what was said of the other row stands in the record")
                .containsEntry("row-no-longer", Map.of("table", 1L, "row", 5L));
    }

    @Test void aHiddenMarkTellsWhereNoWordDoes() {
        var draft = next(edited().write("5.4", 1, "Обмен делегациями парламентов").write("5.4", 0, "7.7").write("7.7", 2, "2027 год"));
        story.jdbc.sql("update draft_source set mark = :mark where draft = :draft and number = :row").param("mark", first.get("5.4").toString())
                .param("draft", draft.value()).param("row", row(draft, "7.7").row().number()).update();
        assertThat(comparison(draft).difference().rows().stream().filter(one -> one.after().filter(after -> after.number().equals(Optional.of("7.7"))).isPresent())
                .findFirst().orElseThrow().identity()).contains(first.get("5.4"));
    }

    @Test void anotherEditionMeanwhileIsComparedAnew() {
        var slow = next(edited().delete("5.5"));
        ready(slow);
        story.door(Approvals.class).approve(bukhara, slow, review(slow).content(), approved(slow, PROTOCOL));
        var shown = review(slow).content();
        var edition = comparison(slow).predecessor().edition();
        approvedByAll(next(edited().write("1.3", 2, "до 1 октября 2026 года")), PROTOCOL);
        assertThatThrownBy(() -> story.door(Approvals.class).approve(omsk, slow, shown, approved(slow, PROTOCOL))).isInstanceOf(Refusal.ChangedMeanwhile.class);
        assertThat(review(slow).approval(review(slow).agreement().sideOf(bukhara.region()).orElseThrow())).isEmpty();
        assertThat(comparison(slow).predecessor().number()).isEqualTo(2);
        assertThat(comparison(slow).difference().count(Kind.CHANGED)).as("it would set the old term again").isOne();
        var row = row(slow, "1.3").row();
        assertThatThrownBy(() -> story.door(Matches.class).decide(omsk, slow, row.number(), row.version(), edition, Optional.empty()))
                .isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test void onlyWhoMayCorrectDecides() {
        var draft = next(edited().delete("5.5"));
        var edition = comparison(draft).predecessor().edition();
        int row = row(draft, "1.3").row().number();
        assertThatThrownBy(() -> story.door(Matches.class).decide(story.leader("UZ-BU"), draft, row, 1, edition, Optional.empty())).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> story.door(Matches.class).decide(story.curator("UZ-NW"), draft, row, 1, edition, Optional.empty())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> story.door(Matches.class).decide(omsk, draft, row, 1, edition, Optional.of(MeasureId.make()))).isInstanceOf(Refusal.NotFound.class);
    }
}
