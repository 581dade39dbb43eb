package hamkor.audit;

import hamkor.id.Reference;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What was done, for the record.
///
/// @param name past tense, of lower-case words with hyphens: `draft-uploaded`; its words for people are `act.draft-uploaded`
/// @param before values by the name of the field; empty where there was nothing. Text, number, boolean, a text in several languages,
///     a list or map of them, or a [Personal] value
/// @param after the same, as it is now
public record Act(String name, Reference about, Map<String, Object> before, Map<String, Object> after) {
    public Act {
        before = Collections.unmodifiableMap(new TreeMap<>(before));
        after = Collections.unmodifiableMap(new TreeMap<>(after));
    }

    /// Something new.
    public static Act of(String name, Reference about, Map<String, Object> after) {
        return new Act(name, about, Map.of(), after);
    }
}
