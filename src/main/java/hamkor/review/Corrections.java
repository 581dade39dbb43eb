package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Side;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Organisation;
import hamkor.directory.OrganisationName;
import hamkor.directory.Organisations;
import hamkor.id.DraftId;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.roadmap.reading.Reconciliation.Reason;
import hamkor.term.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What people change of a draft. Each change is one version of its row, with its author; it lets the approvals fall that stood.
@Component
public class Corrections {
    private final Reviews reviews;
    private final DraftSql drafts;
    private final DraftRowSql rows;
    private final DraftActSql acts;
    private final Organisations organisations;
    private final Rights rights;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Corrections(Reviews reviews, DraftSql drafts, DraftRowSql rows, DraftActSql acts, Organisations organisations, Rights rights, Audit audit,
            BusinessClock clock, TransactionOperations transaction) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.rows = rows;
        this.acts = acts;
        this.organisations = organisations;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Changes what a row says.
    ///
    /// @param version from which the change began
    /// @throws Refusal.ChangedMeanwhile where another version stands: nothing is changed then
    void correct(Acting by, DraftId id, int row, int version, UnaryOperator<RowContent> change) {
        change(by, id, review -> {
            var before = standing(review, row, version);
            var content = change.apply(before.content());
            if (content.equals(before.content())) return;
            save(by, review, List.of(new DraftRow(row, before.asRead(), content, before.leftOut(), version, before.changed())));
            audit.record(by.actor(), review.draft().owner(), new Act("draft-row-corrected", Reference.to(id),
                    RowTold.difference(before.content(), content), told(review, row, RowTold.difference(content, before.content()))));
        });
    }

    /// Says that a row is no measure, or that it is one after all.
    ///
    /// @throws Refusal.ChangedMeanwhile where another version stands
    void leaveOut(Acting by, DraftId id, int row, int version, boolean out) {
        change(by, id, review -> {
            var before = standing(review, row, version);
            if (before.leftOut() == out) return;
            save(by, review, List.of(new DraftRow(row, before.asRead(), before.content(), out, version, before.changed())));
            audit.record(by.actor(), review.draft().owner(), Act.of(out ? "draft-row-left-out" : "draft-row-taken-in", Reference.to(id), told(review, row, Map.of())));
        });
    }

    /// Takes in as a measure a row that the reading skipped, or took for a heading.
    ///
    /// @throws Refusal.Invalid where nothing is written in it
    void takeIn(Acting by, DraftId id, int row) {
        change(by, id, review -> {
            if (review.row(row).isPresent()) return;
            var line = review.lines().stream().filter(known -> known.number() == row).findFirst().orElseThrow(Reviews::none);
            var content = new TakenIn(review, rows.headers(id)).content(line, rows.cells(id, List.of(row)).get(row));
            if (line.skipped().filter(Reason.BLANK::equals).isPresent() || Problems.isMissing(content.title()))
                throw new Refusal.Invalid(Drafts.class, "row.blank");
            save(by, review, List.of(new DraftRow(row, Optional.empty(), content, false, 0, Optional.empty())));
            audit.record(by.actor(), review.draft().owner(), Act.of("draft-row-taken-in", Reference.to(id), told(review, row, Map.of())));
        });
    }

    /// Gives a row back what was read; one that a person took in is skipped again.
    ///
    /// @throws Refusal.ChangedMeanwhile where another version stands
    void takeBack(Acting by, DraftId id, int row, int version) {
        change(by, id, review -> {
            var before = standing(review, row, version);
            if (!before.isCorrected()) return;
            var content = before.asRead().orElse(before.content());
            save(by, review, List.of(new DraftRow(row, before.asRead(), content, before.asRead().isEmpty(), version, before.changed())));
            audit.record(by.actor(), review.draft().owner(), new Act("draft-row-taken-back", Reference.to(id),
                    RowTold.difference(before.content(), content), told(review, row, RowTold.difference(content, before.content()))));
        });
    }

    /// Gives every executor that the draft calls so, and that has no side, this one.
    ///
    /// @param words as [Settled#key] writes them
    public void giveSide(Acting by, DraftId id, String words, SideId side) {
        change(by, id, review -> {
            side(review, side);
            var changed = new ArrayList<DraftRow>();
            for (var settled : review.rows()) {
                var row = settled.row();
                var content = row.content().with(row.content().executors().stream().map(executor -> executor.side().isEmpty()
                        && Settled.key(executor.words()).equals(words) ? executor.of(side) : executor).toList());
                if (!content.equals(row.content())) changed.add(new DraftRow(row.number(), row.asRead(), content, row.leftOut(), row.version(), row.changed()));
            }
            if (changed.isEmpty()) return;
            save(by, review, changed);
            audit.record(by.actor(), review.draft().owner(), Act.of("draft-side-given", Reference.to(id), Map.of("words", words,
                    "side", side.toString(), "places", RowPlaces.told(review, changed.stream().map(DraftRow::number).toList()))));
        });
    }

