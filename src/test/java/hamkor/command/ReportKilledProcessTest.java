package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import hamkor.Story;
import hamkor.access.Role;
import hamkor.account.Accounts;
import hamkor.account.Tokens;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.directory.Contact;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.evidence.Evidence;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.term.Term;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report with a file is sent by a program that repeats with the same key what was not answered, while the site is killed at every
/// step of it, before, within and after each write: nothing is lost, nothing is there twice.
@Tag("process")
class ReportKilledProcessTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /// Where it is killed.
    ///
    /// @param step what the program is about: 1 the draft, 2 the file, 3 the sending
    private record Point(int step, String name) {}

    private static final List<Point> POINTS = List.of(
            new Point(1, "ReportSql.begin begins"),
            new Point(2, "Evidence.receive begins"), new Point(2, "Evidence.sha256 begins"),
            new Point(2, "FolderStore.keep begins"), new Point(2, "FolderStore.settle begins"), new Point(2, "FolderStore.keep ended"),
            new Point(2, "ReportSql.attach begins"), new Point(2, "ReportSql.touch begins"), new Point(2, "ReportSql.attach ended"),
            new Point(3, "ReportSql.write ended"), new Point(3, "ReportSql.send ended"),
            new Point(3, "FactsSql.keep begins"), new Point(3, "FactsSql.keep ended"),
            new Point(3, "AuditSql.lock ended"), new Point(3, "AuditSql.append begins"), new Point(3, "AuditSql.append ended"),
            new Point(3, "KeySql.keep begins"), new Point(3, "KeySql.keep ended"),
            new Point(3, "DataSourceTransactionManager.doCommit begins"), new Point(3, "ContentCachingResponseWrapper.copyBodyToResponse begins"));

    @TempDir Path files;
    private final HttpClient client = HttpClient.newHttpClient();
    private Story story;
    private List<UUID> checkpoints;
    private String token;
    private Process site;
    private BufferedReader said;
    private int port;

    @BeforeEach void aPlanWithADateForEachPoint() {
        story = new Story();
        var executor = Story.executor("Министерство экономики Омской области", "Омская область", ExecutorReading.Role.LEAD);
        var other = Story.executor("Управление инвестиций, промышленности и торговли Бухарской области", "Бухарская область", ExecutorReading.Role.LEAD);
        var measures = new ArrayList<MeasureReading>();
        for (int i = 1; i <= POINTS.size(); i++)
            measures.add(Story.measure(String.valueOf(i), List.of("Экономика"), new Term.Deadline("до 1 июля 2036 года", LocalDate.of(2036, 7, 1)), executor, other));
        var agreement = story.agreement("RU-OMS", "UZ-BU");
        story.putInForce(story.roadmap(agreement), Story.reading(measures.toArray(MeasureReading[]::new)), story.approvals(agreement));
        checkpoints = story.jdbc.sql("select checkpoint.id from checkpoint join party on party.id = checkpoint.side and party.region = 'RU-OMS' order by 1").query(UUID.class).list();
        var omsk = new RegionId("RU-OMS");
        var office = story.door(Organisations.class).calledIn(List.of(omsk)).by(omsk, Story.russian("Министерство экономики Омской области"));
        var person = story.door(People.class).add(Actor.program(), omsk, new Person.Details(office, Story.russian("Ким Виктор"), Optional.empty(), Contact.NONE));
        story.door(Accounts.class).open(Actor.program(), person, "kim@omsk.example", Set.of(Role.EXECUTOR), "двенадцать стульев");
        token = story.door(Tokens.class).make(Actor.program(), story.door(Accounts.class).called("kim@omsk.example").orElseThrow(), "tests");
    }

    @AfterEach void end() throws Exception {
        if (site != null) site.destroyForcibly().waitFor();
        client.close();
        story.close();
    }

    @Test void nothingIsLostOrDoubledWhereverTheSiteIsKilled() throws Exception {
        start();
        for (int i = 0; i < POINTS.size(); i++) reported(POINTS.get(i), checkpoints.get(i));
        var printed = new ByteArrayOutputStream();
        var words = Words.beside(EvidenceCommand.class).get(Language.EN);
        EvidenceCommand.told(new Evidence(files), new FilesSql(story.door(DataSource.class)), words, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.contains("0".repeat(64)))).as("each file once, none of nothing")
                .containsExactly("Files kept as they came: " + POINTS.size());
        assertThat(story.door(Audit.class).verify().holds()).as("the record of who did what is whole").isTrue();
    }

    private void reported(Point point, UUID checkpoint) throws Exception {
        var content = ("%PDF-1.7 " + point.name()).getBytes(StandardCharsets.UTF_8);
        var path = "/api/v1/checkpoints/" + checkpoint + "/reports";
        var said = "{\"state\": \"done\", \"text\": {\"ru\": \"Проведены переговоры\"}, \"send\": %s}";
        var draft = id(done(point, 1, path, "application/json", said.formatted(false).getBytes(StandardCharsets.UTF_8)));
        done(point, 2, "/api/v1/reports/" + draft + "/evidence", "multipart/form-data; boundary=b", form(content));
        assertThat(id(done(point, 3, path, "application/json", said.formatted(true).getBytes(StandardCharsets.UTF_8)))).isEqualTo(draft);
        once(point, checkpoint, draft);
    }

    /// The request, killed in its middle where the point is in this step, and then asked again with its key.
    private HttpResponse<String> done(Point point, int step, String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", point.name().replace(' ', '-') + "." + step).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build();
        if (point.step() == step) {
            tell(point.name());
            CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
            assertThat(hears()).as(point.name()).isEqualTo("STOPPED");
            site.destroyForcibly().waitFor();
            assertThat(answer.handle((_, failed) -> failed != null).get()).as(point.name() + " was not answered").isTrue();
            start();
            return done(new Point(0, point.name()), step, path, type, body);
        }
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(point.name() + " " + answer.body()).isEqualTo(201);
        return answer;
    }

    private void once(Point point, UUID checkpoint, String report) {
        assertThat(counted("select count(*) from report where checkpoint = :id", checkpoint)).as(point.name() + ": reports").isEqualTo(1);
        assertThat(counted("select count(*) from report where checkpoint = :id and sent_at is not null", checkpoint)).as(point.name() + ": sent").isEqualTo(1);
        assertThat(counted("select count(*) from report_evidence join report on report.id = report where checkpoint = :id", checkpoint)).as(point.name() + ": files").isEqualTo(1);
        assertThat(counted("select count(*) from audit_entry where act = 'report-sent' and cast(after as text) like '%' || :id || '%'", UUID.fromString(report))).as(point.name() + ": entries").isEqualTo(1);
        assertThat(counted("select count(*) from checkpoint where id = :id and by_acts = 'awaiting' and report is not null", checkpoint)).as(point.name() + ": facts").isEqualTo(1);
        assertThat(story.jdbc.sql("select count(*) from api_answer where key like :key").param("key", point.name().replace(' ', '-') + ".%").query(Long.class).single())
                .as(point.name() + ": answers").isEqualTo(3);
    }

    private long counted(String question, UUID id) {
        return story.jdbc.sql(question.replace("|| :id ||", "|| cast(:id as text) ||")).param("id", id).query(Long.class).single();
    }

    private static String id(HttpResponse<String> answer) {
        var found = ID.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static byte[] form(byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"act.pdf\"\r\nContent-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private void start() throws Exception {
        var database = (HikariDataSource) story.door(DataSource.class);
        var agent = Path.of(ByteBuddyAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        site = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m",
                "-javaagent:" + agent, "-cp", path, StoppingSite.class.getName(), database.getJdbcUrl(), database.getUsername(), database.getPassword(), files.toString())
                .redirectError(files.getParent().resolve("stopping-site.txt").toFile()).start();
        said = new BufferedReader(new InputStreamReader(site.getInputStream(), StandardCharsets.UTF_8));
        var ready = hears();
        assertThat(ready).as(Files.readString(files.getParent().resolve("stopping-site.txt"))).startsWith("READY ");
        port = Integer.parseInt(ready.substring("READY ".length()));
    }

    private void tell(String point) throws IOException {
        site.outputWriter(StandardCharsets.UTF_8).append(point).append('\n').flush();
        assertThat(hears()).isEqualTo("ARMED");
    }

    /// What the site says next; what its libraries print is passed over.
    private String hears() throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine())
            if (line.startsWith("READY ") || line.equals("ARMED") || line.equals("STOPPED")) return line;
        return "nothing more";
    }
}
