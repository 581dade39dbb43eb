package hamkor.control;

import hamkor.id.Reference;
import hamkor.id.RegionId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What is under control, and how it stands.
@Component
public class Control {
    private final ControlSql sql;

    Control(ControlSql sql) {
        this.sql = sql;
    }

    /// Sets the checkpoints of things as the terms of an edition have them: the first time, and again with each edition. Those that
    /// it sets as before stay as they are; those on which something was reported stay too; the rest are replaced. The same again
    /// changes nothing. Joins the caller's transaction, whose audit entry tells of it.
    ///
    /// @param owner the side that owns the things
    /// @param things all of the edition; what is not among them any more is for [#exclude]
    public void put(RegionId owner, ControlBasis basis, List<Controlled> things) {
        requireTransaction();
        var references = things.stream().map(Controlled::thing).toList();
        sql.lock(references);
        var renewal = new Renewal(basis, things, sql.standing(references), sql.since(references));
        sql.supersede(renewal.superseded);
        sql.lift(renewal.lifted);
        sql.restore(renewal.restored);
        sql.add(owner, renewal.added);
    }

    /// Ends the control of things that the edition in force names no longer: their checkpoints are superseded, but one on which
    /// something was reported stays. Joins the caller's transaction.
    public void exclude(List<Reference> things) {
        requireTransaction();
        sql.lock(things);
        sql.exclude(things);
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) throw new IllegalStateException("control outside a transaction");
    }
}
