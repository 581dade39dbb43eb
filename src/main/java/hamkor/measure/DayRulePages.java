package hamkor.measure;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.control.DayRule;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.roadmap.Roadmaps;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where a curator chooses what becomes of the dates of a roadmap on days that are not worked.
@Controller
class DayRulePages {
    private final ControlRenewal renewal;
    private final Roadmaps roadmaps;
    private final EditionFrames frames;
    private final Rights rights;
    private final Pages pages;

    DayRulePages(ControlRenewal renewal, Roadmaps roadmaps, EditionFrames frames, Rights rights, Pages pages) {
        this.renewal = renewal;
        this.roadmaps = roadmaps;
        this.frames = frames;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping("/roadmaps/{id}/days")
    View rule(@PathVariable RoadmapId id, Acting who, Viewer viewer) {
        rights.require(who, Deed.MOVE_TERM, Reference.to(id));
        var now = roadmaps.dayRule(id).word();
        return page(HttpStatus.OK, id, Form.empty().with("rule", now).with("before", now), viewer);
    }

    @PostMapping("/roadmaps/{id}/days")
    View choose(@PathVariable RoadmapId id, @RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        rights.require(who, Deed.MOVE_TERM, Reference.to(id));
        var form = Form.of(sent);
        try {
            renewal.choose(who, id, rule(form.typed("before")), rule(form.typed("rule")));
            return SeeOther.at("/roadmaps/" + id);
        } catch (Refusal.ChangedMeanwhile changed) {
            form.complain("rule", Words.beside(changed.beside()).get(viewer.language()).say(changed.key()));
            form.with("before", roadmaps.dayRule(id).word());
            return page(HttpStatus.CONFLICT, id, form, viewer);
        }
    }

    private static DayRule rule(String word) {
        return Arrays.stream(DayRule.values()).filter(rule -> rule.word().equals(word)).findFirst().orElse(DayRule.NONE);
    }

    private View page(HttpStatus status, RoadmapId id, Form form, Viewer viewer) {
        var words = RoadmapPages.WORDS.get(viewer.language());
        var frame = frames.of(roadmaps.inForce(id), words);
        return pages.page(viewer, status, "measure/days.jte", words.say("days.title"), Map.of("form", form, "words", words, "address", frame.address(), "roadmap", frame.shortTitle(),
                "rules", List.of(DayRule.values()).stream().map(DayRule::word).toList()));
    }
}
