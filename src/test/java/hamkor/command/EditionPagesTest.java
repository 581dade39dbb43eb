package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.access.Role;
import hamkor.audit.Actor;
import hamkor.document.Limits;
import hamkor.id.RoadmapId;
import hamkor.measure.Measures;
import hamkor.measure.Plan;
import hamkor.measure.PlannedMeasure;
import hamkor.roadmap.Approval;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.RoadmapReader;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The editions of a roadmap of the demo, to which two more were put in force: one left two measures out, one took one in again.
class EditionPagesTest {
    @TempDir static Path files;
    private static Counted database;
    private static Site site;
    private static RoadmapId roadmap;
    private static Browserless curator;

    @BeforeAll static void start() {
        database = new Counted(TestDatabase.fresh());
        var clock = Clock.systemUTC();
        site = Site.start(database.database, BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT), doors -> {
            new DemoWorld(doors, _ -> {}).load(DemoCommand::read);
            Browserless.token(doors.context(), Role.CURATOR, "UZ-SA");
            twoMoreEditions(doors);
        });
        curator = Browserless.demo(site.port(), "curator@omsk.example");
    }

    @AfterAll static void end() {
        site.close();
    }

    private static void twoMoreEditions(Site.Doors doors) {
        var first = doors.door(Roadmaps.class).allInForce().getFirst();
        roadmap = first.roadmap();
        var plan = doors.door(Measures.class).planOf(first.id());
        var fewer = new ArrayList<>(plan.measures());
        var forum = fewer.remove(7);
        fewer.remove(2);
        putInForce(doors, first, with(plan, fewer), LocalDate.of(2026, 2, 1));
        fewer.add(forum);
        putInForce(doors, first, with(plan, fewer), LocalDate.of(2026, 6, 30));
    }

    private static Plan with(Plan plan, List<PlannedMeasure> measures) {
        return new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), measures);
    }

    private static void putInForce(Site.Doors doors, Edition first, Plan plan, LocalDate on) {
        var approvals = first.approvals().stream().map(approval -> new Approval(approval.side(), on, approval.basis(), Actor.program())).toList();
        doors.door(Measures.class).putInForce(Actor.program(), roadmap, plan, first.source(), approvals);
    }

    @Test void eachEditionSaysWhoApprovedItAndWhatItExcluded() {
        var page = curator.get("/roadmaps/" + roadmap + "/editions").body();
        assertThat(page).contains("Редакция № 3", "действует с 30 июня 2026 года", "Редакция № 2", "действовала с 1 февраля 2026 года", "Редакция № 1")
                .contains("Исключённые мероприятия <span class=\"hk-n\">2</span>", "Снова включено редакцией № 3", "29 мероприятий", "II Совет регионов");
        assertThat(page.split("Снова включено", -1)).hasSize(2);
        assertThat(curator.get("/roadmaps/" + roadmap).body()).contains("href=\"/roadmaps/" + roadmap + "/editions\"");
    }

    @Test void eachEditionIsDownloadedAsItWas() throws IOException {
        var page = curator.get("/roadmaps/" + roadmap + "/editions").body();
        for (var ending : List.of("docx", "xlsx")) {
            assertThat(page).contains("href=\"/roadmaps/" + roadmap + "/editions/1/roadmap." + ending + "\"");
            assertThat(measures(1, ending)).as("the first had them all").isEqualTo(30);
            assertThat(measures(2, ending)).isEqualTo(28);
        }
        assertThat(curator.download("/roadmaps/" + roadmap + "/editions/1/source").statusCode()).isEqualTo(200);
        assertThat(curator.download("/roadmaps/" + roadmap + "/editions/9/source").statusCode()).isEqualTo(404);
        assertThat(curator.download("/roadmaps/" + roadmap + "/editions/9/roadmap.docx").statusCode()).isEqualTo(404);
    }

    /// The document names persons.
    @Test void theSignedDocumentIsForThoseWhoMaySeeWhomItNames() {
        var leader = Browserless.demo(site.port(), "leader@omsk.example");
        assertThat(leader.get("/roadmaps/" + roadmap + "/editions").body()).contains("omsk_bukhara.docx").doesNotContain("/editions/1/source");
        assertThat(leader.get("/roadmaps/" + roadmap + "/editions/1/source").statusCode()).isEqualTo(403);
    }

    private static int measures(int edition, String ending) throws IOException {
        var content = curator.download("/roadmaps/" + roadmap + "/editions/" + edition + "/roadmap." + ending).body();
        return new RoadmapReader(Limits.DEFAULT).read(Files.write(files.resolve(edition + "." + ending), content)).measures().size();
    }

    @Test void anEditionSaysWhatItChangedInTheOneBefore() {
        var editions = curator.get("/roadmaps/" + roadmap + "/editions").body();
        assertThat(editions).contains("href=\"/roadmaps/" + roadmap + "/editions/3\"", "href=\"/roadmaps/" + roadmap + "/editions/2\"")
                .doesNotContain("href=\"/roadmaps/" + roadmap + "/editions/1\"");
        var page = curator.get("/roadmaps/" + roadmap + "/editions/2").body();
        assertThat(page).contains("Что изменила редакция № 2", "По сравнению с редакцией № 1", "исключено 2 · без изменений 28");
        assertThat(page.split("is-vanished", -1)).hasSize(3);
        assertThat(curator.get("/roadmaps/" + roadmap + "/editions/3").body()).contains("добавлено 1 · без изменений 28");
        assertThat(curator.get("/roadmaps/" + roadmap + "/editions/1").statusCode()).as("it had none before it").isEqualTo(404);
    }

    @Test void onlyTheSidesSeeThem() {
        var stranger = new Browserless(site.port()).signIn("curator.uz-sa@new.example", Browserless.PASSWORD);
        for (var path : List.of("", "/2", "/2/source", "/2/roadmap.docx"))
            assertThat(stranger.get("/roadmaps/" + roadmap + "/editions" + path).statusCode()).as(path).isEqualTo(404);
    }

    @Test void aPageAsksTheDatabaseFewQuestions() {
        int before = database.statements.get();
        curator.get("/roadmaps/" + roadmap + "/editions");
        assertThat(database.statements.get() - before).isLessThanOrEqualTo(12);
    }
}
