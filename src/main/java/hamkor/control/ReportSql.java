package hamkor.control;

import hamkor.audit.Actor;
import hamkor.id.CheckpointId;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.ReportId;
import hamkor.id.SideId;
import hamkor.sql.Texts;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reports, what shows them, and what is answered.
@Repository
class ReportSql {
    private final JdbcClient jdbc;

    ReportSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By id, held until the transaction ends: one change of a report at a time.
    Optional<Report> held(ReportId id) {
        jdbc.sql("select id from report where id = :id for update").param("id", id.value()).query(UUID.class).optional();
        return reports("report.id = :id", "id", id.value()).stream().findFirst();
    }

    Optional<Report> report(ReportId id) {
        return reports("report.id = :id", "id", id.value()).stream().findFirst();
    }

    Optional<ReportId> draft(CheckpointId checkpoint, OrganisationId office) {
        return jdbc.sql("select id from report where checkpoint = :checkpoint and organisation = :office and sent_at is null")
                .param("checkpoint", checkpoint.value()).param("office", office.value()).query(UUID.class).optional().map(ReportId::new);
    }

    List<Report> drafts(Collection<CheckpointId> checkpoints, OrganisationId office) {
        var ids = jdbc.sql("select id from report where checkpoint = any(:checkpoints) and organisation = :office and sent_at is null")
                .param("checkpoints", checkpoints.stream().map(CheckpointId::value).toArray(UUID[]::new)).param("office", office.value()).query(UUID.class).list();
        return ids.isEmpty() ? List.of() : reports("report.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
    }

    /// All reports on the dates of a thing, drafts among them, the latest first.
    List<Report> of(Reference thing) {
        return reports("report.checkpoint in (select id from checkpoint where checkpoint.thing = :thing)", "thing", thing.id());
    }

    /// The last that the lead sent.
    Optional<ReportId> last(CheckpointId checkpoint) {
        return jdbc.sql("select id from report where checkpoint = :checkpoint and not part and sent_at is not null order by sent_at desc, id desc limit 1")
                .param("checkpoint", checkpoint.value()).query(UUID.class).optional().map(ReportId::new);
    }

    Map<CheckpointId, Reports.Last> last(Collection<CheckpointId> checkpoints) {
        var last = new HashMap<CheckpointId, Reports.Last>();
        if (checkpoints.isEmpty()) return last;
        jdbc.sql("""
                select distinct on (checkpoint) checkpoint, id, sent_at from report where checkpoint = any(:checkpoints) and not part and sent_at is not null
                order by checkpoint, sent_at desc, id desc
                """).param("checkpoints", checkpoints.stream().map(CheckpointId::value).toArray(UUID[]::new)).query(row -> {
                    last.put(new CheckpointId(row.getObject("checkpoint", UUID.class)),
                            new Reports.Last(new ReportId(row.getObject("id", UUID.class)), row.getObject("sent_at", OffsetDateTime.class).toInstant()));
                });
        return last;
    }

    /// @return false where the office has a draft on it already
    boolean begin(ReportId id, Held checkpoint, Answering office, Actor by, Instant at) {
        return jdbc.sql("""
                insert into report (id, checkpoint, side, organisation, part, by_person, by_name, by_post, changed_at)
                values (:id, :checkpoint, :side, :office, :part, :person, :name, cast(:post as jsonb), :at) on conflict do nothing
                """)
                .param("id", id.value()).param("checkpoint", checkpoint.id().value()).param("side", checkpoint.side().value())
                .param("office", office.organisation().value()).param("part", !office.leads())
                .param("person", person(by)).param("name", by.name()).param("post", Texts.json(by.post())).param("at", at.atOffset(ZoneOffset.UTC))
                .update() > 0;
    }

    void write(ReportId id, ReportText text, Actor by, Instant at) {
        jdbc.sql("""
                update report set state = :state, text = cast(:text as jsonb), figures = cast(:figures as jsonb), reason = cast(:reason as jsonb),
                    proposed_on = :proposed, by_person = :person, by_name = :name, by_post = cast(:post as jsonb), version = version + 1, changed_at = :at
                where id = :id
                """)
                .param("id", id.value()).param("state", text.state().map(ReportState::word).orElse(null)).param("text", Texts.json(text.text()))
                .param("figures", Figures.json(text.figures())).param("reason", Texts.json(text.reason())).param("proposed", text.proposedOn().orElse(null))
                .param("person", person(by)).param("name", by.name()).param("post", Texts.json(by.post())).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void send(ReportId id, LocalDate on, Instant at) {
        jdbc.sql("update report set sent_at = :at, sent_on = :on where id = :id")
                .param("id", id.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("on", on).update();
    }

    void remove(ReportId draft) {
        jdbc.sql("delete from report_evidence where report = :id").param("id", draft.value()).update();
        jdbc.sql("delete from report where id = :id").param("id", draft.value()).update();
    }

    void attach(ReportId id, Proof proof, Instant at) {
        var paper = proof instanceof Proof.Paper file ? Optional.of(file) : Optional.<Proof.Paper>empty();
        jdbc.sql("""
                insert into report_evidence (id, report, position, sha256, name, media_type, size, link, added_at)
                select :id, :report, 1 + coalesce(max(position), 0), :sha256, :name, :type, cast(:size as bigint), :link, :at
                from report_evidence where report = :report
                """)
                .param("id", proof.id()).param("report", id.value()).param("sha256", paper.map(Proof.Paper::sha256).orElse(null)).param("name", proof.name())
                .param("type", paper.map(Proof.Paper::mediaType).orElse(null)).param("size", paper.map(Proof.Paper::size).orElse(null))
                .param("link", proof instanceof Proof.Link link ? link.address().toString() : null).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        touch(id, at);
    }

    void detach(ReportId id, UUID proof, Instant at) {
        jdbc.sql("delete from report_evidence where report = :report and id = :id").param("report", id.value()).param("id", proof).update();
        touch(id, at);
    }

    private void touch(ReportId id, Instant at) {
        jdbc.sql("update report set version = version + 1, changed_at = :at where id = :id").param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    int daysToAnswer(LocalDate on) {
        return jdbc.sql("select days_to_answer from control_rule where since <= :on order by since desc limit 1").param("on", on).query(Integer.class).single();
    }

    void answer(UUID id, ReportId report, ReportAnswer answer) {
        jdbc.sql("""
                insert into report_answer (id, report, side, own, word, remark, answered_on, answered_at, by_person, by_name, by_post)
                values (:id, :report, :side, :own, :word, cast(:remark as jsonb), :on, :at, :person, :name, cast(:post as jsonb))
                """)
                .param("id", id).param("report", report.value()).param("side", answer.side().value()).param("own", answer.own())
                .param("word", answer.word().word()).param("remark", Texts.json(answer.remark())).param("on", answer.on())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("person", person(answer.by())).param("name", answer.by().name()).param("post", Texts.json(answer.by().post()))
                .update();
    }

    private List<Report> reports(String which, String parameter, Object value) {
        var found = jdbc.sql("select * from report where " + which + " order by coalesce(sent_at, changed_at) desc, id desc").param(parameter, value)
                .query(ReportSql::report).list();
        if (found.isEmpty()) return found;
        var proofs = jdbc.sql("select report_evidence.* from report_evidence join report on report.id = report_evidence.report where " + which
                + " order by report_evidence.position").param(parameter, value)
                .query((row, _) -> new Of<>(new ReportId(row.getObject("report", UUID.class)), proof(row))).list().stream()
                .collect(Collectors.groupingBy(Of::report, Collectors.mapping(Of::what, Collectors.toList())));
        var answers = jdbc.sql("select report_answer.* from report_answer join report on report.id = report_answer.report where " + which
                + " order by report_answer.answered_at desc, report_answer.id desc").param(parameter, value)
                .query((row, _) -> new Of<>(new ReportId(row.getObject("report", UUID.class)), answer(row))).list().stream()
                .collect(Collectors.groupingBy(Of::report, Collectors.mapping(Of::what, Collectors.toList())));
        return found.stream().map(report -> report.with(proofs.getOrDefault(report.id(), List.of()), answers.getOrDefault(report.id(), List.of()))).toList();
    }

    private record Of<T>(ReportId report, T what) {}

    private static Report report(ResultSet row, int number) throws SQLException {
        var text = new ReportText(Optional.ofNullable(row.getString("state")).map(ReportState::of), Texts.maybe(row.getString("text")),
                Figures.of(row.getString("figures")), Texts.maybe(row.getString("reason")), day(row, "proposed_on"));
        return new Report(new ReportId(row.getObject("id", UUID.class)), new CheckpointId(row.getObject("checkpoint", UUID.class)), new SideId(row.getObject("side", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)), row.getBoolean("part"), text, List.of(), by(row), row.getInt("version"),
                at(row, "changed_at").orElseThrow(), at(row, "sent_at"), day(row, "sent_on"), List.of());
    }

    private static Proof proof(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var link = row.getString("link");
        return link == null ? new Proof.Paper(id, row.getString("name"), row.getString("sha256"), row.getString("media_type"), row.getLong("size"))
                : new Proof.Link(id, row.getString("name"), URI.create(link));
    }

    private static ReportAnswer answer(ResultSet row) throws SQLException {
        return new ReportAnswer(new SideId(row.getObject("side", UUID.class)), row.getBoolean("own"), AnswerWord.of(row.getString("word")),
                Texts.maybe(row.getString("remark")), row.getObject("answered_on", LocalDate.class), at(row, "answered_at").orElseThrow(), by(row));
    }

    /// Who acted, as the row keeps them; the region is that of the side.
    static Actor by(ResultSet row) throws SQLException {
        return new Actor(Optional.of(new PersonId(row.getObject("by_person", UUID.class))), row.getString("by_name"), Texts.maybe(row.getString("by_post")),
                Optional.empty());
    }

    static UUID person(Actor by) {
        return by.person().orElseThrow(() -> new IllegalArgumentException("an act of nobody")).value();
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
