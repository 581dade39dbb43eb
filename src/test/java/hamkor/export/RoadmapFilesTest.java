package hamkor.export;

import static hamkor.Story.executor;
import static hamkor.Story.measure;
import static hamkor.Story.reading;
import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.export.RoadmapFiles.Form;
import hamkor.id.AgreementId;
import hamkor.id.MeasureId;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.measure.Assignment;
import hamkor.measure.Assignment.Assigned;
import hamkor.measure.Difference;
import hamkor.measure.Measures;
import hamkor.measure.Plan;
import hamkor.measure.PlannedMeasure;
import hamkor.measure.Understood;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.ExecutorReading.Role;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.roadmap.reading.SourceCell;
import hamkor.term.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A roadmap in force asked for as a file.
class RoadmapFilesTest {
    private static final Term.Deadline BY_JULY = new Term.Deadline("до 1 июля 2026 года", LocalDate.of(2026, 7, 1));
    private static final ExecutorReading OMSK = executor("Минпром", "Омская область", Role.LEAD);
    private static final ExecutorReading BUKHARA = executor("Хокимият", "Бухарская область", Role.LEAD);

    private static Story story;

    @TempDir
    Path folder;
    private AgreementId agreement;
    private RoadmapId roadmap;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    private void putInForce(List<String> regions, MeasureReading... measures) {
        agreement = story.agreement(regions.toArray(String[]::new));
        roadmap = story.roadmap(agreement);
        story.putInForce(roadmap, reading(measures), story.approvals(agreement));
    }

    private RoadmapReading written(Acting by, Form form, Optional<Language> headings, boolean contacts) throws IOException {
        var file = Files.write(folder.resolve("roadmap." + form.ending()), story.door(RoadmapFiles.class).write(by, roadmap, form, headings, contacts).content());
        return RoundTrip.READER.read(file);
    }

    private RoadmapReading written(Form form) throws IOException {
        return written(story.curator("RU-OMS"), form, Optional.empty(), false);
    }

    private Plan inForce() {
        return story.door(Measures.class).planOf(story.door(Roadmaps.class).inForce(roadmap).id());
    }

