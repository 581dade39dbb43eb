package hamkor.api;

import hamkor.control.Report;
import hamkor.control.ReportAnswer;
import hamkor.control.ReportState;
import hamkor.language.LanguageText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What an office says of one date of a measure. Sent, it never changes.
///
/// @param part of an office that helps; it moves no status
/// @param proposedOn the day that is proposed instead
/// @param by whoever wrote it last, or sent it
/// @param sentAt null while it is a draft of the office, which nobody else sees
/// @param sentOn the day in the region of the side
/// @param answers of the other sides, the latest first
record ReportJson(UUID id, UUID checkpoint, UUID measure, UUID side, UUID organisation, boolean part, Optional<ReportState> state, Optional<LanguageText> text,
        List<FigureJson> figures, Optional<LanguageText> reason, Optional<LocalDate> proposedOn, List<ProofJson> evidence, ActorJson by, Optional<Instant> sentAt,
        Optional<LocalDate> sentOn, List<AnswerJson> answers) {

    /// @param own of the own curator, where no other side leads
    record AnswerJson(UUID side, boolean own, String word, Optional<LanguageText> remark, LocalDate answeredOn, Instant answeredAt, ActorJson by) {
        static AnswerJson of(ReportAnswer answer) {
            return new AnswerJson(answer.side().value(), answer.own(), answer.word().word(), answer.remark(), answer.on(), answer.at(), ActorJson.of(answer.by()));
        }
    }

    static ReportJson of(Report report, UUID measure) {
        var text = report.text();
        return new ReportJson(report.id().value(), report.checkpoint().value(), measure, report.side().value(), report.organisation().value(), report.part(),
                text.state(), text.text(), text.figures().stream().map(FigureJson::of).toList(), text.reason(), text.proposedOn(),
                report.proofs().stream().map(ProofJson::of).toList(), ActorJson.of(report.by()), report.sentAt(), report.sentOn(),
                report.answers().stream().map(AnswerJson::of).toList());
    }
}
