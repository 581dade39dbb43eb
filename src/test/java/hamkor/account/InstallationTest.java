package hamkor.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Browserless;
import hamkor.Story;
import hamkor.access.Role;
import hamkor.directory.Contact;
import hamkor.directory.Person;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstallationTest {
    private static final RegionId OMSK = new RegionId("RU-OMS");
    private Story story;
    private Installation installation;

    @BeforeEach void begin() {
        story = new Story();
        installation = story.door(Installation.class);
    }

    @AfterEach void end() {
        story.close();
    }

    private PersonId found(String key, String email, boolean curator) {
        return installation.found(key, OMSK, new Person.Details(Optional.empty(), Story.russian("Белова Ирина"), Optional.empty(), Contact.NONE),
                email, Browserless.PASSWORD, curator);
    }

    @Test void theFirstAdministratorComesByTheKeyThatWasPrinted() {
        var key = installation.newKey().orElseThrow();
        installation.requireOpens(key);
        found(key, "admin@omsk.example", false);
        var administrator = story.door(Accounts.class).called("admin@omsk.example").orElseThrow();
        assertThat(administrator.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(story.door(Accounts.class).isHost(administrator)).isTrue();
        assertThat(story.door(Accounts.class).ofRegion(OMSK)).singleElement().satisfies(account -> assertThat(account.signedInAt()).isPresent());
        assertThat(story.jdbc.sql("select act from audit_entry where owner = 'RU-OMS' order by number").query(String.class).list()).endsWith("signed-in");
        assertThat(installation.newKey()).as("no second key").isEmpty();
    }

    @Test void inASmallOfficeTheyAreTheCuratorToo() {
        found(installation.newKey().orElseThrow(), "admin@omsk.example", true);
        assertThat(story.door(Accounts.class).called("admin@omsk.example").orElseThrow().roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.CURATOR);
    }

    @Test void aRestartVoidsTheKeyBefore() {
        var old = installation.newKey().orElseThrow();
        var key = installation.newKey().orElseThrow();
        refused(() -> installation.requireOpens(old));
        refused(() -> found(old, "admin@omsk.example", false));
        refused(() -> installation.requireOpens("made-up"));
        found(key, "admin@omsk.example", false);
        refused(() -> installation.requireOpens(key));
    }

    @Test void ofTwoAtOnceOneIsTheFirst() throws Exception {
        var key = installation.newKey().orElseThrow();
        try (var many = Executors.newFixedThreadPool(4)) {
            var done = many.invokeAll(IntStream.range(0, 4).<Callable<PersonId>>mapToObj(i -> () -> found(key, "admin" + i + "@omsk.example", false)).toList());
            assertThat(done).filteredOn(each -> each.state() == Future.State.SUCCESS).hasSize(1);
        }
        assertThat(story.door(Accounts.class).ofRegion(OMSK)).hasSize(1);
    }

    @Test void aCopyOfTheDatabaseLetsNobodyIn() {
        var key = installation.newKey().orElseThrow();
        assertThat(story.jdbc.sql("select count(*) from installation where cast(installation as text) like '%' || :key || '%'").param("key", key)
                .query(Integer.class).single()).isZero();
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.NotFound.class, refusal -> assertThat(refusal.key()).isEqualTo("first.none"));
    }
}
