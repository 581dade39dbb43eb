package hamkor.measure;

import hamkor.access.Acting;
import hamkor.id.SideId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.roadmap.Roadmaps;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.Viewer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The roadmaps that the reader may see, each with how far it is.
@Controller
class RoadmapListPages implements Part {
    private final PlansInForce plans;
    private final Roadmaps roadmaps;
    private final EditionFrames frames;
    private final Pages pages;

    RoadmapListPages(PlansInForce plans, Roadmaps roadmaps, EditionFrames frames, Pages pages) {
        this.plans = plans;
        this.roadmaps = roadmaps;
        this.frames = frames;
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
        var all = frames.of(roadmaps.inForce(who), words);
        var today = new HashMap<SideId, LocalDate>();
        all.forEach(frame -> today.putAll(frame.today()));
        var tallies = plans.tallies(all.stream().map(EditionFrame::edition).toList(), today);
        var lines = all.stream().map(frame -> new RoadmapLine(frame.address(), frame.title(), frame.agreement().title().shownTo(viewer.language()),
                frame.sides(), frame.period(), DayWords.inTable(frame.edition().inForceOn(), viewer.language()),
                new MeterMaker(frame).together(tallies.get(frame.edition().id())))).toList();
        return pages.page(viewer, "measure/roadmaps.jte", words.say("list.title"), Map.of("lines", lines, "words", words));
    }
}
