package hamkor.directory;

import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.SearchKey;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /// Which organisations of the regions have become part of which.
    Map<OrganisationId, OrganisationId> mergedIn(Collection<RegionId> regions) {
        var merged = new HashMap<OrganisationId, OrganisationId>();
        jdbc.sql("""
                select organisation, into_organisation from organisation_merger join organisation on organisation.id = organisation_merger.organisation
                where organisation.region = any(:regions)
                """)
                .param("regions", regions.stream().map(RegionId::code).toArray(String[]::new))
                .query(row -> {
                    merged.put(new OrganisationId(row.getObject("organisation", UUID.class)), new OrganisationId(row.getObject("into_organisation", UUID.class)));
                });
        return merged;
    }

    List<Organisation> of(Collection<OrganisationId> ids) {
        return jdbc.sql("""
                select organisation.*, organisation_merger.into_organisation
                from organisation left join organisation_merger on organisation_merger.organisation = organisation.id
                where organisation.id = any(:ids)
                """)
                .param("ids", ids.stream().map(OrganisationId::value).distinct().toArray(UUID[]::new))
                .query(OrganisationSql::organisation).list();
    }

    List<Organisation> after(Optional<RegionId> region, Optional<OrganisationId> after, int limit) {
        return jdbc.sql("""
                select organisation.*, organisation_merger.into_organisation
                from organisation left join organisation_merger on organisation_merger.organisation = organisation.id
                where (cast(:region as text) is null or region = :region) and (cast(:after as uuid) is null or organisation.id > :after)
                order by organisation.id limit :limit
                """)
                .param("region", region.map(RegionId::code).orElse(null), Types.VARCHAR)
                .param("after", after.map(OrganisationId::value).orElse(null), Types.OTHER)
                .param("limit", limit).query(OrganisationSql::organisation).list();
    }

    /// The earliest given first.
    List<Alias> aliasesOf(OrganisationId id) {
        return aliasesOf(List.of(id)).getOrDefault(id, List.of());
    }

    Map<OrganisationId, List<Alias>> aliasesOf(Collection<OrganisationId> ids) {
        var aliases = new HashMap<OrganisationId, List<Alias>>();
        jdbc.sql("select organisation, alias, language from organisation_alias where organisation = any(:ids) order by created_at, alias")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(row -> {
                    aliases.computeIfAbsent(new OrganisationId(row.getObject("organisation", UUID.class)), _ -> new ArrayList<>())
                            .add(new Alias(row.getString("alias"), Optional.ofNullable(row.getString("language")).flatMap(Language::ofCode)));
                });
        return aliases;
    }

    /// Those that stand by themselves.
    List<Organisation> ofRegion(RegionId region) {
        return jdbc.sql("""
                select organisation.*, null::uuid as into_organisation from organisation
                where region = :region and not exists (select from organisation_merger where organisation_merger.organisation = organisation.id)
                """)
                .param("region", region.code()).query(OrganisationSql::organisation).list();
    }

    Map<RegionId, Integer> numbers() {
        var numbers = new HashMap<RegionId, Integer>();
        jdbc.sql("""
                select region, count(*) as number from organisation
                where not exists (select from organisation_merger where organisation_merger.organisation = organisation.id) group by region
                """).query(row -> {
                    numbers.put(new RegionId(row.getString("region")), row.getInt("number"));
                });
        return numbers;
    }

    /// Of which every word that is looked for is in one of its names.
    ///
    /// @param patterns of each word, one of which a name is to be like
    List<Organisation> found(List<List<String>> patterns, int limit) {
        var each = IntStream.range(0, patterns.size()).mapToObj(i -> "bool_or(found_by like any(:word" + i + "))").collect(Collectors.joining(" and "));
        var query = jdbc.sql("select organisation.*, null::uuid as into_organisation from organisation where id in ("
                + "select organisation from organisation_alias group by organisation having " + each + ") order by id limit :limit").param("limit", limit);
        for (int i = 0; i < patterns.size(); i++) query = query.param("word" + i, patterns.get(i).toArray(String[]::new));
        return query.query(OrganisationSql::organisation).list();
    }

    /// Who is called so, by the folded name.
    Map<String, OrganisationId> holders(RegionId region, Collection<String> folded) {
        var holders = new HashMap<String, OrganisationId>();
        jdbc.sql("select folded, organisation from organisation_alias where region = :region and folded = any(:folded)")
                .param("region", region.code()).param("folded", folded.toArray(String[]::new))
                .query(row -> {
                    holders.put(row.getString("folded"), new OrganisationId(row.getObject("organisation", UUID.class)));
                });
        return holders;
    }

    void add(Map<OrganisationId, OrganisationName> organisations) {
        many.batchUpdate("""
                insert into organisation (id, region, kind, name, source)
                values (:id, :region, :kind, cast(:name as jsonb), :source)
                """, organisations.entrySet().stream().map(organisation -> new MapSqlParameterSource()
                        .addValue("id", organisation.getKey().value())
                        .addValue("region", organisation.getValue().region().code())
                        .addValue("kind", organisation.getValue().kind().word())
                        .addValue("name", Texts.json(organisation.getValue().name()))
                        .addValue("source", organisation.getValue().source()))
                .toArray(SqlParameterSource[]::new));
        var aliases = new ArrayList<SqlParameterSource>();
        organisations.forEach((id, name) -> aliases.addAll(aliases(id, name.region(), names(name.name(), name.aliases()))));
        call(aliases);
    }

    void call(OrganisationId id, RegionId region, Collection<Alias> names) {
        call(aliases(id, region, names));
    }

    /// A name that another holds stays with it: the caller looks who holds what.
    private void call(List<SqlParameterSource> aliases) {
        many.batchUpdate("""
                insert into organisation_alias (organisation, region, alias, language, folded, found_by)
                values (:organisation, :region, :alias, :language, :folded, :found_by) on conflict do nothing
                """, aliases.toArray(SqlParameterSource[]::new));
    }

    /// Own names first, each once.
    static List<Alias> names(LanguageText name, List<Alias> aliases) {
        var names = new LinkedHashMap<String, Alias>();
        for (var own : Alias.each(name)) names.putIfAbsent(own.folded(), own);
        for (var alias : aliases) names.putIfAbsent(alias.folded(), alias);
        return List.copyOf(names.values());
    }

    private static List<SqlParameterSource> aliases(OrganisationId id, RegionId region, Collection<Alias> names) {
        return names.stream().<SqlParameterSource>map(alias -> new MapSqlParameterSource()
                .addValue("organisation", id.value())
                .addValue("region", region.code())
                .addValue("alias", alias.words())
                .addValue("language", alias.language().map(Language::code).orElse(null), Types.VARCHAR)
                .addValue("folded", alias.folded())
                .addValue("found_by", SearchKey.kept(alias.words()))).toList();
    }

    /// False where another version stands.
    boolean amend(OrganisationId id, Organisation.Kind kind, LanguageText name, int version) {
        return jdbc.sql("""
                update organisation set kind = :kind, name = cast(:name as jsonb), version = version + 1 where id = :id and version = :version
                """)
                .param("id", id.value()).param("kind", kind.word()).param("name", Texts.json(name)).param("version", version)
                .update() == 1;
    }

    /// Until the transaction ends: of two that become part of one another at once the second waits and is refused.
    void lock(Collection<OrganisationId> ids) {
        jdbc.sql("select id from organisation where id = any(:ids) order by id for update")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new)).query(UUID.class).list();
    }

    /// False where another version stands.
    boolean touch(OrganisationId id, int version) {
        return jdbc.sql("update organisation set version = version + 1 where id = :id and version = :version")
                .param("id", id.value()).param("version", version).update() == 1;
    }

    /// Its names and its people become the other's.
    ///
    /// @return those people
    List<UUID> merge(OrganisationId from, OrganisationId into, Optional<PersonId> by) {
        jdbc.sql("insert into organisation_merger (organisation, into_organisation, by_person) values (:from, :into, :by)")
                .param("from", from.value()).param("into", into.value()).param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .update();
        jdbc.sql("update organisation_alias set organisation = :into where organisation = :from")
                .param("from", from.value()).param("into", into.value()).update();
        return jdbc.sql("update person set organisation = :into, version = version + 1 where organisation = :from returning id")
                .param("from", from.value()).param("into", into.value()).query(UUID.class).list();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(new OrganisationId(row.getObject("id", UUID.class)), new RegionId(row.getString("region")),
                Organisation.Kind.of(row.getString("kind")), Texts.text(row.getString("name")),
                Optional.ofNullable(row.getObject("into_organisation", UUID.class)).map(OrganisationId::new), row.getInt("version"));
    }
}
