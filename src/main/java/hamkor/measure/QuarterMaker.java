package hamkor.measure;

import hamkor.control.DayStanding;
import hamkor.control.Status;
import hamkor.control.StatusWords;
import hamkor.control.StatusWords.Sign;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.measure.QuartersView.Cell;
import hamkor.measure.QuartersView.Column;
import hamkor.measure.QuartersView.DueSign;
import hamkor.measure.QuartersView.Item;
import hamkor.measure.QuartersView.Listed;
import hamkor.measure.QuartersView.Part;
import hamkor.measure.QuartersView.Row;
import hamkor.measure.RoadmapMaker.Run;
import hamkor.term.Span;
import hamkor.term.Term;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lays a plan out by quarters.
final class QuarterMaker {
    /// More than so many years do not fit beside the titles.
    private static final int MOST_YEARS = 5;

    private final EditionFrame frame;
    private final Optional<Integer> asked;
    private final PlanFilter filter;
    private final Words words;
    private final Language language;
    private final StatusWords statuses;
    private final TermWords terms;
    private final Quarter now;

    QuarterMaker(EditionFrame frame, Optional<Integer> asked, PlanFilter filter) {
        this.frame = frame;
        this.asked = asked;
        this.filter = filter;
        this.words = frame.words();
        this.language = frame.language();
        this.statuses = new StatusWords(language);
        this.terms = new TermWords(frame.edition(), words);
        this.now = Quarter.of(frame.earliestToday());
    }

    /// Counted through, so that they can be compared.
    record Quarter(int year, int number) implements Comparable<Quarter> {
        static Quarter of(LocalDate day) {
            return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
        }

        LocalDate first() {
            return LocalDate.of(year, number * 3 - 2, 1);
        }

        LocalDate last() {
            return YearMonth.of(year, number * 3).atEndOfMonth();
        }

