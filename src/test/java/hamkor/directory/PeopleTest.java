package hamkor.directory;

import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.audit.Actor;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final RegionId OMSK = new RegionId("RU-OMS");
    private static final RegionId BUKHARA = new RegionId("UZ-BU");
    private static final Contact CONTACT = new Contact(Optional.of("petrova@omsk.example"), Optional.of("+7 3812 24-00-00"));
    private static Story story;
    private static People people;

    @BeforeAll static void begin() {
        story = new Story();
        people = story.door(People.class);
    }

    @AfterAll static void end() {
        story.close();
    }

    private static Person.Details details(String name, Optional<OrganisationId> organisation) {
        return new Person.Details(organisation, russian(name), Optional.of(russian("Консультант")), CONTACT);
    }

    private static OrganisationId called(RegionId region, String name) {
        return story.door(Organisations.class).calledIn(List.of(region)).by(region, russian(name)).orElseThrow();
    }

    @Test void aPersonWorksAtAnOrganisationOfTheirRegion() {
        var industry = called(OMSK, "Минпром");
        var id = people.add(Actor.program(), OMSK, details("Петрова Анна Сергеевна", Optional.of(industry)));
        assertThat(people.person(id)).isEqualTo(new Person(id, OMSK, Optional.of(industry), russian("Петрова Анна Сергеевна"),
                Optional.of(russian("Консультант")), 1));
        assertThat(people.ofOrganisation(industry)).extracting(Person::id).containsExactly(id);
        assertThat(people.ofRegion(OMSK)).extracting(Person::id).contains(id);
        assertThat(people.contactsOf(List.of(id))).containsEntry(id, CONTACT);
        assertRefused(Refusal.Invalid.class, () -> people.add(Actor.program(), BUKHARA, details("Каримов Азиз", Optional.of(industry))));
    }

    @Test void nobodyWorksAtWhatBecamePartOfAnother() {
        var organisations = story.door(Organisations.class);
        var part = organisations.add(Actor.program(), OMSK, Organisation.Kind.AGENCY, russian("Бывшее агентство"), List.of());
        organisations.merge(Actor.program(), part, called(OMSK, "Минпром"), 1);
        assertRefused(Refusal.Invalid.class, () -> people.add(Actor.program(), OMSK, details("Сидоров", Optional.of(part))));
    }

    @Test void aNameStandsInEveryScriptInWhichItWasTyped() {
        var name = russian("Каримов Азиз").and(Language.UZ, "Karimov Aziz");
        var id = people.add(Actor.program(), BUKHARA, new Person.Details(Optional.empty(), name, Optional.empty(), Contact.NONE));
        assertThat(people.person(id).name()).isEqualTo(name);
        assertThat(people.contactsOf(List.of(id))).isEmpty();
    }

    @Test void whateverFormAPersonIsTypedIntoTheRulesAreTheSame() {
        details("а".repeat(Person.LONGEST), Optional.empty());
        assertRefused(Refusal.Invalid.class, () -> details("а".repeat(Person.LONGEST + 1), Optional.empty()));
        for (var wrong : List.of("соколова", "a b@omsk.example", "a@omsk.example, b@omsk.example"))
            assertRefused(Refusal.Invalid.class, () -> new Person.Details(Optional.empty(), russian("Иванов"), Optional.empty(),
                    new Contact(Optional.of(wrong), Optional.empty())));
    }

    @Test void whoeverAmendsWhatAnotherHasAmendedIsToldSo() {
        var id = people.add(Actor.program(), OMSK, details("Иванов Иван", Optional.empty()));
        people.amend(Actor.program(), id, new Person.Details(Optional.empty(), russian("Иванов Иван Иванович"), Optional.empty(), Contact.NONE), 1);
        assertThat(people.person(id).version()).isEqualTo(2);
        assertThat(people.contactsOf(List.of(id))).isEmpty();
        assertRefused(Refusal.ChangedMeanwhile.class, () -> people.amend(Actor.program(), id, details("Иванов И. И.", Optional.empty()), 1));
        assertThat(people.person(id).name()).isEqualTo(russian("Иванов Иван Иванович"));
        assertRefused(Refusal.NotFound.class, () -> people.amend(Actor.program(), PersonId.make(), details("Никто", Optional.empty()), 1));
    }

    private static void assertRefused(Class<? extends Refusal> kind, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(kind);
    }
}
