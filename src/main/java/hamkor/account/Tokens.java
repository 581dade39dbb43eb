package hamkor.account;

import hamkor.access.Acting;
import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.id.ActId;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// By which programs call the API in a person's name, with that person's rights.
@Component
public class Tokens {
    /// By which whoever finds one in a file knows what it is.
    private static final String BEGINNING = "hkr_";
    private static final Duration NOTED = Duration.ofHours(1);
    private static final int LONGEST_NAME = 100;

    private final TokenSql sql;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Audit audit;
    private final TransactionOperations transaction;

    Tokens(TokenSql sql, Accounts accounts, SignIns signIns, Audit audit, TransactionOperations transaction) {
        this.sql = sql;
        this.accounts = accounts;
        this.signIns = signIns;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// For whoever is signed in. A token outlives the session: who has found a browser open must not take one away.
    ///
    /// @param name what it is for
    /// @return the token, which is nowhere to be seen again
    /// @throws Refusal.Invalid where the name is blank or too long, or the password does not fit
    String make(Acting whose, String name, String password) {
        name(name);
        signIns.requirePassword(accounts.emailOf(whose), password);
        return make(whose.actor(), whose, name);
    }

    /// For the program, at the administrator's command.
    ///
    /// @param name what it is for
    /// @return the token, which is nowhere to be seen again
    /// @throws Refusal.Invalid where the name is blank or too long
    public String make(Actor by, Acting whose, String name) {
        var called = name(name);
        var token = BEGINNING + Secret.make();
        transaction.executeWithoutResult(_ -> {
            sql.add(ActId.make(), whose.person(), called, Secret.digest(token));
            audit.record(by, whose.region(), Act.of("token-made", Reference.to(whose.person()), Map.of("name", called)));
        });
        return token;
    }

    private static String name(String typed) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw new Refusal.Invalid(Tokens.class, "token.name", LONGEST_NAME);
        return name;
    }

    Optional<Entrant> entrant(String token) {
        if (!token.startsWith(BEGINNING)) return Optional.empty();
        var digest = Secret.digest(token);
        var found = sql.find(digest, NOTED);
        if (found.isPresent() && found.get().toNote()) sql.note(digest);
        return found.map(TokenSql.Found::entrant);
    }

    List<Token> of(Acting who) {
        return sql.of(who.person());
    }

    /// @throws Refusal.NotFound where it is none of theirs, or is withdrawn already
    void withdraw(Acting by, ActId token) {
        transaction.executeWithoutResult(_ -> {
            if (!sql.withdraw(token, by.person())) throw new Refusal.NotFound(Tokens.class, "token.none");
            audit.record(by.actor(), by.region(), Act.of("token-withdrawn", Reference.to(by.person()), Map.of()));
        });
    }
}
