package hamkor.access;

import hamkor.directory.Alias;
import hamkor.directory.Contact;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.directory.Regions;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.SearchKey;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The organisations: looking one up, and what it is called.
@Controller
class OrganisationPages {
    private static final int MOST_FOUND = 100;
    private static final int LONGEST_SOUGHT = 200;   // each word is a condition of the question to the database

    private final Organisations organisations;
    private final Regions regions;
    private final People people;
    private final Rights rights;
    private final Looks looks;
    private final DirectoryTeller teller;
    private final Pages pages;

    OrganisationPages(Organisations organisations, Regions regions, People people, Rights rights, Looks looks, DirectoryTeller teller, Pages pages) {
        this.organisations = organisations;
        this.regions = regions;
        this.people = people;
        this.rights = rights;
        this.looks = looks;
        this.teller = teller;
        this.pages = pages;
    }

    /// @param q any of its names, or some words of it
    @GetMapping("/organisations")
    View found(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        var language = viewer.language();
        var words = DirectoryTeller.words(language);
        var key = SearchKey.of(q.substring(0, Math.min(q.length(), LONGEST_SOUGHT)));
        var found = key.isEmpty() ? List.<Organisation>of() : organisations.found(key, MOST_FOUND);
        var said = key.isEmpty() ? words.say("organisations.find.how")
                : found.isEmpty() ? words.say("organisations.not-found", q.strip())
                : found.size() == MOST_FOUND ? words.say("organisations.too-many", MOST_FOUND) : words.count("organisations.found", found.size());
        var of = regions.of(found.stream().map(Organisation::region).toList());
        return page(viewer, HttpStatus.OK, "access/organisations.jte", words.say("organisations.title"),
                new DirectoryView.Found(q, said, DirectoryTeller.lines(found, of, language)));
    }

    @GetMapping("/organisations/{id}")
    View organisation(@PathVariable OrganisationId id, Viewer viewer, Acting who) {
        return organisation(viewer, HttpStatus.OK, who, organisations.organisation(id), new TypedFields(Map.of("language", viewer.language().code())));
    }

    private View organisation(Viewer viewer, HttpStatus status, Acting who, Organisation organisation, TypedFields typed) {
        var language = viewer.language();
        var region = regions.region(organisation.region());
        boolean own = organisation.region().equals(who.region());
        var into = organisation.mergedInto().map(organisations::organisation).map(other -> DirectoryTeller.link(other, language));
        var view = new DirectoryView.Organisation(organisation.name().shownTo(language), DirectoryTeller.others(organisation.name(), "name", language),
                DirectoryTeller.kind(organisation.kind(), language), DirectoryTeller.link(region, language), into, aliases(organisation),
                amending(organisation, typed, who, language), own ? Optional.of(people(organisation, who, language)) : Optional.empty(), rights.may(who, Deed.SEE_CONTACTS),
                own ? teller.history(Reference.to(organisation.id()), region.zone(), language) : List.of());
        return page(viewer, status, "access/organisation.jte", organisation.name().shownTo(language).text(), view);
    }

    /// Without its own names, which stand above.
    private List<DirectoryView.Alias> aliases(Organisation organisation) {
        var own = organisation.name().in().values();
        return organisations.aliasesOf(organisation.id()).stream().filter(alias -> !own.contains(alias.words()))
                .map(alias -> new DirectoryView.Alias(alias.words(), alias.language().map(Language::code).orElse(null))).toList();
    }

    private Optional<DirectoryView.Amending> amending(Organisation organisation, TypedFields typed, Acting who, Language language) {
        if (organisation.mergedInto().isPresent() || !rights.may(who, Deed.AMEND_DIRECTORY, organisation.region())) return Optional.empty();
        var words = DirectoryTeller.words(language);
        var complaint = Optional.ofNullable(typed.complaints().get("alias")).map(wrong -> words.say(wrong.key(), wrong.values().toArray()));
        var options = new ArrayList<FormChoice.Option>();
        for (var other : Language.values())
            options.add(new FormChoice.Option(other.code(), words.say("alias.in." + other.code()), other.code().equals(typed.raw("language"))));
        var address = "/organisations/" + organisation.id();
        return Optional.of(new DirectoryView.Amending(address + "/amending", address + "/merge", address + "/aliases", organisation.version(),
                FormField.line("alias", words.say("organisation.alias"), typed.raw("alias"), complaint).withHint(words.say("organisation.alias.hint")),
                new FormChoice("language", words.say("organisation.alias.language"), Optional.empty(), options, Optional.empty())));
    }

    private List<DirectoryView.PersonLine> people(Organisation organisation, Acting who, Language language) {
        var those = people.ofOrganisation(organisation.id());
        var contacts = rights.may(who, Deed.SEE_CONTACTS) ? people.contactsOf(those.stream().map(Person::id).toList()) : Map.<PersonId, Contact>of();
        if (!contacts.isEmpty()) looks.note(who, Reference.to(organisation.id()));
        return DirectoryTeller.lines(those, contacts, Map.of(), language);
    }

    @PostMapping("/organisations/{id}/aliases")
    View addAlias(@PathVariable OrganisationId id, @RequestParam Map<String, String> fields, Viewer viewer, Acting who) {
        var organisation = amendable(id, who);
        var typed = new TypedFields(fields);
        var language = Language.ofCode(typed.raw("language"));
        var alias = typed.line("alias", language.orElse(Language.RU)).map(words -> new Alias(words, language));
        if (alias.isEmpty()) typed.complain("alias", "organisation.no-alias");
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (typed.isGood())
            try {
                organisations.addAliases(who.actor(), id, List.of(alias.orElseThrow()), typed.version());
                return SeeOther.at("/organisations/" + id);
            } catch (Refusal.Invalid | Refusal.ChangedMeanwhile refused) {
                typed.complain("alias", refused.key(), refused.values().toArray());
                if (refused instanceof Refusal.ChangedMeanwhile) status = HttpStatus.CONFLICT;
            }
        return organisation(viewer, status, who, organisations.organisation(id), typed);
    }

