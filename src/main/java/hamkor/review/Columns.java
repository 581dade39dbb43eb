package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Regions;
import hamkor.document.Unreadable;
import hamkor.evidence.Evidence;
import hamkor.id.DraftId;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import hamkor.roadmap.reading.ColumnChoice;
import hamkor.roadmap.reading.RoadmapReader;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.roadmap.reading.SourceColumn;
import hamkor.roadmap.reading.SourceHeader;
import hamkor.term.BusinessClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What people say of a draft's columns: the document is read again by it.
@Component
class Columns {
    private static final String CHANGED = "draft-columns-changed";
    /// Among so many of the latest acts the last change of columns is looked for.
    private static final int ACTS_TO_LOOK_AT = 50;

    private final Reviews reviews;
    private final DraftSql drafts;
    private final DraftRowSql rows;
    private final DraftActSql acts;
    private final ColumnsSql sql;
    private final Evidence evidence;
    private final RoadmapReader reader;
    private final EditionBefore before;
    private final Regions regions;
    private final Rights rights;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Columns(Reviews reviews, DraftSql drafts, DraftRowSql rows, DraftActSql acts, ColumnsSql sql, Evidence evidence, RoadmapReader reader,
            EditionBefore before, Regions regions, Rights rights, Audit audit, BusinessClock clock, TransactionOperations transaction) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.rows = rows;
        this.acts = acts;
        this.sql = sql;
        this.evidence = evidence;
        this.reader = reader;
        this.before = before;
        this.regions = regions;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// The headers of a draft as they stand, in the order of the document.
    ///
    /// @throws Refusal.ChangedMeanwhile where the draft is open no longer
    List<SourceHeader> headers(Acting by, DraftId id) {
        rights.require(by, Deed.CORRECT_DRAFT, Reference.to(id));
        if (!drafts.draft(id).orElseThrow(Reviews::none).isOpen()) throw new Refusal.ChangedMeanwhile(Drafts.class, "draft.ended");
        return headers(id);
    }

    private List<SourceHeader> headers(DraftId id) {
        // One that has no row of its own is known from what was chosen alone.
        var bare = sql.choice(id).headers().stream().filter(header -> header.end() == header.first()).map(header -> new SourceHeader(header.table(), header.first(),
                header.first() - 1, header.columns().stream().map(column -> new SourceColumn(column.at(), 1, "", column.role(), column.side(), column.language())).toList()));
        return Stream.concat(rows.headers(id).stream(), bare).toList();
    }

    /// The header of a draft that is asked about.
    ///
    /// @param lines of its table, in order
    /// @param header empty where the table has none
    record Asked(int table, List<SourceLine> lines, Optional<SourceHeader> header) {
        /// The row with which the header begins, or the table.
        int top() {
            return header.map(SourceHeader::first).orElse(lines.getFirst().number());
        }
    }

    /// @param table by its number; 0 for that whose header holds over the row, or the first that has a header
    /// @param row of the header that is meant, or under it; 0 for the first of the table
    /// @throws Refusal.NotFound where there is no such table
    Asked asked(Review review, int table, int row) {
        return asked(review, headers(review.draft().id()), table, row);
    }

    private static Asked asked(Review review, List<SourceHeader> headers, int table, int row) {
        var over = headers.stream().filter(header -> table == 0 || header.table() == table).filter(header -> header.first() <= row).reduce((_, last) -> last)
                .or(() -> headers.stream().filter(header -> table == 0 || header.table() == table).findFirst());
        int asked = table > 0 ? table : over.map(SourceHeader::table)
                .orElseGet(() -> review.lines().stream().map(SourceLine::table).filter(known -> known > 0).findFirst().orElseThrow(Reviews::none));
        var lines = review.lines().stream().filter(line -> line.table() == asked).toList();
        if (asked < 1 || lines.isEmpty()) throw Reviews.none();
        return new Asked(asked, lines, over);
    }

    /// Who has last said something of the draft's columns; empty where nobody has.
    Optional<Changed> lastChange(Acting by, DraftId id) {
        rights.require(by, Deed.CORRECT_DRAFT, Reference.to(id));
        return audit.of(Reference.to(id), ACTS_TO_LOOK_AT).stream().filter(entry -> entry.act().equals(CHANGED)).findFirst()
                .flatMap(entry -> entry.by().name().map(name -> new Changed(entry.by().person(), name, entry.owner(), entry.at())));
    }

