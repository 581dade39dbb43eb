package hamkor.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Browserless;
import hamkor.Story;
import hamkor.access.Acting;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.directory.People;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Of whoever asks for it nothing is kept but that there was somebody, and the record stays whole.
class ErasuresTest {
    private Story story;
    private Accounts accounts;
    private Erasures erasures;
    private Acting administrator;
    private Acting curator;

    @BeforeEach void begin() {
        story = new Story();
        accounts = story.door(Accounts.class);
        erasures = story.door(Erasures.class);
        administrator = story.administrator("RU-OMS");
        curator = story.curator("RU-OMS");
        for (var person : new Acting[] {administrator, curator})
            accounts.open(Actor.program(), person.person(), person.roles().iterator().next().word() + "@omsk.example", person.roles(), Browserless.PASSWORD);
    }

    @AfterEach void end() {
        story.close();
    }

    @Test void whoeverAskedForItIsKnownByNoNameAnyMore() {
        assertThatThrownBy(() -> erasures.erase(administrator, curator.person())).isInstanceOf(Refusal.Invalid.class);
        accounts.close(administrator, curator.person(), 1);
        erasures.erase(administrator, curator.person());
        var person = story.door(People.class).person(curator.person());
        assertThat(person.name().in().values()).noneMatch(name -> name.contains(curator.name()));
        assertThat(story.door(People.class).ofRegion(curator.region())).doesNotContain(person);
        assertThat(accounts.called("curator@omsk.example")).isEmpty();
        assertThat(story.jdbc.sql("select count(*) from audit_personal where value = :name").param("name", curator.name()).query(Integer.class).single()).isZero();
        assertThat(story.door(Audit.class).of(Reference.to(curator.person()), 1).getFirst().act()).isEqualTo("personal-erased");
        assertThat(story.door(Audit.class).verify().holds()).isTrue();
    }

    @Test void onlyTheOwnSidesAdministratorErases() {
        accounts.close(administrator, curator.person(), 1);
        assertThatThrownBy(() -> erasures.erase(story.administrator("UZ-BU"), curator.person())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> erasures.erase(story.curator("RU-OMS"), curator.person())).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> erasures.erase(story.curator("RU-OMS"), "К.Е. Нестругин")).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> erasures.erase(administrator, "\"}")).isInstanceOf(Refusal.Invalid.class);
    }
}
