package hamkor.round;

import hamkor.id.CheckpointId;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.ReportId;
import hamkor.id.SideId;
import java.time.LocalDate;
import java.util.Optional;

/// One date that is asked about.
///
/// @param organisation the lead of the side
/// @param on the last day of the date when the round was opened; empty where it has none
/// @param outcome how it stood when the round was closed; in an open one how it stands now
/// @param report the last one of the lead, where there is one
public record Line(CheckpointId checkpoint, MeasureId measure, SideId side, OrganisationId organisation, Optional<LocalDate> on, Outcome outcome, Optional<ReportId> report) {
    Line now(Outcome outcome, Optional<ReportId> report) {
        return new Line(checkpoint, measure, side, organisation, on, outcome, report);
    }
}
