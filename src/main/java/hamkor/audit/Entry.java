package hamkor.audit;

import hamkor.id.ActId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What was done once, as it is read.
///
/// @param number in the chain of the owner, from 1
/// @param at when it was written, to the microsecond; in a demo too the real instant
/// @param before values by the name of the field: text, number, boolean, a text in several languages, a list or map of them, a
///     [Personal] value, or [#ERASED]
public record Entry(ActId id, RegionId owner, long number, Instant at, By by, String act, Reference about, Map<String, Object> before,
        Map<String, Object> after) {
    /// In place of a personal value that was erased.
    public static final Object ERASED = new Object() {
        @Override public String toString() {
            return "erased";
        }
    };

    /// Who did it, by the name and post of that day.
    ///
    /// @param person empty where the program itself acted
    /// @param name empty where it was erased
    public record By(Optional<PersonId> person, Optional<String> name, Optional<LanguageText> post, Optional<RegionId> region) {}
}
