package hamkor.notification;

import java.time.LocalDate;
import java.util.UUID;

/// That a person is told of something, and on which occasion.
record Told(About about, LocalDate on) {
    /// @param kind why: `due`, `returned`, `answer`
    /// @param subject of what: a date, a report
    record About(String kind, UUID subject) {}
}
