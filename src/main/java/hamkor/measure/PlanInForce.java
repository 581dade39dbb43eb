package hamkor.measure;

import hamkor.agreement.Agreement;
import hamkor.control.Status;
import hamkor.directory.Organisation;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.SearchKey;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Heading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The edition in force of a roadmap with how each of its measures stands, in no language yet.
///
/// @param today which day it is for each side
/// @param headings in the order of the document
/// @param measures in the order of the document
/// @param organisations whom its executors mean
public record PlanInForce(Edition edition, Agreement agreement, Map<SideId, LocalDate> today, List<Heading> headings, List<Tracked> measures,
        Map<OrganisationId, Organisation> organisations) {
    public PlanInForce {
        today = Map.copyOf(today);
        headings = List.copyOf(headings);
        measures = List.copyOf(measures);
        organisations = Map.copyOf(organisations);
    }

    /// What a reader asks for; what is empty asks for nothing.
    ///
    /// @param status with a side: how its part stands; else how all of it does
    /// @param side that has an executor on it
    /// @param words in any form and script, or a number
    public record Asked(Optional<Status> status, Optional<SideId> side, Optional<Direction> direction, String words) {}

    /// In the order of the document.
    public List<Tracked> found(Asked asked) {
        var key = SearchKey.of(asked.words());
        return measures.stream().filter(tracked -> isIn(asked, tracked) && PlanSearch.hasWords(tracked.measure(), organisations, asked.words(), key)).toList();
    }

    private static boolean isIn(Asked asked, Tracked tracked) {
        var measure = tracked.measure();
        if (asked.direction().isPresent() && !measure.direction().equals(asked.direction())) return false;
        if (asked.side().isEmpty()) return asked.status().isEmpty() || tracked.standing().status() == asked.status().get();
        var side = asked.side().get();
        var part = tracked.standing().sides().get(side);
        return asked.status().isPresent() ? part != null && part.standing().status() == asked.status().get()
                : measure.executors().stream().anyMatch(executor -> executor.side().equals(side));
    }
}
