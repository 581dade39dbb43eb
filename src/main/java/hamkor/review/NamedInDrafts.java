package hamkor.review;

import hamkor.access.PersonalRecords;
import hamkor.agreement.Agreements;
import hamkor.audit.Audit;
import hamkor.id.DraftId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Contact persons in what drafts keep: in their rows, in the cells beside them, in the entries about them. The document that was brought
/// in stays as it was signed.
@Component
class NamedInDrafts implements PersonalRecords {
    private static final String INSTEAD = "…";

    private final NamedInDraftsSql sql;
    private final DraftSql drafts;
    private final Reviews reviews;
    private final Agreements agreements;
    private final Audit audit;

    NamedInDrafts(NamedInDraftsSql sql, DraftSql drafts, Reviews reviews, Agreements agreements, Audit audit) {
        this.sql = sql;
        this.drafts = drafts;
        this.reviews = reviews;
        this.agreements = agreements;
        this.audit = audit;
    }

    @Override public int erase(RegionId side, String name) {
        int erased = 0;
        for (var draft : sql.naming(side, name)) {
            int rewritten = erase(draft, side, name);
            if (rewritten > 0) erased += rewritten + audit.erase(List.of(Reference.to(draft)), name);
        }
        return erased;
    }

    private int erase(DraftId id, RegionId region, String name) {
        var draft = drafts.locked(id).orElseThrow(Reviews::none);
        var own = agreements.agreement(draft.agreement()).sideOf(region).orElseThrow().id();
        var before = reviews.of(draft);
        int rewritten = sql.rewrite(id, name, content -> content.with(content.executors().stream()
                .map(executor -> isMeant(executor, own, name) ? executor.withoutContact() : executor).toList()));
        if (rewritten == 0) return 0;
        sql.blank(id, name, INSTEAD);
        var after = reviews.of(draft);
        for (var side : before.agreement().sides())
            for (int row : before.marked(side))
                if (!after.marked(side).contains(row)) sql.follow(id, row, side.id(), after.row(row).orElseThrow().hash());
        return rewritten;
    }

    private static boolean isMeant(RowExecutor executor, SideId own, String name) {
        return executor.contact().equals(Optional.of(name)) && (executor.side().isEmpty() || executor.side().get().equals(own));
    }
}
