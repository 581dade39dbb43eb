package hamkor.review;

import hamkor.agreement.SideMark;
import hamkor.audit.History;
import hamkor.language.Shown;
import hamkor.measure.RoadmapList;
import java.util.List;
import java.util.Optional;

/// What the page of one agreement shows, everything decided.
///
/// @param title what Hamkor calls it
/// @param shortTitle the sides by their short names
/// @param titles of the paper, one for each language in which it was entered
/// @param signed the day and the place
/// @param amend where it is put right; empty for whoever may not
/// @param upload where a document is sent; empty for whoever may not
/// @param done what the reader has just done
/// @param drafts none for whoever may not see them
record AgreementOneView(String title, String shortTitle, String kind, List<Shown> titles, List<SideMark> sides, Optional<String> signedOn, Optional<Shown> signedAt,
        Optional<String> amend, Optional<String> upload, String limit, Optional<String> done, RoadmapList roadmaps, List<DraftLine> drafts,
        List<History.Line> history) {

    /// @param purpose a new roadmap, or the next edition of one
    /// @param brought by whom and when
    record DraftLine(String address, String file, String purpose, String brought) {}
}
