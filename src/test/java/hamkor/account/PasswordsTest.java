package hamkor.account;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final Passwords PASSWORDS = new Passwords(new AccountSettings(AccountSettings.IDLE, 4, Optional.empty()));

    @ParameterizedTest
    @CsvSource({
        "короткий, password.short", "девятьбук, password.short", "aaaaaaaaaaaaaa, password.common", "йцукенгшщзхъ, password.common",
        "Qwerty123456, password.common", "uzbekistan1991, password.common", "N.Sokolova@omsk.example, password.email", "n.sokolova, password.email",
    })
    void whatIsGuessedFirstIsRefused(String password, String key) {
        assertThat(Passwords.complaint(password, "n.sokolova@omsk.example").map(Refusal::key)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"на дворе трава", "oʻn ikki stul", "correct horse battery staple", "десятьбукв", "🦊 лиса и виноград"})
    void lengthIsAllThatCounts(String password) {
        assertThat(Passwords.complaint(password, "n.sokolova@omsk.example")).isEmpty();
    }

    @Test void theLongestIsStillReadToItsEnd() {
        var password = "я".repeat(199);
        var hash = Optional.of(PASSWORDS.hash(password + "а"));
        assertThat(PASSWORDS.fits(password + "а", hash)).isTrue();
        assertThat(PASSWORDS.fits(password + "б", hash)).isFalse();
        assertThat(Passwords.complaint(password + "аб", "a@b.cc").map(Refusal::key)).contains("password.long");
    }

    @Test void aLetterTypedInTwoPiecesIsTheSameLetter() {
        assertThat(PASSWORDS.fits("йод и ёлка", Optional.of(PASSWORDS.hash("и\u0306од и е\u0308лка")))).isTrue();
    }

    @Test void whereThereIsNoPasswordNoneFits() {
        assertThat(PASSWORDS.fits("", Optional.empty())).isFalse();
    }
}
