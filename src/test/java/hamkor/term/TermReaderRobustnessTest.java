package hamkor.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever stands in a cell, reading it neither throws nor takes long.
class TermReaderRobustnessTest {
    private static final String LETTERS = "0123456789 .,;:/-–—()«»_…IVXПШабвгдежийклмнопрстуcyoelqhʻ'’\n\u00A0\u00ADⅢ🙂";
    private final TermReader reader = new TermReader();
    private final Random random = new Random(20260728);

    @Test
    void garbageIsRead() {
        for (int i = 0; i < 5_000; i++) {
            var garbage = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) garbage.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            read(garbage.toString());
        }
    }

    @Test
    void brokenTermsAreRead() throws IOException {
        for (var words : words()) {
            for (int cut = 0; cut <= words.length(); cut++) {
                read(words.substring(0, cut));
                read(words.substring(cut));
            }
            for (int i = 0; i < 5 && !words.isEmpty(); i++) {
                var broken = new StringBuilder(words);
                broken.setCharAt(random.nextInt(words.length()), LETTERS.charAt(random.nextInt(LETTERS.length())));
                read(broken.toString());
            }
        }
    }

    @Test
    void shuffledWordsAreRead() throws IOException {
        var words = words().stream().flatMap(term -> List.of(term.split(" ")).stream()).toList();
        for (int i = 0; i < 5_000; i++) {
            var term = new StringBuilder();
            for (int length = random.nextInt(9); length >= 0; length--) term.append(words.get(random.nextInt(words.size()))).append(' ');
            read(term.toString());
        }
    }

    @Test
    void aLongTextIsReadInNoTime() throws IOException {
        var terms = words();
        for (var part : List.of("1", "2026 ", "1, ", "I", "май – ", "____ ", "a", "ежегодно / ", "(",
                "01.07.2026 – ", "har yili, ", "\n", "«", ". ")) {
            var time = System.nanoTime();
            read(part.repeat(100_000 / part.length()));
            read(part.repeat(990 / part.length()));
            assertThat(Duration.ofNanos(System.nanoTime() - time)).as(part).isLessThan(Duration.ofSeconds(1));
        }
        read(String.join(" ", terms));
    }

    private void read(String words) {
        assertThatCode(() -> {
            var term = reader.read(words, TermContext.within(Span.years(2025, 2027)));
            assertThat(term.words()).isEqualTo(Spelling.foldSpace(words));
            reader.readStartAndEnd(words, "31.12.2026", TermContext.NONE);
        }).as(words).doesNotThrowAnyException();
    }

    private static List<String> words() throws IOException {
        var words = new ArrayList<String>();
        for (var file : List.of("terms.ru.csv", "terms.uz.csv", "terms.uz-Cyrl.csv", "terms.en.csv", "terms.bilingual.csv")) {
            try (var lines = TermReaderRobustnessTest.class.getResourceAsStream(file)) {
                new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains("|"))
                        .map(line -> line.substring(0, line.indexOf('|')).strip()).forEach(words::add);
            }
        }
        return words;
    }
}
