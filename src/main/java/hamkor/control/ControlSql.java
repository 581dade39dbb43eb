package hamkor.control;

import hamkor.id.CheckpointId;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Many rows go in and out as arrays, so that a plan of hundreds of measures takes as many statements as one of three.
@Repository
class ControlSql {
    private static final String THINGS = "(thing_kind, thing) in (select * from unnest(cast(:kinds as text[]), cast(:things as uuid[])))";

    private final JdbcClient jdbc;

    ControlSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// So that a report sent meanwhile is either seen or finds that its checkpoint is gone.
    void lock(List<Reference> things) {
        of(things, jdbc.sql("select id from checkpoint where superseded_at is null and " + THINGS + " order by id for update"))
                .query(UUID.class).list();
    }

    /// Those that are not superseded, by their last days.
    List<Checkpoint> standing(Collection<Reference> things) {
        return of(things, jdbc.sql("""
                select *, exists (select from report where report.checkpoint = checkpoint.id and report.sent_at is not null) as reported
                from checkpoint where superseded_at is null and
                """ + THINGS + " order by due_on, id")).query(ControlSql::checkpoint).list();
    }

    /// The same with all that their statuses follow from.
    List<Watched> watched(Collection<Reference> things) {
        return of(things, jdbc.sql("""
                select checkpoint.*, reported.id is not null as reported, reported.state, reported.sent_on, answered.words, answered.days, closing.closed_on,
                    greatest(1, (select count(*) from answering where answering.leads and answering.thing = checkpoint.thing
                        and answering.thing_kind = checkpoint.thing_kind and answering.side <> checkpoint.side)) as asked
                from checkpoint
                left join lateral (select id, state, sent_on from report
                    where report.checkpoint = checkpoint.id and not part and sent_at is not null order by sent_at desc, id desc limit 1) reported on true
                left join lateral (select array_agg(word order by side) as words, array_agg(answered_on order by side) as days
                    from (select distinct on (side) side, word, answered_on from report_answer
                        where report_answer.report = reported.id and exists (select from answering where answering.leads and answering.thing = checkpoint.thing
                            and answering.thing_kind = checkpoint.thing_kind and answering.side <> checkpoint.side and answering.side = report_answer.side)
                            or report_answer.report = reported.id and own and not exists (select from answering where answering.leads
                            and answering.thing = checkpoint.thing and answering.thing_kind = checkpoint.thing_kind and answering.side <> checkpoint.side)
                        order by side, answered_at desc, id desc) last) answered on true
                left join closing on closing.thing = checkpoint.thing and closing.thing_kind = checkpoint.thing_kind and closing.side = checkpoint.side
                    and closing.taken_back_at is null
                where checkpoint.superseded_at is null and
                """ + "(checkpoint.thing_kind, checkpoint.thing) in (select * from unnest(cast(:kinds as text[]), cast(:things as uuid[])))" + " order by checkpoint.due_on, checkpoint.id")).query(ControlSql::watched).list();
    }

    /// From when each thing is under control, whatever became of its first checkpoints; a thing that never was is not among them.
    Map<Reference, LocalDate> since(List<Reference> things) {
        var since = new HashMap<Reference, LocalDate>();
        of(things, jdbc.sql("select thing_kind, thing, min(since) as since from checkpoint where " + THINGS + " group by thing_kind, thing"))
                .query(row -> {
                    since.put(thing(row), row.getObject("since", LocalDate.class));
                });
        return since;
    }

    void add(RegionId owner, Reference under, List<Checkpoint> checkpoints) {
        if (checkpoints.isEmpty()) return;
        jdbc.sql("""
                insert into checkpoint (id, thing_kind, thing, owner, under, side, kind, window_first, due_on, term_on, ruled_on, first_due_on, moves, since)
                select id, thing_kind, thing, :owner, :under, side, kind, window_first, due_on, term_on, ruled_on, first_due_on, moves, since
                from unnest(cast(:ids as uuid[]), cast(:kinds_of_things as text[]), cast(:things as uuid[]), cast(:sides as uuid[]),
                        cast(:kinds as text[]), cast(:firsts as date[]), cast(:lasts as date[]), cast(:of_terms as date[]), cast(:ruled as date[]), cast(:set_first as date[]), cast(:moves as integer[]),
                        cast(:since as date[]))
                    as new(id, thing_kind, thing, side, kind, window_first, due_on, term_on, ruled_on, first_due_on, moves, since)
                """)
                .param("owner", owner.code()).param("under", under.id())
                .param("ids", column(checkpoints, Checkpoint::id))
                .param("kinds_of_things", column(checkpoints, checkpoint -> word(checkpoint.thing().kind())))
                .param("things", column(checkpoints, checkpoint -> checkpoint.thing().id()))
                .param("sides", column(checkpoints, Checkpoint::side))
                .param("kinds", column(checkpoints, checkpoint -> word(checkpoint.due().kind())))
                .param("firsts", column(checkpoints, checkpoint -> checkpoint.due().from().orElse(null)))
                .param("lasts", column(checkpoints, checkpoint -> checkpoint.due().on().orElse(null)))
                .param("of_terms", column(checkpoints, Checkpoint::termOn))
                .param("ruled", column(checkpoints, Checkpoint::ruledOn))
                .param("moves", column(checkpoints, Checkpoint::moves))
                .param("set_first", column(checkpoints, Checkpoint::firstDueOn))
                .param("since", column(checkpoints, Checkpoint::since))
                .update();
    }

