package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

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

/// The site as a process of its own, started by the launcher on a data folder and a port that stay from start to start.
final class LaunchedSite implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path place;
    final int port;
    private Process running;

    LaunchedSite() throws IOException {
        place = Files.createTempDirectory("hamkor-site-").toRealPath();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    Path data() {
        return place.resolve("data");
    }

    Map<String, String> environment() {
        return Map.of("HAMKOR_DATA", data().toString(), "HAMKOR_PORT", String.valueOf(port), "HAMKOR_LANG", "ru");
    }

    /// What was said since the last start.
    String talk() throws IOException {
        return Files.readString(place.resolve("talk.txt"));
    }

    /// Until its pages answer.
    void start(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of("hamkor").toAbsolutePath().toString(), command).redirectErrorStream(true)
                .redirectOutput(place.resolve("talk.txt").toFile());
        process.environment().putAll(environment());
        running = process.start();
        var until = Instant.now().plus(STARTS_WITHIN);
        while (health() != 200) {
            assertThat(running.isAlive() && Instant.now().isBefore(until)).describedAs(talk()).isTrue();
            Thread.sleep(100);
        }
    }

    /// With SIGKILL: nothing of its own ends it.
    void kill() throws InterruptedException {
        running.destroyForcibly().waitFor();
    }

    /// @return its exit code
    int end() throws InterruptedException {
        running.destroy();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return running.exitValue();
    }

    private int health() throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health")).timeout(Duration.ofSeconds(10)).build(),
                    BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    @Override public void close() throws IOException, InterruptedException {
        if (running != null && running.isAlive()) end();
        client.close();
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
