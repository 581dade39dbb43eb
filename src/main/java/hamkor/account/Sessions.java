package hamkor.account;

import hamkor.access.Acting;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Who is signed in where. Whoever a session belongs to is asked of the database with each request, so that a role that was
/// taken or an account that was closed counts from the next click, on every node.
@Component
class Sessions {
    /// A visit need not be written down with every page: to the minute that is enough for a session that ends after hours.
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int LONGEST_AGENT = 300;

    private final SessionSql sql;
    private final AccountSettings settings;
    private final Audit audit;
    private final TransactionOperations transaction;

    Sessions(SessionSql sql, AccountSettings settings, Audit audit, TransactionOperations transaction) {
        this.sql = sql;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// @param agent what the browser calls itself
    /// @return the secret that the browser is to keep
    String begin(PersonId person, String agent) {
        var secret = Secret.make();
        sql.forgetOld(settings.idle());
        sql.begin(person, Secret.digest(secret), agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
        return secret;
    }

    Optional<Entrant> entrant(String secret) {
        var digest = Secret.digest(secret);
        var found = sql.find(digest, settings.idle(), NOTED);
        if (found.isPresent() && found.get().toNote()) sql.note(digest);
        return found.map(SessionSql.Found::entrant);
    }

    List<Session> of(Acting who, String current) {
        return sql.of(who.person(), Secret.digest(current), settings.idle());
    }

    void end(String secret) {
        sql.end(Secret.digest(secret));
    }

    /// Everywhere but here.
    void endOthers(Acting who, String current) {
        transaction.executeWithoutResult(_ -> {
            sql.endOthers(who.person(), Secret.digest(current));
            audit.record(who.actor(), who.region(), Act.of("sessions-ended", Reference.to(who.person()), Map.of()));
        });
    }
}
