package hamkor.notification;

import hamkor.directory.Region;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// On which days offices read letters.
@Component
class WorkingDays {
    boolean isWorking(Region region, LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /// The last day before the next working day; the day itself, where that is tomorrow.
    LocalDate before(Region region, LocalDate day) {
        var last = day;
        while (!isWorking(region, last.plusDays(1))) last = last.plusDays(1);
        return last;
    }
}
