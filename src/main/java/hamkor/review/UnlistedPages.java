package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.directory.Organisation;
import hamkor.directory.OrganisationKinds;
import hamkor.directory.Organisations;
import hamkor.id.DraftId;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.review.Corrections.Meant;
import hamkor.review.ReviewView.Link;
import hamkor.review.ReviewView.Note;
import hamkor.roadmap.reading.PlaceWords;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One list of the organisations that a draft names and the directory does not know: one press enters all that are ticked.
@Controller
class UnlistedPages {
    private static final String NEW = "new";
    private static final int MOST_NEAR = 3;
    private static final int MOST_ROWS = 6;

    private final Drafts drafts;
    private final Reviews reviews;
    private final Corrections corrections;
    private final Organisations organisations;
    private final Rights rights;
    private final Pages pages;

    UnlistedPages(Drafts drafts, Reviews reviews, Corrections corrections, Organisations organisations, Rights rights, Pages pages) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.corrections = corrections;
        this.organisations = organisations;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping("/drafts/{id}/new-organisations")
    View list(@PathVariable DraftId id, Viewer viewer, Acting acting) {
        var review = review(id, acting);
        if (!review.draft().isOpen()) return SeeOther.at("/drafts/" + id);
        return page(HttpStatus.OK, review, Map.of(), Optional.empty(), viewer);
    }

    /// @param typed of each the words and the side, whether it is ticked, its kind, and which known one it is
    @PostMapping("/drafts/{id}/new-organisations")
    View enter(@PathVariable DraftId id, @RequestParam Map<String, String> typed, Viewer viewer, Acting acting) {
        var review = review(id, acting);
        if (!review.draft().isOpen()) return SeeOther.at("/drafts/" + id);
        var words = DraftFormPages.words(viewer);
        var meant = meant(review, typed);
        if (meant.isEmpty()) return page(HttpStatus.UNPROCESSABLE_CONTENT, review, typed, Optional.of(new Note("warn", words.say("unlisted.nothing"), Optional.empty())), viewer);
        try {
            corrections.meanAll(acting, id, meant);
            return SeeOther.at("/drafts/" + id + "?entered=" + meant.size());
        } catch (Refusal.Invalid | Refusal.ChangedMeanwhile refused) {
            return page(HttpStatus.CONFLICT, review(id, acting), typed, Optional.of(new Note("warn", DraftFormPages.said(refused, viewer), Optional.empty())), viewer);
        }
    }

    private Review review(DraftId id, Acting acting) {
        rights.require(acting, Deed.CORRECT_DRAFT, Reference.to(id));
        return reviews.of(drafts.draft(acting, id));
    }

    /// What is ticked, of what the directory still does not know: another may have entered some of it since the page was read.
    private static List<Meant> meant(Review review, Map<String, String> typed) {
        var meant = new ArrayList<Meant>();
        for (var one : Unlisted.of(review)) {
            var field = field(typed, one);
            if (field.isEmpty() || !typed.containsKey(field.get() + ".on")) continue;
            var as = typed.getOrDefault(field.get() + ".as", NEW);
            meant.add(new Meant(one.side().id(), one.name(), Json.told(Organisation.Kind.class, typed.getOrDefault(field.get() + ".kind", "other")).orElseThrow(Reviews::noChoice),
                    as.matches("[0-9a-f-]{36}:\\d{1,6}") ? Optional.of(as).map(known -> new Meant.Known(OrganisationId.of(known.substring(0, 36)), Integer.parseInt(known.substring(37))))
                            : Optional.empty()));
        }
        return meant;
    }

    /// How the names of its fields begin in what was sent; empty where it was not on the page.
    private static Optional<String> field(Map<String, String> typed, Unlisted one) {
        return typed.entrySet().stream().filter(field -> field.getKey().endsWith(".words") && field.getValue().equals(Settled.key(one.name())))
                .map(field -> field.getKey().substring(0, field.getKey().length() - ".words".length()))
                .filter(field -> one.side().id().toString().equals(typed.get(field + ".side"))).findFirst();
    }

