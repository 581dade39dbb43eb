package hamkor.control;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/// Which days offices of a country work: Monday to Friday, but for those listed otherwise.
///
/// @param listed whether it is worked
record Working(Map<LocalDate, Boolean> listed) implements Predicate<LocalDate> {
    @Override public boolean test(LocalDate day) {
        return listed.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }
}
