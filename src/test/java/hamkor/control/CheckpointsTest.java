package hamkor.control;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.term.Recurrence;
import hamkor.term.Recurrence.Frequency;
import hamkor.term.Span;
import hamkor.term.Term;
import hamkor.term.Term.Event;
import hamkor.term.Term.Offset;
import hamkor.term.Term.Offset.Unit;
import hamkor.term.TermContext;
import hamkor.term.TermReader;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Which dates follow from a term.
class CheckpointsTest {
    private static final LocalDate IN_FORCE = day("2025-10-22");
    private static final List<MonthDay> MID_DECEMBER = List.of(MonthDay.of(12, 15));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static ControlBasis basis(String period, String... reporting) {
        return new ControlBasis(IN_FORCE, Optional.of(day("2025-10-01")), span(period),
                reporting.length == 0 ? MID_DECEMBER : Arrays.stream(reporting).map(CheckpointsTest::monthDay).toList());
    }

    private static MonthDay monthDay(String day) {
        return MonthDay.parse("--" + day);
    }

    /// `2025-2027`, `2026-01-01..2026-06-30`; null for none.
    private static Optional<Span> span(String period) {
        if (period == null) return Optional.empty();
        if (period.contains("..")) return Optional.of(new Span(day(period.split("\\.\\.")[0]), day(period.split("\\.\\.")[1])));
        var years = period.split("-");
        return Optional.of(Span.years(Integer.parseInt(years[0]), Integer.parseInt(years[years.length - 1])));
    }

    private static String shown(List<Due> dues) {
        return dues.stream().map(due -> due.kind() == Due.Kind.DATED ? days(due) : due.kind() + " " + days(due)).collect(Collectors.joining(" "));
    }

    private static String days(Due due) {
        return due.on().map(on -> due.from().filter(from -> !from.equals(on)).map(from -> from + "/").orElse("") + on).orElse("sometime");
    }

    /// As the reader of documents understands the words within the period of a plan that is in force from 22 October 2025.
    @ParameterizedTest(name = "{0} in {1}")
    @CsvFileSource(resources = "checkpoints.csv", delimiter = '|', numLinesToSkip = 1)
    void fromTheWordsOfATerm(String words, String period, String expected) {
        var term = new TermReader().read(words, span(period).map(TermContext::within).orElse(TermContext.NONE));
        assertThat(shown(new Checkpoints(basis(period), IN_FORCE).of(term))).isEqualTo(expected == null ? "" : expected);
    }

    /// From a 31st on, month by month for three years: the day comes back after each short month.
    @Test void thirtySixMonthEndsInARow() {
        var monthly = new Term.Recurring("ежемесячно, 31 числа", new Recurrence(Frequency.MONTHLY, 1, List.of(), List.of(31)),
                Optional.of(day("2026-01-31")), Optional.of(day("2028-12-31")));
        var ends = IntStream.range(0, 36).mapToObj(i -> YearMonth.of(2026, 1).plusMonths(i).atEndOfMonth()).toList();
        assertThat(ends).contains(day("2026-02-28"), day("2028-02-29"));
        assertThat(new Checkpoints(basis("2026-2028"), IN_FORCE).of(monthly)).extracting(due -> due.on().orElseThrow()).isEqualTo(ends);
        var whole = new Term.Recurring("ежемесячно", Recurrence.every(1, Frequency.MONTHLY), monthly.from(), monthly.to());
        assertThat(new Checkpoints(basis("2026-2028"), IN_FORCE).of(whole)).extracting(due -> due.on().orElseThrow()).isEqualTo(ends);
    }

