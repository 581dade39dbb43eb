package hamkor.control;

import hamkor.term.Span;
import java.time.LocalDate;
import java.util.Optional;

/// What a term asks for, and when. All days are inclusive.
///
/// @param from the first day of its window; empty where the term has none, as a deadline
/// @param on the last day on which it is in time; empty where nothing gives a day to ask on
record Due(Kind kind, Optional<LocalDate> from, Optional<LocalDate> on) {
    enum Kind {
        /// To be done by the day.
        DATED,
        /// To be said whether the condition has come: never overdue while it has not.
        CONDITIONAL,
        /// To be said when it will be done, because nobody can read it out of the document: never overdue either.
        UNDATED
    }

    static Due by(LocalDate day) {
        return new Due(Kind.DATED, Optional.empty(), Optional.of(day));
    }

    static Due within(Span span) {
        return within(Kind.DATED, span);
    }

    static Due within(Kind kind, Span span) {
        return new Due(kind, Optional.of(span.first()), Optional.of(span.last()));
    }

    static Due sometime(Kind kind) {
        return new Due(kind, Optional.empty(), Optional.empty());
    }
}
