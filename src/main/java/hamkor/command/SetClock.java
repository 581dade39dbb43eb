package hamkor.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clock of a demo: it stands at the moments of the year before while that is entered, then it is the real one.
final class SetClock extends Clock {
    private final Clock real;
    private final Duration ahead;
    private volatile Instant moment;

    SetClock(Clock real) {
        this(real, Duration.ZERO);
    }

    private SetClock(Clock real, Duration ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    /// Where a machine's clock is behind the first day of a demo, what is done in it would come before what was done in the year before.
    ///
    /// @param began when the demo did, by the machine's clock
    static SetClock notBefore(LocalDate first, Clock real, Instant began) {
        var day = first.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new SetClock(real, began.isBefore(day) ? Duration.between(began, day) : Duration.ZERO);
    }

    /// A moment of the machine by this clock.
    Instant moved(Instant moment) {
        return moment.plus(ahead);
    }

    void standAt(Instant moment) {
        this.moment = moment;
    }

    void run() {
        moment = null;
    }

    @Override public Instant instant() {
        var stands = moment;
        return stands == null ? moved(real.instant()) : stands;
    }

    @Override public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// Whoever asks for a day says in which zone.
    @Override public Clock withZone(ZoneId zone) {
        return this;
    }
}
