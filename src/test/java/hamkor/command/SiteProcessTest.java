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

    private Map<String, String> environment() {
        return Map.of("HAMKOR_DATA", place.resolve("data").toString(), "HAMKOR_PORT", String.valueOf(port), "HAMKOR_LANG", "ru");
    }

    private void start() throws Exception {
        var process = new ProcessBuilder(Path.of("hamkor").toAbsolutePath().toString(), "demo").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(place.resolve("talk.txt").toFile()));
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
