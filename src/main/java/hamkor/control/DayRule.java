package hamkor.control;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;

/// What becomes of a date that falls on a day on which offices do not work.
public enum DayRule {
    /// It stays.
    NONE,
    /// The last day worked before it.
    BEFORE,
    /// The first day worked after it.
    AFTER;

    LocalDate moved(LocalDate day, Predicate<LocalDate> working) {
        if (this == NONE) return day;
        var moved = day;
        while (!working.test(moved)) moved = this == BEFORE ? moved.minusDays(1) : moved.plusDays(1);
        return moved;
    }

    /// As in the database and in forms: `before`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DayRule of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
