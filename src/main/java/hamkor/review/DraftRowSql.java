package hamkor.review;

import hamkor.audit.Actor;
import hamkor.id.DraftId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.roadmap.reading.Reconciliation.Reason;
import hamkor.roadmap.reading.SourceCell;
import hamkor.roadmap.reading.SourceHeader;
import hamkor.roadmap.reading.SourceRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of a draft: as the document has them, as they were read, as people have settled them.
@Repository
class DraftRowSql {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    DraftRowSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    void addSources(DraftId draft, List<SourceLine> lines, Map<Integer, List<SourceCell>> cells) {
        many.batchUpdate("""
                insert into draft_source (draft, number, table_number, table_name, table_columns, place, kind, skipped, cells, mark, notes)
                values (:draft, :number, :table, :name, :columns, cast(:place as jsonb), :kind, :skipped, cast(:cells as jsonb), :mark,
                    cast(:notes as jsonb))
                """, lines.stream().map(line -> new MapSqlParameterSource()
                        .addValue("draft", draft.value()).addValue("number", line.number())
                        .addValue("table", line.table()).addValue("name", line.tableName()).addValue("columns", line.columns())
                        .addValue("place", SourceJson.place(line.place()))
                        .addValue("kind", Json.word(line.kind()))
                        .addValue("skipped", line.skipped().map(Json::word).orElse(null), Types.VARCHAR)
                        .addValue("cells", SourceJson.cells(cells.get(line.number())))
                        .addValue("mark", line.mark().orElse(null), Types.VARCHAR)
                        .addValue("notes", SourceJson.notes(line.notes())))
                .toArray(SqlParameterSource[]::new));
    }

    void addHeaders(DraftId draft, List<SourceHeader> headers) {
        many.batchUpdate("""
                insert into draft_header (draft, position, table_number, first_row, last_row, columns)
                values (:draft, :position, :table, :first, :last, cast(:columns as jsonb))
                """, IntStream.range(0, headers.size()).mapToObj(i -> new MapSqlParameterSource()
                        .addValue("draft", draft.value()).addValue("position", i + 1)
                        .addValue("table", headers.get(i).table()).addValue("first", headers.get(i).first())
                        .addValue("last", headers.get(i).last()).addValue("columns", SourceJson.columns(headers.get(i).columns())))
                .toArray(SqlParameterSource[]::new));
    }

    void addRows(DraftId draft, Map<Integer, RowContent> asRead) {
        many.batchUpdate("""
                insert into draft_row (draft, number, as_read, content)
                values (:draft, :number, cast(:content as jsonb), cast(:content as jsonb))
                """, asRead.entrySet().stream().map(row -> new MapSqlParameterSource()
                        .addValue("draft", draft.value()).addValue("number", row.getKey())
                        .addValue("content", RowJson.write(row.getValue())))
                .toArray(SqlParameterSource[]::new));
    }

    /// In the order of the document.
    List<SourceLine> lines(DraftId draft) {
        return jdbc.sql("""
                select number, table_number, table_name, table_columns, place, kind, skipped, mark, notes
                from draft_source where draft = :draft order by number
                """).param("draft", draft.value()).query(DraftRowSql::line).list();
    }

    /// Of these rows the cells, by the row's number.
    Map<Integer, List<SourceCell>> cells(DraftId draft, Collection<Integer> numbers) {
        var cells = new HashMap<Integer, List<SourceCell>>();
        jdbc.sql("select number, cells from draft_source where draft = :draft and number = any(:numbers)")
                .param("draft", draft.value()).param("numbers", numbers.toArray(Integer[]::new))
                .query(row -> {
                    cells.put(row.getInt("number"), SourceJson.cells(row.getString("cells")));
                });
        return cells;
    }

    List<SourceHeader> headers(DraftId draft) {
        return jdbc.sql("select * from draft_header where draft = :draft order by position").param("draft", draft.value())
                .query((row, _) -> new SourceHeader(row.getInt("table_number"), row.getInt("first_row"), row.getInt("last_row"),
                        SourceJson.columns(row.getString("columns")))).list();
    }

    /// In the order of the document.
    List<DraftRow> rows(DraftId draft) {
        return jdbc.sql(ROW + "where row.draft = :draft order by row.number").param("draft", draft.value())
                .query(DraftRowSql::row).list();
    }

    Optional<DraftRow> row(DraftId draft, int number) {
        return jdbc.sql(ROW + "where row.draft = :draft and row.number = :number").param("draft", draft.value()).param("number", number)
                .query(DraftRowSql::row).optional();
    }

