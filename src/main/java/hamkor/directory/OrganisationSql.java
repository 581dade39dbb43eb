package hamkor.directory;

import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.sql.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationSql {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    OrganisationSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /// A folded name within a region.
    record Call(RegionId region, String folded) {}

    Map<Call, OrganisationId> calledIn(Collection<RegionId> regions) {
        var called = new HashMap<Call, OrganisationId>();
        jdbc.sql("select region, folded, organisation from organisation_alias where region = any(:regions)")
                .param("regions", regions.stream().map(RegionId::code).toArray(String[]::new))
                .query(row -> {
                    called.put(new Call(new RegionId(row.getString("region")), row.getString("folded")),
                            new OrganisationId(row.getObject("organisation", UUID.class)));
                });
        return called;
    }

    List<Organisation> of(Collection<OrganisationId> ids) {
        return jdbc.sql("select id, region, kind, name from organisation where id = any(:ids)")
                .param("ids", ids.stream().map(OrganisationId::value).distinct().toArray(UUID[]::new))
                .query((row, _) -> new Organisation(new OrganisationId(row.getObject("id", UUID.class)),
                        new RegionId(row.getString("region")), Organisation.Kind.of(row.getString("kind")),
                        Texts.text(row.getString("name"))))
                .list();
    }

    void enter(Collection<OrganisationName> names) {
        var organisations = new ArrayList<SqlParameterSource>();
        var aliases = new ArrayList<SqlParameterSource>();
        for (var name : names) {
            var id = OrganisationId.make();
            organisations.add(new MapSqlParameterSource()
                    .addValue("id", id.value())
                    .addValue("region", name.region().code())
                    .addValue("kind", name.kind().word())
                    .addValue("name", Texts.json(name.name()))
                    .addValue("source", name.source()));
            var folded = new HashSet<String>();
            for (var alias : name.allNames())
                if (folded.add(FoldedName.of(alias)))
                    aliases.add(new MapSqlParameterSource()
                            .addValue("organisation", id.value())
                            .addValue("region", name.region().code())
                            .addValue("alias", alias)
                            .addValue("folded", FoldedName.of(alias)));
        }
        many.batchUpdate("""
                insert into organisation (id, region, kind, name, source)
                values (:id, :region, :kind, cast(:name as jsonb), :source)
                """, organisations.toArray(SqlParameterSource[]::new));
        many.batchUpdate("""
                insert into organisation_alias (organisation, region, alias, folded)
                values (:organisation, :region, :alias, :folded)
                """, aliases.toArray(SqlParameterSource[]::new));
    }
}
