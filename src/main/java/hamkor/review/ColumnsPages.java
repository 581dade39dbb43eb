package hamkor.review;

import hamkor.access.Acting;
import hamkor.document.Unreadable;
import hamkor.id.DraftId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.review.ColumnsView.Option;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.ColumnChoice;
import hamkor.roadmap.reading.SourceCell;
import hamkor.roadmap.reading.SourceColumn;
import hamkor.roadmap.reading.SourceHeader;
import hamkor.roadmap.reading.UnreadableWords;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What each column of a draft's document holds, as a person says it.
@Controller
class ColumnsPages {
    private static final int ROWS_TO_CHOOSE = 12;
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 60;
    private static final Map<Language, Words> WORDS = ReviewPages.WORDS;

    private final Columns columns;
    private final Drafts drafts;
    private final DraftRowSql rows;
    private final Pages pages;

    ColumnsPages(Columns columns, Drafts drafts, DraftRowSql rows, Pages pages) {
        this.columns = columns;
        this.drafts = drafts;
        this.rows = rows;
        this.pages = pages;
    }

    /// @param table by its number; 0 for the first that has a header
    /// @param row of the header that is meant; 0 for the first of the table
    @GetMapping("/drafts/{id}/columns")
    View columns(@PathVariable DraftId id, @RequestParam(defaultValue = "0") int table, @RequestParam(defaultValue = "0") int row, Viewer viewer, Acting acting) {
        return page(id, table, row, Map.of(), HttpStatus.OK, Optional.empty(), viewer, acting);
    }

    /// @param row the first one of the header that is answered about; 0 where the table had none
    @PostMapping("/drafts/{id}/columns")
    View change(@PathVariable DraftId id, @RequestParam int version, @RequestParam int table, @RequestParam int row, @RequestParam int first, @RequestParam int end,
            @RequestParam Map<String, String> typed, Viewer viewer, Acting acting) {
        var words = WORDS.get(viewer.language());
        try {
            var review = drafts.review(acting, id);
            var lines = review.lines().stream().filter(line -> line.table() == table && table > 0).map(SourceLine::number).toList();
            if (!lines.contains(first) || end > lines.getLast()) throw Reviews.none();
            var chosen = chosen(review, typed);
            if (end < first) return page(id, table, row, typed, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(words.say("columns.end-before-first")), viewer, acting);
            if (!ColumnChoice.isEnough(chosen))
                return page(id, table, row, typed, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(words.say("columns.not-enough")), viewer, acting);
            columns.change(acting, id, version, row, new ColumnChoice.Header(table, first, end, chosen));
            return SeeOther.at("/drafts/" + id + Where.at(first).query() + "#r" + first);
        } catch (Unreadable unreadable) {
            return page(id, table, row, typed, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(UnreadableWords.sentence(unreadable, viewer.language())), viewer, acting);
        } catch (Refusal.ChangedMeanwhile changed) {
            return page(id, table, row, typed, HttpStatus.CONFLICT, Optional.of(Words.beside(changed.beside()).get(viewer.language())
                    .say(changed.key(), changed.values().toArray())), viewer, acting);
        }
    }

    private static List<ColumnChoice.Column> chosen(Review review, Map<String, String> typed) {
        var chosen = new ArrayList<ColumnChoice.Column>();
        typed.forEach((field, value) -> {
            if (!field.matches("role-\\d{1,4}")) return;
            var at = field.substring("role-".length());
            var role = Arrays.stream(CellRole.values()).filter(known -> Json.word(known).equals(value)).findFirst().orElseThrow(Reviews::none);
            var side = Optional.ofNullable(typed.get("side-" + at)).filter(own -> role.isExecutors() && !own.isEmpty())
                    .map(own -> party(review, own));
            chosen.add(new ColumnChoice.Column(Integer.parseInt(at), role, side, Optional.ofNullable(typed.get("language-" + at)).flatMap(Language::ofCode)));
        });
        return chosen.stream().sorted((one, other) -> one.at() - other.at()).toList();
    }

    /// As the document names a side, or the directory where the document does not.
    private static String party(Review review, String side) {
        var own = review.agreement().sides().stream().filter(known -> known.id().toString().equals(side)).findFirst().orElseThrow(Reviews::none);
        return review.draft().front().parties().stream().filter(party -> review.sideOf(party).equals(Optional.of(own.id()))).findFirst()
                .orElseGet(() -> review.region(own).name().shownTo(Language.RU).text());
    }