    /// Enters an organisation under the name by which the draft calls it: from then on every executor called so is it.
    ///
    /// @throws Refusal.Invalid where another of the region is called so
    OrganisationId addOrganisation(Acting by, DraftId id, SideId side, LanguageText name, Organisation.Kind kind) {
        return meaning(by, id, side, Deed.ADD_ORGANISATION, review -> organisations.add(by.actor(), side(review, side).region(), kind, name, List.of()));
    }

    /// Says that words of the draft mean an organisation: from then on every executor called so is it.
    ///
    /// @param version of the organisation, from which the person began
    /// @throws Refusal.Invalid where another of the region is called so, it is of another side, or a partner's and a person typed the words
    void addAlias(Acting by, DraftId id, SideId side, OrganisationId organisation, int version, LanguageText words) {
        meaning(by, id, side, Deed.ADD_ALIAS, review -> {
            var region = side(review, side).region();
            requireMeant(by, review, region, organisation, words);
            organisations.addAlias(by.actor(), organisation, words, version);
            return organisation;
        });
    }

    /// Which organisation words of a draft mean: a new one of this kind, or one that the directory knows under other names.
    ///
    /// @param known empty for a new one
    record Meant(SideId side, LanguageText words, Organisation.Kind kind, Optional<Known> known) {
        /// @param version from which the person began
        record Known(OrganisationId organisation, int version) {}
    }

    /// Says of many words at once which organisations they mean: all of it, or nothing where one is refused.
    ///
    /// @throws Refusal.Invalid where another of the region is called so, or the known one is of another side
    /// @throws Refusal.ChangedMeanwhile where another version of a known one stands
    void meanAll(Acting by, DraftId id, List<Meant> all) {
        rights.require(by, Deed.CORRECT_DRAFT, Reference.to(id));
        transaction.executeWithoutResult(_ -> {
            var review = reviews.toChange(id);
            for (var side : all.stream().map(Meant::side).distinct().toList()) rights.require(by, Deed.ADD_ORGANISATION, side(review, side).region());
            organisations.add(by.actor(), all.stream().filter(meant -> meant.known().isEmpty())
                    .map(meant -> OrganisationName.entered(side(review, meant.side()).region(), meant.kind(), meant.words())).toList());
            for (var meant : all) meant.known().ifPresent(known -> call(by, review, meant, known));
            acts.drop(id, Optional.of(reviews.of(id).approvable()), by.actor(), clock.now());
        });
    }

    private void call(Acting by, Review review, Meant meant, Meant.Known known) {
        var region = side(review, meant.side()).region();
        rights.require(by, Deed.ADD_ALIAS, region);
        requireMeant(by, review, region, known.organisation(), meant.words());
        organisations.addAlias(by.actor(), known.organisation(), meant.words(), known.version());
    }

    private void requireMeant(Acting by, Review review, RegionId region, OrganisationId organisation, LanguageText words) {
        if (!organisations.organisation(organisation).region().equals(region)) throw new Refusal.Invalid(Drafts.class, "organisation.of-another-side");
        if (!region.equals(by.region()) && !isRead(review, words)) throw new Refusal.Invalid(Drafts.class, "organisation.words-not-read");
    }

    /// Whether the document itself calls an executor so. Anything else a partner's organisations would be called by whoever types it.
    private boolean isRead(Review review, LanguageText words) {
        var takenIn = review.rows().stream().map(Settled::row).filter(row -> row.asRead().isEmpty()).map(DraftRow::number).toList();
        var read = Stream.concat(review.rows().stream().flatMap(row -> row.row().asRead().stream()), rows.first(review.draft().id(), takenIn).stream());
        return read.flatMap(content -> content.executors().stream()).anyMatch(executor -> Settled.key(executor.words()).equals(Settled.key(words)));
    }

