package hamkor.api;

import hamkor.agreement.Agreement;
import hamkor.control.CheckpointStanding;
import hamkor.control.ThingStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a measure stands for a side that leads it.
///
/// @param dueOn the last day of the checkpoint that counts now; null where nothing sets a day
/// @param done, of how many of its checkpoints are confirmed or closed
record MeasureSideJson(UUID side, String region, StandingJson standing, Optional<LocalDate> dueOn, int done, int of) {
    /// In the order of the agreement.
    static List<MeasureSideJson> of(ThingStanding standing, Agreement agreement) {
        return agreement.sides().stream().filter(side -> standing.sides().containsKey(side.id())).map(side -> {
            var part = standing.sides().get(side.id());
            return new MeasureSideJson(side.id().value(), side.region().code(), StandingJson.of(part.standing()), part.current().on(), part.done(), part.of());
        }).toList();
    }

    /// The checkpoint that the joint status speaks of.
    static Optional<LocalDate> dueOn(ThingStanding standing) {
        return standing.current().flatMap(CheckpointStanding::on);
    }
}
