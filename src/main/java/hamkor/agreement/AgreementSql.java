package hamkor.agreement;

import hamkor.id.AgreementId;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
class AgreementSql {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    AgreementSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    void register(AgreementId id, Agreement.Kind kind, LanguageText title, Optional<LocalDate> signedOn, List<RegionId> regions) {
        jdbc.sql("""
                insert into agreement (id, owner, kind, title, signed_on)
                values (:id, :owner, :kind, cast(:title as jsonb), :signed_on)
                """)
                .param("id", id.value()).param("owner", regions.getFirst().code()).param("kind", kind.word())
                .param("title", Texts.json(title)).param("signed_on", signedOn.orElse(null), Types.DATE)
                .update();
        many.batchUpdate("""
                insert into party (id, agreement, position, region) values (:id, :agreement, :position, :region)
                """, IntStream.range(0, regions.size()).mapToObj(i -> new MapSqlParameterSource()
                        .addValue("id", SideId.make().value())
                        .addValue("agreement", id.value())
                        .addValue("position", i + 1)
                        .addValue("region", regions.get(i).code()))
                .toArray(SqlParameterSource[]::new));
    }

    List<Agreement> of(Collection<AgreementId> ids) {
        return jdbc.sql("""
                select agreement.id, agreement.kind, agreement.title, agreement.signed_on,
                    array_agg(party.id order by party.position) as sides,
                    array_agg(party.region order by party.position) as regions
                from agreement join party on party.agreement = agreement.id
                where agreement.id = any(:ids) group by agreement.id
                """)
                .param("ids", ids.stream().map(AgreementId::value).distinct().toArray(UUID[]::new))
                .query(AgreementSql::agreement).list();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        var sides = (UUID[]) row.getArray("sides").getArray();
        var regions = (String[]) row.getArray("regions").getArray();
        var all = new ArrayList<Side>();
        for (int i = 0; i < sides.length; i++) all.add(new Side(new SideId(sides[i]), i + 1, new RegionId(regions[i])));
        return new Agreement(new AgreementId(row.getObject("id", UUID.class)), Agreement.Kind.of(row.getString("kind")),
                Texts.text(row.getString("title")), Optional.ofNullable(row.getObject("signed_on", LocalDate.class)), all);
    }
}
