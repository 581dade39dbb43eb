package hamkor.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// When a recurring term occurs. An occurrence is a span of calendar days whose last day counts: the year, the half-year or
/// quarter of the calendar, a run of consecutive months, a month, a week (Monday to Sunday), or the days of a month that are
/// named. Each is computed by its index from the anchor, never from the one before, so 31 January is followed by 28 February and
/// that by 31 March.
public final class Occurrences {
    private static final int MONTHS_IN_YEAR = 12;

    private final Recurrence recurrence;
    private final LocalDate anchor;

    private Occurrences(Recurrence recurrence, LocalDate anchor) {
        this.recurrence = recurrence;
        this.anchor = anchor;
    }

    /// Those of a term within its own bounds and `bounds`, counted from its first day, or from that of `bounds` where it has none.
    /// In order; empty where the bounds do not meet.
    public static List<Span> of(Term.Recurring term, Span bounds) {
        var anchor = term.from().orElse(bounds.first());
        var first = anchor.isAfter(bounds.first()) ? anchor : bounds.first();
        var last = term.to().filter(bounds.last()::isAfter).orElse(bounds.last());
        return last.isBefore(first) ? List.of() : of(term.recurrence(), anchor, new Span(first, last));
    }

    /// Those whose last day lies within `bounds`, in order of their last days; such a span may have begun before the bounds. An
    /// interval of several years or weeks, or of months that do not divide the year, is counted from the anchor.
    public static List<Span> of(Recurrence recurrence, LocalDate anchor, Span bounds) {
        var all = new Occurrences(recurrence, anchor);
        var within = new ArrayList<Span>();
        // One index earlier: a run of months over the end of the year ends in the year after its own.
        for (long index = all.indexOf(bounds.first()) - 1; !all.start(index).isAfter(bounds.last()); index++) {
            for (var span : all.at(index)) {
                boolean ends = !span.last().isBefore(bounds.first()) && !span.last().isAfter(bounds.last());
                if (ends && !span.last().isBefore(anchor)) within.add(span);
            }
        }
        return List.copyOf(within);
    }

    /// The first day of the interval with this index; the anchor lies in the interval 0.
    private LocalDate start(long index) {
        long steps = index * recurrence.interval();
        return switch (recurrence.frequency()) {
            case YEARLY -> LocalDate.of(anchor.getYear(), 1, 1).plusYears(steps);
            case MONTHLY -> firstMonth().plusMonths(steps).atDay(1);
            case WEEKLY -> anchor.with(DayOfWeek.MONDAY).plusWeeks(steps);
        };
    }

    private long indexOf(LocalDate day) {
        long units = switch (recurrence.frequency()) {
            case YEARLY -> day.getYear() - anchor.getYear();
            case MONTHLY -> ChronoUnit.MONTHS.between(firstMonth(), YearMonth.from(day));
            case WEEKLY -> ChronoUnit.WEEKS.between(anchor.with(DayOfWeek.MONDAY), day.with(DayOfWeek.MONDAY));
        };
        return Math.floorDiv(units, recurrence.interval());
    }

    /// Intervals that divide the year are the calendar's: quarters start in January, whatever the anchor.
    private YearMonth firstMonth() {
        var month = YearMonth.from(anchor);
        int interval = recurrence.interval();
        return MONTHS_IN_YEAR % interval == 0 ? month.minusMonths((month.getMonthValue() - 1) % interval) : month;
    }

    private List<Span> at(long index) {
        boolean whole = recurrence.months().isEmpty() && recurrence.daysOfMonth().isEmpty();
        if (whole) return List.of(new Span(start(index), start(index + 1).minusDays(1)));
        var first = YearMonth.from(start(index));
        return recurrence.frequency() == Recurrence.Frequency.YEARLY ? inYear(first.getYear()) : inMonth(first);
    }

    /// A month that is listed, or every one where none is.
    private List<Span> inMonth(YearMonth month) {
        boolean listed = recurrence.months().isEmpty() || recurrence.months().contains(month.getMonthValue());
        if (!listed) return List.of();
        return recurrence.daysOfMonth().isEmpty() ? List.of(new Span(month.atDay(1), month.atEndOfMonth())) : days(month);
    }

    private List<Span> inYear(int year) {
        var spans = new ArrayList<Span>();
        if (!recurrence.daysOfMonth().isEmpty()) {
            for (int month : recurrence.months()) spans.addAll(days(YearMonth.of(year, month)));
            return spans;
        }
        for (int month : recurrence.months()) {
            if (isListedBefore(month)) continue;
            var first = YearMonth.of(year, month);
            var last = first;
            while (isListed(last.plusMonths(1)) && last.plusMonths(1).isBefore(first.plusMonths(MONTHS_IN_YEAR))) last = last.plusMonths(1);
            spans.add(new Span(first.atDay(1), last.atEndOfMonth()));
        }
        return spans;
    }

    private boolean isListed(YearMonth month) {
        return recurrence.months().contains(month.getMonthValue());
    }

    /// Whether the run of months has begun before this one; December runs on into January, but a full year begins in January.
    private boolean isListedBefore(int month) {
        if (recurrence.months().size() == MONTHS_IN_YEAR) return month > 1;
        return recurrence.months().contains(month == 1 ? MONTHS_IN_YEAR : month - 1);
    }

    /// The days named, each run of them one span, clipped to the end of the month.
    private List<Span> days(YearMonth month) {
        var spans = new ArrayList<Span>();
        var days = recurrence.daysOfMonth();
        for (int i = 0; i < days.size(); i++) {
            int first = days.get(i);
            while (i + 1 < days.size() && days.get(i + 1) == days.get(i) + 1) i++;
            spans.add(new Span(day(month, first), day(month, days.get(i))));
        }
        return spans.stream().distinct().toList();
    }

    private static LocalDate day(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
