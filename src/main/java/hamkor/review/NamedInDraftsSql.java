package hamkor.review;

import hamkor.id.DraftId;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What drafts, also those that have ended, keep of the persons that documents name.
@Repository
class NamedInDraftsSql {
    private final JdbcClient jdbc;

    NamedInDraftsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those under agreements of the region in which these words stand, wherever.
    List<DraftId> naming(RegionId region, String words) {
        return jdbc.sql("""
                select draft.id from draft join side_of on side_of.kind = 'draft' and side_of.thing = draft.id
                where side_of.region = :region and (
                    exists (select from draft_row where draft = draft.id and strpos(concat(content, as_read), :words) > 0)
                    or exists (select from draft_row_version where draft = draft.id and strpos(content::text, :words) > 0))
                order by draft.id
                """).param("region", region.code()).param("words", words).query((row, _) -> new DraftId(row.getObject("id", UUID.class))).list();
    }

    /// Rewrites what the rows and their versions say, where it is another then: no version of its own, because nothing is said otherwise.
    ///
    /// @return how many contents were rewritten
    int rewrite(DraftId draft, String words, UnaryOperator<RowContent> as) {
        int rewritten = 0;
        for (var row : jdbc.sql("select number, content, as_read from draft_row where draft = :draft and strpos(concat(content, as_read), :words) > 0")
                .param("draft", draft.value()).param("words", words)
                .query((row, _) -> new Row(row.getInt("number"), RowJson.read(row.getString("content")), Optional.ofNullable(row.getString("as_read")).map(RowJson::read))).list()) {
            var after = new Row(row.number, as.apply(row.content), row.asRead.map(as));
            if (after.equals(row)) continue;
            rewritten += jdbc.sql("update draft_row set content = cast(:content as jsonb), as_read = cast(:read as jsonb) where draft = :draft and number = :number")
                    .param("draft", draft.value()).param("number", row.number).param("content", RowJson.write(after.content))
                    .param("read", after.asRead.map(RowJson::write).orElse(null), Types.VARCHAR).update();
        }
        for (var version : jdbc.sql("select number, version, content from draft_row_version where draft = :draft and strpos(content::text, :words) > 0")
                .param("draft", draft.value()).param("words", words)
                .query((row, _) -> new Version(row.getInt("number"), row.getInt("version"), RowJson.read(row.getString("content")))).list()) {
            var after = as.apply(version.content);
            if (after.equals(version.content)) continue;
            rewritten += jdbc.sql("update draft_row_version set content = cast(:content as jsonb) where draft = :draft and number = :number and version = :version")
                    .param("draft", draft.value()).param("number", version.number).param("version", version.version).param("content", RowJson.write(after)).update();
        }
        return rewritten;
    }

    private record Row(int number, RowContent content, Optional<RowContent> asRead) {}

    private record Version(int number, int version, RowContent content) {}

    /// In the cells as the document has them.
    int blank(DraftId draft, String words, String instead) {
        return jdbc.sql("update draft_source set cells = cast(replace(cells::text, :words, :instead) as jsonb) where draft = :draft and strpos(cells::text, :words) > 0")
                .param("draft", draft.value()).param("words", words).param("instead", instead).update();
    }

    /// A mark binds what the row says; whom it names is said no longer, all else is as it was checked.
    void follow(DraftId draft, int number, SideId side, String content) {
        jdbc.sql("update draft_mark set content_sha256 = :content where draft = :draft and number = :number and side = :side")
                .param("draft", draft.value()).param("number", number).param("side", side.value()).param("content", content).update();
    }
}
