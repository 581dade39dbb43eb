package hamkor.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Browserless;
import hamkor.Story;
import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.audit.Personal;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class AccountsTest {
    private Story story;
    private Accounts accounts;
    private Acting curator;
    private Acting administrator;

    @BeforeEach void begin() {
        story = new Story();
        accounts = story.door(Accounts.class);
        curator = story.curator("RU-OMS");
        administrator = story.administrator("RU-OMS");
        open(curator, "curator@omsk.example");
        open(administrator, "admin@omsk.example");
    }

    @AfterEach void end() {
        story.close();
    }

    private void open(Acting person, String email) {
        accounts.open(Actor.program(), person.person(), email, person.roles(), Browserless.PASSWORD);
    }

    @Test void oneAddressIsOneAccount() {
        refused(Refusal.Invalid.class, "email.taken", () -> open(story.leader("RU-OMS"), "Curator@OMSK.example"));
        refused(Refusal.Invalid.class, "email.wrong", () -> open(story.leader("RU-OMS"), "curator"));
        assertThat(accounts.called("CURATOR@omsk.example")).contains(curator);
    }

    @Test void onlyAnAdministratorOfTheSideManagesItsAccounts() {
        refused(Refusal.NotAllowed.class, "rights.not-yours", () -> accounts.close(curator, administrator.person(), 1));
        refused(Refusal.NotFound.class, "account.none", () -> accounts.close(story.administrator("UZ-BU"), curator.person(), 1));
        refused(Refusal.NotFound.class, "account.none", () -> accounts.giveRoles(story.administrator("UZ-BU"), curator.person(), Set.of(Role.LEADER), 1));
    }

    @Test void theLastAdministratorStays() {
        refused(Refusal.Invalid.class, "account.last-administrator", () -> accounts.close(administrator, administrator.person(), 1));
        refused(Refusal.Invalid.class, "account.last-administrator", () -> accounts.giveRoles(administrator, administrator.person(), Set.of(Role.CURATOR), 1));
        accounts.giveRoles(administrator, curator.person(), Set.of(Role.CURATOR, Role.ADMINISTRATOR), 1);
        accounts.giveRoles(administrator, administrator.person(), Set.of(Role.AUDITOR), 1);
        assertThat(accounts.called("admin@omsk.example").orElseThrow().roles()).containsExactly(Role.AUDITOR);
    }

    @Test void twoAdministratorsWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
        accounts.giveRoles(administrator, curator.person(), Set.of(Role.ADMINISTRATOR), 1);
        var other = new Acting(curator.person(), curator.name(), curator.post(), curator.region(), curator.organisation(), Set.of(Role.ADMINISTRATOR));
        try (var at = Executors.newSingleThreadExecutor()) {
            var second = story.door(TransactionTemplate.class).execute(_ -> {
                accounts.giveRoles(administrator, curator.person(), Set.of(Role.CURATOR), 2);
                var meanwhile = at.submit(() -> accounts.giveRoles(other, administrator.person(), Set.of(Role.CURATOR), 1));
                while (!meanwhile.isDone() && !someoneWaits()) Thread.onSpinWait();
                return meanwhile;
            });
            assertThatThrownBy(second::get).cause().isInstanceOf(Refusal.Invalid.class);
        }
        assertThat(accounts.called("admin@omsk.example").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    private boolean someoneWaits() {
        return story.jdbc.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single();
    }

    @Test void whatAnotherHasChangedMeanwhileIsNotOverwritten() {
        accounts.giveRoles(administrator, curator.person(), Set.of(Role.CURATOR, Role.LEADER), 1);
        refused(Refusal.ChangedMeanwhile.class, "account.changed-meanwhile", () -> accounts.giveRoles(administrator, curator.person(), Set.of(Role.CURATOR), 1));
        refused(Refusal.ChangedMeanwhile.class, "account.changed-meanwhile", () -> accounts.close(administrator, curator.person(), 1));
        assertThat(accounts.called("curator@omsk.example").orElseThrow().roles()).containsExactlyInAnyOrder(Role.CURATOR, Role.LEADER);
    }

    @Test void aRoleThatNoAdministratorGivesStaysWhereTheOthersAreChanged() {
        story.jdbc.sql("update account_role set role = 'secretariat' where person = :person").param("person", curator.person().value()).update();
        accounts.giveRoles(administrator, curator.person(), Set.of(Role.LEADER), 1);
        accounts.giveRoles(administrator, curator.person(), Set.of(Role.AUDITOR, Role.SECRETARIAT), 2);
        assertThat(accounts.called("curator@omsk.example").orElseThrow().roles()).containsExactlyInAnyOrder(Role.SECRETARIAT, Role.AUDITOR);
        accounts.giveRoles(administrator, curator.person(), Set.of(), 3);
        assertThat(accounts.called("curator@omsk.example").orElseThrow().roles()).containsExactly(Role.SECRETARIAT);
    }

    @Test void anAddressThatChangedIsTheOneToSignInWith() {
        var session = story.door(Sessions.class).begin(curator.person(), "");
        accounts.changeEmail(administrator, curator.person(), " N.Sokolova@omsk.example ", 1);
        assertThat(story.door(Sessions.class).entrant(session)).isEmpty();
        assertThat(accounts.called("curator@omsk.example")).isEmpty();
        assertThat(story.door(SignIns.class).attempt("n.sokolova@omsk.example", Browserless.PASSWORD, "")).isInstanceOf(SignIns.Answer.Entered.class);
        accounts.changeEmail(administrator, administrator.person(), "curator@omsk.example", 1);
        accounts.changeEmail(administrator, curator.person(), "N.SOKOLOVA@omsk.example", 2);
        assertThat(story.door(Audit.class).of(Reference.to(administrator.person()), 1)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("email-changed");
            assertThat(entry.before()).containsEntry("email", new Personal("admin@omsk.example"));
        });
    }

    @Test void anAddressIsChangedByTheSidesAdministratorToNobodyElses() {
        refused(Refusal.NotAllowed.class, "rights.not-yours", () -> accounts.changeEmail(curator, curator.person(), "new@omsk.example", 1));
        refused(Refusal.NotFound.class, "account.none", () -> accounts.changeEmail(story.administrator("UZ-BU"), curator.person(), "new@omsk.example", 1));
        refused(Refusal.Invalid.class, "email.taken", () -> accounts.changeEmail(administrator, curator.person(), "ADMIN@omsk.example", 1));
        refused(Refusal.Invalid.class, "email.wrong", () -> accounts.changeEmail(administrator, curator.person(), "admin", 1));
        refused(Refusal.ChangedMeanwhile.class, "account.changed-meanwhile", () -> accounts.changeEmail(administrator, curator.person(), "new@omsk.example", 2));
        assertThat(accounts.called("curator@omsk.example")).as("as before").contains(curator);
        accounts.close(administrator, curator.person(), 1);
        refused(Refusal.Invalid.class, "email.of-an-open-account", () -> accounts.changeEmail(administrator, curator.person(), "new@omsk.example", 2));
    }

    @Test void whoGaveARoleAndWhoTookItStaysKnown() {
        accounts.giveRoles(administrator, curator.person(), Set.of(Role.LEADER), 1);
        assertThat(story.jdbc.sql("select role || ' ' || given_by_name || ' ' || coalesce(taken_by_name, '') from account_role where person = :person order by id")
                .param("person", curator.person().value()).query(String.class).list())
                .containsExactly("curator Hamkor " + administrator.name(), "leader " + administrator.name() + " ");
    }

    @Test void thePasswordIsChangedByWhoeverKnowsTheOldOne() {
        refused(Refusal.Invalid.class, "password.wrong", () -> accounts.changePassword(curator, "не тот пароль", "тринадцатый стул", ""));
        refused(Refusal.Invalid.class, "password.short", () -> accounts.changePassword(curator, Browserless.PASSWORD, "короткий", ""));
        accounts.changePassword(curator, Browserless.PASSWORD, "тринадцатый стул", "");
        assertThat(story.door(SignIns.class).attempt("curator@omsk.example", "тринадцатый стул", "")).isInstanceOf(SignIns.Answer.Entered.class);
    }

    private static void refused(Class<? extends Refusal> kind, String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(kind, refusal -> assertThat(((Refusal) refusal).key()).isEqualTo(key));
    }
}
