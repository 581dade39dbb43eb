package hamkor.report;

import hamkor.access.Acting;
import hamkor.agreement.SideMark;
import hamkor.control.CheckpointStanding;
import hamkor.control.Extension;
import hamkor.control.Extensions;
import hamkor.control.Reports;
import hamkor.directory.Regions;
import hamkor.id.CheckpointId;
import hamkor.id.ExtensionId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.ReportId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Moving a date: an office or a curator asks, the curators of all sides that lead say yes or no.
@Controller
class ExtensionPages {
    private static final Map<Language, Words> WORDS = ReportPages.WORDS;
    private static final Map<String, String> FIELDS = Map.of("extension.asked-already", "checkpoint", "extension.no-date", "checkpoint",
            "report.date-gone", "checkpoint", "report.closed", "checkpoint");

    private final Extensions extensions;
    private final Reports reports;
    private final Matters matters;
    private final Regions regions;
    private final Pages pages;

    ExtensionPages(Extensions extensions, Reports reports, Matters matters, Regions regions, Pages pages) {
        this.extensions = extensions;
        this.reports = reports;
        this.matters = matters;
        this.regions = regions;
        this.pages = pages;
    }

    /// @param checkpoint which date is chosen first; the one that counts now where none is named
    @GetMapping("/measures/{id}/extension")
    View form(@PathVariable MeasureId id, @RequestParam(defaultValue = "") String checkpoint, Acting who, Viewer viewer) {
        var matter = matters.of(who, Reference.to(id), viewer.language());
        var first = checkpoint.isEmpty() ? movable(matter, who).stream().findFirst().map(date -> date.id().toString()).orElse("") : checkpoint;
        return form(HttpStatus.OK, matter, Form.empty().with("checkpoint", first).with(FormText.LANGUAGE, viewer.language().code()), who, viewer);
    }

    @PostMapping("/measures/{id}/extension")
    View ask(@PathVariable MeasureId id, @RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var matter = matters.of(who, Reference.to(id), viewer.language());
        var form = Form.of(sent);
        var typed = new FormText(form, words);
        var date = movable(matter, who).stream().filter(each -> each.id().toString().equals(form.typed("checkpoint"))).findFirst();
        var to = typed.day("to");
        var ground = typed.text("ground");
        if (date.isEmpty()) form.complain("checkpoint", words.say("extension.no-choice"));
        if (to.isEmpty()) form.complain("to", words.say("form.no-day"));
        if (ground.isEmpty()) form.complain("ground", words.say("extension.no-ground"));
        if (!form.isFine()) return form(HttpStatus.UNPROCESSABLE_CONTENT, matter, form, who, viewer);
        try {
            return SeeOther.at("/extensions/" + extensions.ask(who, date.orElseThrow().id(), to.orElseThrow(), ground.orElseThrow()) + "?done=asked");
        } catch (Refusal.Invalid refused) {
            form.complain(FIELDS.getOrDefault(refused.key(), "to"), said(refused, viewer));
            return form(HttpStatus.UNPROCESSABLE_CONTENT, matter, form, who, viewer);
        }
    }

    /// What a report says will not be met becomes the request for the day that it proposes.
    @PostMapping("/reports/{id}/extension")
    View ofReport(@PathVariable ReportId id, Acting who) {
        var report = reports.report(who, id);
        var to = report.text().proposedOn().orElseThrow(() -> new Refusal.Invalid(Reports.class, "report.no-day"));
        var ground = report.text().reason().orElseThrow(() -> new Refusal.Invalid(Reports.class, "report.no-reason"));
        return SeeOther.at("/extensions/" + extensions.ask(who, report.checkpoint(), to, ground) + "?done=asked");
    }

    @GetMapping("/extensions/{id}")
    View extension(@PathVariable ExtensionId id, @RequestParam(defaultValue = "") String done, Acting who, Viewer viewer) {
        return page(HttpStatus.OK, id, Form.empty().with(FormText.LANGUAGE, viewer.language().code()), done, who, viewer);
    }

    /// @param word `agree` or `refuse`
    @PostMapping("/extensions/{id}/answer")
    View answer(@PathVariable ExtensionId id, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String word, Acting who, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var form = Form.of(sent);
        var remark = new FormText(form, words).text("remark");
        boolean agrees = word.equals("agree");
        if (!agrees && !word.equals("refuse")) form.complain("remark", words.say("answer.no-word"));
        if (!agrees && remark.isEmpty()) form.complain("remark", words.say("extension.no-remark"));
        if (!form.isFine()) return page(HttpStatus.UNPROCESSABLE_CONTENT, id, form, "", who, viewer);
        try {
            extensions.answer(who, id, agrees, remark);
            return SeeOther.at("/extensions/" + id + "?done=decided");
        } catch (Refusal.ChangedMeanwhile changed) {
            form.complain("remark", said(changed, viewer));
            return page(HttpStatus.CONFLICT, id, form, "", who, viewer);
        }
    }

