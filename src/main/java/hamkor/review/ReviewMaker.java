package hamkor.review;

import hamkor.agreement.Side;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.measure.Difference.Kind;
import hamkor.review.ReviewView.Fact;
import hamkor.review.ReviewView.Head;
import hamkor.review.ReviewView.Link;
import hamkor.review.ReviewView.Note;
import hamkor.review.ReviewView.Paging;
import hamkor.review.ReviewView.Recon;
import hamkor.review.ReviewView.Tab;
import hamkor.review.Where.Show;
import hamkor.roadmap.reading.PlaceWords;
import hamkor.roadmap.reading.SourceRow;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the page of a draft for one reader.
final class ReviewMaker {
    private static final int MOST_LINKS = 6;

    private final Review review;
    private final Reader reader;
    private final Words words;
    private final String address;
    private final Sides sides;

    ReviewMaker(Review review, Reader reader) {
        this.review = review;
        this.reader = reader;
        this.words = reader.words();
        this.address = "/drafts/" + review.draft().id();
        this.sides = Sides.of(review, words.language());
    }

    /// Who looks.
    ///
    /// @param side for which the reader may check and approve; empty of whoever may not
    /// @param mayCorrect whether the reader may correct
    /// @param seesContacts whether the reader is told whom the document names after an executor
    record Reader(Words words, Moments moments, Optional<SideId> side, boolean mayCorrect, boolean seesContacts) {
        Language language() {
            return words.language();
        }
    }

    ReviewView view(Where where, Passage passage, List<ReviewView.Table> tables, FixMaker fixes, Optional<Note> note, Optional<Note> twin) {
        var draft = review.draft();
        var ofDocument = review.problems().stream().filter(problem -> problem.row() == 0).toList();
        return new ReviewView(address, where, draft.isOpen(), draft.isOpen() && reader.mayCorrect(), head(), note.or(this::ended), twin, changes(), recon(),
                sides.all().stream().map(this::side).toList(), unlisted(), tabs(where),
                ofDocument.stream().filter(review.open()::contains).map(fixes::of).toList(),
                ofDocument.stream().flatMap(problem -> review.decision(problem).map(decision -> fixes.left(problem, decision, reader.moments())).stream()).toList(),
                tables, paging(where, passage));
    }

    private Head head() {
        var draft = review.draft();
        var facts = new ArrayList<Fact>();
        draft.front().title().ifPresent(title -> facts.add(new Fact(words.say("front.title"), title.shownTo(words.language()))));
        return new Head(words.say(draft.roadmap().isPresent() && draft.isOpen() ? "review.title.next" : "review.title"),
                words.say("review.intro", draft.source().name(), reader.moments().who(draft.uploadedBy().name()), reader.moments().at(draft.uploadedAt())), crumbs(), facts);
    }

    /// What the draft changes in the edition in force, in figures.
    private Optional<ReviewView.Changes> changes() {
        return review.comparison().map(comparison -> {
            var difference = comparison.difference();
            var kinds = Stream.of(Kind.ADDED, Kind.CHANGED, Kind.RENUMBERED, Kind.VANISHED).filter(kind -> difference.count(kind) > 0)
                    .map(kind -> words.say("difference.count." + Json.word(kind), difference.count(kind))).toList();
            return new ReviewView.Changes(words.say("changes.title", comparison.predecessor().number()), kinds,
                    words.count("changes.unchanged", review.unchanged().size(), comparison.predecessor().number()),
                    new Link(words.say("difference.title"), address + "/difference"), new Link(words.say("changes.rows"), address + "?show=changed"));
        });
    }

    private List<Link> crumbs() {
        var agreement = review.agreement();
        var crumbs = new ArrayList<>(List.of(new Link(sides.all().stream().map(Sides.Marked::name).collect(Collectors.joining(words.say("and"))),
                "/agreements/" + agreement.id())));
        review.draft().roadmap().ifPresent(roadmap -> crumbs.add(new Link(words.say("crumb.roadmap"), "/roadmaps/" + roadmap)));
        return crumbs;
    }

