package hamkor.review;

import hamkor.agreement.Side;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.ColumnChoice;
import hamkor.roadmap.reading.SourceHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a header is said to hold, as a form sends it: as it stands, or as a person chose it.
///
/// @param first the first row of the header
/// @param end the first row below it
/// @param columns by their first column of the grid
record ColumnsForm(String first, String end, SortedMap<Integer, Column> columns) {
    /// How the fields begin that say from what a person began.
    static final String SEEN = "was-";
    /// The name of what is neither of the columns: where the header begins and ends.
    static final String ROWS = "rows";

    /// @param side of executors only; empty where each cell says it
    record Column(String role, String side, String language) {
        Column {
            if (!role.equals(Json.word(CellRole.EXECUTORS)) && !role.equals(Json.word(CellRole.CO_EXECUTORS))) side = "";
        }
    }

    /// As it stands.
    ///
    /// @param header empty where the table has none
    /// @param top the first row of the table, which such a one begins with
    static ColumnsForm of(Review review, Optional<SourceHeader> header, SourceLine top) {
        var columns = new TreeMap<Integer, Column>();
        header.ifPresentOrElse(
                known -> known.columns().forEach(column -> columns.put(column.at(), new Column(Json.word(column.role()),
                        column.side().flatMap(review::sideOf).map(SideId::toString).orElse(""), column.language().map(Language::code).orElse("")))),
                () -> { for (int at = 0; at < top.columns(); at++) columns.put(at, new Column(Json.word(CellRole.UNKNOWN), "", "")); });
        return new ColumnsForm(String.valueOf(header.map(SourceHeader::first).orElse(top.number())),
                String.valueOf(header.map(known -> known.last() + 1).orElse(top.number() + 1)), columns);
    }

    /// As it was sent, of these columns.
    static ColumnsForm typed(Map<String, String> typed, String prefix, Iterable<Integer> columns) {
        var all = new TreeMap<Integer, Column>();
        for (int at : columns)
            all.put(at, new Column(typed.getOrDefault(prefix + "role-" + at, Json.word(CellRole.UNKNOWN)), typed.getOrDefault(prefix + "side-" + at, ""),
                    typed.getOrDefault(prefix + "language-" + at, "")));
        return new ColumnsForm(typed.getOrDefault(prefix + "first", ""), typed.getOrDefault(prefix + "end", ""), all);
    }

    /// The fields of a form that say it.
    Map<String, String> fields(String prefix) {
        var fields = new LinkedHashMap<>(Map.of(prefix + "first", first, prefix + "end", end));
        columns.forEach((at, column) -> fields.putAll(Map.of(prefix + "role-" + at, column.role(), prefix + "side-" + at, column.side(),
                prefix + "language-" + at, column.language())));
        return fields;
    }

    /// What another one says otherwise: `rows`, or the place of a column.
    List<String> differing(ColumnsForm other) {
        var differing = new ArrayList<String>();
        if (!first.equals(other.first) || !end.equals(other.end)) differing.add(ROWS);
        columns.forEach((at, column) -> {
            if (!column.equals(other.columns.get(at))) differing.add(String.valueOf(at));
        });
        return differing;
    }

    /// With these parts as another one says them.
    ColumnsForm taking(ColumnsForm other, List<String> parts) {
        var taken = new TreeMap<>(columns);
        columns.keySet().stream().filter(at -> parts.contains(String.valueOf(at)) && other.columns.containsKey(at)).forEach(at -> taken.put(at, other.columns.get(at)));
        return parts.contains(ROWS) ? new ColumnsForm(other.first, other.end, taken) : new ColumnsForm(first, end, taken);
    }

    /// The keys of all that is wrong with it, by the part; empty where it can be read by.
    ///
    /// @param lines of the table, by their numbers
    Map<String, String> complaints(Review review, List<Integer> lines) {
        var complaints = new LinkedHashMap<String, String>();
        var begins = number(first).filter(lines::contains);
        var below = number(end).filter(lines::contains);
        if (begins.isEmpty() || below.isEmpty()) complaints.put(ROWS, "columns.no-row");
        else if (below.get() < begins.get()) complaints.put(ROWS, "columns.end-before-first");
        var titles = new ArrayList<String>();
        columns.forEach((at, column) -> {
            if (role(column).isEmpty() || !column.side().isEmpty() && side(review, column).isEmpty()
                    || !column.language().isEmpty() && Language.ofCode(column.language()).isEmpty()) complaints.put(String.valueOf(at), "columns.not-offered");
            else if (role(column).get() == CellRole.TITLE && titles.contains(column.language())) complaints.put(String.valueOf(at), "columns.two-titles");
            else if (role(column).get() == CellRole.TITLE) titles.add(column.language());
        });
        if (complaints.isEmpty() && !ColumnChoice.isEnough(chosen(review))) complaints.put("", "columns.not-enough");
        return complaints;
    }

    /// @param table the number of its table; the form is without complaints
    ColumnChoice.Header header(Review review, int table) {
        return new ColumnChoice.Header(table, number(first).orElseThrow(), number(end).orElseThrow(), chosen(review));
    }

    private List<ColumnChoice.Column> chosen(Review review) {
        return columns.entrySet().stream().map(column -> new ColumnChoice.Column(column.getKey(), role(column.getValue()).orElseThrow(),
                side(review, column.getValue()).map(side -> party(review, side)), Language.ofCode(column.getValue().language()))).toList();
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private static Optional<CellRole> role(Column column) {
        return Arrays.stream(CellRole.values()).filter(known -> Json.word(known).equals(column.role())).findFirst();
    }

    private static Optional<Side> side(Review review, Column column) {
        return review.agreement().sides().stream().filter(known -> known.id().toString().equals(column.side())).findFirst();
    }

    /// As the document names a side, or the directory where the document does not.
    private static String party(Review review, Side side) {
        return review.draft().front().parties().stream().filter(party -> review.sideOf(party).equals(Optional.of(side.id()))).findFirst()
                .orElseGet(() -> review.region(side).name().shownTo(Language.RU).text());
    }
}
