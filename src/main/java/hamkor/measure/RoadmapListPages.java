package hamkor.measure;

import hamkor.access.Acting;
import hamkor.language.Language;
import hamkor.roadmap.Roadmaps;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The roadmaps that the reader may see, each with how far it is.
@Controller
class RoadmapListPages implements Part {
    private final RoadmapLines lines;
    private final Roadmaps roadmaps;
    private final Pages pages;

    RoadmapListPages(RoadmapLines lines, Roadmaps roadmaps, Pages pages) {
        this.lines = lines;
        this.roadmaps = roadmaps;
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
                Map.of("list", lines.of(roadmaps.inForce(who), viewer.language()), "words", words));
    }
}
