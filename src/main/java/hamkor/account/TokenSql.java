package hamkor.account;

import hamkor.id.ActId;
import hamkor.id.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenSql {
    private final JdbcClient jdbc;

    TokenSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ActId id, PersonId person, String name, byte[] digest) {
        jdbc.sql("insert into token (id, person, name, digest) values (:id, :person, :name, :digest)")
                .param("id", id.value()).param("person", person.value()).param("name", name).param("digest", digest)
                .update();
    }

    /// Asked with every call of the API: the one statement for the token and whose it is.
    Optional<Found> find(byte[] digest, Duration noted) {
        return jdbc.sql("""
                select coalesce(token.used_at < now() - make_interval(secs => :noted), true) as to_note, %s
                from token join account on account.person = token.person %s
                where token.digest = :digest and token.withdrawn_at is null
                """.formatted(AccountSql.ENTRANT, AccountSql.OPEN))
                .param("digest", digest).param("noted", noted.toSeconds())
                .query(TokenSql::found).optional();
    }

    record Found(Entrant entrant, boolean toNote) {}

    void note(byte[] digest) {
        jdbc.sql("update token set used_at = now() where digest = :digest").param("digest", digest).update();
    }

    /// The newest first.
    List<Token> of(PersonId person) {
        return jdbc.sql("select id, name, made_at, used_at from token where person = :person and withdrawn_at is null order by id desc")
                .param("person", person.value())
                .query((row, _) -> new Token(new ActId(row.getObject("id", UUID.class)), row.getString("name"),
                        AccountSql.instant(row, "made_at").orElseThrow(), AccountSql.instant(row, "used_at")))
                .list();
    }

    /// False where it is none of that person, or is withdrawn already.
    boolean withdraw(ActId id, PersonId person) {
        return jdbc.sql("update token set withdrawn_at = now() where id = :id and person = :person and withdrawn_at is null")
                .param("id", id.value()).param("person", person.value()).update() == 1;
    }

    /// @return their names
    List<String> withdrawAll(PersonId person) {
        return jdbc.sql("update token set withdrawn_at = now() where person = :person and withdrawn_at is null returning name")
                .param("person", person.value()).query(String.class).list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(AccountSql.entrant(row, number), row.getBoolean("to_note"));
    }
}
