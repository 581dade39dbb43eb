package hamkor.control;

import hamkor.id.CheckpointId;
import java.time.LocalDate;
import java.util.Optional;

/// What is asked of [DueDates]: which dates of whom, from where on and how many. The order is that of the days, the earliest first.
///
/// @param to the last day, of what is due; else empty
/// @param after the end of the page before
/// @param limit how many at most
public record DueList(Which which, Whose whose, Optional<LocalDate> to, Optional<After> after, int limit) {
    public enum Which {
        /// Past its day without a standing report of 'done'.
        OVERDUE,
        /// To come, today included, up to the day given: what has to be done or said, whether or not something was reported.
        DUE,
        /// Sent back for rework.
        RETURNED,
        /// Reported as done and not answered by all.
        AWAITING,
        /// One side says done, another objects.
        OBJECTED,
        /// Asked to be moved, and not settled yet.
        MOVING
    }

    public record After(LocalDate day, CheckpointId checkpoint) {}

    public static DueList of(Which which, Whose whose, int limit) {
        return new DueList(which, whose, Optional.empty(), Optional.empty(), limit);
    }

    /// @param to inclusive
    public static DueList upTo(LocalDate to, Whose whose, int limit) {
        return new DueList(Which.DUE, whose, Optional.of(to), Optional.empty(), limit);
    }

    public DueList from(Optional<After> after) {
        return new DueList(which, whose, to, after, limit);
    }
}
