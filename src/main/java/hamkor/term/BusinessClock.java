package hamkor.term;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/// Which day it is for the offices. The one place where a clock is read: rules take the day as a parameter.
///
/// In a demo the business day is moved, so that the demo always looks the same; instants stay real, because what was done was
/// done then.
public final class BusinessClock {
    private final Clock clock;
    private final LocalDate firstDay;
    private final Instant began;

    private BusinessClock(Clock clock, LocalDate firstDay, Instant began) {
        this.clock = Objects.requireNonNull(clock);
        this.firstDay = firstDay;
        this.began = began;
    }

    public static BusinessClock of(Clock clock) {
        return new BusinessClock(clock, null, null);
    }

    /// A demo that began at that instant on that business day, and has run on since.
    public static BusinessClock demo(Clock clock, LocalDate firstDay, Instant began) {
        return new BusinessClock(clock, Objects.requireNonNull(firstDay), Objects.requireNonNull(began));
    }

    public Instant now() {
        return clock.instant();
    }

    /// The moment in the year before a demo began at which its clock stands while that is entered; empty where it runs.
    public Optional<Instant> stands() {
        return Optional.of(now()).filter(now -> isDemo() && now.isBefore(began));
    }

    /// The business day in that zone. What was before a demo began was on its own days.
    public LocalDate today(ZoneId zone) {
        var now = now();
        var today = now.atZone(zone).toLocalDate();
        return isDemo() && !now.isBefore(began) ? firstDay.plusDays(ChronoUnit.DAYS.between(began.atZone(zone).toLocalDate(), today)) : today;
    }

    /// Whether the business day is moved: then every page has to say so.
    public boolean isDemo() {
        return began != null;
    }
}
