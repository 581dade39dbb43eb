package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The demo as a process, from its first start to its last, through a kill and a neighbour.
@Tag("process")
class SiteProcessTest {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private Path place;
    private int port;
    private Process running;
    private Browserless curator;

    @BeforeEach void aFolderAndAPortOfItsOwn() throws IOException {
        place = Files.createTempDirectory("hamkor-site-").toRealPath();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach void nothingIsLeft() throws Exception {
        if (running != null && running.isAlive()) end();
        client.close();
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /// Whoever was signed in before the kill still is after it.
    @Test void theDemoOutlivesAKillAndRefusesANeighbour() throws Exception {
        start();
        curator = Browserless.demo(port, "curator@omsk.example");
        assertThat(roadmaps()).isEqualTo(3);

        var second = Launched.run(environment(), "demo");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err()).contains(place.resolve("data").toString());
        assertThat(second.err().lines().filter(line -> line.startsWith("\tat "))).isEmpty();

        running.destroyForcibly().waitFor();
        start();
        assertThat(roadmaps()).isEqualTo(3);

        end();
        assertThat(running.exitValue()).isIn(0, 143);
        start();
        assertThat(roadmaps()).isEqualTo(3);
    }

    /// While the demo runs, and when it does not.
    @Test void aTokenIsMadeBesideTheSiteAsWellAsWithoutIt() throws Exception {
        start();
        var beside = Launched.run(environment(), "token", "curator@omsk.example");
        assertThat(beside.exitCode()).as(beside.err()).isZero();
        assertThat(beside.out()).matches("hkr_[\\w-]{43}\n");
        assertThat(regions(beside.out())).isEqualTo(200);
        assertThat(Launched.run(environment(), "token", "nobody@omsk.example")).satisfies(refused -> {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains("nobody@omsk.example");
        });
        end();
        var alone = Launched.run(environment(), "token", "curator@omsk.example");
        assertThat(alone.exitCode()).as(alone.err()).isZero();
        start();
        assertThat(regions(alone.out())).isEqualTo(200);
        assertThat(regions(beside.out())).isEqualTo(200);
    }

    @Test void anEmptyInstallationPrintsALinkForItsFirstAdministratorAtEachStart() throws Exception {
        start("serve");
        var first = firstLink();
        end();
        start("serve");
        var second = firstLink();
        assertThat(second).isNotEqualTo(first);
        var administrator = new Browserless(port);
        assertThat(administrator.get(first).statusCode()).isEqualTo(404);
        assertThat(administrator.get(second).body()).contains("Омская область");
        assertThat(administrator.post("/first", Map.of("key", second.substring(second.indexOf('=') + 1), "region", "RU-OMS", "name", "Белова Ирина", "email", "admin@omsk.example",
                "password", Browserless.PASSWORD, "again", Browserless.PASSWORD)).statusCode()).isEqualTo(303);
        end();
        start("serve");
        assertThat(talk()).doesNotContain("/first?key=");
        assertThat(administrator.get("/accounts").statusCode()).as("and is still signed in").isEqualTo(200);
    }

    /// Of the last start.
    private String talk() throws IOException {
        return Files.readString(place.resolve("talk.txt"));
    }

    private String firstLink() throws Exception {
        var until = Instant.now().plus(STARTS_WITHIN);
        var link = Pattern.compile("http://localhost:" + port + "(/first\\?key=[\\w-]{43})");
        while (Instant.now().isBefore(until)) {
            var found = link.matcher(talk());
            if (found.find()) return found.group(1);
            Thread.sleep(50);
        }
        throw new AssertionError(talk());
    }

    private int regions(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/regions")).header("Authorization", "Bearer " + token.strip()).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private Map<String, String> environment() {
        return Map.of("HAMKOR_DATA", place.resolve("data").toString(), "HAMKOR_PORT", String.valueOf(port), "HAMKOR_LANG", "ru");
    }

    private void start() throws Exception {
        start("demo");
    }

    private void start(String command) throws Exception {
        var process = new ProcessBuilder(Path.of("hamkor").toAbsolutePath().toString(), command).redirectErrorStream(true)
                .redirectOutput(place.resolve("talk.txt").toFile());
        process.environment().putAll(environment());
        running = process.start();
        var until = Instant.now().plus(STARTS_WITHIN);
        while (health() != 200) {
            assertThat(running.isAlive() && Instant.now().isBefore(until)).describedAs(Files.readString(place.resolve("talk.txt"))).isTrue();
            Thread.sleep(100);
        }
    }

    private void end() throws InterruptedException {
        running.destroy();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private int health() throws InterruptedException {
        try {
            return client.send(request("/health"), BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    /// How many roadmaps the first page links to.
    private long roadmaps() {
        var page = curator.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        return Pattern.compile("href=\"(/roadmaps/[0-9a-f-]{36})\"").matcher(page.body()).results().map(match -> match.group(1)).distinct().count();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(10)).build();
    }
}
