package hamkor.command;

import hamkor.access.Acting;
import hamkor.agreement.Agreement;
import hamkor.id.DraftId;
import hamkor.id.RoadmapId;
import hamkor.review.Approvals;
import hamkor.review.Brought;
import hamkor.review.Corrections;
import hamkor.review.DraftProblem;
import hamkor.review.Drafts;
import hamkor.review.Settled;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Two curators of the example world over a document, through the doors that their pages use.
///
/// @param host brings the documents in
/// @param partner knows the offices of the other region
record DemoReview(Drafts drafts, Corrections corrections, Approvals approvals, Acting host, Acting partner) {
    DemoReview(Site.Doors doors, Acting host, Acting partner) {
        this(doors.door(Drafts.class), doors.door(Corrections.class), doors.door(Approvals.class), host, partner);
    }

    /// @param left the problems that the curators left as they stand
    record InForce(RoadmapId roadmap, List<DraftProblem> left) {}

    /// A first edition, from the document to its being in force.
    ///
    /// @param ofPartner executors of whom the document does not say whose they are and the partner's curator does, in the document's words
    ///     in each of its languages
    InForce approved(Agreement agreement, String name, byte[] document, Set<String> ofPartner, Approvals.Approved ground) {
        var draft = inReview(drafts.bring(host, agreement.id(), name, new ByteArrayInputStream(document)));
        var partnersSide = agreement.sideOf(partner.region()).orElseThrow().id();
        for (var words : ofPartner) corrections.giveSide(partner, draft, words, partnersSide);
        var review = drafts.review(host, draft);
        corrections.leave(host, draft, review.open());
        for (var curator : List.of(host, partner)) approvals.mark(curator, draft, versions(review.rows(), _ -> true));
        approvals.approve(host, draft, review.content(), ground);
        return new InForce(approvals.approve(partner, draft, review.content(), ground).orElseThrow(), review.open());
    }

    /// What is to be the next edition, as far as both sides have come with it: what was left as it stood is left again, each has checked
    /// some rows that raise no question, nobody has approved.
    ///
    /// @param byHost in the numbers of which sections the host's curator has checked the rows
    void begun(InForce before, String name, byte[] document, Set<String> byHost, Set<String> byPartner) {
        var draft = inReview(drafts.bringNext(host, before.roadmap(), name, new ByteArrayInputStream(document)));
        var words = before.left().stream().map(DraftProblem::words).collect(Collectors.toSet());
        var review = drafts.review(host, draft);
        corrections.leave(host, draft, review.open().stream().filter(problem -> words.contains(problem.words())).toList());
        var questioned = review.open().stream().map(DraftProblem::row).collect(Collectors.toSet());
        var clear = review.rows().stream().filter(row -> !questioned.contains(row.row().number())).toList();
        approvals.mark(host, draft, versions(clear, row -> byHost.contains(section(row))));
        approvals.mark(partner, draft, versions(clear, row -> byPartner.contains(section(row))));
    }

    private static DraftId inReview(Brought brought) {
        return switch (brought) {
            case Brought.InReview(var draft, _) -> draft;
            case Brought.InForce(var roadmap) -> throw new IllegalStateException("in force already: " + roadmap);
        };
    }

    /// «3» of «3.5»; the whole number where it has no parts.
    private static String section(Settled row) {
        return row.content().number().orElse("").split("\\.", 2)[0];
    }

    private static Map<Integer, Integer> versions(List<Settled> rows, Predicate<Settled> which) {
        return rows.stream().filter(which).collect(Collectors.toMap(row -> row.row().number(), row -> row.row().version()));
    }
}
