package hamkor.review;

import hamkor.language.DayWords;
import hamkor.language.Language;
import java.time.Instant;
import java.time.ZoneId;

/// Instants as a reader sees them: by the clock of their own region.
record Moments(ZoneId zone, Language language) {
    String at(Instant instant) {
        return DayWords.moment(instant, zone, language);
    }
}
