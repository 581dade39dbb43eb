package hamkor.report;

import hamkor.access.Acting;
import hamkor.agreement.Side;
import hamkor.agreement.SideMark;
import hamkor.control.CheckpointStanding;
import hamkor.id.CheckpointId;
import hamkor.id.Reference;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.measure.MeasureInForce;
import java.util.List;
import java.util.Optional;

/// A thing under control with what stands around it on every page here, in the language of one reader.
///
/// @param sides in the order of the agreement
record Matter(Reference thing, MeasureInForce measure, List<SideMark> sides, Language language) {
    SideMark side(SideId id) {
        return sides.stream().filter(side -> side.id().equals(id)).findFirst().orElseThrow();
    }

    /// The side that somebody acts for.
    SideMark own(Acting who) {
        return side(measure.agreement().sideOf(who.region()).map(Side::id).orElseThrow());
    }

    /// The dates of a side, by their days; empty where it does not lead.
    List<CheckpointStanding> dates(SideId side) {
        return Optional.ofNullable(measure.tracked().standing().sides().get(side)).map(part -> part.checkpoints()).orElse(List.of());
    }

    /// Empty where no edition sets the date any more.
    Optional<CheckpointStanding> date(CheckpointId id) {
        return measure.tracked().standing().sides().values().stream().flatMap(side -> side.checkpoints().stream()).filter(date -> date.id().equals(id)).findFirst();
    }

    String address() {
        return "/measures/" + measure.tracked().measure().id();
    }
}
