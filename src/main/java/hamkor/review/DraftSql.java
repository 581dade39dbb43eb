package hamkor.review;

import hamkor.audit.Actor;
import hamkor.id.AgreementId;
import hamkor.id.DraftId;
import hamkor.id.EditionId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.roadmap.Edition;
import hamkor.sql.Texts;
import hamkor.term.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts, without their rows.
@Repository
class DraftSql {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final JdbcClient jdbc;

    DraftSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where the same file is there already.
    boolean add(Draft draft, long size) {
        var by = draft.uploadedBy();
        return jdbc.sql("""
                insert into draft (id, agreement, roadmap, owner, source_name, source_sha256, source_size, title, languages, parties,
                    period_first, period_last, reporting_days, characters, unread,
                    uploaded_by, uploaded_by_name, uploaded_by_post, uploaded_by_region, uploaded_at)
                values (:id, :agreement, :roadmap, :owner, :source, :sha256, :size, cast(:title as jsonb), :languages, :parties,
                    :first, :last, :days, :characters, :unread, :person, :name, cast(:post as jsonb), :region, :at)
                on conflict do nothing
                """)
                .param("id", draft.id().value()).param("agreement", draft.agreement().value())
                .param("roadmap", draft.roadmap().map(RoadmapId::value).orElse(null), Types.OTHER)
                .param("owner", draft.owner().code())
                .param("source", draft.source().name()).param("sha256", draft.source().sha256()).param("size", size)
                .param("title", Texts.json(draft.front().title()), Types.VARCHAR)
                .param("languages", draft.front().languages().stream().map(Language::code).toArray(String[]::new))
                .param("parties", draft.front().parties().toArray(String[]::new))
                .param("first", draft.front().period().map(Span::first).orElse(null), Types.DATE)
                .param("last", draft.front().period().map(Span::last).orElse(null), Types.DATE)
                .param("days", days(draft.front().reportingDays()))
                .param("characters", draft.front().characters()).param("unread", draft.front().unread())
                .param("person", by.person().map(PersonId::value).orElse(null), Types.OTHER).param("name", by.name())
                .param("post", Texts.json(by.post()), Types.VARCHAR).param("region", by.region().orElseThrow().code())
                .param("at", at(draft.uploadedAt()))
                .update() > 0;
    }

    /// Under the agreement, of that roadmap where one is named, and not withdrawn.
    Optional<Draft> from(AgreementId agreement, Optional<RoadmapId> roadmap, String sha256) {
        return jdbc.sql("""
                select * from draft where agreement = :agreement and source_sha256 = :sha256 and state <> 'withdrawn'
                    and (cast(:roadmap as uuid) is null or roadmap = :roadmap)
                order by uploaded_at limit 1
                """)
                .param("agreement", agreement.value()).param("sha256", sha256)
                .param("roadmap", roadmap.map(RoadmapId::value).orElse(null), Types.OTHER)
                .query(DraftSql::draft).optional();
    }

    Optional<Draft> draft(DraftId id) {
        return jdbc.sql("select * from draft where id = :id").param("id", id.value()).query(DraftSql::draft).optional();
    }

    /// Keeps every other writer of this draft out until the transaction ends.
    Optional<Draft> locked(DraftId id) {
        return jdbc.sql("select * from draft where id = :id for update").param("id", id.value()).query(DraftSql::draft).optional();
    }

    /// Whatever became of them.
    boolean holdsAnything(AgreementId agreement) {
        return jdbc.sql("select exists (select from draft where agreement = :agreement)").param("agreement", agreement.value())
                .query(Boolean.class).single();
    }

    List<Draft> openUnder(AgreementId agreement) {
        return jdbc.sql("select * from draft where agreement = :agreement and state = 'open' order by uploaded_at desc, id")
                .param("agreement", agreement.value()).query(DraftSql::draft).list();
    }

    /// Open ones under agreements to which the region is a party, the latest first.
    List<Draft> open(RegionId region) {
        return jdbc.sql("""
                select draft.* from draft join side_of on side_of.kind = 'draft' and side_of.thing = draft.id
                where draft.state = 'open' and side_of.region = :region order by draft.uploaded_at desc, draft.id
                """).param("region", region.code()).query(DraftSql::draft).list();
    }

    boolean describe(DraftId id, Front front, int version) {
        return jdbc.sql("""
                update draft set title = cast(:title as jsonb), period_first = :first, period_last = :last, reporting_days = :days,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id.value()).param("version", version).param("title", Texts.json(front.title()), Types.VARCHAR)
                .param("first", front.period().map(Span::first).orElse(null), Types.DATE)
                .param("last", front.period().map(Span::last).orElse(null), Types.DATE)
                .param("days", days(front.reportingDays()))
                .update() > 0;
    }

    void withdraw(DraftId id, Actor by, Instant at) {
        jdbc.sql("update draft set state = 'withdrawn', ended_by = :person, ended_by_name = :name, ended_at = :at where id = :id")
                .param("id", id.value()).param("person", by.person().map(PersonId::value).orElse(null), Types.OTHER)
                .param("name", by.name()).param("at", at(at)).update();
    }

    void became(DraftId id, RoadmapId roadmap, EditionId edition, Actor by, Instant at) {
        jdbc.sql("""
                update draft set state = 'in-force', roadmap = :roadmap, edition = :edition,
                    ended_by = :person, ended_by_name = :name, ended_at = :at
                where id = :id
                """)
                .param("id", id.value()).param("roadmap", roadmap.value()).param("edition", edition.value())
                .param("person", by.person().map(PersonId::value).orElse(null), Types.OTHER).param("name", by.name())
                .param("at", at(at)).update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        var first = Optional.ofNullable(row.getObject("period_first", LocalDate.class));
        var last = row.getObject("period_last", LocalDate.class);
        var front = new Front(Texts.maybe(row.getString("title")),
                strings(row, "languages").stream().map(code -> Language.ofCode(code).orElseThrow()).toList(), strings(row, "parties"),
                first.map(day -> new Span(day, last)),
                strings(row, "reporting_days").stream().map(day -> MonthDay.parse(day, MONTH_DAY)).toList(),
                row.getLong("characters"), row.getLong("unread"));
        var by = new Actor(Optional.ofNullable(row.getObject("uploaded_by", UUID.class)).map(PersonId::new), row.getString("uploaded_by_name"),
                Texts.maybe(row.getString("uploaded_by_post")), Optional.of(new RegionId(row.getString("uploaded_by_region"))));
        var ended = Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class));
        var endedBy = row.getString("ended_by_name");
        return new Draft(new DraftId(row.getObject("id", UUID.class)), new AgreementId(row.getObject("agreement", UUID.class)),
                Optional.ofNullable(row.getObject("roadmap", UUID.class)).map(RoadmapId::new), new RegionId(row.getString("owner")),
                new Edition.Source(row.getString("source_name"), row.getString("source_sha256")), front, by,
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(), Json.constant(Draft.State.class, row.getString("state")),
                Optional.ofNullable(row.getObject("edition", UUID.class)).map(EditionId::new),
                ended.map(instant -> new Draft.Ending(endedBy, instant.toInstant())), row.getInt("version"));
    }

    private static String[] days(List<MonthDay> days) {
        return days.stream().map(MONTH_DAY::format).toArray(String[]::new);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
