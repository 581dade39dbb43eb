package hamkor.access;

import hamkor.id.Reference;
import hamkor.id.RegionId;
import java.util.Collection;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RightsSql {
    private final JdbcClient jdbc;

    RightsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tell(Reference what, Collection<RegionId> sides) {
        jdbc.sql("""
                insert into side_of (kind, thing, region) select :kind, :thing, unnest(cast(:regions as text[])) on conflict do nothing
                """)
                .param("kind", word(what)).param("thing", what.id())
                .param("regions", sides.stream().map(RegionId::code).toArray(String[]::new))
                .update();
    }

    boolean isOf(Reference what, RegionId region) {
        return jdbc.sql("select exists (select from side_of where kind = :kind and thing = :thing and region = :region)")
                .param("kind", word(what)).param("thing", what.id()).param("region", region.code())
                .query(Boolean.class).single();
    }

    private static String word(Reference what) {
        return what.kind().name().toLowerCase(Locale.ROOT);
    }
}