    private Optional<Note> ended() {
        var draft = review.draft();
        return draft.ending().map(ending -> switch (draft.state()) {
            case IN_FORCE -> new Note("ok", words.say("review.in-force", reader.moments().at(ending.at())),
                    Optional.of(new Link(words.say("review.to-roadmap"), "/roadmaps/" + draft.roadmap().orElseThrow())));
            case OPEN, WITHDRAWN -> new Note("warn", words.say("review.withdrawn", reader.moments().who(ending.by()), reader.moments().at(ending.at())), Optional.empty());
        });
    }

    private Recon recon() {
        var counts = review.counts();
        var rows = review.open().stream().map(DraftProblem::row).filter(row -> row > 0).distinct().toList();
        var links = rows.stream().limit(MOST_LINKS).map(row -> new Link(place(row), row(row))).toList();
        return new Recon(counts.read(), counts.measures(), counts.sections(), counts.skipped(), counts.addUp(),
                number(review.draft().front().unread()), number(review.draft().front().characters()), review.open().size(), links,
                rows.size() - links.size(), said());
    }

    /// One sentence of how far it is, for whoever does not see the page change.
    private String said() {
        var problems = words.count("left.problems", review.open().size());
        var own = reader.side().map(side -> review.unchecked(review.agreement().side(side)).size());
        return own.map(rows -> words.say("left.said", problems, words.count("left.rows", rows))).orElse(words.say("left.said-problems", problems));
    }

    private ReviewView.Side side(Sides.Marked marked) {
        var side = marked.side();
        int all = review.rows().size();
        int checked = review.checked(side).size();
        boolean own = reader.side().filter(side.id()::equals).isPresent() && review.draft().isOpen();
        var approval = review.approval(side);
        var fallen = approval.isPresent() ? Optional.<String>empty() : review.approvals().stream().filter(old -> old.side().equals(side.id()) && old.dropped().isPresent())
                .findFirst().map(old -> words.say("side.fallen", reader.moments().who(old.dropped().get().by()), reader.moments().at(old.dropped().get().at())));
        var mark = own ? Optional.<String>empty() : review.lastMark(side).map(last ->
                words.say("side.last-mark", new Moments(review.region(side).zone(), words.language()).at(last.at()), marked.shortName()));
        return new ReviewView.Side(marked.letter(), marked.shortName(), marked.name(), from(side), own, checked, all, all == 0 ? 0 : checked * 100 / all, unchanged(),
                reasons(side), approval.map(this::approved), fallen, mark);
    }

    /// That rows which say what is in force count as checked.
    private Optional<String> unchanged() {
        int rows = review.unchanged().size();
        return review.comparison().filter(_ -> rows > 0).map(found -> words.count("side.unchanged", rows, found.predecessor().number()));
    }

    private String from(Side side) {
        var region = review.region(side);
        return words.language() == Language.RU ? region.genitive() : region.name().shownTo(words.language()).text();
    }

    private ReviewView.Approved approved(DraftApproval approval) {
        var by = approval.by();
        var who = reader.moments().who(by.name()) + by.post().map(post -> ", " + post.shownTo(words.language()).text()).orElse("");
        return new ReviewView.Approved(who, reader.moments().at(approval.at()), approval.basis().shownTo(words.language()));
    }

    /// What a side has still to do before it can approve, each with the way to its place.
    List<Link> reasons(Side side) {
        var reasons = new ArrayList<Link>();
        if (!review.open().isEmpty()) reasons.add(new Link(words.count("left.problems", review.open().size()), address + "?show=problems"));
        var unchecked = review.unchecked(side);
        boolean own = reader.side().filter(side.id()::equals).isPresent();
        if (!unchecked.isEmpty())
            reasons.add(new Link(words.count("left.rows", unchecked.size()), own ? address + "?show=unchecked" : row(unchecked.getFirst())));
        return reasons;
    }

    private Optional<Link> unlisted() {
        if (!reader.mayCorrect() || !review.draft().isOpen()) return Optional.empty();
        int unlisted = Unlisted.of(review).size();
        return unlisted == 0 ? Optional.empty() : Optional.of(new Link(words.count("unlisted.link", unlisted), address + "/new-organisations"));
    }

