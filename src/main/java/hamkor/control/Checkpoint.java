package hamkor.control;

import hamkor.id.CheckpointId;
import hamkor.id.Reference;
import hamkor.id.SideId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// A date of a thing that is under control, for one side that leads it.
///
/// @param due what counts: the day to which holidays or an agreed extension moved the term's
/// @param termOn the day that the term gives; null where there is none
/// @param ruledOn the day to which the rule for days that are not worked moved that of the term; null where there is none
/// @param firstDueOn the day that was set first, whatever it was moved to since; null where there is none
/// @param moves how often an edition or an extension moved it
/// @param since from when the thing is under control
/// @param lifted the edition in force sets this date no longer; it stays because something was reported on it
/// @param reported whether there is a report on it
record Checkpoint(CheckpointId id, Reference thing, SideId side, Due due, LocalDate termOn, LocalDate ruledOn, LocalDate firstDueOn, int moves, LocalDate since, boolean lifted,
        boolean reported) {
    /// By their last days; what has none stands last.
    static final Comparator<Checkpoint> IN_ORDER =
            Comparator.comparing((Checkpoint checkpoint) -> checkpoint.due().on().orElse(LocalDate.MAX)).thenComparing(checkpoint -> checkpoint.id().value());

    /// What the term asks for, wherever it was moved.
    Due ofTerm() {
        return new Due(due.kind(), due.from(), Optional.ofNullable(termOn));
    }
}
