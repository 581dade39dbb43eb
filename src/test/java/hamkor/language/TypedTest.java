package hamkor.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @ValueSource(chars = {'\'', '\u2018', '\u2019', '\u02bb', '\u02bc', '`', '\u00b4'})
    void everyApostropheIsStoredAsOneOfTwo(char apostrophe) {
        assertThat(Typed.line("O'zbekiston tog'i, to'g'ri ma'lumot, G'ulom, BO'LIM, mas'ul, tog'".replace('\'', apostrophe), Language.UZ))
                .isEqualTo("Oʻzbekiston togʻi, toʻgʻri maʼlumot, Gʻulom, BOʻLIM, masʼul, togʻ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'Bog' firmasi | 'Bog' firmasi", "‘O‘zbegim’ festivali | ‘Oʻzbegim’ festivali", "2026' yil | 2026' yil", "\"Tog'\" | \"Togʻ\"",
    })
    void quotationMarksStay(String typed, String stored) {
        assertThat(Typed.line(typed, Language.UZ)).isEqualTo(stored);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"RU", "UZ_CYRL", "EN"})
    void otherLanguagesKeepTheirApostrophes(Language language) {
        assertThat(Typed.line("Côte d'Ivoire, Объём, o'clock", language)).isEqualTo("Côte d'Ivoire, Объём, o'clock");
    }

    @Test void whiteSpaceIsOneSpaceAndNoneAtTheEnds() {
        assertThat(Typed.line("  Омская\u00a0 \t область\n", Language.RU)).isEqualTo("Омская область");
        assertThat(Typed.line(" \u00a0\n ", Language.RU)).isEmpty();
    }

    @Test void whatCannotBeSeenIsDropped() {
        assertThat(Typed.line("О\u0000м\u200bс\u00adк\u202e\ufeff\u0007", Language.RU)).isEqualTo("Омск");
        assertThat(Typed.line("a\ud800b", Language.EN)).isEqualTo("ab");
    }

    @Test void lettersAreComposed() {
        assertThat(Typed.line("Наво\u0438\u0306", Language.UZ_CYRL)).isEqualTo("Навоий".substring(0, 4) + "й");
    }

    @Test void linesStayLines() {
        assertThat(Typed.lines("\n  бир \r\n\r\n\r\n икки\rуч  \n", Language.UZ_CYRL)).isEqualTo("бир\n\nикки\nуч");
        assertThat(Typed.lines("Oʻz\nma'no", Language.UZ)).isEqualTo("Oʻz\nmaʼno");
        assertThat(Typed.lines(" \n ", Language.RU)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsStoredStaysAsItIsWhenTypedAgain(Language language) {
        var stored = Typed.lines(" O'zbek  «Ma'no»\n\n\n'tog' ", language);
        assertThat(Typed.lines(stored, language)).isEqualTo(stored);
    }
}
