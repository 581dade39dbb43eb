package hamkor.measure;

import java.util.Optional;

/// Who is to do a planned measure.
///
/// @param contact the person whom the document names after it; personal
public record PlannedExecutor(Executor executor, Optional<String> contact) {}
