package hamkor.audit;

import hamkor.id.RegionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The record of who did what.
@Component
public class Audit {
    private final AuditSql sql;

    Audit(AuditSql sql) {
        this.sql = sql;
    }

    /// Adds an entry to the chain of a side, in the transaction of the write it tells of.
    ///
    /// @param owner the side that owns the record
    /// @throws IllegalStateException outside a transaction: an entry without its write, or a write without its entry, is a defect
    public void record(Actor by, RegionId owner, Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) throw new IllegalStateException(act.name() + " outside a transaction");
        sql.add(by, owner, act);
    }
}
