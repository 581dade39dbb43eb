package hamkor.audit;

import hamkor.id.ActId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditSql {
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    AuditSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /// The end of a chain under its lock, with the instant by the database's clock: one for all nodes.
    record End(RegionId owner, long length, Hash head, Instant now) {}

    Map<RegionId, End> lock(Set<String> owners) {
        var ends = ends(owners);
        if (ends.size() == owners.size()) return ends;
        jdbc.sql("insert into audit_chain (owner) select unnest(cast(:owners as text[])) order by 1 on conflict do nothing")
                .param("owners", owners.toArray(String[]::new)).update();
        return ends(owners);
    }

    /// Locked in the order of the codes, whoever asks.
    private Map<RegionId, End> ends(Set<String> owners) {
        var ends = new HashMap<RegionId, End>();
        jdbc.sql("""
                select owner, length, head, clock_timestamp() as now from audit_chain where owner = any(:owners) order by owner collate "C" for update
                """)
                .param("owners", owners.toArray(String[]::new))
                .query(row -> {
                    var owner = new RegionId(row.getString("owner"));
                    ends.put(owner, new End(owner, row.getLong("length"), Hash.of(row.getBytes("head")), instant(row, "now")));
                });
        return ends;
    }

    /// @param heads the last of each chain
    void append(List<Written> entries, List<Written> heads, List<Keyed> personal) {
        many.batchUpdate("""
                insert into audit_entry (id, owner, number, at, by_person, by_name, by_name_digest, by_post, by_region, act, about_kind, about,
                    before, after, previous, hash)
                values (:id, :owner, :number, :at, :person, :name, :digest, cast(:post as json), :region, :act, :kind, :about,
                    cast(:before as json), cast(:after as json), :previous, :hash)
                """, entries.stream().map(entry -> new MapSqlParameterSource()
                        .addValue("id", entry.id().value()).addValue("owner", entry.owner().code()).addValue("number", entry.number())
                        .addValue("at", entry.at().atOffset(ZoneOffset.UTC)).addValue("person", entry.person().orElse(null), Types.OTHER)
                        .addValue("name", entry.name().orElse(null), Types.VARCHAR)
                        .addValue("digest", entry.nameDigest().orElse(null), Types.VARCHAR)
                        .addValue("post", entry.post().orElse(null), Types.VARCHAR)
                        .addValue("region", entry.region().map(RegionId::code).orElse(null), Types.VARCHAR).addValue("act", entry.act())
                        .addValue("kind", entry.aboutKind()).addValue("about", entry.about()).addValue("before", entry.before())
                        .addValue("after", entry.after()).addValue("previous", entry.previous().bytes()).addValue("hash", entry.hash().bytes()))
                .toArray(SqlParameterSource[]::new));
        many.batchUpdate("update audit_chain set length = :length, head = :head where owner = :owner", heads.stream()
                .map(head -> new MapSqlParameterSource().addValue("owner", head.owner().code()).addValue("length", head.number())
                        .addValue("head", head.hash().bytes()))
                .toArray(SqlParameterSource[]::new));
        if (personal.isEmpty()) return;
        many.batchUpdate("insert into audit_personal (entry, digest, value, key) values (:entry, :digest, :value, :key)", personal.stream()
                .map(keyed -> new MapSqlParameterSource().addValue("entry", keyed.entry().value()).addValue("digest", keyed.digest())
                        .addValue("value", keyed.value().value()).addValue("key", keyed.key()))
                .toArray(SqlParameterSource[]::new));
    }

    boolean holds(PersonId by, String act, Reference about, Duration within) {
        return jdbc.sql("""
                select exists (select from audit_entry where about = :about and about_kind = :kind and at > now() - make_interval(secs => :within) and act = :act
                    and by_person = :by)
                """).param("about", about.id()).param("kind", word(about.kind())).param("within", within.toSeconds()).param("act", act).param("by", by.value())
                .query(Boolean.class).single();
    }

    List<Entry> of(Reference about, int limit) {
        return readable(jdbc.sql("""
                select * from audit_entry where about = :about and about_kind = :kind and act <> 'contacts-seen' order by at desc, owner, number desc limit :limit
                """)
                .param("about", about.id()).param("kind", word(about.kind())).param("limit", limit)
                .query((row, _) -> written(row)).list());
    }

    List<Entry> of(Reference about, Collection<String> acts, int limit) {
        return readable(jdbc.sql("""
                select * from audit_entry where about = :about and about_kind = :kind and act = any(:acts) order by at desc, owner, number desc limit :limit
                """)
                .param("about", about.id()).param("kind", word(about.kind())).param("acts", acts.toArray(String[]::new)).param("limit", limit)
                .query((row, _) -> written(row)).list());
    }

    /// No two things have the same id, of whatever kind they are.
    List<Entry> of(Collection<Reference> about, int limit) {
        return readable(jdbc.sql("select * from audit_entry where about = any(:about) and act <> 'contacts-seen' order by at desc, owner, number desc limit :limit")
                .param("about", about.stream().map(Reference::id).toArray(UUID[]::new)).param("limit", limit)
                .query((row, _) -> written(row)).list());
    }

    List<Entry> ofSide(RegionId owner, Audit.Filter filter, OptionalLong before, int limit) {
        return readable(jdbc.sql("""
                select * from audit_entry
                where owner = :owner and number < :before
                    and (cast(:person as uuid) is null or by_person = :person)
                    and (cast(:act as text) is null or act = :act)
                    and (cast(:kind as text) is null or about_kind = :kind)
                    and (cast(:from as timestamptz) is null or at >= :from)
                    and (cast(:until as timestamptz) is null or at < :until)
                order by number desc limit :limit
                """)
                .param("owner", owner.code()).param("before", before.orElse(Long.MAX_VALUE)).param("limit", limit)
                .param("person", filter.by().map(PersonId::value).orElse(null), Types.OTHER)
                .param("act", filter.act().orElse(null), Types.VARCHAR)
                .param("kind", filter.kind().map(AuditSql::word).orElse(null), Types.VARCHAR)
                .param("from", filter.from().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", filter.until().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> written(row)).list());
    }

    /// With what stands behind the digests, so far as it was not erased.
    private List<Entry> readable(List<Written> entries) {
        var values = new HashMap<String, Personal>();
        jdbc.sql("select digest, value from audit_personal where entry = any(:entries)")
                .param("entries", entries.stream().map(entry -> entry.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    values.put(row.getString("digest"), new Personal(row.getString("value")));
                });
        return entries.stream().map(entry -> readable(entry, values)).toList();
    }

    private static Entry readable(Written entry, Map<String, Personal> values) {
        var name = entry.name().or(() -> entry.nameDigest().map(values::get).map(Personal::value));
        return new Entry(entry.id(), entry.owner(), entry.number(), entry.at(),
                new Entry.By(entry.person().map(PersonId::new), name, entry.post().map(Texts::text), entry.region()), entry.act(),
                new Reference(Reference.Kind.valueOf(entry.aboutKind().toUpperCase(Locale.ROOT)), entry.about()),
                Values.read(entry.before(), digest -> Optional.ofNullable(values.get(digest))),
                Values.read(entry.after(), digest -> Optional.ofNullable(values.get(digest))));
    }

    /// All entries of all chains, each chain from its first; a chain without entries once, without one. One statement, so that what
    /// is written meanwhile is not half seen.
    void allInOrder(BiConsumer<ChainCheck.Chain, Optional<Written>> each) {
        jdbc.sql("""
                select entry.*, coalesce(entry.owner, chain.owner) as of_owner, chain.length, chain.head
                from audit_entry entry full join audit_chain chain on chain.owner = entry.owner
                order by of_owner, entry.number
                """)
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    var owner = new RegionId(row.getString("of_owner"));
                    var head = row.getBytes("head");
                    var chain = new ChainCheck.Chain(owner, row.getLong("length"), head == null ? Hash.NONE : Hash.of(head));
                    each.accept(chain, row.getString("id") == null ? Optional.empty() : Optional.of(written(row)));
                });
    }

    void allPersonal(BiConsumer<Written, Keyed> each) {
        jdbc.sql("""
                select entry.*, personal.digest, personal.value, personal.key
                from audit_personal personal join audit_entry entry on entry.id = personal.entry
                """)
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    var entry = written(row);
                    each.accept(entry, new Keyed(entry.id(), row.getString("digest"), new Personal(row.getString("value")), row.getBytes("key")));
                });
    }

    /// @return how many values
    int erase(PersonId person) {
        return jdbc.sql("""
                delete from audit_personal using audit_entry
                where audit_entry.id = audit_personal.entry and (audit_entry.by_name_digest = audit_personal.digest and audit_entry.by_person = :person
                    or audit_entry.by_name_digest is distinct from audit_personal.digest and audit_entry.about = :person)
                """).param("person", person.value()).update();
    }

    int erase(Collection<Reference> about, String value) {
        return jdbc.sql("""
                delete from audit_personal using audit_entry
                where audit_entry.id = audit_personal.entry and audit_entry.about = any(:about) and audit_personal.value = :value
                """).param("about", about.stream().map(Reference::id).toArray(UUID[]::new)).param("value", value).update();
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(new ActId(row.getObject("id", UUID.class)), new RegionId(row.getString("owner")), row.getLong("number"), instant(row, "at"),
                Optional.ofNullable(row.getObject("by_person", UUID.class)), Optional.ofNullable(row.getString("by_name")),
                Optional.ofNullable(row.getString("by_name_digest")), Optional.ofNullable(row.getString("by_post")),
                Optional.ofNullable(row.getString("by_region")).map(RegionId::new), row.getString("act"), row.getString("about_kind"),
                row.getObject("about", UUID.class), row.getString("before"), row.getString("after"), Hash.of(row.getBytes("previous")),
                Hash.of(row.getBytes("hash")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String word(Reference.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
