package hamkor.review;

import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.review.ColumnsView.Option;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.PlaceWords;
import hamkor.roadmap.reading.SourceCell;
import hamkor.roadmap.reading.SourceColumn;
import hamkor.roadmap.reading.SourceHeader;
import hamkor.roadmap.reading.SourceRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the page about the columns of a table for one reader.
final class ColumnsMaker {
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 60;

    private final Review review;
    private final Columns.Asked asked;
    private final Map<Integer, List<SourceCell>> cells;
    private final Words words;
    private final Sides sides;
    private final String address;

    /// @param cells of the rows near the header
    ColumnsMaker(Review review, Columns.Asked asked, Map<Integer, List<SourceCell>> cells, Words words) {
        this.review = review;
        this.asked = asked;
        this.cells = cells;
        this.words = words;
        this.sides = Sides.of(review, words.language());
        this.address = "/drafts/" + review.draft().id();
    }

    /// @param form what is chosen
    /// @param seen from what the person began
    /// @param complaints their keys, by the part
    /// @param unread why the document cannot be read so
    ColumnsView view(ColumnsForm form, ColumnsForm seen, Map<String, String> complaints, Optional<String> unread, Optional<ColumnsView.Conflict> conflict) {
        var near = cells.keySet().stream().sorted().toList();
        var tables = review.lines().stream().map(SourceLine::table).filter(table -> table > 0 && table != asked.table()).distinct().toList();
        var corrected = review.rows().stream().filter(row -> row.row().isCorrected()).map(row -> row.row().number()).toList();
        return new ColumnsView(address, asked.table(), asked.header().map(SourceHeader::first).orElse(0), seen.fields(ColumnsForm.SEEN),
                unread.or(() -> said(complaints, "")), said(complaints, ColumnsForm.ROWS),
                tables.stream().map(other -> new ReviewView.Link(words.say("columns.table", other), address + "/columns?table=" + other)).toList(),
                corrected.stream().map(row -> new ReviewView.Link(place(String.valueOf(row)), address + Where.at(row).query() + "#r" + row)).toList(),
                options(near, form.first()), options(near, form.end()),
                columns().stream().map(column -> column(column, form.columns().get(column.at()), said(complaints, String.valueOf(column.at())))).toList(), conflict);
    }

    private Optional<String> said(Map<String, String> complaints, String part) {
        return Optional.ofNullable(complaints.get(part)).map(words::say);
    }

    private List<SourceColumn> columns() {
        return asked.header().map(SourceHeader::columns).orElseGet(() -> IntStream.range(0, asked.lines().getFirst().columns())
                .mapToObj(at -> new SourceColumn(at, 1, "", CellRole.UNKNOWN, Optional.empty(), Optional.empty())).toList());
    }

    private List<Option> options(List<Integer> numbers, String chosen) {
        return numbers.stream().map(number -> new Option(String.valueOf(number), row(number), chosen.equals(String.valueOf(number)))).toList();
    }

    private String row(int number) {
        return RowsMaker.gutter(review.place(number)) + ". " + shortened(cells.getOrDefault(number, List.of()).stream().flatMap(cell -> cell.lines().stream()).collect(Collectors.joining(" · ")));
    }

    private String place(String number) {
        return PlaceWords.say(review.place(Integer.parseInt(number)), words.language());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private ColumnsView.Column column(SourceColumn column, ColumnsForm.Column chosen, Optional<String> complaint) {
        var own = new ArrayList<>(List.of(new Option("", words.say("columns.no-side"), chosen.side().isEmpty())));
        sides.all().forEach(side -> own.add(new Option(side.side().id().toString(), side.name(), chosen.side().equals(side.side().id().toString()))));
        var languages = new ArrayList<>(List.of(new Option("", words.say("columns.no-language"), chosen.language().isEmpty())));
        for (var known : Language.values()) languages.add(new Option(known.code(), words.say("difference.language." + known.code()), chosen.language().equals(known.code())));
        var roles = Arrays.stream(CellRole.values()).map(Json::word).map(role -> new Option(role, words.say("role." + role), role.equals(chosen.role()))).toList();
        return new ColumnsView.Column(column.at(), heading(column), review.draft().front().mainLanguage().code(), examples(column), complaint, roles, own, languages);
    }

    private String heading(SourceColumn column) {
        return column.heading().isBlank() ? words.say("columns.nameless", column.at() + 1) : column.heading();
    }

    /// From rows that are measures, where any are: a heading tells nothing of the column in which it stands.
    private List<String> examples(SourceColumn column) {
        int end = asked.header().map(header -> header.last() + 1).orElse(asked.lines().getFirst().number());
        var below = asked.lines().stream().filter(line -> line.number() >= end && cells.containsKey(line.number())).toList();
        var measures = below.stream().filter(line -> line.kind() == SourceRow.Kind.MEASURE).toList();
        return (measures.isEmpty() ? below : measures).stream().limit(EXAMPLES).flatMap(line -> cells.get(line.number()).stream())
                .filter(cell -> cell.column() >= column.at() && cell.column() < column.at() + column.columns())
                .map(cell -> shortened(String.join(" ", cell.lines()))).filter(text -> !text.isEmpty()).toList();
    }

    /// @param seen from what the person began
    /// @param standing what another has made of it since
    ColumnsView.Conflict conflict(ColumnsForm seen, ColumnsForm standing, ColumnsForm mine, Optional<String> who) {
        var theirs = standing.differing(seen);
        var own = mine.differing(seen);
        return new ColumnsView.Conflict(who.orElse(""), mine.fields(""), mine.differing(standing).stream().map(part -> new ColumnsView.Differing(part, name(part),
                said(standing, part), said(mine, part), theirs.contains(part) && own.contains(part), own.contains(part))).toList());
    }

    private String name(String part) {
        return part.equals(ColumnsForm.ROWS) ? words.say("columns.header")
                : columns().stream().filter(column -> String.valueOf(column.at()).equals(part)).findFirst().map(this::heading).orElse(part);
    }

    private String said(ColumnsForm form, String part) {
        if (part.equals(ColumnsForm.ROWS)) return words.say("columns.header-rows", place(form.first()), place(form.end()));
        var column = Optional.ofNullable(form.columns().get(Integer.valueOf(part))).orElse(new ColumnsForm.Column(Json.word(CellRole.UNKNOWN), "", ""));
        var side = sides.all().stream().filter(known -> known.side().id().toString().equals(column.side())).findFirst().map(known -> " (" + known.shortName() + ")").orElse("");
        return words.say("role." + column.role()) + side + (column.language().isEmpty() ? "" : ", " + words.say("difference.language." + column.language()));
    }
}
