package hamkor.report;

import hamkor.access.Acting;
import hamkor.agreement.SideMark;
import hamkor.control.AnswerWord;
import hamkor.control.Answers;
import hamkor.control.Papers;
import hamkor.control.Proof;
import hamkor.control.Report;
import hamkor.control.ReportSettings;
import hamkor.control.ReportText;
import hamkor.control.Reports;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.CheckpointId;
import hamkor.id.Reference;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The form in which an office reports on a date. What is typed is kept with every press and, where there are scripts, as it is typed.
@Controller
public class ReportPages {
    static final Map<Language, Words> WORDS = Words.beside(ReportPages.class);

    private final Reports reports;
    private final Answers answers;
    private final Matters matters;
    private final Organisations organisations;
    private final Regions regions;
    private final Papers papers;
    private final ReportSettings settings;
    private final Pages pages;

    ReportPages(Reports reports, Answers answers, Matters matters, Organisations organisations, Regions regions, Papers papers, ReportSettings settings,
            Pages pages) {
        this.reports = reports;
        this.answers = answers;
        this.matters = matters;
        this.organisations = organisations;
        this.regions = regions;
        this.papers = papers;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/checkpoints/{id}/report")
    View form(@PathVariable CheckpointId id, Acting who, Viewer viewer) {
        var draft = reports.draft(who, id);
        return page(HttpStatus.OK, draft, begun(draft, who, viewer.language()), Optional.empty(), who, viewer);
    }

    /// A correction begins with what was sent back.
    private Form begun(Report draft, Acting who, Language reader) {
        var returned = draft.text().equals(ReportText.EMPTY) ? returned(draft, who) : Optional.<Report>empty();
        return returned.map(report -> ReportForm.of(report, reader).with(ReportForm.VERSION, String.valueOf(draft.version()))).orElseGet(() -> ReportForm.of(draft, reader));
    }

    /// What the office sent last on this date, where it came back.
    private Optional<Report> returned(Report draft, Acting who) {
        return reports.of(who, reports.thing(draft)).stream()
                .filter(report -> report.isSent() && report.checkpoint().equals(draft.checkpoint()) && report.organisation().equals(draft.organisation())).findFirst()
                .filter(report -> report.answers().stream().anyMatch(answer -> answer.word() != AnswerWord.CONFIRMED));
    }

    /// @param act `send`, `keep`, `file`, `link`, `again` for the evidence of what came back, or `remove:` with what is taken off
    @PostMapping("/checkpoints/{id}/report")
    View act(@PathVariable CheckpointId id, @RequestParam MultiValueMap<String, String> sent, @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @RequestParam(name = "do", defaultValue = "send") String act, @RequestHeader(name = "HX-Request", required = false) String swapped, Acting who, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var form = Form.of(sent);
        var draft = reports.draft(who, id);
        var typed = new ReportForm(form, words);
        var text = typed.text(draft.text());
        boolean typing = act.equals("keep") && swapped != null;
        if (text.isEmpty()) return typing ? kept(words.say("form.not-kept"), typed.version(), viewer)
                : page(HttpStatus.UNPROCESSABLE_CONTENT, draft, form, Optional.empty(), who, viewer);
        try {
            var kept = reports.save(who, draft.id(), text.get(), typed.version());
            form.with(ReportForm.VERSION, String.valueOf(kept.version()));
            if (typing) return kept(kept(kept, who, viewer), kept.version(), viewer);
            if (act.startsWith("remove:")) return attached(id, reports.detach(who, kept.id(), proof(act)), form, who, viewer);
            var after = attach(act, kept, sent(files), form, who, viewer);
            if (act.equals("keep") && form.isFine()) return SeeOther.at(address(id));
            return act.equals("send") && form.isFine() ? send(after, form, who, viewer) : attached(id, after, form, who, viewer);
        } catch (Refusal.ChangedMeanwhile changed) {
            var said = Words.beside(changed.beside()).get(viewer.language()).say(changed.key(), changed.values().toArray());
            if (typing) return kept(said, typed.version(), viewer);
            var now = reports.draft(who, id);
            form.with(ReportForm.VERSION, String.valueOf(now.version()));
            return page(HttpStatus.CONFLICT, now, form, Optional.of(said), who, viewer);
        }
    }

    /// Files that were chosen are attached whatever was pressed.
    private Report attach(String act, Report kept, List<EvidenceForm.Sent> files, Form form, Acting who, Viewer viewer) {
        var evidence = new EvidenceForm(form, WORDS.get(viewer.language()));
        var proofs = new ArrayList<Proof>();
        if (act.equals("file") && files.isEmpty()) evidence.file(Optional.empty(), papers, who, kept.id());
        for (var file : files) evidence.file(Optional.of(file), papers, who, kept.id()).ifPresent(proofs::add);
        if (act.equals("link")) evidence.link().ifPresent(proofs::add);
        if (act.equals("again")) returned(kept, who).ifPresent(report -> report.proofs().forEach(proof -> proofs.add(proof.again())));
        var now = kept;
        for (var proof : proofs) now = reports.attach(who, kept.id(), proof);
        return now;
    }

    private static List<EvidenceForm.Sent> sent(List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().filter(part -> part.getOriginalFilename() != null && !part.getOriginalFilename().isEmpty())
                .map(part -> new EvidenceForm.Sent(part.getOriginalFilename(), part::getInputStream)).toList();
    }

    private static UUID proof(String act) {
        var id = act.substring("remove:".length());
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) throw new Refusal.NotFound(ReportPages.class, "evidence.none");
        return UUID.fromString(id);
    }