    private Difference difference(RoadmapReading read) {
        var under = story.door(Agreements.class).agreement(agreement);
        var assignment = Assignment.under(under, story.door(Regions.class), story.door(Organisations.class).calledIn(under.sides().stream().map(Side::region).toList()));
        var plan = inForce();
        var understood = SaidAgain.in(plan, story.door(RoadmapFiles.class).sidesOf(under), read,
                read.measures().stream().map(measure -> Understood.of(measure, assignment.of(measure.executors()))).toList());
        var measures = IntStream.range(0, understood.size()).mapToObj(i -> planned(understood.get(i), read.measures().get(i))).toList();
        return Difference.between(plan, new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), measures), Map.of());
    }

    private static PlannedMeasure planned(Understood of, MeasureReading read) {
        return new PlannedMeasure(read.mark().map(MeasureId::of), of.number(), of.section(), of.title(), of.details(), of.term(),
                of.executors().stream().map(Assigned::planned).toList(), of.result(), of.funding(), of.direction(), read.source());
    }

    private static List<String> lastCell(RoadmapReading read) {
        return read.sources().stream().filter(table -> !table.isText()).toList().getLast().rows().getLast().cells().getLast().lines();
    }

    @ParameterizedTest
    @EnumSource
    void theEditionInForceComesBackWithoutADifference(Form form) throws IOException {
        putInForce(List.of("RU-OMS", "UZ-BU"), measure("1", List.of("I. Наука"), BY_JULY, OMSK, BUKHARA, executor("Палата", "Бухарская область", Role.CONSENT)),
                measure("2", List.of("I. Наука", "Выставки"), new Term.Undated("", Term.WhyUndated.EMPTY), OMSK));
        assertThat(difference(written(form)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void threeSidesStandInOneColumnEachUnderItsName(Form form) throws IOException {
        putInForce(List.of("RU-OMS", "UZ-BU", "UZ-NW"), measure("1", List.of(), BY_JULY, executor("Хокимият", "Навоийская область", Role.LEAD), OMSK, BUKHARA,
                executor("Минэкономики", "Омская область", Role.CONSENT)));
        var read = written(form);
        assertThat(lastCell(read)).containsExactly("Омская область:", "Минпром;",
                "Минэкономики (по согласованию)", "Бухарская область:", "Хокимият", "Навоийская область:", "Хокимият");
        assertThat(difference(read).isEmpty()).isTrue();
    }

    @Test
    void aSideThatOnlyTakesPartStaysWithoutALead() throws IOException {
        putInForce(List.of("RU-OMS", "UZ-BU"), measure("1", List.of(), BY_JULY, OMSK, executor("хокимиятом", "Бухарская область", Role.CO)));
        var read = written(Form.DOCX);
        assertThat(lastCell(read)).containsExactly("совместно с хокимиятом");
        assertThat(read.measures().getFirst().executors().getLast().role()).isEqualTo(Role.CO);
        assertThat(difference(read).isEmpty()).isTrue();
    }

    @Test
    void headingsMayBeInTheReadersLanguage() throws IOException {
        putInForce(List.of("RU-OMS", "UZ-BU"), measure("1", List.of(), BY_JULY, OMSK, BUKHARA));
        var read = written(story.curator("RU-OMS"), Form.DOCX, Optional.of(Language.EN), false);
        assertThat(read.headers().getFirst().columns().stream().map(column -> column.heading())).contains("Measure", "Responsible (Omsk Region)");
        assertThat(difference(read).isEmpty()).isTrue();
    }

    @Test
    void aContactPersonIsWrittenOnlyWhereACuratorAsksForItAndThatIsOnRecord() throws IOException {
        var contact = new ExecutorReading(russian("Минпром"), Optional.of("Омская область"), Optional.of("Иванов И.И."), Role.LEAD);
        putInForce(List.of("RU-OMS", "UZ-BU"), measure("1", List.of(), BY_JULY, contact, BUKHARA));
        assertThat(written(Form.XLSX).sources().toString()).doesNotContain("Иванов");
        assertThat(difference(written(Form.XLSX)).isEmpty()).isTrue();
        assertThat(written(story.curator("RU-OMS"), Form.XLSX, Optional.empty(), true).sources().stream().flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream()).map(SourceCell::lines)).contains(List.of("Минпром (Иванов И.И.)"));
        assertThatThrownBy(() -> written(story.leader("RU-OMS"), Form.XLSX, Optional.empty(), true)).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(story.jdbc.sql("select act from audit_entry where about = :id").param("id", story.door(Roadmaps.class).inForce(roadmap).id().value()).query(String.class).list())
                .containsOnlyOnce("contacts-written");
    }

    @Test
    void aRoadmapOfOthersIsSaidNotToExist() {
        putInForce(List.of("RU-OMS", "UZ-BU"), measure("1", List.of(), BY_JULY, OMSK, BUKHARA));
        assertThatThrownBy(() -> story.door(RoadmapFiles.class).write(story.curator("UZ-NW"), roadmap, Form.DOCX, Optional.empty(), false)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void theFileIsCalledAsAPersonWouldCallIt() {
        putInForce(List.of("RU-OMS", "UZ-BU"), measure("1", List.of(), BY_JULY, OMSK, BUKHARA));
        assertThat(story.door(RoadmapFiles.class).write(story.curator("RU-OMS"), roadmap, Form.DOCX, Optional.empty(), false).name())
                .isEqualTo("Дорожная карта Омск – Бухара, редакция 1.docx");
    }

    @Test
    void aTextThatNoCellOfExcelHoldsIsRefused() {
        var long33 = new MeasureReading(Optional.of("1"), List.of(), russian("слово ".repeat(6_000).strip()), List.of(), BY_JULY, List.of(OMSK, BUKHARA),
                Optional.empty(), Optional.empty(), measure("1", List.of(), BY_JULY).source(), Optional.empty());
        putInForce(List.of("RU-OMS", "UZ-BU"), long33);
        assertThatThrownBy(() -> story.door(RoadmapFiles.class).write(story.curator("RU-OMS"), roadmap, Form.XLSX, Optional.empty(), false)).isInstanceOf(Refusal.Invalid.class);
    }
}
