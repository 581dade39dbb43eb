package hamkor.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Browserless;
import hamkor.Story;
import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.directory.Contact;
import hamkor.directory.Person;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private static final RegionId OMSK = new RegionId("RU-OMS");
    private static final RegionId BUKHARA = new RegionId("UZ-BU");
    private static final String EMAIL = "new@omsk.example";
    private Story story;
    private Invitations invitations;
    private Accounts accounts;
    private Acting administrator;

    @BeforeEach void begin() {
        story = new Story();
        invitations = story.door(Invitations.class);
        accounts = story.door(Accounts.class);
        administrator = story.administrator("RU-OMS");
        accounts.open(Actor.program(), administrator.person(), "admin@omsk.example", administrator.roles(), Browserless.PASSWORD);
        story.door(Installation.class).belongsTo(OMSK);
    }

    @AfterEach void end() {
        story.close();
    }

    private static Person.Details somebody() {
        return new Person.Details(Optional.empty(), Story.russian("Новиков Олег"), Optional.of(Story.russian("Консультант")), Contact.NONE);
    }

    private String invite() {
        return invitations.invite(administrator, OMSK, somebody(), EMAIL, Set.of(Role.CURATOR));
    }

    private SignIns.Answer signIn(String password) {
        return story.door(SignIns.class).attempt(EMAIL, password, "");
    }

    private void daysPass(int days) {
        story.jdbc.sql("update link set expires_at = expires_at - make_interval(days => :days)").param("days", days).update();
    }

    @Test void whoeverIsInvitedSetsAPasswordAndSignsIn() {
        var secret = invite();
        assertThat(signIn(Browserless.PASSWORD)).as("before").isEqualTo(new SignIns.Answer.Refused());
        assertThat(invitations.invited(secret).account().email()).isEqualTo(EMAIL);
        var person = invitations.accept(secret, Browserless.PASSWORD);
        assertThat(accounts.ofRegion(OMSK)).filteredOn(account -> account.person().equals(person)).singleElement()
                .satisfies(account -> assertThat(account.signedInAt()).as("by the link they are in").isPresent());
        assertThat(signIn(Browserless.PASSWORD)).isEqualTo(new SignIns.Answer.Entered(person));
        assertThat(accounts.called(EMAIL).orElseThrow().roles()).containsExactly(Role.CURATOR);
    }

    @Test void aLinkWorksOnceAndForAWeek() {
        var secret = invite();
        daysPass(6);
        invitations.invited(secret);
        refused(Refusal.Invalid.class, "password.short", () -> invitations.accept(secret, "короткий"));
        invitations.accept(secret, Browserless.PASSWORD);
        refused(Refusal.NotFound.class, "link.none", () -> invitations.accept(secret, "другой пароль вора"));
        var second = invitations.invite(administrator, OMSK, somebody(), "second@omsk.example", Set.of(Role.LEADER));
        daysPass(7);
        refused(Refusal.NotFound.class, "link.none", () -> invitations.invited(second));
        refused(Refusal.NotFound.class, "link.none", () -> invitations.invited("made-up"));
    }

    @Test void aCopyOfTheDatabaseOpensNoAccount() {
        assertThat(story.jdbc.sql("select count(*) from link where cast(link as text) like '%' || :secret || '%'").param("secret", invite())
                .query(Integer.class).single()).isZero();
    }

    @Test void aNewLinkVoidsTheOldOne() {
        var old = invite();
        var person = invitations.invited(old).account().person();
        var renewed = invitations.renew(administrator, person);
        refused(Refusal.NotFound.class, "link.none", () -> invitations.invited(old));
        assertThat(invitations.accept(renewed, Browserless.PASSWORD)).isEqualTo(person);
    }

    @Test void aWithdrawnInvitationFreesTheEmailForAnother() {
        var secret = invite();
        var person = invitations.invited(secret).account().person();
        invitations.withdraw(administrator, person);
        assertThat(story.door(Audit.class).of(Reference.to(person), 1)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("invitation-withdrawn");
            assertThat(entry.before()).containsOnlyKeys("email", "roles");
        });
        refused(Refusal.NotFound.class, "link.none", () -> invitations.invited(secret));
        assertThat(accounts.ofRegion(OMSK)).extracting(Account::person).doesNotContain(person);
        assertThat(invitations.invited(invite()).account().person()).isNotEqualTo(person);
        var again = invitations.inviteKnown(administrator, person, "again@omsk.example", Set.of(Role.AUDITOR));
        invitations.accept(again, Browserless.PASSWORD);
        assertThat(accounts.called("again@omsk.example").orElseThrow().roles()).containsExactly(Role.AUDITOR);
    }

    @Test void aForgottenPasswordIsSetAnewAndEndsWhatTheOldOneOpened() {
        var person = invitations.accept(invite(), Browserless.PASSWORD);
        var session = story.door(Sessions.class).begin(person, "");
        var token = story.door(Tokens.class).make(Actor.program(), accounts.called(EMAIL).orElseThrow(), "выгрузка");
        for (int i = 0; i < Attempts.EMAIL.free(); i++) signIn("не тот пароль");
        var secret = invitations.renew(administrator, person);
        assertThat(story.door(Sessions.class).entrant(session)).as("until it is used nothing changes").isPresent();
        daysPass(-1);
        invitations.accept(secret, "тринадцатый стул");
        assertThat(story.door(Sessions.class).entrant(session)).isEmpty();
        assertThat(story.door(Tokens.class).entrant(token)).as("whoever knew the old password may have made it").isEmpty();
        assertThat(signIn("тринадцатый стул")).as("also where sign-in was closed").isInstanceOf(SignIns.Answer.Entered.class);
        var late = invitations.renew(administrator, person);
        daysPass(1);
        refused(Refusal.NotFound.class, "link.none", () -> invitations.invited(late));
    }

    @Test void whoeverRunsTheMachineMakesALinkForTheLastAdministrator() {
        var path = invitations.renew(Actor.program(), " Admin@Omsk.example").orElseThrow();
        assertThat(invitations.accept(path.substring(InvitationPages.PATH.length()), "тринадцатый стул")).isEqualTo(administrator.person());
        assertThat(story.jdbc.sql("select by_name from audit_entry where act = 'link-made'").query(String.class).list()).containsExactly("Hamkor");
        var invited = invitations.invited(invite()).account().person();
        path = invitations.renew(Actor.program(), EMAIL).orElseThrow();
        assertThat(invitations.invited(path.substring(InvitationPages.PATH.length())).link().purpose()).isEqualTo(Link.Purpose.INVITATION);
        assertThat(invitations.renew(Actor.program(), "nobody@omsk.example")).isEmpty();
        invitations.withdraw(administrator, invited);
        assertThat(invitations.renew(Actor.program(), EMAIL)).as("withdrawn").isEmpty();
    }

    @Test void aClosedAccountIsNotOpenedByAnOldLink() {
        var person = invitations.accept(invite(), Browserless.PASSWORD);
        var secret = invitations.renew(administrator, person);
        accounts.close(administrator, person, 1);
        refused(Refusal.NotFound.class, "link.none", () -> invitations.accept(secret, "тринадцатый стул"));
        refused(Refusal.Invalid.class, "account.is-closed", () -> invitations.renew(administrator, person));
    }

    @Test void onlyAnAdministratorInvitesAndOnlyToTheOwnSide() {
        refused(Refusal.NotAllowed.class, "rights.not-yours", () -> invitations.invite(story.curator("RU-OMS"), OMSK, somebody(), EMAIL, Set.of(Role.LEADER)));
        refused(Refusal.NotAllowed.class, "invitation.of-another-side",
                () -> invitations.invite(story.administrator("UZ-NW"), OMSK, somebody(), EMAIL, Set.of(Role.CURATOR)));
        refused(Refusal.NotFound.class, "account.none", () -> invitations.inviteKnown(administrator, story.leader("UZ-BU").person(), EMAIL, Set.of(Role.LEADER)));
    }

    @Test void theFirstOfARegionAreInvitedByWhoeverRunsTheMachine() {
        var secret = invitations.invite(administrator, BUKHARA, somebody(), "first@bukhara.example", Set.of(Role.CURATOR, Role.ADMINISTRATOR));
        var person = invitations.invited(secret).account().person();
        assertThat(accounts.firstElsewhere(administrator)).extracting(Account::person).containsExactly(person);
        refused(Refusal.NotAllowed.class, "invitation.of-another-side",
                () -> invitations.invite(administrator, BUKHARA, somebody(), "leader@bukhara.example", Set.of(Role.LEADER, Role.ADMINISTRATOR)));
        secret = invitations.renew(administrator, person);
        invitations.accept(secret, Browserless.PASSWORD);
        assertThat(accounts.firstElsewhere(administrator)).isEmpty();
        refused(Refusal.NotFound.class, "account.none", () -> invitations.renew(administrator, person));
        refused(Refusal.NotAllowed.class, "invitation.of-another-side",
                () -> invitations.invite(administrator, BUKHARA, somebody(), "second@bukhara.example", Set.of(Role.CURATOR, Role.ADMINISTRATOR)));
        var first = accounts.called("first@bukhara.example").orElseThrow();
        invitations.invite(first, BUKHARA, somebody(), "leader@bukhara.example", Set.of(Role.LEADER));
    }

    @Test void theFirstOfARegionIsAnAdministratorOrNobodyCouldInviteTheOthers() {
        refused(Refusal.Invalid.class, "invitation.first-administers",
                () -> invitations.invite(administrator, BUKHARA, somebody(), "first@bukhara.example", Set.of(Role.CURATOR)));
        var curator = story.curator("UZ-BU");
        accounts.open(Actor.program(), curator.person(), "curator@bukhara.example", curator.roles(), Browserless.PASSWORD);
        assertThat(accounts.administered()).containsExactly(OMSK);
        refused(Refusal.NotFound.class, "account.none", () -> invitations.renew(administrator, curator.person()));
        var secret = invitations.invite(administrator, BUKHARA, somebody(), "admin@bukhara.example", Set.of(Role.ADMINISTRATOR));
        assertThat(accounts.firstElsewhere(administrator)).extracting(Account::email).containsExactly("admin@bukhara.example");
        invitations.accept(secret, Browserless.PASSWORD);
        accounts.giveRoles(accounts.called("admin@bukhara.example").orElseThrow(), curator.person(), Set.of(Role.CURATOR, Role.ADMINISTRATOR), 1);
        assertThat(accounts.firstElsewhere(administrator)).isEmpty();
    }

    @Test void anExecutorWithoutAnOrganisationWouldHaveNothingToAnswerFor() {
        refused(Refusal.Invalid.class, "executor.without-organisation", () -> invitations.invite(administrator, OMSK, somebody(), EMAIL, Set.of(Role.EXECUTOR)));
        var person = invitations.invited(invite()).account().person();
        refused(Refusal.Invalid.class, "executor.without-organisation", () -> accounts.giveRoles(administrator, person, Set.of(Role.EXECUTOR), 1));
    }

    @Test void whoeverHasAnAccountIsNotInvitedAgain() {
        PersonId person = invitations.accept(invite(), Browserless.PASSWORD);
        refused(Refusal.Invalid.class, "account.already", () -> invitations.inviteKnown(administrator, person, "other@omsk.example", Set.of(Role.LEADER)));
        refused(Refusal.Invalid.class, "email.taken", () -> invitations.invite(administrator, OMSK, somebody(), EMAIL.toUpperCase(), Set.of(Role.LEADER)));
        refused(Refusal.Invalid.class, "roles.none", () -> invitations.invite(administrator, OMSK, somebody(), "third@omsk.example", Set.of()));
        assertThat(story.jdbc.sql("select count(*) from person where name ->> 'ru' = 'Новиков Олег'").query(Integer.class).single())
                .as("nobody is left of an invitation that was refused").isEqualTo(1);
    }

    private static void refused(Class<? extends Refusal> kind, String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(kind, refusal -> assertThat(((Refusal) refusal).key()).isEqualTo(key));
    }
}
