package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Side;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Region;
import hamkor.id.DraftId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.measure.Measures;
import hamkor.roadmap.Roadmaps;
import hamkor.term.BusinessClock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What each side says of a draft for itself: that it has checked its rows, that it approves it. When every side has approved the
/// same content, it is in force.
@Component
public class Approvals {
    private final Reviews reviews;
    private final DraftSql drafts;
    private final DraftActSql acts;
    private final Measures measures;
    private final Roadmaps roadmaps;
    private final Rights rights;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Approvals(Reviews reviews, DraftSql drafts, DraftActSql acts, Measures measures, Roadmaps roadmaps, Rights rights, Audit audit,
            BusinessClock clock, TransactionOperations transaction) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.acts = acts;
        this.measures = measures;
        this.roadmaps = roadmaps;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// @param day the day that counts
    public record Approved(LanguageText basis, LocalDate day, List<MonthDay> reportingDays) {
        /// Whether it has been said already, of the same content.
        private boolean is(DraftApproval standing) {
            return standing.basis().equals(basis) && standing.on().equals(day);
        }
    }

    /// Marks rows as checked by the person's side.
    ///
    /// @param versions of the rows as the person saw them, by the row's number
    /// @return those that were not marked, because they have changed since
    public List<Integer> mark(Acting by, DraftId id, Map<Integer, Integer> versions) {
        rights.require(by, Deed.APPROVE_DRAFT, Reference.to(id));
        return transaction.execute(_ -> {
            var review = reviews.toChange(id);
            var side = own(by, review.agreement());
            var hashes = new TreeMap<Integer, String>();
            var changed = new ArrayList<Integer>();
            versions.forEach((number, version) -> {
                var row = review.row(number).orElseThrow(Reviews::none);
                if (row.row().version() == version) hashes.put(number, row.hash());
                else changed.add(number);
            });
            hashes.keySet().removeAll(review.checked(side));
            if (!hashes.isEmpty()) {
                acts.mark(id, hashes, side.id(), by.actor(), clock.now());
                audit.record(by.actor(), by.region(), Act.of("draft-rows-checked", Reference.to(id), Map.of("places", RowPlaces.told(review, hashes.keySet()))));
            }
            return changed;
        });
    }

    /// Takes marks of the person's side back; an approval of that side, which rests on them, falls.
    void unmark(Acting by, DraftId id, Collection<Integer> numbers) {
        rights.require(by, Deed.APPROVE_DRAFT, Reference.to(id));
        transaction.executeWithoutResult(_ -> {
            var review = reviews.toChange(id);
            var side = own(by, review.agreement());
            var marked = numbers.stream().filter(review.marked(side)::contains).sorted().toList();
            if (marked.isEmpty()) return;
            acts.unmark(id, marked, side.id());
            acts.drop(id, side.id(), by.actor(), clock.now());
            audit.record(by.actor(), by.region(), Act.of("draft-rows-unchecked", Reference.to(id), Map.of("places", RowPlaces.told(review, marked))));
        });
    }