    private View send(Report kept, Form form, Acting who, Viewer viewer) {
        var missing = reports.missing(who, kept.id());
        var words = Words.beside(Reports.class).get(viewer.language());
        missing.forEach((field, key) -> form.complain(field, words.say(key)));
        if (!form.isFine()) return page(HttpStatus.UNPROCESSABLE_CONTENT, kept, form, Optional.empty(), who, viewer);
        var sent = reports.send(who, kept.id(), kept.text(), kept.version());
        return SeeOther.at("/reports/" + sent.id() + "?done=sent");
    }

    private View attached(CheckpointId id, Report now, Form form, Acting who, Viewer viewer) {
        if (form.isFine()) return SeeOther.at(address(id) + "#evidence");
        form.with(ReportForm.VERSION, String.valueOf(now.version()));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, now, form, Optional.empty(), who, viewer);
    }

    private static String address(CheckpointId id) {
        return "/checkpoints/" + id + "/report";
    }

    private View kept(String said, int version, Viewer viewer) {
        return pages.page(viewer, "report/kept.jte", "", Map.of("words", said, "version", version, "suffix", ""));
    }

    private String kept(Report draft, Acting who, Viewer viewer) {
        return WORDS.get(viewer.language()).say("form.kept", DayWords.moment(draft.changedAt(), regions.zoneOf(who.region()), viewer.language()));
    }

    private View page(HttpStatus status, Report draft, Form form, Optional<String> warning, Acting who, Viewer viewer) {
        var language = viewer.language();
        var words = WORDS.get(language);
        var thing = reports.thing(draft);
        var matter = matters.of(who, thing, language);
        var subject = Subject.of(matter, draft.side(), draft.checkpoint());
        var asked = draft.part() ? List.of() : answers.asked(thing, draft.side());
        var asks = matter.sides().stream().filter(side -> asked.contains(side.id())).map(SideMark::name).collect(Collectors.joining(", "));
        var office = organisations.organisation(draft.organisation()).name().shownTo(language).text();
        var view = new ReportFormView(address(draft.checkpoint()), subject, office, draft.part(), asks, subject.day().isPresent(), form,
                draft.proofs().stream().map(proof -> ProofLine.of(proof, draft.id(), words)).toList(), Viewer.OFFERED,
                IntStream.range(0, ReportForm.rows(form)).boxed().toList(), settings.largestFile() / 1_000_000, kept(draft, who, viewer), warning, previous(draft, thing, who, language),
                returned(draft, who).map(report -> returned(report, draft, matter, language)));
        return pages.page(viewer, status, "report/form.jte", words.say("form.title", subject.title().text()), Map.of("view", view, "words", words));
    }

    private static ReportFormView.Returned returned(Report report, Report draft, Matter matter, Language language) {
        var answer = report.answers().stream().filter(each -> each.word() != AnswerWord.CONFIRMED).findFirst().orElseThrow();
        return new ReportFormView.Returned(matter.side(answer.side()), WORDS.get(language).say("answered." + answer.word().word()), answer.by().name() + ", "
                + DayWords.inText(answer.on(), language), answer.remark().map(text -> text.shownTo(language)), draft.proofs().isEmpty() ? report.proofs().size() : 0);
    }

    /// What the office wrote the last time, on whichever date.
    private Optional<ReportFormView.Previous> previous(Report draft, Reference thing, Acting who, Language language) {
        return reports.of(who, thing).stream().filter(report -> report.isSent() && report.organisation().equals(draft.organisation()) && report.text().text().isPresent())
                .findFirst().map(report -> new ReportFormView.Previous(DayWords.inText(report.sentOn().orElseThrow(), language),
                        report.text().text().get().shownTo(language).text()));
    }
}
