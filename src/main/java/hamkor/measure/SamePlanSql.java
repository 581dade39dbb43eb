package hamkor.measure;

import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds plans in force that say the same.
@Repository
class SamePlanSql {
    private final JdbcClient jdbc;

    SamePlanSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of the roadmaps of a region that have a measure of such a title in force, the one that has most of them.
    Optional<SamePlan> most(RegionId region, Collection<LanguageText> titles, String sha256) {
        var asked = jdbc.sql("""
                with named as (
                    select edition, measure from edition_measure where title ->> 'ru' = any(:ru)
                    union select edition, measure from edition_measure where title ->> 'uz' = any(:uz)
                    union select edition, measure from edition_measure where title ->> 'uz-Cyrl' = any(:cyrl)
                    union select edition, measure from edition_measure where title ->> 'en' = any(:en))
                select edition.roadmap, count(*) as measures, edition.source_sha256 = :sha256 as same_file
                from named join edition on edition.id = named.edition
                    join side_of on side_of.kind = 'roadmap' and side_of.thing = edition.roadmap and side_of.region = :region
                where not exists (select from edition later where later.roadmap = edition.roadmap and later.number > edition.number)
                group by edition.id order by same_file desc, measures desc, edition.roadmap limit 1
                """).param("region", region.code()).param("sha256", sha256);
        for (var language : Language.values())
            asked = asked.param(language == Language.UZ_CYRL ? "cyrl" : language.code(), titles.stream().flatMap(title -> title.in(language).stream()).distinct().toArray(String[]::new));
        return asked.query((row, _) -> new SamePlan(new RoadmapId(row.getObject("roadmap", UUID.class)), row.getInt("measures"), row.getBoolean("same_file"))).optional();
    }
}
