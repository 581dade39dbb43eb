package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Side;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.DraftId;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.review.ReviewMaker.Reader;
import hamkor.review.ReviewView.Link;
import hamkor.review.ReviewView.Note;
import hamkor.web.Attachment;
import hamkor.web.Pages;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page of a draft, and its document.
@Controller
class ReviewPages {
    static final Map<Language, Words> WORDS = Words.beside(ReviewPages.class);

    private final Reviews reviews;
    private final Drafts drafts;
    private final DraftRowSql rows;
    private final Organisations organisations;
    private final Regions regions;
    private final Rights rights;
    private final Twins twins;
    private final Pages pages;

    ReviewPages(Reviews reviews, Drafts drafts, DraftRowSql rows, Organisations organisations, Regions regions, Rights rights, Twins twins, Pages pages) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.rows = rows;
        this.organisations = organisations;
        this.regions = regions;
        this.rights = rights;
        this.twins = twins;
        this.pages = pages;
    }

    @GetMapping("/drafts/{id}")
    View review(@PathVariable DraftId id, @RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "false") boolean already, @RequestParam(defaultValue = "false") boolean again, @RequestParam(defaultValue = "0") int entered, Viewer viewer, Acting acting) {
        var review = reviews.of(drafts.draft(acting, id));
        var words = WORDS.get(viewer.language());
        var note = again ? Optional.of(again(review, words)) : entered > 0 ? Optional.of(new Note("ok", words.say("unlisted.entered", entered), Optional.empty())) : already ? Optional.of(new Note("warn", words.say("review.already"), Optional.empty())) : Optional.<Note>empty();
        return page(review, Where.of(show, from), HttpStatus.OK, note, viewer, acting);
    }

    /// After the document was read with other columns: whoever corrected a row sees that it is still as they said.
    private static Note again(Review review, Words words) {
        int corrected = review.corrected().size();
        return new Note("ok", words.count("review.again", review.counts().measures()) + (corrected == 0 ? "" : " " + words.count("review.again.corrected", corrected)),
                corrected == 0 ? Optional.empty() : Optional.of(new Link(words.say("review.again.show"), "/drafts/" + review.draft().id() + "?show=corrected")));
    }

    /// The page after something was refused: what was said is said above, and the draft is shown as it stands now. With htmx all of the
    /// review is taken anew, whatever part was asked for.
    View refused(Refusal refusal, DraftId id, Where where, Viewer viewer, Acting acting, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#review");
        response.setHeader("HX-Reselect", "#review");
        var said = Words.beside(refusal.beside()).get(viewer.language()).say(refusal.key(), refusal.values().toArray());
        boolean changed = refusal instanceof Refusal.ChangedMeanwhile;
        return page(reviews.of(drafts.draft(acting, id)), where, changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                Optional.of(new Note(changed ? "warn" : "bad", said, Optional.empty())), viewer, acting);
    }

    private View page(Review review, Where where, HttpStatus status, Optional<Note> note, Viewer viewer, Acting acting) {
        var reader = reader(review, viewer, acting);
        var maker = new ReviewMaker(review, reader);
        var passage = passage(review, where, reader);
        var numbers = passage.lines().stream().map(SourceLine::number).collect(Collectors.toSet());
        var shown = review.open().stream().filter(problem -> numbers.contains(problem.row())).toList();
        var named = new HashSet<OrganisationId>(RowsMaker.organisations(review, passage.lines()));
        named.addAll(FixMaker.near(review, shown));
        var known = organisations.of(named);
        var fixes = new FixMaker(review, maker.sides(), known, reader.words(), where);
        var tables = new RowsMaker(review, reader, maker, fixes, known, new CellsMaker(review, maker.sides(), rows.headers(review.draft().id()), rows.cells(review.draft().id(), numbers)))
                .tables(passage.lines(), where.show() == Where.Show.ALL);
        var view = maker.view(where, passage, tables, fixes, note, twins.of(review, reader.words(), acting));
        return pages.page(viewer, status, "review/review.jte", view.head().title(), Map.of("view", view, "words", reader.words()));
    }

    private static Passage passage(Review review, Where where, Reader reader) {
        List<SourceLine> lines = switch (where.show()) {
            case ALL -> review.lines();
            case PROBLEMS -> Passage.only(review.lines(), review.open().stream().map(DraftProblem::row).collect(Collectors.toSet()));
            case CHANGED -> Passage.only(review.lines(), review.changed());
            case CORRECTED -> Passage.only(review.lines(), review.corrected());
            case UNCHECKED -> Passage.underHeadings(review.lines(), reader.side().<Set<Integer>>map(side ->
                    new HashSet<>(review.unchecked(review.agreement().side(side)))).orElse(Set.of()), review::isHeading);
        };
        return Passage.with(where.from(), lines, where.show() == Where.Show.ALL || where.show() == Where.Show.UNCHECKED);
    }

    Reader reader(Review review, Viewer viewer, Acting acting) {
        var about = Reference.to(review.draft().id());
        var zone = regions.of(List.of(acting.region())).get(acting.region()).zone();
        return new Reader(WORDS.get(viewer.language()), new Moments(zone, viewer.language()),
                rights.may(acting, Deed.APPROVE_DRAFT, about) ? review.agreement().sideOf(acting.region()).map(Side::id) : Optional.empty(),
                rights.may(acting, Deed.CORRECT_DRAFT, about), rights.may(acting, Deed.SEE_CONTACTS));
    }

    @GetMapping("/drafts/{id}/source")
    View source(@PathVariable DraftId id, Acting acting) {
        var draft = drafts.draft(acting, id);
        return new Attachment(draft.source().name(), draft.source().sha256(), () -> drafts.source(acting, id));
    }
}
