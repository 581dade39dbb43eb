package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The reader against what a careful person reads: every field of every measure, every problem.
class RoadmapReaderTest {
    private final RoadmapReader reader = new RoadmapReader(Limits.DEFAULT);

    static Stream<Path> examples() {
        return Gold.documents("examples");
    }

    static Stream<Path> shapes() {
        return Gold.documents("shapes");
    }


    @ParameterizedTest(name = "{0}")
    @MethodSource({"examples", "shapes"})
    void everyFieldIsReadAsAPersonReadsIt(Path document) throws IOException {
        var differences = Gold.differences(Gold.json(Gold.gold(document)), Gold.json(reader.read(document)));
        assertThat(differences).as("%s: %s", document.getFileName(), String.join("\n", differences)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"examples", "shapes"})
    void everyRowIsAMeasureASectionOrSkippedWithItsReason(Path document) {
        var rows = reader.read(document).reconciliation();
        assertThat(rows.measures() + rows.sections() + rows.skipped().size()).isEqualTo(rows.rowsRead());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"examples", "shapes"})
    void everyMeasureStandsAtTheRowOfTheDocumentThatItWasReadFrom(Path document) {
        var reading = reader.read(document);
        var rows = reading.sources().stream().flatMap(table -> table.rows().stream()).toList();
        assertThat(rows.stream().map(SourceRow::number)).isEqualTo(IntStream.rangeClosed(1, reading.reconciliation().rowsRead()).boxed().toList());
        var measures = rows.stream().filter(row -> row.kind() == SourceRow.Kind.MEASURE).toList();
        assertThat(measures.stream().map(row -> row.measure().orElseThrow())).isEqualTo(IntStream.range(0, reading.measures().size()).boxed().toList());
        assertThat(measures.stream().map(SourceRow::place)).isEqualTo(reading.measures().stream().map(MeasureReading::source).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"examples", "shapes"})
    void whatIsNotReadIsSaid(Path document) {
        var reading = reader.read(document);
        boolean said = reading.problems().stream().map(Problem::code)
                .anyMatch(code -> List.of(Problem.Code.CELL_NOT_READ, Problem.Code.CHARACTERS_LEFT).contains(code));
        assertThat(said).isEqualTo(reading.reconciliation().unread() > 0);
    }
}
