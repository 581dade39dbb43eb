package hamkor.review;

import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Shown;
import java.time.Instant;
import java.time.ZoneId;

/// When something was done and by whom, as a reader sees it: by the clock of their own region, in their own script.
record Moments(ZoneId zone, Language language) {
    String at(Instant instant) {
        return DayWords.moment(instant, zone, language);
    }

    String who(String name) {
        return Shown.name(name, language).text();
    }
}
