package hamkor.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that the status of one checkpoint of one side follows from. Days are those of the side that answers for it.
///
/// @param lifted the edition in force sets this date no longer
/// @param report the last one of the side's lead; an earlier one and the answers to it count no more
/// @param answers the last one of each other side to this report; only a report of 'done' is answered
/// @param asked how many have to confirm: the other sides that lead, or the own curator where there is none; at least one
/// @param closedOn taken off control by a decision
record CheckpointFacts(Due due, boolean lifted, Optional<Reported> report, List<Answer> answers, int asked, Optional<LocalDate> closedOn) {
    record Reported(ReportState state, LocalDate on) {}

    record Answer(AnswerWord word, LocalDate on) {}

    CheckpointFacts {
        answers = List.copyOf(answers);
        boolean done = report.filter(last -> last.state() == ReportState.DONE).isPresent();
        if (!answers.isEmpty() && !done) throw new IllegalArgumentException("an answer to a report that asks for none");
        if (asked < 1 || answers.size() > asked) throw new IllegalArgumentException(answers.size() + " answers of " + asked);
    }

    boolean isReportedDone() {
        return report.filter(last -> last.state() == ReportState.DONE).isPresent();
    }

    /// The day of the last such answer.
    Optional<LocalDate> answered(AnswerWord word) {
        return answers.stream().filter(answer -> answer.word() == word).map(Answer::on).max(LocalDate::compareTo);
    }

    boolean isConfirmedByAll() {
        return answers.stream().filter(answer -> answer.word() == AnswerWord.CONFIRMED).count() == asked;
    }
}