    @PostMapping("/extensions/{id}/withdrawal")
    View withdraw(@PathVariable ExtensionId id, Acting who) {
        extensions.withdraw(who, id);
        return SeeOther.at("/extensions/" + id + "?done=withdrawn");
    }

    private static String said(Refusal refused, Viewer viewer) {
        return Words.beside(refused.beside()).get(viewer.language()).say(refused.key(), refused.values().toArray());
    }

    /// Dates of the own side that something has to be done by, and that are not done: the one that counts now, then the others.
    private static List<CheckpointStanding> movable(Matter matter, Acting who) {
        var side = matter.own(who).id();
        var current = Optional.ofNullable(matter.measure().tracked().standing().sides().get(side)).map(part -> part.current().id());
        return matter.dates(side).stream().filter(CheckpointStanding::isMovable)
                .sorted((one, other) -> Boolean.compare(current.equals(Optional.of(other.id())), current.equals(Optional.of(one.id())))).toList();
    }

    private View form(HttpStatus status, Matter matter, Form form, Acting who, Viewer viewer) {
        extensions.requireMayAsk(who, matter.thing());
        var words = WORDS.get(viewer.language());
        var dates = movable(matter, who).stream().map(date -> new ExtensionForm.Choice(date.id(), DayWords.inText(date.on().orElseThrow(), viewer.language())
                + date.firstOn().filter(first -> !date.on().equals(Optional.of(first))).map(first -> " " + words.say("subject.first", DayWords.inTable(first, viewer.language()))).orElse("")))
                .toList();
        var leading = matter.measure().tracked().standing().sides().keySet();
        var agreeing = matter.sides().stream().filter(side -> leading.contains(side.id())).map(SideMark::name).collect(Collectors.joining(", "));
        var view = new ExtensionForm(matter.address() + "/extension", Subject.of(matter, matter.own(who)), dates, agreeing, extensions.mayDecide(who, matter.thing()), form,
                Viewer.OFFERED);
        return pages.page(viewer, status, "report/extensionform.jte", words.say("extension.ask.title"), Map.of("view", view, "words", words));
    }

    private View page(HttpStatus status, ExtensionId id, Form form, String done, Acting who, Viewer viewer) {
        var language = viewer.language();
        var words = WORDS.get(language);
        var asked = extensions.extension(who, id);
        var matter = matters.of(who, extensions.thing(asked), language);
        var zone = regions.zoneOf(who.region());
        var leading = matter.measure().tracked().standing().sides().keySet();
        var said = matter.sides().stream().filter(side -> leading.contains(side.id()) || asked.wordOf(side.id()).isPresent())
                .filter(side -> asked.isOpen() || asked.wordOf(side.id()).isPresent())
                .map(side -> asked.wordOf(side.id()).map(word -> new ExtensionView.Word(side, word.agrees() ? "agreed" : "refused",
                        words.say(word.agrees() ? "extension.agreed" : "extension.refused"), word.by().name() + ", " + DayWords.moment(word.at(), zone, language),
                        word.remark().map(text -> text.shownTo(language))))
                        .orElseGet(() -> new ExtensionView.Word(side, "waiting", words.say("extension.waiting"), "", Optional.empty()))).toList();
        var own = matter.own(who).id();
        boolean decides = asked.isOpen() && leading.contains(own) && asked.wordOf(own).isEmpty() && extensions.mayDecide(who, matter.thing());
        boolean withdraws = asked.isOpen() && asked.side().equals(own) && extensions.mayAsk(who, matter.thing());
        var days = (int) ChronoUnit.DAYS.between(asked.from(), asked.to());
        var first = matter.date(asked.checkpoint()).flatMap(date -> date.firstOn().map(day -> date.moves() == 0 ? words.say("extension.first", DayWords.inText(day, language))
                : words.count("extension.first-moved", date.moves(), DayWords.inText(day, language)))).orElseGet(() -> DayWords.inText(asked.from(), language));
        var view = new ExtensionView("/extensions/" + id, Subject.of(matter, asked.side(), asked.checkpoint()), DayWords.inText(asked.from(), language),
                DayWords.inText(asked.to(), language), words.count(days > 0 ? "extension.later" : "extension.earlier", Math.abs(days)), first, matter.side(asked.side()),
                asked.by().name() + ", " + DayWords.moment(asked.at(), zone, language), asked.ground().shownTo(language), asked.outcome().map(outcome -> outcome(outcome, words)),
                said, decides, withdraws, form, Viewer.OFFERED,
                List.of("asked", "decided", "withdrawn").contains(done) ? Optional.of(words.say("done." + done)) : Optional.empty());
        return pages.page(viewer, status, "report/extension.jte", words.say("extension.title"), Map.of("view", view, "words", words));
    }

    private static ExtensionView.Outcome outcome(Extension.Outcome outcome, Words words) {
        var mood = switch (outcome) {
            case AGREED -> "ok";
            case REFUSED -> "bad";
            case WITHDRAWN, OVERTAKEN -> "quiet";
        };
        return new ExtensionView.Outcome(mood, words.say("extension.outcome." + outcome.word()));
    }
}
