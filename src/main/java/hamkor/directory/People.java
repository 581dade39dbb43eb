package hamkor.directory;

import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.audit.Personal;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.language.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The people who work for the regions. Rights are the caller's to ask: a contact goes to its own side alone.
@Component
public class People {
    private static final LanguageText ERASED = new LanguageText(Words.beside(People.class).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, words -> words.getValue().say("person.erased"))));

    private final PersonSql sql;
    private final OrganisationSql organisations;
    private final Audit audit;
    private final TransactionOperations transaction;

    People(PersonSql sql, OrganisationSql organisations, Audit audit, TransactionOperations transaction) {
        this.sql = sql;
        this.organisations = organisations;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// @throws Refusal.Invalid where the organisation is none of the region, or has become part of another
    public PersonId add(Actor by, RegionId region, Person.Details details) {
        var id = PersonId.make();
        transaction.executeWithoutResult(_ -> {
            requireOfRegion(details.organisation(), region);
            sql.add(id, region, details);
            audit.record(by, region, Act.of("person-added", Reference.to(id), told(details)));
        });
        return id;
    }

    /// @param version from which the change began
    /// @throws Refusal.NotFound where there is no such person
    /// @throws Refusal.ChangedMeanwhile where another version stands
    /// @throws Refusal.Invalid where the organisation is none of the person's region
    public void amend(Actor by, PersonId id, Person.Details details, int version) {
        transaction.executeWithoutResult(_ -> {
            var before = person(id);
            var contact = contactsOf(List.of(id)).getOrDefault(id, Contact.NONE);
            requireOfRegion(details.organisation(), before.region());
            if (!sql.amend(id, details, version)) throw new Refusal.ChangedMeanwhile(People.class, "directory.changed-meanwhile");
            audit.record(by, before.region(), new Act("person-amended", Reference.to(id),
                    told(new Person.Details(before.organisation(), before.name(), before.post(), contact)), told(details)));
        });
    }

    /// Leaves of a person only that there was one: no name, no way to be reached. In the transaction of the caller, who records it.
    public void erase(PersonId id) {
        sql.erase(id, ERASED);
    }

    /// @throws Refusal.NotFound where there is none
    public Person person(PersonId id) {
        return Optional.ofNullable(of(List.of(id)).get(id)).orElseThrow(() -> new Refusal.NotFound(People.class, "person.none"));
    }

    /// Those of the given people that the directory knows, by their id.
    public Map<PersonId, Person> of(Collection<PersonId> ids) {
        var people = new HashMap<PersonId, Person>();
        for (var person : sql.of(ids)) people.put(person.id(), person);
        return people;
    }

    /// Everyone who works for the region, at its organisations or for itself; in no order that means anything.
    public List<Person> ofRegion(RegionId region) {
        return sql.ofRegion(region);
    }

    public List<Person> ofOrganisation(OrganisationId organisation) {
        return sql.ofOrganisation(organisation);
    }

    /// Of those who left any way to be reached. For people of their own side only.
    public Map<PersonId, Contact> contactsOf(Collection<PersonId> ids) {
        return sql.contacts(ids);
    }

    private void requireOfRegion(Optional<OrganisationId> organisation, RegionId region) {
        if (organisation.isPresent() && organisations.of(List.of(organisation.get())).stream()
                .noneMatch(known -> known.region().equals(region) && known.mergedInto().isEmpty()))
            throw new Refusal.Invalid(People.class, "person.organisation-of-another-region");
    }

    private static Map<String, Object> told(Person.Details details) {
        var told = new TreeMap<String, Object>();
        details.organisation().ifPresent(organisation -> told.put("organisation", organisation.toString()));
        told.put("full-name", Personal.of(details.name()));
        details.post().ifPresent(post -> told.put("post", post));
        details.contact().email().ifPresent(email -> told.put("email", new Personal(email)));
        details.contact().phone().ifPresent(phone -> told.put("phone", new Personal(phone)));
        return told;
    }
}
