package hamkor.agreement;

import hamkor.id.AgreementId;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
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
class AgreementSql {
    private static final String AGREEMENTS = """
            select agreement.id, agreement.owner, agreement.kind, agreement.title, agreement.signed_on, agreement.signed_at, agreement.version,
                array_agg(party.id order by party.position) as sides,
                array_agg(party.region order by party.position) as regions
            from agreement join party on party.agreement = agreement.id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    AgreementSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /// @return whether it is new; what has the id already stays as it is
    boolean register(AgreementId id, RegionId owner, Paper paper) {
        int rows = jdbc.sql("""
                insert into agreement (id, owner, kind, title, signed_on, signed_at)
                values (:id, :owner, :kind, cast(:title as jsonb), :signed_on, cast(:signed_at as jsonb)) on conflict (id) do nothing
                """)
                .param("id", id.value()).param("owner", owner.code()).param("kind", paper.kind().word())
                .param("title", Texts.json(paper.title())).param("signed_on", paper.signedOn().orElse(null), Types.DATE)
                .param("signed_at", Texts.json(paper.signedAt()), Types.VARCHAR)
                .update();
        if (rows == 0) return false;
        enter(id, paper.regions());
        return true;
    }

    /// @return whether it was still of that version
    boolean amend(AgreementId id, int version, Paper paper) {
        return jdbc.sql("""
                update agreement set kind = :kind, title = cast(:title as jsonb), signed_on = :signed_on, signed_at = cast(:signed_at as jsonb),
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id.value()).param("version", version).param("kind", paper.kind().word())
                .param("title", Texts.json(paper.title())).param("signed_on", paper.signedOn().orElse(null), Types.DATE)
                .param("signed_at", Texts.json(paper.signedAt()), Types.VARCHAR)
                .update() == 1;
    }

    /// A region that stays a party stays the side that it was.
    void setParties(AgreementId id, List<RegionId> regions) {
        jdbc.sql("delete from party where agreement = :id and region <> all(:regions)")
                .param("id", id.value()).param("regions", regions.stream().map(RegionId::code).toArray(String[]::new)).update();
        enter(id, regions);
    }

    private void enter(AgreementId id, List<RegionId> regions) {
        many.batchUpdate("""
                insert into party (id, agreement, position, region) values (:id, :agreement, :position, :region)
                on conflict on constraint party_region_once do update set position = excluded.position
                """, IntStream.range(0, regions.size()).mapToObj(i -> new MapSqlParameterSource()
                        .addValue("id", SideId.make().value())
                        .addValue("agreement", id.value())
                        .addValue("position", i + 1)
                        .addValue("region", regions.get(i).code()))
                .toArray(SqlParameterSource[]::new));
    }

    List<Agreement> of(Collection<AgreementId> ids) {
        return jdbc.sql(AGREEMENTS + "where agreement.id = any(:ids) group by agreement.id")
                .param("ids", ids.stream().map(AgreementId::value).distinct().toArray(UUID[]::new))
                .query(AgreementSql::agreement).list();
    }

    List<Agreement> ofSides(Collection<SideId> sides) {
        return jdbc.sql(AGREEMENTS + "where agreement.id in (select agreement from party where id = any(:ids)) group by agreement.id")
                .param("ids", sides.stream().map(SideId::value).distinct().toArray(UUID[]::new))
                .query(AgreementSql::agreement).list();
    }

    /// Those of the ids that are sides.
    Map<SideId, RegionId> regionsOf(Collection<UUID> sides) {
        var regions = new HashMap<SideId, RegionId>();
        jdbc.sql("select id, region from party where id = any(:sides)").param("sides", sides.toArray(UUID[]::new))
                .query(row -> { regions.put(new SideId(row.getObject("id", UUID.class)), new RegionId(row.getString("region"))); });
        return regions;
    }

    Optional<Agreement> locked(AgreementId id) {
        jdbc.sql("select from agreement where id = :id for update").param("id", id.value()).query((_, _) -> id).optional();
        return of(List.of(id)).stream().findFirst();
    }

    /// Signed last first; those whose day nobody has entered after them, the latest entered first.
    List<Agreement> seenBy(RegionId region) {
        return jdbc.sql(AGREEMENTS + """
                where exists (select from side_of where side_of.kind = 'agreement' and side_of.thing = agreement.id and side_of.region = :region)
                group by agreement.id order by agreement.signed_on desc nulls last, agreement.created_at desc, agreement.id
                """).param("region", region.code()).query(AgreementSql::agreement).list();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        var sides = (UUID[]) row.getArray("sides").getArray();
        var regions = (String[]) row.getArray("regions").getArray();
        var all = new ArrayList<Side>();
        for (int i = 0; i < sides.length; i++) all.add(new Side(new SideId(sides[i]), i + 1, new RegionId(regions[i])));
        return new Agreement(new AgreementId(row.getObject("id", UUID.class)), new RegionId(row.getString("owner")), Agreement.Kind.of(row.getString("kind")),
                Texts.text(row.getString("title")), Optional.ofNullable(row.getObject("signed_on", LocalDate.class)),
                Texts.maybe(row.getString("signed_at")), all, row.getInt("version"));
    }
}
