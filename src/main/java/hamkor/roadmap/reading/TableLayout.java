package hamkor.roadmap.reading;

import hamkor.document.Cell;
import hamkor.document.Row;
import hamkor.document.Table;
import hamkor.language.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which column of a table holds what, told by the header that begins in one of its rows.
///
/// @param headerFirst the first row of the header, an index into the table's rows
/// @param headerEnd the first row after it
record TableLayout(int headerFirst, int headerEnd, List<Column> columns) {
    private static final int TALLEST_HEADER = 4;
    private static final int LONGEST_HEADING = 160;
    private static final double WHOLLY_TOLD = 0.6;

    TableLayout {
        columns = List.copyOf(columns);
    }

    /// The same columns for a table that goes on without a header of its own.
    TableLayout withoutHeader() {
        return new TableLayout(0, 0, columns);
    }

    List<Column> of(CellRole role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }

    Optional<Column> first(CellRole role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    /// The languages in which at least two of its headings are written.
    Set<Language> languages() {
        var languages = EnumSet.noneOf(Language.class);
        for (var language : Language.values())
            if (columns.stream().filter(column -> HeadingWords.loaded().languages(column.heading()).contains(language)).count() >= 2)
                languages.add(language);
        for (var column : columns) if (column.chosen().isPresent()) column.language().ifPresent(languages::add);
        return languages;
    }

    /// The layout whose header begins in a row; empty where that row is no roadmap's header.
    static Optional<TableLayout> at(Table table, int row) {
        var told = EnumSet.noneOf(CellRole.class);
        int headings = 0;
        int filled = 0;
        var texts = table.rows().get(row).cells().stream().filter(cell -> !cell.isBlank() && cell.row() == row).map(Cell::text).toList();
        if (texts.stream().anyMatch(text -> text.length() > LONGEST_HEADING)) return Optional.empty();
        // Most rows of a long table end here: they begin with a number, or have no two cells with a heading's word.
        if (texts.isEmpty() || Character.isDigit(texts.getFirst().charAt(0)) && RowNumbers.isNumber(texts.getFirst())) return Optional.empty();
        if (texts.stream().filter(HeadingWords.loaded()::hasAny).limit(2).count() < 2) return Optional.empty();
        for (var text : texts) {
            filled++;
            if (PeriodHeadings.isPeriod(text)) {
                filled--;
                continue;
            }
            var meaning = ColumnHeading.meaning(text);
            if (meaning.isPresent() && meaning.get().covered() >= WHOLLY_TOLD) {
                headings++;
                told.add(meaning.get().role());
            } else if (ColumnHeading.isParty(text)) headings++;
        }
        if (told.size() < 2 || headings * 2 < filled) return Optional.empty();
        int end = headerEnd(table, row);
        var columns = settled(columns(table, row, end), table, end);
        boolean hasTitle = columns.stream().anyMatch(column -> column.role() == CellRole.TITLE);
        boolean hasMore = columns.stream().anyMatch(column -> column.role().isTerm() || column.role().isExecutors());
        return hasTitle && hasMore ? Optional.of(new TableLayout(row, end, columns)) : Optional.empty();
    }

    private static int headerEnd(Table table, int row) {
        int end = row + 1;
        for (var cell : table.rows().get(row).cells())
            if (!cell.isBlank() && ColumnHeading.meaning(cell.text()).isPresent()) end = Math.max(end, Math.min(cell.row() + cell.rows(), row + TALLEST_HEADER));
        while (end < Math.min(table.rows().size(), row + TALLEST_HEADER) && (isUnderGroups(table, row, end) || isInAnotherLanguage(table, end))) end++;
        return Math.min(end, table.rows().size());
    }

    /// Whether a row says the headings above it once more, in another language.
    private static boolean isInAnotherLanguage(Table table, int row) {
        int same = 0;
        for (var cell : table.rows().get(row).cells()) {
            if (cell.isBlank() || cell.row() < row) continue;
            var own = ColumnHeading.meaning(cell.text()).filter(meaning -> meaning.covered() >= WHOLLY_TOLD);
            var above = table.rows().get(row - 1).at(cell.column()).flatMap(heading -> ColumnHeading.meaning(heading.text()));
            if (own.isPresent() && above.isPresent() && own.get().role() == above.get().role() && !own.get().language().equals(above.get().language())) same++;
            else if (!ColumnHeading.isParty(cell.text())) return false;
        }
        return same > 1;
    }

    /// Whether a row divides columns that a heading above it holds together.
    private static boolean isUnderGroups(Table table, int header, int row) {
        boolean anyUnderGroup = false;
        for (var cell : table.rows().get(row).cells()) {
            if (cell.isBlank() || cell.row() < row) continue;
            var above = table.rows().get(row - 1).at(cell.column());
            if (above.isEmpty() || above.get().isBlank()) {
                if (!PeriodHeadings.isPeriod(cell.text())) return false;
                continue;
            }
            boolean group = above.get().columns() > 1 && above.get().row() >= header && cell.columns() < above.get().columns();
            var text = cell.text();
            boolean heading = text.length() <= LONGEST_HEADING && (ColumnHeading.meaning(text).filter(m -> m.covered() >= WHOLLY_TOLD).isPresent()
                    || ColumnHeading.isParty(text) || PeriodHeadings.isPeriod(text) || LanguageNames.named(text).isPresent());
            if (!group && !PeriodHeadings.isPeriod(text) || !heading) return false;
            anyUnderGroup |= group;
        }
        return anyUnderGroup;
    }

    private static List<Column> columns(Table table, int row, int end) {
        var columns = new ArrayList<Column>();
        var previous = List.<Cell>of();
        for (int at = 0; at < table.columns(); at++) {
            var path = path(table.rows().subList(row, end), at);
            if (path.isEmpty()) continue;
            if (path.equals(previous) && isSame(path, previous)) columns.add(columns.removeLast().wider());
            else columns.add(column(at, path));
            previous = path;
        }
        return columns;
    }

    private static boolean isSame(List<Cell> path, List<Cell> previous) {
        for (int i = 0; i < path.size(); i++)
            if (path.get(i).column() != previous.get(i).column() || path.get(i).row() != previous.get(i).row()) return false;
        return true;
    }

    private static List<Cell> path(List<Row> header, int at) {
        var path = new LinkedHashSet<Cell>();
        for (var row : header) row.at(at).ifPresent(path::add);
        return List.copyOf(path);
    }

    private static Column column(int at, List<Cell> path) {
        var texts = path.stream().filter(cell -> !cell.isBlank()).map(Cell::text).toList();
        var heading = String.join(" ", texts);
        if (texts.isEmpty()) return Column.told(at, CellRole.UNKNOWN, "", Optional.empty());
        var top = texts.subList(0, Math.max(1, texts.size() - 1)).reversed().stream().map(ColumnHeading::meaning).flatMap(Optional::stream).findFirst()
                .map(HeadingWords.Meaning::role);
        var bottom = ColumnHeading.meaning(texts.getLast());
        var language = LanguageNames.named(texts.getLast()).or(() -> bottom.flatMap(HeadingWords.Meaning::language));
        CellRole role;
        if (texts.size() > 1 && top.isPresent() && (ColumnHeading.isParty(texts.getLast()) && bottom.isEmpty() || LanguageNames.named(texts.getLast()).isPresent()))
            role = top.get();
        else if (PeriodHeadings.isPeriod(texts.getLast()) && top.filter(r -> r == CellRole.FUNDING || r == CellRole.RESULT).isEmpty()) role = CellRole.GANTT;
        else role = bottom.map(HeadingWords.Meaning::role).or(() -> texts.size() > 1 ? top : Optional.empty())
                .orElseGet(() -> ColumnHeading.isParty(heading) ? CellRole.EXECUTORS : CellRole.UNKNOWN);
        return Column.told(at, role, heading, language);
    }

    /// Settles what headings alone leave open by the other columns and by the rows below.
    private static List<Column> settled(List<Column> told, Table table, int end) {
        var columns = new ArrayList<>(told);
        if (has(columns, CellRole.TITLE) == 0) {
            int best = widest(columns, CellRole.DETAILS, table, end);
            if (best < 0) best = ungrouped(columns, table, end);
            if (best >= 0) columns.set(best, columns.get(best).as(CellRole.TITLE));
        }
        settleTitles(columns, table, end);
        settleUnnamedGroup(columns, table, end);
        settleResults(columns);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            boolean twin = false;
            for (var other : columns)
                twin |= other != column && other.role() == column.role() && other.language().isPresent() && column.language().isPresent()
                        && !other.language().equals(column.language());
            if (!twin) columns.set(i, column.in(Optional.empty()));
        }
        return columns;
    }

