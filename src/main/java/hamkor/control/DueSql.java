package hamkor.control;

import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.ReportId;
import hamkor.id.SideId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Lists of dates. Where few sides are asked for, each is read from its own index, as many rows as the page has; where many, the index
/// of all dates is walked until the page is full. Of N sides k are asked for: the one reads k pages, the other about N / k, so that
/// with the choice of the lesser no list reads more than the root of N pages.
@Repository
class DueSql {
    /// In place of the day of what has none, so that it stands last in a list.
    static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private static final String ANY_DAY = "coalesce(checkpoint.due_on, date '9999-12-31')";
    private static final String TODAY = """
             join region on region.code = party.region
            join unnest(cast(:zones as text[]), cast(:days as date[])) as today(zone, day) on today.zone = region.zone
            """;
    private static final String SEEN = "party.agreement in (select own.agreement from party own where own.region = :region)";
    /// Another side leads that has not answered, or nobody else leads and somebody of the side itself is to answer.
    private static final String MAY_ANSWER = """
            case when exists (select from answering other where other.leads and other.thing = checkpoint.thing and other.thing_kind = checkpoint.thing_kind
                    and other.side <> checkpoint.side)
                then exists (select from answering mine join party own on own.id = mine.side where mine.leads and mine.thing = checkpoint.thing
                    and mine.thing_kind = checkpoint.thing_kind and mine.side <> checkpoint.side and own.region = :region
                    and not exists (select from report_answer where report_answer.report = checkpoint.report and report_answer.side = mine.side))
                else party.region = :region and not exists (select from report where report.id = checkpoint.report and report.by_person = :person) end
            """;
    private static final String MAY_MOVE = """
            exists (select from answering mine join party own on own.id = mine.side where mine.leads and mine.thing = checkpoint.thing
                and mine.thing_kind = checkpoint.thing_kind and own.region = :region
                and not exists (select from extension_answer join extension on extension.id = extension_answer.extension
                    where extension.checkpoint = checkpoint.id and extension.settled_at is null and extension_answer.side = mine.side))
            """;
    private static final String ROW = """
            checkpoint.id, checkpoint.thing_kind, checkpoint.thing, checkpoint.under, checkpoint.side, checkpoint.window_first, checkpoint.due_on,
            checkpoint.first_due_on, checkpoint.term_on, checkpoint.moves, checkpoint.lifted_at, checkpoint.report, party.region,
            """;

    private final JdbcClient jdbc;

    DueSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One more than the limit, where there are.
    List<DueDate> dates(DueList asked, Map<ZoneId, LocalDate> today) {
        var order = " order by " + day(asked) + ", checkpoint.id limit :limit";
        var found = isOfFewSides(asked.whose())
                ? "select " + ROW + StandingSql.COLUMNS + " from party" + TODAY + " cross join lateral (select * from checkpoint where checkpoint.side = party.id and " + which(asked)
                        + after(asked) + order + ") checkpoint where " + whose(asked) + order
                : "select " + ROW + StandingSql.COLUMNS + " from " + joined(asked.whose()) + " where " + which(asked) + after(asked) + " and " + whose(asked) + order;
        return bound(asked, today, jdbc.sql("select due.*, answering.organisation as lead, extension.to_on as asked from (" + found + """
                ) due
                left join answering on answering.leads and answering.thing = due.thing and answering.thing_kind = due.thing_kind and answering.side = due.side
                left join extension on extension.checkpoint = due.id and extension.settled_at is null
                order by coalesce(due.due_on, date '9999-12-31'), due.id
                """)).param("limit", asked.limit() + 1).query(DueSql::date).list();
    }

    int count(DueList asked, Map<ZoneId, LocalDate> today, int most) {
        return bound(asked, today, jdbc.sql("select count(*) from (select from " + joined(asked.whose()) + " where " + which(asked) + " and " + whose(asked) + " limit :most) as found"))
                .param("most", most).query(Integer.class).single();
    }

    List<SilentOffice> silent(RegionId region, Map<ZoneId, LocalDate> today) {
        var asked = DueList.of(DueList.Which.OVERDUE, new Whose.Region(region), 0);
        return bound(asked, today, jdbc.sql("select answering.organisation, (array_agg(checkpoint.side order by checkpoint.due_on, checkpoint.id))[1] as side, count(*) as dates, "
                + "max(today.day - checkpoint.due_on) as longest from " + joined(asked.whose()) + """
                 join answering on answering.leads and answering.thing = checkpoint.thing and answering.thing_kind = checkpoint.thing_kind and answering.side = checkpoint.side
                where checkpoint.report is null and
                """ + which(asked) + " and " + whose(asked) + " group by answering.organisation order by longest desc, answering.organisation"))
                .query((row, _) -> new SilentOffice(new OrganisationId(row.getObject("organisation", UUID.class)), new SideId(row.getObject("side", UUID.class)),
                        row.getInt("dates"), row.getInt("longest"))).list();
    }

