package hamkor.control;

import hamkor.id.CheckpointId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// One checkpoint of one side, and how it stands.
///
/// @param from the first day of its window, where it has one
/// @param on its last day; for a statement the day to make it by
/// @param firstOn the day that was set first
/// @param termOn the day that the term gives
/// @param moves how often an edition or an extension moved it
/// @param statement whether a statement is asked for and nothing has to be done by the day
/// @param lifted the edition in force sets this date no longer; it stays because something was reported on it
public record CheckpointStanding(CheckpointId id, Optional<LocalDate> from, Optional<LocalDate> on, Optional<LocalDate> firstOn, Optional<LocalDate> termOn,
        int moves, boolean statement, boolean lifted, Standing standing) {
    static final Comparator<CheckpointStanding> BY_DAY =
            Comparator.comparing((CheckpointStanding checkpoint) -> checkpoint.on().orElse(LocalDate.MAX)).thenComparing(checkpoint -> checkpoint.id().value());

    static CheckpointStanding of(Checkpoint checkpoint, CheckpointFacts facts, LocalDate today, int soon) {
        var due = checkpoint.due();
        return new CheckpointStanding(checkpoint.id(), due.from(), due.on(), Optional.ofNullable(checkpoint.firstDueOn()), Optional.ofNullable(checkpoint.termOn()),
                checkpoint.moves(), due.kind() != Due.Kind.DATED,
                checkpoint.lifted(), Standing.of(facts, today, soon));
    }

    public boolean isDone() {
        return standing.status().isDone();
    }

    /// Whether there is a day to be met still, which another can take the place of.
    public boolean isMovable() {
        return !statement && !lifted && on.isPresent() && !isDone();
    }

    /// Whether it can be asked about on a day: neither confirmed nor closed, its time has come, and no later statement asks the same.
    ///
    /// @param day of which its standing is
    public boolean isOpenOn(LocalDate day) {
        return !lifted && !isDone() && hasBegun(day) && !isPassedBy(day);
    }

    /// Whether its time has come; what has no window is open from the start.
    boolean hasBegun(LocalDate today) {
        return from.filter(today::isBefore).isEmpty();
    }

    /// A statement whose day went by is not owed any more: the next one asks the same.
    boolean isPassedBy(LocalDate today) {
        return statement && on.filter(today::isAfter).isPresent();
    }
}