    /// A column called a direction or a field, or one whose heading is not known: that of the two which has more cells of its own,
    /// the other one groups them.
    private static int ungrouped(List<Column> columns, Table table, int end) {
        int section = widest(columns, CellRole.SECTION, table, end);
        int unknown = widest(columns, CellRole.UNKNOWN, table, end);
        if (section < 0 || unknown < 0) return Math.max(section, unknown);
        return startedCells(table, end, columns.get(section).at()) < startedCells(table, end, columns.get(unknown).at()) ? unknown : section;
    }

    private static long has(List<Column> columns, CellRole role) {
        return columns.stream().filter(column -> column.role() == role).count();
    }

    private static int widest(List<Column> columns, CellRole role, Table table, int end) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() != role) continue;
            long letters = 0;
            for (var row : table.rows().subList(end, table.rows().size()))
                letters += row.at(columns.get(i).at()).map(cell -> cell.text().length()).orElse(0);
            if (letters > most) {
                best = i;
                most = letters;
            }
        }
        return best;
    }

    /// Two columns that both name what is done, in one language: the first groups where one of its cells stands over several of
    /// the second's, else the second holds the particulars.
    private static void settleTitles(List<Column> columns, Table table, int end) {
        int first = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() != CellRole.TITLE) continue;
            if (first < 0) {
                first = i;
                continue;
            }
            var a = columns.get(first);
            var b = columns.get(i);
            if (a.language().isPresent() && b.language().isPresent() && !a.language().equals(b.language())) continue;
            if (startedCells(table, end, a.at()) < startedCells(table, end, b.at())) {
                columns.set(first, a.as(CellRole.SECTION));
                first = i;
            } else columns.set(i, b.as(CellRole.DETAILS));
        }
    }

    /// Of several columns of results in one language the one called so is the result; the others (indicators, kinds of documents)
    /// are said to be unread.
    private static void settleResults(List<Column> columns) {
        var results = columns.stream().filter(column -> column.role() == CellRole.RESULT).toList();
        if (results.size() < 2) return;
        var called = results.stream().filter(column -> ColumnHeading.isResult(column.heading())).toList();
        var chief = called.isEmpty() ? results.getFirst() : called.getFirst();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            boolean otherLanguage = column.language().isPresent() && chief.language().isPresent() && !column.language().equals(chief.language());
            if (results.contains(column) && column != chief && !called.contains(column) && !otherLanguage) columns.set(i, column.as(CellRole.REMARK));
        }
    }

    private static long startedCells(Table table, int end, int column) {
        long started = 0;
        for (int i = end; i < table.rows().size(); i++) {
            var cell = table.rows().get(i).at(column);
            if (cell.isPresent() && cell.get().row() == i && !cell.get().isBlank()) started++;
        }
        return started;
    }

    /// A column without a heading left of the measures whose cells are merged over several rows groups them.
    private static void settleUnnamedGroup(List<Column> columns, Table table, int end) {
        for (int i = 0; i < columns.size() && columns.get(i).role() != CellRole.TITLE; i++) {
            if (columns.get(i).role() != CellRole.UNKNOWN) continue;
            int at = columns.get(i).at();
            boolean groups = false;
            for (int row = end; row < table.rows().size(); row++)
                groups |= table.rows().get(row).at(at).filter(cell -> cell.rows() > 1 && cell.columns() == 1 && !cell.isBlank()).isPresent();
            if (groups) columns.set(i, columns.get(i).as(CellRole.SECTION));
        }
    }
}
