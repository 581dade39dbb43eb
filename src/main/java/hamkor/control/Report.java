package hamkor.control;

import hamkor.audit.Actor;
import hamkor.id.CheckpointId;
import hamkor.id.OrganisationId;
import hamkor.id.ReportId;
import hamkor.id.SideId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an office says of one date of a thing. While it is not sent it is a draft of the office, which nobody else sees; sent, it
/// never changes: a correction is a new report, and both stay.
///
/// @param part of an office that helps: attached to the lead's, and moves no status
/// @param by whoever wrote it last, or sent it
/// @param version rises with each change of a draft
/// @param sentOn the day in the region of the side; empty in a draft
/// @param answers of the other sides, the latest first
public record Report(ReportId id, CheckpointId checkpoint, SideId side, OrganisationId organisation, boolean part, ReportText text, List<Proof> proofs, Actor by,
        int version, Instant changedAt, Optional<Instant> sentAt, Optional<LocalDate> sentOn, List<ReportAnswer> answers) {
    public Report {
        proofs = List.copyOf(proofs);
        answers = List.copyOf(answers);
    }

    Report with(List<Proof> proofs, List<ReportAnswer> answers) {
        return new Report(id, checkpoint, side, organisation, part, text, proofs, by, version, changedAt, sentAt, sentOn, answers);
    }

    public boolean isSentAsDone() {
        return isSent() && text.state().equals(Optional.of(ReportState.DONE));
    }

    public boolean isSent() {
        return sentAt.isPresent();
    }
}
