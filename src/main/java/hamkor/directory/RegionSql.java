package hamkor.directory;

import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegionSql {
    private final JdbcClient jdbc;

    RegionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return those that were unknown or stood otherwise
    List<RegionId> bringIn(Collection<RegionName> names) {
        return jdbc.sql("""
                insert into region (code, country, zone, name, short_name, genitive_ru, source)
                select code, country, zone, cast(name as jsonb), cast(short_name as jsonb), genitive, source
                from unnest(:codes, :countries, :zones, :names, :short_names, :genitives, :sources)
                    as listed (code, country, zone, name, short_name, genitive, source) order by code
                on conflict on constraint region_pk do update
                set zone = excluded.zone, name = excluded.name, short_name = excluded.short_name, genitive_ru = excluded.genitive_ru,
                    source = excluded.source, version = region.version + 1
                where region.amended_at is null
                    and (region.zone, region.name, region.short_name, region.genitive_ru, region.source)
                        is distinct from (excluded.zone, excluded.name, excluded.short_name, excluded.genitive_ru, excluded.source)
                returning code
                """)
                .param("codes", each(names, RegionName::code)).param("countries", each(names, RegionName::country))
                .param("zones", each(names, name -> name.zone().getId())).param("names", each(names, name -> Texts.json(name.name())))
                .param("short_names", each(names, name -> Texts.json(name.shortName()))).param("genitives", each(names, RegionName::genitive))
                .param("sources", each(names, RegionName::source))
                .query((row, _) -> new RegionId(row.getString("code"))).list();
    }

    private static String[] each(Collection<RegionName> names, Function<RegionName, String> of) {
        return names.stream().map(of).toArray(String[]::new);
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
