package hamkor.measure;

import hamkor.term.Recurrence;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A term as the columns `term_…` of a row, and back. Null where a kind has nothing to say. The days of the month stand apart: the
/// rule of RFC 5545 does not hold them all.
record TermColumns(String kind, String words, LocalDate first, LocalDate last, String rule, List<Integer> days, Integer count, String unit,
        String event, String why) {

    static TermColumns of(Term term) {
        return switch (term) {
            case Term.Interval(var words, var first, var last) ->
                    new TermColumns("interval", words, first, last, null, null, null, null, null, null);
            case Term.Deadline(var words, var day) -> new TermColumns("deadline", words, null, day, null, null, null, null, null, null);
            case Term.Recurring(var words, var recurrence, var from, var to) ->
                    new TermColumns("recurring", words, from.orElse(null), to.orElse(null), recurrence.rule(),
                            recurrence.daysOfMonth(), null, null, null, null);
            case Term.Continuous(var words, var from, var to) ->
                    new TermColumns("continuous", words, from.orElse(null), to.orElse(null), null, null, null, null, null, null);
            case Term.Relative(var words, var offset, var event) ->
                    new TermColumns("relative", words, null, null, null, null, offset.map(Term.Offset::count).orElse(null),
                            offset.map(by -> word(by.unit())).orElse(null), word(event), null);
            case Term.Conditional(var words) -> new TermColumns("conditional", words, null, null, null, null, null, null, null, null);
            case Term.Undated(var words, var why) ->
                    new TermColumns("undated", words, null, null, null, null, null, null, null, word(why));
        };
    }

    Term term() {
        return switch (kind) {
            case "interval" -> new Term.Interval(words, first, last);
            case "deadline" -> new Term.Deadline(words, last);
            case "recurring" -> new Term.Recurring(words, recurrence(), Optional.ofNullable(first), Optional.ofNullable(last));
            case "continuous" -> new Term.Continuous(words, Optional.ofNullable(first), Optional.ofNullable(last));
            case "relative" -> new Term.Relative(words,
                    count == null ? Optional.empty() : Optional.of(new Term.Offset(count, constant(Term.Offset.Unit.class, unit))),
                    constant(Term.Event.class, event));
            case "conditional" -> new Term.Conditional(words);
            case "undated" -> new Term.Undated(words, constant(Term.WhyUndated.class, why));
            default -> throw new IllegalStateException("a term of kind " + kind);
        };
    }

    /// Only rules that [Recurrence#rule] writes come back.
    private Recurrence recurrence() {
        Recurrence.Frequency frequency = null;
        int interval = 1;
        List<Integer> months = List.of();
        for (var part : rule.split(";")) {
            var value = part.substring(part.indexOf('=') + 1);
            switch (part.substring(0, part.indexOf('='))) {
                case "FREQ" -> frequency = Recurrence.Frequency.valueOf(value);
                case "INTERVAL" -> interval = Integer.parseInt(value);
                case "BYMONTH" -> months = numbers(value);
                case "BYMONTHDAY" -> { }   // the last of a run that `days` holds whole
                default -> throw new IllegalStateException("a rule " + rule);
            }
        }
        return new Recurrence(frequency, interval, months, days);
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
