package hamkor.roadmap.reading;

import hamkor.language.Folding;
import hamkor.term.Span;
import hamkor.term.Term;
import hamkor.term.TermContext;
import hamkor.term.TermReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The period that a title says: the widest span of years, or the one year, half-year or quarter, that is the plan's own and
/// not the day of an agreement or the year of an event.
final class PlanPeriod {
    private static final Pattern YEARS = Pattern.compile("\\b((?:19|20)\\d\\d)\\s*(?:-|/|по|to|dan)\\s*((?:19|20)?\\d\\d)(?!\\d)");
    private static final Pattern FROM_TO_YEARS =
            Pattern.compile("(?:с|from)\\s+((?:19|20)\\d\\d)(?:\\s*(?:г\\.?|года?))?\\s+(?:по|до|to|until)\\s+((?:19|20)\\d\\d)");
    private static final Pattern LISTED = Pattern.compile("\\b((?:19|20)\\d\\d)(?:,\\s*((?:19|20)\\d\\d))*\\s*(?:и|va|ва|and|,)\\s*((?:19|20)\\d\\d)");
    private static final Pattern ONE_YEAR = Pattern.compile("(?:^|[^\\d.])((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern CLOSING_YEAR = Pattern.compile(", ((?:19|20)\\d\\d)\\.?$");
    private static final List<String> OPENING = List.of(" на ", " for ", " за ", "period ");
    /// Words that open a span of days and are part of its words.
    private static final List<String> FROM = List.of(" с ", " from ");

    /// «2026 йилнинг биринчи ярмига мўлжалланган …», «… uchun».
    private static final Pattern BEFORE_MEANT = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d[^«»(]{0,60}?)\\s(?:mo'ljallangan|мўлжалланган|uchun|учун)");
    /// What stands after the year in «2025-yil 12-may».
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(?:\\s*-?\\s*(?:йил|yil)\\p{L}*)?\\s+\\d{1,2}\\s*-?\\s*(\\p{L}+)");

    private PlanPeriod() {}

    static Optional<Span> of(String title) {
        var folded = Folding.fold(title);
        if (folded.chars().noneMatch(Character::isDigit)) return Optional.empty();
        for (var pattern : List.of(FROM_TO_YEARS, YEARS, LISTED)) {
            var matcher = pattern.matcher(folded);
            while (matcher.find()) {
                var span = span(matcher);
                if (span.isPresent() && !isDate(folded, matcher.start(1))) return span;
            }
        }
        return named(title, folded).or(() -> bracketed(title)).or(() -> oneYear(folded)).or(() -> closing(folded));
    }

    /// What stands in brackets may be the span itself: «(1 July 2026 – 31 March 2027)».
    private static Optional<Span> bracketed(String title) {
        for (int open = title.indexOf('('); open >= 0; open = title.indexOf('(', open + 1)) {
            int close = Separators.closing(title, open);
            if (close > open && new TermReader().read(title.substring(open + 1, close), TermContext.NONE) instanceof Term.Interval interval
                    && interval.last().isAfter(interval.first())) return Optional.of(new Span(interval.first(), interval.last()));
        }
        return Optional.empty();
    }

    private static Optional<Span> span(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(1));
        var end = matcher.group(matcher.groupCount());
        int last = end.length() == 2 ? first / 100 * 100 + Integer.parseInt(end) : Integer.parseInt(end);
        return last >= first && last - first < 60 ? Optional.of(Span.years(first, last)) : Optional.empty();
    }

    /// Half-years, quarters, spans of days after «на»: read by the grammar of terms.
    private static Optional<Span> named(String title, String folded) {
        if (folded.length() != title.length()) return Optional.empty();
        for (var opening : OPENING)
            for (int at = folded.lastIndexOf(opening); at >= 0; at = at == 0 ? -1 : folded.lastIndexOf(opening, at - 1)) {
                var words = title.substring(at + opening.length());
                var bare = words.replaceAll("(?i)^(период|the period)\\s+", "");
                for (var tail : List.of(bare, untilBracket(bare)))
                    if (new TermReader().read(tail, TermContext.NONE) instanceof Term.Interval interval && interval.last().isAfter(interval.first()))
                        return Optional.of(new Span(interval.first(), interval.last()));
            }
        for (var from : FROM)
            for (int at = folded.lastIndexOf(from); at >= 0; at = at == 0 ? -1 : folded.lastIndexOf(from, at - 1)) {
                var words = untilBracket(title.substring(at + 1));
                if (folded.substring(at).chars().filter(Character::isDigit).count() > 4
                        && new TermReader().read(words, TermContext.NONE) instanceof Term.Interval interval && interval.last().isAfter(interval.first()))
                    return Optional.of(new Span(interval.first(), interval.last()));
            }
        for (int open = title.lastIndexOf('('); open >= 0; open = open == 0 ? -1 : title.lastIndexOf('(', open - 1)) {
            int close = title.indexOf(')', open);
            if (close > 0 && new TermReader().read(title.substring(open + 1, close), TermContext.NONE) instanceof Term.Interval interval
                    && interval.last().isAfter(interval.first())) return Optional.of(new Span(interval.first(), interval.last()));
        }
        var before = BEFORE_MEANT.matcher(folded);
        if (before.find()) {
            var words = before.group(1);
            for (var tail : List.of(words, words.replaceFirst("(?:ga|га)$", "")))
                if (new TermReader().read(tail, TermContext.NONE) instanceof Term.Interval interval && interval.last().isAfter(interval.first()))
                    return Optional.of(new Span(interval.first(), interval.last()));
        }
        return Optional.empty();
    }

    private static String untilBracket(String text) {
        int bracket = text.indexOf('(');
        return bracket > 0 ? text.substring(0, bracket).trim() : text;
    }

    /// A year that closes the title after a comma: "Joint Agrologistics Centre of Tula Region, 2026".
    private static Optional<Span> closing(String folded) {
        var closing = CLOSING_YEAR.matcher(folded);
        if (!closing.find()) return Optional.empty();
        int year = Integer.parseInt(closing.group(1));
        return Optional.of(Span.years(year, year));
    }

    /// The one year that stands with «год», «йил», «yil» or after «на», "for"; not the year of a date, nor of a name in quotes.
    private static Optional<Span> oneYear(String folded) {
        var years = new ArrayList<Integer>();
        var matcher = ONE_YEAR.matcher(folded);
        while (matcher.find()) {
            int at = matcher.start(1);
            if (isDate(folded, at) || isQuoted(folded, at)) continue;
            var after = folded.substring(at + 4).stripLeading();
            var before = folded.substring(0, at).stripTrailing();
            boolean until = before.endsWith("до") || before.endsWith("until") || before.endsWith("by") || after.startsWith("-yilgacha") || after.startsWith("йилгача");
            boolean named = after.startsWith("год") || after.startsWith("г.") || after.equals("г") || after.startsWith("йил") || after.startsWith("yil")
                    || after.startsWith("-yil") || after.startsWith("-йил");
            boolean last = before.endsWith(",") && (after.isEmpty() || after.equals("."));
            boolean opened = last || before.endsWith(" на") || before.endsWith(" for") || before.endsWith(" in");
            if (!until && (named && !before.endsWith("от") || opened) && !years.contains(Integer.valueOf(matcher.group(1)))) years.add(Integer.valueOf(matcher.group(1)));
        }
        return years.size() == 1 ? Optional.of(Span.years(years.getFirst(), years.getFirst())) : Optional.empty();
    }

    /// A year after a day or a month: «от 12 мая 2025 года», «12.05.2025», «2025-yil 12-may».
    private static boolean isDate(String folded, int at) {
        var before = folded.substring(Math.max(0, at - 24), at).stripTrailing();
        if (before.endsWith(".") && before.length() > 1 && Character.isDigit(before.charAt(before.length() - 2))) return true;
        int space = before.lastIndexOf(' ');
        var word = before.substring(space + 1);
        if (PeriodHeadings.isPeriod(word) && !word.isEmpty() && !Character.isDigit(word.charAt(0))) return true;
        var after = folded.substring(Math.min(folded.length(), at + 4));
        var day = DAY_AND_MONTH.matcher(after);
        return day.lookingAt() && PeriodHeadings.isMonth(day.group(1));
    }

    private static boolean isQuoted(String folded, int at) {
        int open = folded.lastIndexOf('«', at);
        return open >= 0 && folded.indexOf('»', open) > at;
    }
}
