package hamkor.directory;

import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegionSql {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    RegionSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    void bringIn(Collection<RegionName> names) {
        many.batchUpdate("""
                insert into region (code, country, zone, name, short_name, genitive_ru, source)
                values (:code, :country, :zone, cast(:name as jsonb), cast(:short_name as jsonb), :genitive, :source)
                on conflict on constraint region_pk do update
                set zone = excluded.zone, name = excluded.name, short_name = excluded.short_name,
                    genitive_ru = excluded.genitive_ru, source = excluded.source
                where region.amended_at is null
                """, names.stream().map(name -> new MapSqlParameterSource()
                        .addValue("code", name.code())
                        .addValue("country", name.country())
                        .addValue("zone", name.zone().getId())
                        .addValue("name", Texts.json(name.name()))
                        .addValue("short_name", Texts.json(name.shortName()))
                        .addValue("genitive", name.genitive())
                        .addValue("source", name.source()))
                .toArray(SqlParameterSource[]::new));
    }

    List<Region> all() {
        return jdbc.sql("select * from region order by code").query(RegionSql::region).list();
    }

    List<Region> of(Collection<RegionId> ids) {
        return jdbc.sql("select * from region where code = any(:codes)")
                .param("codes", ids.stream().map(RegionId::code).distinct().toArray(String[]::new))
                .query(RegionSql::region).list();
    }

    List<Region> amended() {
        return jdbc.sql("select * from region where amended_at is not null").query(RegionSql::region).list();
    }

    /// False where another version stands.
    boolean amend(RegionId id, LanguageText name, String genitive, int version) {
        return jdbc.sql("""
                update region set name = cast(:name as jsonb), genitive_ru = :genitive, amended_at = now(), version = version + 1
                where code = :code and version = :version
                """)
                .param("code", id.code()).param("name", Texts.json(name)).param("genitive", genitive).param("version", version)
                .update() == 1;
    }

    private static Region region(ResultSet row, int number) throws SQLException {
        return new Region(new RegionId(row.getString("code")), ZoneId.of(row.getString("zone")), Texts.text(row.getString("name")),
                Texts.text(row.getString("short_name")), row.getString("genitive_ru"), row.getInt("version"));
    }
}
