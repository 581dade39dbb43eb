package hamkor.api;

import hamkor.id.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The keys that callers gave, and what they were answered.
@Repository
class KeySql {
    private final JdbcClient jdbc;

    KeySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An answer that was given.
    ///
    /// @param asked SHA-256 of what was asked
    record Given(byte[] asked, int status, Optional<String> location, Optional<String> etag, Optional<String> contentType, byte[] body) {}

    /// Takes the key for this transaction.
    ///
    /// @return false where another has it just now
    boolean take(PersonId person, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))").param("key", person + " " + key).query(Boolean.class).single();
    }

    Optional<Given> given(PersonId person, String key) {
        return jdbc.sql("select * from api_answer where person = :person and key = :key").param("person", person.value()).param("key", key)
                .query((row, _) -> new Given(row.getBytes("asked"), row.getInt("status"), Optional.ofNullable(row.getString("location")),
                        Optional.ofNullable(row.getString("etag")), Optional.ofNullable(row.getString("content_type")), row.getBytes("body"))).optional();
    }

    void keep(PersonId person, String key, Given given, Instant at) {
        jdbc.sql("""
                insert into api_answer (person, key, asked, status, location, etag, content_type, body, answered_at)
                values (:person, :key, :asked, :status, :location, :etag, :type, :body, :at)
                """).param("person", person.value()).param("key", key).param("asked", given.asked()).param("status", given.status())
                .param("location", given.location().orElse(null)).param("etag", given.etag().orElse(null)).param("type", given.contentType().orElse(null))
                .param("body", given.body()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /// Of one person, so that whoever goes on calling cleans up behind themselves.
    void forget(PersonId person, Instant before) {
        jdbc.sql("delete from api_answer where person = :person and answered_at < :before").param("person", person.value())
                .param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
