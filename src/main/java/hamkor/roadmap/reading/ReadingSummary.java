package hamkor.roadmap.reading;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Words;
import hamkor.term.Recurrence;
import hamkor.term.Term;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A reading as a person reads it in a terminal: measures by section with what was understood of their terms, then all that was
/// not understood with its place, then how the rows were counted.
public final class ReadingSummary {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final Words words;

    /// @param words those beside this class, in the reader's language
    public ReadingSummary(Words words) {
        this.words = words;
    }

    public void write(RoadmapReading reading, PrintStream out) {
        reading.title().ifPresent(title -> title.in().values().forEach(out::println));
        out.println();
        out.println(words.say("summary.parties", reading.parties().isEmpty() ? "–" : String.join(", ", reading.parties())));
        out.println(words.say("summary.period", reading.period().map(period -> day(period.first()) + " – " + day(period.last())).orElse("–")));
        out.println(words.say("summary.languages", reading.languages().stream().map(Language::code).collect(Collectors.joining(", "))));
        List<String> section = List.of();
        for (var measure : reading.measures()) {
            if (!measure.section().equals(section)) {
                section = measure.section();
                out.println();
                out.println(String.join(" / ", section));
            }
            measure(measure, out);
        }
        problems(reading, out);
        rows(reading.reconciliation(), out);
    }

    private void measure(MeasureReading measure, PrintStream out) {
        out.println();
        out.println("  " + measure.number().map(number -> number + ". ").orElse("") + shown(measure.title()));
        measure.details().forEach(detail -> out.println("      – " + detail));
        out.println("      " + words.say("summary.term", measure.term().words().isEmpty() ? "–" : "«" + measure.term().words() + "»", understood(measure.term())));
        for (var executor : measure.executors())
            out.println("      " + executor.side().map(side -> side + ": ").orElse("") + shown(executor.name())
                    + executor.person().map(person -> " (" + person + ")").orElse("") + role(executor.role()));
        measure.result().ifPresent(result -> out.println("      " + words.say("summary.result", shown(result))));
        measure.funding().ifPresent(funding -> out.println("      " + words.say("summary.funding", shown(funding))));
    }

    private String role(ExecutorReading.Role role) {
        return role == ExecutorReading.Role.LEAD ? "" : " – " + words.say("role." + role.name());
    }

    private String understood(Term term) {
        return switch (term) {
            case Term.Interval(_, var first, var last) -> first.equals(last) ? day(first) : day(first) + " – " + day(last);
            case Term.Deadline(_, var last) -> words.say("term.until", day(last));
            case Term.Recurring(_, var recurrence, var from, var to) -> repeated(recurrence) + bounds(from, to);
            case Term.Continuous(_, var from, var to) -> words.say("term.continuous") + bounds(from, to);
            case Term.Relative _ -> words.say("term.relative");
            case Term.Conditional _ -> words.say("term.conditional");
            case Term.Undated(_, var why) -> words.say("term.undated", words.say("why." + why.name()));
        };
    }

    private String repeated(Recurrence recurrence) {
        var frequency = "repeated." + recurrence.frequency().name();
        var every = recurrence.interval() == 1 ? words.say(frequency + ".every") : words.count(frequency, recurrence.interval());
        var months = recurrence.months().isEmpty() ? ""
                : "; " + words.say("repeated.months", recurrence.months().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        var days = recurrence.daysOfMonth().isEmpty() ? ""
                : "; " + words.say("repeated.days", recurrence.daysOfMonth().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return every + months + days;
    }

    private static String bounds(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isEmpty() && to.isEmpty()) return "";
        return ", " + from.map(ReadingSummary::day).orElse("…") + " – " + to.map(ReadingSummary::day).orElse("…");
    }

    private void problems(RoadmapReading reading, PrintStream out) {
        if (reading.problems().isEmpty()) return;
        out.println();
        out.println(words.say("summary.problems"));
        for (var problem : reading.problems())
            out.println("  " + PlaceWords.say(problem.place(), words.language()) + (problem.column().isEmpty() ? "" : ", «" + problem.column() + "»") + ": "
                    + words.say("problem." + problem.code().name()) + (problem.text().isEmpty() ? "" : ": «" + problem.text() + "»"));
    }

    private void rows(Reconciliation rows, PrintStream out) {
        out.println();
        out.println(words.say("summary.rows", rows.rowsRead(), rows.measures(), rows.sections(), rows.skipped().size()));
        rows.skipped().stream().collect(Collectors.groupingBy(Reconciliation.Skipped::reason, TreeMap::new, Collectors.counting()))
                .forEach((reason, count) -> out.println("  " + words.say("skipped." + reason.name()) + ": " + count));
        out.println(words.say("summary.characters", rows.characters(), rows.unread()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String shown(LanguageText text) {
        return String.join(" / ", text.in().values());
    }
}