    /// Reads the document again by what a person says of the columns of a table. What people corrected stays as they
    /// said it; marks fall with the content that they were made for, and every approval falls.
    ///
    /// @param instead the first row of the header that this one stands for; 0 for none
    /// @param seen how that one stood when the person began
    /// @throws Refusal.ChangedMeanwhile where it stands otherwise, or the draft is open no longer
    /// @throws Unreadable where no row is a measure by it; nothing is changed then
    void change(Acting by, DraftId id, int instead, ColumnsForm seen, ColumnChoice.Header header) {
        var headers = headers(by, id);
        var stood = sql.choice(id);
        var choice = choice(stood, headers, instead, header);
        var source = drafts.draft(id).orElseThrow(Reviews::none).source();
        var read = evidence.onFile(source.sha256(), path -> new Twice(reader.read(path, stood), reader.read(path, choice)));
        transaction.executeWithoutResult(_ -> {
            var review = reviews.toChange(id);
            var asked = asked(review, headers, header.table(), instead);
            if (!ColumnsForm.of(review, asked.header(), asked.lines().getFirst()).equals(seen) || !headers(id).equals(headers) || !sql.choice(id).equals(stood))
                throw new Refusal.ChangedMeanwhile(Drafts.class, "columns.changed-meanwhile");
            var understanding = new Understanding(review.agreement(), regions);
            var front = review.draft().front();
            sql.choose(id, choice, ReadAgain.front(front(read.before), front(read.after), front));
            var after = Taken.of(read.after, understanding);
            sql.understand(id, after.lines(), after.cells());
            sql.forgetHeaders(id);
            rows.addHeaders(id, read.after.headers());
            var changed = replace(by, id, review, Taken.of(read.before, understanding), after);
            // The edition before is looked at only now: which measure a row is follows from what it is read as.
            if (review.draft().roadmap().isPresent()) before.takeOver(reviews.of(id), read.after, changed.anew());
            acts.drop(id, Optional.empty(), by.actor(), clock.now());
            var told = new TreeMap<>(told(header.table(), header.columns()));
            told.putAll(changed.told(review));
            audit.record(by.actor(), review.draft().owner(), new Act(CHANGED, Reference.to(id), headers.stream()
                    .filter(known -> known.table() == header.table() && known.first() == instead).findFirst()
                    .map(known -> told(known.table(), columns(known))).orElse(Map.of()), told));
        });
    }

    private record Twice(RoadmapReading before, RoadmapReading after) {}

    private static Front front(RoadmapReading read) {
        return new Front(read.title(), read.languages(), read.parties(), read.period(), List.of(), read.reconciliation().characters(), read.reconciliation().unread());
    }

    /// Rows that the other columns make another of.
    private record Replaced(List<Integer> changed, List<Integer> gone, List<Integer> added) {
        Set<Integer> anew() {
            return Stream.concat(changed.stream(), added.stream()).collect(Collectors.toSet());
        }

        Map<String, Object> told(Review review) {
            return Map.of("rows-changed", RowPlaces.told(review, changed), "gone", RowPlaces.told(review, gone), "rows-added", RowPlaces.told(review, added));
        }
    }

    private Replaced replace(Acting by, DraftId id, Review review, Taken before, Taken after) {
        var changed = new ArrayList<DraftRow>();
        var gone = new ArrayList<Integer>();
        var added = new HashMap<>(after.rows());
        for (var settled : review.rows()) {
            var row = settled.row();
            int number = row.number();
            added.remove(number);
            var again = new ReadAgain(Optional.ofNullable(before.rows().get(number)), Optional.ofNullable(after.rows().get(number))).of(row);
            if (again.isEmpty()) gone.add(number);
            else if (!again.get().equals(row)) changed.add(again.get());
        }
        sql.remove(id, gone);
        sql.keepFirst(id, changed.stream().map(DraftRow::number).toList());
        rows.change(id, changed, by.actor(), clock.now());
        sql.readAs(id, changed);
        rows.addRows(id, added);
        return new Replaced(changed.stream().map(DraftRow::number).toList(), gone, added.keySet().stream().sorted().toList());
    }

    /// With the other headers of the table, which would count no longer otherwise: those chosen are its only ones. A repeated one
    /// follows by itself.
    private static ColumnChoice choice(ColumnChoice before, List<SourceHeader> headers, int instead, ColumnChoice.Header header) {
        var replaced = headers.stream().filter(known -> known.table() == header.table() && known.first() == instead).findFirst();
        var others = headers.stream().filter(known -> known.table() == header.table() && known.first() != instead)
                .filter(known -> known.last() < header.first() || known.first() >= header.end())
                .filter(known -> replaced.isEmpty() || !headings(known).equals(headings(replaced.get())))
                .filter(known -> ColumnChoice.isEnough(columns(known)))
                .map(known -> new ColumnChoice.Header(known.table(), known.first(), known.last() + 1, columns(known)));
        var elsewhere = before.headers().stream().filter(chosen -> chosen.table() != header.table());
        return new ColumnChoice(Stream.of(elsewhere, Stream.of(header), others).flatMap(all -> all).toList());
    }

    private static List<String> headings(SourceHeader header) {
        return header.columns().stream().map(column -> column.at() + column.heading()).toList();
    }

    private static List<ColumnChoice.Column> columns(SourceHeader header) {
        return header.columns().stream().map(column -> new ColumnChoice.Column(column.at(), column.role(), column.side(), column.language())).toList();
    }

    private static Map<String, Object> told(int table, List<ColumnChoice.Column> columns) {
        return Map.of("table", table, "columns", columns.stream().map(column -> {
            var told = new TreeMap<String, Object>();
            told.put("column", column.at() + 1);
            told.put("holds", Json.word(column.role()));
            column.side().ifPresent(side -> told.put("side", side));
            column.language().ifPresent(language -> told.put("language", language.code()));
            return told;
        }).toList());
    }
}
