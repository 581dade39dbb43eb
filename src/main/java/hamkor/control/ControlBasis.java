package hamkor.control;

import hamkor.term.Span;
import hamkor.term.Term;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// What the days of a plan are counted from.
///
/// @param inForceOn the day on which the edition enters into force: of its last approval
/// @param signedOn of the agreement; empty while nobody has entered it
/// @param period of the plan, where it names one
/// @param reportingDays on which continuous work is reported each year, in the order of the year; 29 February is the 28th in a
///     common year
/// @param promisedTo up to which day dates are set where neither the term nor the plan has an end
/// @param rule what becomes of a date on a day that is not worked
public record ControlBasis(LocalDate inForceOn, Optional<LocalDate> signedOn, Optional<Span> period, List<MonthDay> reportingDays, LocalDate promisedTo, DayRule rule) {
    public ControlBasis {
        reportingDays = reportingDays.stream().sorted().distinct().toList();
    }

    public ControlBasis(LocalDate inForceOn, Optional<LocalDate> signedOn, Optional<Span> period, List<MonthDay> reportingDays) {
        this(inForceOn, signedOn, period, reportingDays, endOfYearAfter(inForceOn), DayRule.NONE);
    }

    /// The same as the years go by: no day beyond the end of the next year is promised to anybody yet.
    public ControlBasis promisedAsOf(LocalDate today) {
        return promisedAtLeastTo(endOfYearAfter(today));
    }

    ControlBasis promisedAtLeastTo(LocalDate day) {
        return day.isAfter(promisedTo) ? new ControlBasis(inForceOn, signedOn, period, reportingDays, day, rule) : this;
    }

    public ControlBasis by(DayRule rule) {
        return new ControlBasis(inForceOn, signedOn, period, reportingDays, promisedTo, rule);
    }

    /// The days on which a term is asked about that comes under control when the plan enters into force, in order; empty where none is known.
    public List<LocalDate> daysOf(Term term) {
        return new Checkpoints(this, inForceOn).of(term).stream().flatMap(due -> due.on().stream()).toList();
    }

    private static LocalDate endOfYearAfter(LocalDate day) {
        return LocalDate.of(day.getYear() + 1, 12, 31);
    }
}
