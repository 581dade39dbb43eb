package hamkor.review;

import hamkor.audit.Actor;
import hamkor.id.ActId;
import hamkor.id.DraftId;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people say of a draft: rows checked, problems left, measures recognised, approvals.
@Repository
class DraftActSql {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    DraftActSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    List<Mark> marks(DraftId draft) {
        return jdbc.sql("select * from draft_mark where draft = :draft").param("draft", draft.value())
                .query((row, _) -> new Mark(row.getInt("number"), new SideId(row.getObject("side", UUID.class)), row.getString("content_sha256"),
                        row.getString("by_name"), at(row, "at"))).list();
    }

    /// @param content the hash of what each row says, by its number
    void mark(DraftId draft, Map<Integer, String> content, SideId side, Actor by, Instant at) {
        many.batchUpdate("""
                insert into draft_mark (draft, number, side, content_sha256, by_person, by_name, by_region, at)
                values (:draft, :number, :side, :content, :person, :name, :region, :at)
                on conflict on constraint draft_mark_pk do update
                set content_sha256 = excluded.content_sha256, by_person = excluded.by_person, by_name = excluded.by_name, by_region = excluded.by_region,
                    at = excluded.at
                """, content.entrySet().stream().map(row -> by(by, at)
                        .addValue("draft", draft.value()).addValue("number", row.getKey())
                        .addValue("side", side.value()).addValue("content", row.getValue()))
                .toArray(SqlParameterSource[]::new));
    }

    void unmark(DraftId draft, Collection<Integer> rows, SideId side) {
        jdbc.sql("delete from draft_mark where draft = :draft and side = :side and number = any(:rows)")
                .param("draft", draft.value()).param("side", side.value()).param("rows", rows.toArray(Integer[]::new)).update();
    }

    /// Those that stand.
    List<Decision> decisions(DraftId draft) {
        return jdbc.sql("select * from draft_decision where draft = :draft and taken_back_at is null").param("draft", draft.value())
                .query((row, _) -> new Decision(row.getInt("number"), Json.constant(DraftProblem.Code.class, row.getString("problem")),
                        row.getString("words"), new Changed(person(row), row.getString("by_name"), new RegionId(row.getString("by_region")), at(row, "at")))).list();
    }

    void leave(DraftId draft, Collection<DraftProblem> problems, Actor by, Instant at) {
        many.batchUpdate("""
                insert into draft_decision (id, draft, number, problem, words, by_person, by_name, by_region, at)
                values (:id, :draft, nullif(:number, 0), :problem, :words, :person, :name, :region, :at)
                on conflict do nothing
                """, problems.stream().map(problem -> by(by, at)
                        .addValue("id", ActId.make().value()).addValue("draft", draft.value())
                        .addValue("number", problem.row(), Types.INTEGER).addValue("problem", Json.word(problem.code()))
                        .addValue("words", problem.words()))
                .toArray(SqlParameterSource[]::new));
    }

    void takeBack(DraftId draft, DraftProblem problem, Actor by, Instant at) {
        many.update("""
                update draft_decision set taken_back_by = :person, taken_back_by_name = :name, taken_back_by_region = :region, taken_back_at = :at
                where draft = :draft and coalesce(number, 0) = :number and problem = :problem and words = :words and taken_back_at is null
                """, by(by, at).addValue("draft", draft.value()).addValue("number", problem.row()).addValue("problem", Json.word(problem.code()))
                .addValue("words", problem.words()));
    }

    /// Also those that fell.
    List<Match> matches(DraftId draft) {
        return jdbc.sql("select * from draft_match where draft = :draft").param("draft", draft.value())
                .query((row, _) -> new Match(row.getInt("number"), Optional.ofNullable(row.getObject("measure", UUID.class)).map(MeasureId::new),
                        new EditionId(row.getObject("edition", UUID.class)), row.getString("words"),
                        new Changed(person(row), row.getString("by_name"), new RegionId(row.getString("by_region")), at(row, "at")))).list();
    }

