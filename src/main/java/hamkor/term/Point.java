package hamkor.term;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/// A named piece of the calendar: a year, half-year, quarter, month, decade or day.
///
/// @param year 0 where the words name none
/// @param number of the year: nothing (0); else which half-year, quarter, month, decade or day, as written, existing or not
/// @param month of a decade or day; 0 elsewhere
record Point(int year, Part part, int number, int month) {
    enum Part { YEAR, HALF, QUARTER, MONTH, DECADE, DAY }

    static final int DECADES = 3;
    static final int LEAP_YEAR = 2024;

    static Point ofYear(int year) {
        return new Point(year, Part.YEAR, 0, 0);
    }

    boolean hasYear() {
        return year != 0;
    }

    Point inYear(int year) {
        return new Point(year, part, number, month);
    }

    /// Whether the calendar has it: no fifth quarter, no 31 June, no 29 February of a common year.
    boolean exists() {
        return switch (part) {
            case YEAR -> year < 10_000;
            case HALF -> isWithin(number, 2);
            case QUARTER -> isWithin(number, 4);
            case MONTH -> isWithin(number, 12);
            case DECADE -> isWithin(number, DECADES) && isWithin(month, 12);
            case DAY -> isWithin(month, 12) && isWithin(number, YearMonth.of(hasYear() ? year : LEAP_YEAR, month).lengthOfMonth());
        };
    }

    private static boolean isWithin(int number, int most) {
        return number >= 1 && number <= most;
    }

    /// Its days; only for a point that exists and has a year.
    Span span() {
        if (part == Part.DAY) {
            var day = LocalDate.of(year, month, number);
            return new Span(day, day);
        }
        if (part == Part.DECADE) {
            var inMonth = YearMonth.of(year, month);
            return new Span(inMonth.atDay(number * 10 - 9), number == DECADES ? inMonth.atEndOfMonth() : inMonth.atDay(number * 10));
        }
        var months = months();
        return new Span(LocalDate.of(year, months.getFirst(), 1), YearMonth.of(year, months.getLast()).atEndOfMonth());
    }

    /// The months it lies in.
    List<Integer> months() {
        return switch (part) {
            case YEAR -> run(1, 12);
            case HALF -> run(number * 6 - 5, number * 6);
            case QUARTER -> run(number * 3 - 2, number * 3);
            case MONTH -> List.of(number);
            case DECADE, DAY -> List.of(month);
        };
    }

    private static List<Integer> run(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    boolean isMonths() {
        return part == Part.HALF || part == Part.QUARTER || part == Part.MONTH;
    }
}