    @GetMapping("/organisations/{id}/merge")
    View merging(@PathVariable OrganisationId id, Viewer viewer, Acting who) {
        var organisation = amendable(id, who);
        return mergeForm(viewer, HttpStatus.OK, organisation, new TypedFields(Map.of()), Optional.empty());
    }

    @PostMapping("/organisations/{id}/merge")
    View merge(@PathVariable OrganisationId id, @RequestParam Map<String, String> fields, Viewer viewer, Acting who) {
        var organisation = amendable(id, who);
        var typed = new TypedFields(fields);
        var into = organisations.ofRegion(organisation.region()).stream().map(Organisation::id)
                .filter(other -> !other.equals(id) && other.toString().equals(typed.raw("into"))).findFirst();
        if (into.isEmpty()) {
            typed.complain("into", "organisation.merge-into-what");
            return mergeForm(viewer, HttpStatus.UNPROCESSABLE_CONTENT, organisation, typed, Optional.empty());
        }
        try {
            organisations.merge(who.actor(), id, into.get(), typed.version());
            return SeeOther.at("/organisations/" + into.get());
        } catch (Refusal.ChangedMeanwhile _) {
            var now = organisations.organisation(id);
            return mergeForm(viewer, HttpStatus.CONFLICT, now, typed, Optional.of(changed(now, "/merge", viewer.language())));
        }
    }

    private View mergeForm(Viewer viewer, HttpStatus status, Organisation organisation, TypedFields typed, Optional<DirectoryView.Changed> changed) {
        var language = viewer.language();
        var words = DirectoryTeller.words(language);
        var options = new ArrayList<FormChoice.Option>(List.of(new FormChoice.Option("", words.say("form.choose"), typed.raw("into").isEmpty())));
        for (var line : DirectoryTeller.lines(organisations.ofRegion(organisation.region()), Map.of(), language)) {
            var id = line.organisation().address().substring("/organisations/".length());
            if (!id.equals(organisation.id().toString()))
                options.add(new FormChoice.Option(id, line.organisation().name().text(), id.equals(typed.raw("into"))));
        }
        var form = new DirectoryForm(typed, words)
                .choice("into", words.say("organisation.merge.into"), Optional.of(words.say("organisation.merge.hint")), options)
                .to("/organisations/" + organisation.id() + "/merge", crumbs(organisation, language), words.say("organisation.merge.do"), changed, List.of(),
                        organisation.version());
        return page(viewer, status, "access/organisationform.jte", words.say("organisation.merge"), form);
    }

    @GetMapping("/organisations/{id}/amending")
    View amending(@PathVariable OrganisationId id, Viewer viewer, Acting who) {
        var organisation = amendable(id, who);
        var fields = DirectoryForm.fields("name", Optional.of(organisation.name()));
        fields.put("kind", organisation.kind().word());
        return amendForm(viewer, HttpStatus.OK, organisation, new TypedFields(fields), Optional.empty(), organisation.version());
    }

    @PostMapping("/organisations/{id}")
    View amend(@PathVariable OrganisationId id, @RequestParam Map<String, String> fields, Viewer viewer, Acting who) {
        var organisation = amendable(id, who);
        var form = OrganisationForm.of(new TypedFields(fields));
        if (!form.isGood()) return amendForm(viewer, HttpStatus.UNPROCESSABLE_CONTENT, organisation, form.typed(), Optional.empty(), form.typed().version());
        try {
            organisations.amend(who.actor(), id, form.kind().orElseThrow(), form.name().orElseThrow(), form.typed().version());
            return SeeOther.at("/organisations/" + id);
        } catch (Refusal.Invalid refused) {
            form.refused(refused);
            return amendForm(viewer, HttpStatus.UNPROCESSABLE_CONTENT, organisation, form.typed(), Optional.empty(), form.typed().version());
        } catch (Refusal.ChangedMeanwhile _) {
            var now = organisations.organisation(id);
            return amendForm(viewer, HttpStatus.CONFLICT, now, form.typed(), Optional.of(changed(now, "/amending", viewer.language())), now.version());
        }
    }

    private View amendForm(Viewer viewer, HttpStatus status, Organisation organisation, TypedFields typed, Optional<DirectoryView.Changed> changed, int version) {
        var words = DirectoryTeller.words(viewer.language());
        var form = new DirectoryForm(typed, words).text("name").kinds()
                .to("/organisations/" + organisation.id(), crumbs(organisation, viewer.language()), words.say("form.save"), changed, List.of(), version);
        return page(viewer, status, "access/organisationform.jte", words.say("organisation.amend"), form);
    }

    private List<DirectoryView.Link> crumbs(Organisation organisation, Language language) {
        return List.of(RegionPages.listed(language), DirectoryTeller.link(regions.region(organisation.region()), language),
                DirectoryTeller.link(organisation, language));
    }

    private DirectoryView.Changed changed(Organisation now, String form, Language language) {
        return teller.changed(Reference.to(now.id()), now.name(), "name", regions.region(now.region()).zone(), "/organisations/" + now.id() + form, language);
    }

    private Organisation amendable(OrganisationId id, Acting who) {
        var organisation = organisations.organisation(id);
        rights.require(who, Deed.AMEND_DIRECTORY, organisation.region());
        return organisation;
    }

    private View page(Viewer viewer, HttpStatus status, String template, String title, Object view) {
        return pages.page(viewer, status, template, title, Map.of("view", view, "words", DirectoryTeller.words(viewer.language())));
    }
}
