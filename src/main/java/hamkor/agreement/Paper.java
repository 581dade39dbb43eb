package hamkor.agreement;

import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the signed paper of an agreement says of itself.
///
/// @param kind set by a person, never taken from the title
/// @param signedOn empty while nobody has entered it
/// @param signedAt the place, as the paper has it
/// @param regions that signed it, in the order of the document
public record Paper(Agreement.Kind kind, LanguageText title, Optional<LocalDate> signedOn, Optional<LanguageText> signedAt, List<RegionId> regions) {
    public Paper {
        regions = List.copyOf(regions);
    }
}
