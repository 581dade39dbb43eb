package hamkor.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a thing stands for one side that leads it.
///
/// @param current the checkpoint that counts now: the earliest that is neither confirmed nor closed and whose time has come, else
///     the next one, else the last
/// @param done how many of its checkpoints are confirmed or closed
/// @param checkpoints all of them, by their days; never empty
public record SideStanding(CheckpointStanding current, int done, List<CheckpointStanding> checkpoints) {
    static SideStanding of(List<CheckpointStanding> checkpoints, LocalDate today) {
        var ordered = checkpoints.stream().sorted(CheckpointStanding.BY_DAY).toList();
        var open = ordered.stream().filter(checkpoint -> !checkpoint.isDone()).toList();
        return new SideStanding(current(ordered, open, today), ordered.size() - open.size(), ordered);
    }

    private static CheckpointStanding current(List<CheckpointStanding> all, List<CheckpointStanding> open, LocalDate today) {
        if (open.isEmpty()) return last(all, Status.CONFIRMED).orElseGet(all::getLast);
        var owed = open.stream().filter(checkpoint -> !checkpoint.isPassedBy(today)).toList();
        var asked = owed.isEmpty() ? List.of(open.getLast()) : owed;
        return asked.stream().filter(checkpoint -> checkpoint.hasBegun(today)).findFirst().orElseGet(asked::getFirst);
    }

    private static Optional<CheckpointStanding> last(List<CheckpointStanding> all, Status status) {
        return all.stream().filter(checkpoint -> checkpoint.standing().status() == status).reduce((_, later) -> later);
    }

    public int of() {
        return checkpoints.size();
    }

    public Standing standing() {
        return current.standing();
    }
}
