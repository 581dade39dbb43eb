package hamkor.control;

import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OwnerSql {
    private final JdbcClient jdbc;

    OwnerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whoever answers now. The office is held until the transaction ends, so that two do not name somebody at once.
    Optional<Owner> held(OrganisationId office, Optional<Reference> thing) {
        jdbc.sql("select id from organisation where id = :office for no key update").param("office", office.value()).query(UUID.class).optional();
        return jdbc.sql("select * from owner where organisation = :office and thing is not distinct from cast(:thing as uuid) and ended_at is null")
                .param("office", office.value()).param("thing", thing.map(Reference::id).orElse(null), Types.OTHER).query(OwnerSql::owner).optional();
    }

    void name(Owner owner) {
        jdbc.sql("""
                insert into owner (id, organisation, thing_kind, thing, person, stand_in, set_at, by_person, by_name, by_post)
                values (:id, :office, :kind, :thing, :person, :stand_in, :at, :by, :name, cast(:post as jsonb))
                """)
                .param("id", owner.id()).param("office", owner.office().value())
                .param("kind", owner.thing().map(thing -> thing.kind().name().toLowerCase(Locale.ROOT)).orElse(null), Types.VARCHAR)
                .param("thing", owner.thing().map(Reference::id).orElse(null), Types.OTHER).param("person", owner.person().value())
                .param("stand_in", owner.standIn().map(PersonId::value).orElse(null), Types.OTHER).param("at", owner.since().atOffset(ZoneOffset.UTC))
                .param("by", ReportSql.person(owner.by())).param("name", owner.by().name()).param("post", Texts.json(owner.by().post())).update();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update owner set ended_at = :at where id = :id").param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    /// The latest first.
    List<Owner> of(OrganisationId office) {
        return jdbc.sql("select * from owner where organisation = :office order by set_at desc, id desc").param("office", office.value()).query(OwnerSql::owner).list();
    }

    List<Reference> thingsOf(OrganisationId office) {
        return jdbc.sql("""
                select distinct answering.thing_kind, answering.thing from answering where organisation = :office and exists (select from checkpoint
                    where checkpoint.thing = answering.thing and checkpoint.thing_kind = answering.thing_kind and checkpoint.superseded_at is null and checkpoint.lifted_at is null)
                """).param("office", office.value())
                .query((row, _) -> new Reference(Reference.Kind.valueOf(row.getString("thing_kind").toUpperCase(Locale.ROOT)), row.getObject("thing", UUID.class))).list();
    }

    private static Owner owner(ResultSet row, int number) throws SQLException {
        var kind = row.getString("thing_kind");
        return new Owner(row.getObject("id", UUID.class), new OrganisationId(row.getObject("organisation", UUID.class)),
                kind == null ? Optional.empty() : Optional.of(new Reference(Reference.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), row.getObject("thing", UUID.class))),
                new PersonId(row.getObject("person", UUID.class)), Optional.ofNullable(row.getObject("stand_in", UUID.class)).map(PersonId::new),
                row.getObject("set_at", OffsetDateTime.class).toInstant(), ReportSql.by(row),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
