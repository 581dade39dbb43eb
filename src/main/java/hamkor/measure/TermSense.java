package hamkor.measure;

import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.term.Recurrence;
import hamkor.term.Term;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says in a sentence how a term was understood.
final class TermSense {
    private static final int LEAP = 2024;

    private final Words words;
    private final Language language;
    private final List<MonthDay> reportingDays;

    TermSense(Words words, List<MonthDay> reportingDays) {
        this.words = words;
        this.language = words.language();
        this.reportingDays = reportingDays;
    }

    String of(Term term) {
        return switch (term) {
            case Term.Interval(_, var first, var last) -> first.equals(last) ? onDay("sense.day", first)
                    : words.say("sense.interval", inText(first), inText(last));
            case Term.Deadline(_, var day) -> onDay("sense.deadline", day);
            case Term.Recurring(_, var recurrence, var from, var to) -> repeated(recurrence) + bounds(from, to);
            case Term.Continuous(_, var from, var to) -> words.say("sense.continuous") + bounds(from, to) + reported();
            case Term.Relative(_, var offset, var event) -> offset.map(by -> words.say("sense.relative", count(by), words.say("event." + word(event))))
                    .orElseGet(() -> words.say("term.relative." + word(event)));
            case Term.Conditional _ -> words.say("term.conditional") + reported();
            case Term.Undated(_, var why) -> words.say("sense.undated", words.say("term.undated." + word(why))) + reported();
        };
    }

    private String onDay(String key, LocalDate day) {
        return words.say(key, inText(day), DayWords.weekday(day.getDayOfWeek(), language));
    }

    private String repeated(Recurrence recurrence) {
        var frequency = "repeat." + word(recurrence.frequency());
        var said = new StringBuilder(recurrence.interval() == 1 ? words.say(frequency + ".every") : words.count(frequency, recurrence.interval()));
        if (!recurrence.months().isEmpty()) said.append("; ").append(words.say("repeat.months", recurrence.months().stream()
                .map(month -> DayWords.month(Month.of(month), language)).collect(Collectors.joining(", "))));
        if (!recurrence.daysOfMonth().isEmpty()) said.append("; ").append(words.say("repeat.days", recurrence.daysOfMonth().stream()
                .map(String::valueOf).collect(Collectors.joining(", "))));
        return said.toString();
    }

    private String bounds(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent()) return "; " + words.say("sense.within", inText(from.get()), inText(to.get()));
        return from.map(first -> "; " + words.say("sense.from", inText(first))).or(() -> to.map(last -> "; " + words.say("sense.to", inText(last)))).orElse("");
    }

    private String reported() {
        return reportingDays.isEmpty() ? "" : "; " + words.say("sense.reported", reportingDays.stream()
                .map(day -> DayWords.dayAndMonth(day.atYear(LEAP), language)).collect(Collectors.joining(", ")));
    }

    private String count(Term.Offset offset) {
        var said = words.count("offset." + word(offset.unit()), Math.abs(offset.count()));
        return words.say(offset.count() < 0 ? "offset.before" : "offset.after", said);
    }

    private String inText(LocalDate day) {
        return DayWords.inText(day, language);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
