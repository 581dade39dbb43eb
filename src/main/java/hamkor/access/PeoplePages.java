package hamkor.access;

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
import hamkor.language.Shown;
import hamkor.language.Sorting;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
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

/// The people of the reader's own side. Of another side nobody is listed: contacts never cross the border, and name and post cross
/// it with what a person has done.
@Controller
class PeoplePages implements Part {
    private final People people;
    private final Organisations organisations;
    private final Regions regions;
    private final Rights rights;
    private final Looks looks;
    private final DirectoryTeller teller;
    private final Pages pages;

    PeoplePages(People people, Organisations organisations, Regions regions, Rights rights, Looks looks, DirectoryTeller teller, Pages pages) {
        this.people = people;
        this.organisations = organisations;
        this.regions = regions;
        this.rights = rights;
        this.looks = looks;
        this.teller = teller;
        this.pages = pages;
    }

    @Override public int place() {
        return 70;
    }

    @Override public String address() {
        return "/people";
    }

    @Override public String name(Language language) {
        return DirectoryTeller.words(language).say("people.title");
    }

    @GetMapping("/people")
    View people(Viewer viewer, Acting who) {
        var language = viewer.language();
        var words = DirectoryTeller.words(language);
        var own = people.ofRegion(who.region());
        var at = organisations.of(own.stream().flatMap(person -> person.organisation().stream()).toList());
        var lines = DirectoryTeller.lines(own, contacts(own, Reference.to(who.region()), who), at, language);
        var region = regions.region(who.region());
        var view = new DirectoryView.People(words.say("people.what", region.name()), lines, rights.may(who, Deed.SEE_CONTACTS),
                rights.may(who, Deed.MANAGE_PEOPLE) ? Optional.of("/people/adding") : Optional.empty());
        return page(viewer, HttpStatus.OK, "access/people.jte", words.say("people.title"), view);
    }

    @GetMapping("/people/{id}")
    View person(@PathVariable PersonId id, Viewer viewer, Acting who) {
        var language = viewer.language();
        var person = own(id, who);
        var contact = contacts(List.of(person), Reference.to(id), who).getOrDefault(id, Contact.NONE);
        var at = person.organisation().map(organisations::organisation).map(organisation -> DirectoryTeller.link(organisation, language));
        var zone = regions.region(person.region()).zone();
        var view = new DirectoryView.Person(person.name().shownTo(language), DirectoryTeller.others(person.name(), "full-name", language),
                person.post().map(post -> DirectoryTeller.all(post, "post", language)).orElse(List.of()), at, contact.email(), contact.phone(),
                rights.may(who, Deed.MANAGE_PEOPLE) ? Optional.of("/people/" + id + "/amending") : Optional.empty(),
                rights.may(who, Deed.READ_AUDIT) ? teller.history(Reference.to(id), zone, language) : teller.history(id, zone, language));
        return page(viewer, HttpStatus.OK, "access/peopleperson.jte", person.name().shownTo(language).text(), view);
    }

    @GetMapping("/people/adding")
    View adding(Viewer viewer, Acting who) {
        rights.require(who, Deed.MANAGE_PEOPLE);
        return form(viewer, HttpStatus.OK, who, Optional.empty(), new TypedFields(Map.of()), Optional.empty(), 0);
    }

    @PostMapping("/people")
    View add(@RequestParam Map<String, String> fields, Viewer viewer, Acting who) {
        rights.require(who, Deed.MANAGE_PEOPLE);
        var form = PersonForm.of(new TypedFields(fields), organisations.ofRegion(who.region()));
        if (form.details().isEmpty()) return form(viewer, HttpStatus.UNPROCESSABLE_CONTENT, who, Optional.empty(), form.typed(), Optional.empty(), 0);
        return SeeOther.at("/people/" + people.add(who.actor(), who.region(), form.details().get()));
    }

    @GetMapping("/people/{id}/amending")
    View amending(@PathVariable PersonId id, Viewer viewer, Acting who) {
        var person = managed(id, who);
        var contact = contacts(List.of(person), Reference.to(id), who).getOrDefault(id, Contact.NONE);
        var fields = new HashMap<>(DirectoryForm.fields("full-name", Optional.of(person.name())));
        fields.putAll(DirectoryForm.fields("post", person.post()));
        person.organisation().ifPresent(organisation -> fields.put("organisation", organisation.toString()));
        contact.email().ifPresent(email -> fields.put("email", email));
        contact.phone().ifPresent(phone -> fields.put("phone", phone));
        return form(viewer, HttpStatus.OK, who, Optional.of(person), new TypedFields(fields), Optional.empty(), person.version());
    }

