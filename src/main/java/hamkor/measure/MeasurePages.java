package hamkor.measure;

import hamkor.access.Acting;
import hamkor.audit.Audit;
import hamkor.audit.History;
import hamkor.directory.Organisations;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.web.Pages;
import hamkor.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The page of a measure: its story.
@Controller
class MeasurePages {
    private static final Map<Language, Words> HISTORY_WORDS = Words.beside(Audit.class);
    private static final int LATEST = 50;

    private final PlansInForce plans;
    private final Organisations organisations;
    private final Audit audit;
    private final ReportLines reports;
    private final ActLines acts;
    private final EditionFrames frames;
    private final Pages pages;

    MeasurePages(PlansInForce plans, Organisations organisations, Audit audit, ReportLines reports, ActLines acts, EditionFrames frames, Pages pages) {
        this.plans = plans;
        this.organisations = organisations;
        this.audit = audit;
        this.reports = reports;
        this.acts = acts;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/measures/{id}")
    View measure(@PathVariable MeasureId id, Acting who, Viewer viewer) {
        var words = RoadmapPages.WORDS.get(viewer.language());
        var story = plans.story(who, id);
        var frame = frames.of(story.inForce().edition(), story.inForce().agreement(), story.regions(), words);
        var known = organisations.of(story.said().values().stream().flatMap(measure -> measure.executors().stream())
                .flatMap(executor -> executor.organisation().stream()).collect(Collectors.toSet()));
        var view = new MeasureMaker(frame, known).view(story, plans.contacts(story.inForce(), who), history(id, frame, who));
        return pages.page(viewer, "measure/measure.jte", (view.number() + " " + view.title().text()).strip(), Map.of("view", view, "words", words,
                "reports", reports.of(Reference.to(id), story.inForce().tracked().standing(), frame, who),
                "acts", acts.of(Reference.to(id), story.inForce().tracked().standing(), frame, who)));
    }

    private List<History.Line> history(MeasureId id, EditionFrame frame, Acting who) {
        var marks = new HashMap<RegionId, History.Mark>();
        for (var side : frame.sides()) marks.put(frame.agreement().side(side.id()).region(), new History.Mark(Optional.of(side.letter()), side.shortName()));
        return new History(HISTORY_WORDS.get(frame.language()), frame.regions().get(who.region()).zone(), marks)
                .told(audit.of(Reference.to(id), LATEST));
    }
}
