package hamkor.work;

import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import java.sql.ResultSet;
import java.sql.SQLException;
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
class LiveOwnersSql {
    private final JdbcClient jdbc;

    LiveOwnersSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those longest overdue first. Alive is who has an account that is not closed and was here since; a stand-in who is counts for the office.
    List<NoLiveOwner> without(RegionId region, LocalDate today, Instant since) {
        return jdbc.sql("""
                with led as (
                        select answering.organisation, answering.thing, answering.thing_kind, answering.side,
                            min(checkpoint.due_on) filter (where checkpoint.kind = 'dated') as first_due
                        from checkpoint join party on party.id = checkpoint.side and party.region = :region
                        join answering on answering.leads and answering.thing = checkpoint.thing and answering.thing_kind = checkpoint.thing_kind and answering.side = checkpoint.side
                        where checkpoint.by_acts is null and checkpoint.superseded_at is null
                        group by answering.organisation, answering.thing, answering.thing_kind, answering.side),
                    named as (
                        select led.*, coalesce(own.person, office.person) as person, case when own.id is null then office.stand_in else own.stand_in end as stand_in
                        from led left join owner own on own.organisation = led.organisation and own.thing = led.thing and own.ended_at is null
                        left join owner office on office.organisation = led.organisation and office.thing is null and office.ended_at is null),
                    seen as (
                        select account.person, greatest(account.signed_in_at, (select max(session.seen_at) from session where session.person = account.person)) as seen_at
                        from account where account.closed_at is null and account.person in (select person from named union select stand_in from named))
                select named.organisation, (array_agg(named.side order by named.side))[1] as side, count(*) as things, named.person, max(seen.seen_at) as seen_at,
                    greatest(0, max(cast(:today as date) - named.first_due)) as longest
                from named left join seen on seen.person = named.person
                where not exists (select from seen alive where alive.person in (named.person, named.stand_in) and alive.seen_at >= :since)
                group by named.organisation, named.person order by longest desc, named.organisation
                """).param("region", region.code()).param("today", today).param("since", since.atOffset(ZoneOffset.UTC)).query(LiveOwnersSql::office).list();
    }

    int silentDays(LocalDate on) {
        return jdbc.sql("select silent_days from control_rule where since <= :on order by since desc limit 1").param("on", on).query(Integer.class).single();
    }

    private static NoLiveOwner office(ResultSet row, int number) throws SQLException {
        return new NoLiveOwner(new OrganisationId(row.getObject("organisation", UUID.class)), new SideId(row.getObject("side", UUID.class)), row.getInt("things"),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("seen_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant), row.getInt("longest"));
    }
}
