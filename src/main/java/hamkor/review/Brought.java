package hamkor.review;

import hamkor.id.DraftId;
import hamkor.id.RoadmapId;

/// Where a document that was brought in is to be found.
public sealed interface Brought {
    /// @param anew false where the same file was brought in before: then nothing has changed
    record InReview(DraftId draft, boolean anew) implements Brought {}

    /// The same file is an edition already; nothing has changed.
    record InForce(RoadmapId roadmap) implements Brought {}
}
