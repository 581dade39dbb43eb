package hamkor.account;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.Story;
import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.audit.Actor;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private Story story;
    private Sessions sessions;
    private Accounts accounts;
    private Acting curator;
    private Acting administrator;

    @BeforeEach void begin() {
        story = new Story();
        sessions = story.door(Sessions.class);
        accounts = story.door(Accounts.class);
        curator = story.curator("RU-OMS");
        administrator = story.administrator("RU-OMS");
        for (var person : Set.of(curator, administrator))
            accounts.open(Actor.program(), person.person(), person.roles().iterator().next().word() + "@omsk.example", person.roles(), Browserless.PASSWORD);
    }

    @AfterEach void end() {
        story.close();
    }

    private String begin(Acting who) {
        return sessions.begin(who.person(), "Firefox");
    }

    @Test void whoeverIsSignedInIsWhoTheDirectorySays() {
        assertThat(sessions.entrant(begin(curator)).orElseThrow().acting()).isEqualTo(curator);
        assertThat(sessions.entrant("made-up")).isEmpty();
    }

    @Test void aCopyOfTheDatabaseLetsNobodyIn() {
        var secret = begin(curator);
        assertThat(story.jdbc.sql("select count(*) from session where cast(session as text) like '%' || :secret || '%'").param("secret", secret)
                .query(Integer.class).single()).isZero();
    }

    @Test void aSessionEndsAfterItsIdleHours() {
        var secret = begin(curator);
        story.jdbc.sql("update session set seen_at = now() - interval '11 hours'").update();
        assertThat(sessions.entrant(secret)).as("and this visit counts").isPresent();
        story.jdbc.sql("update session set seen_at = seen_at - interval '11 hours'").update();
        assertThat(sessions.entrant(secret)).isPresent();
        story.jdbc.sql("update session set seen_at = seen_at - interval '13 hours'").update();
        assertThat(sessions.entrant(secret)).isEmpty();
    }

    @Test void aClosedAccountIsSignedOutAtOnceAndForGood() {
        var secret = begin(curator);
        accounts.close(administrator, curator.person(), 1);
        assertThat(sessions.entrant(secret)).isEmpty();
        accounts.reopen(administrator, curator.person(), 2);
        assertThat(sessions.entrant(secret)).isEmpty();
        assertThat(sessions.entrant(begin(curator))).isPresent();
    }

    @Test void aRoleThatWasTakenCountsFromTheNextClick() {
        var secret = begin(curator);
        accounts.giveRoles(administrator, curator.person(), Set.of(Role.LEADER, Role.AUDITOR), 1);
        assertThat(sessions.entrant(secret).orElseThrow().acting().roles()).containsExactlyInAnyOrder(Role.LEADER, Role.AUDITOR);
    }

    @Test void aNewPasswordEndsTheOtherSessions() {
        var here = begin(curator);
        var there = begin(curator);
        var others = begin(administrator);
        accounts.changePassword(curator, Browserless.PASSWORD, "тринадцатый стул", here);
        assertThat(sessions.entrant(here)).isPresent();
        assertThat(sessions.entrant(there)).isEmpty();
        assertThat(sessions.entrant(others)).isPresent();
    }

    @Test void whoeverSignsOutEverywhereStaysHere() {
        var here = begin(curator);
        var there = begin(curator);
        assertThat(sessions.of(curator, here)).hasSize(2).filteredOn(Session::current).hasSize(1);
        sessions.endOthers(curator, here);
        assertThat(sessions.entrant(there)).isEmpty();
        assertThat(sessions.of(curator, here)).singleElement().matches(Session::current);
    }
}
