package hamkor.control;

import hamkor.term.Span;
import java.time.LocalDate;
import java.util.Optional;

/// When something must have happened, as a term gives it. All days are inclusive.
///
/// @param from the first day of its window; empty where the term has none, as a deadline
/// @param on the last day on which it is in time; empty where a statement is asked for, as long as no day is known
record Due(Optional<LocalDate> from, Optional<LocalDate> on) {
    static final Due STATEMENT = new Due(Optional.empty(), Optional.empty());

    static Due by(LocalDate day) {
        return new Due(Optional.empty(), Optional.of(day));
    }

    static Due within(Span span) {
        return new Due(Optional.of(span.first()), Optional.of(span.last()));
    }

    boolean isStatement() {
        return on.isEmpty();
    }
}
