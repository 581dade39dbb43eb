package hamkor.api;

import hamkor.language.LanguageText;
import hamkor.review.DraftApproval;
import hamkor.roadmap.Approval;
import java.time.LocalDate;
import java.util.UUID;

/// That a side approved.
///
/// @param on the day that counts
/// @param basis by what: a meeting, a letter with its number
record ApprovalJson(UUID side, LocalDate on, LanguageText basis, ActorJson by) {
    static ApprovalJson of(DraftApproval approval) {
        return new ApprovalJson(approval.side().value(), approval.on(), approval.basis(), ActorJson.of(approval.by()));
    }

    static ApprovalJson of(Approval approval) {
        return new ApprovalJson(approval.side().value(), approval.on(), approval.basis(), ActorJson.of(approval.by()));
    }
}
