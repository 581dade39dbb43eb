package hamkor.notification;

import hamkor.measure.ControlRenewal;
import hamkor.term.BusinessClock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// Plans without an end are asked about for the years to come, also where a site runs on from one year into the next.
@Component
class RenewalDuty implements Duty {
    private final ControlRenewal renewal;
    private final BusinessClock clock;

    RenewalDuty(ControlRenewal renewal, BusinessClock clock) {
        this.renewal = renewal;
        this.clock = clock;
    }

    @Override public String name() {
        return "control-renewal";
    }

    @Override public Duration every() {
        return Duration.ofHours(1);
    }

    /// It reaches a year ahead: in which zone the day is taken makes no difference.
    @Override public void perform() {
        renewal.upTo(clock.today(ZoneOffset.UTC));
    }
}
