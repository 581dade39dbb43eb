package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.DraftId;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import hamkor.review.ReviewView.Note;
import hamkor.term.BusinessClock;
import hamkor.term.Term;
import hamkor.term.TermReader;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The form of a row: at an address of its own, and within the page of the draft. Where another has changed the row since, both values
/// stand beside each other and a person chooses.
@Controller
class RowPages {
    private final Drafts drafts;
    private final Reviews reviews;
    private final DraftRowSql rows;
    private final Corrections corrections;
    private final Organisations organisations;
    private final Regions regions;
    private final Rights rights;
    private final BusinessClock clock;
    private final ReviewPages page;
    private final Pages pages;

    RowPages(Drafts drafts, Reviews reviews, DraftRowSql rows, Corrections corrections, Organisations organisations, Regions regions,
            Rights rights, BusinessClock clock, ReviewPages page, Pages pages) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.rows = rows;
        this.corrections = corrections;
        this.organisations = organisations;
        this.regions = regions;
        this.rights = rights;
        this.clock = clock;
        this.page = page;
        this.pages = pages;
    }

    /// What a form is about and whom it answers.
    private record Asked(DraftId id, int number, Where where, Viewer viewer, Acting acting, HttpServletResponse response) {}

    @GetMapping("/drafts/{id}/rows/{row}")
    View row(@PathVariable DraftId id, @PathVariable int row, @RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "0") int from,
            Viewer viewer, Acting acting, HttpServletResponse response) {
        var asked = new Asked(id, row, Where.of(show, from), viewer, acting, response);
        var review = review(asked);
        if (!review.draft().isOpen()) return SeeOther.at("/drafts/" + id);
        var settled = review.row(row).orElseThrow(Reviews::none);
        var content = settled.row().content();
        return form(asked, HttpStatus.OK, review, settled, content, RowForm.of(content, review, DraftFormPages.words(viewer)), settled.row().version(),
                Optional.empty(), Optional.empty());
    }

    /// @param version from which the person began
    /// @param over the version that the person was shown beside their own, having begun from an older one
    /// @param add of which executor the organisation is to be entered into the directory: how the names of its fields begin
    /// @param understand only to be told what a term is understood as
    @PostMapping("/drafts/{id}/rows/{row}")
    View save(@PathVariable DraftId id, @PathVariable int row, @RequestParam int version, @RequestParam(defaultValue = "0") int over,
            @RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "0") int from, @RequestParam(required = false) String understand,
            @RequestParam(required = false) String add, @RequestParam Map<String, String> typed, Viewer viewer, Acting acting, HttpServletResponse response) {
        var asked = new Asked(id, row, Where.of(show, from), viewer, acting, response);
        var review = review(asked);
        var settled = review.row(row).orElseThrow(Reviews::none);
        var standing = settled.row();
        var base = version == standing.version() ? standing.content() : rows.content(id, row, version).orElse(standing.content());
        if (add != null && review.draft().isOpen()) return add(asked, add, settled, base, typed, version);
        var form = new RowForm(typed, review, DraftFormPages.words(viewer));
        var mine = form.over(base, standing.asRead());
        if (mine.isEmpty()) return form(asked, HttpStatus.UNPROCESSABLE_CONTENT, review, settled, base, form, version, Optional.empty(), Optional.empty());
        if (!review.draft().isOpen()) return ended(asked, review, base, form, version);
        if (understand != null) return form(asked, HttpStatus.OK, review, settled, base, form, version, Optional.empty(), Optional.empty());
        var merge = new RowMerge(base, standing.content(), mine.get());
        boolean chosen = over > 0 && over == standing.version();
        if (version != standing.version() && !chosen && !merge.differing().isEmpty()) return conflict(asked, review, settled, merge, form, version);
        try {
            var content = chosen ? merge.taking(taken(typed)) : mine.get();
            corrections.correct(acting, id, row, standing.version(), _ -> content);
            return SeeOther.at("/drafts/" + id + asked.where().query() + "#r" + row);
        } catch (Refusal.ChangedMeanwhile _) {
            var now = review(asked);
            if (!now.draft().isOpen()) return ended(asked, now, base, form, version);
            var newer = now.row(row).orElseThrow(Reviews::none);
            return conflict(asked, now, newer, new RowMerge(base, newer.row().content(), mine.get()), form, version);
        }
    }

    /// The fields for which the person wants what they typed.
    private static Set<String> taken(Map<String, String> typed) {
        return typed.entrySet().stream().filter(field -> field.getKey().startsWith("take.") && field.getValue().equals("mine"))
                .map(field -> field.getKey().substring("take.".length())).collect(Collectors.toSet());
    }

    /// Nothing can be saved any more, but what was typed is still there to be read and copied.
    private View ended(Asked asked, Review review, RowContent base, RowForm form, int version) {
        var note = new Note("warn", DraftFormPages.words(asked.viewer()).say("draft.ended"), Optional.empty());
        return form(asked, HttpStatus.CONFLICT, review, review.row(asked.number()).orElseThrow(Reviews::none), base, form, version, Optional.of(note), Optional.empty());
    }

    private View conflict(Asked asked, Review review, Settled standing, RowMerge merge, RowForm form, int version) {
        var words = DraftFormPages.words(asked.viewer());
        var maker = maker(review, asked);
        boolean own = standing.row().changed().filter(changed -> changed.isBy(asked.acting().person())).isPresent();
        return form(asked, HttpStatus.CONFLICT, review, standing, merge.base(), form, version,
                Optional.of(new Note("warn", words.say(own ? "row.conflict-own" : "row.conflict"), Optional.empty())), Optional.of(maker.conflict(standing.row(), merge)));
    }

    /// What a term is understood as, while it is being typed.
    @GetMapping("/drafts/{id}/rows/{row}/term")
    View term(@PathVariable DraftId id, @PathVariable int row, @RequestParam(defaultValue = "") String term, Viewer viewer, Acting acting, HttpServletResponse response) {
        var asked = new Asked(id, row, Where.at(row), viewer, acting, response);
        var review = review(asked);
        var content = review.row(row).orElseThrow(Reviews::none).row().content();
        var words = DraftFormPages.words(viewer);
        var read = new TermReader().read(term, Contexts.of(review.draft().front(), content.section()));
        return pages.page(viewer, "review/understood.jte", "", Map.of("term", said(read, review, asked), "words", words));
    }

    private TermSaid said(Term term, Review review, Asked asked) {
        return TermSaid.of(term, review, clock.today(regions.zoneOf(asked.acting().region())), DraftFormPages.words(asked.viewer()));
    }

    /// Enters an executor's organisation into the directory at once. Nothing of the row is saved by that: all that was typed stays in the form.
    private View add(Asked asked, String field, Settled row, RowContent base, Map<String, String> typed, int version) {
        var words = DraftFormPages.words(asked.viewer());
        var before = review(asked);
        var form = new RowForm(typed, before, words);
        var named = form.named(field, base);
        if (named.isPresent()) try {
            corrections.addOrganisation(asked.acting(), asked.id(), named.get().side(), named.get().words(), named.get().kind());
            var now = review(asked);
            return form(asked, HttpStatus.OK, now, now.row(asked.number()).orElseThrow(Reviews::none), base, new RowForm(typed, now, words), version,
                    Optional.of(new Note("ok", words.say("row.organisation-added", Settled.key(named.get().words())), Optional.empty())), Optional.empty());
        } catch (Refusal.Invalid refused) {
            form.refused(field + (field.startsWith("n.") ? ".words" : ".name"), DraftFormPages.said(refused, asked.viewer()));
        }
        return form(asked, HttpStatus.UNPROCESSABLE_CONTENT, before, row, base, form, version, Optional.empty(), Optional.empty());
    }

    private Review review(Asked asked) {
        rights.require(asked.acting(), Deed.CORRECT_DRAFT, Reference.to(asked.id()));
        return reviews.of(drafts.draft(asked.acting(), asked.id()));
    }

    private RowEditMaker maker(Review review, Asked asked) {
        return new RowEditMaker(review, page.reader(review, asked.viewer(), asked.acting()), organisations(review));
    }

    private Map<OrganisationId, Organisation> organisations(Review review) {
        var all = new LinkedHashMap<OrganisationId, Organisation>();
        for (var side : review.agreement().sides()) for (var organisation : organisations.ofRegion(side.region())) all.put(organisation.id(), organisation);
        return all;
    }

    private View form(Asked asked, HttpStatus status, Review review, Settled row, RowContent base, RowForm form, int version, Optional<Note> note,
            Optional<RowEditView.Conflict> conflict) {
        var words = DraftFormPages.words(asked.viewer());
        var table = new CellsMaker(review, Sides.of(review, asked.viewer().language()), rows.headers(asked.id()), rows.cells(asked.id(), List.of(asked.number())))
                .alone(review.lines().get(asked.number() - 1));
        var view = maker(review, asked).view(row, base, form, version, table, asked.where(), said(form.term(base), review, asked), note, conflict);
        if (status != HttpStatus.OK) {   // the form stands where the row stood, whatever part was asked for
            asked.response().setHeader("HX-Retarget", "#u" + asked.number());
            asked.response().setHeader("HX-Reselect", "#u" + asked.number());
            asked.response().setHeader("HX-Reswap", "outerHTML");
        }
        return pages.page(asked.viewer(), status, "review/rowPage.jte", view.form().title(), Map.of("view", view, "words", words));
    }
}
