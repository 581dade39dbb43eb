package hamkor.report;

import hamkor.access.Acting;
import hamkor.agreement.SideMark;
import hamkor.control.Closing;
import hamkor.control.Closings;
import hamkor.directory.Regions;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.language.DayWords;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.term.BusinessClock;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Taking a measure off control by a decision that is named, and putting it back with the ground.
@Controller
class ClosingPages {
    private final Closings closings;
    private final Matters matters;
    private final Regions regions;
    private final BusinessClock clock;
    private final Pages pages;

    ClosingPages(Closings closings, Matters matters, Regions regions, BusinessClock clock, Pages pages) {
        this.closings = closings;
        this.matters = matters;
        this.regions = regions;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/measures/{id}/closing")
    View form(@PathVariable MeasureId id, Acting who, Viewer viewer) {
        return page(HttpStatus.OK, id, Form.empty().with("on", today(who).toString()).with(FormText.LANGUAGE, viewer.language().code()), who, viewer);
    }

    @PostMapping("/measures/{id}/closing")
    View close(@PathVariable MeasureId id, @RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        var words = words(viewer);
        var form = Form.of(sent);
        var typed = new FormText(form, words);
        var on = typed.day("on");
        var decision = typed.text("decision");
        if (on.isEmpty()) form.complain("on", words.say("form.no-day"));
        if (decision.isEmpty()) form.complain("decision", words.say("closing.no-decision"));
        if (!form.isFine()) return page(HttpStatus.UNPROCESSABLE_CONTENT, id, form, who, viewer);
        try {
            closings.close(who, Reference.to(id), on.orElseThrow(), decision.orElseThrow());
            return SeeOther.at("/measures/" + id + "#control");
        } catch (Refusal.Invalid refused) {
            form.complain("on", said(refused, viewer));
            return page(HttpStatus.UNPROCESSABLE_CONTENT, id, form, who, viewer);
        }
    }

    @PostMapping("/measures/{id}/closing/withdrawal")
    View takeBack(@PathVariable MeasureId id, @RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        var form = Form.of(sent);
        var ground = new FormText(form, words(viewer)).text("ground");
        if (ground.isEmpty()) form.complain("ground", words(viewer).say("closing.no-ground"));
        if (!form.isFine()) return page(HttpStatus.UNPROCESSABLE_CONTENT, id, form, who, viewer);
        closings.takeBack(who, Reference.to(id), ground.orElseThrow());
        return SeeOther.at("/measures/" + id + "#control");
    }

    private static Words words(Viewer viewer) {
        return ReportPages.WORDS.get(viewer.language());
    }

    private static String said(Refusal refused, Viewer viewer) {
        return Words.beside(refused.beside()).get(viewer.language()).say(refused.key(), refused.values().toArray());
    }

    private LocalDate today(Acting who) {
        return clock.today(regions.zoneOf(who.region()));
    }

    private View page(HttpStatus status, MeasureId id, Form form, Acting who, Viewer viewer) {
        var language = viewer.language();
        var words = words(viewer);
        closings.requireMayClose(who, Reference.to(id));
        var matter = matters.of(who, Reference.to(id), language);
        var zone = regions.zoneOf(who.region());
        var all = closings.of(who, matter.thing());
        var own = matter.own(who);
        var standing = all.stream().filter(closing -> closing.takenBack().isEmpty()).map(Closing::side).toList();
        var leading = matter.measure().tracked().standing().sides().keySet();
        var others = matter.sides().stream().filter(side -> leading.contains(side.id()) && !side.equals(own) && !standing.contains(side.id()))
                .map(SideMark::name).collect(Collectors.joining(", "));
        var before = all.stream().map(closing -> new ClosingView.Line(matter.side(closing.side()), DayWords.inText(closing.on(), language),
                closing.decision().shownTo(language), closing.by().name() + ", " + DayWords.moment(closing.at(), zone, language),
                closing.takenBack().map(at -> words.say("closing.taken-back", DayWords.moment(at, zone, language))).orElse(""))).toList();
        var view = new ClosingView(matter.address() + "/closing", Subject.of(matter, own), standing.contains(own.id()), others, before, form, Viewer.OFFERED);
        return pages.page(viewer, status, "report/closing.jte", words.say(view.closed() ? "closing.back.title" : "closing.title"), Map.of("view", view, "words", words));
    }
}
