package hamkor.round;

import hamkor.access.Acting;
import hamkor.id.CheckpointId;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.id.ReportId;
import hamkor.id.RoadmapId;
import hamkor.id.RoundId;
import hamkor.id.SideId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundSql {
    private final JdbcClient jdbc;

    RoundSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false where one of the roadmap is open already
    boolean open(Round round, Acting by) {
        return jdbc.sql("""
                insert into round (id, roadmap, owner, asked_on, opened_at, opened_by, opened_by_name)
                values (:id, :roadmap, :owner, :on, :at, :person, :name) on conflict do nothing
                """)
                .param("id", round.id().value()).param("roadmap", round.roadmap().value()).param("owner", round.owner().code()).param("on", round.on())
                .param("at", round.openedAt().atOffset(ZoneOffset.UTC)).param("person", by.person().value()).param("name", round.openedBy()).update() > 0;
    }

    /// In their order.
    void ask(RoundId round, List<Line> lines) {
        jdbc.sql("""
                insert into round_line (round, position, checkpoint, measure, side, organisation, due_on)
                select :round, position, checkpoint, measure, side, organisation, due_on
                from unnest(cast(:checkpoints as uuid[]), cast(:measures as uuid[]), cast(:sides as uuid[]), cast(:offices as uuid[]), cast(:days as date[]))
                    with ordinality as asked(checkpoint, measure, side, organisation, due_on, position)
                """)
                .param("round", round.value()).param("checkpoints", column(lines, Line::checkpoint)).param("measures", column(lines, Line::measure))
                .param("sides", column(lines, Line::side)).param("offices", column(lines, Line::organisation))
                .param("days", column(lines, line -> line.on().orElse(null))).update();
    }

    Optional<Round> round(RoundId id) {
        return jdbc.sql("select * from round where id = :id").param("id", id.value()).query(RoundSql::round).optional();
    }

    /// Held until the transaction ends.
    Optional<Round> held(RoundId id) {
        return jdbc.sql("select * from round where id = :id for update").param("id", id.value()).query(RoundSql::round).optional();
    }

    /// The latest first.
    List<Round> of(RoadmapId roadmap) {
        return jdbc.sql("select * from round where roadmap = :roadmap order by opened_at desc, id desc").param("roadmap", roadmap.value()).query(RoundSql::round).list();
    }

    /// All that are open.
    List<Round> open() {
        return jdbc.sql("select * from round where closed_at is null order by opened_at, id").query(RoundSql::round).list();
    }

    List<Line> lines(RoundId round) {
        return jdbc.sql("select * from round_line where round = :round order by position").param("round", round.value()).query(RoundSql::line).list();
    }

    /// Of the rounds of a roadmap that are closed.
    Map<RoundId, Figures> figures(RoadmapId roadmap) {
        var figures = new HashMap<RoundId, Figures>();
        jdbc.sql("""
                select round.id, count(*) filter (where outcome not in ('silent', 'gone')) as reported, count(*) filter (where outcome = 'confirmed') as confirmed,
                    count(*) filter (where outcome = 'silent') as silent
                from round join round_line on round_line.round = round.id where roadmap = :roadmap and closed_at is not null group by round.id
                """).param("roadmap", roadmap.value()).query(row -> {
                    figures.put(new RoundId(row.getObject("id", UUID.class)),
                            new Figures(row.getInt("reported") + row.getInt("silent"), row.getInt("reported"), row.getInt("confirmed"), row.getInt("silent")));
                });
        return figures;
    }

    void close(RoundId round, List<Line> lines, Acting by, Instant at) {
        jdbc.sql("""
                update round_line set outcome = ended.outcome, report = ended.report
                from unnest(cast(:checkpoints as uuid[]), cast(:outcomes as text[]), cast(:reports as uuid[])) as ended(checkpoint, outcome, report)
                where round_line.round = :round and round_line.checkpoint = ended.checkpoint
                """)
                .param("round", round.value()).param("checkpoints", column(lines, Line::checkpoint)).param("outcomes", column(lines, line -> line.outcome().word()))
                .param("reports", column(lines, line -> line.report().orElse(null))).update();
        jdbc.sql("update round set closed_at = :at, closed_by = :person, closed_by_name = :name where id = :id")
                .param("id", round.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("person", by.person().value()).param("name", by.name()).update();
    }

    /// Of rounds that are open; a closed one keeps whom it asked.
    void follow(OrganisationId from, OrganisationId into) {
        jdbc.sql("update round_line set organisation = :into from round where round.id = round_line.round and closed_at is null and organisation = :from")
                .param("from", from.value()).param("into", into.value()).update();
    }

    /// As text, for a cast: the driver has no arrays of days or of null ids.
    private static <T> String[] column(List<T> rows, Function<T, ?> value) {
        return rows.stream().map(value).map(cell -> cell == null ? null : cell.toString()).toArray(String[]::new);
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        var closedBy = row.getString("closed_by_name");
        return new Round(new RoundId(row.getObject("id", UUID.class)), new RoadmapId(row.getObject("roadmap", UUID.class)), new RegionId(row.getString("owner")),
                row.getObject("asked_on", LocalDate.class), row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getString("opened_by_name"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)).map(at -> new Round.Closed(at.toInstant(), closedBy)));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(new CheckpointId(row.getObject("checkpoint", UUID.class)), new MeasureId(row.getObject("measure", UUID.class)),
                new SideId(row.getObject("side", UUID.class)), new OrganisationId(row.getObject("organisation", UUID.class)),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)), Optional.ofNullable(row.getString("outcome")).map(Outcome::of).orElse(Outcome.SILENT),
                Optional.ofNullable(row.getObject("report", UUID.class)).map(ReportId::new));
    }
}
