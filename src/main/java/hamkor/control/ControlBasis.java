package hamkor.control;

import hamkor.term.Span;
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
public record ControlBasis(LocalDate inForceOn, Optional<LocalDate> signedOn, Optional<Span> period, List<MonthDay> reportingDays) {
    public ControlBasis {
        reportingDays = reportingDays.stream().sorted().distinct().toList();
    }
}
