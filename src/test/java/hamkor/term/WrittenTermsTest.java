package hamkor.term;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A term written in any language and style is read back equal.
class WrittenTermsTest {
    private static final int HOW_MANY = 3_000;
    private final TermReader reader = new TermReader();

    @ParameterizedTest
    @EnumSource
    void isReadBackEqual(Language language) {
        var written = new WrittenTerms(20251022);
        for (int i = 0; i < HOW_MANY; i++) {
            var term = written.next(language);
            var words = written.noisy(term.words());
            assertThat(reader.read(words, TermContext.NONE).withWords("")).as(words).isEqualTo(term.meant());
        }
    }

    /// Two languages of one cell agree where they were written from one term, and are told apart where the terms differ.
    @Test
    void twoLanguagesAgreeOrAreTold() {
        for (int i = 0; i < HOW_MANY; i++) {
            var russian = new WrittenTerms(i).next(Language.RU);
            var uzbek = new WrittenTerms(i).next(Language.UZ);
            if (!russian.meant().equals(uzbek.meant())) continue;   // the two languages have not the same number of styles
            for (var between : new String[] {" / ", "\n", "/", " "}) {
                var words = russian.words() + between + uzbek.words();
                assertThat(reader.read(words, TermContext.NONE).withWords("")).as(words).isEqualTo(russian.meant());
            }
            var other = new WrittenTerms(-i - 1).next(Language.UZ);
            if (other.meant().equals(russian.meant())) continue;
            assertThat(reader.read(russian.words() + " / " + other.words(), TermContext.NONE)).isInstanceOf(Term.Undated.class);
        }
    }
}
