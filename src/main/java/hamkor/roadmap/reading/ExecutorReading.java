package hamkor.roadmap.reading;

import hamkor.language.LanguageText;
import java.util.Optional;

/// An executor as written (grammatical case included), without the party's prefix, the person and the mark of consent.
///
/// @param side one of the reading's parties; empty where neither column, prefix nor name tells
/// @param person the contact person in brackets after the name
public record ExecutorReading(LanguageText name, Optional<String> side, Optional<String> person, Role role) {
    /// `CO` after «совместно с», `CONSENT` where marked «(по согласованию)».
    public enum Role { LEAD, CO, CONSENT }
}
