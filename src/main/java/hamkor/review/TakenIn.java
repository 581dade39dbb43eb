package hamkor.review;

import hamkor.language.LanguageText;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.SourceCell;
import hamkor.roadmap.reading.SourceColumn;
import hamkor.roadmap.reading.SourceHeader;
import hamkor.term.TermReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a measure of a row that reading did not take for one, from what stands in its cells; a person goes on from there.
final class TakenIn {
    private final Review review;
    private final List<SourceHeader> headers;

    TakenIn(Review review, List<SourceHeader> headers) {
        this.review = review;
        this.headers = headers;
    }

    RowContent content(SourceLine line, List<SourceCell> cells) {
        var language = review.draft().front().mainLanguage();
        var columns = headers.stream().filter(header -> header.table() == line.table() && header.first() <= line.number())
                .reduce((_, last) -> last).map(SourceHeader::columns).orElse(List.of());
        var title = text(cells, CellRole.TITLE).or(() -> Optional.of(all(cells)).filter(text -> !text.isBlank()));
        var section = review.rows().stream().filter(row -> row.row().number() < line.number()).reduce((_, last) -> last)
                .map(row -> row.content().section()).orElse(List.of());
        return new RowContent(text(cells, CellRole.NUMBER), section, LanguageText.of(language, title.orElse("–")),
                lines(cells, CellRole.DETAILS), new TermReader().read(text(cells, CellRole.TERM).orElse(""), Contexts.of(review.draft().front(), section)),
                Optional.empty(), executors(cells, columns), text(cells, CellRole.RESULT).map(text -> LanguageText.of(language, text)),
                text(cells, CellRole.FUNDING).map(text -> LanguageText.of(language, text)), Optional.empty());
    }

    private List<RowExecutor> executors(List<SourceCell> cells, List<SourceColumn> columns) {
        var executors = new ArrayList<RowExecutor>();
        for (var cell : cells) {
            if (cell.role().filter(CellRole::isExecutors).isEmpty()) continue;
            var side = columns.stream().filter(column -> column.at() == cell.column()).findFirst().flatMap(SourceColumn::side).flatMap(review::sideOf);
            for (var line : cell.lines())
                executors.add(new RowExecutor(LanguageText.of(review.draft().front().mainLanguage(), line), side, Optional.empty(),
                        Optional.empty(), cell.role().get() == CellRole.CO_EXECUTORS, false, Optional.empty()));
        }
        return executors;
    }

    private static Optional<String> text(List<SourceCell> cells, CellRole role) {
        return Optional.of(String.join(" ", lines(cells, role))).filter(text -> !text.isBlank());
    }

    private static List<String> lines(List<SourceCell> cells, CellRole role) {
        return cells.stream().filter(cell -> cell.role().equals(Optional.of(role))).flatMap(cell -> cell.lines().stream()).toList();
    }

    private static String all(List<SourceCell> cells) {
        return String.join(" ", cells.stream().flatMap(cell -> cell.lines().stream()).distinct().toList());
    }
}
