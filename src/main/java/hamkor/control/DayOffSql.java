package hamkor.control;

import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DayOffSql {
    private final JdbcClient jdbc;

    DayOffSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void bringIn(List<DayOff> days) {
        jdbc.sql("""
                insert into day_off (country, day, working, name, source, confirmed)
                select country, cast(day as date), cast(working as boolean), cast(name as jsonb), source, cast(confirmed as boolean)
                from unnest(:countries, :days, :working, :names, :sources, :confirmed) as listed (country, day, working, name, source, confirmed)
                on conflict on constraint day_off_pk do update
                set working = excluded.working, name = excluded.name, source = excluded.source, confirmed = excluded.confirmed, version = day_off.version + 1
                where day_off.amended_at is null and (day_off.working, day_off.name, day_off.source, day_off.confirmed)
                    is distinct from (excluded.working, excluded.name, excluded.source, excluded.confirmed)
                """)
                .param("countries", each(days, DayOff::country)).param("days", each(days, day -> day.day().toString())).param("working", each(days, day -> String.valueOf(day.working())))
                .param("names", each(days, day -> Texts.json(day.name()))).param("sources", each(days, DayOff::source))
                .param("confirmed", each(days, day -> String.valueOf(day.confirmed()))).update();
    }

    private static String[] each(List<DayOff> days, Function<DayOff, String> of) {
        return days.stream().map(of).toArray(String[]::new);
    }

    List<DayOff> of(String country) {
        return jdbc.sql("select * from day_off where country = :country and withdrawn_at is null order by day").param("country", country).query(DayOffSql::day).list();
    }

    Optional<DayOff> day(String country, LocalDate day) {
        return jdbc.sql("select * from day_off where country = :country and day = :day and withdrawn_at is null").param("country", country).param("day", day)
                .query(DayOffSql::day).optional();
    }

    List<String> countries() {
        return jdbc.sql("select distinct country from day_off order by country").query(String.class).list();
    }

    Map<String, Map<LocalDate, Boolean>> listed(Collection<String> countries) {
        var listed = new HashMap<String, Map<LocalDate, Boolean>>();
        jdbc.sql("select country, day, working from day_off where withdrawn_at is null and country = any(:countries)").param("countries", countries.toArray(String[]::new))
                .query(row -> {
                    listed.computeIfAbsent(row.getString("country"), _ -> new HashMap<>()).put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                });
        return listed;
    }

    /// @return false where another version stands
    boolean set(DayOff day) {
        return jdbc.sql("""
                insert into day_off (country, day, working, name, source, confirmed, amended_at)
                select :country, :day, :working, cast(:name as jsonb), :source, :confirmed, now()
                where :version = 0 or exists (select from day_off where country = :country and day = :day)
                on conflict on constraint day_off_pk do update
                set working = excluded.working, name = excluded.name, source = excluded.source, confirmed = excluded.confirmed, amended_at = now(), withdrawn_at = null,
                    version = day_off.version + 1
                where day_off.version = :version and day_off.withdrawn_at is null or :version = 0 and day_off.withdrawn_at is not null
                """)
                .param("country", day.country()).param("day", day.day()).param("working", day.working()).param("name", Texts.json(day.name())).param("source", day.source())
                .param("confirmed", day.confirmed()).param("version", day.version()).update() == 1;
    }

    boolean withdraw(String country, LocalDate day, int version) {
        return jdbc.sql("""
                update day_off set withdrawn_at = now(), amended_at = now(), version = version + 1
                where country = :country and day = :day and version = :version and withdrawn_at is null
                """).param("country", country).param("day", day).param("version", version).update() == 1;
    }

    private static DayOff day(ResultSet row, int number) throws SQLException {
        return new DayOff(row.getString("country"), row.getObject("day", LocalDate.class), row.getBoolean("working"), Texts.text(row.getString("name")), row.getString("source"),
                row.getBoolean("confirmed"), row.getInt("version"));
    }
}
