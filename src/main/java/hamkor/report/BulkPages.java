package hamkor.report;

import hamkor.access.Acting;
import hamkor.access.Rights;
import hamkor.access.Role;
import hamkor.control.CheckpointStanding;
import hamkor.control.DueDate;
import hamkor.control.DueDates;
import hamkor.control.DueList;
import hamkor.control.Report;
import hamkor.control.ReportSettings;
import hamkor.control.Reports;
import hamkor.control.StatusWords;
import hamkor.control.StatusWords.Sign;
import hamkor.control.Whose;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.CheckpointId;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.measure.Measures;
import hamkor.term.BusinessClock;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import hamkor.web.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// One page on which an office reports on all its dates of a period.
@Controller
class BulkPages implements Part {
    private static final Map<Language, Words> WORDS = ReportPages.WORDS;
    private static final int MOST = 50;
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final List<String> FIELDS = List.of("state", "text", "reason", "proposed", "link", "link.name", ReportForm.LANGUAGE, ReportForm.VERSION);

    private final DueDates due;
    private final Reports reports;
    private final BulkRows rows;
    private final Measures measures;
    private final Organisations organisations;
    private final Regions regions;
    private final ReportSettings settings;
    private final BusinessClock clock;
    private final Pages pages;

    BulkPages(DueDates due, Reports reports, BulkRows rows, Measures measures, Organisations organisations, Regions regions, ReportSettings settings, BusinessClock clock, Pages pages) {
        this.due = due;
        this.reports = reports;
        this.rows = rows;
        this.measures = measures;
        this.organisations = organisations;
        this.regions = regions;
        this.settings = settings;
        this.clock = clock;
        this.pages = pages;
    }

    @Override public int place() {
        return 15;
    }

    @Override public String address() {
        return "/reports";
    }

    @Override public boolean isFor(Visitor.Who who) {
        return who instanceof Acting acting && acting.is(Role.EXECUTOR) && acting.organisation().isPresent();
    }

    @Override public String name(Language language) {
        return WORDS.get(language).say("bulk.part");
    }

