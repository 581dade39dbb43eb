package hamkor.roadmap;

import hamkor.id.ActId;
import hamkor.id.AgreementId;
import hamkor.id.EditionId;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.id.SectionId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.sql.Texts;
import hamkor.term.Span;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoadmapSql {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    RoadmapSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    void register(RoadmapId id, AgreementId agreement, RegionId owner) {
        jdbc.sql("insert into roadmap (id, agreement, owner) values (:id, :agreement, :owner)")
                .param("id", id.value()).param("agreement", agreement.value()).param("owner", owner.code())
                .update();
    }

    Optional<AgreementId> agreementOf(RoadmapId roadmap) {
        return jdbc.sql("select agreement from roadmap where id = :id").param("id", roadmap.value())
                .query((row, _) -> new AgreementId(row.getObject("agreement", UUID.class))).optional();
    }

    /// The number is the next of its roadmap; two at once collide at edition_number_once.
    void enter(EditionId id, RoadmapId roadmap, RegionId owner, RoadmapReading reading, Edition.Source source,
            String content, LocalDate inForceOn) {
        jdbc.sql("""
                insert into edition (id, roadmap, number, owner, title, languages, period_first, period_last,
                    source_name, source_sha256, content_sha256, in_force_on)
                select :id, :roadmap, coalesce(max(number), 0) + 1, :owner, cast(:title as jsonb), :languages, :first, :last,
                    :source, :sha256, :content, :in_force_on
                from edition where roadmap = :roadmap
                """)
                .param("id", id.value()).param("roadmap", roadmap.value()).param("owner", owner.code())
                .param("title", Texts.json(reading.title()), Types.VARCHAR)
                .param("languages", reading.languages().stream().map(Language::code).toArray(String[]::new))
                .param("first", reading.period().map(Span::first).orElse(null), Types.DATE)
                .param("last", reading.period().map(Span::last).orElse(null), Types.DATE)
                .param("source", source.name()).param("sha256", source.sha256()).param("content", content)
                .param("in_force_on", inForceOn)
                .update();
    }

    void approve(EditionId edition, String content, List<Approval> approvals) {
        many.batchUpdate("""
                insert into approval (id, edition, side, content_sha256, approved_on, basis)
                values (:id, :edition, :side, :content, :on, cast(:basis as jsonb))
                """, approvals.stream().map(approval -> new MapSqlParameterSource()
                        .addValue("id", ActId.make().value())
                        .addValue("edition", edition.value())
                        .addValue("side", approval.side().value())
                        .addValue("content", content)
                        .addValue("on", approval.on())
                        .addValue("basis", Texts.json(approval.basis())))
                .toArray(SqlParameterSource[]::new));
    }

    void enter(EditionId edition, List<Heading> headings) {
        many.batchUpdate("""
                insert into section (id, edition, position, above, heading) values (:id, :edition, :position, :above, :heading)
                """, IntStream.range(0, headings.size()).mapToObj(i -> new MapSqlParameterSource()
                        .addValue("id", headings.get(i).id().value())
                        .addValue("edition", edition.value())
                        .addValue("position", i + 1)
                        .addValue("above", headings.get(i).above().map(SectionId::value).orElse(null), Types.OTHER)
                        .addValue("heading", headings.get(i).words()))
                .toArray(SqlParameterSource[]::new));
    }

    /// Of each roadmap, or of the one, the edition with the highest number, with its approvals in the order of the sides.
    List<Edition> inForce(Optional<RoadmapId> roadmap) {
        return jdbc.sql("""
                select edition.*, roadmap.agreement,
                    approvals.sides, approvals.days, approvals.bases
                from (select distinct on (roadmap) * from edition
                      where cast(:roadmap as uuid) is null or roadmap = :roadmap
                      order by roadmap, number desc) edition
                join roadmap on roadmap.id = edition.roadmap
                join lateral (
                    select array_agg(approval.side order by party.position) as sides,
                        array_agg(approval.approved_on order by party.position) as days,
                        array_agg(cast(approval.basis as text) order by party.position) as bases
                    from approval join party on party.id = approval.side
                    where approval.edition = edition.id) approvals on true
                order by edition.in_force_on desc, edition.created_at, edition.id
                """)
                .param("roadmap", roadmap.map(RoadmapId::value).orElse(null), Types.OTHER)
                .query(RoadmapSql::edition).list();
    }

    List<Heading> headings(EditionId edition) {
        return jdbc.sql("select id, above, heading from section where edition = :edition order by position")
                .param("edition", edition.value())
                .query((row, _) -> new Heading(new SectionId(row.getObject("id", UUID.class)),
                        Optional.ofNullable(row.getObject("above", UUID.class)).map(SectionId::new), row.getString("heading")))
                .list();
    }

    boolean hasEditionFrom(String sha256) {
        return jdbc.sql("select exists (select from edition where source_sha256 = :sha256)").param("sha256", sha256)
                .query(Boolean.class).single();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        var first = Optional.ofNullable(row.getObject("period_first", LocalDate.class));
        var sides = (UUID[]) row.getArray("sides").getArray();
        var days = (Date[]) row.getArray("days").getArray();
        var bases = (String[]) row.getArray("bases").getArray();
        var approvals = new ArrayList<Approval>();
        for (int i = 0; i < sides.length; i++)
            approvals.add(new Approval(new SideId(sides[i]), days[i].toLocalDate(), Texts.text(bases[i])));
        return new Edition(new EditionId(row.getObject("id", UUID.class)), new RoadmapId(row.getObject("roadmap", UUID.class)),
                new AgreementId(row.getObject("agreement", UUID.class)), row.getInt("number"), Texts.maybe(row.getString("title")),
                Arrays.stream((String[]) row.getArray("languages").getArray()).map(code -> Language.ofCode(code).orElseThrow()).toList(),
                first.isEmpty() ? Optional.empty()
                        : Optional.of(new Span(first.get(), row.getObject("period_last", LocalDate.class))),
                new Edition.Source(row.getString("source_name"), row.getString("source_sha256")),
                row.getObject("in_force_on", LocalDate.class), approvals);
    }
}
