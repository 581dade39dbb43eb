package hamkor.control;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How a thing under control stands. Computed from dates and acts, typed by nobody and stored nowhere. The order is that of
/// precedence: of two that would hold, the first does.
public enum Status {
    /// Taken off control by a decision.
    CLOSED,
    /// Done, and every other side has said so.
    CONFIRMED,
    /// Reported as done, not answered by all yet.
    AWAITING,
    /// Reported as done, sent back for rework.
    RETURNED,
    OVERDUE,
    /// Due within the days of the setting.
    SOON,
    PROGRESS,
    PLANNED,
    /// Its condition has not come, or nothing can be asked for yet.
    WAITING;

    private static final List<Status> LEAST_DONE_FIRST = List.of(OVERDUE, RETURNED, SOON, PROGRESS, PLANNED, WAITING, AWAITING, CONFIRMED, CLOSED);

    /// By which several sides come to one status: the least done.
    public static final Comparator<Status> BY_DONE = Comparator.comparing(LEAST_DONE_FIRST::indexOf);

    /// As in addresses, signs and words: `overdue`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Nothing is left to do.
    public boolean isDone() {
        return this == CONFIRMED || this == CLOSED;
    }
}
