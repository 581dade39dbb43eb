package hamkor.review;

import java.util.Optional;

/// What becomes of a row whose document is read again with other columns: what a person corrected stands, every other field is what
/// is read now.
///
/// @param before what the reading made of the row until now; empty where it was none
/// @param after what it makes of it with the other columns
record ReadAgain(Optional<RowContent> before, Optional<RowContent> after) {
    /// @return empty where there is no such row any more
    Optional<DraftRow> of(DraftRow standing) {
        // Nobody's work is lost: a row that somebody corrected stays as one that a person took in.
        if (after.isEmpty())
            return standing.isCorrected() && !standing.leftOut() ? Optional.of(row(standing, Optional.empty(), standing.content(), false)) : Optional.empty();
        if (standing.asRead().isEmpty()) {
            boolean corrected = !standing.leftOut() && standing.version() > 1;
            return Optional.of(row(standing, after, corrected ? standing.content() : after.get(), false));
        }
        var asRead = standing.asRead().get();
        var now = before.isEmpty() ? after.get() : in(asRead);
        return Optional.of(row(standing, Optional.of(now), standing.content().following(asRead, now), standing.leftOut()));
    }

    private static DraftRow row(DraftRow standing, Optional<RowContent> asRead, RowContent content, boolean leftOut) {
        return new DraftRow(standing.number(), asRead, content, leftOut, standing.version(), standing.changed());
    }

    /// Beside what is read now what was taken over from the edition before, in the fields that say what they said.
    private RowContent in(RowContent asRead) {
        var was = before.orElseThrow();
        var is = after.orElseThrow();
        return new RowContent(kept(was.number(), is.number(), asRead.number()), kept(was.section(), is.section(), asRead.section()),
                kept(was.title(), is.title(), asRead.title()), kept(was.details(), is.details(), asRead.details()),
                kept(was.term(), is.term(), asRead.term()), asRead.typedTerm(),
                kept(was.executors(), is.executors(), asRead.executors()), kept(was.result(), is.result(), asRead.result()),
                kept(was.funding(), is.funding(), asRead.funding()), asRead.direction());
    }

    /// What a draft says of itself.
    static Front front(Front before, Front after, Front standing) {
        return new Front(kept(before.title(), after.title(), standing.title()), kept(before.languages(), after.languages(), standing.languages()),
                after.parties(), kept(before.period(), after.period(), standing.period()), standing.reportingDays(), after.characters(), after.unread());
    }

    private static <T> T kept(T before, T after, T standing) {
        return before.equals(after) ? standing : after;
    }
}
