package hamkor.review;

import hamkor.access.Rights;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.DraftId;
import hamkor.language.Refusal;
import hamkor.measure.Measures;
import hamkor.roadmap.Roadmaps;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts together how a draft stands, in a handful of questions however long it is.
@Component
class Reviews {
    private final DraftSql drafts;
    private final DraftRowSql rows;
    private final DraftActSql acts;
    private final Agreements agreements;
    private final Regions regions;
    private final Organisations organisations;
    private final Roadmaps roadmaps;
    private final Measures measures;

    Reviews(DraftSql drafts, DraftRowSql rows, DraftActSql acts, Agreements agreements, Regions regions, Organisations organisations,
            Roadmaps roadmaps, Measures measures) {
        this.drafts = drafts;
        this.rows = rows;
        this.acts = acts;
        this.agreements = agreements;
        this.regions = regions;
        this.organisations = organisations;
        this.roadmaps = roadmaps;
        this.measures = measures;
    }

    /// @throws Refusal.NotFound where there is none
    Review of(DraftId id) {
        return of(drafts.draft(id).orElseThrow(Reviews::none));
    }

    Review of(Draft draft) {
        var agreement = agreements.agreement(draft.agreement());
        var sides = agreement.sides().stream().map(Side::region).toList();
        return new Review(draft, agreement, regions.of(sides), organisations.calledIn(sides),
                new Understanding(agreement, regions), rows.lines(draft.id()), rows.rows(draft.id()),
                new Review.Acts(acts.marks(draft.id()), acts.decisions(draft.id()), acts.approvals(draft.id()), acts.matches(draft.id())),
                predecessor(draft));
    }

    /// The edition in force; of a draft that has become an edition itself the one before it.
    Optional<Predecessor> predecessor(Draft draft) {
        return draft.roadmap().flatMap(roadmap -> roadmaps.editions(roadmap).stream()
                .dropWhile(edition -> draft.edition().isPresent() && !draft.edition().get().equals(edition.id())).skip(draft.edition().isPresent() ? 1 : 0).findFirst()
                .map(edition -> new Predecessor(edition.id(), edition.number(), measures.planOf(edition.id()), measures.identities(roadmap))));
    }

    /// The same, with every other writer of this draft kept out until the transaction ends.
    ///
    /// @throws Refusal.ChangedMeanwhile where it is open no longer
    Review toChange(DraftId id) {
        var draft = drafts.locked(id).orElseThrow(Reviews::none);
        if (!draft.isOpen()) throw new Refusal.ChangedMeanwhile(Drafts.class, "draft.ended");
        return of(draft);
    }

    /// What was sent is none of the choices that a page offers.
    static Refusal noChoice() {
        return new Refusal.Invalid(Drafts.class, "choice.unknown");
    }

    static Refusal none() {
        return Rights.none();
    }
}
