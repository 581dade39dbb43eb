package hamkor.account;

import hamkor.access.Acting;
import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.audit.Personal;
import hamkor.directory.Email;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        if (!passwords.fits(password, known.flatMap(AccountSql.Known::hash))) return failed(known, byEmail).<Answer>map(Answer.Closed::new).orElseGet(Answer.Refused::new);
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
        var known = accounts.known(email);
        if (!passwords.fits(password, known.flatMap(AccountSql.Known::hash))) {
            failed(known, byEmail);
            throw new Refusal.Invalid(SignIns.class, "password.wrong");
        }
        sql.forget(Attempts.EMAIL, byEmail);
    }

    /// The failure that closes the way stands in the record of the account's side; the ones before do not, each could be a slip. Of an
    /// e-mail that nobody has there is no side to tell.
    ///
    /// @return for how long it is closed; empty where it is not
    private Optional<Duration> failed(Optional<AccountSql.Known> known, byte[] byEmail) {
        var closed = sql.closedFor(Attempts.EMAIL, byEmail);
        if (closed.isPresent()) known.flatMap(account -> accounts.of(account.person())).ifPresent(account -> transaction.executeWithoutResult(_ ->
                audit.record(Actor.program(), account.region(), Act.of("sign-in-refused", Reference.to(account.person()),
                        Map.of("email", new Personal(account.email()), "minutes", minutes(closed.get()))))));
        return closed;
    }

    /// Of the accounts those for which sign-in is closed now after failed attempts, until when.
    Map<PersonId, Instant> closed(Collection<Account> of) {
        return of.isEmpty() ? Map.of() : sql.closed(Attempts.EMAIL, of.stream().collect(Collectors.toMap(Account::person, account -> Secret.digest(Email.folded(account.email())))));
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
