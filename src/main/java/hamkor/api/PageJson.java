package hamkor.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Some of the items, and where to go on.
///
/// @param next the cursor of the next page; null on the last one
record PageJson<T>(List<T> items, Optional<String> next) {
    /// @param found one more than is shown, where there are more
    /// @param after the cursor behind an item
    static <T> PageJson<T> of(List<T> found, int limit, Function<T, String> after) {
        if (found.size() <= limit) return new PageJson<>(found, Optional.empty());
        var shown = found.subList(0, limit);
        return new PageJson<>(shown, Optional.of(after.apply(shown.getLast())));
    }
}
