package hamkor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.directory.Organisation;
import hamkor.directory.OrganisationKinds;
import hamkor.directory.Organisations;
import hamkor.id.AgreementId;
import hamkor.id.DraftId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.measure.Executor;
import hamkor.review.DraftProblem.Code;
import hamkor.roadmap.reading.SourceRow;
import hamkor.term.Term;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people change of a draft, and that nobody overwrites another.
class CorrectionsTest {
    private static final Term.Deadline BY_JUNE = new Term.Deadline("II кв. 2026 года – II кв.", LocalDate.of(2027, 6, 30));
    private static Story story;
    private Acting omsk;
    private Acting navoi;
    private AgreementId agreement;
    private DraftId draft;
    private Corrections corrections;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    @BeforeEach void aDraftOfNavoi() {
        omsk = story.curator("RU-OMS");
        navoi = story.curator("UZ-NW");
        agreement = Documents.agreement(story, "RU-OMS", "UZ-NW");
        draft = Documents.brought(story, omsk, agreement, "omsk_navoi.docx");
        corrections = story.door(Corrections.class);
    }

    private Review review() {
        return story.door(Reviews.class).of(draft);
    }

    private DraftProblem first(Code code) {
        return review().open().stream().filter(problem -> problem.code() == code).findFirst().orElseThrow();
    }

    private DraftRow row(int number) {
        return review().row(number).orElseThrow().row();
    }

    private SideId side(String region) {
        return review().agreement().sides().stream().filter(side -> side.region().code().equals(region)).findFirst().orElseThrow().id();
    }

    private int firstRow() {
        return review().rows().getFirst().row().number();
    }

    private static LanguageText russian(String text) {
        return Story.russian(text);
    }

    @Test void aCorrectionIsANewVersionWithItsAuthor() {
        int number = firstRow();
        corrections.correct(navoi, draft, number, 1, row -> row.with(BY_JUNE, Optional.of("II квартал 2027 года")));
        assertThat(row(number).content().term()).isEqualTo(BY_JUNE);
        assertThat(row(number).version()).isEqualTo(2);
        assertThat(row(number).changed().orElseThrow()).satisfies(changed -> {
            assertThat(changed.by()).isEqualTo(navoi.name());
            assertThat(changed.region()).isEqualTo(navoi.region());
        });
        assertThat(row(number).isCorrected()).isTrue();
    }

    @Test void whoBeganFromAnOlderVersionChangesNothing() {
        int number = firstRow();
        corrections.correct(omsk, draft, number, 1, row -> row.under(List.of("I. Другое")));
        assertThatThrownBy(() -> corrections.correct(navoi, draft, number, 1, row -> row.under(List.of("II. Третье"))))
                .isInstanceOf(Refusal.ChangedMeanwhile.class);
        assertThat(row(number).content().section()).containsExactly("I. Другое");
        assertThat(story.door(DraftRowSql.class).content(draft, number, 1)).contains(row(number).asRead().orElseThrow());
    }

