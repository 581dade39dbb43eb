package hamkor.api;

import hamkor.term.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/// First and last day.
record PeriodJson(LocalDate from, LocalDate to) {
    static PeriodJson of(Span span) {
        return new PeriodJson(span.first(), span.last());
    }

    /// Of each year: `12-15`.
    static List<String> days(List<MonthDay> days) {
        return days.stream().map(day -> day.toString().substring(2)).toList();   // ISO writes --12-15
    }
}
