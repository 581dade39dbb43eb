package hamkor.audit;

import hamkor.language.Language;
import hamkor.language.Shown;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// How a module calls its things where the record keeps their ids. The record lies below all of them and knows none.
public interface Naming {
    /// Those of the ids that are things of this module.
    Map<UUID, Named> named(Set<UUID> ids, Language reader);

    /// @param address of its page; empty where it has none of its own
    record Named(Shown name, Optional<String> address) {}
}
