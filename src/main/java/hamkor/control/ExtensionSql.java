package hamkor.control;

import hamkor.id.ActId;
import hamkor.id.CheckpointId;
import hamkor.id.ExtensionId;
import hamkor.id.Reference;
import hamkor.id.SideId;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExtensionSql {
    private final JdbcClient jdbc;

    ExtensionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The one that is held until the transaction ends.
    Optional<Extension> held(ExtensionId id) {
        jdbc.sql("select id from extension where id = :id for update").param("id", id.value()).query(UUID.class).optional();
        return extension(id);
    }

    Optional<Extension> extension(ExtensionId id) {
        return extensions("extension.id = :id", "id", id.value()).stream().findFirst();
    }

    List<Extension> of(Reference thing) {
        return extensions("extension.checkpoint in (select id from checkpoint where checkpoint.thing = :thing)", "thing", thing.id());
    }

    boolean isOpen(CheckpointId checkpoint) {
        return jdbc.sql("select exists (select from extension where checkpoint = :checkpoint and settled_at is null)").param("checkpoint", checkpoint.value())
                .query(Boolean.class).single();
    }

    void ask(Extension asked) {
        jdbc.sql("""
                insert into extension (id, checkpoint, side, from_on, to_on, ground, asked_on, asked_at, by_person, by_name, by_post)
                values (:id, :checkpoint, :side, :from, :to, cast(:ground as jsonb), :on, :at, :person, :name, cast(:post as jsonb))
                """)
                .param("id", asked.id().value()).param("checkpoint", asked.checkpoint().value()).param("side", asked.side().value())
                .param("from", asked.from()).param("to", asked.to()).param("ground", Texts.json(asked.ground())).param("on", asked.on())
                .param("at", asked.at().atOffset(ZoneOffset.UTC)).param("person", ReportSql.person(asked.by())).param("name", asked.by().name())
                .param("post", Texts.json(asked.by().post())).update();
    }

    /// @return false where the side has spoken already
    boolean say(ExtensionId id, Extension.Word word) {
        return jdbc.sql("""
                insert into extension_answer (id, extension, side, agrees, remark, answered_at, by_person, by_name, by_post)
                values (:id, :extension, :side, :agrees, cast(:remark as jsonb), :at, :person, :name, cast(:post as jsonb)) on conflict do nothing
                """)
                .param("id", ActId.make().value()).param("extension", id.value()).param("side", word.side().value()).param("agrees", word.agrees())
                .param("remark", Texts.json(word.remark())).param("at", word.at().atOffset(ZoneOffset.UTC))
                .param("person", ReportSql.person(word.by())).param("name", word.by().name()).param("post", Texts.json(word.by().post())).update() > 0;
    }

    void settle(ExtensionId id, Extension.Outcome outcome, Instant at) {
        jdbc.sql("update extension set outcome = :outcome, settled_at = :at where id = :id and settled_at is null")
                .param("id", id.value()).param("outcome", outcome.word()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /// Moves the date for every side that has it and has not finished with it; other requests for these dates are overtaken.
    ///
    /// @return the checkpoints that were moved
    List<UUID> move(Held checkpoint, LocalDate to, Instant at) {
        var moved = ActSql.of(checkpoint.thing(), jdbc.sql("""
                update checkpoint set due_on = :to, moves = moves + 1
                where thing_kind = :kind and thing = :thing and kind = 'dated' and term_on = (select asked.term_on from checkpoint asked where asked.id = :id) and window_first is not distinct from :first
                    and superseded_at is null
                    and not exists (select from report join report_answer on report_answer.report = report.id
                        where report.checkpoint = checkpoint.id and word = 'confirmed' and report.id = (select id from report last
                            where last.checkpoint = checkpoint.id and not part and sent_at is not null order by sent_at desc, id desc limit 1))
                returning id
                """)).param("to", to).param("id", checkpoint.id().value()).param("first", checkpoint.from().orElse(null)).query(UUID.class).list();
        jdbc.sql("update extension set outcome = 'overtaken', settled_at = :at where settled_at is null and checkpoint = any(:moved)")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("moved", moved.toArray(UUID[]::new)).update();
        return moved;
    }

    private List<Extension> extensions(String which, String parameter, Object value) {
        var found = jdbc.sql("select * from extension where " + which + " order by asked_at desc, id desc").param(parameter, value).query(ExtensionSql::extension).list();
        if (found.isEmpty()) return found;
        var words = jdbc.sql("select extension_answer.* from extension_answer join extension on extension.id = extension_answer.extension where " + which
                + " order by answered_at").param(parameter, value)
                .query((row, _) -> new Of(new ExtensionId(row.getObject("extension", UUID.class)), word(row))).list().stream()
                .collect(Collectors.groupingBy(Of::extension, Collectors.mapping(Of::word, Collectors.toList())));
        return found.stream().map(asked -> asked.with(words.getOrDefault(asked.id(), List.of()))).toList();
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        return new Extension(new ExtensionId(row.getObject("id", UUID.class)), new CheckpointId(row.getObject("checkpoint", UUID.class)),
                new SideId(row.getObject("side", UUID.class)), row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class),
                Texts.text(row.getString("ground")), row.getObject("asked_on", LocalDate.class), at(row, "asked_at"), ReportSql.by(row), List.of(),
                Optional.ofNullable(row.getString("outcome")).map(outcome -> Extension.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT))));
    }

    private record Of(ExtensionId extension, Extension.Word word) {}

    private static Extension.Word word(ResultSet row) throws SQLException {
        return new Extension.Word(new SideId(row.getObject("side", UUID.class)), row.getBoolean("agrees"), Texts.maybe(row.getString("remark")),
                at(row, "answered_at"), ReportSql.by(row));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
