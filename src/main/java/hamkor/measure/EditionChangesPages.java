package hamkor.measure;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.directory.Organisations;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.roadmap.Roadmaps;
import hamkor.web.Pages;
import hamkor.web.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// What an edition changed in the one before it.
@Controller
class EditionChangesPages {
    private final Measures measures;
    private final Roadmaps roadmaps;
    private final Organisations organisations;
    private final Rights rights;
    private final EditionFrames frames;
    private final Pages pages;

    EditionChangesPages(Measures measures, Roadmaps roadmaps, Organisations organisations, Rights rights, EditionFrames frames, Pages pages) {
        this.measures = measures;
        this.roadmaps = roadmaps;
        this.organisations = organisations;
        this.rights = rights;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/roadmaps/{id}/editions/{number}")
    View changes(@PathVariable RoadmapId id, @PathVariable int number, Acting who, Viewer viewer) {
        rights.require(who, Deed.SEE, Reference.to(id));
        var edition = roadmaps.edition(id, number);
        var before = roadmaps.edition(id, number - 1);
        var words = RoadmapPages.WORDS.get(viewer.language());
        var was = measures.planOf(before.id()).withoutContacts();
        var became = measures.planOf(edition.id()).withoutContacts();
        var frame = frames.of(edition, words);
        var view = new EditionChangesMaker(frame, organisations.of(meant(was, became))).view(before, was, became);
        return pages.page(viewer, "measure/changes.jte", view.title(), Map.of("view", view, "words", words));
    }

    private static Set<OrganisationId> meant(Plan was, Plan became) {
        return Stream.of(was, became).flatMap(plan -> plan.measures().stream()).flatMap(measure -> measure.executors().stream())
                .flatMap(planned -> planned.executor().organisation().stream()).collect(Collectors.toSet());
    }
}
