package hamkor.measure;

import hamkor.document.Place;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.RoadmapId;
import hamkor.id.SectionId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeasureSql {
    private static final String ROWS = """
            select *, cast(source ->> 'table' as integer) as source_table, source ->> 'sheet' as source_sheet,
                cast(source ->> 'page' as integer) as source_page, cast(source ->> 'row' as integer) as source_row
            from edition_measure
            """;

    private final JdbcClient jdbc;

    MeasureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return jdbc.sql(ROWS + "where edition = :edition order by position").param("edition", edition.value())
                .query((row, _) -> measure(row, executors.getOrDefault(new MeasureId(row.getObject("measure", UUID.class)), List.of()))).list();
    }

    Optional<RoadmapId> roadmapOf(MeasureId measure) {
        return jdbc.sql("select roadmap from measure where id = :id").param("id", measure.value())
                .query((row, _) -> new RoadmapId(row.getObject("roadmap", UUID.class))).optional();
    }

    Map<EditionId, Measure> saidOf(MeasureId measure) {
        var executors = new HashMap<EditionId, List<Executor>>();
        jdbc.sql("select edition, side, words, organisation, role, by_consent from executor where measure = :measure order by edition, position")
                .param("measure", measure.value()).query(row -> {
                    executors.computeIfAbsent(edition(row), _ -> new ArrayList<>()).add(executor(row));
                });
        var said = new HashMap<EditionId, Measure>();
        jdbc.sql(ROWS + "where measure = :measure").param("measure", measure.value()).query(row -> {
            said.put(edition(row), measure(row, executors.getOrDefault(edition(row), List.of())));
        });
        return said;
    }

    private static EditionId edition(ResultSet row) throws SQLException {
        return new EditionId(row.getObject("edition", UUID.class));
    }

    Map<EditionId, List<MeasureId>> idsOf(Collection<EditionId> editions) {
        var ids = new HashMap<EditionId, List<MeasureId>>();
        jdbc.sql("select edition, measure from edition_measure where edition = any(:editions) order by edition, position")
                .param("editions", editions.stream().map(EditionId::value).toArray(UUID[]::new))
                .query(row -> {
                    ids.computeIfAbsent(new EditionId(row.getObject("edition", UUID.class)), _ -> new ArrayList<>())
                            .add(new MeasureId(row.getObject("measure", UUID.class)));
                });
        return ids;
    }

    Map<MeasureId, MeasureName> lastSaid(Collection<MeasureId> measures) {
        var names = new HashMap<MeasureId, MeasureName>();
        jdbc.sql("""
                select distinct on (edition_measure.measure) edition_measure.measure, edition_measure.number, edition_measure.title,
                    edition_measure.term_words, edition.languages[1] as main_language
                from edition_measure join edition on edition.id = edition_measure.edition
                where edition_measure.measure = any(:measures) order by edition_measure.measure, edition.number desc
                """).param("measures", measures.stream().map(MeasureId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new MeasureId(row.getObject("measure", UUID.class)),
                            new MeasureName(Optional.ofNullable(row.getString("number")), Texts.text(row.getString("title")), row.getString("term_words"),
                                    Language.ofCode(row.getString("main_language")).orElseThrow()));
                });
        return names;
    }

    Set<EditionId> withContacts(Collection<EditionId> editions) {
        return Set.copyOf(jdbc.sql("""
                select distinct executor.edition from executor join executor_contact on executor_contact.executor = executor.id
                where executor.edition = any(:editions)
                """).param("editions", editions.stream().map(EditionId::value).toArray(UUID[]::new)).query((row, _) -> edition(row)).list());
    }

    private static Measure measure(ResultSet row, List<Executor> executors) throws SQLException {
        var id = new MeasureId(row.getObject("measure", UUID.class));
        var term = new TermColumns(row.getString("term_kind"), row.getString("term_words"),
                row.getObject("term_first", LocalDate.class), row.getObject("term_last", LocalDate.class), row.getString("term_rule"), days(row),
                row.getObject("term_count", Integer.class), row.getString("term_unit"), row.getString("term_event"),
                row.getString("term_why")).term();
        return new Measure(id, Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getObject("section", UUID.class)).map(SectionId::new), Texts.text(row.getString("title")),
                List.of((String[]) row.getArray("details").getArray()), term, Texts.maybe(row.getString("result")),
                Texts.maybe(row.getString("funding")), executors,
                Optional.ofNullable(row.getString("direction")).map(Direction::of), place(row));
    }

    private static List<Integer> days(ResultSet row) throws SQLException {
        var days = row.getArray("term_days");
        return days == null ? null : List.of((Integer[]) days.getArray());
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
