package hamkor.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessClockTest {
    private static final Instant BEGAN = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:00:00Z, 2026-07-28", "2026-11-24T17:59:59Z, 2026-07-28", "2026-11-24T18:00:00Z, 2026-07-29",
        "2026-12-01T09:00:00Z, 2026-08-04", "2027-11-24T09:00:00Z, 2027-07-28",
    })
    void aDemosDayRunsOnFromItsFirstStart(Instant now, LocalDate today) {
        var clock = BusinessClock.demo(Clock.fixed(now, ZoneOffset.UTC), LocalDate.of(2026, 7, 28), BEGAN);
        assertThat(clock.today(ZoneId.of("Asia/Omsk"))).isEqualTo(today);
        assertThat(clock.now()).isEqualTo(now);
        assertThat(clock.isDemo()).isTrue();
    }

    @Test void aDayEndsInItsRegion() {
        var clock = BusinessClock.of(Clock.fixed(Instant.parse("2026-07-28T18:30:00Z"), ZoneOffset.UTC));
        assertThat(clock.today(ZoneId.of("Asia/Omsk"))).isEqualTo("2026-07-29");
        assertThat(clock.today(ZoneId.of("Asia/Tashkent"))).isEqualTo("2026-07-28");
        assertThat(clock.isDemo()).isFalse();
    }
}