    /// Who answers for the things from now on.
    void answer(List<Controlled> things) {
        var rows = things.stream().flatMap(thing -> thing.answering().stream().map(office -> new Office(thing.thing(), office))).toList();
        of(things.stream().map(Controlled::thing).toList(), jdbc.sql("delete from answering where " + THINGS)).update();
        if (rows.isEmpty()) return;
        jdbc.sql("""
                insert into answering (thing_kind, thing, side, organisation, leads)
                select * from unnest(cast(:kinds as text[]), cast(:things as uuid[]), cast(:sides as uuid[]), cast(:offices as uuid[]), cast(:leads as boolean[]))
                """)
                .param("kinds", column(rows, row -> word(row.thing().kind()))).param("things", column(rows, row -> row.thing().id()))
                .param("sides", column(rows, row -> row.office().side())).param("offices", column(rows, row -> row.office().organisation()))
                .param("leads", column(rows, row -> row.office().leads()))
                .update();
    }

    /// An office that is there already leads if either did.
    ///
    /// @return the things
    List<UUID> follow(OrganisationId from, OrganisationId into) {
        jdbc.sql("""
                insert into office_of (kind, thing, organisation) select kind, thing, :into from office_of where organisation = :from on conflict do nothing
                """).param("from", from.value()).param("into", into.value()).update();
        jdbc.sql("delete from office_of where organisation = :from").param("from", from.value()).update();
        var gone = jdbc.sql("delete from answering where organisation = :from returning thing_kind, thing, side, leads").param("from", from.value())
                .query((row, _) -> new Office(thing(row), new Answering(new SideId(row.getObject("side", UUID.class)), into, row.getBoolean("leads")))).list();
        jdbc.sql("""
                insert into answering (thing_kind, thing, side, organisation, leads)
                select * from unnest(cast(:kinds as text[]), cast(:things as uuid[]), cast(:sides as uuid[]), cast(:offices as uuid[]), cast(:leads as boolean[]))
                on conflict on constraint answering_pk do update set leads = answering.leads or excluded.leads
                """)
                .param("kinds", column(gone, row -> word(row.thing().kind()))).param("things", column(gone, row -> row.thing().id()))
                .param("sides", column(gone, row -> row.office().side())).param("offices", column(gone, row -> row.office().organisation()))
                .param("leads", column(gone, row -> row.office().leads()))
                .update();
        return gone.stream().map(row -> row.thing().id()).distinct().toList();
    }

    private record Office(Reference thing, Answering office) {}

    void supersede(List<Renewal.Superseded> gone) {
        if (gone.isEmpty()) return;
        jdbc.sql("""
                update checkpoint set superseded_at = now(), superseded_by = gone.instead
                from unnest(cast(:ids as uuid[]), cast(:instead as uuid[])) as gone(id, instead) where checkpoint.id = gone.id
                """)
                .param("ids", column(gone, Renewal.Superseded::checkpoint))
                .param("instead", column(gone, one -> one.by().orElse(null)))
                .update();
    }

    /// The rule says another day now; one that was moved by agreement stays.
    void rule(List<Renewal.Ruled> ruled) {
        if (ruled.isEmpty()) return;
        jdbc.sql("""
                update checkpoint set due_on = case when checkpoint.due_on = checkpoint.ruled_on then ruled.day else checkpoint.due_on end, ruled_on = ruled.day
                from unnest(cast(:ids as uuid[]), cast(:days as date[])) as ruled(id, day) where checkpoint.id = ruled.id
                """)
                .param("ids", column(ruled, Renewal.Ruled::checkpoint)).param("days", column(ruled, Renewal.Ruled::day)).update();
    }

