package hamkor.notification;

import hamkor.id.ActId;
import hamkor.id.CheckpointId;
import hamkor.id.MeasureId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarSql {
    private final JdbcClient jdbc;

    CalendarSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param roadmap empty: of all that is the person's
    record Feed(UUID id, PersonId person, Optional<RoadmapId> roadmap, Instant madeAt) {}

    /// Those that open something.
    List<Feed> of(PersonId person) {
        return jdbc.sql("select * from calendar_feed where person = :person and digest is not null order by roadmap nulls first").param("person", person.value())
                .query(CalendarSql::feed).list();
    }

    Optional<Feed> find(byte[] digest) {
        return jdbc.sql("select * from calendar_feed where digest = :digest").param("digest", digest).query(CalendarSql::feed).optional();
    }

    /// The first time, or anew.
    void open(PersonId person, Optional<RoadmapId> roadmap, byte[] digest, Instant at) {
        jdbc.sql("""
                insert into calendar_feed (id, person, roadmap, digest, made_at) values (:id, :person, :roadmap, :digest, :at)
                on conflict on constraint calendar_feed_once do update set digest = excluded.digest, made_at = excluded.made_at
                """)
                .param("id", ActId.make().value()).param("person", person.value()).param("roadmap", roadmap.map(RoadmapId::value).orElse(null), Types.OTHER)
                .param("digest", digest).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /// False where it opens nothing already, or is another's.
    boolean close(UUID feed, PersonId person) {
        return jdbc.sql("update calendar_feed set digest = null where id = :feed and person = :person and digest is not null").param("feed", feed).param("person", person.value())
                .update() == 1;
    }

    /// So that two programs that read it at once are told the same.
    void hold(UUID feed) {
        jdbc.sql("select id from calendar_feed where id = :feed for update").param("feed", feed).query(UUID.class).single();
    }

    List<CalendarEntry> entries(UUID feed) {
        return jdbc.sql("select * from calendar_entry where feed = :feed order by due_on, region, checkpoint").param("feed", feed).query(CalendarSql::entry).list();
    }

    void put(UUID feed, Collection<CalendarEntry> changed) {
        jdbc.sql("""
                insert into calendar_entry (feed, checkpoint, region, thing, due_on, number, title, cancelled, sequence, changed_at)
                select :feed, * from unnest(cast(:checkpoints as uuid[]), cast(:regions as text[]), cast(:things as uuid[]), cast(:days as date[]), cast(:numbers as text[]),
                    cast(:titles as jsonb[]), cast(:cancelled as boolean[]), cast(:sequences as integer[]), cast(:moments as timestamptz[]))
                on conflict on constraint calendar_entry_pk do update set region = excluded.region, thing = excluded.thing, due_on = excluded.due_on, number = excluded.number,
                    title = excluded.title, cancelled = excluded.cancelled, sequence = excluded.sequence, changed_at = excluded.changed_at
                """)
                .param("feed", feed).param("checkpoints", column(changed, CalendarEntry::checkpoint)).param("regions", column(changed, entry -> entry.region().code()))
                .param("things", column(changed, CalendarEntry::measure)).param("days", column(changed, CalendarEntry::due))
                .param("numbers", column(changed, entry -> entry.number().orElse(null))).param("titles", column(changed, entry -> Texts.json(entry.title())))
                .param("cancelled", column(changed, CalendarEntry::cancelled)).param("sequences", column(changed, CalendarEntry::sequence))
                .param("moments", column(changed, CalendarEntry::changedAt)).update();
    }

    private static String[] column(Collection<CalendarEntry> entries, Function<CalendarEntry, ?> value) {
        return entries.stream().map(value).map(cell -> cell == null ? null : cell.toString()).toArray(String[]::new);
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class)),
                Optional.ofNullable(row.getObject("roadmap", UUID.class)).map(RoadmapId::new), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static CalendarEntry entry(ResultSet row, int number) throws SQLException {
        return new CalendarEntry(new CheckpointId(row.getObject("checkpoint", UUID.class)), new RegionId(row.getString("region")), new MeasureId(row.getObject("thing", UUID.class)),
                row.getObject("due_on", LocalDate.class), Optional.ofNullable(row.getString("number")), Texts.text(row.getString("title")), row.getBoolean("cancelled"),
                row.getInt("sequence"), row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
