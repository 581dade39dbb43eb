package hamkor.agreement;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Register.Asked;
import hamkor.agreement.Register.Sort;
import hamkor.audit.Audit;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.term.BusinessClock;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
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

/// The register of agreements, and the form by which one is entered and amended. The page of one agreement shows what stands
/// under it too, so it belongs to an upper module.
@Controller
class AgreementPages implements Part {
    private static final Map<Language, Words> WORDS = Words.beside(AgreementPages.class);

    private final Agreements agreements;
    private final Regions regions;
    private final Rights rights;
    private final Audit audit;
    private final BusinessClock clock;
    private final Pages pages;

    AgreementPages(Agreements agreements, Regions regions, Rights rights, Audit audit, BusinessClock clock, Pages pages) {
        this.agreements = agreements;
        this.regions = regions;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.pages = pages;
    }

    @Override public int place() {
        return 20;
    }

    @Override public String address() {
        return Register.ADDRESS;
    }

    @Override public String name(Language language) {
        return WORDS.get(language).say("register.title");
    }

    @GetMapping(Register.ADDRESS)
    View register(@RequestParam(defaultValue = "") String partner, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String sort, Acting who, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var all = agreements.seenBy(who);
        var known = regions.of(all.stream().flatMap(agreement -> agreement.sides().stream()).map(Side::region).toList());
        var view = new Register(all, known, who.region(), clock.now(), words).view(new Asked(partner, kind, q, Sort.of(sort)),
                rights.may(who, Deed.REGISTER_AGREEMENT) ? Optional.of(Register.ADDRESS + "/new") : Optional.empty());
        return pages.page(viewer, "agreement/register.jte", words.say("register.title"), Map.of("view", view, "words", words));
    }

    @GetMapping(Register.ADDRESS + "/new")
    View blank(Acting who, Viewer viewer) {
        rights.require(who, Deed.REGISTER_AGREEMENT);
        var form = AgreementForm.blank(AgreementId.make().toString(), who.region());
        return page(viewer, HttpStatus.OK, "form.new", maker(regions.all(), who, viewer).toEnter(form));
    }

    @PostMapping(Register.ADDRESS + "/new")
    View enter(@RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        rights.require(who, Deed.REGISTER_AGREEMENT);
        var form = Form.of(sent);
        var all = regions.all();
        var id = key(form);
        var paper = checked(form, all, who, viewer).paper(Optional.empty(), false);
        if (paper.isEmpty()) return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT, "form.new", maker(all, who, viewer).toEnter(form));
        agreements.register(who, id, paper.get());
        return SeeOther.at(Register.ADDRESS + "/" + id + "?done=entered");
    }

    @GetMapping(Register.ADDRESS + "/{id}/amend")
    View amend(@PathVariable AgreementId id, Acting who, Viewer viewer) {
        rights.require(who, Deed.AMEND_AGREEMENT, Reference.to(id));
        var agreement = agreements.agreement(id);
        return page(viewer, HttpStatus.OK, "form.amend", maker(regions.all(), who, viewer)
                .toAmend(AgreementForm.of(agreement, viewer.language()), agreement, !agreements.mayChangeParties(id), Optional.empty()));
    }

    @PostMapping(Register.ADDRESS + "/{id}/amend")
    View amend(@PathVariable AgreementId id, @RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        rights.require(who, Deed.AMEND_AGREEMENT, Reference.to(id));
        var form = Form.of(sent);
        var all = regions.all();
        var stored = agreements.agreement(id);
        boolean partiesStay = !agreements.mayChangeParties(id);
        var paper = checked(form, all, who, viewer).paper(Optional.of(stored), partiesStay);
        if (paper.isEmpty())
            return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT, "form.amend", maker(all, who, viewer).toAmend(form, stored, partiesStay, Optional.empty()));
        try {
            agreements.amend(who, id, version(form), paper.get());
        } catch (Refusal.ChangedMeanwhile _) {
            return changedMeanwhile(id, form, all, who, viewer);
        }
        return SeeOther.at(Register.ADDRESS + "/" + id + "?done=amended");
    }

    /// What was typed stays, now upon what another has recorded: sent again it is saved over that, knowingly.
    private View changedMeanwhile(AgreementId id, Form form, List<Region> all, Acting who, Viewer viewer) {
        var now = agreements.agreement(id);
        form.with(AgreementForm.VERSION, String.valueOf(now.version()));
        return page(viewer, HttpStatus.CONFLICT, "form.amend", maker(all, who, viewer)
                .toAmend(form, now, !agreements.mayChangeParties(id), audit.of(Reference.to(id), 1).stream().findFirst()));
    }

    private AgreementForm checked(Form form, List<Region> all, Acting who, Viewer viewer) {
        var known = all.stream().collect(Collectors.toMap(Region::id, region -> region));
        return new AgreementForm(form, WORDS.get(viewer.language()), who.region(), known.keySet(), clock.today(known.get(who.region()).zone()));
    }

    private AgreementFormMaker maker(List<Region> all, Acting who, Viewer viewer) {
        return new AgreementFormMaker(all, who.region(), clock.now(), WORDS.get(viewer.language()));
    }

    /// A form that was begun elsewhere has none.
    private static AgreementId key(Form form) {
        var typed = form.typed(AgreementForm.KEY);
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? AgreementId.of(typed) : AgreementId.make();
    }

    /// A form that says none was begun upon nothing.
    private static int version(Form form) {
        var typed = form.typed(AgreementForm.VERSION);
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private View page(Viewer viewer, HttpStatus status, String title, AgreementFormView view) {
        var words = WORDS.get(viewer.language());
        return pages.page(viewer, status, "agreement/form.jte", words.say(title), Map.of("view", view, "words", words));
    }
}
