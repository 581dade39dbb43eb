package hamkor.api;

import hamkor.Browserless;
import hamkor.access.Role;
import hamkor.command.Counted;
import hamkor.command.Site;
import hamkor.command.SiteSettings;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real site on a database of its own, called over HTTP as a program of a curator of the Omsk region would. Every answer is held
/// against the document of the API.
final class Calls implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "between-the-parts";

    final Counted database = new Counted(TestDatabase.fresh());
    private final Site site;
    private String token;

    Calls(Path folder, Consumer<Site.Doors> before) {
        this(new SiteSettings(0, folder, Limits.DEFAULT), before);
    }

    Calls(SiteSettings settings, Consumer<Site.Doors> before) {
        var clock = Clock.fixed(Instant.parse("2026-07-28T04:00:00Z"), ZoneOffset.UTC);
        site = Site.start(database.database, BusinessClock.of(clock), settings, doors -> {
            doors.context().getBean(Regions.class).bringIn(RegionNames.all());
            before.accept(doors);
            token = Browserless.token(doors.context(), Role.CURATOR, "RU-OMS");
        });
    }

    HttpResponse<String> get(String path, String... headers) {
        return call("GET", path, BodyPublishers.noBody(), Optional.empty(), headers);
    }

    HttpResponse<String> call(String method, String path, String json, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return call(method, path, BodyPublishers.ofString(json), Optional.of(json), all);
    }

    HttpResponse<String> send(String path, String part, String fileName, byte[] content, String... headers) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "multipart/form-data; boundary=" + BOUNDARY;
        return call("POST", path, BodyPublishers.ofByteArray(body.toByteArray()), Optional.empty(), all);
    }

    /// Any body under any type.
    HttpResponse<String> post(String path, String body, String type) {
        return call("POST", path, BodyPublishers.ofString(body), Optional.empty(), "Content-Type", type);
    }

    private HttpResponse<String> call(String method, String path, BodyPublisher body, Optional<String> json, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .method(method, body);
        if (headers.length > 0) request.headers(headers);
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (path.startsWith("/api/")) Contract.holds(method, path, json, answer);
            return answer;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Override public void close() {
        site.close();
    }
}
