package hamkor.api;

import hamkor.term.Term;
import java.time.LocalDate;
import java.util.Optional;

/// As in a reading (docs/reading.md).
///
/// @param text the words of the document
/// @param from, to first and last day; of a recurring or continuous term those that bound it
/// @param recurrence a rule of RFC 5545
record TermJson(String text, Kind kind, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> recurrence) {
    enum Kind { INTERVAL, DEADLINE, RECURRING, CONTINUOUS, RELATIVE, CONDITIONAL, UNDATED }

    static TermJson of(Term term) {
        return new TermJson(term.words(), kind(term), term.firstDay(), term.lastDay(),
                term instanceof Term.Recurring recurring ? Optional.of(recurring.recurrence().rule()) : Optional.empty());
    }

    private static Kind kind(Term term) {
        return switch (term) {
            case Term.Interval _ -> Kind.INTERVAL;
            case Term.Deadline _ -> Kind.DEADLINE;
            case Term.Recurring _ -> Kind.RECURRING;
            case Term.Continuous _ -> Kind.CONTINUOUS;
            case Term.Relative _ -> Kind.RELATIVE;
            case Term.Conditional _ -> Kind.CONDITIONAL;
            case Term.Undated _ -> Kind.UNDATED;
        };
    }
}
