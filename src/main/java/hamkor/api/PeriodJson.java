package hamkor.api;

import hamkor.term.Span;
import java.time.LocalDate;

/// First and last day.
record PeriodJson(LocalDate from, LocalDate to) {
    static PeriodJson of(Span span) {
        return new PeriodJson(span.first(), span.last());
    }
}
