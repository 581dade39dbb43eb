package hamkor.api;

import hamkor.agreement.Side;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.measure.Direction;
import hamkor.review.Decision;
import hamkor.review.Draft;
import hamkor.review.DraftProblem;
import hamkor.review.Review;
import hamkor.review.Settled;
import hamkor.review.SourceLine;
import hamkor.roadmap.reading.CellRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A document on its way to being an edition, as it stands now.
///
/// @param roadmap whose next edition it is meant to be, or has become one of; null of a first edition that is not in force
/// @param owner the region that brought it in
/// @param reportingDays month and day: `12-15`
/// @param sides how far each side is, and what its approval still needs
/// @param problems what a person has to look at; open until it is mended or left as it is
/// @param rows what will be measures, in the order of the document
/// @param difference null of a first edition
record DraftJson(UUID id, UUID agreement, Optional<UUID> roadmap, String owner, Draft.State state, Optional<UUID> edition, SourceJson source,
        ActorJson uploadedBy, Instant uploadedAt, Optional<LanguageText> title, List<Language> languages, List<String> parties,
        Optional<PeriodJson> period, List<String> reportingDays, CountsJson counts, List<DraftSideJson> sides, List<DraftProblemJson> problems,
        List<DraftRowJson> rows, Optional<DifferenceJson> difference) {

    /// How the rows of the document add up: read = measures + sections + skipped; and its characters.
    ///
    /// @param unread characters that went into no field
    record CountsJson(int read, int measures, int sections, int skipped, long characters, long unread) {}

    /// @param unchecked the rows that the side has still to check: what says the same as the edition in force needs no mark
    /// @param ready whether it may approve
    /// @param approval the one that stands for what the draft says now
    record DraftSideJson(UUID side, String region, List<Integer> unchecked, boolean ready, Optional<ApprovalJson> approval) {
        static DraftSideJson of(Side side, Review review) {
            return new DraftSideJson(side.id().value(), side.region().code(), review.unchecked(side), review.isReady(side),
                    review.approval(side).map(ApprovalJson::of));
        }
    }

    /// @param row null for the document as a whole
    /// @param executor which of the row's, from 0
    /// @param cell what the cell holds that it is about
    /// @param text the words that it is about
    /// @param mayBeLeft whether a person may say: it is so
    /// @param left who said so
    record DraftProblemJson(DraftProblem.Code code, Optional<Integer> row, Optional<Integer> executor, Optional<CellRole> cell, String text,
            boolean mayBeLeft, Optional<LeftJson> left) {
        static DraftProblemJson of(DraftProblem problem, Optional<Decision> decision) {
            return new DraftProblemJson(problem.code(), Optional.of(problem.row()).filter(row -> row > 0),
                    Optional.of(problem.executor()).filter(executor -> executor >= 0), problem.cell(), problem.words(), problem.code().mayBeLeft(),
                    decision.map(left -> new LeftJson(left.by().by(), left.by().region().code(), left.by().at())));
        }
    }

    record LeftJson(String by, String region, Instant at) {}

    /// @param row its number over the whole document
    /// @param section the headings over it, outermost first
    /// @param leftOut a person has said that it is no measure
    /// @param corrected whether it says something else than was read
    /// @param checkedBy the sides that have marked it as checked, as it stands
    record DraftRowJson(int row, Optional<PlaceJson> source, Optional<String> number, List<String> section, LanguageText title, List<String> details,
            TermJson term, List<ExecutorJson> executors, Optional<LanguageText> result, Optional<LanguageText> funding, Optional<Direction> direction,
            boolean leftOut, boolean corrected, List<UUID> checkedBy) {
        static DraftRowJson of(Settled settled, Review review, SourceLine line) {
            var content = settled.content();
            var executors = IntStream.range(0, content.executors().size())
                    .mapToObj(i -> ExecutorJson.of(content.executors().get(i), settled.roles().get(i))).toList();
            var number = settled.row().number();
            return new DraftRowJson(number, PlaceJson.of(line.place()), content.number(), content.section(), content.title(), content.details(),
                    TermJson.of(content.term()), executors, content.result(), content.funding(), content.direction(), settled.row().leftOut(),
                    settled.row().isCorrected(),
                    review.agreement().sides().stream().filter(side -> review.marked(side).contains(number)).map(side -> side.id().value()).toList());
        }
    }

    static DraftJson of(Review review) {
        var draft = review.draft();
        var front = draft.front();
        var counts = review.counts();
        var lines = review.lines().stream().collect(Collectors.toMap(SourceLine::number, Function.identity()));
        return new DraftJson(draft.id().value(), draft.agreement().value(), draft.roadmap().map(roadmap -> roadmap.value()), draft.owner().code(),
                draft.state(), draft.edition().map(edition -> edition.value()), SourceJson.of(draft.source()), ActorJson.of(draft.uploadedBy()),
                draft.uploadedAt(), front.title(), front.languages(), front.parties(), front.period().map(PeriodJson::of),
                PeriodJson.days(front.reportingDays()),
                new CountsJson(counts.read(), counts.measures(), counts.sections(), counts.skipped(), front.characters(), front.unread()),
                review.agreement().sides().stream().map(side -> DraftSideJson.of(side, review)).toList(),
                review.problems().stream().map(problem -> DraftProblemJson.of(problem, review.decision(problem))).toList(),
                review.rows().stream().map(row -> DraftRowJson.of(row, review, lines.get(row.row().number()))).toList(),
                DifferenceJson.of(review));
    }
}
