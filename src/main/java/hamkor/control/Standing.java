package hamkor.control;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/// How one checkpoint stands on one day: its status, with the marks that stand beside a status and never instead of it.
///
/// @param days calendar days: past its day where overdue, awaiting or returned, left until it where due soon; else zero
/// @param since from when it awaits an answer or is returned
/// @param late by how many calendar days after its day what is done was done
/// @param disagreement one side says done, another objects
/// @param unreported due soon or overdue, and nothing was reported
public record Standing(Status status, int days, Optional<LocalDate> since, OptionalInt late, boolean disagreement, boolean unreported) {
    /// Where nothing can be asked for yet.
    static final Standing NOTHING_ASKED = plain(Status.WAITING);

    /// The rules of a status (design.md, section 3), in the order of precedence.
    ///
    /// @param today in the region of the side that answers for it: a date is due until that day ends there
    /// @param soon within how many days, the last one included, a date is due soon
    static Standing of(CheckpointFacts facts, LocalDate today, int soon) {
        boolean objected = facts.answered(AnswerWord.OBJECTED).isPresent();
        if (facts.closedOn().isPresent()) return plain(Status.CLOSED).withLate(facts).withDisagreement(objected);
        if (facts.isReportedDone()) {
            var past = (int) Math.max(0, pastDays(facts, today));
            if (facts.isConfirmedByAll()) return plain(Status.CONFIRMED).withLate(facts);
            var returned = facts.answered(AnswerWord.RETURNED);
            if (returned.isPresent() && !facts.lifted()) return new Standing(Status.RETURNED, past, returned, OptionalInt.empty(), objected, false).withLate(facts);
            if (!objected && returned.isEmpty())
                return new Standing(Status.AWAITING, past, Optional.of(facts.report().orElseThrow().on()), OptionalInt.empty(), false, false).withLate(facts);
        }
        // What both sides replaced by a new edition is closed by their decision, unless it was done and waits to be confirmed.
        if (facts.lifted()) return plain(Status.CLOSED).withDisagreement(objected);
        return byDates(facts, today, soon).withDisagreement(objected);
    }

    private static Standing byDates(CheckpointFacts facts, LocalDate today, int soon) {
        boolean unreported = facts.report().isEmpty();
        boolean dated = facts.due().kind() == Due.Kind.DATED;
        var left = facts.due().on().map(on -> (int) ChronoUnit.DAYS.between(today, on));
        if (dated && left.orElseThrow() < 0) return new Standing(Status.OVERDUE, -left.get(), Optional.empty(), OptionalInt.empty(), false, unreported);
        // A statement that was made is not due again.
        boolean near = left.filter(days -> days >= 0 && days <= soon).isPresent() && (dated || unreported);
        if (near) return new Standing(Status.SOON, left.get(), Optional.empty(), OptionalInt.empty(), false, unreported);
        boolean begun = dated && facts.due().from().filter(from -> !from.isAfter(today)).isPresent();
        boolean saidSo = facts.report().filter(last -> last.state() == ReportState.IN_PROGRESS).isPresent();
        if (begun || saidSo) return plain(Status.PROGRESS);
        return plain(facts.due().kind() == Due.Kind.CONDITIONAL ? Status.WAITING : Status.PLANNED);
    }

    private static long pastDays(CheckpointFacts facts, LocalDate today) {
        return facts.due().kind() == Due.Kind.DATED ? facts.due().on().map(on -> ChronoUnit.DAYS.between(on, today)).orElse(0L) : 0;
    }

    private static Standing plain(Status status) {
        return new Standing(status, 0, Optional.empty(), OptionalInt.empty(), false, false);
    }

    private Standing withLate(CheckpointFacts facts) {
        var by = facts.isReportedDone() ? pastDays(facts, facts.report().orElseThrow().on()) : 0;
        return new Standing(status, days, since, by > 0 ? OptionalInt.of((int) by) : OptionalInt.empty(), disagreement, unreported);
    }

    private Standing withDisagreement(boolean objected) {
        return new Standing(status, days, since, late, objected, unreported);
    }

    /// As it stands for the whole: that one side has not reported is said beside that side.
    Standing together(boolean anyDisagreement) {
        return new Standing(status, days, since, late, anyDisagreement, false);
    }
}
