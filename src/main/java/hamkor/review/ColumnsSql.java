package hamkor.review;

import hamkor.id.DraftId;
import hamkor.language.Language;
import hamkor.roadmap.reading.ColumnChoice;
import hamkor.roadmap.reading.SourceCell;
import hamkor.sql.Texts;
import hamkor.term.Span;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How people said a draft's columns are to be read, and the rows read again by that.
@Repository
class ColumnsSql {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    ColumnsSql(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    ColumnChoice choice(DraftId draft) {
        return jdbc.sql("select columns from draft where id = :draft and columns is not null").param("draft", draft.value())
                .query(String.class).optional().map(ChoiceJson::read).orElse(ColumnChoice.NONE);
    }

    void choose(DraftId draft, ColumnChoice choice, Front front) {
        jdbc.sql("""
                update draft set columns = cast(:columns as jsonb), title = cast(:title as jsonb), languages = :languages, parties = :parties,
                    period_first = :first, period_last = :last, characters = :characters, unread = :unread, version = version + 1
                where id = :draft
                """)
                .param("draft", draft.value()).param("columns", ChoiceJson.write(choice))
                .param("title", Texts.json(front.title()), Types.VARCHAR)
                .param("languages", front.languages().stream().map(Language::code).toArray(String[]::new))
                .param("parties", front.parties().toArray(String[]::new))
                .param("first", front.period().map(Span::first).orElse(null), Types.DATE)
                .param("last", front.period().map(Span::last).orElse(null), Types.DATE)
                .param("characters", front.characters()).param("unread", front.unread()).update();
    }

    /// What reading makes of the same rows of the document now.
    void understand(DraftId draft, List<SourceLine> lines, Map<Integer, List<SourceCell>> cells) {
        many.batchUpdate("""
                update draft_source set kind = :kind, skipped = :skipped, cells = cast(:cells as jsonb), notes = cast(:notes as jsonb)
                where draft = :draft and number = :number
                """, lines.stream().map(line -> new MapSqlParameterSource()
                        .addValue("draft", draft.value()).addValue("number", line.number()).addValue("kind", Json.word(line.kind()))
                        .addValue("skipped", line.skipped().map(Json::word).orElse(null), Types.VARCHAR)
                        .addValue("cells", SourceJson.cells(cells.get(line.number()))).addValue("notes", SourceJson.notes(line.notes())))
                .toArray(SqlParameterSource[]::new));
    }

    void forgetHeaders(DraftId draft) {
        jdbc.sql("delete from draft_header where draft = :draft").param("draft", draft.value()).update();
    }

    /// What rows said as they were first read, by whom the document came: their history is not to begin with the other columns.
    void keepFirst(DraftId draft, Collection<Integer> rows) {
        jdbc.sql("""
                insert into draft_row_version (draft, number, version, content, left_out, by_person, by_name, by_region, at)
                select row.draft, row.number, 1, row.as_read, false, draft.uploaded_by, draft.uploaded_by_name, draft.uploaded_by_region, draft.uploaded_at
                from draft_row row join draft on draft.id = row.draft
                where row.draft = :draft and row.number = any(:rows) and row.as_read is not null
                on conflict do nothing
                """).param("draft", draft.value()).param("rows", rows.toArray(Integer[]::new)).update();
    }

    void readAs(DraftId draft, Collection<DraftRow> rows) {
        many.batchUpdate("update draft_row set as_read = cast(:read as jsonb) where draft = :draft and number = :number",
                rows.stream().map(row -> new MapSqlParameterSource().addValue("draft", draft.value()).addValue("number", row.number())
                        .addValue("read", row.asRead().map(RowJson::write).orElse(null), Types.VARCHAR)).toArray(SqlParameterSource[]::new));
    }

    /// Rows that are read as measures no longer, with all that was said of them.
    void remove(DraftId draft, Collection<Integer> rows) {
        for (var table : List.of("draft_match", "draft_mark", "draft_row_version", "draft_row"))
            jdbc.sql("delete from " + table + " where draft = :draft and number = any(:rows)")
                    .param("draft", draft.value()).param("rows", rows.toArray(Integer[]::new)).update();
    }
}
