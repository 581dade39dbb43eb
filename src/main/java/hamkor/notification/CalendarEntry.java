package hamkor.notification;

import hamkor.id.CheckpointId;
import hamkor.id.MeasureId;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What a calendar tells of a date.
///
/// @param region of the side that answers for it, in whose zone the day ends
/// @param cancelled done, closed or replaced: nothing is due then any more
/// @param sequence how often it changed since it was first told
/// @param changedAt to the second, as calendars have it
record CalendarEntry(CheckpointId checkpoint, RegionId region, MeasureId measure, LocalDate due, Optional<String> number, LanguageText title, boolean cancelled,
        int sequence, Instant changedAt) {
    /// Whether it tells the same.
    boolean tells(CalendarEntry other) {
        return region.equals(other.region) && measure.equals(other.measure) && due.equals(other.due) && number.equals(other.number) && title.equals(other.title)
                && cancelled == other.cancelled;
    }

    CalendarEntry changed(int times, Instant at) {
        return new CalendarEntry(checkpoint, region, measure, due, number, title, cancelled, times, at);
    }

    CalendarEntry cancelled(Instant at) {
        return new CalendarEntry(checkpoint, region, measure, due, number, title, true, sequence + 1, at);
    }
}
