package hamkor.control;

import hamkor.id.CheckpointId;
import hamkor.id.Reference;
import hamkor.id.SideId;
import java.time.LocalDate;
import java.util.Comparator;

/// A date of a thing that is under control, for one side that leads it.
///
/// @param firstDueOn the day that was set first, whatever it was moved to since; null where there is none
/// @param since from when the thing is under control
/// @param lifted the edition in force sets this date no longer; it stays because something was reported on it
/// @param reported whether there is a report on it
record Checkpoint(CheckpointId id, Reference thing, SideId side, Due due, LocalDate firstDueOn, LocalDate since, boolean lifted,
        boolean reported) {
    /// By their last days; what has none stands last.
    static final Comparator<Checkpoint> IN_ORDER =
            Comparator.comparing((Checkpoint checkpoint) -> checkpoint.due().on().orElse(LocalDate.MAX)).thenComparing(checkpoint -> checkpoint.id().value());
}
