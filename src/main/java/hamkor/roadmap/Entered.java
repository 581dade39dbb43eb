package hamkor.roadmap;

import hamkor.id.EditionId;
import hamkor.id.SectionId;
import java.util.List;
import java.util.Optional;

/// An edition just entered, for whoever keeps its measures.
///
/// @param sections for each measure of the reading, in its order, the innermost heading over it
public record Entered(EditionId edition, List<Optional<SectionId>> sections) {
    public Entered {
        sections = List.copyOf(sections);
    }
}
