package hamkor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people paste and what damaged documents hold: it goes through, whatever it is, and no longer than it should.
class AnyTextTest {
    private static final String SOME = "oʻgʻshchyotsecwOG'’`´-. «»“”@:/wIVX аеёцъьҳсыщўЎШЪ\u0000\u00ad\u0301\u0306\ud800\udc00İK\u200b\n1.2";

    @Test void nothingBreaks() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--)
                text.append(random.nextInt(20) == 0 ? (char) random.nextInt(0x10000) : SOME.charAt(random.nextInt(SOME.length())));
            all(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "o'", "1.", "a.", "a-", "«", "«а", "ш", "ъ", "o'g-", "a@", "w", "\u0301", ".", "Ш"})
    void lengthBreaksNothing(String piece) {
        all(piece.repeat(50_000));
    }

    private static void all(String text) {
        Transliteration.toLatin(text);
        Transliteration.draftCyrillic(text);
        assertThat(SearchKey.of(text).isIn(text)).isTrue();
        for (var language : Language.values()) {
            var typed = Typed.lines(text, language);
            assertThat(Typed.lines(typed, language)).isEqualTo(typed);
            assertThat(Typed.line(text, language)).doesNotContain("\n", "\u0000");
            var sorted = List.of(text, "o", "ц", "1").stream().sorted(Sorting.in(language)).toList();
            assertThat(sorted.reversed().stream().sorted(Sorting.in(language)).toList()).isEqualTo(sorted);
        }
    }
}
