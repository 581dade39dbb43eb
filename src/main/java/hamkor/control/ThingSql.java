package hamkor.control;

import hamkor.id.Reference;
import hamkor.id.SideId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The joint status of many things, by the rules of [SideStanding] and [ThingStanding]: only the answer leaves the database, not the dates.
@Repository
class ThingSql {
    /// turn: how soon a checkpoint counts among those of its side, the least first. Open and begun, open and to come, a statement that went by,
    /// confirmed, closed; of the first two the earliest counts, of the others the last.
    private static final String STATUSES = """
            with dates as (
                    select checkpoint.id, checkpoint.thing_kind, checkpoint.thing, checkpoint.side, checkpoint.due_on, checkpoint.window_first, checkpoint.kind, today.day, %s as status
                    from checkpoint join unnest(cast(:sides as uuid[]), cast(:days as date[])) as today(side, day) on today.side = checkpoint.side
                    where checkpoint.superseded_at is null and (checkpoint.thing_kind, checkpoint.thing) in
                        (select * from unnest(cast(:kinds as text[]), cast(:things as uuid[])))),
                turns as (
                    select *, row_number() over (partition by thing_kind, thing, side order by due_on, id) as place,
                        case when status = 'closed' then 5 when status = 'confirmed' then 4 when kind <> 'dated' and due_on < day then 3
                            when window_first > day then 2 else 1 end as turn
                    from dates),
                sides as (
                    select distinct on (thing_kind, thing, side) thing_kind, thing, status
                    from turns order by thing_kind, thing, side, turn, case when turn < 3 then place else - place end)
            select thing_kind, thing, min(array_position(cast(:least_done_first as text[]), status)) as least from sides group by thing_kind, thing
            """.formatted(StandingSql.STATUS);

    private static final List<Status> LEAST_DONE_FIRST = List.of(Status.values()).stream().sorted(Status.BY_DONE).toList();

    private final JdbcClient jdbc;

    ThingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What has no dates is not among them.
    Map<Reference, Status> statuses(Collection<Reference> things, Map<SideId, LocalDate> today) {
        var statuses = new HashMap<Reference, Status>();
        var days = List.copyOf(today.entrySet());
        ControlSql.of(things, jdbc.sql(STATUSES)).param("sides", days.stream().map(side -> side.getKey().toString()).toArray(String[]::new))
                .param("days", days.stream().map(side -> side.getValue().toString()).toArray(String[]::new))
                .param("latest", today.values().stream().max(LocalDate::compareTo).orElse(LocalDate.EPOCH))
                .param("least_done_first", LEAST_DONE_FIRST.stream().map(Status::word).toArray(String[]::new))
                .query(row -> {
                    statuses.put(new Reference(Reference.Kind.valueOf(row.getString("thing_kind").toUpperCase(Locale.ROOT)), row.getObject("thing", UUID.class)),
                            LEAST_DONE_FIRST.get(row.getInt("least") - 1));
                });
        return statuses;
    }
}
