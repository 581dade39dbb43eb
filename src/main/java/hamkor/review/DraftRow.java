package hamkor.review;

import java.util.Optional;

/// A row that will be a measure, or that a person has left out.
///
/// @param number of the row in which it begins
/// @param asRead empty where reading skipped the row and a person took it in
/// @param changed the last change by a person; empty where nobody has changed it
public record DraftRow(int number, Optional<RowContent> asRead, RowContent content, boolean leftOut, int version, Optional<Changed> changed) {
    /// Whether it says something else than the reading did.
    public boolean isCorrected() {
        return leftOut || !asRead.equals(Optional.of(content));
    }
}
