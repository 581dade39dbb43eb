package hamkor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @ValueSource(strings = {"n.sokolova@omsk.example", "N.Sokolova+hamkor@mail.omsk.example", "иванова@омск.пример", "o'tkir@bukhara.example", "a@b.uz"})
    void whatCanBeAnAddressIsTaken(String email) {
        assertThat(Email.of(" " + email + " ")).contains(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sokolova", "sokolova@", "@omsk.example", "sokolova@omsk", "a b@omsk.example", "a@b@omsk.example", "a@omsk.example, b@omsk.example",
        "Соколова <n.sokolova@omsk.example>", "a@omsk.example\nbcc:b@c.dd"})
    void whatCannotIsNot(String email) {
        assertThat(Email.of(email)).isEmpty();
    }

    @Test void caseAndComposedLettersMakeNoOther() {
        assertThat(Email.folded("Йод@Омск.Example")).isEqualTo(Email.folded("и\u0306од@омск.example"));
    }
}