    void lift(List<CheckpointId> checkpoints) {
        setLifted("now()", checkpoints);
    }

    void restore(List<CheckpointId> checkpoints) {
        setLifted("null", checkpoints);
    }

    private void setLifted(String at, List<CheckpointId> checkpoints) {
        if (checkpoints.isEmpty()) return;
        jdbc.sql("update checkpoint set lifted_at = " + at + " where id = any(cast(:ids as uuid[]))")
                .param("ids", column(checkpoints, id -> id)).update();
    }

    void exclude(List<Reference> things) {
        of(things, jdbc.sql("""
                update checkpoint set
                    superseded_at = case when exists (select from report where report.checkpoint = checkpoint.id and report.sent_at is not null) then null else now() end,
                    lifted_at = case when exists (select from report where report.checkpoint = checkpoint.id and report.sent_at is not null) then coalesce(lifted_at, now()) end
                where superseded_at is null and
                """ + THINGS)).update();
    }

    ControlRules.Rule rule(LocalDate on) {
        return jdbc.sql("select due_soon_days, silent_days, days_to_answer from control_rule where since <= :on order by since desc limit 1").param("on", on)
                .query((row, _) -> new ControlRules.Rule(row.getInt("due_soon_days"), row.getInt("silent_days"), row.getInt("days_to_answer"))).single();
    }

    void set(ControlRules.Rule rule, LocalDate since, String by) {
        jdbc.sql("""
                insert into control_rule (since, due_soon_days, silent_days, days_to_answer, source) values (:since, :soon, :silent, :answer, :by)
                on conflict on constraint control_rule_pk do update set due_soon_days = excluded.due_soon_days, silent_days = excluded.silent_days,
                    days_to_answer = excluded.days_to_answer, source = excluded.source
                """).param("since", since).param("soon", rule.soon()).param("silent", rule.silent()).param("answer", rule.answer()).param("by", by).update();
    }

    /// Within how many days a date is due soon, by what was in force on that day.
    int soon(LocalDate on) {
        return jdbc.sql("select due_soon_days from control_rule where since <= :on order by since desc limit 1").param("on", on)
                .query(Integer.class).single();
    }

    static StatementSpec of(Collection<Reference> things, StatementSpec statement) {
        return statement.param("kinds", column(things, thing -> word(thing.kind()))).param("things", column(things, Reference::id));
    }

    /// As text, for a cast: the driver has no arrays of days or of null ids.
    private static <T> String[] column(Collection<T> rows, Function<T, ?> value) {
        return rows.stream().map(value).map(cell -> cell == null ? null : cell.toString()).toArray(String[]::new);
    }

    private static Checkpoint checkpoint(ResultSet row, int number) throws SQLException {
        return new Checkpoint(new CheckpointId(row.getObject("id", UUID.class)), thing(row), new SideId(row.getObject("side", UUID.class)),
                new Due(Due.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), day(row, "window_first"), day(row, "due_on")),
                row.getObject("term_on", LocalDate.class), row.getObject("ruled_on", LocalDate.class), row.getObject("first_due_on", LocalDate.class), row.getInt("moves"), row.getObject("since", LocalDate.class),
                row.getObject("lifted_at") != null, row.getBoolean("reported"));
    }

    private static Watched watched(ResultSet row, int number) throws SQLException {
        var checkpoint = checkpoint(row, number);
        var report = Optional.ofNullable(row.getString("state")).map(ReportState::of);
        var sentOn = row.getObject("sent_on", LocalDate.class);
        return new Watched(checkpoint, new CheckpointFacts(checkpoint.due(), checkpoint.lifted(), report.map(state -> new CheckpointFacts.Reported(state, sentOn)),
                answers(row), row.getInt("asked"), day(row, "closed_on")));
    }

    private static List<CheckpointFacts.Answer> answers(ResultSet row) throws SQLException {
        var words = row.getArray("words");
        if (words == null) return List.of();
        var days = (java.sql.Date[]) row.getArray("days").getArray();
        var answers = new ArrayList<CheckpointFacts.Answer>();
        for (var word : (String[]) words.getArray()) answers.add(new CheckpointFacts.Answer(AnswerWord.of(word), days[answers.size()].toLocalDate()));
        return answers;
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Reference thing(ResultSet row) throws SQLException {
        return new Reference(Reference.Kind.valueOf(row.getString("thing_kind").toUpperCase(Locale.ROOT)), row.getObject("thing", UUID.class));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
