package hamkor.measure;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.language.Language;
import hamkor.roadmap.Roadmaps;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.Viewer;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page of whoever is signed in: what waits for them, then the roadmaps that they may see, each with how far it is.
@Controller
class RoadmapListPages implements Part {
    private final RoadmapLines lines;
    private final Roadmaps roadmaps;
    private final Rights rights;
    private final ObjectProvider<Awaiting> awaiting;
    private final Pages pages;

    /// @param awaiting found when first asked for: upper modules know this one
    RoadmapListPages(RoadmapLines lines, Roadmaps roadmaps, Rights rights, ObjectProvider<Awaiting> awaiting, Pages pages) {
        this.lines = lines;
        this.roadmaps = roadmaps;
        this.rights = rights;
        this.awaiting = awaiting;
        this.pages = pages;
    }

    @Override public int place() {
        return 30;
    }

    @Override public String address() {
        return "/";
    }

    @Override public boolean holds(String path) {
        return path.equals("/") || path.startsWith("/roadmaps/") || path.startsWith("/measures/");
    }

    @Override public String name(Language language) {
        return RoadmapPages.WORDS.get(language).say("list.title");
    }

    @GetMapping("/")
    View list(Acting who, Viewer viewer) {
        var words = RoadmapPages.WORDS.get(viewer.language());
        return pages.page(viewer, "measure/roadmaps.jte", words.say("list.title"),
                Map.of("list", lines.of(roadmaps.inForce(who), viewer.language()), "words", words,
                "awaiting", awaiting.stream().flatMap(module -> module.awaiting(who, viewer.language()).stream()).toList(),
                "mayBegin", rights.may(who, Deed.REGISTER_AGREEMENT)));
    }
}
