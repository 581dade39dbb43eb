package hamkor.term;

import hamkor.term.Said.By;
import hamkor.term.Said.Extent;
import hamkor.term.Said.Since;
import hamkor.term.Said.Within;
import hamkor.term.Term.Undated;
import hamkor.term.Term.WhyUndated;
import hamkor.term.TermProposal.How;
import hamkor.term.UnderstoodParts.Part;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// What a person may choose instead of a term that nobody can date. A person decides: reading never takes one of these.
public final class TermProposals {
    private static final int MOST = 4;

    private final Undated undated;
    private final TermContext context;
    private final List<Token> tokens;
    private final List<TermProposal> proposals = new ArrayList<>();

    private TermProposals(Undated undated, TermContext context) {
        this.undated = undated;
        this.context = context;
        this.tokens = Tokenizer.tokens(undated.words());
    }

    /// At most four, the likeliest first, no two of them the same days; none for words that are understood.
    public static List<TermProposal> of(String words, TermContext context) {
        return new TermReader().read(words, context) instanceof Undated undated ? of(undated, context) : List.of();
    }

    /// @param context what stood around the term, or what a person has settled since: a period, a year
    public static List<TermProposal> of(Undated undated, TermContext context) {
        var found = new TermProposals(undated, context);
        found.find();
        return found.proposals.stream().limit(MOST).toList();
    }

    private void find() {
        var parts = new UnderstoodParts(undated.words(), context);
        if (undated.why() == WhyUndated.LANGUAGES_DISAGREE) for (var part : parts.languages(tokens)) offer(part.term(), How.ONE_LANGUAGE, part);
        else for (var part : parts.of(tokens)) offer(part);
        if (saysNoDay()) offer(new Term.Continuous(undated.words(), context.period().map(Span::first), context.period().map(Span::last)), How.WHOLE_PERIOD, "");
    }

    private boolean saysNoDay() {
        return switch (undated.why()) {
            case EMPTY, BLANK, TO_BE_SET -> true;
            case NOT_UNDERSTOOD, NO_SUCH_DAY, NO_YEAR, END_BEFORE_START, OPEN_END, LANGUAGES_DISAGREE -> false;
        };
    }

    private void offer(Part part) {
        switch (part.term()) {
            case Term.Continuous _, Term.Relative _, Term.Conditional _ when saysNoDay() -> {} // «срок» of «срок уточняется»
            case Undated(var _, var why) -> settle(part, why);
            case Term.Interval(var _, var first, var _) when isEndLeftOpen() -> {
                context.period().map(Span::last).filter(last -> !last.isBefore(first))
                        .ifPresent(last -> offer(new Term.Interval(undated.words(), first, last), How.TO_END_OF_PERIOD, part));
                offer(part.term(), How.PART, part);
            }
            default -> offer(part.term(), How.PART, part);
        }
    }

    /// «с 2027 года», «01.10.2026 – уточняется»
    private boolean isEndLeftOpen() {
        return switch (undated.why()) {
            case OPEN_END -> true;
            case TO_BE_SET, BLANK -> tokens.stream().anyMatch(token -> token.is(Token.Kind.DASH));
            case EMPTY, NOT_UNDERSTOOD, NO_SUCH_DAY, NO_YEAR, END_BEFORE_START, LANGUAGES_DISAGREE -> false;
        };
    }

    private void settle(Part part, WhyUndated why) {
        switch (why) {
            case NO_YEAR -> {
                withPoints(part, How.IN_YEAR, UnaryOperator.identity());
                if (proposals.isEmpty()) overTheEndOfAYear(part);
            }
            case NO_SUCH_DAY -> {
                withPoints(part, How.LAST_DAY_OF_MONTH, TermProposals::lastDayOfMonth);
                if (proposals.size() < 2) withPoints(part, How.WHOLE_MONTH, TermProposals::wholeMonth);
                withPoints(part, How.WHOLE_YEAR, TermProposals::wholeYear);
            }
            case END_BEFORE_START -> {
                offer(meaning(extents(part.said(), this::endingNextYear)), How.NEXT_YEAR, part);
                offer(meaning(extents(part.said(), extent -> new Extent(extent.last(), extent.first()))), How.SWAPPED, part);
                if (part.said().size() == 1 && part.said().getFirst() instanceof Since(var point)) // begins after the period's end
                    offer(meaning(List.of(new Within(List.of(new Extent(point, point)), Optional.empty(), false))), How.PART, part);
            }
            case EMPTY, NOT_UNDERSTOOD, BLANK, TO_BE_SET, OPEN_END, LANGUAGES_DISAGREE -> {}
        }
    }

