package hamkor.account;

import hamkor.audit.Actor;
import hamkor.id.ActId;
import hamkor.id.PersonId;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkSql {
    private final JdbcClient jdbc;

    LinkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PersonId person, Link.Purpose purpose, byte[] digest, Duration valid, Actor by) {
        jdbc.sql("""
                insert into link (id, person, purpose, digest, made_by, made_by_name, expires_at)
                values (:id, :person, :purpose, :digest, :by, :name, now() + make_interval(secs => :valid))
                """)
                .param("id", ActId.make().value()).param("person", person.value()).param("purpose", purpose.word()).param("digest", digest)
                .param("by", by.person().map(PersonId::value).orElse(null), Types.OTHER).param("name", by.name())
                .param("valid", valid.toSeconds()).update();
    }

    /// @return how many there were
    int withdraw(PersonId person) {
        return jdbc.sql("update link set withdrawn_at = now() where person = :person and used_at is null and withdrawn_at is null")
                .param("person", person.value()).update();
    }

    /// Whose it is, if it still opens anything.
    Optional<Link> find(byte[] digest) {
        return jdbc.sql("""
                select person, purpose, expires_at from link join account using (person)
                where digest = :digest and used_at is null and withdrawn_at is null and expires_at > now() and account.closed_at is null
                """)
                .param("digest", digest)
                .query((row, _) -> new Link(new PersonId(row.getObject("person", UUID.class)), Link.Purpose.of(row.getString("purpose")),
                        AccountSql.instant(row, "expires_at").orElseThrow())).optional();
    }

    /// False where somebody else was faster.
    boolean use(byte[] digest) {
        return jdbc.sql("update link set used_at = now() where digest = :digest and used_at is null and withdrawn_at is null and expires_at > now()")
                .param("digest", digest).update() == 1;
    }

    /// Of those who have a link that still opens something, until when it does.
    Map<PersonId, Instant> open(Collection<PersonId> people) {
        var until = new HashMap<PersonId, Instant>();
        jdbc.sql("""
                select person, expires_at from link
                where person = any(:people) and used_at is null and withdrawn_at is null and expires_at > now()
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> { until.put(new PersonId(row.getObject("person", UUID.class)), AccountSql.instant(row, "expires_at").orElseThrow()); });
        return until;
    }
}
