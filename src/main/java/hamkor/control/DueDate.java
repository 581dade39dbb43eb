package hamkor.control;

import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.ReportId;
import hamkor.id.SideId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A date of a thing for one side, as it stands in a list of what is due.
///
/// @param under what the thing stands under: the id of a roadmap
/// @param region of the side that answers for it
/// @param lead the office whose report moves it; empty where an edition took the side off the thing
/// @param report the last one that the lead sent
/// @param asked the day to which an open request would move it
public record DueDate(Reference thing, UUID under, SideId side, RegionId region, Optional<OrganisationId> lead, CheckpointStanding checkpoint, Optional<ReportId> report,
        Optional<LocalDate> asked) {
    public Standing standing() {
        return checkpoint.standing();
    }
}
