package hamkor.audit;

import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.term.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The record of who did what.
@Component
public class Audit {
    private final AuditSql sql;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Audit(AuditSql sql, BusinessClock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Adds an entry to the chain of a side, in the transaction of the write it tells of. It is written when that transaction is
    /// about to commit: a side's chain is locked only then, so that a long write does not hold up all others of the side.
    ///
    /// @param owner the side that owns the record
    /// @throws IllegalStateException outside a transaction: an entry without its write, or a write without its entry, is a defect
    /// @throws IllegalArgumentException where a value is of no kind that [Act] may hold
    public void record(Actor by, RegionId owner, Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || !TransactionSynchronizationManager.isSynchronizationActive())
            throw new IllegalStateException(act.name() + " outside a transaction");
        pending().add(new Unwritten(owner, by, act, clock.stands()));
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations())
            if (synchronization instanceof Pending pending && pending.writesTo(sql)) return pending;
        var pending = new Pending(sql);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /// Whether somebody did it with that thing within the time before now.
    public boolean holds(PersonId by, String act, Reference about, Duration within) {
        return sql.holds(by, act, about, within);
    }

    /// What was done with a thing, the latest first; not who looked at it, which is for auditors.
    public List<Entry> of(Reference about, int limit) {
        return sql.of(about, limit);
    }

    /// Those of certain acts alone, the latest first.
    public List<Entry> of(Reference about, Collection<String> acts, int limit) {
        return sql.of(about, acts, limit);
    }

    /// The same of several things, in one list.
    public List<Entry> of(Collection<Reference> about, int limit) {
        return sql.of(about, limit);
    }

    /// Which entries of a side are asked for.
    ///
    /// @param until excluded
    public record Filter(Optional<PersonId> by, Optional<String> act, Optional<Reference.Kind> kind, Optional<Instant> from, Optional<Instant> until) {
        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What was done with whatever the side owns, the latest first.
    ///
    /// @param before the number of the last entry of the page before; empty for the first page
    public List<Entry> ofSide(RegionId owner, Filter filter, OptionalLong before, int limit) {
        return sql.ofSide(owner, filter, before, limit);
    }

    /// Computes all chains anew. In one look at the database, so that writing goes on meanwhile; memory does not grow with the
    /// number of entries.
    public Verification verify() {
        return transaction.execute(_ -> {
            var check = new ChainCheck();
            sql.allInOrder(check::next);
            sql.allPersonal(check::personal);
            return check.verification();
        });
    }

    /// Erases one personal value from the entries about these things, in the transaction of the caller, who records that.
    ///
    /// @return how often it stood there
    public int erase(Collection<Reference> about, String value) {
        return sql.erase(about, value);
    }

    /// Erases what the entries keep of a person: their name as the one who acted, and the personal values of entries about them.
    /// The chains stay whole; that it was erased, and by whom, is an entry itself.
    ///
    /// @param owner the side whose person it is
    public void erase(Actor by, RegionId owner, PersonId person) {
        transaction.executeWithoutResult(_ -> {
            int erased = sql.erase(person);
            record(by, owner, Act.of("personal-erased", Reference.to(person), Map.of("values", erased)));
        });
    }
}
