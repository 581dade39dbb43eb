package hamkor.term;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// How a recurring term repeats, in the part of RFC 5545 that such papers need. Months are 1 to 12, ascending and unique;
/// a day of the month stands only with one frequency that has months.
public record Recurrence(Frequency frequency, int interval, List<Integer> months, OptionalInt dayOfMonth) {
    public enum Frequency { YEARLY, MONTHLY, WEEKLY }

    public Recurrence {
        if (interval < 1) throw new IllegalArgumentException("interval " + interval);
        months = months.stream().sorted().distinct().toList();
        if (months.stream().anyMatch(month -> month < 1 || month > 12)) throw new IllegalArgumentException("months " + months);
        if (dayOfMonth.isPresent() && (dayOfMonth.getAsInt() < 1 || dayOfMonth.getAsInt() > 31))
            throw new IllegalArgumentException("day " + dayOfMonth);
    }

    public static Recurrence every(int interval, Frequency frequency) {
        return new Recurrence(frequency, interval, List.of(), OptionalInt.empty());
    }

    public static Recurrence yearlyIn(List<Integer> months) {
        return new Recurrence(Frequency.YEARLY, 1, months, OptionalInt.empty());
    }

    public static Recurrence yearlyOn(int month, int day) {
        return new Recurrence(Frequency.YEARLY, 1, List.of(month), OptionalInt.of(day));
    }

    /// The rule of RFC 5545: FREQ, INTERVAL, BYMONTH, BYMONTHDAY in this order, without INTERVAL=1.
    public String rule() {
        var rule = new StringBuilder("FREQ=").append(frequency);
        if (interval > 1) rule.append(";INTERVAL=").append(interval);
        if (!months.isEmpty())
            rule.append(months.stream().map(String::valueOf).collect(Collectors.joining(",", ";BYMONTH=", "")));
        dayOfMonth.ifPresent(day -> rule.append(";BYMONTHDAY=").append(day));
        return rule.toString();
    }
}
