package hamkor.account;

import hamkor.id.ActId;
import hamkor.id.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionSql {
    private final JdbcClient jdbc;

    SessionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(PersonId person, byte[] digest, String agent) {
        jdbc.sql("insert into session (id, digest, person, agent) values (:id, :digest, :person, :agent)")
                .param("id", ActId.make().value()).param("digest", digest).param("person", person.value()).param("agent", agent)
                .update();
    }

    /// Asked with every request of somebody who is signed in: the one statement for the session and whose it is.
    ///
    /// @param idle after so long without a visit it has ended
    /// @param noted visits are noted no oftener
    Optional<Found> find(byte[] digest, Duration idle, Duration noted) {
        return jdbc.sql("""
                select session.seen_at < now() - make_interval(secs => :noted) as to_note, %s
                from session join account on account.person = session.person %s
                where session.digest = :digest and session.seen_at > now() - make_interval(secs => :idle)
                """.formatted(AccountSql.ENTRANT, AccountSql.OPEN))
                .param("digest", digest).param("idle", idle.toSeconds()).param("noted", noted.toSeconds())
                .query(SessionSql::found).optional();
    }

    record Found(Entrant entrant, boolean toNote) {}

    void note(byte[] digest) {
        jdbc.sql("update session set seen_at = now() where digest = :digest").param("digest", digest).update();
    }

    /// The one seen last first.
    List<Session> of(PersonId person, byte[] current, Duration idle) {
        return jdbc.sql("""
                select agent, began_at, seen_at, digest from session
                where person = :person and seen_at > now() - make_interval(secs => :idle) order by seen_at desc
                """)
                .param("person", person.value()).param("idle", idle.toSeconds())
                .query((row, _) -> new Session(row.getString("agent"), AccountSql.instant(row, "began_at").orElseThrow(),
                        AccountSql.instant(row, "seen_at").orElseThrow(), Arrays.equals(row.getBytes("digest"), current)))
                .list();
    }

    void end(byte[] digest) {
        jdbc.sql("delete from session where digest = :digest").param("digest", digest).update();
    }

    void endAll(PersonId person) {
        jdbc.sql("delete from session where person = :person").param("person", person.value()).update();
    }

    /// @param current the one that stays
    void endOthers(PersonId person, byte[] current) {
        jdbc.sql("delete from session where person = :person and digest <> :current")
                .param("person", person.value()).param("current", current).update();
    }

    void forgetOld(Duration idle) {
        jdbc.sql("delete from session where seen_at < now() - make_interval(secs => :idle)").param("idle", idle.toSeconds()).update();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(AccountSql.entrant(row, number), row.getBoolean("to_note"));
    }
}
