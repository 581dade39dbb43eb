package hamkor.control;

import hamkor.id.CheckpointId;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What every act of control asks first: which date it is about, who answers for the thing, who has a word in it.
@Repository
class ActSql {
    private static final String CHECKPOINT = """
            select checkpoint.*, party.region from checkpoint join party on party.id = checkpoint.side where checkpoint.id = :id
            """;

    private final JdbcClient jdbc;

    ActSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A side that has a word on a report.
    ///
    /// @param own of the side that reported, where no other leads
    record Voice(SideId side, boolean own) {}

    Optional<Held> checkpoint(CheckpointId id) {
        return jdbc.sql(CHECKPOINT).param("id", id.value()).query(ActSql::held).optional();
    }

    /// Until the transaction ends nobody else acts on it, and no edition takes it away.
    Optional<Held> held(CheckpointId id) {
        return jdbc.sql(CHECKPOINT + "for update of checkpoint").param("id", id.value()).query(ActSql::held).optional();
    }

    List<Answering> answering(Reference thing) {
        return of(thing, jdbc.sql("select * from answering where thing_kind = :kind and thing = :thing")).query((row, _) -> new Answering(
                new SideId(row.getObject("side", UUID.class)), new OrganisationId(row.getObject("organisation", UUID.class)), row.getBoolean("leads"))).list();
    }

    /// The sides that lead a thing.
    Set<SideId> leading(Reference thing) {
        return of(thing, jdbc.sql("select side from answering where leads and thing_kind = :kind and thing = :thing"))
                .query((row, _) -> new SideId(row.getObject("side", UUID.class))).set();
    }

    /// The leading side of a region.
    Optional<SideId> leading(Reference thing, RegionId region) {
        return of(thing, jdbc.sql("""
                select side from answering join party on party.id = answering.side
                where leads and thing_kind = :kind and thing = :thing and party.region = :region
                """)).param("region", region.code()).query((row, _) -> new SideId(row.getObject("side", UUID.class))).optional();
    }

    /// Whether the region has a word on what is reported on the checkpoint.
    Optional<Voice> voice(Held checkpoint, RegionId region) {
        var leading = leading(checkpoint.thing());
        if (leading.stream().allMatch(checkpoint.side()::equals))
            return checkpoint.region().equals(region) ? Optional.of(new Voice(checkpoint.side(), true)) : Optional.empty();
        return leading(checkpoint.thing(), region).filter(side -> !side.equals(checkpoint.side())).map(side -> new Voice(side, false));
    }

    /// Whether the side of the checkpoint has taken the thing off control.
    boolean isClosed(Held checkpoint) {
        return of(checkpoint.thing(), jdbc.sql("""
                select exists (select from closing where thing_kind = :kind and thing = :thing and side = :side and taken_back_at is null)
                """)).param("side", checkpoint.side().value()).query(Boolean.class).single();
    }

    static JdbcClient.StatementSpec of(Reference thing, JdbcClient.StatementSpec statement) {
        return statement.param("kind", thing.kind().name().toLowerCase(Locale.ROOT)).param("thing", thing.id());
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(new CheckpointId(row.getObject("id", UUID.class)),
                new Reference(Reference.Kind.valueOf(row.getString("thing_kind").toUpperCase(Locale.ROOT)), row.getObject("thing", UUID.class)),
                new SideId(row.getObject("side", UUID.class)), new RegionId(row.getString("region")),
                Due.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), Optional.ofNullable(row.getObject("window_first", LocalDate.class)),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)), row.getObject("superseded_at") != null);
    }
}