    @PostMapping("/people/{id}")
    View amend(@PathVariable PersonId id, @RequestParam Map<String, String> fields, Viewer viewer, Acting who) {
        var person = Optional.of(managed(id, who));
        var form = PersonForm.of(new TypedFields(fields), organisations.ofRegion(who.region()));
        if (form.details().isEmpty())
            return form(viewer, HttpStatus.UNPROCESSABLE_CONTENT, who, person, form.typed(), Optional.empty(), form.typed().version());
        try {
            people.amend(who.actor(), id, form.details().get(), form.typed().version());
            return SeeOther.at("/people/" + id);
        } catch (Refusal.ChangedMeanwhile _) {
            var now = people.person(id);
            var changed = teller.changed(Reference.to(id), now.name(), "full-name", regions.region(now.region()).zone(), "/people/" + id + "/amending", viewer.language());
            return form(viewer, HttpStatus.CONFLICT, who, person, form.typed(), Optional.of(changed), now.version());
        }
    }

    private View form(Viewer viewer, HttpStatus status, Acting who, Optional<Person> person, TypedFields typed, Optional<DirectoryView.Changed> changed, int version) {
        var language = viewer.language();
        var words = DirectoryTeller.words(language);
        var crumbs = new ArrayList<DirectoryView.Link>();
        crumbs.add(new DirectoryView.Link("/people", new Shown(words.say("people.title"), language)));
        person.map(known -> DirectoryTeller.link(known, language)).ifPresent(crumbs::add);
        var form = new DirectoryForm(typed, words).text("full-name").text("post")
                .choice("organisation", words.say("organisation"), Optional.of(words.say("person.organisation.hint")), offices(who, typed, language))
                .line("email", words.say("field.email")).line("phone", words.say("field.phone"))
                .to(person.map(known -> "/people/" + known.id()).orElse("/people"), crumbs, words.say(person.isPresent() ? "form.save" : "person.add.do"),
                        changed, List.of(), version);
        return page(viewer, status, "access/organisationform.jte", words.say(person.isPresent() ? "person.amend" : "person.add"), form);
    }

    private List<FormChoice.Option> offices(Acting who, TypedFields typed, Language language) {
        var options = new ArrayList<FormChoice.Option>();
        options.add(new FormChoice.Option("", words(language, "person.of-the-region"), typed.raw("organisation").isEmpty()));
        var byName = Sorting.in(language);
        organisations.ofRegion(who.region()).stream()
                .sorted((one, other) -> byName.compare(name(one, language), name(other, language)))
                .forEach(organisation -> options.add(new FormChoice.Option(organisation.id().toString(), name(organisation, language),
                        organisation.id().toString().equals(typed.raw("organisation")))));
        return options;
    }

    private static String name(Organisation organisation, Language language) {
        return organisation.name().shownTo(language).text();
    }

    private static String words(Language language, String key) {
        return DirectoryTeller.words(language).say(key);
    }

    private Map<PersonId, Contact> contacts(List<Person> own, Reference at, Acting who) {
        if (!rights.may(who, Deed.SEE_CONTACTS)) return Map.of();
        var contacts = people.contactsOf(own.stream().map(Person::id).toList());
        if (!contacts.isEmpty()) looks.note(who, at);
        return contacts;
    }

    private Person own(PersonId id, Acting who) {
        return Optional.ofNullable(people.of(List.of(id)).get(id)).filter(person -> person.region().equals(who.region()))
                .orElseThrow(() -> new Refusal.NotFound(People.class, "person.none"));
    }

    private Person managed(PersonId id, Acting who) {
        var person = own(id, who);
        rights.require(who, Deed.MANAGE_PEOPLE);
        return person;
    }

    private View page(Viewer viewer, HttpStatus status, String template, String title, Object view) {
        return pages.page(viewer, status, template, title, Map.of("view", view, "words", DirectoryTeller.words(viewer.language())));
    }
}
