package hamkor.term;

import hamkor.term.Recurrence.Frequency;
import hamkor.term.Said.*;
import hamkor.term.Term.WhyUndated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the statements of one term together and settles what they leave open: the year of a day, the bounds of what repeats.
final class TermMeaning {
    private static final Within THE_YEAR =
            new Within(List.of(new Extent(Point.ofYear(0), Point.ofYear(0))), Optional.empty(), false);

    private final String words;
    private final List<Said> said;
    private final TermContext context;

    /// Statements that no term can say together, or days that nobody can know.
    private static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient WhyUndated why;

        Unclear(WhyUndated why) {
            super(null, null, false, false);
            this.why = why;
        }
    }

    private TermMeaning(String words, List<Said> said, TermContext context) {
        this.words = words;
        this.said = new ArrayList<>(said);
        this.context = context;
    }

    static Term of(String words, List<Said> said, TermContext context) {
        try {
            return new TermMeaning(words, said, context).term();
        } catch (Unclear unclear) {
            return new Term.Undated(words, unclear.why);
        }
    }

    private Term term() {
        if (take(Unsaid.class) instanceof Unsaid unsaid) throw new Unclear(unsaid.why());
        giveYearToDeadline();
        boolean conditionFirst = said.getFirst() instanceof OnCondition(boolean arrangement) && !arrangement;
        boolean onCondition = takeAll(OnCondition.class);
        if (has(Counted.class)) return said.size() == 1 ? counted((Counted) said.getFirst()) : conditionOr(onCondition);
        boolean always = takeAll(Always.class);
        if (has(Repeats.class) || has(DaysOfMonth.class)) return recurring();
        boolean boundedByDay = said.size() == 1 && said.getFirst() instanceof By;   // «по мере готовности, но не позднее 1 июля 2026 года»
        if (onCondition && (conditionFirst && !boundedByDay || said.isEmpty()) && !always) return new Term.Conditional(words);
        if (always) return conditionFirst ? new Term.Conditional(words) : continuous();
        return dated();
    }

    private Term counted(Counted counted) {
        return new Term.Relative(words, counted.offset(), counted.event());
    }

    private Term conditionOr(boolean onCondition) {
        if (onCondition) return new Term.Conditional(words);
        throw unclear();
    }

    /// «2026 год, до 1 июля»: the year named beside a deadline is the deadline's.
    private void giveYearToDeadline() {
        if (!(find(By.class) instanceof By by) || by.point().hasYear() || has(Repeats.class)) return;
        if (find(Within.class) instanceof Within within && within.each().isEmpty() && within.extents().size() == 1
                && within.extents().getFirst().isOne() && within.extents().getFirst().first().part() == Point.Part.YEAR) {
            said.remove(within);
            said.set(said.indexOf(by), new By(by.point().inYear(within.extents().getFirst().first().year())));
        }
    }

    private Term dated() {
        boolean goesOn = said.size() == 2 && said.getLast() instanceof Further;   // «2026 год и далее»
        if (goesOn && said.getFirst() instanceof Since(var point)) return open(days(point).first());
        if (goesOn && said.getFirst() instanceof Within within && within.extents().size() == 1 && within.extents().getFirst().isOne())
            return open(days(within.extents().getFirst()).first());
        if (said.size() != 1) throw unclear();
        return switch (said.getFirst()) {
            case By(var point) -> new Term.Deadline(words, days(point).last());
            case Since(var point) -> open(days(point).first());
            case Within within -> within(within);
            default -> throw unclear();
        };
    }

    private Term open(LocalDate first) {
        var last = context.period().map(Span::last).orElseThrow(() -> new Unclear(WhyUndated.OPEN_END));
        if (last.isBefore(first)) throw new Unclear(WhyUndated.END_BEFORE_START);
        return new Term.Interval(words, first, last);
    }

    private Term within(Within within) {
        if (within.each().isPresent()) return yearlyWithin(within);
        var first = within.extents().getFirst();
        var whole = days(first);
        for (var next : within.extents().subList(1, within.extents().size())) {
            var days = days(next);
            if (!days.first().equals(whole.last().plusDays(1))) return apart(within);
            whole = new Span(whole.first(), days.last());
        }
        boolean bare = within.extents().size() == 1 && first.isOne();
        if (context.columnIsDeadline() && bare) return new Term.Deadline(words, whole.last());
        return new Term.Interval(words, whole.first(), whole.last());
    }

    /// «апрель, октябрь 2026 года»: months apart in one year are no span of days; they repeat in it.
    private Term apart(Within within) {
        if (within.close() || context.columnIsDeadline()) throw unclear();
        var months = months(within);
        int year = days(within.extents().getFirst()).first().getYear();
        var last = LocalDate.MIN;
        for (var extent : within.extents()) {
            var days = days(extent);
            if (days.first().getYear() != year || days.last().getYear() != year || !days.first().isAfter(last)) throw unclear();
            last = days.last();
        }
        var bounds = Span.years(year, year);
        return new Term.Recurring(words, Recurrence.yearlyIn(months), Optional.of(bounds.first()), Optional.of(bounds.last()));
    }

    /// «II квартал, 2026–2027 годы»
    private Term yearlyWithin(Within within) {
        var bounds = days(within.each().orElseThrow());
        return new Term.Recurring(words, Recurrence.yearlyIn(months(within)), Optional.of(bounds.first()), Optional.of(bounds.last()));
    }

    private List<Integer> months(Within within) {
        var months = new ArrayList<Integer>();
        for (var extent : within.extents()) months.addAll(months(extent));
        return months;
    }

    /// All months of an extent that names no days; over the end of the year it goes on («с ноября по март»).
    private List<Integer> months(Extent extent) {
        for (var point : List.of(extent.first(), extent.last())) {
            if (!point.exists()) throw new Unclear(WhyUndated.NO_SUCH_DAY);
            if (!point.isMonths()) throw unclear();
        }
        int first = extent.first().months().getFirst();
        int last = extent.last().months().getLast();
        if (last < first && extent.first().part() != Point.Part.MONTH) throw new Unclear(WhyUndated.END_BEFORE_START);
        var months = new ArrayList<Integer>();
        for (int month = first; ; month = month % 12 + 1) {
            months.add(month);
            if (month == last) return months;
        }
    }

    private Term continuous() {
        var bounds = new Bounds();
        for (var statement : said) if (!bounds.take(statement)) throw unclear();
        bounds.check();
        return new Term.Continuous(words, bounds.from, bounds.to);
    }

    private Term recurring() {
        var bounds = new Bounds();
        var repeats = finest();
        said.removeIf(Repeats.class::isInstance);
        further(bounds, repeats);
        var months = new ArrayList<Integer>();
        var monthDays = new ArrayList<Integer>();
        if (take(DaysOfMonth.class) instanceof DaysOfMonth(int first, int last)) {
            for (int day = first; day <= last; day++) monthDays.add(day);
        }
        for (var statement : said) {
            switch (statement) {
                case By(var point) when !point.hasYear() -> daysEachYear(new Extent(point, point), months, monthDays);
                case Within within when isEachYear(within) -> {
                    for (var extent : within.extents()) daysEachYear(extent, months, monthDays);
                    within.each().ifPresent(years -> bounds.set(days(years)));
                }
                case Within(var extents, var _, var _) when extents.size() == 1 && !holds(extents.getFirst(), repeats) -> throw unclear();
                default -> {
                    if (!bounds.take(statement)) throw unclear();
                }
            }
        }
        bounds.check();
        return new Term.Recurring(words, recurrence(repeats, months, monthDays), bounds.from, bounds.to);
    }

    /// «2026 год, далее ежегодно»: from the extent before it on.
    private void further(Bounds bounds, Repeats repeats) {
        int at = said.indexOf(new Further());
        if (at < 0) return;
        if (at > 0 && said.get(at - 1) instanceof Since) {
            said.remove(at);
            return;
        }
        if (at == 0 || !(said.get(at - 1) instanceof Within first)) throw unclear();
        bounds.since(first, repeats);
        said.remove(at);
        said.remove(at - 1);
    }

    /// Of «ежегодно, раз в квартал» the quarter; two frequencies that do not go together are unclear.
    private Repeats finest() {
        Repeats finest = null;
        for (var statement : said) {
            if (!(statement instanceof Repeats repeats)) continue;
            boolean yearly = repeats.equals(new Repeats(Unit.YEAR, 1, 1));
            if (finest == null || finest.equals(new Repeats(Unit.YEAR, 1, 1))) finest = repeats;
            else if (!yearly && !repeats.equals(finest)) throw unclear();
        }
        if (finest == null) throw unclear();
        return finest;
    }

    private static boolean isEachYear(Within within) {
        return within.extents().stream().noneMatch(extent -> extent.first().hasYear() || extent.last().hasYear());
    }

    /// What bounds a repetition has to be longer than what repeats: «ежегодно, октябрь 2026 года» says two things.
    private boolean holds(Extent bounds, Repeats repeats) {
        if (!bounds.isOne()) return true;
        int months = bounds.first().part() == Point.Part.YEAR ? 12 : bounds.first().isMonths() ? bounds.first().months().size() : 0;
        return repeats.unit().months < months || months == 12;
    }

    private void daysEachYear(Extent extent, List<Integer> months, List<Integer> monthDays) {
        var first = extent.first();
        var last = extent.last();
        if (first.part() == Point.Part.YEAR && extent.isOne()) return;   // «ежегодно до конца года»: the year's end is meant anyway
        if (first.part() != Point.Part.DAY) {
            months.addAll(months(extent));
            return;
        }
        if (!first.exists() || !last.exists()) throw new Unclear(WhyUndated.NO_SUCH_DAY);
        boolean sameDay = extent.isOne() && monthDays.equals(List.of(first.number()));   // «до 15 января и до 15 июля»
        if (last.part() != Point.Part.DAY || last.month() != first.month() || !sameDay && (!monthDays.isEmpty() || !months.isEmpty()))
            throw unclear();
        if (last.number() < first.number()) throw new Unclear(WhyUndated.END_BEFORE_START);
        months.add(first.month());
        if (sameDay) return;
        for (int day = first.number(); day <= last.number(); day++) monthDays.add(day);
    }

    private Recurrence recurrence(Repeats repeats, List<Integer> months, List<Integer> monthDays) {
        boolean plain = months.isEmpty() && monthDays.isEmpty();
        int length = repeats.unit().months * repeats.every();
        if (length == 0) {
            if (!plain || repeats.times() != 1 || repeats.unit() != Unit.WEEK) throw unclear();
            return Recurrence.every(repeats.every(), Frequency.WEEKLY);
        }
        if (length % repeats.times() != 0) throw unclear();
        length /= repeats.times();
        // «2 раза в год (май, октябрь)», «ежеквартально (март, июнь, сентябрь, декабрь)»: the months say when.
        if (monthDays.isEmpty() && length > 1 && length * months.size() == 12) length = 12;
        boolean yearly = length % 12 == 0;
        if (!yearly && length > 1 && !months.isEmpty() || yearly && months.isEmpty() && !monthDays.isEmpty()) throw unclear();
        return new Recurrence(yearly ? Frequency.YEARLY : Frequency.MONTHLY, yearly ? length / 12 : length, months, monthDays);
    }

    /// What bounds a term that repeats or goes on: the period of the roadmap, or the years that the words name.
    private final class Bounds {
        Optional<LocalDate> from = context.period().map(Span::first);
        Optional<LocalDate> to = context.period().map(Span::last);

        /// False where the statement is none of bounds.
        boolean take(Said statement) {
            switch (statement) {
                case By(var point) -> {
                    to = Optional.of(days(point).last());
                    if (from.isPresent() && to.get().isBefore(from.get())) from = Optional.empty();
                }
                case Since(var point) when point.hasYear() -> from = Optional.of(days(point).first());
                case Within(var extents, var each, var _)
                        when extents.size() == 1 && each.isEmpty() && extents.getFirst().last().hasYear() -> set(days(extents.getFirst()));
                case Within within when within.equals(THE_YEAR) -> { }   // «постоянно в течение года»
                default -> { return false; }
            }
            return true;
        }

        void set(Span span) {
            from = Optional.of(span.first());
            to = Optional.of(span.last());
        }

        /// «2026 год, далее ежегодно»; after a quarter «далее ежегодно» does not say whether in that quarter.
        void since(Within first, Repeats repeats) {
            boolean one = first.extents().size() == 1 && first.extents().getFirst().isOne();
            if (!one || first.extents().getFirst().first().part() != Point.Part.YEAR && repeats.unit() == Unit.YEAR) throw unclear();
            from = Optional.of(days(first.extents().getFirst()).first());
        }

        void check() {
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) throw new Unclear(WhyUndated.END_BEFORE_START);
        }
    }

    private Span days(Extent extent) {
        var first = days(extent.first());
        var last = extent.isOne() ? first : days(extent.last());
        // «с 15 мая до конца года»: a year as the end is its last day.
        boolean startsEarlier = last.first().isBefore(first.first()) && extent.last().part() != Point.Part.YEAR;
        if (startsEarlier || last.last().isBefore(first.last())) throw new Unclear(WhyUndated.END_BEFORE_START);
        return new Span(first.first(), last.last());
    }

    private Span days(Point point) {
        if (!point.exists()) throw new Unclear(WhyUndated.NO_SUCH_DAY);
        var dated = point.hasYear() ? point : point.inYear(context.year().orElseThrow(() -> new Unclear(WhyUndated.NO_YEAR)));
        if (!dated.exists()) throw new Unclear(WhyUndated.NO_SUCH_DAY);
        return dated.span();
    }

    private static Unclear unclear() {
        return new Unclear(WhyUndated.NOT_UNDERSTOOD);
    }

    private Said find(Class<? extends Said> kind) {
        for (var statement : said) if (kind.isInstance(statement)) return statement;
        return null;
    }

    private boolean has(Class<? extends Said> kind) {
        return find(kind) != null;
    }

    private Said take(Class<? extends Said> kind) {
        var found = find(kind);
        if (found != null) said.remove(found);
        return found;
    }

    private boolean takeAll(Class<? extends Said> kind) {
        return said.removeIf(kind::isInstance);
    }
}
