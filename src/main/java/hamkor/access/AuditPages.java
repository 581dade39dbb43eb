package hamkor.access;

import hamkor.audit.Audit;
import hamkor.audit.Entry;
import hamkor.directory.Regions;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Sorting;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.Viewer;
import hamkor.web.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// The record of who did what with whatever the auditor's side owns.
@Controller
class AuditPages implements Part {
    private static final int AT_ONCE = 50;

    private final Audit audit;
    private final Regions regions;
    private final Rights rights;
    private final DirectoryTeller teller;
    private final RecordNames names;
    private final Pages pages;

    AuditPages(Audit audit, Regions regions, Rights rights, DirectoryTeller teller, RecordNames names, Pages pages) {
        this.audit = audit;
        this.regions = regions;
        this.rights = rights;
        this.teller = teller;
        this.names = names;
        this.pages = pages;
    }

    @Override public int place() {
        return 80;
    }

    @Override public String address() {
        return "/audit";
    }

    @Override public String name(Language language) {
        return DirectoryTeller.words(language).say("audit.title");
    }

    @Override public boolean isFor(Visitor.Who who) {
        return who instanceof Acting acting && rights.may(acting, Deed.READ_AUDIT);
    }

    /// @param from a day of the side, included
    /// @param until a day of the side, included
    /// @param before the number of the last entry of the page before
    @GetMapping("/audit")
    View audit(@RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "0") long before, Viewer viewer, Acting who) {
        rights.require(who, Deed.READ_AUDIT);
        var language = viewer.language();
        var words = DirectoryTeller.words(language);
        var zone = regions.region(who.region()).zone();
        var chosen = words.knows("act." + act) ? Optional.of(act) : Optional.<String>empty();
        var filter = new Audit.Filter(Optional.empty(), chosen, Optional.empty(), begins(from, 0, zone), begins(until, 1, zone));
        var entries = audit.ofSide(who.region(), filter, before > 0 ? OptionalLong.of(before) : OptionalLong.empty(), AT_ONCE);
        var told = teller.everything(entries, names.of(entries, language), zone, language);
        var lines = new ArrayList<AuditView.Line>();
        for (int i = 0; i < entries.size(); i++)
            lines.add(new AuditView.Line(String.valueOf(entries.get(i).number()), told.get(i), page(who, entries.get(i).about())));
        var view = new AuditView(acts(chosen, language), day(from).map(LocalDate::toString).orElse(""), day(until).map(LocalDate::toString).orElse(""),
                entries.isEmpty() ? words.say("audit.none") : words.say("audit.shown", entries.getLast().number(), entries.getFirst().number()), lines,
                entries.size() == AT_ONCE ? Optional.of(earlier(act, from, until, entries.getLast())) : Optional.empty());
        return pages.landscape(viewer, "access/audit.jte", words.say("audit.title"), Map.of("view", view, "words", words));
    }

    private static List<FormChoice.Option> acts(Optional<String> chosen, Language language) {
        var words = DirectoryTeller.words(language);
        var options = new ArrayList<>(words.keys("act.").stream().map(key -> key.substring("act.".length()))
                .map(act -> new FormChoice.Option(act, words.say("act." + act), chosen.filter(act::equals).isPresent()))
                .sorted(Comparator.comparing(FormChoice.Option::said, Sorting.in(language))).toList());
        options.addFirst(new FormChoice.Option("", words.say("audit.any-act"), chosen.isEmpty()));
        return options;
    }

    private static String earlier(String act, String from, String until, Entry last) {
        return UriComponentsBuilder.fromPath("/audit").queryParam("act", act).queryParam("from", from).queryParam("until", until)
                .queryParam("before", last.number()).encode().build().toUriString();
    }

    /// The pages of what lies in modules above are known by their addresses alone; a draft is not shown to everybody who reads the record.
    private Optional<String> page(Acting who, Reference about) {
        return switch (about.kind()) {
            case ORGANISATION -> Optional.of("/organisations/" + about.id());
            case PERSON -> Optional.of("/people/" + about.id());
            case AGREEMENT -> Optional.of("/agreements/" + about.id());
            case ROADMAP -> Optional.of("/roadmaps/" + about.id());
            case DRAFT -> rights.may(who, Deed.SEE_DRAFT) ? Optional.of("/drafts/" + about.id()) : Optional.empty();
            case MEASURE -> Optional.of("/measures/" + about.id());
            case REGION, EDITION -> Optional.empty();
        };
    }

    private static Optional<Instant> begins(String typed, int daysLater, ZoneId zone) {
        return day(typed).map(day -> day.plusDays(daysLater).atStartOfDay(zone).toInstant());
    }

    /// What is no day filters nothing: the field of a browser sends none.
    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
