package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Folding;
import hamkor.language.Language;
import hamkor.term.Term.Offset.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The vocabularies beside the code are well formed: a word that can never be met, or that says two things, fails here.
class VocabulariesTest {
    private static final Path FOLDER = Path.of("src/main/java/hamkor/roadmap/reading");
    private static final Map<String, Integer> FIELDS = Map.ofEntries(Map.entry("headings.txt", 3), Map.entry("region-kinds.txt", 6), Map.entry("region-words.txt", 2),
            Map.entry("countries.txt", 2), Map.entry("duration-units.txt", 2), Map.entry("name-endings.txt", 2), Map.entry("title-words.txt", 2),
            Map.entry("together-words.txt", 2), Map.entry("consent-words.txt", 1), Map.entry("announcing-words.txt", 1), Map.entry("period-words.txt", 2),
            Map.entry("language-names.txt", 2), Map.entry("row-words.txt", 2), Map.entry("section-words.txt", 2), Map.entry("prefix-words.txt", 2), Map.entry("small-words.txt", 2),
            Map.entry("person-words.txt", 2));

    static Stream<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLineHasItsFields(String file) {
        assertThat(FIELDS).containsKey(file);
        assertThat(DataLines.of(file)).isNotEmpty().allSatisfy(fields -> {
            assertThat(fields).hasSize(FIELDS.get(file));
            assertThat(fields[0]).isNotBlank();
            assertThat(fields[fields.length - 1]).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyWordIsFolded(String file) {
        for (var fields : DataLines.of(file)) {
            var words = fields[fields.length - 1];
            assertThat(words).isEqualTo(Folding.fold(words));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noLineStandsTwice(String file) {
        assertThat(DataLines.of(file).stream().map(Arrays::toString)).doesNotHaveDuplicates();
    }

    @Test
    void noPhraseOfHeadingsMeansTwoThings() {
        var roles = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        for (var fields : DataLines.of("headings.txt")) {
            CellRole.valueOf(fields[0]);
            assertThat(fields[1].equals("-") || Language.ofCode(fields[1]).isPresent()).as(fields[1]).isTrue();
            for (var phrase : fields[2].split(";")) {
                var before = roles.put(phrase.strip(), fields[0]);
                if (before != null) twice.add(phrase.strip() + ": " + before + ", " + fields[0]);
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void noCountryIsCalledAsAnother() {
        var countries = new HashMap<String, String>();
        for (var fields : DataLines.of("countries.txt"))
            for (var stem : fields[1].split(" ")) {
                var before = countries.put(stem, fields[0]);
                assertThat(before == null || before.equals(fields[0])).as("%s: %s, %s", stem, before, fields[0]).isTrue();
            }
    }

    @Test
    void unitsAndKindsAreKnown() {
        for (var fields : DataLines.of("duration-units.txt")) Unit.valueOf(fields[0]);
        assertThat(RegionKinds.all()).isNotEmpty();
        for (var fields : DataLines.of("language-names.txt")) assertThat(Language.ofCode(fields[0])).isPresent();
        assertThat(List.of("after", "before")).containsAll(DataLines.of("together-words.txt").stream().map(fields -> fields[0]).distinct().toList());
    }
}
