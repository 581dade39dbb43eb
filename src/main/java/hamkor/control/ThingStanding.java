package hamkor.control;

import hamkor.id.SideId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How a thing stands for each side that leads it, and for all of them together: as the least done of them does.
///
/// @param sides empty where nothing can be asked for yet: nobody leads it, or the event has not come
public record ThingStanding(Map<SideId, SideStanding> sides) {
    private static final Comparator<SideStanding> LEAST_DONE_FIRST =
            Comparator.comparing((SideStanding side) -> side.standing().status(), Status.BY_DONE)
                    .thenComparing(side -> side.current().on().orElse(LocalDate.MAX));

    static final ThingStanding NOTHING_ASKED = new ThingStanding(Map.of());

    public ThingStanding {
        sides = Map.copyOf(sides);
    }

    public Status status() {
        return joint().status();
    }

    /// With the disagreement of any side.
    public Standing joint() {
        return leastDone().map(side -> side.standing().together(sides.values().stream().anyMatch(each -> each.standing().disagreement())))
                .orElse(Standing.NOTHING_ASKED);
    }

    /// The checkpoint that the joint status speaks of.
    public Optional<CheckpointStanding> current() {
        return leastDone().map(SideStanding::current);
    }

    private Optional<SideStanding> leastDone() {
        return sides.values().stream().min(LEAST_DONE_FIRST);
    }

    /// How many of its dates there are; a date that several sides answer for is one.
    public int of() {
        return days().size();
    }

    /// How many of its dates are confirmed or closed for every side.
    public int done() {
        return (int) days().stream().filter(day -> day.standing().status().isDone()).count();
    }

    /// All its dates in the order of the term's days, which are those of all sides whatever their calendars made of them, each as the least done of its sides stands.
    public List<DayStanding> days() {
        var byDay = new TreeMap<LocalDate, CheckpointStanding>();
        for (var side : sides.values())
            for (var checkpoint : side.checkpoints())
                byDay.merge(checkpoint.termOn().or(checkpoint::on).orElse(LocalDate.MAX), checkpoint,
                        (one, other) -> Status.BY_DONE.compare(one.standing().status(), other.standing().status()) <= 0 ? one : other);
        return byDay.values().stream()
                .map(checkpoint -> new DayStanding(checkpoint.from(), checkpoint.on(), checkpoint.statement(), checkpoint.standing())).toList();
    }
}
