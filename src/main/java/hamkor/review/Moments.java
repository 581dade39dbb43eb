package hamkor.review;

import hamkor.language.DayWords;
import hamkor.language.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Instants as a reader sees them: by the clock of their own region.
record Moments(ZoneId zone, Language language) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    /// `24.03.2025, 9:12`
    String at(Instant instant) {
        var there = instant.atZone(zone);
        return DayWords.inTable(there.toLocalDate(), language) + ", " + CLOCK.format(there);
    }
}