    /// No other row of the draft is that measure then.
    ///
    /// @return the row of which the same had been said
    Optional<Integer> match(DraftId draft, Match match, Actor by) {
        var measure = match.measure().map(MeasureId::value).orElse(null);
        var other = jdbc.sql("delete from draft_match where draft = :draft and number <> :number and measure = :measure returning number")
                .param("draft", draft.value()).param("number", match.row()).param("measure", measure, Types.OTHER).query(Integer.class).optional();
        jdbc.sql("""
                insert into draft_match (draft, number, measure, edition, words, by_person, by_name, by_region, at)
                values (:draft, :number, :measure, :edition, :words, :person, :name, :region, :at)
                on conflict on constraint draft_match_pk do update
                set measure = excluded.measure, edition = excluded.edition, words = excluded.words, by_person = excluded.by_person,
                    by_name = excluded.by_name, by_region = excluded.by_region, at = excluded.at
                """)
                .param("draft", draft.value()).param("number", match.row()).param("measure", measure, Types.OTHER)
                .param("edition", match.edition().value()).param("words", match.words()).param("person", person(by), Types.OTHER)
                .param("name", match.by().by()).param("region", match.by().region().code()).param("at", DraftSql.at(match.by().at())).update();
        return other;
    }

    /// Those that stand and those that fell, the latest first.
    List<DraftApproval> approvals(DraftId draft) {
        return jdbc.sql("select * from draft_approval where draft = :draft order by at desc").param("draft", draft.value())
                .query(DraftActSql::approval).list();
    }

    /// Which sides have approved each of the drafts, as far as nothing has been changed since.
    Map<DraftId, Set<SideId>> approvedBy(Collection<DraftId> drafts) {
        var approved = new HashMap<DraftId, Set<SideId>>();
        jdbc.sql("select draft, side from draft_approval where draft = any(:drafts) and dropped_at is null")
                .param("drafts", drafts.stream().map(DraftId::value).toArray(UUID[]::new))
                .query(row -> {
                    approved.computeIfAbsent(new DraftId(row.getObject("draft", UUID.class)), _ -> new HashSet<>()).add(new SideId(row.getObject("side", UUID.class)));
                });
        return approved;
    }

    void approve(DraftId draft, DraftApproval approval) {
        var by = approval.by();
        jdbc.sql("""
                insert into draft_approval (id, draft, side, content_sha256, approved_on, basis, by_person, by_name, by_post, by_region, at)
                values (:id, :draft, :side, :content, :on, cast(:basis as jsonb), :person, :name, cast(:post as jsonb), :region, :at)
                """)
                .param("id", ActId.make().value()).param("draft", draft.value()).param("side", approval.side().value())
                .param("content", approval.content()).param("on", approval.on()).param("basis", Texts.json(approval.basis()))
                .param("person", person(by), Types.OTHER).param("name", by.name()).param("post", Texts.json(by.post()), Types.VARCHAR)
                .param("region", by.region().orElseThrow().code()).param("at", DraftSql.at(approval.at())).update();
    }

    private static final String DROP = """
            update draft_approval set dropped_by = :person, dropped_by_name = :name, dropped_by_region = :region, dropped_at = :at
            where draft = :draft and dropped_at is null
            """;

    /// Lets those fall that approve something else than this content, or all where none is named.
    ///
    /// @return how many fell
    int drop(DraftId draft, Optional<String> content, Actor by, Instant at) {
        return many.update(DROP + "and (cast(:content as text) is null or content_sha256 <> :content)",
                by(by, at).addValue("draft", draft.value()).addValue("content", content.orElse(null), Types.VARCHAR));
    }

    int drop(DraftId draft, SideId side, Actor by, Instant at) {
        return many.update(DROP + "and side = :side", by(by, at).addValue("draft", draft.value()).addValue("side", side.value()));
    }

    private static DraftApproval approval(ResultSet row, int number) throws SQLException {
        var by = new Actor(person(row), row.getString("by_name"),
                Texts.maybe(row.getString("by_post")), Optional.of(new RegionId(row.getString("by_region"))));
        var droppedBy = row.getString("dropped_by_name");
        return new DraftApproval(new SideId(row.getObject("side", UUID.class)), row.getString("content_sha256"),
                row.getObject("approved_on", LocalDate.class), Texts.text(row.getString("basis")), by, at(row, "at"),
                droppedBy == null ? Optional.empty() : Optional.of(new DraftApproval.Dropped(droppedBy, at(row, "dropped_at"))));
    }

    private static MapSqlParameterSource by(Actor by, Instant at) {
        return new MapSqlParameterSource().addValue("person", person(by), Types.OTHER).addValue("name", by.name())
                .addValue("region", by.region().orElseThrow().code()).addValue("at", DraftSql.at(at));
    }

    static Optional<PersonId> person(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("by_person", UUID.class)).map(PersonId::new);
    }

    private static UUID person(Actor by) {
        return by.person().map(PersonId::value).orElse(null);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
