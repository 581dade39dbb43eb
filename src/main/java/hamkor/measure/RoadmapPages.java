package hamkor.measure;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.control.Control;
import hamkor.directory.Organisations;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.id.SectionId;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Heading;
import hamkor.roadmap.Roadmaps;
import hamkor.web.Pages;
import hamkor.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page of a roadmap: its measures by section or by quarter, all or those that a reader asks for.
@Controller
class RoadmapPages {
    static final Map<Language, Words> WORDS = Words.beside(RoadmapPages.class);

    private final Measures measures;
    private final Roadmaps roadmaps;
    private final Organisations organisations;
    private final Control control;
    private final Rights rights;
    private final EditionFrames frames;
    private final Pages pages;

    RoadmapPages(Measures measures, Roadmaps roadmaps, Organisations organisations, Control control, Rights rights, EditionFrames frames, Pages pages) {
        this.measures = measures;
        this.roadmaps = roadmaps;
        this.organisations = organisations;
        this.control = control;
        this.rights = rights;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/roadmaps/{id}")
    View roadmap(@PathVariable RoadmapId id, @RequestParam Map<String, String> query, Acting who, Viewer viewer) {
        rights.require(who, Deed.SEE, Reference.to(id));
        var words = WORDS.get(viewer.language());
        var frame = frames.of(roadmaps.inForce(id), words);
        var view = maker(frame).view(PlanFilter.of(query), query.getOrDefault("view", ""), year(query.getOrDefault("from", "")));
        return pages.landscape(viewer, "measure/roadmap.jte", view.head().title(), Map.of("view", view, "words", words));
    }

    private static Optional<Integer> year(String text) {
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private RoadmapMaker maker(EditionFrame frame) {
        Edition edition = frame.edition();
        var all = measures.of(edition.id());
        var headings = roadmaps.headings(edition.id());
        var standings = control.standings(all.stream().map(measure -> Reference.to(measure.id())).toList(), frame.today());
        var known = organisations.of(all.stream().flatMap(measure -> measure.executors().stream())
                .flatMap(executor -> executor.organisation().stream()).collect(Collectors.toSet()));
        var byId = headings.stream().collect(Collectors.toMap(Heading::id, heading -> heading));
        var chapters = headings.stream().filter(heading -> heading.above().isEmpty()).map(Heading::id).toList();
        var tracked = all.stream().map(measure -> {
            var path = path(measure.section(), byId);
            return new Tracked(measure, path, path.isEmpty() ? 0 : chapters.indexOf(path.getFirst()) + 1, standings.get(Reference.to(measure.id())));
        }).toList();
        return new RoadmapMaker(frame, tracked, headings, known);
    }

    /// The headings over a measure, outermost first.
    private static List<SectionId> path(Optional<SectionId> innermost, Map<SectionId, Heading> byId) {
        var path = new ArrayList<SectionId>();
        for (var section = innermost; section.isPresent(); section = byId.get(section.get()).above()) path.addFirst(section.get());
        return path;
    }
}