        @Override public int compareTo(Quarter other) {
            return Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number).compare(this, other);
        }
    }

    QuartersView view(List<Run> runs) {
        var all = years(runs);
        int last = all.last().getYear();
        int first = Math.max(all.first().getYear(), Math.min(asked.orElse(now.year() - 1), last - MOST_YEARS + 1));
        int end = Math.min(last, first + MOST_YEARS - 1);
        var shown = IntStream.rangeClosed(first, end).boxed().toList();
        var quarters = shown.stream().flatMap(year -> IntStream.rangeClosed(1, 4).mapToObj(number -> new Quarter(year, number))).toList();
        var signs = new TreeSet<Status>();
        var parts = runs.stream().map(run -> new Part(run.headings(),
                run.measures().stream().map(tracked -> row(tracked, quarters, signs)).toList())).toList();
        return new QuartersView(shown, quarters.stream().map(this::column).toList(), parts,
                first > all.first().getYear() ? Optional.of(address(Math.max(all.first().getYear(), first - MOST_YEARS))) : Optional.empty(),
                end < last ? Optional.of(address(end + 1)) : Optional.empty(), listed(runs), signs.stream().map(this::sign).toList());
    }

    private String address(int from) {
        var address = filter.address(frame.address(), RoadmapMaker.QUARTERS);
        return address + "&from=" + from;
    }

    /// From the first to the last day of the plan and of all that is due under it.
    private Span years(List<Run> runs) {
        var days = new TreeSet<LocalDate>();
        frame.edition().period().ifPresent(period -> days.addAll(List.of(period.first(), period.last())));
        runs.stream().flatMap(run -> run.measures().stream()).flatMap(tracked -> tracked.standing().days().stream())
                .flatMap(day -> Stream.concat(day.from().stream(), day.on().stream())).forEach(days::add);
        if (days.isEmpty()) days.add(now.first());
        return new Span(days.first(), days.last());
    }

    private Column column(Quarter quarter) {
        return new Column(words.say("quarter." + quarter.number()), quarter.number() == 1, quarter.equals(now));
    }

    private Row row(Tracked tracked, List<Quarter> quarters, TreeSet<Status> signs) {
        var measure = tracked.measure();
        var number = measure.number().orElse("");
        var title = measure.title().shownTo(language);
        var address = "/measures/" + measure.id();
        var dated = tracked.standing().days().stream().filter(day -> !day.statement() && day.on().isPresent()).toList();
        if (dated.isEmpty()) {
            var cell = terms.cell(measure.term(), tracked.standing());
            var said = cell.before() + cell.day().orElse("") + cell.after();
            return new Row(number, title, address, List.of(), cell.words(), said.isEmpty() ? statuses.say(tracked.standing().status()) : said);
        }
        return new Row(number, title, address, quarters.stream().map(quarter -> cell(quarter, measure.term(), dated, signs)).toList(), Optional.empty(), "");
    }

    private Cell cell(Quarter quarter, Term term, List<DayStanding> days, TreeSet<Status> signs) {
        var due = days.stream().filter(day -> Quarter.of(day.on().get()).equals(quarter)).toList();
        var bar = days.stream().filter(day -> runs(term, day) && isIn(quarter, day)).findFirst().map(day -> bar(quarter, day, term)).orElse("");
        var worst = due.stream().min(Comparator.comparing(day -> day.standing().status(), Status.BY_DONE));
        worst.ifPresent(day -> signs.add(day.standing().status()));
        return new Cell(column(quarter), bar, worst.map(day -> new DueSign(sign(day.standing().status()), DayWords.dayAndMonth(day.on().get(), language),
                due.size() > 1 ? words.say("quarter.of", due.size()) : "")));
    }

    /// Whether its time is worth a bar: a window within one quarter is its sign already, and one that comes again is not one stretch.
    private static boolean runs(Term term, DayStanding day) {
        boolean stretch = term instanceof Term.Interval || term instanceof Term.Continuous;
        return stretch && day.from().filter(from -> !Quarter.of(from).equals(Quarter.of(day.on().get())) || term instanceof Term.Continuous).isPresent();
    }

    private static boolean isIn(Quarter quarter, DayStanding day) {
        return !day.from().get().isAfter(quarter.last()) && !day.on().get().isBefore(quarter.first());
    }

    private static String bar(Quarter quarter, DayStanding day, Term term) {
        var classes = new StringBuilder("hk-seg hk-").append(day.standing().status().word());
        if (term instanceof Term.Continuous) return classes.append(" open").toString();
        if (!day.from().get().isBefore(quarter.first())) classes.append(" from");
        if (!day.on().get().isAfter(quarter.last())) classes.append(" to");
        return classes.toString();
    }

    private Sign sign(Status status) {
        return new Sign(status.word(), statuses.say(status), "");
    }

    private List<Listed> listed(List<Run> runs) {
        Map<Quarter, List<Item>> byQuarter = new TreeMap<>(Comparator.comparing((Quarter quarter) -> quarter.compareTo(now) < 0)
                .thenComparing((one, other) -> one.compareTo(now) < 0 ? other.compareTo(one) : one.compareTo(other)));
        record Entry(DayStanding day, Tracked tracked) {}
        Function<Entry, LocalDate> byDay = entry -> entry.day().on().get();
        runs.stream().flatMap(run -> run.measures().stream())
                .flatMap(tracked -> tracked.standing().days().stream().filter(day -> day.on().isPresent()).map(day -> new Entry(day, tracked)))
                .sorted(Comparator.comparing(byDay))
                .forEach(entry -> byQuarter.computeIfAbsent(Quarter.of(byDay.apply(entry)), _ -> new ArrayList<>()).add(item(entry.tracked(), entry.day())));
        return byQuarter.entrySet().stream().map(entry -> new Listed(DayWords.quarter(entry.getKey().year(), entry.getKey().number(), language),
                note(entry.getKey(), entry.getValue().size()), entry.getValue())).toList();
    }

    private Item item(Tracked tracked, DayStanding day) {
        var measure = tracked.measure();
        return new Item(DayWords.dayAndMonth(day.on().get(), language), measure.number().orElse(""), measure.title().shownTo(language),
                "/measures/" + measure.id(), statuses.of(day.standing()));
    }

    private String note(Quarter quarter, int number) {
        var due = words.count("quarter.due", number);
        int compared = quarter.compareTo(now);
        return compared == 0 ? words.say("quarter.now", due) : compared < 0 ? words.say("quarter.over", due) : due;
    }
}
