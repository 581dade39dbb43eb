package hamkor.measure;

import hamkor.control.ThingStanding;
import hamkor.id.SectionId;
import hamkor.id.SideId;
import java.util.List;

/// A measure of an edition with how it stands.
///
/// @param path the headings over it, outermost first
/// @param chapter which of the outermost headings it stands under, from 1; 0 under none
public record Tracked(Measure measure, List<SectionId> path, int chapter, ThingStanding standing) {
    /// Whether the next step is that side's: to do and report what is due, or what came back.
    boolean awaits(SideId side) {
        var part = standing.sides().get(side);
        return part != null && switch (part.standing().status()) {
            case OVERDUE, RETURNED, SOON, PROGRESS -> true;
            case AWAITING, CONFIRMED, CLOSED, PLANNED, WAITING -> false;
        };
    }
}
