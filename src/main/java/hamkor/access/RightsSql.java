package hamkor.access;

import hamkor.id.Reference;
import hamkor.id.RegionId;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RightsSql {
    private final JdbcClient jdbc;

    RightsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tell(Reference what, Collection<RegionId> sides) {
        var regions = sides.stream().map(RegionId::code).toArray(String[]::new);
        jdbc.sql("""
                with gone as (delete from side_of where kind = :kind and thing = :thing and region <> all(cast(:regions as text[])))
                insert into side_of (kind, thing, region) select :kind, :thing, unnest(cast(:regions as text[])) on conflict do nothing
                """)
                .param("kind", word(what)).param("thing", what.id()).param("regions", regions)
                .update();
    }

    boolean isOf(Reference what, RegionId region) {
        return jdbc.sql("select exists (select from side_of where kind = :kind and thing = :thing and region = :region)")
                .param("kind", word(what)).param("thing", what.id()).param("region", region.code())
                .query(Boolean.class).single();
    }

    Set<RegionId> partnersOf(RegionId region) {
        return jdbc.sql("""
                select distinct other.region from side_of own join side_of other on other.kind = own.kind and other.thing = own.thing
                where own.kind = 'agreement' and own.region = :region and other.region <> own.region
                """).param("region", region.code()).query((row, _) -> new RegionId(row.getString("region"))).set();
    }

    Set<UUID> of(Reference.Kind kind, RegionId region) {
        return jdbc.sql("select thing from side_of where region = :region and kind = :kind")
                .param("region", region.code()).param("kind", kind.name().toLowerCase(Locale.ROOT)).query(UUID.class).set();
    }

    private static String word(Reference what) {
        return what.kind().name().toLowerCase(Locale.ROOT);
    }
}
