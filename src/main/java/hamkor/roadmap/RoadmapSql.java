package hamkor.roadmap;

import hamkor.audit.Actor;
import hamkor.control.DayRule;
import hamkor.id.ActId;
import hamkor.id.AgreementId;
import hamkor.id.EditionId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.id.SectionId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.sql.Texts;
import hamkor.term.Span;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd");

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

    DayRule dayRule(RoadmapId roadmap) {
        return jdbc.sql("select day_rule from roadmap where id = :id").param("id", roadmap.value()).query((row, _) -> DayRule.of(row.getString("day_rule"))).optional().orElse(DayRule.NONE);
    }

    /// @return false where another rule stands
    boolean choose(RoadmapId roadmap, DayRule before, DayRule rule) {
        return jdbc.sql("update roadmap set day_rule = :rule, version = version + 1 where id = :id and day_rule = :before")
                .param("id", roadmap.value()).param("rule", rule.word()).param("before", before.word()).update() == 1;
    }

    List<RoadmapId> followingCalendar() {
        return jdbc.sql("select id from roadmap where day_rule <> 'none'").query((row, _) -> new RoadmapId(row.getObject("id", UUID.class))).list();
    }

    Optional<AgreementId> agreementOf(RoadmapId roadmap) {
        return jdbc.sql("select agreement from roadmap where id = :id").param("id", roadmap.value())
                .query((row, _) -> new AgreementId(row.getObject("agreement", UUID.class))).optional();
    }

    void lock(RoadmapId roadmap) {
        jdbc.sql("select from roadmap where id = :id for update").param("id", roadmap.value()).query((_, _) -> roadmap).single();
    }

    Optional<EditionId> latest(RoadmapId roadmap) {
        return jdbc.sql("select id from edition where roadmap = :roadmap order by number desc limit 1").param("roadmap", roadmap.value())
                .query((row, _) -> new EditionId(row.getObject("id", UUID.class))).optional();
    }

    /// The number is the next of its roadmap.
    int enter(EditionId id, RoadmapId roadmap, RegionId owner, NextEdition next, LocalDate inForceOn) {
        return jdbc.sql("""
                insert into edition (id, roadmap, number, owner, title, languages, period_first, period_last, reporting_days,
                    source_name, source_sha256, content_sha256, in_force_on)
                select :id, :roadmap, coalesce(max(number), 0) + 1, :owner, cast(:title as jsonb), :languages, :first, :last, :reporting,
                    :source, :sha256, :content, :in_force_on
                from edition where roadmap = :roadmap
                returning number
                """)
                .param("id", id.value()).param("roadmap", roadmap.value()).param("owner", owner.code())
                .param("title", Texts.json(next.title()), Types.VARCHAR)
                .param("languages", next.languages().stream().map(Language::code).toArray(String[]::new))
                .param("first", next.period().map(Span::first).orElse(null), Types.DATE)
                .param("last", next.period().map(Span::last).orElse(null), Types.DATE)
                .param("reporting", next.reportingDays().stream().map(DAY_OF_YEAR::format).toArray(String[]::new))
                .param("source", next.source().name()).param("sha256", next.source().sha256()).param("content", next.contentHash())
                .param("in_force_on", inForceOn)
                .query(Integer.class).single();
    }

    void approve(EditionId edition, String content, List<Approval> approvals) {
        many.batchUpdate("""
                insert into approval (id, edition, side, content_sha256, approved_on, basis, by_person, by_name, by_post)
                values (:id, :edition, :side, :content, :on, cast(:basis as jsonb), :person, :name, cast(:post as jsonb))
                """, approvals.stream().map(approval -> new MapSqlParameterSource()
                        .addValue("id", ActId.make().value())
                        .addValue("edition", edition.value())
                        .addValue("side", approval.side().value())
                        .addValue("content", content)
                        .addValue("on", approval.on())
                        .addValue("basis", Texts.json(approval.basis()))
                        .addValue("person", approval.by().person().map(PersonId::value).orElse(null), Types.OTHER)
                        .addValue("name", approval.by().name())
                        .addValue("post", Texts.json(approval.by().post()), Types.VARCHAR))
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

    /// Of each of the roadmaps, or of all, the edition with the highest number.
    List<Edition> inForce(Optional<Collection<RoadmapId>> roadmaps) {
        return editions("""
                where (cast(:roadmaps as uuid[]) is null or edition.roadmap = any(:roadmaps))
                    and edition.number = (select max(number) from edition other where other.roadmap = edition.roadmap)
                order by edition.in_force_on desc, edition.created_at, edition.id
                """, "roadmaps", roadmaps.map(ids -> ids.stream().map(RoadmapId::value).toArray(UUID[]::new)).orElse(null));
    }

    /// Editions that are among the ids, or whose roadmap is; the later of a roadmap after the earlier.
    List<Edition> among(Collection<UUID> ids) {
        return editions("where edition.id = any(:ids) or edition.roadmap = any(:ids) order by edition.number", "ids", ids.toArray(UUID[]::new));
    }

    List<Edition> inForceUnder(AgreementId agreement) {
        return editions("""
                where roadmap.agreement = :agreement
                    and edition.number = (select max(number) from edition other where other.roadmap = edition.roadmap)
                order by edition.in_force_on desc, edition.created_at, edition.id
                """, "agreement", agreement.value());
    }

    boolean holdsAnything(AgreementId agreement) {
        return jdbc.sql("select exists (select from roadmap where agreement = :agreement)").param("agreement", agreement.value())
                .query(Boolean.class).single();
    }

    /// The latest first.
    List<Edition> of(RoadmapId roadmap) {
        return editions("where edition.roadmap = :roadmap order by edition.number desc", "roadmap", roadmap.value());
    }

    Optional<Edition> edition(EditionId id) {
        return editions("where edition.id = :id", "id", id.value()).stream().findFirst();
    }

    /// With their approvals, in the order of the sides.
    private List<Edition> editions(String which, String parameter, Object value) {
        return jdbc.sql("""
                select edition.*, roadmap.agreement, approvals.*
                from edition
                join roadmap on roadmap.id = edition.roadmap
                join lateral (
                    select array_agg(approval.side order by party.position) as sides,
                        array_agg(party.region order by party.position) as regions,
                        array_agg(approval.approved_on order by party.position) as days,
                        array_agg(cast(approval.basis as text) order by party.position) as bases,
                        array_agg(approval.by_person order by party.position) as persons,
                        array_agg(approval.by_name order by party.position) as names,
                        array_agg(cast(approval.by_post as text) order by party.position) as posts
                    from approval join party on party.id = approval.side
                    where approval.edition = edition.id) approvals on true
                """ + which)
                .param(parameter, value, value instanceof UUID[] ? Types.ARRAY : Types.OTHER)
                .query(RoadmapSql::edition).list();
    }

    Map<EditionId, List<Heading>> headings(Collection<EditionId> editions) {
        var headings = new HashMap<EditionId, List<Heading>>();
        jdbc.sql("select edition, id, above, heading from section where edition = any(:editions) order by edition, position")
                .param("editions", editions.stream().map(EditionId::value).toArray(UUID[]::new))
                .query(row -> {
                    headings.computeIfAbsent(new EditionId(row.getObject("edition", UUID.class)), _ -> new ArrayList<>())
                            .add(new Heading(new SectionId(row.getObject("id", UUID.class)),
                                    Optional.ofNullable(row.getObject("above", UUID.class)).map(SectionId::new), row.getString("heading")));
                });
        return headings;
    }

    List<EditionId> idsUnder(AgreementId agreement) {
        return jdbc.sql("select edition.id from edition join roadmap on roadmap.id = edition.roadmap where roadmap.agreement = :agreement")
                .param("agreement", agreement.value()).query((row, _) -> new EditionId(row.getObject("id", UUID.class))).list();
    }

    Optional<RoadmapId> withEditionFrom(AgreementId agreement, String sha256) {
        return jdbc.sql("""
                select roadmap.id from roadmap join edition on edition.roadmap = roadmap.id
                where roadmap.agreement = :agreement and edition.source_sha256 = :sha256 order by edition.in_force_on, roadmap.id limit 1
                """).param("agreement", agreement.value()).param("sha256", sha256)
                .query((row, _) -> new RoadmapId(row.getObject("id", UUID.class))).optional();
    }

    boolean hasEditionFrom(String sha256) {
        return jdbc.sql("select exists (select from edition where source_sha256 = :sha256)").param("sha256", sha256)
                .query(Boolean.class).single();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        var first = Optional.ofNullable(row.getObject("period_first", LocalDate.class));
        return new Edition(new EditionId(row.getObject("id", UUID.class)), new RoadmapId(row.getObject("roadmap", UUID.class)),
                new AgreementId(row.getObject("agreement", UUID.class)), row.getInt("number"), Texts.maybe(row.getString("title")),
                Arrays.stream((String[]) row.getArray("languages").getArray()).map(code -> Language.ofCode(code).orElseThrow()).toList(),
                first.isEmpty() ? Optional.empty()
                        : Optional.of(new Span(first.get(), row.getObject("period_last", LocalDate.class))),
                Arrays.stream((String[]) row.getArray("reporting_days").getArray()).map(day -> MonthDay.parse(day, DAY_OF_YEAR)).toList(),
                new Edition.Source(row.getString("source_name"), row.getString("source_sha256")), row.getString("content_sha256"),
                row.getObject("in_force_on", LocalDate.class), approvals(row));
    }

    private static List<Approval> approvals(ResultSet row) throws SQLException {
        var sides = (UUID[]) row.getArray("sides").getArray();
        var regions = (String[]) row.getArray("regions").getArray();
        var days = (Date[]) row.getArray("days").getArray();
        var bases = (String[]) row.getArray("bases").getArray();
        var persons = (UUID[]) row.getArray("persons").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var posts = (String[]) row.getArray("posts").getArray();
        var approvals = new ArrayList<Approval>();
        for (int i = 0; i < sides.length; i++) {
            var person = Optional.ofNullable(persons[i]).map(PersonId::new);
            var region = person.isPresent() ? Optional.of(new RegionId(regions[i])) : Optional.<RegionId>empty();
            approvals.add(new Approval(new SideId(sides[i]), days[i].toLocalDate(), Texts.text(bases[i]),
                    new Actor(person, names[i], Texts.maybe(posts[i]), region)));
        }
        return approvals;
    }
}