    private View page(DraftId id, int table, int row, Map<String, String> typed, HttpStatus status, Optional<String> complaint, Viewer viewer, Acting acting) {
        var words = WORDS.get(viewer.language());
        var headers = columns.headers(acting, id);
        var review = drafts.review(acting, id);
        var tables = review.lines().stream().filter(line -> line.table() > 0).map(SourceLine::table).distinct().toList();
        if (tables.isEmpty()) throw Reviews.none();
        int asked = table > 0 ? table : headers.stream().map(SourceHeader::table).findFirst().orElse(tables.getFirst());
        var lines = review.lines().stream().filter(line -> line.table() == asked).toList();
        if (lines.isEmpty()) throw Reviews.none();
        var own = headers.stream().filter(header -> header.table() == asked).toList();
        var header = own.stream().filter(known -> known.first() <= row && row <= Math.max(known.first(), known.last())).findFirst().or(() -> own.stream().findFirst());
        int first = header.map(SourceHeader::first).orElse(lines.getFirst().number());
        int end = header.map(known -> known.last() + 1).orElse(first + 1);
        var near = lines.stream().filter(line -> line.number() >= first - ROWS_TO_CHOOSE && line.number() <= end + ROWS_TO_CHOOSE).map(SourceLine::number).toList();
        var cells = rows.cells(id, near);
        var asColumns = header.map(SourceHeader::columns).orElseGet(() -> IntStream.range(0, lines.getFirst().columns())
                .mapToObj(at -> new SourceColumn(at, 1, "", CellRole.UNKNOWN, Optional.empty(), Optional.empty())).toList());
        var examples = near.stream().filter(number -> number >= end).limit(EXAMPLES).map(cells::get).toList();
        var view = new ColumnsView("/drafts/" + id, review.draft().version(), asked, header.map(SourceHeader::first).orElse(0), complaint,
                tables.stream().filter(other -> other != asked).map(other -> new ReviewView.Link(words.say("columns.table", other), "/drafts/" + id + "/columns?table=" + other)).toList(),
                options(near, cells, typed.getOrDefault("first", String.valueOf(first))), options(near, cells, typed.getOrDefault("end", String.valueOf(end))),
                asColumns.stream().map(column -> column(review, column, examples, typed, words)).toList());
        return pages.page(viewer, status, "review/columns.jte", words.say("columns.title"), Map.of("view", view, "words", words));
    }

    private static List<Option> options(List<Integer> numbers, Map<Integer, List<SourceCell>> cells, String chosen) {
        return numbers.stream().map(number -> {
            var text = cells.get(number).stream().flatMap(cell -> cell.lines().stream()).collect(Collectors.joining(" · "));
            return new Option(String.valueOf(number), number + ". " + shortened(text), chosen.equals(String.valueOf(number)));
        }).toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static ColumnsView.Column column(Review review, SourceColumn column, List<List<SourceCell>> examples, Map<String, String> typed, Words words) {
        var role = typed.getOrDefault("role-" + column.at(), Json.word(column.role()));
        var side = typed.getOrDefault("side-" + column.at(), column.side().flatMap(review::sideOf).map(SideId::toString).orElse(""));
        var language = typed.getOrDefault("language-" + column.at(), column.language().map(Language::code).orElse(""));
        var sides = new ArrayList<>(List.of(new Option("", words.say("columns.no-side"), side.isEmpty())));
        Sides.of(review, words.language()).all().forEach(marked -> sides.add(new Option(marked.side().id().toString(), marked.name(), side.equals(marked.side().id().toString()))));
        var languages = new ArrayList<>(List.of(new Option("", words.say("columns.no-language"), language.isEmpty())));
        for (var known : Language.values()) languages.add(new Option(known.code(), words.say("difference.language." + known.code()), language.equals(known.code())));
        return new ColumnsView.Column(column.at(), column.heading().isBlank() ? words.say("columns.nameless", column.at() + 1) : column.heading(),
                review.draft().front().mainLanguage().code(), examples.stream().flatMap(cells -> cells.stream()).filter(cell -> cell.column() >= column.at() && cell.column() < column.at() + column.columns())
                        .map(cell -> shortened(String.join(" ", cell.lines()))).filter(text -> !text.isEmpty()).toList(),
                Arrays.stream(CellRole.values()).map(known -> new Option(Json.word(known), words.say("role." + Json.word(known)), role.equals(Json.word(known)))).toList(),
                sides, languages);
    }
}
