package hamkor.measure;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.roadmap.Roadmaps;
import hamkor.web.Pages;
import hamkor.web.Viewer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page of a roadmap: its measures by section or by quarter, all or those that a reader asks for.
@Controller
class RoadmapPages {
    static final Map<Language, Words> WORDS = Words.beside(RoadmapPages.class);

    private final PlansInForce plans;
    private final Roadmaps roadmaps;
    private final Rights rights;
    private final EditionFrames frames;
    private final Pages pages;

    RoadmapPages(PlansInForce plans, Roadmaps roadmaps, Rights rights, EditionFrames frames, Pages pages) {
        this.plans = plans;
        this.roadmaps = roadmaps;
        this.rights = rights;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/roadmaps/{id}")
    View roadmap(@PathVariable RoadmapId id, @RequestParam Map<String, String> query, Acting who, Viewer viewer) {
        rights.require(who, Deed.SEE, Reference.to(id));
        var words = WORDS.get(viewer.language());
        var frame = frames.of(roadmaps.inForce(id), words);
        var view = maker(frame, who).view(PlanFilter.of(query), query.getOrDefault("view", ""), year(query.getOrDefault("from", "")));
        var may = rights.which(who, EnumSet.of(Deed.CORRECT_DRAFT, Deed.MOVE_TERM), Reference.to(id));
        return pages.landscape(viewer, "measure/roadmap.jte", view.head().title(), Map.of("view", view, "words", words,
                "next", may.contains(Deed.CORRECT_DRAFT) ? Optional.of("/roadmaps/" + id + "/drafts/new") : Optional.<String>empty(),
                "days", may.contains(Deed.MOVE_TERM) ? Optional.of("/roadmaps/" + id + "/days") : Optional.<String>empty()));
    }

    private static Optional<Integer> year(String text) {
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private RoadmapMaker maker(EditionFrame frame, Acting who) {
        var plan = plans.plan(frame.edition(), frame.agreement(), frame.today());
        return new RoadmapMaker(frame, plan.measures(), plan.headings(), plan.organisations(), plans.contacts(frame.edition(), who));
    }
}
