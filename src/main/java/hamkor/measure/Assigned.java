package hamkor.measure;

import java.util.Optional;

/// An executor with its place among the sides, not yet in an edition.
///
/// @param contact the person whom the document names after it
record Assigned(Executor executor, Optional<String> contact) {}
