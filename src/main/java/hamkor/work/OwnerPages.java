package hamkor.work;

import hamkor.access.Acting;
import hamkor.access.Rights;
import hamkor.control.Owner;
import hamkor.control.Owners;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.directory.Regions;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Sorting;
import hamkor.language.Words;
import hamkor.measure.MeasureName;
import hamkor.measure.Measures;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.Comparator;
import java.util.HashSet;
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

/// Where a curator says who of an office answers for its measures, and who stands in.
@Controller
class OwnerPages {
    private final Owners owners;
    private final People people;
    private final Organisations organisations;
    private final Measures measures;
    private final Regions regions;
    private final Pages pages;

    OwnerPages(Owners owners, People people, Organisations organisations, Measures measures, Regions regions, Pages pages) {
        this.owners = owners;
        this.people = people;
        this.organisations = organisations;
        this.measures = measures;
        this.regions = regions;
        this.pages = pages;
    }

    @GetMapping("/offices/{office}/owner")
    View owner(@PathVariable OrganisationId office, @RequestParam(defaultValue = "") String measure, Acting who, Viewer viewer) {
        requireMay(who, office);
        return page(HttpStatus.OK, office, Form.empty().with("thing", measure), who, viewer);
    }

    @PostMapping("/offices/{office}/owner")
    View name(@PathVariable OrganisationId office, @RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        requireMay(who, office);
        var form = Form.of(sent);
        var words = WorkPages.WORDS.get(viewer.language());
        var person = id(form.typed("person")).map(PersonId::new);
        var thing = id(form.typed("thing"));
        if (person.isEmpty()) form.complain("person", words.say("owner.nobody-chosen"));
        if (!form.isFine()) return page(HttpStatus.UNPROCESSABLE_CONTENT, office, form, who, viewer);
        try {
            owners.name(who, office, thing.map(measure -> Reference.to(new MeasureId(measure))), person.orElseThrow(), id(form.typed("stand-in")).map(PersonId::new), id(form.typed("last")));
            return SeeOther.at(address(office));
        } catch (Refusal.Invalid | Refusal.ChangedMeanwhile refused) {
            form.complain(refused.key().equals("owner.stands-in-for-self") ? "stand-in" : "person",
                    Words.beside(refused.beside()).get(viewer.language()).say(refused.key(), refused.values().toArray()));
            return page(refused instanceof Refusal.Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT, office, form, who, viewer);
        }
    }

    @PostMapping("/offices/{office}/owner/ending")
    View end(@PathVariable OrganisationId office, @RequestParam UUID named, Acting who) {
        owners.end(who, office, named);
        return SeeOther.at(address(office));
    }

    private void requireMay(Acting who, OrganisationId office) {
        if (!owners.may(who, office)) throw Rights.none();
    }

    private static String address(OrganisationId office) {
        return "/offices/" + office + "/owner";
    }

    private static Optional<UUID> id(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

    private View page(HttpStatus status, OrganisationId office, Form form, Acting who, Viewer viewer) {
        var language = viewer.language();
        var words = WorkPages.WORDS.get(language);
        var history = owners.history(office);
        var those = people.ofOrganisation(office);
        var named = new HashSet<PersonId>();
        history.forEach(owner -> { named.add(owner.person()); owner.standIn().ifPresent(named::add); });
        var known = people.of(named);
        var things = owners.thingsOf(office).stream().map(thing -> new MeasureId(thing.id())).toList();
        var said = measures.lastSaid(Stream.concat(things.stream(), history.stream().flatMap(owner -> owner.thing().stream()).map(thing -> new MeasureId(thing.id()))).distinct().toList());
        var last = history.stream().findFirst().map(owner -> owner.id().toString()).orElse("");
        if (status != HttpStatus.UNPROCESSABLE_CONTENT) form.with("last", last);
        var lines = new Lines(known, said, who, language);
        var name = organisations.organisation(office).name().shownTo(language);
        var view = new OwnerView(address(office), name, history.stream().filter(owner -> owner.ended().isEmpty())
                        .sorted(Comparator.comparing(owner -> owner.thing().isPresent())).map(owner -> lines.line(owner, true)).toList(),
                those.stream().map(person -> choice(person, form, language)).sorted(Comparator.comparing(OwnerView.Choice::said, Sorting.in(language))).toList(),
                things.stream().map(id -> new OwnerView.Choice(id.toString(), numbered(said.get(id), language), form.typed("thing").equals(id.toString())))
                        .sorted(Comparator.comparing(OwnerView.Choice::said, Sorting.in(language))).toList(),
                history.stream().filter(owner -> owner.ended().isPresent()).map(owner -> lines.line(owner, false)).toList(), form, "/people");
        return pages.page(viewer, status, "work/owner.jte", words.say("owner.title", name.text()), Map.of("view", view, "words", words));
    }

    private static OwnerView.Choice choice(Person person, Form form, Language language) {
        var post = person.post().map(text -> ", " + text.shownTo(language).text()).orElse("");
        return new OwnerView.Choice(person.id().toString(), person.name().shownTo(language).text() + post, false);
    }

    private static String numbered(MeasureName measure, Language language) {
        return measure.number().map(number -> number + " ").orElse("") + measure.title().shownTo(language).text();
    }

    private final class Lines {
        private final Map<PersonId, Person> known;
        private final Map<MeasureId, MeasureName> said;
        private final Acting who;
        private final Language language;

        Lines(Map<PersonId, Person> known, Map<MeasureId, MeasureName> said, Acting who, Language language) {
            this.known = known;
            this.said = said;
            this.who = who;
            this.language = language;
        }

        OwnerView.Line line(Owner owner, boolean now) {
            var zone = regions.zoneOf(who.region());
            var words = WorkPages.WORDS.get(language);
            var since = DayWords.moment(owner.since(), zone, language);
            var told = owner.ended().map(ended -> words.say("owner.from-to", since, DayWords.moment(ended, zone, language), owner.by().name()))
                    .orElseGet(() -> words.say("owner.since", since, owner.by().name()));
            return new OwnerView.Line(owner.thing().map(thing -> said.get(new MeasureId(thing.id())).title().shownTo(language)), name(owner.person()), owner.standIn().map(this::name), told,
                    now ? Optional.of(owner.id().toString()) : Optional.empty());
        }

        private String name(PersonId person) {
            return known.get(person).name().shownTo(language).text();
        }
    }
}
