package hamkor.notification;

import hamkor.control.DaysOff;
import hamkor.directory.Region;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// On which days offices read letters.
@Component
class WorkingDays {
    private final DaysOff days;

    WorkingDays(DaysOff days) {
        this.days = days;
    }

    boolean isWorking(Region region, LocalDate day) {
        return days.isWorked(region.id(), day);
    }

    /// The last day before the next working day; the day itself, where that is tomorrow.
    LocalDate before(Region region, LocalDate day) {
        var last = day;
        while (!isWorking(region, last.plusDays(1))) last = last.plusDays(1);
        return last;
    }
}