    @GetMapping("/reports")
    View all(@RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "0") String sent, Acting who, Viewer viewer) {
        return page(HttpStatus.OK, Until.of(until), Map.of(), sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : 0, who, viewer);
    }

    /// @param act `send` what is ticked, `keep` all, or `keep:` one row while it is typed
    @PostMapping("/reports")
    View take(@RequestParam MultiValueMap<String, String> sent, @RequestParam MultiValueMap<String, MultipartFile> files, @RequestParam(name = "do", defaultValue = "keep") String act,
            @RequestHeader(name = "HX-Request", required = false) String swapped, Acting who, Viewer viewer) {
        office(who);
        var until = Until.of(Form.of(sent).typed("until"));
        if (swapped != null && act.startsWith("keep:")) return keptOne(act.substring("keep:".length()), sent, who, viewer);
        var taken = new LinkedHashMap<CheckpointId, BulkRows.Taken>();
        for (var row : typed(sent, files)) if (!row.isBlank()) taken.put(row.id(), rows.take(who, row, act.equals("send"), viewer.language()));
        int number = (int) taken.values().stream().filter(BulkRows.Taken::sent).count();
        if (act.equals("send") && taken.values().stream().noneMatch(row -> row.typed().ticked())) return page(HttpStatus.UNPROCESSABLE_CONTENT, until, taken, -1, who, viewer);
        if (taken.values().stream().allMatch(row -> row.sent() || row.form().isFine())) return SeeOther.at("/reports?until=" + until.word() + "&sent=" + number);
        return page(HttpStatus.UNPROCESSABLE_CONTENT, until, taken, number, who, viewer);
    }

    private View keptOne(String id, MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        var row = typed(sent, new LinkedMultiValueMap<>()).stream().filter(each -> each.id().toString().equals(id)).findFirst()
                .orElseThrow(Rights::none);
        var taken = rows.take(who, row, false, viewer.language());
        var said = taken.form().isFine() ? taken.draft().map(draft -> kept(draft, who, viewer.language())).orElse("") : String.join(" ", taken.form().complaints().values());
        int version = taken.form().isFine() ? taken.draft().map(Report::version).orElse(0) : new ReportForm(row.form(), WORDS.get(viewer.language())).version();
        return pages.page(viewer, "report/kept.jte", "", Map.of("words", said, "version", version, "suffix", "." + id));
    }

    private static List<BulkRows.Typed> typed(MultiValueMap<String, String> sent, MultiValueMap<String, MultipartFile> files) {
        var all = Form.of(sent);
        return all.ticked("row").stream().filter(id -> id.matches(ID)).distinct().limit(MOST).map(id -> {
            var form = Form.empty();
            for (var field : FIELDS) form.with(field, all.exactly(field + "." + id));
            return new BulkRows.Typed(CheckpointId.of(id), form, all.isTicked("tick", id), files.getOrDefault("file." + id, List.of()).stream()
                    .filter(part -> part.getOriginalFilename() != null && !part.getOriginalFilename().isEmpty())
                    .map(part -> new EvidenceForm.Sent(part.getOriginalFilename(), part::getInputStream)).toList());
        }).toList();
    }

    private static OrganisationId office(Acting who) {
        if (!who.is(Role.EXECUTOR)) throw new Refusal.NotAllowed(Reports.class, "report.of-another-side");
        return who.organisation().orElseThrow(() -> new Refusal.NotAllowed(Reports.class, "report.of-another-side"));
    }

    private String kept(Report draft, Acting who, Language language) {
        return WORDS.get(language).say("form.kept", DayWords.moment(draft.changedAt(), regions.zoneOf(who.region()), language));
    }

    /// @param number how many were sent; -1 where nothing was ticked
    private View page(HttpStatus status, Until until, Map<CheckpointId, BulkRows.Taken> taken, int number, Acting who, Viewer viewer) {
        var language = viewer.language();
        var words = WORDS.get(language);
        var office = office(who);
        var dates = dates(office, until.day(clock.today(regions.zoneOf(who.region()))));
        var shown = dates.stream().limit(MOST).toList();
        var names = measures.lastSaid(shown.stream().map(date -> new MeasureId(date.thing().id())).toList());
        var drafts = reports.drafts(who, shown.stream().map(date -> date.checkpoint().id()).toList());
        var statuses = new StatusWords(language);
        var made = new ArrayList<BulkView.Row>();
        var complaints = Form.empty();
        for (var date : shown) {
            var checkpoint = date.checkpoint();
            var name = names.get(new MeasureId(date.thing().id()));
            var row = Optional.ofNullable(taken.get(checkpoint.id())).filter(each -> !each.sent());
            var draft = row.flatMap(BulkRows.Taken::draft).or(() -> Optional.ofNullable(drafts.get(checkpoint.id())));
            var form = row.map(BulkRows.Taken::form).orElseGet(() -> draft.map(each -> ReportForm.of(each, language))
                    .orElseGet(() -> Form.empty().with(ReportForm.LANGUAGE, language.code())));
            made.add(new BulkView.Row(checkpoint.id(), Optional.of("/measures/" + date.thing().id()), name.number().orElse(""), name.title().shownTo(language), name.termWords(),
                    checkpoint.on().map(day -> DayWords.inText(day, language)).orElse(""), checkpoint.firstOn().filter(day -> !checkpoint.on().equals(Optional.of(day)))
                            .map(day -> words.say("subject.first", DayWords.inText(day, language))).orElse(""), signs(checkpoint, statuses),
                    date.report().map(report -> "/reports/" + report), form, draft.map(each -> each.proofs().stream().map(proof -> ProofLine.of(proof, each.id(), words)).toList())
                            .orElse(List.of()), row.filter(each -> each.typed().ticked()).isPresent(), draft.map(each -> kept(each, who, language)).orElse(""), !checkpoint.statement(),
                    form.typed("state").equals("not_met") || Stream.of("reason", "proposed", "link").anyMatch(field -> form.complaint(field).isPresent())));
        }
        taken.values().stream().filter(row -> !row.sent() && !row.form().isFine() && made.stream().noneMatch(each -> each.id().equals(row.typed().id())))
                .forEach(row -> made.add(gone(row, words)));
        for (var row : made) row.form().complaints().forEach((field, said) -> complaints.complain(row.field(field), row.number() + " " + said));
        if (number < 0) complaints.complain("rows", words.say("bulk.nothing-ticked"));
        var view = new BulkView(organisations.organisation(office).name().shownTo(language).text(), Stream.of(Until.values()).map(each -> new BulkView.Period(
                words.say("bulk.until." + each.word()), "/reports?until=" + each.word(), each == until)).toList(), until.word(), made, complaints, Viewer.OFFERED,
                settings.largestFile() / 1_000_000, dates.size() > MOST ? words.say("bulk.more", MOST, dates.size()) : "",
                number > 0 ? Optional.of(words.count("bulk.sent", number)) : Optional.empty());
        return pages.page(viewer, status, "report/bulk.jte", words.say("bulk.title"), Map.of("view", view, "words", words));
    }

    /// What was typed on a date that is asked for no longer is not lost.
    private static BulkView.Row gone(BulkRows.Taken row, Words words) {
        return new BulkView.Row(row.typed().id(), Optional.empty(), "", new Shown(words.say("bulk.gone"), words.language()), Optional.empty(), "", "", List.of(), Optional.empty(),
                row.form(), List.of(), row.typed().ticked(), "", true, false);
    }

    private static List<Sign> signs(CheckpointStanding checkpoint, StatusWords statuses) {
        var signs = new ArrayList<Sign>();
        signs.add(statuses.of(checkpoint.standing()));
        signs.addAll(statuses.marks(checkpoint.standing()));
        return signs;
    }

    /// What the office leads: sent back first, then by the days.
    private List<DueDate> dates(OrganisationId office, LocalDate to) {
        var whose = new Whose.Office(office);
        return Stream.of(DueList.of(DueList.Which.RETURNED, whose, MOST + 1), DueList.of(DueList.Which.OVERDUE, whose, MOST + 1), DueList.upTo(to, whose, MOST + 1))
                .flatMap(list -> due.page(list).dates().stream()).filter(date -> date.lead().equals(Optional.of(office)))
                .collect(Collectors.toMap(date -> date.checkpoint().id(), Function.identity(), (first, _) -> first, LinkedHashMap::new)).values().stream().toList();
    }
}
