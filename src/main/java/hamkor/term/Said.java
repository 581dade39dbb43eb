package hamkor.term;

import hamkor.term.Term.Event;
import hamkor.term.Term.Offset;
import hamkor.term.Term.WhyUndated;
import java.util.List;
import java.util.Optional;

/// One statement of a term, before its years are settled from what stands around it. A term may make several: «ежегодно, до 15
/// декабря» makes two.
sealed interface Said {
    /// From the first to the last, both included; the same twice for one piece of the calendar.
    record Extent(Point first, Point last) {
        boolean isOne() {
            return first.equals(last);
        }
    }

    /// In one or several extents. `each` holds the years named, where the extents repeat in each of them («II квартал, 2026–2027
    /// годы»). `close`: extents joined by a slash must follow one another.
    record Within(List<Extent> extents, Optional<Extent> each, boolean close) implements Said {}

    record By(Point point) implements Said {}

    record Since(Point point) implements Said {}

    /// `times` in every `every` units; a unit of months has their number, one of weeks and days is none.
    record Repeats(Unit unit, int every, int times) implements Said {}

    enum Unit {
        YEAR(12), HALF(6), QUARTER(3), MONTH(1), WEEK(0), DAY(0);

        final int months;

        Unit(int months) {
            this.months = months;
        }

        static Optional<Unit> of(Item item) {
            return Optional.ofNullable(switch (item.sense()) {
                case YEAR -> YEAR;
                case HALF -> HALF;
                case QUARTER -> QUARTER;
                case MONTHS -> MONTH;
                case WEEK -> WEEK;
                case DAY -> DAY;
                default -> null;
            });
        }
    }

    /// Days of whatever month: «до 10 числа», «с 1 по 5 число».
    record DaysOfMonth(int first, int last) implements Said {}

    record Always() implements Said {}

    /// From the extent before it on: «2026 год, далее ежегодно».
    record Further() implements Said {}

    record Counted(Optional<Offset> offset, Event event) implements Said {}

    /// `arrangement`: what is agreed or planned elsewhere («по согласованию сторон»), so that days beside it hold; else what may never
    /// come («при необходимости»).
    record OnCondition(boolean arrangement) implements Said {}

    record Unsaid(WhyUndated why) implements Said {}
}
