package hamkor.account;

import hamkor.access.Acting;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Email;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Judges who may come in by e-mail and password.
@Component
class SignIns {
    private final AccountSql accounts;
    private final SignInSql sql;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionOperations transaction;

    SignIns(AccountSql accounts, SignInSql sql, Passwords passwords, Audit audit, TransactionOperations transaction) {
        this.accounts = accounts;
        this.sql = sql;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    sealed interface Answer {
        record Entered(PersonId person) implements Answer {}

        /// The same whether there is such an account or not.
        record Refused() implements Answer {}

        /// Too many attempts have failed.
        record Closed(Duration left) implements Answer {}
    }

    /// @param address from which the request came
    Answer attempt(String email, String password, String address) {
        var byEmail = Secret.digest(Email.folded(email));
        var byAddress = Secret.digest(address);
        var closed = sql.count(Attempts.ADDRESS, byAddress).or(() -> sql.count(Attempts.EMAIL, byEmail));
        if (closed.isPresent()) return new Answer.Closed(closed.get());
        var known = accounts.known(email);
        if (!passwords.fits(password, known.flatMap(AccountSql.Known::hash)))
            return sql.closedFor(Attempts.EMAIL, byEmail).<Answer>map(Answer.Closed::new).orElseGet(Answer.Refused::new);
        sql.forget(Attempts.EMAIL, byEmail);
        sql.takeBack(Attempts.ADDRESS, byAddress);
        sql.forgetOld();
        var person = known.orElseThrow().person();
        return accounts.entrant(person).<Answer>map(entrant -> entered(entrant.acting())).orElseGet(Answer.Refused::new);
    }

    /// Of whoever is signed in and is about to change what matters; counted like an attempt to sign in, or somebody at a browser
    /// that was left open could guess on.
    ///
    /// @throws Refusal.Invalid where it does not fit, or too many did not
    void requirePassword(String email, String password) {
        var byEmail = Secret.digest(Email.folded(email));
        var closed = sql.count(Attempts.EMAIL, byEmail);
        if (closed.isPresent()) throw new Refusal.Invalid(SignIns.class, "password.closed", minutes(closed.get()));
        if (!passwords.fits(password, accounts.known(email).flatMap(AccountSql.Known::hash)))
            throw new Refusal.Invalid(SignIns.class, "password.wrong");
        sql.forget(Attempts.EMAIL, byEmail);
    }

    /// Begun minutes count: one until the last second.
    static int minutes(Duration left) {
        return (int) Math.max(1, (left.toSeconds() + 59) / 60);
    }

    private Answer entered(Acting acting) {
        transaction.executeWithoutResult(_ -> enter(acting));
        return new Answer.Entered(acting.person());
    }

    /// Notes that somebody has come in, whichever way. In the transaction of whoever calls.
    void enter(Acting acting) {
        accounts.signedIn(acting.person());
        audit.record(acting.actor(), acting.region(), Act.of("signed-in", Reference.to(acting.person()), Map.of()));
    }
}
