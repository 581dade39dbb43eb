package hamkor.notification;

import hamkor.control.DayOff;
import hamkor.control.DaysOff;
import hamkor.directory.Region;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// On which days offices read letters: Monday to Friday, but for what their country has listed otherwise.
@Component
class WorkingDays {
    private final DaysOff days;

    WorkingDays(DaysOff days) {
        this.days = days;
    }

    /// As they are listed now, for one round of letters.
    Listed of(Collection<Region> regions) {
        return new Listed(regions.stream().map(Region::country).distinct().collect(Collectors.toMap(Function.identity(),
                country -> days.of(country).stream().collect(Collectors.toMap(DayOff::day, DayOff::working)))));
    }

    record Listed(Map<String, Map<LocalDate, Boolean>> byCountry) {
        boolean isWorking(Region region, LocalDate day) {
            return byCountry.get(region.country()).getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        }

        /// The last day before the next working day; the day itself, where that is tomorrow.
        LocalDate before(Region region, LocalDate day) {
            var last = day;
            while (!isWorking(region, last.plusDays(1))) last = last.plusDays(1);
            return last;
        }
    }
}
