package hamkor.review;

import hamkor.access.Acting;
import hamkor.directory.Organisations;
import hamkor.id.DraftId;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.measure.Plan;
import hamkor.review.DifferenceMaker.Show;
import hamkor.review.ReviewView.Note;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the draft of a next edition changes in the one in force, and the decisions which measure is which.
@Controller
class DifferencePages {
    private static final String NEW = "new";

    private final Drafts drafts;
    private final Matches matches;
    private final ReviewPages reviewPages;
    private final Organisations organisations;
    private final Pages pages;

    DifferencePages(Drafts drafts, Matches matches, ReviewPages reviewPages, Organisations organisations, Pages pages) {
        this.drafts = drafts;
        this.matches = matches;
        this.reviewPages = reviewPages;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping("/drafts/{id}/difference")
    View difference(@PathVariable DraftId id, @RequestParam(defaultValue = "changes") String show, Viewer viewer, Acting acting) {
        return page(id, show, HttpStatus.OK, Optional.empty(), viewer, acting);
    }

    /// @param since the edition that the draft was compared with when the person read it
    /// @param measure its id; `new` for a new one
    @PostMapping("/drafts/{id}/rows/{row}/match")
    View decide(@PathVariable DraftId id, @PathVariable int row, @RequestParam int version, @RequestParam UUID since, @RequestParam String measure,
            @RequestParam(defaultValue = "changes") String show, Viewer viewer, Acting acting) {
        try {
            matches.decide(acting, id, row, version, new EditionId(since), measure(measure));
            return SeeOther.at("/drafts/" + id + "/difference?show=" + Json.word(Show.of(show)) + "#d" + row);
        } catch (Refusal.ChangedMeanwhile changed) {
            var said = Words.beside(changed.beside()).get(viewer.language()).say(changed.key(), changed.values().toArray());
            return page(id, show, HttpStatus.CONFLICT, Optional.of(new Note("warn", said, Optional.empty())), viewer, acting);
        }
    }

    /// Which measure a form says that a row is; none for a new one.
    static Optional<MeasureId> measure(String text) {
        if (text.equals(NEW)) return Optional.empty();
        try {
            return Optional.of(MeasureId.of(text));
        } catch (IllegalArgumentException none) {
            throw Reviews.none();
        }
    }

    private View page(DraftId id, String show, HttpStatus status, Optional<Note> note, Viewer viewer, Acting acting) {
        var review = drafts.review(acting, id);
        var comparison = review.comparison().orElseThrow(() -> new Refusal.NotFound(Drafts.class, "difference.first"));
        var reader = reviewPages.reader(review, viewer, acting);
        var known = organisations.of(Stream.of(comparison.predecessor().plan(), comparison.plan()).flatMap(plan -> meant(plan).stream()).collect(Collectors.toSet()));
        var view = new DifferenceMaker(review, comparison, reader, known).view(Show.of(show), note);
        return pages.page(viewer, status, "review/difference.jte", view.title(), Map.of("view", view, "words", reader.words()));
    }

    private static List<OrganisationId> meant(Plan plan) {
        return plan.measures().stream().flatMap(measure -> measure.executors().stream()).flatMap(planned -> planned.executor().organisation().stream()).toList();
    }
}