    @ParameterizedTest(name = "the {0}th of each month")
    @CsvSource(delimiter = '|', value = {
        "29 | 2027-01-29 2027-02-28 2027-03-29 2027-04-29", "30 | 2027-01-30 2027-02-28 2027-03-30 2027-04-30",
        "31 | 2027-01-31 2027-02-28 2027-03-31 2027-04-30"})
    void aDayThatAMonthLacksIsItsLast(int number, String expected) {
        var monthly = new Term.Recurring("ежемесячно", new Recurrence(Frequency.MONTHLY, 1, List.of(), List.of(number)),
                Optional.of(day("2027-01-01")), Optional.of(day("2027-04-30")));
        assertThat(shown(new Checkpoints(basis("2027"), IN_FORCE).of(monthly))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} after {2} of {3}")
    @CsvSource(delimiter = '|', value = {
        "10 | DAYS         | SIGNING          | 2026-01-31 | 2026-02-10",
        "1  | MONTHS       | SIGNING          | 2026-01-31 | 2026-02-28",
        "1  | MONTHS       | SIGNING          | 2028-01-31 | 2028-02-29",
        "2  | MONTHS       | SIGNING          | 2026-01-31 | 2026-03-31",
        "1  | QUARTERS     | SIGNING          | 2026-11-30 | 2027-02-28",
        "1  | YEARS        | SIGNING          | 2028-02-29 | 2029-02-28",
        "4  | YEARS        | SIGNING          | 2028-02-29 | 2032-02-29",
        "2  | WEEKS        | APPROVAL         | 2025-12-25 | 2026-01-08",
        "-1 | MONTHS       | END_OF_PLAN      | 2027-03-31 | 2027-02-28",
        "-30| DAYS         | END_OF_PLAN      | 2027-12-31 | 2027-12-01",
        "1  | WORKING_DAYS | APPROVAL         | 2026-01-30 | 2026-02-02",
        "5  | WORKING_DAYS | ENTRY_INTO_FORCE | 2026-01-31 | 2026-02-06",
        "-5 | WORKING_DAYS | END_OF_PLAN      | 2026-12-31 | 2026-12-24",
        "0  | DAYS         | SIGNING          | 2026-01-31 | 2026-01-31"})
    void countedFromTheDayOfTheEvent(int count, Unit unit, Event event, String anchor, String expected) {
        var at = day(anchor);
        var basis = new ControlBasis(at, Optional.of(at), Optional.of(new Span(day("2025-01-01"), at)), MID_DECEMBER);
        var term = new Term.Relative("со дня", Optional.of(new Offset(count, unit)), event);
        assertThat(shown(new Checkpoints(basis, at).of(term))).isEqualTo(expected);
    }

    /// 36 months from the last day of a month, each counted from that day and not from the month before.
    @Test void monthsAfterTheLastDayOfAMonth() {
        var at = day("2026-01-31");
        var basis = new ControlBasis(at, Optional.of(at), Optional.empty(), MID_DECEMBER);
        for (int months = 1; months <= 36; months++) {
            var term = new Term.Relative("со дня", Optional.of(new Offset(months, Unit.MONTHS)), Event.SIGNING);
            assertThat(shown(new Checkpoints(basis, at).of(term))).isEqualTo(YearMonth.of(2026, 1).plusMonths(months).atEndOfMonth().toString());
        }
    }

    @Test void anEventThatHasNotComeAsksForNothingYet() {
        var unsigned = new ControlBasis(IN_FORCE, Optional.empty(), Optional.empty(), List.of());
        for (var event : List.of(Event.SIGNING, Event.END_OF_PLAN, Event.OTHER))
            assertThat(new Checkpoints(unsigned, IN_FORCE).of(new Term.Relative("после", Optional.of(new Offset(1, Unit.MONTHS)), event))).isEmpty();
        assertThat(new Checkpoints(unsigned, IN_FORCE).of(new Term.Relative("после утверждения", Optional.empty(), Event.APPROVAL)))
                .as("the event has come, but the words set no day").containsExactly(Due.sometime(Due.Kind.UNDATED));
    }

    @Test void theWorkingDaysAreThoseOfTheCalendarGiven() {
        var holidays = Set.of(day("2026-05-01"), day("2026-05-11"));
        var basis = new ControlBasis(day("2026-04-30"), Optional.empty(), Optional.empty(), MID_DECEMBER);
        var term = new Term.Relative("в течение 7 рабочих дней", Optional.of(new Offset(7, Unit.WORKING_DAYS)), Event.APPROVAL);
        assertThat(shown(new Checkpoints(basis, day("2026-04-30"),
                day -> day.getDayOfWeek().getValue() < 6 && !holidays.contains(day)).of(term))).isEqualTo("2026-05-13");
    }

    @ParameterizedTest(name = "{1} to {2}, reported on {0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "12-15       | 2025-01-01 | 2027-12-31 | 2025-10-22/2025-12-15 2025-12-16/2026-12-15 2026-12-16/2027-12-15",
        "06-30 12-15 | 2026-01-01 | 2026-12-31 | 2026-01-01/2026-06-30 2026-07-01/2026-12-15",
        "12-15 06-30 | 2026-01-01 | 2026-12-31 | 2026-01-01/2026-06-30 2026-07-01/2026-12-15",
        "02-29       | 2027-01-01 | 2028-12-31 | 2027-01-01/2027-02-28 2027-03-01/2028-02-29",
        "12-31       | 2026-01-01 | 2026-12-31 | 2026-01-01/2026-12-31",
        "10-22       | 2025-01-01 | 2026-12-31 | 2025-10-22 2025-10-23/2026-10-22",
        "12-15       | 2026-01-01 | 2026-06-30 | 2026-01-01/2026-06-30",
        "12-15       | 2025-01-01 | 2025-10-21 | -",
        "12-15       | 2025-01-01 | 2025-10-22 | 2025-10-22"})
    void continuousWorkIsReportedOnTheReportingDays(String reporting, String from, String to, String expected) {
        var term = new Term.Continuous("постоянно", Optional.of(day(from)), Optional.of(day(to)));
        assertThat(shown(new Checkpoints(basis("2025-2028", reporting.split(" ")), IN_FORCE).of(term))).isEqualTo(expected == null ? "" : expected);
    }

    @Test void whatHasNoEndIsAskedForToTheEndOfTheNextYear() {
        var endless = basis(null);
        assertThat(shown(new Checkpoints(endless, IN_FORCE).of(new Term.Recurring("ежегодно", Recurrence.every(1, Frequency.YEARLY), Optional.empty(), Optional.empty()))))
                .isEqualTo("2025-01-01/2025-12-31 2026-01-01/2026-12-31");
        assertThat(shown(new Checkpoints(endless, IN_FORCE).of(new Term.Continuous("постоянно", Optional.empty(), Optional.empty()))))
                .isEqualTo("2025-10-22/2025-12-15 2025-12-16/2026-12-15");
        var never = new ControlBasis(IN_FORCE, Optional.empty(), Optional.empty(), List.of());
        assertThat(new Checkpoints(never, IN_FORCE).of(new Term.Continuous("постоянно", Optional.empty(), Optional.empty()))).containsExactly(Due.sometime(Due.Kind.UNDATED));
    }
}
