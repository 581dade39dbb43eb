package hamkor.control;

import hamkor.id.CheckpointId;
import hamkor.id.Reference;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the acts on a checkpoint come to, kept in its row: the part of a status that no day changes. Called in the transaction of
/// every act that may change it.
@Repository
class FactsSql {
    /// The same rules as [Standing#of], as far as they need no day.
    private static final String FROM_ACTS = """
            select checkpoint.id, reported.id as report, reported.state as report_state, reported.sent_on as reported_on, answered.returned_on, closing.closed_on,
                coalesce(answered.objected, false) as objected,
                case
                    when closing.closed_on is not null then 'closed'
                    when reported.state = 'done' and answered.confirmed = greatest(1, others.number) then 'confirmed'
                    when reported.state = 'done' and answered.returned_on is not null and checkpoint.lifted_at is null then 'returned'
                    when reported.state = 'done' and not coalesce(answered.objected, false) and answered.returned_on is null then 'awaiting'
                    when checkpoint.lifted_at is not null then 'closed'
                end as by_acts
            from checkpoint
            cross join lateral (select count(*) as number from answering where answering.leads and answering.thing = checkpoint.thing
                and answering.thing_kind = checkpoint.thing_kind and answering.side <> checkpoint.side) others
            left join lateral (select id, state, sent_on from report
                where report.checkpoint = checkpoint.id and not part and sent_at is not null order by sent_at desc, id desc limit 1) reported on true
            left join lateral (select count(*) filter (where word = 'confirmed') as confirmed, max(answered_on) filter (where word = 'returned') as returned_on,
                    bool_or(word = 'objected') as objected
                from (select distinct on (side) side, word, answered_on from report_answer
                    where report_answer.report = reported.id and case when others.number = 0 then own else exists (select from answering
                        where answering.leads and answering.thing = checkpoint.thing and answering.thing_kind = checkpoint.thing_kind
                            and answering.side <> checkpoint.side and answering.side = report_answer.side) end
                    order by side, answered_at desc, id desc) last) answered on true
            left join closing on closing.thing = checkpoint.thing and closing.thing_kind = checkpoint.thing_kind and closing.side = checkpoint.side
                and closing.taken_back_at is null
            """;

    private static final List<String> KEPT = List.of("report", "report_state", "reported_on", "returned_on", "closed_on", "objected", "by_acts");

    private final JdbcClient jdbc;

    FactsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(CheckpointId checkpoint) {
        jdbc.sql(keep("checkpoint.id = :id")).param("id", checkpoint.value()).update();
    }

    void keep(Reference thing) {
        ActSql.of(thing, jdbc.sql(keep("checkpoint.superseded_at is null and checkpoint.thing_kind = :kind and checkpoint.thing = :thing"))).update();
    }

    void keep(Collection<Reference> things) {
        ControlSql.of(things, jdbc.sql(keep("""
                checkpoint.superseded_at is null and (checkpoint.thing_kind, checkpoint.thing) in (select * from unnest(cast(:kinds as text[]), cast(:things as uuid[])))
                """))).update();
    }

    private static String keep(String which) {
        return "update checkpoint set (" + String.join(", ", KEPT) + ") = (" + of("acts") + ") from (" + FROM_ACTS + " where " + which
                + ") acts where acts.id = checkpoint.id and (" + of("checkpoint") + ") is distinct from (" + of("acts") + ")";
    }

    private static String of(String table) {
        return KEPT.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    /// Those whose row says otherwise than their acts; none, unless somebody wrote past the doors.
    List<CheckpointId> differing() {
        return jdbc.sql("select checkpoint.id from checkpoint join (" + FROM_ACTS + ") acts on acts.id = checkpoint.id where checkpoint.superseded_at is null and ("
                + of("checkpoint") + ") is distinct from (" + of("acts") + ") order by checkpoint.id")
                .query((row, _) -> new CheckpointId(row.getObject("id", UUID.class))).list();
    }
}
