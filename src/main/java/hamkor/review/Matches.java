package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.id.DraftId;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import hamkor.term.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What people say of a draft's measures: which of those in force each is, or that it is a new one.
@Component
class Matches {
    private final Reviews reviews;
    private final DraftRowSql rows;
    private final DraftActSql acts;
    private final Rights rights;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Matches(Reviews reviews, DraftRowSql rows, DraftActSql acts, Rights rights, Audit audit, BusinessClock clock, TransactionOperations transaction) {
        this.reviews = reviews;
        this.rows = rows;
        this.acts = acts;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Says which measure a row is. What people settled of that measure before, and the row says nothing against, is taken over
    /// into a row that nobody has changed. Of another row of which the same was said it is said no longer.
    ///
    /// @param version of the row, from which the person began
    /// @param since the edition that the draft was compared with then
    /// @param measure that the roadmap has or had; empty where the row is a new one
    /// @throws Refusal.ChangedMeanwhile where another version of the row stands, or another edition is in force by now
    void decide(Acting by, DraftId id, int row, int version, EditionId since, Optional<MeasureId> measure) {
        rights.require(by, Deed.CORRECT_DRAFT, Reference.to(id));
        transaction.executeWithoutResult(_ -> {
            var review = reviews.toChange(id);
            var comparison = review.comparison().filter(found -> found.predecessor().edition().equals(since))
                    .orElseThrow(() -> new Refusal.ChangedMeanwhile(Drafts.class, "match.overtaken"));
            var settled = review.row(row).orElseThrow(Reviews::none);
            if (settled.row().version() != version) throw new Refusal.ChangedMeanwhile(Drafts.class, "row.changed-meanwhile");
            if (measure.filter(known -> !comparison.predecessor().known().contains(known)).isPresent()) throw Reviews.none();
            var before = Optional.ofNullable(comparison.decided().get(row));
            if (before.map(Match::measure).equals(Optional.of(measure))) return;
            var other = acts.match(id, new Match(row, measure, since, settled.knownBy(), Changed.now(by.actor(), clock.now())), by.actor());
            var taken = takeOver(by, review, comparison, settled, measure);
            acts.drop(id, Optional.of(reviews.of(id).approvable()), by.actor(), clock.now());
            var after = new TreeMap<>(taken);
            after.putAll(told(measure));
            after.put("place", RowPlaces.told(review.place(row)));
            other.ifPresent(instead -> after.put("row-no-longer", RowPlaces.told(review.place(instead))));
            audit.record(by.actor(), review.draft().owner(), new Act("draft-match-decided", Reference.to(id),
                    before.map(match -> told(match.measure())).orElse(Map.of()), after));
        });
    }

    /// @return what it made of the row
    private Map<String, Object> takeOver(Acting by, Review review, Comparison comparison, Settled settled, Optional<MeasureId> measure) {
        var row = settled.row();
        var inForce = measure.flatMap(comparison.predecessor()::measure);
        if (inForce.isEmpty() || row.isCorrected()) return Map.of();
        var content = TakenOver.from(inForce.get(), settled, review.isOurs());
        if (content.equals(row.content())) return Map.of();
        rows.change(review.draft().id(), List.of(new DraftRow(row.number(), row.asRead(), content, false, row.version(), row.changed())), by.actor(), clock.now());
        return RowTold.difference(content, row.content());
    }

    private static Map<String, Object> told(Optional<MeasureId> measure) {
        return Map.of("measure", measure.map(MeasureId::toString).orElse("new"));
    }
}
