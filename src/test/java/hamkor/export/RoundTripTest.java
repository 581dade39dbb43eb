package hamkor.export;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.measure.Difference.Field;
import hamkor.measure.Difference.Kind;
import hamkor.measure.Difference;
import hamkor.roadmap.reading.CellRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Export, change nothing, read: zero differences. Change one cell: one difference.
class RoundTripTest {
    private static final Map<CellRole, Field> FIELDS = Map.of(CellRole.NUMBER, Field.NUMBER, CellRole.TITLE, Field.TITLE, CellRole.TERM, Field.TERM,
            CellRole.EXECUTORS, Field.EXECUTORS, CellRole.RESULT, Field.RESULT, CellRole.FUNDING, Field.FUNDING);
    private static final Map<CellRole, String> NEW_WORDS = Map.of(CellRole.NUMBER, "99", CellRole.TITLE, "Совершенно другое дело", CellRole.TERM, "до 3 марта 2027 года",
            CellRole.EXECUTORS, "Министерство новых дел", CellRole.RESULT, "подписанный протокол", CellRole.FUNDING, "из средств сторон");

    @TempDir
    Path folder;

    static Stream<Arguments> everyDocument() {
        return RoundTrip.documents("examples", "shapes").flatMap(document -> Stream.of("docx", "xlsx").map(ending -> Arguments.of(document, ending)));
    }

    static Stream<Arguments> everyExample() {
        return RoundTrip.documents("examples").flatMap(document -> Stream.of("docx", "xlsx").map(ending -> Arguments.of(document, ending)));
    }

    private static Difference difference(RoundTrip trip, Path file) {
        return Difference.between(trip.plan, trip.again(RoundTrip.READER.read(file)), Map.of());
    }

    private static List<Difference.Row> others(Difference difference) {
        return difference.rows().stream().filter(row -> row.kind() != Kind.UNCHANGED).toList();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyDocument")
    void aFileThatNobodyChangedChangesNothing(Path document, String ending) throws IOException {
        var trip = new RoundTrip(document);
        var difference = difference(trip, trip.write(folder, ending, false));
        assertThat(difference.ofPlan()).isEmpty();
        assertThat(others(difference)).isEmpty();
        assertThat(difference.isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyExample")
    void norDoesOneWithContactPersons(Path document, String ending) throws IOException {
        var trip = new RoundTrip(document);
        assertThat(difference(trip, trip.write(folder, ending, true)).isEmpty()).isTrue();
    }

    /// Every column of the file in turn, in the first row that has words in it.
    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyExample")
    void oneChangedCellIsOneDifference(Path document, String ending) throws IOException {
        var trip = new RoundTrip(document);
        var columns = PlanTableMaker.table(trip.plan, trip.sides, trip.plan.languages(), false, "").columns();
        for (int column = 0; column < columns.size(); column++) {
            var role = columns.get(column).role();
            var file = EditedFile.open(trip.write(folder, ending, false));
            int row = file.firstMeasureWithWordsIn(column);
            file.write(row, column, NEW_WORDS.get(role));
            var difference = difference(trip, file.save());
            assertThat(others(difference)).as("column %s", role).singleElement().satisfies(one -> {
                assertThat(one.changed()).isSubsetOf(role == CellRole.TITLE ? EnumSet.of(Field.TITLE, Field.DETAILS) : Set.of(FIELDS.get(role))).contains(FIELDS.get(role));
                assertThat(one.before().orElseThrow().identity()).isEqualTo(one.after().orElseThrow().identity());
            });
            assertThat(difference.ofPlan()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyExample")
    void aRowThatWasTypedInIsOneNewMeasure(Path document, String ending) throws IOException {
        var trip = new RoundTrip(document);
        var file = EditedFile.open(trip.write(folder, ending, false));
        int columns = PlanTableMaker.table(trip.plan, trip.sides, trip.plan.languages(), false, "").columns().size();
        file.insert(file.firstMeasureWithWordsIn(1) + 1, columns, "Совершенно новое дело", "2026 год");
        var difference = difference(trip, file.save());
        assertThat(others(difference)).singleElement().satisfies(row -> assertThat(row.kind()).isEqualTo(Kind.ADDED));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyExample")
    void aRowThatWasDeletedHasVanished(Path document, String ending) throws IOException {
        var trip = new RoundTrip(document);
        var file = EditedFile.open(trip.write(folder, ending, false));
        file.delete(file.firstMeasureWithWordsIn(1));
        assertThat(others(difference(trip, file.save()))).singleElement().satisfies(row -> assertThat(row.kind()).isEqualTo(Kind.VANISHED));
    }

    /// As sorting leaves them: nothing but the order and the headings is another.
    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyExample")
    void rowsKnowThemselvesWhereverTheyAreMoved(Path document, String ending) throws IOException {
        var trip = new RoundTrip(document);
        var file = EditedFile.open(trip.write(folder, ending, false));
        file.turnOver();
        var difference = difference(trip, file.save());
        assertThat(difference.reordered()).isTrue();
        assertThat(difference.rows()).hasSameSizeAs(trip.plan.measures()).allSatisfy(row -> {
            assertThat(row.before()).isPresent();
            assertThat(row.changed()).isSubsetOf(Field.SECTION);
            assertThat(row.before().get().identity()).isEqualTo(row.after().orElseThrow().identity());
        });
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyExample")
    void theDaysThatAPersonChoseAndTheDirectionStay(Path document, String ending) throws IOException {
        var trip = new RoundTrip(document);
        trip.dateWhatIsUndated();
        assertThat(difference(trip, trip.write(folder, ending, false)).isEmpty()).isTrue();
    }

    @Test
    void whoLeadsByAPersonsWordGoesOnLeading() throws IOException {
        var trip = new RoundTrip(RoundTrip.document("examples", "omsk_bukhara.docx"));
        trip.letTheSecondLead();
        assertThat(difference(trip, trip.write(folder, "docx", false)).isEmpty()).isTrue();
    }

    @Test
    void whoSwapsTwoExecutorsOfASideChangesWhoLeads() throws IOException {
        var trip = new RoundTrip(RoundTrip.document("examples", "omsk_bukhara.docx"));
        var columns = PlanTableMaker.table(trip.plan, trip.sides, trip.plan.languages(), false, "").columns();
        int column = IntStream.range(0, columns.size()).filter(i -> columns.get(i).role() == CellRole.EXECUTORS).findFirst().orElseThrow();
        var file = EditedFile.open(trip.write(folder, "xlsx", false));
        int row = file.firstMeasureWith(column, "\n");
        var lines = file.text(row, column).split(";\n");
        file.write(row, column, lines[1] + ";\n" + lines[0]);
        assertThat(others(difference(trip, file.save()))).singleElement().satisfies(one -> assertThat(one.changed()).containsExactly(Field.EXECUTORS));
    }
}
