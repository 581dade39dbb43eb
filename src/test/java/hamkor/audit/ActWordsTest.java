package hamkor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.access.Rights;
import hamkor.directory.Organisations;
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

    /// Names of fields as doors write them, and what stands where a name may stand.
    private static final Pattern FIELD = Pattern.compile("\\.(?:put|set)\\(\"([A-Za-z0-9-]+)\"|\"([A-Za-z0-9-]+)\", ");
    private static final Pattern DOOR = Pattern.compile("new Act\\(|Act\\.of\\(|class (?:RowJson|TermJson) ");

    @Test void everyFieldThatADoorRecordsHasItsWords() throws IOException {
        var fields = new TreeSet<String>();
        try (var files = Files.walk(MAIN)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                if (!DOOR.matcher(code).find()) continue;
                code.lines().filter(line -> !line.contains("Refusal.")).forEach(line ->
                        FIELD.matcher(line).results().forEach(found -> fields.add(found.group(1) == null ? found.group(2) : found.group(1))));
            }
        }
        var words = Words.beside(Audit.class, Organisations.class, Rights.class).get(Language.RU);
        var values = words.keys("value.");
        assertThat(fields).contains("purpose", "evidence", "reporting-days", "by-consent").allMatch(field -> words.knows("field." + field) || words.knows("record." + field)
                || words.knows("act." + field) || values.stream().anyMatch(value -> value.endsWith("." + field)),
                "stands in access/words_*.properties as record.NAME, or as field.NAME where the page of the thing tells it");
    }

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
