package hamkor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real prints of browsers and office programs, each with what is to be read out of it in a text file beside it. After a wanted
/// change, `-Dhamkor.golden=write` writes these anew; look at what changed.
class PdfPrintsTest {
    private static final Path PRINTS = Path.of("src/test/resources/hamkor/document/prints");

    static Stream<Path> prints() throws IOException {
        try (var files = Files.list(PRINTS)) {
            return files.filter(it -> it.toString().endsWith(".pdf")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("prints")
    void aPrintIsReadAsItIsSeen(Path print) throws IOException {
        var document = new PdfReader(Limits.DEFAULT).read(print);
        for (var block : document.blocks()) if (block instanceof Table table) PdfShown.checkGrid(table);
        var shown = PdfShown.of(document);
        var expected = Path.of(print.toString().replace(".pdf", ".txt"));
        if ("write".equals(System.getProperty("hamkor.golden"))) Files.writeString(expected, shown);
        assertThat(shown).isEqualTo(Files.readString(expected));
    }
}
