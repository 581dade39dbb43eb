package hamkor.review;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Typed;
import hamkor.term.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is typed of a draft itself: its title, its period, its reporting days; and all that is wrong with it.
///
/// @param typed by the name of the field
/// @param complaints the key of the words, by the name of the field
record FrontForm(Map<String, String> typed, Map<String, String> complaints) {
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd.MM");

    /// As it stands.
    static FrontForm of(Front front) {
        var typed = new LinkedHashMap<String, String>();
        for (var language : front.languages()) typed.put("title." + language.code(), front.title().flatMap(title -> title.in(language)).orElse(""));
        typed.put("first", front.period().map(Span::first).map(LocalDate::toString).orElse(""));
        typed.put("last", front.period().map(Span::last).map(LocalDate::toString).orElse(""));
        typed.put("days", days(front.reportingDays()));
        return new FrontForm(typed, new LinkedHashMap<>());
    }

    static FrontForm of(Map<String, String> typed) {
        return new FrontForm(typed, new LinkedHashMap<>());
    }

    /// What was typed; empty where anything is wrong with it, which the complaints then say.
    Optional<Front> front(Front before) {
        var title = title(before);
        var period = period();
        var days = days(typed.getOrDefault("days", ""));
        if (days.isEmpty()) complaints.put("days", "front.days.none");
        if (!complaints.isEmpty()) return Optional.empty();
        return Optional.of(new Front(title, before.languages(), before.parties(), period, days.orElseThrow(), before.characters(), before.unread()));
    }

    private Optional<LanguageText> title(Front before) {
        var in = new EnumMap<Language, String>(Language.class);
        for (var language : before.languages()) {
            var own = Typed.line(typed.getOrDefault("title." + language.code(), ""), language);
            var stood = before.title().flatMap(title -> title.in(language));
            // What nobody touched stays as the document has it.
            if (!own.isBlank()) in.put(language, stood.filter(words -> Typed.line(words, language).equals(own)).orElse(own));
        }
        return in.isEmpty() ? Optional.empty() : Optional.of(new LanguageText(in));
    }

    private Optional<Span> period() {
        var first = day("first");
        var last = day("last");
        if (first.isEmpty() && last.isEmpty()) return Optional.empty();
        if (first.isEmpty() || last.isEmpty()) {
            complaints.putIfAbsent(first.isEmpty() ? "first" : "last", "front.period.half");
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            complaints.put("last", "front.period.order");
            return Optional.empty();
        }
        return Optional.of(new Span(first.get(), last.get()));
    }

    private Optional<LocalDate> day(String field) {
        var value = typed.getOrDefault(field, "").strip();
        if (value.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            complaints.put(field, "front.no-day");
            return Optional.empty();
        }
    }

    /// `15.06, 15.12`: in the order of the year.
    static String days(List<MonthDay> days) {
        return days.stream().map(DAY_OF_YEAR::format).collect(Collectors.joining(", "));
    }

    /// Empty where it is no list of days of a year.
    static Optional<List<MonthDay>> days(String typed) {
        var days = new ArrayList<MonthDay>();
        for (var part : typed.strip().split("[\\s,;]+")) {
            var numbers = part.split("\\.");
            if (!part.matches("\\d{1,2}\\.\\d{1,2}\\.?")) return Optional.empty();
            try {
                days.add(MonthDay.of(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[0])));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
        return Optional.of(days);
    }
}
