package hamkor.access;

import hamkor.audit.Audit;
import hamkor.audit.Entry;
import hamkor.audit.History;
import hamkor.audit.Naming;
import hamkor.directory.Contact;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.directory.Person;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Shown;
import hamkor.language.Sorting;
import hamkor.language.Words;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says for a page what the directory holds, in one language.
@Component
class DirectoryTeller {
    private static final Map<Language, Words> WORDS = Words.beside(DirectoryTeller.class, Organisations.class, Audit.class);
    private static final int LATEST = 20;
    /// What is done with a person in the directory. How they sign in, their roles and links are no matter of their colleagues.
    private static final List<String> OF_A_PERSON = List.of("person-added", "person-amended");
    /// By which a form that began before is out of date.
    private static final List<String> CHANGES = List.of("person-amended", "organisation-amended", "organisation-merged", "organisation-alias-added",
            "region-amended", "region-brought-in");

    private final Regions regions;
    private final Audit audit;

    DirectoryTeller(Regions regions, Audit audit) {
        this.regions = regions;
        this.audit = audit;
    }

    static Words words(Language language) {
        return WORDS.get(language);
    }

    static DirectoryView.Link link(Region region, Language language) {
        return new DirectoryView.Link("/regions/" + region.id(), region.name().shownTo(language));
    }

    static DirectoryView.Link link(Organisation organisation, Language language) {
        return new DirectoryView.Link("/organisations/" + organisation.id(), organisation.name().shownTo(language));
    }

    static DirectoryView.Link link(Person person, Language language) {
        return new DirectoryView.Link("/people/" + person.id(), person.name().shownTo(language));
    }

    static String kind(Organisation.Kind kind, Language language) {
        return words(language).say("value.kind." + kind.word());
    }

    /// The other languages of a text, beside the one in which the reader is shown it.
    ///
    /// @param of `name` or `post`
    static List<DirectoryView.Name> others(LanguageText text, String of, Language reader) {
        return all(text, of, reader).stream().filter(name -> name.name().language() != text.shownTo(reader).language()).toList();
    }

    static List<DirectoryView.Name> all(LanguageText text, String of, Language reader) {
        return text.in().entrySet().stream().map(in -> new DirectoryView.Name(words(reader).say("text." + of + ".in." + in.getKey().code()),
                new Shown(in.getValue(), in.getKey()))).toList();
    }

    static List<DirectoryView.OrganisationLine> lines(Collection<Organisation> organisations, Map<RegionId, Region> regions, Language language) {
        return organisations.stream()
                .map(organisation -> new DirectoryView.OrganisationLine(link(organisation, language), kind(organisation.kind(), language),
                        Optional.ofNullable(regions.get(organisation.region())).map(region -> link(region, language))))
                .sorted(Comparator.comparing(line -> line.organisation().name().text(), Sorting.in(language))).toList();
    }

    static List<DirectoryView.PersonLine> lines(Collection<Person> people, Map<PersonId, Contact> contacts,
            Map<OrganisationId, Organisation> organisations, Language language) {
        return people.stream().map(person -> {
            var contact = contacts.getOrDefault(person.id(), Contact.NONE);
            return new DirectoryView.PersonLine(link(person, language), person.post().map(post -> post.shownTo(language)),
                    person.organisation().map(organisations::get).map(organisation -> link(organisation, language)), contact.email(), contact.phone());
        }).sorted(Comparator.comparing(line -> line.person().name().text(), Sorting.in(language))).toList();
    }

    /// For readers of the side whose thing it is.
    List<History.Line> history(Reference about, ZoneId zone, Language language) {
        var entries = audit.of(about, LATEST);
        return history(entries, zone, language).told(entries);
    }

    /// For colleagues of a person.
    List<History.Line> history(PersonId person, ZoneId zone, Language language) {
        var entries = audit.of(Reference.to(person), OF_A_PERSON, LATEST);
        return history(entries, zone, language).told(entries);
    }

    /// For auditors of the side.
    List<History.Line> everything(List<Entry> entries, Map<String, Naming.Named> names, ZoneId zone, Language language) {
        return history(entries, zone, language).whole(names).told(entries);
    }

    private History history(List<Entry> entries, ZoneId zone, Language language) {
        var marks = new HashMap<RegionId, History.Mark>();
        for (var region : regions.of(entries.stream().map(Entry::by).flatMap(by -> by.region().stream()).toList()).values())
            marks.put(region.id(), new History.Mark(Optional.empty(), region.shortName().shownTo(language).text()));
        return new History(words(language), zone, marks);
    }

    /// Who saved last what another began to change.
    ///
    /// @param of what `now` is: `name`
    DirectoryView.Changed changed(Reference about, LanguageText now, String of, ZoneId zone, String take, Language language) {
        var entries = audit.of(about, CHANGES, 1);
        var said = history(entries, zone, language).told(entries).stream().findFirst().map(last -> words(language).say("form.changed", last.who().text(), last.at()))
                .orElseGet(() -> words(language).say("directory.changed-meanwhile"));   // people move with an organisation that is merged: it has the entry
        return new DirectoryView.Changed(said, all(now, of, language), take);
    }
}
