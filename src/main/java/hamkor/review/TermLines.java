package hamkor.review;

import hamkor.language.DayWords;
import hamkor.language.Words;
import hamkor.term.Occurrences;
import hamkor.term.Span;
import hamkor.term.Term;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A term in one line: the days that follow from it, or why there are none.
final class TermLines {
    /// So many days a year are still told one by one.
    private static final int MOST_DAYS_OF_A_YEAR = 4;
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd.MM");
    private static final String DAY = "{day}";

    private final Words words;
    private final Optional<Span> period;

    TermLines(Words words, Optional<Span> period) {
        this.words = words;
        this.period = period;
    }

    /// @param before what stands before the last day, or instead of it
    /// @param day the last day; empty where there is no single one
    /// @param understood whether anybody can say the days
    record Line(String before, Optional<String> day, String after, boolean understood) {
        @Override public String toString() {
            return before + day.orElse("") + after;
        }
    }

    Line of(Term term) {
        return switch (term) {
            case Term.Interval(_, var first, var last) -> first.equals(last) ? around("term.day", last) : around("term.interval", last, day(first));
            case Term.Deadline(_, var last) -> around("term.deadline", last);
            case Term.Recurring recurring -> plain(recurring(recurring));
            case Term.Continuous(_, var from, var to) -> plain(to.map(last -> words.say("term.continuous", from.map(this::day).orElse(""), day(last)))
                    .orElseGet(() -> words.say("term.continuous.open")));
            case Term.Relative(_, var offset, var event) -> plain(offset.map(by -> words.count("term.offset." + Json.word(by.unit()), Math.abs(by.count()),
                    words.say((by.count() < 0 ? "term.before." : "term.after.") + Json.word(event))))
                    .orElseGet(() -> words.say("term.relative." + Json.word(event))));
            case Term.Conditional _ -> plain(words.say("term.conditional"));
            case Term.Undated(_, var why) -> new Line(words.say("term.undated." + Json.word(why)), Optional.empty(), "", false);
        };
    }

    /// By its last days: those of a year where every year has the same, else the first and the last of all.
    private String recurring(Term.Recurring term) {
        var bounds = bounds(term);
        if (bounds.isEmpty()) return words.say("term.recurring.open");
        var days = Occurrences.of(term, bounds.get()).stream().map(Span::last).toList();
        if (days.isEmpty()) return words.say("term.recurring.none");
        var ofYear = daysOfYear(days);
        if (days.size() > 1 && ofYear.size() <= MOST_DAYS_OF_A_YEAR && isEveryYear(days, ofYear))
            return words.count("term.recurring.yearly", days.size(),
                    String.join(", ", ofYear.stream().map(DAY_OF_YEAR::format).toList()));
        return words.count("term.recurring.between", days.size(), day(days.getFirst()), day(days.getLast()));
    }

    private Optional<Span> bounds(Term.Recurring term) {
        var first = term.from().or(() -> period.map(Span::first));
        var last = term.to().or(() -> period.map(Span::last));
        return first.isPresent() && last.isPresent() && !last.get().isBefore(first.get()) ? Optional.of(new Span(first.get(), last.get())) : Optional.empty();
    }

    private static List<MonthDay> daysOfYear(List<LocalDate> days) {
        return days.stream().map(MonthDay::from).distinct().sorted().toList();
    }

    private static boolean isEveryYear(List<LocalDate> days, List<MonthDay> ofYear) {
        var byYear = new TreeMap<Integer, List<MonthDay>>();
        for (var day : days) byYear.computeIfAbsent(day.getYear(), _ -> new ArrayList<>()).add(MonthDay.from(day));
        return byYear.values().stream().allMatch(ofYear::equals);
    }

    private Line plain(String text) {
        return new Line(text, Optional.empty(), "", true);
    }

    private Line around(String key, LocalDate last, Object... values) {
        var all = new Object[values.length + 1];
        all[0] = DAY;
        System.arraycopy(values, 0, all, 1, values.length);
        var text = words.say(key, all);
        int place = text.indexOf(DAY);
        return new Line(text.substring(0, place), Optional.of(day(last)), text.substring(place + DAY.length()), true);
    }

    private String day(LocalDate day) {
        return DayWords.inTable(day, words.language());
    }
}
