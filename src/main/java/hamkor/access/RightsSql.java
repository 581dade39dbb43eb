package hamkor.access;

import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    void tell(Map<Reference, Set<RegionId>> sides, Map<Reference, Set<OrganisationId>> offices) {
        replace("side_of", "region", "text", sides, RegionId::code);
        replace("office_of", "organisation", "uuid", offices, OrganisationId::toString);
    }

    /// One statement for all of them.
    private <T> void replace(String table, String column, String type, Map<Reference, Set<T>> told, Function<T, String> value) {
        if (told.isEmpty()) return;
        var kinds = new ArrayList<String>();
        var things = new ArrayList<String>();
        var values = new ArrayList<String>();
        told.forEach((what, all) -> all.forEach(each -> {
            kinds.add(word(what));
            things.add(what.id().toString());
            values.add(value.apply(each));
        }));
        jdbc.sql("""
                with told as (select * from unnest(cast(:kinds as text[]), cast(:things as uuid[]), cast(:values as %3$s[])) as told(kind, thing, %2$s)),
                    gone as (delete from %1$s where (kind, thing) in (select * from unnest(cast(:all_kinds as text[]), cast(:all_things as uuid[])))
                        and (kind, thing, %2$s) not in (select * from told))
                insert into %1$s (kind, thing, %2$s) select * from told on conflict do nothing
                """.formatted(table, column, type))
                .param("kinds", kinds.toArray(String[]::new)).param("things", things.toArray(String[]::new)).param("values", values.toArray(String[]::new))
                .param("all_kinds", told.keySet().stream().map(RightsSql::word).toArray(String[]::new))
                .param("all_things", told.keySet().stream().map(what -> what.id().toString()).toArray(String[]::new))
                .update();
    }

    boolean isOf(Reference what, OrganisationId office) {
        return jdbc.sql("select exists (select from office_of where kind = :kind and thing = :thing and organisation = :office)")
                .param("kind", word(what)).param("thing", what.id()).param("office", office.value())
                .query(Boolean.class).single();
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