    private View page(HttpStatus status, Review review, Map<String, String> typed, Optional<Note> note, Viewer viewer) {
        var words = DraftFormPages.words(viewer);
        var unlisted = Unlisted.of(review);
        var near = new LinkedHashMap<Unlisted, List<OrganisationId>>();
        for (var one : unlisted) near.put(one, review.called().near(one.side().region(), one.name()).stream().limit(MOST_NEAR).toList());
        var known = organisations.of(near.values().stream().flatMap(List::stream).distinct().toList());
        var fields = new LinkedHashMap<String, String>();
        var sides = new ArrayList<UnlistedView.Side>();
        int next = 0;
        for (var side : Sides.of(review, viewer.language()).all()) {
            var all = new ArrayList<UnlistedView.One>();
            for (var one : unlisted) {
                if (!one.side().equals(side.side())) continue;
                var field = "o." + next++;
                var like = near.get(one).stream().map(known::get).toList();
                choose(fields, field, one, like, typed);
                all.add(new UnlistedView.One(field, side.side().id().toString(), Settled.key(one.name()), names(one.name(), words), places(review, one, words),
                        like.isEmpty() ? Optional.empty() : Optional.of(like(like, words))));
            }
            if (!all.isEmpty()) sides.add(new UnlistedView.Side(side.letter(), side.shortName(), side.name(), all));
        }
        var address = "/drafts/" + review.draft().id();
        var form = new FormView(words.say("unlisted.title"), words.say("unlisted.intro"), List.of(new Link(words.say("review.title"), address)),
                address + "/new-organisations", address, note, fields, Map.of(), Optional.empty());
        return pages.page(viewer, status, "review/unlisted.jte", form.title(), Map.of("view", new UnlistedView(form, sides, FixMaker.kinds(words)), "words", words));
    }

    /// As it was sent, else as guessed: whoever is like a known one is not ticked before a person has said which it is.
    private static void choose(Map<String, String> fields, String field, Unlisted one, List<Organisation> like, Map<String, String> typed) {
        var before = field(typed, one);
        fields.put(field + ".kind", before.map(own -> typed.getOrDefault(own + ".kind", "")).filter(kind -> !kind.isEmpty())
                .orElseGet(() -> OrganisationKinds.of(one.name()).word()));
        fields.put(field + ".as", before.map(own -> typed.getOrDefault(own + ".as", NEW)).orElse(NEW));
        if (before.isPresent() ? typed.containsKey(before.get() + ".on") : like.isEmpty()) fields.put(field + ".on", "on");
    }

    private static Map<String, String> like(List<Organisation> like, Words words) {
        var choices = new LinkedHashMap<String, String>();
        choices.put(NEW, words.say("unlisted.as-new"));
        for (var organisation : like)
            choices.put(organisation.id() + ":" + organisation.version(), words.say("unlisted.as-known", organisation.name().shownTo(words.language()).text()));
        return choices;
    }

    private static List<Shown> names(LanguageText name, Words words) {
        var first = name.shownTo(words.language());
        var all = new ArrayList<>(List.of(first));
        name.in().forEach((language, own) -> {
            if (!first.isOriginal() || first.language() != language) all.add(new Shown(own, language));
        });
        return all;
    }

    private static List<UnlistedView.Place> places(Review review, Unlisted one, Words words) {
        var places = new ArrayList<UnlistedView.Place>();
        if (!one.leads().isEmpty()) places.add(place(review, "unlisted.leads", one.leads(), words));
        if (!one.others().isEmpty()) places.add(place(review, "unlisted.co", one.others(), words));
        return places;
    }

    private static UnlistedView.Place place(Review review, String role, Set<Integer> rows, Words words) {
        return new UnlistedView.Place(words.count(role, rows.size()), rows.stream().limit(MOST_ROWS)
                .map(row -> new Link(PlaceWords.say(review.place(row), words.language()), "/drafts/" + review.draft().id() + Where.at(row).query() + "#r" + row)).toList());
    }
}
