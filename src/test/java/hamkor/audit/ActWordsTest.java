package hamkor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import hamkor.language.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An act without words would break the page that tells of it, months after it was done.
class ActWordsTest {
    private static final Path MAIN = Path.of("src/main/java/hamkor");
    private static final Pattern ACT = Pattern.compile("(?:new Act\\(|Act\\.of\\()\\s*\"([^\"]+)\"");

    @Test void everyActHasItsWords() throws IOException {
        var acts = new TreeSet<String>();
        try (var files = Files.walk(MAIN)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList())
                ACT.matcher(Files.readString(file)).results().forEach(act -> acts.add(act.group(1)));
        }
        var words = Words.beside(Audit.class).get(Language.RU);
        assertThat(acts).isNotEmpty().allMatch(act -> words.knows("act." + act), "stands in audit/words_*.properties as act.NAME");
    }
}