    /// Approves for the person's side what the draft says now; the same approval again changes nothing. When it is the last side, the edition is in force with this. Reporting
    /// days other than the draft's become its own, and what others approved falls.
    ///
    /// @param content what the person was shown ([Review#content])
    /// @return the roadmap, where it is in force now
    /// @throws Refusal.ChangedMeanwhile where the draft says something else by now, or another edition is in force
    /// @throws Refusal.Invalid while problems are open, or rows unchecked by this side, or for a day to come
    public Optional<RoadmapId> approve(Acting by, DraftId id, String content, Approved approved) {
        rights.require(by, Deed.APPROVE_DRAFT, Reference.to(id));
        return transaction.execute(_ -> {
            var shown = reviews.toChange(id);
            var side = own(by, shown.agreement());
            // From here on nothing comes into force beside it: what is compared further down is what was shown.
            shown.draft().roadmap().ifPresent(held -> roadmaps.hold(held, shown.comparison().map(found -> found.predecessor().edition())));
            if (shown.open().isEmpty() && !shown.content().equals(content)) throw new Refusal.ChangedMeanwhile(Drafts.class, "approval.changed-meanwhile");
            if (!shown.isReady(side)) throw new Refusal.Invalid(Drafts.class, "approval.not-ready");
            if (approved.day().isAfter(latest(shown))) throw new Refusal.Invalid(Drafts.class, "approval.day-to-come");
            var review = report(by, shown.draft(), approved.reportingDays()) ? reviews.of(id) : shown;
            var binding = review.content();
            if (review.approval(side).filter(approved::is).isPresent()) return Optional.empty();
            acts.drop(id, Optional.of(binding), by.actor(), clock.now());
            acts.drop(id, side.id(), by.actor(), clock.now());
            acts.approve(id, new DraftApproval(side.id(), binding, approved.day(), approved.basis(), by.actor(), clock.now(), Optional.empty()));
            audit.record(by.actor(), by.region(), Act.of("draft-approved", Reference.to(id),
                    Map.of("content", binding, "on", approved.day().toString(), "basis", approved.basis())));
            return inForce(by, review, acts.approvals(id));
        });
    }

    /// @return whether the draft had others
    private boolean report(Acting by, Draft draft, List<MonthDay> days) {
        var before = draft.front();
        var after = new Front(before.title(), before.languages(), before.parties(), before.period(), days, before.characters(), before.unread());
        if (after.equals(before)) return false;
        drafts.describe(draft.id(), after, draft.version());
        audit.record(by.actor(), draft.owner(), new Act("draft-described", Reference.to(draft.id()), Corrections.told(before), Corrections.told(after)));
        return true;
    }

    LocalDate today(Region region) {
        return clock.today(region.zone());
    }

    /// The last day that may be named: today where the day has come first among the sides. One that approves in the last hour of its
    /// day may take the ground and the day of another that is already in the next.
    LocalDate latest(Review review) {
        return review.agreement().sides().stream().map(side -> today(review.region(side))).max(Comparator.naturalOrder()).orElseThrow();
    }

    /// Takes the approval of the person's side back, while another is still awaited.
    void withdraw(Acting by, DraftId id) {
        rights.require(by, Deed.APPROVE_DRAFT, Reference.to(id));
        transaction.executeWithoutResult(_ -> {
            var review = reviews.toChange(id);
            var side = own(by, review.agreement());
            if (acts.drop(id, side.id(), by.actor(), clock.now()) > 0)
                audit.record(by.actor(), by.region(), Act.of("draft-approval-withdrawn", Reference.to(id), Map.of()));
        });
    }

    /// @param given every approval of the draft by now
    private Optional<RoadmapId> inForce(Acting by, Review review, List<DraftApproval> given) {
        var approvals = review.agreement().sides().stream().map(side -> review.approval(side, given)).flatMap(Optional::stream).toList();
        if (approvals.size() < review.agreement().sides().size()) return Optional.empty();
        var draft = review.draft();
        var roadmap = draft.roadmap().orElseGet(() -> roadmaps.register(by.actor(), draft.agreement()));
        var edition = measures.putInForce(by.actor(), roadmap, review.plan(), draft.source(), approvals.stream().map(DraftApproval::ofEdition).toList());
        drafts.became(draft.id(), roadmap, edition, by.actor(), clock.now());
        audit.record(by.actor(), draft.owner(), new Act("draft-in-force", Reference.to(draft.id()), Map.of("state", "open"),
                Map.of("state", "in-force", "roadmap", roadmap.toString(), "edition", edition.toString())));
        return Optional.of(roadmap);
    }

    /// A person approves for their own side alone.
    static Side own(Acting by, Agreement agreement) {
        return agreement.sideOf(by.region()).orElseThrow(() -> new Refusal.NotAllowed(Drafts.class, "approval.of-another-side"));
    }
}
