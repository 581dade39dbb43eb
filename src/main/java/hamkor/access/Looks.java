package hamkor.access;

import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.id.Reference;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Who looked at how people are reached: kept in the record, so that it can be told to whoever asks who saw it.
@Component
public class Looks {
    private static final String ACT = "contacts-seen";
    /// A page that is loaded again within it tells nothing new, and a record of nothing but reloads is read by nobody.
    private static final Duration ONE_LOOK = Duration.ofHours(1);

    private final Audit audit;
    private final TransactionOperations transaction;

    Looks(Audit audit, TransactionOperations transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /// @param at whose page shows it
    public void note(Acting who, Reference at) {
        if (audit.holds(who.person(), ACT, at, ONE_LOOK)) return;
        transaction.executeWithoutResult(_ -> audit.record(who.actor(), who.region(), Act.of(ACT, at, Map.of())));
    }
}
