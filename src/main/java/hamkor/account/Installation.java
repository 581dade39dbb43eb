package hamkor.account;

import hamkor.access.Role;
import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// How an empty installation comes to its first administrator: by a link that is printed where the program was started, to
/// whoever can read it there.
@Component
public class Installation {
    private final InstallationSql sql;
    private final AccountSql accounts;
    private final Accounts door;
    private final SignIns signIns;
    private final People people;
    private final Audit audit;
    private final TransactionOperations transaction;

    Installation(InstallationSql sql, AccountSql accounts, Accounts door, SignIns signIns, People people, Audit audit, TransactionOperations transaction) {
        this.sql = sql;
        this.accounts = accounts;
        this.door = door;
        this.signIns = signIns;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// A key for the first administrator, which voids the one before; empty once there is an account.
    public Optional<String> newKey() {
        if (accounts.any()) return Optional.empty();
        var key = Secret.make();
        sql.setKey(Secret.digest(key));
        return Optional.of(key);
    }

    /// The region whose machine this is.
    public void belongsTo(RegionId region) {
        sql.found(region);
    }

    /// @throws Refusal.NotFound where it is not the key printed last, or there is an account by now
    void requireOpens(String key) {
        if (accounts.any() || !transaction.execute(_ -> sql.opens(Secret.digest(key)))) throw none();
    }

    /// Opens the account of the first administrator, and lets them in.
    ///
    /// @param curator whether they are the curator of their region too, as in a small office
    /// @throws Refusal.NotFound as [#requireOpens]
    /// @throws Refusal.Invalid where the e-mail cannot be one or the password is too easy
    PersonId found(String key, RegionId region, Person.Details details, String email, String password, boolean curator) {
        return transaction.execute(_ -> {
            if (!sql.opens(Secret.digest(key)) || accounts.any()) throw none();
            var person = people.add(Actor.program(), region, details);
            door.open(Actor.program(), person, email, curator ? Set.of(Role.ADMINISTRATOR, Role.CURATOR) : Set.of(Role.ADMINISTRATOR), password);
            sql.found(region);
            audit.record(Actor.program(), region, Act.of("installation-founded", Reference.to(person), Map.of("region", region.code())));
            signIns.enter(accounts.entrant(person).orElseThrow().acting());
            return person;
        });
    }

    private static Refusal none() {
        return new Refusal.NotFound(Installation.class, "first.none");
    }
}
