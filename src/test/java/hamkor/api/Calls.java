package hamkor.api;

import hamkor.Browserless;
import hamkor.access.Role;
import hamkor.account.Accounts;
import hamkor.account.Tokens;
import hamkor.audit.Actor;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real site on a database of its own, called over HTTP as a program of a curator of the Omsk region would. Every answer is held
/// against the document of the API.
final class Calls implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "between-the-parts";

    final Counted database;
    private final Site site;
    private final ApplicationContext doors;
    private final Optional<String> token;

    Calls(Path folder, Consumer<Site.Doors> before) {
        this(new SiteSettings(0, folder, Limits.DEFAULT), before);
    }

    Calls(SiteSettings settings, Consumer<Site.Doors> before) {
        var clock = Clock.fixed(Instant.parse("2026-07-28T04:00:00Z"), ZoneOffset.UTC);
        var context = new AtomicReference<ApplicationContext>();
        database = new Counted(TestDatabase.fresh());
        site = Site.start(database.database, BusinessClock.of(clock), settings, opened -> {
            context.set(opened.context());
            opened.door(Regions.class).bringIn(RegionNames.all());
            before.accept(opened);
        });
        doors = context.get();
        token = Optional.of(Browserless.token(doors, Role.CURATOR, "RU-OMS"));
    }

    private Calls(Calls other, Optional<String> token) {
        this.database = other.database;
        this.site = other.site;
        this.doors = other.doors;
        this.token = token;
    }

    /// The same site, called by a program of somebody else.
    Calls as(Role role, String region) {
        return new Calls(this, Optional.of(Browserless.token(doors, role, region)));
    }

    /// The same site, called by a program of somebody who has an account.
    Calls as(String email) {
        return with(door(Tokens.class).make(Actor.program(), door(Accounts.class).called(email).orElseThrow(), "tests"));
    }

    /// The same site, called by a program that brings this as its token.
    Calls with(String token) {
        return new Calls(this, Optional.of(token));
    }

    /// The same site, called by a program that brings no token.
    Calls byNobody() {
        return new Calls(this, Optional.empty());
    }

    Site.Doors doors() {
        return new Site.Doors(doors);
    }

    <T> T door(Class<T> type) {
        return doors.getBean(type);
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

    /// An address that only a test has.
    HttpResponse<String> unchecked(String path) {
        return answer("GET", path, BodyPublishers.noBody());
    }

    private HttpResponse<String> call(String method, String path, BodyPublisher body, Optional<String> json, String... headers) {
        var answer = answer(method, path, body, headers);
        if (path.startsWith("/api/v1/")) Contract.holds(method, path, json, answer);
        return answer;
    }

    private HttpResponse<String> answer(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path)).timeout(Duration.ofSeconds(30))
                .method(method, body);
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        if (headers.length > 0) request.headers(headers);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
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
