package hamkor.roadmap;

import hamkor.id.EditionId;
import hamkor.id.SectionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An edition just entered, for whoever keeps its measures.
///
/// @param number of the edition, from 1
/// @param inForceOn the day of the last approval
/// @param sections for each measure of the edition, in its order, the innermost heading over it
public record Entered(EditionId edition, int number, LocalDate inForceOn, List<Optional<SectionId>> sections) {
    public Entered {
        sections = List.copyOf(sections);
    }
}
