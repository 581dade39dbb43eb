package hamkor.review;

import java.util.Optional;

/// What becomes of a row whose document is read again with other columns: what people settled stands in every field that is read
/// as it was before.
///
/// @param before what the reading made of the row until now; empty where it was none
/// @param after what it makes of it with the other columns
record ReadAgain(Optional<RowContent> before, Optional<RowContent> after) {
    /// @return empty where there is no such row any more
    Optional<DraftRow> of(DraftRow standing) {
        // Nobody's work is lost: a row that somebody corrected stays as one that a person took in.
        if (after.isEmpty())
            return standing.isCorrected() && !standing.leftOut() ? Optional.of(row(standing, Optional.empty(), standing.content(), false)) : Optional.empty();
        if (before.isEmpty() || standing.asRead().isEmpty()) {
            boolean corrected = !standing.leftOut() && standing.version() > 1;
            return Optional.of(row(standing, after, corrected ? standing.content() : after.get(), false));
        }
        return Optional.of(row(standing, standing.asRead().map(this::in), in(standing.content()), standing.leftOut()));
    }

    private static DraftRow row(DraftRow standing, Optional<RowContent> asRead, RowContent content, boolean leftOut) {
        return new DraftRow(standing.number(), asRead, content, leftOut, standing.version(), standing.changed());
    }

    private RowContent in(RowContent standing) {
        var was = before.orElseThrow();
        var is = after.orElseThrow();
        boolean sameTerm = was.term().equals(is.term());
        return new RowContent(kept(was.number(), is.number(), standing.number()), kept(was.section(), is.section(), standing.section()),
                kept(was.title(), is.title(), standing.title()), kept(was.details(), is.details(), standing.details()),
                sameTerm ? standing.term() : is.term(), sameTerm ? standing.typedTerm() : Optional.empty(),
                kept(was.executors(), is.executors(), standing.executors()), kept(was.result(), is.result(), standing.result()),
                kept(was.funding(), is.funding(), standing.funding()), standing.direction());
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