    private OrganisationId meaning(Acting by, DraftId id, SideId side, Deed deed, Function<Review, OrganisationId> given) {
        rights.require(by, Deed.CORRECT_DRAFT, Reference.to(id));
        return transaction.execute(_ -> {
            var review = reviews.toChange(id);
            rights.require(by, deed, side(review, side).region());
            var organisation = given.apply(review);
            int fell = acts.drop(id, Optional.of(reviews.of(id).approvable()), by.actor(), clock.now());
            if (fell > 0) audit.record(by.actor(), review.draft().owner(), Act.of("draft-approvals-fell", Reference.to(id),
                    Map.of("organisation", organisation.toString(), "approvals", fell)));
            return organisation;
        });
    }

    /// Leaves problems as they are.
    ///
    /// @throws Refusal.Invalid where one of them may not be left
    public void leave(Acting by, DraftId id, List<DraftProblem> problems) {
        change(by, id, review -> {
            var open = review.open().stream().filter(problems::contains).toList();
            if (open.isEmpty()) return;
            if (!open.stream().allMatch(problem -> problem.code().mayBeLeft())) throw new Refusal.Invalid(Drafts.class, "problem.may-not-be-left");
            acts.leave(id, open, by.actor(), clock.now());
            audit.record(by.actor(), review.draft().owner(), Act.of("draft-problem-left", Reference.to(id), told(review, open)));
        });
    }

    /// Takes such a decision back: the problem stands open again.
    void reopen(Acting by, DraftId id, DraftProblem problem) {
        change(by, id, review -> {
            if (review.problems().stream().noneMatch(problem::equals) || review.decision(problem).isEmpty()) return;
            acts.takeBack(id, problem, by.actor(), clock.now());
            acts.drop(id, Optional.empty(), by.actor(), clock.now());
            audit.record(by.actor(), review.draft().owner(), Act.of("draft-problem-reopened", Reference.to(id), told(review, List.of(problem))));
        });
    }

    /// Changes what the draft says of itself.
    ///
    /// @param version from which the change began
    /// @throws Refusal.ChangedMeanwhile where another version stands
    void describe(Acting by, DraftId id, int version, UnaryOperator<Front> change) {
        change(by, id, review -> {
            var before = review.draft().front();
            var after = change.apply(before);
            if (after.equals(before)) return;
            if (!drafts.describe(id, after, version)) throw new Refusal.ChangedMeanwhile(Drafts.class, "draft.described-meanwhile");
            acts.drop(id, Optional.empty(), by.actor(), clock.now());
            audit.record(by.actor(), review.draft().owner(), new Act("draft-described", Reference.to(id), told(before), told(after)));
        });
    }

    private static Side side(Review review, SideId id) {
        return review.agreement().sides().stream().filter(side -> side.id().equals(id)).findFirst().orElseThrow(Reviews::noChoice);
    }

    private interface Change {
        void in(Review review);
    }

    private void change(Acting by, DraftId id, Change change) {
        rights.require(by, Deed.CORRECT_DRAFT, Reference.to(id));
        transaction.executeWithoutResult(_ -> change.in(reviews.toChange(id)));
    }

    private static DraftRow standing(Review review, int row, int version) {
        var standing = review.row(row).orElseThrow(Reviews::none).row();
        if (standing.version() != version) throw new Refusal.ChangedMeanwhile(Drafts.class, "row.changed-meanwhile");
        return standing;
    }

    private void save(Acting by, Review review, List<DraftRow> changed) {
        rows.change(review.draft().id(), changed, by.actor(), clock.now());
        acts.drop(review.draft().id(), Optional.empty(), by.actor(), clock.now());
    }

    private static Map<String, Object> told(Review review, int row, Map<String, Object> fields) {
        var told = new TreeMap<>(fields);
        told.put("place", RowPlaces.told(review.place(row)));
        return told;
    }

    private static Map<String, Object> told(Review review, List<DraftProblem> problems) {
        return Map.of("problems", problems.stream().<Object>map(problem -> {
            var told = new TreeMap<String, Object>();
            if (problem.row() > 0) told.put("place", RowPlaces.told(review.place(problem.row())));
            told.put("problem", Json.word(problem.code()));
            if (!problem.words().isEmpty()) told.put("words", problem.words());
            return told;
        }).toList());
    }

    static Map<String, Object> told(Front front) {
        var told = new TreeMap<String, Object>();
        front.title().ifPresent(title -> told.put("title", title));
        front.period().ifPresent(period -> told.put("period", period.first() + "/" + period.last()));
        told.put("reporting-days", front.reportingDays().stream().map(Object::toString).toList());
        return told;
    }
}
