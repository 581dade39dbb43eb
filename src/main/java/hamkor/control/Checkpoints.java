package hamkor.control;

import hamkor.term.Occurrences;
import hamkor.term.Span;
import hamkor.term.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The dates that follow from a term. An interval and a deadline give one, however long ago; a recurring term one for each
/// occurrence, a continuous one for each reporting day, none that ended before the entry into force; a relative term one when
/// the day of its event is known. A conditional and an undated term ask for a statement on each reporting day. Each day is
/// computed from its anchor, never from the one before.
final class Checkpoints {
    private final ControlBasis basis;
    private final LocalDate since;
    private final Predicate<LocalDate> working;

    /// @param since from when the thing is under control: on the entry into force of the edition that first put it there. Days
    ///     are counted from it, so that an edition which leaves a term alone leaves its days alone
    Checkpoints(ControlBasis basis, LocalDate since) {
        this(basis, since, day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    /// @param working whether offices work on a day, for terms in working days
    Checkpoints(ControlBasis basis, LocalDate since, Predicate<LocalDate> working) {
        this.basis = basis;
        this.since = since;
        this.working = working;
    }

    /// In order; empty where nothing can be asked for: the event has not come, or all of it ended before the entry into force.
    List<Due> of(Term term) {
        return switch (term) {
            case Term.Interval(_, var first, var last) -> List.of(Due.within(new Span(first, last)));
            case Term.Deadline(_, var day) -> List.of(Due.by(day));
            case Term.Recurring recurring -> recurring(recurring);
            case Term.Continuous(_, var from, var to) -> continuous(from, to);
            case Term.Relative(_, var offset, var event) -> day(event).map(day -> relative(offset, day)).orElse(List.of());
            case Term.Conditional _ -> statements(Due.Kind.CONDITIONAL);
            case Term.Undated _ -> statements(Due.Kind.UNDATED);
        };
    }

    /// Whether a term is asked about again and again, so that what was before an entry into force is over.
    static boolean repeats(Term term) {
        return switch (term) {
            case Term.Recurring _, Term.Continuous _, Term.Conditional _, Term.Undated _ -> true;
            case Term.Interval _, Term.Deadline _, Term.Relative _ -> false;
        };
    }

    private List<Due> recurring(Term.Recurring term) {
        var from = first(term.from());
        var to = last(term.to());
        if (to.isBefore(from) || to.isBefore(since)) return List.of();
        var bounded = new Term.Recurring(term.words(), term.recurrence(), Optional.of(from), Optional.of(to));
        return Occurrences.of(bounded, new Span(since, to)).stream().map(Due::within).toList();
    }

    /// Where no reporting day lies within its bounds, the last day of the term or the plan.
    private List<Due> continuous(Optional<LocalDate> termFirst, Optional<LocalDate> termLast) {
        var begin = later(first(termFirst), since);
        var end = last(termLast);
        if (end.isBefore(begin)) return List.of();
        var dues = onReportingDays(Due.Kind.DATED, new Span(begin, end));
        if (!dues.isEmpty()) return dues;
        boolean endless = termLast.isEmpty() && basis.period().isEmpty();
        return List.of(endless ? Due.sometime(Due.Kind.UNDATED) : Due.within(new Span(begin, end)));
    }

    /// Within the plan; where no reporting day lies in it, one that may be made at any time: nothing under control is never asked for.
    private List<Due> statements(Due.Kind kind) {
        var begin = later(first(Optional.empty()), since);
        var end = last(Optional.empty());
        var dues = end.isBefore(begin) ? List.<Due>of() : onReportingDays(kind, new Span(begin, end));
        return dues.isEmpty() ? List.of(Due.sometime(kind)) : dues;
    }

    /// A window for each, from the day after the one before it.
    private List<Due> onReportingDays(Due.Kind kind, Span bounds) {
        var dues = new ArrayList<Due>();
        var from = bounds.first();
        for (int year = from.getYear(); year <= bounds.last().getYear(); year++) {
            for (MonthDay reporting : basis.reportingDays()) {
                var day = reporting.atYear(year);
                if (day.isBefore(from) || day.isAfter(bounds.last())) continue;
                dues.add(Due.within(kind, new Span(from, day)));
                from = day.plusDays(1);
            }
        }
        return List.copyOf(dues);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate first(Optional<LocalDate> ofTerm) {
        return ofTerm.or(() -> basis.period().map(Span::first)).orElse(since);
    }

    private LocalDate last(Optional<LocalDate> ofTerm) {
        return ofTerm.or(() -> basis.period().map(Span::last)).orElse(basis.promisedTo());
    }

    /// An edition is approved and enters into force on the same day: that of the last approval.
    private Optional<LocalDate> day(Term.Event event) {
        return switch (event) {
            case SIGNING -> basis.signedOn();
            case APPROVAL, ENTRY_INTO_FORCE -> Optional.of(since);
            case END_OF_PLAN -> basis.period().map(Span::last);
            case OTHER -> Optional.empty();
        };
    }

    /// Without an offset the words set no day, though the event is known.
    private List<Due> relative(Optional<Term.Offset> offset, LocalDate day) {
        return offset.map(by -> List.of(Due.by(counted(day, by)))).orElseGet(() -> statements(Due.Kind.UNDATED));
    }

    private LocalDate counted(LocalDate day, Term.Offset offset) {
        int count = offset.count();
        return switch (offset.unit()) {
            case DAYS -> day.plusDays(count);
            case WORKING_DAYS -> workingDays(day, count);
            case WEEKS -> day.plusWeeks(count);
            case MONTHS -> day.plusMonths(count);
            case QUARTERS -> day.plusMonths(3L * count);
            case YEARS -> day.plusYears(count);
        };
    }

    /// The day of the event is not counted.
    private LocalDate workingDays(LocalDate day, int count) {
        int step = Integer.signum(count);
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(step);
            if (working.test(day)) left--;
        }
        return day;
    }
}
