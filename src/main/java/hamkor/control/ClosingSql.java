package hamkor.control;

import hamkor.id.ActId;
import hamkor.id.Reference;
import hamkor.id.SideId;
import hamkor.sql.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClosingSql {
    private final JdbcClient jdbc;

    ClosingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false where the side has closed it already
    boolean close(ActId id, Reference thing, Closing closing) {
        return ActSql.of(thing, jdbc.sql("""
                insert into closing (id, thing_kind, thing, side, closed_on, decision, closed_at, by_person, by_name, by_post)
                values (:id, :kind, :thing, :side, :on, cast(:decision as jsonb), :at, :person, :name, cast(:post as jsonb)) on conflict do nothing
                """))
                .param("id", id.value()).param("side", closing.side().value()).param("on", closing.on()).param("decision", Texts.json(closing.decision()))
                .param("at", closing.at().atOffset(ZoneOffset.UTC)).param("person", ReportSql.person(closing.by())).param("name", closing.by().name())
                .param("post", Texts.json(closing.by().post())).update() > 0;
    }

    /// @return false where it is not closed
    boolean takeBack(Reference thing, SideId side, Instant at) {
        return ActSql.of(thing, jdbc.sql("""
                update closing set taken_back_at = :at where thing_kind = :kind and thing = :thing and side = :side and taken_back_at is null
                """)).param("side", side.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() > 0;
    }

    List<Closing> of(Reference thing) {
        return ActSql.of(thing, jdbc.sql("select * from closing where thing_kind = :kind and thing = :thing order by closed_at desc, id desc")).query((row, _) ->
                new Closing(new SideId(row.getObject("side", UUID.class)), row.getObject("closed_on", LocalDate.class), Texts.text(row.getString("decision")),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(), ReportSql.by(row),
                        Optional.ofNullable(row.getObject("taken_back_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant))).list();
    }
}
