package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Side;
import hamkor.id.DraftId;
import hamkor.id.Reference;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.measure.PlannedMeasure;
import hamkor.review.ReviewView.Note;
import hamkor.term.Term;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The forms about a draft as a whole: what it says of itself, its approval by a side, its end without one.
@Controller
class DraftFormPages {
    private final Drafts drafts;
    private final Reviews reviews;
    private final Corrections corrections;
    private final Approvals approvals;
    private final Rights rights;
    private final ReviewPages reviewPage;
    private final Pages pages;

    DraftFormPages(Drafts drafts, Reviews reviews, Corrections corrections, Approvals approvals, Rights rights, ReviewPages reviewPage, Pages pages) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.corrections = corrections;
        this.approvals = approvals;
        this.rights = rights;
        this.reviewPage = reviewPage;
        this.pages = pages;
    }

    @GetMapping("/drafts/{id}/front")
    View front(@PathVariable DraftId id, Viewer viewer, Acting acting) {
        rights.require(acting, Deed.CORRECT_DRAFT, Reference.to(id));
        var draft = drafts.draft(acting, id);
        return front(HttpStatus.OK, draft, FrontForm.of(draft.front()), draft.version(), Map.of(), Optional.empty(), viewer);
    }

    @PostMapping("/drafts/{id}/front")
    View describe(@PathVariable DraftId id, @RequestParam int version, @RequestParam Map<String, String> typed, Viewer viewer, Acting acting) {
        rights.require(acting, Deed.CORRECT_DRAFT, Reference.to(id));
        var draft = drafts.draft(acting, id);
        var form = FrontForm.of(typed);
        var front = form.front(draft.front());
        if (front.isEmpty()) return front(HttpStatus.UNPROCESSABLE_CONTENT, draft, form, version, Map.of(), Optional.empty(), viewer);
        try {
            corrections.describe(acting, id, version, _ -> front.get());
            return SeeOther.at("/drafts/" + id);
        } catch (Refusal.ChangedMeanwhile changed) {
            // What was typed stays, what stands now is said beside it: saving again is a choice between the two.
            var now = drafts.draft(acting, id);
            return front(HttpStatus.CONFLICT, now, form, now.version(), standing(now, form, words(viewer)), Optional.of(new Note("warn", said(changed, viewer),
                    Optional.of(new ReviewView.Link(words(viewer).say("form.take-theirs"), "/drafts/" + id + "/front")))), viewer);
        }
    }

    private View front(HttpStatus status, Draft draft, FrontForm form, int version, Map<String, String> standing, Optional<Note> note, Viewer viewer) {
        var words = words(viewer);
        var view = form(draft, words.say("review.front"), words.say("front.intro"), "/front", note, form.typed(), form.complaints(), Optional.of(version), viewer);
        return pages.page(viewer, status, "review/front.jte", view.title(), Map.of("form", view, "words", words, "languages", draft.front().languages(), "standing", standing));
    }

    /// What another has made of the fields that were typed otherwise, by the field.
    private static Map<String, String> standing(Draft now, FrontForm form, Words words) {
        var typed = form.typed();
        return FrontForm.of(now.front()).typed().entrySet().stream().filter(field -> !field.getValue().equals(typed.getOrDefault(field.getKey(), "")))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> words.say("front.stands", field.getKey().equals("first") || field.getKey().equals("last")
                        ? field.getValue().isEmpty() ? words.say("row.empty") : day(LocalDate.parse(field.getValue()), words)
                        : field.getValue().isEmpty() ? words.say("row.empty") : field.getValue())));
    }

    @GetMapping("/drafts/{id}/withdrawal")
    View withdrawal(@PathVariable DraftId id, Viewer viewer, Acting acting) {
        rights.require(acting, Deed.CORRECT_DRAFT, Reference.to(id));
        var draft = drafts.draft(acting, id);
        if (!draft.isOpen()) return SeeOther.at("/drafts/" + id);
        var words = words(viewer);
        var view = form(draft, words.say("withdrawal.title"), words.say("withdrawal.intro", draft.source().name()), "/withdrawal", Optional.empty(), Map.of(), Map.of(),
                Optional.empty(), viewer);
        return pages.page(viewer, "review/withdrawal.jte", view.title(), Map.of("form", view, "words", words));
    }

    @PostMapping("/drafts/{id}/withdrawal")
    View withdraw(@PathVariable DraftId id, Acting acting) {
        try {
            drafts.withdraw(acting, id);
        } catch (Refusal.ChangedMeanwhile _) {
            // It has ended already: its page says how.
        }
        return SeeOther.at("/drafts/" + id);
    }

    @GetMapping("/drafts/{id}/approval")
    View approval(@PathVariable DraftId id, Viewer viewer, Acting acting) {
        rights.require(acting, Deed.APPROVE_DRAFT, Reference.to(id));
        var review = reviews.of(drafts.draft(acting, id));
        var side = Approvals.own(acting, review.agreement());
        if (!review.draft().isOpen() || !review.isReady(side)) return SeeOther.at("/drafts/" + id);
        var other = review.agreement().sides().stream().map(review::approval).flatMap(Optional::stream).findFirst();
        return approval(HttpStatus.OK, review, side, ApprovalForm.of(review.draft().front(), languages(review, viewer), other, approvals.today(review.region(side))),
                Optional.empty(), viewer);
    }

    @PostMapping("/drafts/{id}/approval")
    View approve(@PathVariable DraftId id, @RequestParam String content, @RequestParam Map<String, String> typed, Viewer viewer, Acting acting,
            HttpServletResponse response) {
        rights.require(acting, Deed.APPROVE_DRAFT, Reference.to(id));
        var review = reviews.of(drafts.draft(acting, id));
        var side = Approvals.own(acting, review.agreement());
        if (!review.draft().isOpen()) return SeeOther.at("/drafts/" + id);
        var form = ApprovalForm.of(typed);
        var approved = form.approved(languages(review, viewer), approvals.latest(review));
        try {
            if (approved.isEmpty()) return approval(HttpStatus.UNPROCESSABLE_CONTENT, review, side, form, Optional.empty(), viewer);
            return approvals.approve(acting, id, content, approved.get()).map(roadmap -> SeeOther.at("/roadmaps/" + roadmap))
                    .orElseGet(() -> SeeOther.at("/drafts/" + id));
        } catch (Refusal.ChangedMeanwhile | Refusal.Invalid refused) {
            var now = reviews.of(drafts.draft(acting, id));
            var note = Optional.of(new Note("warn", said(refused, viewer), Optional.of(new ReviewView.Link(words(viewer).say("approval.to-draft"), "/drafts/" + id))));
            return now.draft().isOpen() && now.open().isEmpty() ? approval(HttpStatus.CONFLICT, now, side, form, note, viewer)
                    : reviewPage.refused(refused, id, Where.at(0), viewer, acting, response);
        }
    }

    private View approval(HttpStatus status, Review review, Side side, ApprovalForm form, Optional<Note> note, Viewer viewer) {
        var words = words(viewer);
        var draft = review.draft();
        var region = review.region(side);
        var from = viewer.language() == Language.RU ? region.genitive() : region.name().shownTo(viewer.language()).text();
        var waiting = review.agreement().sides().stream().filter(other -> !other.equals(side) && review.approval(other).isEmpty()).toList();
        boolean others = review.agreement().sides().stream().anyMatch(other -> !other.equals(side) && review.approval(other).isPresent());
        var view = form(draft, words.say("approval.title", from), waiting.isEmpty() ? words.say("approval.intro.last") : words.say("approval.intro",
                waiting.stream().map(other -> review.region(other).name().shownTo(viewer.language()).text()).collect(Collectors.joining(words.say("and")))),
                "/approval", note, form.typed(), form.complaints(), Optional.empty(), viewer);
        var approval = new ApprovalView(view, review.content(), facts(review, words), waiting.isEmpty(), words.say("approval.do", from),
                others ? " " + words.say("approval.days-let-fall") : "", approvals.latest(review).toString());
        return pages.page(viewer, status, "review/approval.jte", view.title(), Map.of("view", approval, "words", words, "languages", languages(review, viewer)));
    }

    private List<ApprovalView.Fact> facts(Review review, Words words) {
        var plan = review.plan();
        var facts = new ArrayList<ApprovalView.Fact>();
        facts.add(new ApprovalView.Fact(words.say("approval.measures"), words.count("count.measures", plan.measures().size())
                + " " + words.count("count.sections", (int) plan.measures().stream().map(PlannedMeasure::section).filter(path -> !path.isEmpty()).map(List::getFirst).distinct().count())));
        int undated = (int) plan.measures().stream().filter(measure -> measure.term() instanceof Term.Undated).count();
        if (undated > 0) facts.add(new ApprovalView.Fact(words.say("approval.undated"), String.valueOf(undated)));
        int nobody = (int) plan.measures().stream().filter(measure -> measure.executors().isEmpty()).count();
        if (nobody > 0) facts.add(new ApprovalView.Fact(words.say("approval.nobody"), String.valueOf(nobody)));
        plan.period().ifPresent(period -> facts.add(new ApprovalView.Fact(words.say("approval.period"),
                day(period.first(), words) + " – " + day(period.last(), words))));
        facts.add(new ApprovalView.Fact(words.say("approval.source"), review.draft().source().name()));
        return facts;
    }

    private static String day(LocalDate day, Words words) {
        return DayWords.inTable(day, words.language());
    }

    /// In which a ground may be typed: those of the document, and the reader's own.
    private static List<Language> languages(Review review, Viewer viewer) {
        var languages = new ArrayList<>(review.draft().front().languages());
        if (!languages.contains(viewer.language())) languages.add(viewer.language());
        return languages;
    }

    private static FormView form(Draft draft, String title, String intro, String action, Optional<Note> note, Map<String, String> typed,
            Map<String, String> complaints, Optional<Integer> version, Viewer viewer) {
        var address = "/drafts/" + draft.id();
        return new FormView(title, intro, List.of(new ReviewView.Link(words(viewer).say("review.title"), address)), address + action, address, note, typed,
                complaints.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, complaint -> words(viewer).say(complaint.getValue()))), version);
    }

    static String said(Refusal refusal, Viewer viewer) {
        return Words.beside(refusal.beside()).get(viewer.language()).say(refusal.key(), refusal.values().toArray());
    }

    static Words words(Viewer viewer) {
        return ReviewPages.WORDS.get(viewer.language());
    }
}
