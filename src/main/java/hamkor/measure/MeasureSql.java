package hamkor.measure;

import hamkor.document.Place;
import hamkor.id.ActId;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.id.SectionId;
import hamkor.id.SideId;
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
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeasureSql {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    MeasureSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    boolean hasMeasures(RoadmapId roadmap) {
        return jdbc.sql("select exists (select from measure where roadmap = :roadmap)").param("roadmap", roadmap.value())
                .query(Boolean.class).single();
    }

    /// New measures for all rows, with the rows of the edition and their executors.
    void enter(RoadmapId roadmap, RegionId owner, Entered entered, List<PlannedMeasure> measures) {
        var identities = new ArrayList<SqlParameterSource>();
        var rows = new ArrayList<SqlParameterSource>();
        var named = new ArrayList<SqlParameterSource>();
        var contacts = new ArrayList<SqlParameterSource>();
        for (int i = 0; i < measures.size(); i++) {
            var id = MeasureId.make();
            identities.add(new MapSqlParameterSource()
                    .addValue("id", id.value()).addValue("roadmap", roadmap.value()).addValue("owner", owner.code()));
            rows.add(row(entered, id, i, measures.get(i)));
            var executors = measures.get(i).executors();
            for (int j = 0; j < executors.size(); j++) {
                var executor = ActId.make().value();
                named.add(executor(executor, entered.edition(), id, j + 1, executors.get(j).executor()));
                executors.get(j).contact().ifPresent(name -> contacts.add(new MapSqlParameterSource()
                        .addValue("executor", executor).addValue("name", name)));
            }
        }
        insert("insert into measure (id, roadmap, owner) values (:id, :roadmap, :owner)", identities);
        insert("""
                insert into edition_measure (edition, measure, position, section, number, title, details, result, funding,
                    term_kind, term_words, term_first, term_last, term_rule, term_count, term_unit, term_event, term_why, direction, source)
                values (:edition, :measure, :position, :section, :number, cast(:title as jsonb), :details,
                    cast(:result as jsonb), cast(:funding as jsonb), :term_kind, :term_words, :term_first, :term_last, :term_rule,
                    :term_count, :term_unit, :term_event, :term_why, :direction,
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

    /// In the order of the document: one statement for the measures, one for all their executors.
    List<Measure> of(EditionId edition) {
        var executors = new HashMap<MeasureId, List<Executor>>();
        jdbc.sql("""
                select measure, side, words, organisation, role, by_consent
                from executor where edition = :edition order by measure, position
                """).param("edition", edition.value()).query(row -> {
            executors.computeIfAbsent(new MeasureId(row.getObject("measure", UUID.class)), _ -> new ArrayList<>()).add(executor(row));
        });
        return jdbc.sql("""
                select *, cast(source ->> 'table' as integer) as source_table, source ->> 'sheet' as source_sheet,
                    cast(source ->> 'page' as integer) as source_page, cast(source ->> 'row' as integer) as source_row
                from edition_measure where edition = :edition order by position
                """).param("edition", edition.value())
                .query((row, _) -> measure(row, executors)).list();
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

    Map<EditionId, Integer> countOf(Collection<EditionId> editions) {
        var counts = new HashMap<EditionId, Integer>();
        jdbc.sql("select edition, count(*) as measures from edition_measure where edition = any(:editions) group by edition")
                .param("editions", editions.stream().map(EditionId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new EditionId(row.getObject("edition", UUID.class)), row.getInt("measures"));
                });
        return counts;
    }

    private static Measure measure(ResultSet row, Map<MeasureId, List<Executor>> executors) throws SQLException {
        var id = new MeasureId(row.getObject("measure", UUID.class));
        var term = new TermColumns(row.getString("term_kind"), row.getString("term_words"),
                row.getObject("term_first", LocalDate.class), row.getObject("term_last", LocalDate.class), row.getString("term_rule"),
                row.getObject("term_count", Integer.class), row.getString("term_unit"), row.getString("term_event"),
                row.getString("term_why")).term();
        return new Measure(id, Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getObject("section", UUID.class)).map(SectionId::new), Texts.text(row.getString("title")),
                List.of((String[]) row.getArray("details").getArray()), term, Texts.maybe(row.getString("result")),
                Texts.maybe(row.getString("funding")), executors.getOrDefault(id, List.of()),
                Optional.ofNullable(row.getString("direction")).map(Direction::of), place(row));
    }

    private static Place place(ResultSet row) throws SQLException {
        int at = row.getInt("source_row");
        if (row.getString("source_sheet") != null) return new Place.SheetRow(row.getString("source_sheet"), at);
        int page = row.getInt("source_page");
        return page > 0 ? new Place.Page(page, at) : new Place.TableRow(row.getInt("source_table"), at);
    }

    private static Executor executor(ResultSet row) throws SQLException {
        return new Executor(new SideId(row.getObject("side", UUID.class)), Texts.text(row.getString("words")),
                Optional.ofNullable(row.getObject("organisation", UUID.class)).map(OrganisationId::new),
                Executor.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)), row.getBoolean("by_consent"));
    }
}
