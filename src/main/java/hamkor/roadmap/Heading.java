package hamkor.roadmap;

import hamkor.id.SectionId;
import java.util.Optional;

/// A heading of an edition, as the document shows it.
///
/// @param above the heading it stands under
public record Heading(SectionId id, Optional<SectionId> above, String words) {}
