package hamkor.term;

import java.util.Optional;

/// What stands around a term and settles what its words leave open.
///
/// @param period the roadmap's period as its title says it; bounds what repeats or goes on, and is the end of «с 2027 года»
/// @param year the one single year that the section or the title names; given to a day or month that names none
/// @param columnIsDeadline the column's heading says «не позднее», «Deadline»: a bare date is a deadline there
public record TermContext(Optional<Span> period, Optional<Integer> year, boolean columnIsDeadline) {
    public static final TermContext NONE = new TermContext(Optional.empty(), Optional.empty(), false);

    public static TermContext within(Span period) {
        return new TermContext(Optional.of(period), period.singleYear(), false);
    }

    public TermContext inYear(Optional<Integer> year) {
        return new TermContext(period, year, columnIsDeadline);
    }

    public TermContext asDeadline() {
        return new TermContext(period, year, true);
    }
}
