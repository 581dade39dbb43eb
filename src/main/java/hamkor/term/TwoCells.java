package hamkor.term;

import hamkor.language.Language;
import hamkor.term.Term.Interval;
import hamkor.term.Term.Offset;
import hamkor.term.Term.Undated;
import hamkor.term.Term.WhyUndated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A term that a document keeps in two cells: start and end, or start and duration.
final class TwoCells {
    private static final int LONGEST_DURATION = 10_000;
    private final TermReader reader;
    private final TermContext context;

    TwoCells(TermReader reader, TermContext context) {
        this.reader = reader;
        this.context = new TermContext(context.period(), context.year(), false);
    }

    Term startAndEnd(String start, String end) {
        if (isBlank(start) && isBlank(end)) return reader.read(start, context);
        if (isBlank(start)) return reader.read(end, context.asDeadline());
        if (isBlank(end)) return startAlone(start);
        var first = Spelling.foldSpace(start);
        var last = Spelling.foldSpace(end);
        if (first.equals(last)) return reader.read(start, context);   // one merged cell
        var words = join(first, last);
        var from = reader.read(start, context);
        var to = reader.read(end, context.asDeadline());
        var firstDay = from instanceof Interval interval ? Optional.of(interval.first()) : Optional.<LocalDate>empty();
        boolean endsThere = to instanceof Interval || to instanceof Term.Deadline;
        if (firstDay.isPresent() && endsThere) return between(words, firstDay.get(), to.lastDay().orElseThrow());
        var joined = reader.read(words, context);   // «май» and «июль 2026»: the year stands in one of them
        if (joined instanceof Undated undated && undated.why() == WhyUndated.NOT_UNDERSTOOD) return undated(words, to, from);
        return joined;
    }

    /// «с 2027 года» goes on to the end of the period; a day in a column of starts does the same.
    private Term startAlone(String start) {
        var term = reader.read(start, context);
        if (!(term instanceof Interval(var words, var first, var last)) || !first.equals(last)) return term;
        return context.period().filter(period -> !period.last().isBefore(first))
                .<Term>map(period -> new Interval(words, first, period.last()))
                .orElse(new Undated(words, WhyUndated.OPEN_END));
    }

    /// The last day is start + duration - 1, by calendar months and years. Working days cannot be counted without the calendar of
    /// the region.
    Term startAndDuration(String start, String duration, Optional<Offset.Unit> unit) {
        if (isBlank(duration)) return reader.read(start, context);
        if (isBlank(start)) return new Undated(Spelling.foldSpace(duration), WhyUndated.NOT_UNDERSTOOD);
        var words = join(Spelling.foldSpace(start), Spelling.foldSpace(duration));
        var from = reader.read(start, context);
        if (!(from instanceof Interval interval)) return undated(words, from);
        var tokens = Tokenizer.tokens(duration);
        for (var language : Language.values()) {
            var end = Vocabulary.of(language).items(tokens).flatMap(items -> add(interval.first(), items, unit));
            if (end.isPresent()) return new Interval(words, interval.first(), end.get().minusDays(1));
        }
        return new Undated(words, WhyUndated.NOT_UNDERSTOOD);
    }

    /// «1 год 6 месяцев», «полгода», «3»; the day after the last one.
    private static Optional<LocalDate> add(LocalDate start, List<Item> items, Optional<Offset.Unit> unit) {
        var end = start;
        if (items.size() > 6) return Optional.empty();
        if (items.size() == 1 && items.getFirst().is(Sense.NUMBER)) {
            return unit.flatMap(given -> add(start, items.getFirst().number(), given)).filter(start::isBefore);
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).is(Sense.AND)) continue;
            int count = 1;
            if (items.get(i).is(Sense.NUMBER)) count = items.get(i++).number();
            else if (items.get(i).number() > 0) count = items.get(i).number();
            var named = i < items.size() ? EventGrammar.unit(items.get(i)) : null;
            if (named == null) return Optional.empty();
            var added = add(end, items.get(i).is(Sense.HALF) ? count * 6 : count, named);
            if (added.isEmpty()) return added;
            end = added.get();
        }
        return Optional.of(end).filter(start::isBefore);
    }

    private static Optional<LocalDate> add(LocalDate start, int count, Offset.Unit unit) {
        if (count > LONGEST_DURATION || count < 0) return Optional.empty();
        return switch (unit) {
            case DAYS -> Optional.of(start.plusDays(count));
            case WEEKS -> Optional.of(start.plusWeeks(count));
            case MONTHS -> Optional.of(start.plusMonths(count));
            case QUARTERS -> Optional.of(start.plusMonths(3L * count));
            case YEARS -> Optional.of(start.plusYears(count));
            case WORKING_DAYS -> Optional.empty();
        };
    }

    private static Term between(String words, LocalDate first, LocalDate last) {
        return last.isBefore(first) ? new Undated(words, WhyUndated.END_BEFORE_START) : new Interval(words, first, last);
    }

    private static Undated undated(String words, Term... cells) {
        for (var cell : cells) if (cell instanceof Undated undated) return new Undated(words, undated.why());
        return new Undated(words, WhyUndated.NOT_UNDERSTOOD);
    }

    private static String join(String first, String second) {
        return first + " – " + second;
    }

    private static boolean isBlank(String cell) {
        return TermReader.isEmpty(Tokenizer.tokens(cell));
    }
}
