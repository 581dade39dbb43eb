package hamkor.control;

import hamkor.id.CheckpointId;
import hamkor.id.Reference;
import hamkor.id.SideId;
import java.time.LocalDate;
import java.util.Comparator;

/// A date of a thing that is under control, for one side that leads it.
///
/// @param kind what the term asks for; a statement may be given a day when its condition comes
/// @param firstDueOn the day that was set first, whatever it was moved to since; null with `due.on()` empty
/// @param since from when the thing is under control
/// @param lifted the edition in force sets this date no longer; it stays because something was reported on it
/// @param reported whether there is a report on it
record Checkpoint(CheckpointId id, Reference thing, SideId side, Kind kind, Due due, LocalDate firstDueOn, LocalDate since, boolean lifted,
        boolean reported) {
    enum Kind { DATED, STATEMENT }

    /// By their last days; a statement, which has none, stands last.
    static final Comparator<Checkpoint> IN_ORDER =
            Comparator.comparing((Checkpoint checkpoint) -> checkpoint.due().on().orElse(LocalDate.MAX)).thenComparing(checkpoint -> checkpoint.id().value());

    /// Whether it is what a term asks for.
    boolean answers(Due wanted) {
        return kind == Kind.STATEMENT ? wanted.isStatement() : due.equals(wanted);
    }
}
