package hamkor.measure;

import hamkor.audit.Actor;
import hamkor.document.Place;
import hamkor.id.ActId;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.id.SectionId;
import hamkor.roadmap.Entered;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happens to measures when a plan comes into force.
@Repository
class PlanSql {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    PlanSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /// All that the roadmap ever had.
    Set<MeasureId> identities(RoadmapId roadmap) {
        return Set.copyOf(jdbc.sql("select id from measure where roadmap = :roadmap").param("roadmap", roadmap.value())
                .query((row, _) -> new MeasureId(row.getObject("id", UUID.class))).list());
    }

    /// The rows of an edition and their executors, and a new measure for each of those named.
    ///
    /// @param identities of the rows, in order
    /// @param made those of them that there are no measures of yet
    void enter(RoadmapId roadmap, RegionId owner, Entered entered, List<PlannedMeasure> measures, List<MeasureId> identities, Set<MeasureId> made) {
        var rows = new ArrayList<SqlParameterSource>();
        var named = new ArrayList<SqlParameterSource>();
        var contacts = new ArrayList<SqlParameterSource>();
        for (int i = 0; i < measures.size(); i++) {
            var id = identities.get(i);
            rows.add(row(entered, id, i, measures.get(i)));
            var executors = measures.get(i).executors();
            for (int j = 0; j < executors.size(); j++) {
                var executor = ActId.make().value();
                named.add(executor(executor, entered.edition(), id, j + 1, executors.get(j).executor()));
                executors.get(j).contact().ifPresent(name -> contacts.add(new MapSqlParameterSource()
                        .addValue("executor", executor).addValue("name", name)));
            }
        }
        insert("insert into measure (id, roadmap, owner) values (:id, :roadmap, :owner)", made.stream()
                .<SqlParameterSource>map(id -> new MapSqlParameterSource()
                        .addValue("id", id.value()).addValue("roadmap", roadmap.value()).addValue("owner", owner.code()))
                .toList());
        insert("""
                insert into edition_measure (edition, measure, position, section, number, title, details, result, funding,
                    term_kind, term_words, term_first, term_last, term_rule, term_days, term_count, term_unit, term_event, term_why, direction, source)
                values (:edition, :measure, :position, :section, :number, cast(:title as jsonb), :details,
                    cast(:result as jsonb), cast(:funding as jsonb), :term_kind, :term_words, :term_first, :term_last, :term_rule,
                    :term_days, :term_count, :term_unit, :term_event, :term_why, :direction,
                    jsonb_strip_nulls(jsonb_build_object('table', cast(:source_table as integer), 'sheet', cast(:source_sheet as text),
                        'page', cast(:source_page as integer), 'row', cast(:source_row as integer))))
                """, rows);
        insert("""
                insert into executor (id, edition, measure, position, side, words, organisation, role, by_consent)
                values (:id, :edition, :measure, :position, :side, cast(:words as jsonb), :organisation, :role, :by_consent)
                """, named);
        insert("insert into executor_contact (executor, name) values (:executor, :name)", contacts);
    }

    private void insert(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) many.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(Entered entered, MeasureId id, int index, PlannedMeasure measure) {
        var term = TermColumns.of(measure.term());
        return source(measure.source())
                .addValue("edition", entered.edition().value())
                .addValue("measure", id.value())
                .addValue("position", index + 1)
                .addValue("section", entered.sections().get(index).map(SectionId::value).orElse(null), Types.OTHER)
                .addValue("number", measure.number().orElse(null), Types.VARCHAR)
                .addValue("title", Texts.json(measure.title()))
                .addValue("details", measure.details().toArray(String[]::new))
                .addValue("result", Texts.json(measure.result()), Types.VARCHAR)
                .addValue("funding", Texts.json(measure.funding()), Types.VARCHAR)
                .addValue("term_kind", term.kind())
                .addValue("term_words", term.words())
                .addValue("term_first", term.first(), Types.DATE)
                .addValue("term_last", term.last(), Types.DATE)
                .addValue("term_rule", term.rule(), Types.VARCHAR)
                .addValue("term_days", term.days() == null ? null : term.days().toArray(Integer[]::new), Types.ARRAY)
                .addValue("term_count", term.count(), Types.INTEGER)
                .addValue("term_unit", term.unit(), Types.VARCHAR)
                .addValue("term_event", term.event(), Types.VARCHAR)
                .addValue("term_why", term.why(), Types.VARCHAR)
                .addValue("direction", measure.direction().map(Direction::word).orElse(null), Types.VARCHAR);
    }

