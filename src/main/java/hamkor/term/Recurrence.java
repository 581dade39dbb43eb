package hamkor.term;

import java.util.List;
import java.util.stream.Collectors;

/// How a recurring term repeats, in the part of RFC 5545 that such papers need. Months are 1 to 12, days of the month 1 to 31,
/// both ascending and unique; days that follow one another are one span («ежегодно, 1–10 октября»).
public record Recurrence(Frequency frequency, int interval, List<Integer> months, List<Integer> daysOfMonth) {
    public enum Frequency { YEARLY, MONTHLY, WEEKLY }

    public Recurrence {
        if (interval < 1) throw new IllegalArgumentException("interval " + interval);
        months = ordered(months, 12);
        daysOfMonth = ordered(daysOfMonth, 31);
        if (frequency == Frequency.YEARLY && months.isEmpty() && !daysOfMonth.isEmpty())
            throw new IllegalArgumentException("days " + daysOfMonth + " of no month");
    }

    private static List<Integer> ordered(List<Integer> numbers, int most) {
        if (numbers.stream().anyMatch(number -> number < 1 || number > most)) throw new IllegalArgumentException(numbers.toString());
        return numbers.stream().sorted().distinct().toList();
    }

    public static Recurrence every(int interval, Frequency frequency) {
        return new Recurrence(frequency, interval, List.of(), List.of());
    }

    public static Recurrence yearlyIn(List<Integer> months) {
        return new Recurrence(Frequency.YEARLY, 1, months, List.of());
    }

    public static Recurrence yearlyOn(int month, int day) {
        return new Recurrence(Frequency.YEARLY, 1, List.of(month), List.of(day));
    }

    /// The rule of RFC 5545: FREQ, INTERVAL, BYMONTH, BYMONTHDAY in this order, without INTERVAL=1. For exchange: it holds one day
    /// of the month, so a run of days («1–3 октября») is its last, and of days apart («5 и 20 числа») none stands in it.
    public String rule() {
        var rule = new StringBuilder("FREQ=").append(frequency);
        if (interval > 1) rule.append(";INTERVAL=").append(interval);
        append(rule, ";BYMONTH=", months);
        if (isRun(daysOfMonth)) append(rule, ";BYMONTHDAY=", List.of(daysOfMonth.getLast()));
        return rule.toString();
    }

    private static boolean isRun(List<Integer> days) {
        return !days.isEmpty() && days.getLast() - days.getFirst() == days.size() - 1;
    }

    private static void append(StringBuilder rule, String part, List<Integer> numbers) {
        if (!numbers.isEmpty()) rule.append(numbers.stream().map(String::valueOf).collect(Collectors.joining(",", part, "")));
    }
}
