package hamkor.notification;

import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterSql {
    private final JdbcClient jdbc;

    LetterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isWritten(String key) {
        return jdbc.sql("select exists (select from letter where key = :key)").param("key", key).query(Boolean.class).single();
    }

    /// False where one for the same is there: another node that is writing it is waited for.
    boolean add(String key, Letter letter, long size) {
        return jdbc.sql("""
                insert into letter (id, key, owner, person, kind, language, day, subject, message_id, sha256, size, written_at, by_smtp, next_try_at)
                values (:id, :key, :owner, :person, :kind, :language, :day, :subject, :message_id, :sha256, :size, :written_at, :by_smtp, :next_try_at)
                on conflict on constraint letter_once do nothing
                """)
                .param("id", letter.id()).param("key", key).param("owner", letter.owner().code()).param("person", letter.person().value())
                .param("kind", letter.kind()).param("language", letter.language().code()).param("day", letter.day()).param("subject", letter.subject())
                .param("message_id", letter.messageId()).param("sha256", letter.sha256()).param("size", size).param("written_at", utc(letter.writtenAt()))
                .param("by_smtp", letter.sending().bySmtp())
                .param("next_try_at", letter.sending().bySmtp() ? utc(letter.writtenAt()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update() == 1;
    }

    /// Of a region, the latest first.
    ///
    /// @param before the last of the page before
    List<Letter> of(RegionId owner, Optional<UUID> before, int limit) {
        return jdbc.sql("select * from letter where owner = :owner and (cast(:before as uuid) is null or id < :before) order by id desc limit :limit")
                .param("owner", owner.code()).param("before", before.orElse(null), Types.OTHER).param("limit", limit).query(LetterSql::letter).list();
    }

    Optional<Letter> letter(UUID id) {
        return jdbc.sql("select * from letter where id = :id").param("id", id).query(LetterSql::letter).optional();
    }

    /// The next that waits to be sent, for this node alone until the time is over: a node that dies meanwhile leaves it to be sent again.
    Optional<Letter> claim(Instant now, Duration within) {
        return jdbc.sql("""
                update letter set claimed_until = :until, tries = tries + 1 where id = (
                    select id from letter where by_smtp and sent_at is null and next_try_at <= :now and (claimed_until is null or claimed_until <= :now)
                    order by next_try_at, id limit 1 for update skip locked)
                returning *
                """).param("now", utc(now)).param("until", utc(now.plus(within))).query(LetterSql::letter).optional();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql("update letter set sent_at = :at, claimed_until = null, next_try_at = null, failure = null where id = :id")
                .param("id", id).param("at", utc(at)).update();
    }

    void failed(UUID id, String why, Instant again) {
        jdbc.sql("update letter set failure = :why, claimed_until = null, next_try_at = :again where id = :id")
                .param("id", id).param("why", why).param("again", utc(again)).update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        var sent = Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        return new Letter(row.getObject("id", UUID.class), new RegionId(row.getString("owner")), new PersonId(row.getObject("person", UUID.class)), row.getString("kind"),
                Language.ofCode(row.getString("language")).orElseThrow(), row.getObject("day", LocalDate.class), row.getString("subject"), row.getString("message_id"),
                row.getString("sha256"), row.getObject("written_at", OffsetDateTime.class).toInstant(),
                new Letter.Sending(row.getBoolean("by_smtp"), sent, row.getInt("tries"), Optional.ofNullable(row.getString("failure"))));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