    /// With every point changed; where it names no year, in each year of the plan.
    private void withPoints(Part part, How how, UnaryOperator<Point> change) {
        var changed = changed(part.said(), change);
        var term = meaning(changed);
        if (term instanceof Undated undated && undated.why() == WhyUndated.NO_YEAR)
            for (int year : years()) {
                var inYear = meaning(changed(part.said(), point -> change.apply(inYear(point, year))));
                if (isWithinPeriod(inYear)) offer(inYear, how, part);
            }
        else if (!changed.equals(part.said())) offer(term, how, part);
    }

    /// «декабрь – март»
    private void overTheEndOfAYear(Part part) {
        for (int year : years()) {
            var term = meaning(extents(changed(part.said(), point -> inYear(point, year)), this::endingNextYear));
            if (isWithinPeriod(term)) offer(term, How.NEXT_YEAR, part);
        }
    }

    private static Point inYear(Point point, int year) {
        return point.hasYear() ? point : point.inYear(year);
    }

    private List<Integer> years() {
        return context.period().map(period -> IntStream.rangeClosed(period.first().getYear(), period.last().getYear()).boxed().toList()).orElse(List.of());
    }

    private boolean isWithinPeriod(Term term) {
        return context.period().isPresent() && term.lastDay().filter(day -> day.isAfter(context.period().get().last())).isEmpty();
    }

    private static List<Said> extents(List<Said> said, UnaryOperator<Extent> change) {
        return said.stream().<Said>map(statement -> statement instanceof Within(var extents, var each, var close)
                ? new Within(extents.stream().map(change).toList(), each, close) : statement).toList();
    }

    /// The end moved to the year after the start, or to the start's own where it lies later in it.
    private Extent endingNextYear(Extent extent) {
        var first = dated(extent.first());
        var last = dated(extent.last());
        if (!first.hasYear() || !first.exists() || !last.exists() || last.part() == Point.Part.YEAR) return extent;
        var sameYear = last.inYear(first.year());
        boolean later = sameYear.exists() && sameYear.span().first().isAfter(first.span().first());
        return new Extent(first, later ? sameYear : last.inYear(first.year() + 1));
    }

    private Point dated(Point point) {
        return point.hasYear() ? point : point.inYear(context.year().orElse(0));
    }

    private static Point lastDayOfMonth(Point point) {
        if (!isDayOfSomeMonth(point)) return point;
        int year = point.hasYear() ? point.year() : Point.LEAP_YEAR;
        return new Point(point.year(), Point.Part.DAY, YearMonth.of(year, point.month()).lengthOfMonth(), point.month());
    }

    private static Point wholeMonth(Point point) {
        return isDayOfSomeMonth(point) ? new Point(point.year(), Point.Part.MONTH, point.month(), 0) : point;
    }

    private static boolean isDayOfSomeMonth(Point point) {
        return point.part() == Point.Part.DAY && !point.exists() && point.month() >= 1 && point.month() <= 12;
    }

    private static Point wholeYear(Point point) {
        return point.exists() || isDayOfSomeMonth(point) ? point : Point.ofYear(point.year());
    }

    private static List<Said> changed(List<Said> said, UnaryOperator<Point> change) {
        return said.stream().map(statement -> switch (statement) {
            case By(var point) -> new By(change.apply(point));
            case Since(var point) -> new Since(change.apply(point));
            case Within(var extents, var each, var close) -> new Within(
                    extents.stream().map(extent -> new Extent(change.apply(extent.first()), change.apply(extent.last()))).toList(), each, close);
            default -> statement;
        }).toList();
    }

    private Term meaning(List<Said> said) {
        return TermMeaning.of(undated.words(), said, context);
    }

    private void offer(Term term, How how, Part part) {
        int from = part.tokens().getFirst().start();
        int to = part.tokens().getLast().end();
        if (to < undated.words().length() && undated.words().charAt(to) == '.') to++; // «2026 г.»
        boolean whole = part.tokens().size() == tokens.size();
        offer(term, how, whole ? "" : undated.words().substring(from, to));
    }

    private void offer(Term term, How how, String part) {
        if (term instanceof Undated || proposals.stream().anyMatch(other -> other.term().equals(term))) return;
        proposals.add(new TermProposal(term, how, part));
    }
}