    /// However the two interleave: one is in, the other is told.
    @Test void ofTwoReviewersAtOnceOneIsTold() throws Exception {
        int number = firstRow();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> {
                try {
                    corrections.correct(i % 2 == 0 ? omsk : navoi, draft, number, 1, row -> row.under(List.of("Раздел " + i)));
                    return true;
                } catch (Refusal.ChangedMeanwhile _) {
                    return false;
                }
            }).toList());
            int in = 0;
            for (var one : all) if (one.get()) in++;
            assertThat(in).isOne();
        }
        assertThat(row(number).version()).isEqualTo(2);
    }

    @Test void reviewersOfDifferentRowsDoNotMeet() throws Exception {
        var numbers = review().rows().stream().map(row -> row.row().number()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(numbers.stream().<Callable<Void>>map(number -> () -> {
                corrections.correct(number % 2 == 0 ? omsk : navoi, draft, number, 1, row -> row.under(List.of("Раздел " + number)));
                return null;
            }).toList());
            for (var one : all) one.get();
        }
        assertThat(review().rows()).allSatisfy(row -> assertThat(row.content().section()).containsExactly("Раздел " + row.row().number()));
    }

    @Test void whatWasCorrectedCanBeTakenBack() {
        int number = firstRow();
        var read = row(number).content();
        corrections.correct(omsk, draft, number, 1, row -> row.under(List.of("I. Другое")));
        corrections.takeBack(omsk, draft, number, 2);
        assertThat(row(number).content()).isEqualTo(read);
        assertThat(row(number).version()).isEqualTo(3);
        assertThat(row(number).isCorrected()).isFalse();
    }

    @Test void aRowThatIsNoMeasureIsLeftOutAndCountsAsSkipped() {
        int number = firstRow();
        var before = review().counts();
        corrections.leaveOut(omsk, draft, number, 1, true);
        var after = review().counts();
        assertThat(after.measures()).isEqualTo(before.measures() - 1);
        assertThat(after.skipped()).isEqualTo(before.skipped() + 1);
        assertThat(after.addUp()).isTrue();
        corrections.giveSide(omsk, draft, first(Code.SIDE_UNKNOWN).words(), side("UZ-NW"));
        assertThat(review().plan().measures()).hasSize(after.measures());
        corrections.leaveOut(omsk, draft, number, 2, false);
        assertThat(review().counts()).isEqualTo(before);
    }

    @Test void aHeadingCanBeTakenInAsAMeasureAndSkippedAgain() {
        var heading = review().lines().stream().filter(line -> line.kind() == SourceRow.Kind.SECTION).findFirst().orElseThrow();
        corrections.takeIn(omsk, draft, heading.number());
        assertThat(row(heading.number()).asRead()).isEmpty();
        assertThat(row(heading.number()).content().title().in().values()).allSatisfy(words -> assertThat(words).isNotBlank());
        assertThat(review().open()).anySatisfy(problem -> assertThat(problem.row()).isEqualTo(heading.number()));
        corrections.takeBack(omsk, draft, heading.number(), 1);
        assertThat(row(heading.number()).leftOut()).isTrue();
        assertThat(review().open()).noneSatisfy(problem -> assertThat(problem.row()).isEqualTo(heading.number()));
        assertThat(review().counts().addUp()).isTrue();
    }

    @Test void anEmptyRowIsNoMeasure() {
        var other = Documents.agreement(story, "RU-OMS", "UZ-TO");
        var tashkent = Documents.brought(story, omsk, other, "omsk_tashkent.docx");
        var blank = story.door(Reviews.class).of(tashkent).lines().stream()
                .filter(line -> line.skipped().filter(reason -> reason.name().equals("BLANK")).isPresent()).findFirst();
        if (blank.isPresent()) assertThatThrownBy(() -> corrections.takeIn(omsk, tashkent, blank.get().number())).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> corrections.takeIn(omsk, tashkent, 9_999)).isInstanceOf(Refusal.NotFound.class);
    }

    /// The town lies in the Navoi region, which the document does not say.
    @Test void anExecutorWithoutASideIsGivenOne() {
        var problem = first(Code.SIDE_UNKNOWN);
        corrections.giveSide(omsk, draft, problem.words(), side("UZ-NW"));
        assertThat(review().open()).noneSatisfy(open -> assertThat(open.code()).isEqualTo(Code.SIDE_UNKNOWN));
        var settled = review().row(problem.row()).orElseThrow();
        assertThat(settled.content().executors().get(problem.executor()).side()).contains(side("UZ-NW"));
        assertThat(settled.roles().get(problem.executor())).isEqualTo(Executor.Role.CO);
    }

    @Test void whoStandsFirstOfItsSideLeadsAlsoWhenTheSideIsGivenLater() {
        int number = firstRow();
        var college = new RowExecutor(russian("Колледж"), Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty());
        var known = new RowExecutor(russian("Министерство культуры"), Optional.of(side("RU-OMS")), Optional.empty(), Optional.empty(), false, false, Optional.empty());
        corrections.correct(omsk, draft, number, 1, row -> row.with(List.of(college, known)));
        assertThat(review().row(number).orElseThrow().roles()).containsExactly(Executor.Role.CO, Executor.Role.LEAD);
        corrections.giveSide(omsk, draft, "Колледж", side("RU-OMS"));
        assertThat(review().row(number).orElseThrow().roles()).containsExactly(Executor.Role.LEAD, Executor.Role.CO);
    }

    @Test void anOrganisationAddedSettlesEveryRowThatCallsItSo() {
        int first = firstRow();
        var rows = review().rows().stream().limit(3).map(row -> row.row().number()).toList();
        var factory = new RowExecutor(russian("Новый завод"), Optional.of(side("RU-OMS")), Optional.empty(), Optional.empty(), false, false, Optional.empty());
        for (int number : rows) corrections.correct(omsk, draft, number, 1, row -> row.with(List.of(factory)));
        assertThat(review().open().stream().filter(problem -> problem.code() == Code.LEAD_UNKNOWN)).hasSize(3);
        var organisation = corrections.addOrganisation(omsk, draft, side("RU-OMS"), russian("Новый завод"), Organisation.Kind.OTHER);
        assertThat(review().open().stream().filter(problem -> problem.code() == Code.LEAD_UNKNOWN)).isEmpty();
        for (int number : rows)
            assertThat(review().row(number).orElseThrow().content().executors().getFirst().organisation()).contains(organisation);
        assertThat(row(first).version()).as("the rows themselves say what they said").isEqualTo(2);
    }

    @Test void allThatTheDirectoryDoesNotKnowIsEnteredAtOnceOrNotAtAll() {
        int number = firstRow();
        var factory = new RowExecutor(russian("ООО «Невиданный завод»"), Optional.of(side("RU-OMS")), Optional.empty(), Optional.empty(), false, false, Optional.empty());
        var again = new RowExecutor(russian("ООО Невиданный завод").and(Language.UZ, "Koʻrilmagan zavod"), Optional.of(side("RU-OMS")), Optional.empty(), Optional.empty(), true, false, Optional.empty());
        var partner = new RowExecutor(russian("Невиданный университет"), Optional.of(side("UZ-NW")), Optional.empty(), Optional.empty(), false, false, Optional.empty());
        corrections.correct(omsk, draft, number, 1, row -> row.with(List.of(factory, partner)));
        int next = review().rows().get(1).row().number();
        corrections.correct(omsk, draft, next, 1, row -> row.with(List.of(again)));
        var found = Unlisted.of(review()).stream().filter(one -> Settled.key(one.name()).contains("евиданный")).toList();
        assertThat(found).extracting(one -> Settled.key(one.name())).containsExactly("ООО «Невиданный завод» / Koʻrilmagan zavod", "Невиданный университет");
        assertThat(found.getFirst().leads()).containsExactly(number);
        assertThat(found.getFirst().others()).as("co-executors are offered too").containsExactly(next);
        var all = found.stream().map(one -> new Corrections.Meant(one.side().id(), one.name(), OrganisationKinds.of(one.name()), Optional.empty())).toList();
        var twice = Stream.concat(all.stream(), all.stream()).toList();
        assertThatThrownBy(() -> corrections.meanAll(omsk, draft, twice)).isInstanceOf(Refusal.Invalid.class);
        assertThat(Unlisted.of(review())).containsAll(found);
        corrections.meanAll(omsk, draft, all);
        assertThat(Unlisted.of(review())).doesNotContainAnyElementsOf(found);
        var organisations = story.door(Organisations.class);
        assertThat(organisations.organisation(review().row(next).orElseThrow().content().executors().getFirst().organisation().orElseThrow()).kind()).isEqualTo(Organisation.Kind.COMPANY);
    }

    @Test void wordsThatMeanAKnownOrganisationBecomeItsAlias() {
        int number = firstRow();
        var minprom = new RowExecutor(russian("Министерство всего омского"), Optional.of(side("RU-OMS")), Optional.empty(), Optional.empty(), false, false, Optional.empty());
        corrections.correct(omsk, draft, number, 1, row -> row.with(List.of(minprom)));
        var organisations = story.door(Organisations.class);
        var known = organisations.calledIn(List.of(omsk.region())).by(omsk.region(), russian("Министерство культуры")).orElseThrow();
        corrections.addAlias(omsk, draft, side("RU-OMS"), known, organisations.organisation(known).version(), russian("Министерство всего омского"));
        assertThat(review().row(number).orElseThrow().content().executors().getFirst().organisation()).contains(known);
        assertThatThrownBy(() -> corrections.addAlias(omsk, draft, side("UZ-NW"), known, organisations.organisation(known).version(), russian("Что-то")))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test void wordsThatAPersonTypedBecomeNoNameOfThePartners() {
        int number = firstRow();
        var typed = new RowExecutor(russian("Выдуманное управление"), Optional.of(side("UZ-NW")), Optional.empty(), Optional.empty(), false, false, Optional.empty());
        corrections.correct(omsk, draft, number, 1, row -> row.with(List.of(typed)));
        var organisations = story.door(Organisations.class);
        var known = organisations.add(navoi.actor(), navoi.region(), Organisation.Kind.OTHER, russian("Управление всего навоийского"), List.of());
        assertThatThrownBy(() -> corrections.addAlias(omsk, draft, side("UZ-NW"), known, 1, typed.words()))
                .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> assertThat(refusal.key()).isEqualTo("organisation.words-not-read"));
        corrections.addAlias(navoi, draft, side("UZ-NW"), known, 1, typed.words());
        assertThat(organisations.calledIn(List.of(navoi.region())).by(navoi.region(), typed.words())).contains(known);
    }

    @Test void wordsOfTheDocumentMayBecomeNamesOfThePartners() {
        var organisations = story.door(Organisations.class);
        var called = organisations.calledIn(List.of(navoi.region()));
        var words = review().rows().stream().flatMap(row -> row.content().executors().stream()).map(RowExecutor::words)
                .filter(read -> called.by(navoi.region(), read).isEmpty()).findFirst().orElseThrow();
        var known = organisations.add(navoi.actor(), navoi.region(), Organisation.Kind.OTHER, russian("Хокимият города"), List.of());
        corrections.addAlias(omsk, draft, side("UZ-NW"), known, 1, words);
        assertThat(organisations.calledIn(List.of(navoi.region())).by(navoi.region(), words)).contains(known);
    }

    @Test void aLeadThatNobodyKnowsIsAProblemACoExecutorIsNone() {
        int number = firstRow();
        var known = new RowExecutor(russian("Министерство культуры"), Optional.of(side("RU-OMS")), Optional.empty(), Optional.empty(), false, false, Optional.empty());
        var unknown = new RowExecutor(russian("Никому не известный завод"), Optional.of(side("RU-OMS")), Optional.empty(), Optional.empty(), false, false, Optional.empty());
        corrections.correct(omsk, draft, number, 1, row -> row.with(List.of(known, unknown)));
        assertThat(review().open()).noneSatisfy(problem -> assertThat(problem.row()).isEqualTo(number));
        corrections.correct(omsk, draft, number, 2, row -> row.with(List.of(known.as(Executor.Role.CO), unknown)));
        assertThat(review().row(number).orElseThrow().roles()).containsExactly(Executor.Role.CO, Executor.Role.LEAD);
        assertThat(review().open()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.LEAD_UNKNOWN);
            assertThat(problem.executor()).isEqualTo(1);
        });
    }

    @Test void aProblemIsLeftAsItIsByNameAndTakenBack() {
        int number = firstRow();
        corrections.correct(omsk, draft, number, 1, row -> row.with(new Term.Undated("декабрь", Term.WhyUndated.NO_YEAR), Optional.empty()));
        var problem = first(Code.TERM);
        corrections.leave(navoi, draft, List.of(problem));
        assertThat(review().open()).doesNotContain(problem);
        assertThat(review().decision(problem).orElseThrow().by().by()).isEqualTo(navoi.name());
        corrections.reopen(omsk, draft, problem);
        assertThat(review().open()).contains(problem);
        assertThat(story.jdbc.sql("select taken_back_by || ' ' || taken_back_by_region from draft_decision where draft = :draft").param("draft", draft.value())
                .query(String.class).single()).isEqualTo(omsk.person() + " RU-OMS");
    }

    @Test void aDecisionHoldsForTheWordsItWasMadeFor() {
        int number = firstRow();
        corrections.correct(omsk, draft, number, 1, row -> row.with(new Term.Undated("декабрь", Term.WhyUndated.NO_YEAR), Optional.empty()));
        corrections.leave(omsk, draft, List.of(first(Code.TERM)));
        corrections.correct(omsk, draft, number, 2, row -> row.with(new Term.Undated("январь", Term.WhyUndated.NO_YEAR), Optional.empty()));
        assertThat(first(Code.TERM).words()).isEqualTo("январь");
    }

    @Test void whatCannotBeHeldToAnybodyMayNotBeLeft() {
        assertThatThrownBy(() -> corrections.leave(omsk, draft, List.of(first(Code.SIDE_UNKNOWN)))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test void titlePeriodAndReportingDaysAreTheDraftsOwn() {
        corrections.describe(navoi, draft, 1, front -> new Front(front.title(), front.languages(), front.parties(), Optional.empty(),
                List.of(MonthDay.of(6, 15), MonthDay.of(12, 15)), front.characters(), front.unread()));
        assertThat(review().draft().front().reportingDays()).hasSize(2);
        assertThat(first(Code.PERIOD_MISSING).row()).isZero();
        assertThatThrownBy(() -> corrections.describe(omsk, draft, 1, front -> new Front(Optional.empty(), front.languages(), front.parties(), front.period(),
                front.reportingDays(), front.characters(), front.unread()))).isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test void onlyCuratorsOfTheSidesCorrect() {
        assertThatThrownBy(() -> corrections.correct(story.leader("RU-OMS"), draft, firstRow(), 1, row -> row)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> corrections.correct(story.curator("UZ-BU"), draft, firstRow(), 1, row -> row)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test void anEndedDraftIsChangedNoMore() {
        story.door(Drafts.class).withdraw(omsk, draft);
        assertThatThrownBy(() -> corrections.correct(omsk, draft, firstRow(), 1, row -> row.under(List.of()))).isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test void everyChangeIsOnRecordWithBeforeAndAfter() {
        int number = firstRow();
        corrections.correct(omsk, draft, number, 1, row -> row.under(List.of("I. Другое")));
        corrections.leaveOut(omsk, draft, number, 2, true);
        assertThat(story.jdbc.sql("select act from audit_entry where about = :id order by at, id").param("id", draft.value()).query(String.class).list())
                .containsExactly("draft-uploaded", "draft-row-corrected", "draft-row-left-out");
    }

    @Test void whatWasCorrectedOutlivesARestart() {
        int number = firstRow();
        corrections.correct(omsk, draft, number, 1, row -> row.with(BY_JUNE, Optional.empty()));
        try (var again = story.again()) {
            assertThat(again.door(Reviews.class).of(draft).row(number)).isEqualTo(review().row(number));
            again.door(Corrections.class).takeBack(navoi, draft, number, 2);
        }
        assertThat(row(number).version()).isEqualTo(3);
    }
}
