package hamkor.account;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.Story;
import hamkor.access.Acting;
import hamkor.account.SignIns.Answer;
import hamkor.audit.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInsTest {
    private static final String EMAIL = "n.sokolova@omsk.example";
    private static final String ADDRESS = "192.0.2.1";
    private Story story;
    private SignIns signIns;
    private Acting curator;

    @BeforeEach void begin() {
        story = new Story();
        signIns = story.door(SignIns.class);
        curator = story.curator("RU-OMS");
        story.door(Accounts.class).open(Actor.program(), curator.person(), EMAIL, curator.roles(), Browserless.PASSWORD);
    }

    @AfterEach void end() {
        story.close();
    }

    private Answer attempt(String email, String password) {
        return signIns.attempt(email, password, ADDRESS);
    }

    private void fail(String email, int times) {
        for (int i = 0; i < times; i++) attempt(email, "не тот пароль");
    }

    private void minutesPass(int minutes) {
        story.jdbc.sql("update sign_in_attempt set closed_until = closed_until - make_interval(mins => :minutes), last_at = last_at - make_interval(mins => :minutes)")
                .param("minutes", minutes).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {EMAIL, " N.Sokolova@Omsk.Example "})
    void whoeverKnowsThePasswordGetsIn(String email) {
        assertThat(attempt(email, Browserless.PASSWORD)).isEqualTo(new Answer.Entered(curator.person()));
        assertThat(story.jdbc.sql("select count(*) from audit_entry where act = 'signed-in'").query(Integer.class).single()).isEqualTo(1);
    }

    @Test void theAnswerDoesNotTellWhetherThereIsSuchAnAccount() {
        for (var email : new String[] {EMAIL, "nobody@omsk.example"}) {
            for (int i = 1; i < Attempts.EMAIL.free(); i++) assertThat(attempt(email, "не тот пароль")).isEqualTo(new Answer.Refused());
            assertThat(attempt(email, "не тот пароль")).isEqualTo(new Answer.Closed(Duration.ofMinutes(15)));
        }
    }

    @Test void afterFiveFailuresEvenTheRightPasswordWaits() {
        fail(EMAIL, 5);
        assertThat(attempt(EMAIL, Browserless.PASSWORD)).isInstanceOf(Answer.Closed.class);
        minutesPass(14);
        assertThat(attempt(EMAIL, Browserless.PASSWORD)).isInstanceOf(Answer.Closed.class);
        minutesPass(2);
        assertThat(attempt(EMAIL, Browserless.PASSWORD)).isInstanceOf(Answer.Entered.class);
    }

    @Test void theAttemptThatClosesTheWayStandsInTheRecordAndTheAdministratorSeesIt() {
        var account = story.door(Accounts.class).ofRegion(curator.region());
        fail(EMAIL, 4);
        assertThat(refusals()).isZero();
        assertThat(story.door(Accounts.class).closedWays(account)).isEmpty();
        fail(EMAIL, 3);
        assertThat(refusals()).isEqualTo(1);
        assertThat(story.door(Accounts.class).closedWays(account)).containsOnlyKeys(curator.person());
        assertThat(story.jdbc.sql("select after from audit_entry where act = 'sign-in-refused'").query(String.class).single()).contains("\"minutes\":15").doesNotContain("sokolova");
        fail("nobody@omsk.example", 5);
        assertThat(refusals()).as("of nobody's e-mail there is no side to tell").isEqualTo(1);
    }

    private int refusals() {
        return story.jdbc.sql("select count(*) from audit_entry where act = 'sign-in-refused'").query(Integer.class).single();
    }

    @Test void eachFurtherFailureClosesForLonger() {
        fail(EMAIL, 5);
        minutesPass(15);
        assertThat(attempt(EMAIL, "не тот пароль")).isEqualTo(new Answer.Closed(Duration.ofMinutes(30)));
        minutesPass(30);
        assertThat(attempt(EMAIL, "не тот пароль")).isEqualTo(new Answer.Closed(Duration.ofHours(1)));
        minutesPass(60);
        assertThat(attempt(EMAIL, "не тот пароль")).isEqualTo(new Answer.Closed(Duration.ofHours(1)));
        minutesPass(25 * 60);
        assertThat(attempt(EMAIL, "не тот пароль")).as("begins anew after a day").isEqualTo(new Answer.Refused());
    }

    @Test void whoeverGotInHasNotFailed() {
        for (int i = 0; i < 3; i++) {
            fail(EMAIL, 4);
            assertThat(attempt(EMAIL, Browserless.PASSWORD)).isInstanceOf(Answer.Entered.class);
        }
        for (int i = 0; i < 2 * Attempts.ADDRESS.free(); i++) assertThat(attempt(EMAIL, Browserless.PASSWORD)).isInstanceOf(Answer.Entered.class);
    }

    @Test void manyAccountsTriedFromOneAddressCloseTheAddress() {
        for (int i = 0; i < Attempts.ADDRESS.free(); i++) attempt("person" + i + "@omsk.example", "пароль на всех");
        assertThat(attempt(EMAIL, Browserless.PASSWORD)).isInstanceOf(Answer.Closed.class);
        assertThat(signIns.attempt(EMAIL, Browserless.PASSWORD, "192.0.2.2")).isInstanceOf(Answer.Entered.class);
    }

    @Test void attemptsAtOnceAreCountedEach() throws Exception {
        var attempts = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 20; i++) attempts.add(() -> attempt(EMAIL, "не тот пароль"));
        try (var many = Executors.newFixedThreadPool(8)) {
            var refused = many.invokeAll(attempts).stream().filter(answer -> answer.resultNow() instanceof Answer.Refused).count();
            assertThat(refused).isLessThan(Attempts.EMAIL.free());
        }
    }

    @Test void nothingThatWasTypedIsKept() {
        attempt(Browserless.PASSWORD, "");
        assertThat(story.jdbc.sql("select count(*) from sign_in_attempt where encode(digest, 'escape') like '%стул%'").query(Integer.class).single()).isZero();
    }

    @Test void aClosedAccountLetsNobodyIn() {
        story.door(Accounts.class).open(Actor.program(), story.administrator("RU-OMS").person(), "admin@omsk.example",
                story.administrator("RU-OMS").roles(), Browserless.PASSWORD);
        story.door(Accounts.class).close(story.administrator("RU-OMS"), curator.person(), 1);
        assertThat(attempt(EMAIL, Browserless.PASSWORD)).isEqualTo(new Answer.Refused());
    }
}
