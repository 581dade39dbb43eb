package hamkor.report;

import hamkor.access.Acting;
import hamkor.control.AnswerWord;
import hamkor.control.Answers;
import hamkor.control.CheckpointStanding;
import hamkor.control.Extension;
import hamkor.control.Extensions;
import hamkor.control.Proof;
import hamkor.control.Report;
import hamkor.control.ReportAnswer;
import hamkor.control.ReportState;
import hamkor.control.Reports;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.evidence.Evidence;
import hamkor.evidence.Preview;
import hamkor.id.ReportId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.report.ReportView.Answered;
import hamkor.report.ReportView.Beside;
import hamkor.report.ReportView.FigureLine;
import hamkor.report.ReportView.Proposal;
import hamkor.report.ReportView.Waits;
import hamkor.term.BusinessClock;
import hamkor.web.Attachment;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.Picture;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A report that was sent: what it says, what shows it, and what the other side answers.
@Controller
class AnswerPages {
    private static final Map<Language, Words> WORDS = ReportPages.WORDS;

    private final Reports reports;
    private final Answers answers;
    private final Extensions extensions;
    private final Matters matters;
    private final Organisations organisations;
    private final Regions regions;
    private final Evidence evidence;
    private final BusinessClock clock;
    private final Pages pages;

    AnswerPages(Reports reports, Answers answers, Extensions extensions, Matters matters, Organisations organisations, Regions regions, Evidence evidence,
            BusinessClock clock, Pages pages) {
        this.reports = reports;
        this.answers = answers;
        this.extensions = extensions;
        this.matters = matters;
        this.organisations = organisations;
        this.regions = regions;
        this.evidence = evidence;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/reports/{id}")
    View report(@PathVariable ReportId id, @RequestParam(defaultValue = "") String done, Acting who, Viewer viewer) {
        return page(HttpStatus.OK, reports.report(who, id), Form.empty().with("language", viewer.language().code()), done, who, viewer);
    }

    @PostMapping("/reports/{id}/answer")
    View answer(@PathVariable ReportId id, @RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        var report = reports.report(who, id);
        var form = Form.of(sent);
        var words = WORDS.get(viewer.language());
        var word = Stream.of(AnswerWord.values()).filter(each -> each.word().equals(form.typed("word"))).findFirst();
        var remark = new FormText(form, words).text("remark");
        if (word.isEmpty()) form.complain("word", words.say("answer.no-word"));
        else if (word.get() != AnswerWord.CONFIRMED && remark.isEmpty()) form.complain("remark", Words.beside(Reports.class).get(viewer.language()).say("answer.no-remark"));
        if (!form.isFine()) return page(HttpStatus.UNPROCESSABLE_CONTENT, report, form, "", who, viewer);
        try {
            answers.answer(who, id, word.orElseThrow(), remark);
            return SeeOther.at("/reports/" + id + "?done=answered");
        } catch (Refusal.ChangedMeanwhile changed) {
            form.complain("remark", Words.beside(changed.beside()).get(viewer.language()).say(changed.key(), changed.values().toArray()));
            return page(HttpStatus.CONFLICT, report, form, "", who, viewer);
        }
    }

    /// Given out to be kept; whoever may read the report may have it.
    @GetMapping("/reports/{id}/evidence/{proof}")
    View proof(@PathVariable ReportId id, @PathVariable UUID proof, Acting who) {
        var paper = paper(id, proof, who);
        return new Attachment(paper.name(), paper.sha256(), () -> evidence.open(paper.sha256()));
    }

    /// Drawn by the program, to be shown in the page.
    @GetMapping("/reports/{id}/evidence/{proof}/preview")
    View preview(@PathVariable ReportId id, @PathVariable UUID proof, Acting who) {
        var paper = paper(id, proof, who);
        if (!paper.isDrawable()) throw new Refusal.NotFound(ReportPages.class, "evidence.none");
        return new Picture(paper.sha256(), () -> evidence.onFile(paper.sha256(), Preview::of));
    }

    private Proof.Paper paper(ReportId id, UUID proof, Acting who) {
        return reports.report(who, id).proofs().stream().filter(each -> each.id().equals(proof)).findFirst()
                .flatMap(each -> each instanceof Proof.Paper paper ? Optional.of(paper) : Optional.empty())
                .orElseThrow(() -> new Refusal.NotFound(ReportPages.class, "evidence.none"));
    }

    private View page(HttpStatus status, Report report, Form form, String done, Acting who, Viewer viewer) {
        if (!report.isSent()) return SeeOther.at("/checkpoints/" + report.checkpoint() + "/report");
        var language = viewer.language();
        var words = WORDS.get(language);
        var thing = reports.thing(report);
        var matter = matters.of(who, thing, language);
        var subject = Subject.of(matter, report.side(), report.checkpoint());
        var zone = regions.zoneOf(who.region());
        var answered = report.answers().stream().map(answer -> new Answered(matter.side(answer.side()), isOwn(answer) ? "own" : answer.word().word(), words.say(isOwn(answer) ? "answered.own" : "answered." + answer.word().word()),
                answer.by().name() + ", " + DayWords.moment(answer.at(), zone, language), answer.remark().map(text -> text.shownTo(language)))).toList();
        var sent = reports.of(who, thing).stream().filter(Report::isSent).toList();
        var other = sent.stream().filter(each -> !each.id().equals(report.id()))
                .map(each -> new ReportView.Other("/reports/" + each.id(), matter.side(each.side()), state(each, words),
                        DayWords.inText(each.sentOn().orElseThrow(), language))).toList();
        var text = report.text();
        var view = new ReportView("/reports/" + report.id() + "/answer", subject, organisations.organisation(report.organisation()).name().shownTo(language), report.part(),
                state(report, words), report.by().name() + ", " + DayWords.moment(report.sentAt().orElseThrow(), zone, language),
                text.text().map(said -> said.shownTo(language)), text.reason().map(said -> said.shownTo(language)),
                text.proposedOn().map(day -> DayWords.inText(day, language)), proposal(report, matter, who, words),
                text.figures().stream().map(figure -> new FigureLine(figure.name(), figure.value().toPlainString(), figure.unit())).toList(),
                report.proofs().stream().map(proof -> ProofLine.of(proof, report.id(), words)).toList(), answered, waits(report, matter, who, words), beside(report, sent, matter, zone, words), other,
                reports.isLast(report) && answers.isAsked(who, report), form, Viewer.OFFERED, done(done, words));
        return pages.page(viewer, status, "report/report.jte", words.say("report.title", subject.title().text()), Map.of("view", view, "words", words));
    }

    private static boolean isOwn(ReportAnswer answer) {
        return answer.own() && answer.word() == AnswerWord.CONFIRMED;
    }

    /// Silence is no consent: it is shown as silence.
    private List<Waits> waits(Report report, Matter matter, Acting who, Words words) {
        if (report.part() || !report.isSentAsDone() || !reports.isLast(report)) return List.of();
        var today = clock.today(regions.zoneOf(who.region()));
        var days = (int) Math.max(0, ChronoUnit.DAYS.between(report.sentOn().orElseThrow(), today));
        boolean tooLong = days > answers.daysToAnswer(today);
        return answers.asked(matter.thing(), report.side()).stream().filter(side -> report.answers().stream().noneMatch(answer -> answer.side().equals(side)))
                .map(side -> new Waits(matter.side(side), words.count(tooLong ? "waits.too-long" : "waits.days", days), tooLong)).toList();
    }

    /// The last of each other side that leads, on the date of the same day.
    private static List<Beside> beside(Report report, List<Report> sent, Matter matter, ZoneId zone, Words words) {
        var day = matter.date(report.checkpoint()).flatMap(CheckpointStanding::on);
        if (day.isEmpty() || report.part()) return List.of();
        return matter.sides().stream().filter(side -> !side.id().equals(report.side())).flatMap(side -> matter.dates(side.id()).stream().filter(date -> date.on().equals(day))
                .map(date -> sent.stream().filter(each -> each.checkpoint().equals(date.id()) && !each.part()).findFirst()
                        .map(each -> new Beside(side, Optional.of("/reports/" + each.id()), state(each, words), each.by().name() + ", "
                                + DayWords.moment(each.sentAt().orElseThrow(), zone, words.language()), each.text().text().map(text -> text.shownTo(words.language()))))
                        .orElseGet(() -> new Beside(side, Optional.empty(), words.say("beside.none"), "", Optional.empty()))).limit(1)).toList();
    }

    /// Where the day that is proposed is asked for, or how it can be.
    private Optional<Proposal> proposal(Report report, Matter matter, Acting who, Words words) {
        if (report.text().proposedOn().isEmpty() || !report.text().state().equals(Optional.of(ReportState.NOT_MET))) return Optional.empty();
        var asked = extensions.of(who, matter.thing()).stream().filter(each -> each.checkpoint().equals(report.checkpoint())).findFirst();
        var same = asked.filter(each -> each.isOpen() || each.outcome().equals(Optional.of(Extension.Outcome.AGREED)));
        if (same.isPresent()) return same.map(each -> new Proposal("/extensions/" + each.id(), words.say("report.asked-for"), false));
        boolean may = matter.own(who).id().equals(report.side()) && matter.date(report.checkpoint()).filter(CheckpointStanding::isMovable).isPresent()
                && extensions.mayDecide(who, matter.thing());
        return may ? Optional.of(new Proposal("/reports/" + report.id() + "/extension", words.say("report.ask-for"), true)) : Optional.empty();
    }

    private static Optional<String> done(String done, Words words) {
        return List.of("sent", "answered").contains(done) ? Optional.of(words.say("done." + done)) : Optional.empty();
    }

    private static String state(Report report, Words words) {
        return words.say("state." + report.text().state().map(ReportState::word).orElseThrow());
    }
}