    /// What the row said at that version; empty where it never had it.
    Optional<RowContent> content(DraftId draft, int number, int version) {
        return jdbc.sql("""
                select content from draft_row_version where draft = :draft and number = :number and version = :version
                union all select as_read from draft_row where draft = :draft and number = :number and :version = 1 and as_read is not null
                """).param("draft", draft.value()).param("number", number).param("version", version)
                .query((row, _) -> RowJson.read(row.getString(1))).list().stream().findFirst();
    }

    /// Of rows that people took in, what the document says in them.
    List<RowContent> first(DraftId draft, Collection<Integer> numbers) {
        return jdbc.sql("select content from draft_row_version where draft = :draft and number = any(:numbers) and version = 1")
                .param("draft", draft.value()).param("numbers", numbers.toArray(Integer[]::new))
                .query((row, _) -> RowJson.read(row.getString("content"))).list();
    }

    private static final String ROW = """
            select row.*, last.by_person, last.by_name, last.by_region, last.at
            from draft_row row left join draft_row_version last
                on last.draft = row.draft and last.number = row.number and last.version = row.version
            """;

    /// Each row one version on; the version it has is the caller's to have checked, under the draft's lock.
    void change(DraftId draft, Collection<DraftRow> rows, Actor by, Instant at) {
        var parameters = rows.stream().map(row -> new MapSqlParameterSource()
                .addValue("draft", draft.value()).addValue("number", row.number()).addValue("version", row.version() + 1)
                .addValue("content", RowJson.write(row.content())).addValue("left_out", row.leftOut())
                .addValue("person", by.person().map(PersonId::value).orElse(null), Types.OTHER).addValue("name", by.name())
                .addValue("region", by.region().orElseThrow().code()).addValue("at", DraftSql.at(at)))
                .toArray(SqlParameterSource[]::new);
        many.batchUpdate("""
                insert into draft_row (draft, number, content, left_out, version)
                values (:draft, :number, cast(:content as jsonb), :left_out, :version)
                on conflict on constraint draft_row_pk do update
                set content = excluded.content, left_out = excluded.left_out, version = excluded.version
                """, parameters);
        many.batchUpdate("""
                insert into draft_row_version (draft, number, version, content, left_out, by_person, by_name, by_region, at)
                values (:draft, :number, :version, cast(:content as jsonb), :left_out, :person, :name, :region, :at)
                """, parameters);
    }

    /// What was read, with what was taken over into it: no change by a person, and no version of its own.
    void takeOver(DraftId draft, List<DraftRow> rows) {
        var parameters = rows.stream().map(row -> new MapSqlParameterSource()
                .addValue("draft", draft.value()).addValue("number", row.number()).addValue("version", row.version())
                .addValue("read", RowJson.write(row.asRead().orElseThrow())).addValue("content", RowJson.write(row.content())))
                .toArray(SqlParameterSource[]::new);
        many.batchUpdate("""
                update draft_row set as_read = cast(:read as jsonb), content = cast(:content as jsonb) where draft = :draft and number = :number
                """, parameters);
        many.batchUpdate("""
                update draft_row_version set content = cast(:content as jsonb) where draft = :draft and number = :number and version = :version
                """, parameters);
    }

    private static SourceLine line(ResultSet row, int index) throws SQLException {
        return new SourceLine(row.getInt("number"), row.getInt("table_number"), row.getString("table_name"), row.getInt("table_columns"),
                SourceJson.place(row.getString("place")), Json.constant(SourceRow.Kind.class, row.getString("kind")),
                Optional.ofNullable(row.getString("skipped")).map(reason -> Json.constant(Reason.class, reason)),
                Optional.ofNullable(row.getString("mark")), SourceJson.notes(row.getString("notes")));
    }

    private static DraftRow row(ResultSet row, int index) throws SQLException {
        var by = row.getString("by_name");
        var content = row.getString("content");
        var asRead = row.getString("as_read");
        var settled = RowJson.read(content);
        Optional<RowContent> read = asRead == null ? Optional.empty() : Optional.of(asRead.equals(content) ? settled : RowJson.read(asRead));
        return new DraftRow(row.getInt("number"), read, settled, row.getBoolean("left_out"), row.getInt("version"),
                by == null ? Optional.empty() : Optional.of(new Changed(DraftActSql.person(row), by, new RegionId(row.getString("by_region")),
                        row.getObject("at", OffsetDateTime.class).toInstant())));
    }

}
