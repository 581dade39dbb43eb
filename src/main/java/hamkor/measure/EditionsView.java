package hamkor.measure;

import hamkor.agreement.SideMark;
import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// What the page of the editions of a roadmap shows, everything decided.
///
/// @param editions the one in force first
record EditionsView(String roadmap, String roadmapTitle, String shortTitle, List<Block> editions) {

    /// @param days from when to when it was in force
    /// @param sourceAddress where the file is downloaded that it was read from; empty for whom the persons in it are not
    /// @param changes where it is said what it changed; empty of the first
    /// @param excluded measures that it names no longer and the one before did
    record Block(String title, String days, List<ApprovalLine> approvals, String sourceName, String sourceHash, Optional<String> sourceAddress, FileLinks files,
            Optional<String> changes, String measures, List<ExcludedLine> excluded) {
        String shortHash() {
            return sourceHash.substring(0, 12) + "…";
        }
    }

    /// @param by who acted for the side, with the post of that day
    record ApprovalLine(SideMark side, String on, Shown basis, Shown by, Optional<Shown> post) {}

    /// @param title as the last edition that named it says
    /// @param again which edition took it in again
    record ExcludedLine(String address, String number, Shown title, Optional<String> again) {}
}
