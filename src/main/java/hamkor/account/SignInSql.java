package hamkor.account;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Attempts, counted by the clock of the database, which all nodes share.
@Repository
class SignInSql {
    private final JdbcClient jdbc;

    SignInSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts one attempt as failed before it is judged: many at once cannot slip past the limit.
    ///
    /// @return for how long nobody gets in this way; empty where this attempt may be judged
    Optional<Duration> count(Attempts limit, byte[] digest) {
        int counted = jdbc.sql("""
                insert into sign_in_attempt as known (by, digest, failures, last_at) values (:by, :digest, 1, now())
                on conflict on constraint sign_in_attempt_pk do update
                set failures = case when known.last_at < now() - make_interval(secs => :forgets) then 1 else known.failures + 1 end,
                    last_at = now(),
                    closed_until = case when known.last_at < now() - make_interval(secs => :forgets) or known.failures + 1 < :free then null
                        else now() + make_interval(secs => least(:first * power(2, known.failures + 1 - :free), :most)) end
                where known.closed_until is null or known.closed_until <= now()
                """)
                .param("by", limit.word()).param("digest", digest).param("free", limit.free())
                .param("forgets", limit.forgets().toSeconds()).param("first", limit.first().toSeconds()).param("most", limit.most().toSeconds())
                .update();
        return counted == 1 ? Optional.empty() : closedFor(limit, digest);
    }

    Optional<Duration> closedFor(Attempts limit, byte[] digest) {
        return jdbc.sql("""
                select cast(ceil(extract(epoch from closed_until - now())) as bigint) from sign_in_attempt
                where by = :by and digest = :digest and closed_until > now()
                """)
                .param("by", limit.word()).param("digest", digest).query(Long.class).optional().map(Duration::ofSeconds);
    }

    /// Those of the digests for which nobody gets in now, until when.
    ///
    /// @param digests by whatever the caller knows them by
    <T> Map<T, Instant> closed(Attempts limit, Map<T, byte[]> digests) {
        var until = new HashMap<String, Instant>();
        jdbc.sql("select encode(digest, 'hex') as digest, closed_until from sign_in_attempt where by = :by and digest = any(:digests) and closed_until > now()")
                .param("by", limit.word()).param("digests", digests.values().toArray(byte[][]::new))
                .query(row -> { until.put(row.getString("digest"), row.getObject("closed_until", OffsetDateTime.class).toInstant()); });
        var closed = new HashMap<T, Instant>();
        digests.forEach((of, digest) -> Optional.ofNullable(until.get(HexFormat.of().formatHex(digest))).ifPresent(day -> closed.put(of, day)));
        return closed;
    }

    /// Whoever got in has not failed.
    void forget(Attempts limit, byte[] digest) {
        jdbc.sql("delete from sign_in_attempt where by = :by and digest = :digest").param("by", limit.word()).param("digest", digest).update();
    }

    /// Takes one attempt back; those of others behind the same address still count.
    void takeBack(Attempts limit, byte[] digest) {
        jdbc.sql("""
                update sign_in_attempt set failures = failures - 1, closed_until = null where by = :by and digest = :digest and failures > 0
                """).param("by", limit.word()).param("digest", digest).update();
    }

    void forgetOld() {
        jdbc.sql("delete from sign_in_attempt where last_at < now() - interval '2 days'").update();
    }
}
