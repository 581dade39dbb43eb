package hamkor.term;

import static hamkor.term.Sense.*;

import hamkor.term.Said.DaysOfMonth;
import hamkor.term.Said.Repeats;
import hamkor.term.Said.Unit;
import java.util.Optional;

/// Reads how often: «ежегодно», «каждые два года», «не реже одного раза в квартал», "yilda ikki marta", "every other month"; and
/// days of whatever month: «до 10 числа», "by the 5th".
final class RepetitionGrammar {
    private static final Unit[] REPEATED_UNITS = Unit.values();
    private static final int DAYS_IN_MONTH = 31;

    private final Cursor cursor;

    RepetitionGrammar(Cursor cursor) {
        this.cursor = cursor;
    }

    Optional<Said> read() {
        int start = cursor.at;
        cursor.takeAll(AT_LEAST);
        var repeats = repeated();
        if (repeats.isEmpty()) repeats = timesInUnit();
        if (repeats.isEmpty()) repeats = unitTimes();
        if (repeats.isEmpty()) repeats = everyUnit();
        if (repeats.isPresent()) return Optional.of(repeats.get());
        cursor.at = start;
        return daysOfMonth();
    }

    /// «ежегодно», «ежегодно 2 раза».
    private Optional<Repeats> repeated() {
        if (!cursor.sees(REPEATED)) return Optional.empty();
        var unit = REPEATED_UNITS[cursor.peek().number() - 1];
        cursor.at++;
        return Optional.of(new Repeats(unit, 1, timesAfter()));
    }

    /// «каждый год», «каждые два года», "har 2 yilda bir marta"; «каждый май» leaves the month to be read.
    private Optional<Repeats> everyUnit() {
        int start = cursor.at;
        cursor.takeAll(IN);
        if (!cursor.take(EVERY)) return nothing(start);
        cursor.takeAll(IN);
        if (cursor.sees(MONTH)) return Optional.of(new Repeats(Unit.YEAR, 1, 1));
        if (cursor.sees(WEEKDAY)) {
            while (cursor.take(WEEKDAY)) if (cursor.sees(AND) || cursor.sees(COMMA)) break;
            return cursor.sees(AND) ? nothing(start) : Optional.of(new Repeats(Unit.WEEK, 1, 1));
        }
        if (cursor.sees(NUMBER) && cursor.sees(1, DAY_OF_MONTH)) return Optional.of(new Repeats(Unit.MONTH, 1, 1));
        var every = countedUnit();
        if (every == null) return nothing(start);
        return Optional.of(new Repeats(every.unit, every.count, timesAfter()));
    }

    private record Counted(int count, Unit unit) {}

    /// «два года», «год», «полгода»; null where there is none. An ordinal before a quarter or half-year names one of them.
    private Counted countedUnit() {
        int start = cursor.at;
        int count = 1;
        boolean ordinal = false;
        if (cursor.sees(NUMBER)) {
            var number = cursor.peek();
            count = number.number();
            ordinal = number.form() == Item.Form.ORDINAL || number.form() == Item.Form.ROMAN;
            cursor.at++;
        }
        var unit = Unit.of(cursor.peek());
        if (cursor.atEnd() || unit.isEmpty() || ordinal && isCalendarUnit(unit.get()) || count < 1 || count > 100) {
            cursor.at = start;
            return null;
        }
        if (cursor.peek().number() > 1) count *= cursor.peek().number();
        cursor.at++;
        return new Counted(count, unit.get());
    }

    private static boolean isCalendarUnit(Unit unit) {
        return unit == Unit.QUARTER || unit == Unit.HALF;
    }

    /// «2 раза», "ikki marta" behind the unit; 1 where nothing is said.
    private int timesAfter() {
        int start = cursor.at;
        cursor.takeAll(COMMA, AT_LEAST);
        int times = times();
        if (times > 0 && !cursor.sees(IN)) return times;
        cursor.at = start;
        return 1;
    }

    /// «раз», «2 раза», «дважды»; 0 where there is none.
    private int times() {
        if (cursor.sees(TIMES)) {
            int times = Math.max(1, cursor.peek().number());
            cursor.at++;
            return times;
        }
        if (cursor.sees(NUMBER) && cursor.sees(1, TIMES) && cursor.peek(1).number() == 0) {
            int times = cursor.peek().number();
            cursor.at += 2;
            return times;
        }
        return 0;
    }

    /// «раз в два года», «2 раза в год», "once a quarter", "once every two years".
    private Optional<Repeats> timesInUnit() {
        int start = cursor.at;
        int times = times();
        if (times < 1) return nothing(start);
        boolean tied = cursor.takeAll(IN, EVERY, DURING);
        var per = countedUnit();
        if (per == null || !tied && times == 1) return nothing(start);
        return Optional.of(new Repeats(per.unit, per.count, times));
    }

    /// Uzbek, the unit first: "yiliga 2 marta", "ikki yilda bir marta".
    private Optional<Repeats> unitTimes() {
        int start = cursor.at;
        var per = countedUnit();
        if (per == null) return nothing(start);
        cursor.takeAll(DURING, AT_LEAST);
        int times = times();
        return times > 0 ? Optional.of(new Repeats(per.unit, per.count, times)) : nothing(start);
    }

    private <T> Optional<T> nothing(int start) {
        cursor.at = start;
        return Optional.empty();
    }

    /// «до 10 числа», «с 1 по 5 число», "by the 5th", "5-sanasigacha", «10-го числа месяца».
    private Optional<Said> daysOfMonth() {
        int start = cursor.at;
        cursor.takeAll(IN);
        boolean until = cursor.take(UNTIL) || cursor.take(THROUGH);
        if (!until) cursor.take(FROM);
        if (!cursor.sees(NUMBER)) return nothing(start);
        var number = cursor.peek();
        int first = number.number();
        int last = first;
        cursor.at++;
        if (!until && (cursor.sees(DASH) || cursor.sees(THROUGH) || cursor.sees(UNTIL)) && cursor.sees(1, NUMBER)) {
            last = cursor.peek(1).number();
            cursor.at += 2;
        }
        boolean named = cursor.takeAll(DAY_OF_MONTH) || number.form() == Item.Form.ORDINAL && cursor.take(DAY);
        boolean alone = until && number.form() == Item.Form.ORDINAL;
        boolean uzbekDay = !named && cursor.sees(DAY) && cursor.sees(1, UNTIL_AFTER) && cursor.take(DAY);
        cursor.takeAll(UNTIL_AFTER, FROM_AFTER, NOT_LATER);
        boolean possible = first >= 1 && last >= first && last <= DAYS_IN_MONTH;
        boolean nounFollows = Unit.of(cursor.peek()).isPresent() && !cursor.sees(MONTHS) || cursor.sees(MONTH) || cursor.sees(DECADE);
        if (!(named || alone && !nounFollows || uzbekDay) || !possible) return nothing(start);
        cursor.take(MONTHS);
        return Optional.of(new DaysOfMonth(first, last));
    }
}