    private static MapSqlParameterSource source(Place place) {
        var source = new MapSqlParameterSource();
        for (var column : List.of("table", "page", "row")) source.addValue("source_" + column, null, Types.INTEGER);
        source.addValue("source_sheet", null, Types.VARCHAR);
        return switch (place) {
            case Place.TableRow(int table, int row) -> source.addValue("source_table", table).addValue("source_row", row);
            case Place.SheetRow(var sheet, int row) -> source.addValue("source_sheet", sheet).addValue("source_row", row);
            case Place.Page(int page, int row) -> source.addValue("source_page", page).addValue("source_row", row);
            case Place.InBody _, Place.Whole _ -> source;   // no measure stands outside a table
        };
    }

    private static SqlParameterSource executor(UUID id, EditionId edition, MeasureId measure, int position, Executor executor) {
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("edition", edition.value())
                .addValue("measure", measure.value())
                .addValue("position", position)
                .addValue("side", executor.side().value())
                .addValue("words", Texts.json(executor.words()))
                .addValue("organisation", executor.organisation().map(OrganisationId::value).orElse(null), Types.OTHER)
                .addValue("role", executor.role().name().toLowerCase(Locale.ROOT))
                .addValue("by_consent", executor.byConsent());
    }

    /// @return the executors that were the one's
    List<UUID> follow(OrganisationId from, OrganisationId into) {
        return jdbc.sql("update executor set organisation = :into where organisation = :from returning id")
                .param("from", from.value()).param("into", into.value()).query(UUID.class).list();
    }

    void exclude(EditionId by, Actor actor, Collection<MeasureId> measures) {
        insert("""
                insert into measure_exclusion (measure, edition, by_person, by_name, by_post)
                values (:measure, :edition, :person, :name, cast(:post as jsonb))
                """, measures.stream().<SqlParameterSource>map(measure -> new MapSqlParameterSource()
                        .addValue("measure", measure.value())
                        .addValue("edition", by.value())
                        .addValue("person", actor.person().map(PersonId::value).orElse(null), Types.OTHER)
                        .addValue("name", actor.name())
                        .addValue("post", Texts.json(actor.post()), Types.VARCHAR))
                .toList());
    }

    private static final String EXCLUSIONS = """
            select measure_exclusion.measure, measure_exclusion.edition, edition.number, edition.in_force_on
            from measure_exclusion join edition on edition.id = measure_exclusion.edition
            """;

    /// The latest first.
    List<Exclusion> exclusions(RoadmapId roadmap) {
        return jdbc.sql(EXCLUSIONS + "where edition.roadmap = :roadmap order by edition.number desc, measure_exclusion.measure")
                .param("roadmap", roadmap.value()).query(PlanSql::exclusion).list();
    }

    Optional<Exclusion> lastExclusion(MeasureId measure) {
        return jdbc.sql(EXCLUSIONS + "where measure_exclusion.measure = :measure order by edition.number desc limit 1")
                .param("measure", measure.value()).query(PlanSql::exclusion).optional();
    }

    private static Exclusion exclusion(ResultSet row, int index) throws SQLException {
        return new Exclusion(new MeasureId(row.getObject("measure", UUID.class)), new EditionId(row.getObject("edition", UUID.class)),
                row.getInt("number"), row.getObject("in_force_on", LocalDate.class));
    }

    /// A contact of the person whom the document names after an executor.
    ///
    /// @param executor its place among those of the measure, from 0
    record Contact(MeasureId measure, int executor) {}

    Map<Contact, String> contacts(EditionId edition) {
        var contacts = new HashMap<Contact, String>();
        jdbc.sql("""
                select executor.measure, executor.position, executor_contact.name
                from executor join executor_contact on executor_contact.executor = executor.id where executor.edition = :edition
                """).param("edition", edition.value()).query(row -> {
            contacts.put(new Contact(new MeasureId(row.getObject("measure", UUID.class)), row.getInt("position") - 1), row.getString("name"));
        });
        return contacts;
    }

    /// By the places of the executors, from 0.
    Map<Integer, String> contacts(EditionId edition, MeasureId measure) {
        var contacts = new HashMap<Integer, String>();
        jdbc.sql("""
                select executor.position, executor_contact.name
                from executor join executor_contact on executor_contact.executor = executor.id where executor.edition = :edition and executor.measure = :measure
                """).param("edition", edition.value()).param("measure", measure.value())
                .query(row -> {
                    contacts.put(row.getInt("position") - 1, row.getString("name"));
                });
        return contacts;
    }

    /// @return how many executors it stood after
    int eraseContact(RegionId side, String name) {
        return jdbc.sql("""
                delete from executor_contact using executor, party
                where executor_contact.executor = executor.id and party.id = executor.side and party.region = :side and executor_contact.name = :name
                """).param("side", side.code()).param("name", name).update();
    }
}
