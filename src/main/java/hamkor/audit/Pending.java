package hamkor.audit;

import hamkor.id.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionSynchronization;

/// The entries of one transaction until it commits. The sides are locked all at once and always in the order of their codes: two
/// transactions that touch two sides in different order wait for one another and never both.
final class Pending implements TransactionSynchronization {
    private final AuditSql sql;
    private final List<Unwritten> entries = new ArrayList<>();

    Pending(AuditSql sql) {
        this.sql = sql;
    }

    boolean writesTo(AuditSql other) {
        return sql == other;
    }

    void add(Unwritten entry) {
        entries.add(entry);
    }

    /// After whatever else is done before the commit: that may leave entries too.
    @Override public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override public void beforeCommit(boolean readOnly) {
        var byOwner = new TreeMap<String, List<Unwritten>>();
        for (var entry : entries) byOwner.computeIfAbsent(entry.owner().code(), _ -> new ArrayList<>()).add(entry);
        var locked = sql.lock(byOwner.keySet());
        var written = new ArrayList<Written>();
        var heads = new ArrayList<Written>();
        byOwner.forEach((owner, those) -> {
            var chain = locked.get(new RegionId(owner));
            long length = chain.length();
            var head = chain.head();
            for (var entry : those) {
                var next = entry.after(++length, head, chain.now());
                written.add(next);
                head = next.hash();
            }
            heads.add(written.getLast());
        });
        sql.append(written, heads, entries.stream().flatMap(entry -> entry.personal().stream()).toList());
    }
}
