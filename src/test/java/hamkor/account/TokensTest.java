package hamkor.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Browserless;
import hamkor.Story;
import hamkor.access.Acting;
import hamkor.audit.Actor;
import hamkor.language.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private Story story;
    private Tokens tokens;
    private Acting curator;
    private Acting administrator;

    @BeforeEach void begin() {
        story = new Story();
        tokens = story.door(Tokens.class);
        curator = story.curator("RU-OMS");
        administrator = story.administrator("RU-OMS");
        story.door(Accounts.class).open(Actor.program(), curator.person(), "curator@omsk.example", curator.roles(), Browserless.PASSWORD);
        story.door(Accounts.class).open(Actor.program(), administrator.person(), "admin@omsk.example", administrator.roles(), Browserless.PASSWORD);
    }

    @AfterEach void end() {
        story.close();
    }

    @Test void aTokenActsForItsPerson() {
        var token = tokens.make(curator.actor(), curator, "  выгрузка в СЭД ");
        assertThat(token).startsWith("hkr_").hasSize(47);
        assertThat(tokens.entrant(token).orElseThrow().acting()).isEqualTo(curator);
        assertThat(tokens.of(curator)).singleElement().satisfies(known -> {
            assertThat(known.name()).isEqualTo("выгрузка в СЭД");
            assertThat(known.usedAt()).isPresent();
        });
        assertThat(tokens.entrant("hkr_made-up")).isEmpty();
        assertThat(tokens.entrant(token.substring(4))).isEmpty();
    }

    @Test void whoeverIsSignedInMakesOneByPasswordOnly() {
        assertThatThrownBy(() -> tokens.make(curator, "выгрузка", "не тот пароль")).isInstanceOf(Refusal.Invalid.class);
        assertThat(tokens.of(curator)).isEmpty();
        assertThat(tokens.entrant(tokens.make(curator, "выгрузка", Browserless.PASSWORD))).isPresent();
    }

    @Test void aWithdrawnTokenOpensNothing() {
        var token = tokens.make(curator.actor(), curator, "выгрузка");
        var id = tokens.of(curator).getFirst().id();
        assertThatThrownBy(() -> tokens.withdraw(administrator, id)).as("another's").isInstanceOf(Refusal.NotFound.class);
        tokens.withdraw(curator, id);
        assertThat(tokens.entrant(token)).isEmpty();
        assertThat(tokens.of(curator)).isEmpty();
        assertThatThrownBy(() -> tokens.withdraw(curator, id)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test void theTokensOfAClosedAccountOpenNothing() {
        var token = tokens.make(Actor.program(), curator, "выгрузка");
        story.door(Accounts.class).close(administrator, curator.person(), 1);
        assertThat(tokens.entrant(token)).isEmpty();
    }

    @Test void aTokenSaysWhatItIsFor() {
        assertThatThrownBy(() -> tokens.make(curator.actor(), curator, " ")).isInstanceOf(Refusal.Invalid.class);
    }
}