    private boolean isOfFewSides(Whose whose) {
        if (!(whose instanceof Whose.Region || whose instanceof Whose.SeenBy)) return false;
        return bound(whose, jdbc.sql("select count(*) filter (where " + sides(whose) + ") as asked, count(*) as all_sides from party"))
                .query((row, _) -> row.getLong("asked") * row.getLong("asked") <= row.getLong("all_sides")).single();
    }

    private static String joined(Whose whose) {
        var answering = whose instanceof Whose.Office ? """
                 join answering mine on mine.thing = checkpoint.thing and mine.thing_kind = checkpoint.thing_kind and mine.side = checkpoint.side
                """ : "";
        return "checkpoint" + answering + " join party on party.id = checkpoint.side" + TODAY;
    }

    private static String whose(DueList asked) {
        return switch (asked.whose()) {
            case Whose.Office _ -> "mine.organisation = :office";
            case Whose.Region _, Whose.SeenBy _ -> sides(asked.whose());
            case Whose.Under _ -> "checkpoint.under = :under";
            case Whose.Everything _ -> "true";
            case Whose.Deciding _ -> SEEN + " and " + (asked.which() == DueList.Which.MOVING ? MAY_MOVE : MAY_ANSWER);
        };
    }

    private static String sides(Whose whose) {
        return whose instanceof Whose.Region ? "party.region = :region" : SEEN;
    }

    /// The days of all zones together bound the index; that of the side decides.
    private static String which(DueList asked) {
        return "checkpoint.superseded_at is null and " + switch (asked.which()) {
            case OVERDUE -> "checkpoint.by_acts is null and checkpoint.kind = 'dated' and checkpoint.due_on < :latest and checkpoint.due_on < today.day";
            case DUE -> "checkpoint.by_acts is null and checkpoint.due_on between :earliest and :to and checkpoint.due_on >= today.day "
                    + "and (checkpoint.kind = 'dated' or checkpoint.report_state is null)";
            case RETURNED -> "checkpoint.by_acts = 'returned'";
            case AWAITING -> "checkpoint.by_acts = 'awaiting'";
            case OBJECTED -> "checkpoint.objected and checkpoint.by_acts is null";
            case MOVING -> "exists (select from extension where extension.checkpoint = checkpoint.id and extension.settled_at is null and extension.from_on = checkpoint.due_on)";
        };
    }

    private static String day(DueList asked) {
        return switch (asked.which()) {
            case OVERDUE, DUE -> "checkpoint.due_on";
            case RETURNED, AWAITING, OBJECTED, MOVING -> ANY_DAY;
        };
    }

    private static String after(DueList asked) {
        return asked.after().isPresent() ? " and (" + day(asked) + ", checkpoint.id) > (:after_day, :after_id)" : "";
    }

    private static StatementSpec bound(DueList asked, Map<ZoneId, LocalDate> today, StatementSpec statement) {
        var zones = List.copyOf(today.keySet());
        asked.after().ifPresent(after -> statement.param("after_day", after.day()).param("after_id", after.checkpoint().value()));
        return bound(asked.whose(), statement)
                .param("zones", zones.stream().map(ZoneId::getId).toArray(String[]::new)).param("days", zones.stream().map(zone -> today.get(zone).toString()).toArray(String[]::new))
                .param("earliest", today.values().stream().min(LocalDate::compareTo).orElseThrow()).param("latest", today.values().stream().max(LocalDate::compareTo).orElseThrow())
                .param("to", asked.to().orElse(NO_DAY));
    }

    private static StatementSpec bound(Whose whose, StatementSpec statement) {
        return switch (whose) {
            case Whose.Office(var office) -> statement.param("office", office.value());
            case Whose.Region(var region) -> statement.param("region", region.code());
            case Whose.SeenBy(var region) -> statement.param("region", region.code());
            case Whose.Under(var what) -> statement.param("under", what.id());
            case Whose.Deciding(var region, var person) -> statement.param("region", region.code()).param("person", person.value());
            case Whose.Everything _ -> statement;
        };
    }

    private static DueDate date(ResultSet row, int number) throws SQLException {
        return new DueDate(new Reference(Reference.Kind.valueOf(row.getString("thing_kind").toUpperCase(Locale.ROOT)), row.getObject("thing", UUID.class)),
                row.getObject("under", UUID.class), new SideId(row.getObject("side", UUID.class)), new RegionId(row.getString("region")),
                Optional.ofNullable(row.getObject("lead", UUID.class)).map(OrganisationId::new), StandingSql.checkpoint(row),
                Optional.ofNullable(row.getObject("report", UUID.class)).map(ReportId::new), Optional.ofNullable(row.getObject("asked", LocalDate.class)));
    }
}