    private List<Tab> tabs(Where where) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(words.say("tab.all"), review.lines().size(), address, where.show() == Show.ALL));
        if (review.comparison().isPresent())
            tabs.add(new Tab(words.say("tab.changed"), review.changed().size(), address + "?show=changed", where.show() == Show.CHANGED));
        tabs.add(new Tab(words.say("tab.problems"), review.open().size(), address + "?show=problems", where.show() == Show.PROBLEMS));
        reader.side().ifPresent(side -> tabs.add(new Tab(words.say("tab.unchecked"), review.unchecked(review.agreement().side(side)).size(),
                address + "?show=unchecked", where.show() == Show.UNCHECKED)));
        int corrected = review.corrected().size();
        if (corrected > 0 || where.show() == Show.CORRECTED) tabs.add(new Tab(words.say("tab.corrected"), corrected, address + "?show=corrected", where.show() == Show.CORRECTED));
        return tabs;
    }

    private Paging paging(Where where, Passage passage) {
        var shown = passage.lines().isEmpty() ? words.say(nothing(where.show()))
                : where.show() == Show.UNCHECKED ? shownUnchecked(passage) : words.say("shown", passage.first(), passage.last(), passage.all());
        return new Paging(passage.before().isPresent() ? Optional.of(link(where, passage.before().getAsInt(), "paging.before", "paging.before.section")) : Optional.empty(),
                passage.after().isPresent() ? Optional.of(link(where, passage.after().getAsInt(), "paging.after", "paging.after.section")) : Optional.empty(), shown,
                check(passage.lines().stream().map(SourceLine::number).toList()));
    }

    /// The headings among them are counted by nobody.
    private String shownUnchecked(Passage passage) {
        var unchecked = review.unchecked(review.agreement().side(reader.side().orElseThrow()));
        int first = passage.lines().getFirst().number();
        int last = passage.lines().getLast().number();
        int before = (int) unchecked.stream().filter(row -> row < first).count();
        return words.say("shown", before + 1, before + unchecked.stream().filter(row -> row >= first && row <= last).count(), unchecked.size());
    }

    private static String nothing(Show show) {
        return switch (show) {
            case PROBLEMS -> "shown.no-problems";
            case CHANGED -> "shown.nothing-changed";
            case CORRECTED -> "shown.nothing-corrected";
            case ALL, UNCHECKED -> "shown.all-checked";
        };
    }

    /// The heading with which the passage begins stands in the link.
    private Link link(Where where, int from, String plain, String ofSection) {
        var line = review.lines().get(from - 1);
        var heading = line.kind() == SourceRow.Kind.SECTION ? sectionBelow(from) : Optional.<String>empty();
        return new Link(heading.map(text -> words.say(ofSection, text)).orElseGet(() -> words.say(plain)), address + new Where(where.show(), from).query());
    }

    private Optional<String> sectionBelow(int from) {
        return review.rows().stream().filter(row -> row.row().number() > from).findFirst()
                .flatMap(row -> row.content().section().isEmpty() ? Optional.empty() : Optional.of(row.content().section().getFirst()));
    }

    /// What marks all of these rows for the reader's side that have no problem and no mark.
    Optional<ReviewView.CheckAll> check(List<Integer> numbers) {
        if (reader.side().isEmpty() || !review.draft().isOpen()) return Optional.empty();
        var unchecked = new TreeSet<>(review.unchecked(review.agreement().side(reader.side().get())));
        unchecked.retainAll(numbers);
        review.open().forEach(problem -> unchecked.remove(problem.row()));
        if (unchecked.isEmpty()) return Optional.empty();
        return Optional.of(new ReviewView.CheckAll(unchecked.stream().map(number -> number + ":" + review.row(number).orElseThrow().row().version())
                .collect(Collectors.joining(",")), unchecked.size()));
    }

    Sides sides() {
        return sides;
    }

    /// Where a row stands in the document.
    String place(int number) {
        return PlaceWords.say(review.place(number), words.language());
    }

    /// Where a row is to be found, whatever is shown now.
    String row(int number) {
        return address + Where.at(number).query() + "#r" + number;
    }

    private static String number(long number) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(number).replace(',', '\u00a0');
    }
}
