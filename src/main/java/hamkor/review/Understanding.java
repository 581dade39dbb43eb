package hamkor.review;

import hamkor.agreement.Agreement;
import hamkor.agreement.Side;
import hamkor.directory.Regions;
import hamkor.id.SideId;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.MeasureReading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what was read into what a row says under an agreement: the parties of the document become its sides.
final class Understanding {
    private final Map<String, Optional<SideId>> sides = new HashMap<>();
    private final Agreement agreement;
    private final Regions regions;

    Understanding(Agreement agreement, Regions regions) {
        this.agreement = agreement;
        this.regions = regions;
    }

    RowContent of(MeasureReading measure) {
        return new RowContent(measure.number(), measure.section(), measure.title(), measure.details(), measure.term(), Optional.empty(),
                measure.executors().stream().map(this::executor).toList(), measure.result(), measure.funding(), Optional.empty());
    }

    /// Those of the names that are no side of the agreement.
    List<String> strangers(List<String> parties) {
        return parties.stream().filter(party -> side(party).isEmpty()).toList();
    }

    private RowExecutor executor(ExecutorReading read) {
        return new RowExecutor(read.name(), read.side().flatMap(this::side), Optional.empty(), Optional.empty(),
                read.role() == ExecutorReading.Role.CO, read.role() == ExecutorReading.Role.CONSENT, read.person());
    }

    /// The side whose region a party's name means.
    Optional<SideId> side(String party) {
        return sides.computeIfAbsent(party, name -> regions.called(name).flatMap(agreement::sideOf).map(Side::id));
    }
}
