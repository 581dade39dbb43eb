package hamkor;

import hamkor.access.Role;
import hamkor.account.Accounts;
import hamkor.account.Tokens;
import hamkor.audit.Actor;
import hamkor.directory.Contact;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.id.RegionId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/// Somebody at a site over HTTP, without a browser: keeps cookies, sends a form with the token of its page, follows nothing.
public final class Browserless {
    public static final String PASSWORD = "двенадцать стульев";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<input[^>]* name=\"(email|password)\"[^>]* value=\"([^\"]*)\"");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    /// Not signed in.
    public Browserless(int port) {
        this.port = port;
    }

    /// One of the people of a demo, by the e-mail that its sign-in page offers.
    public static Browserless demo(int port, String email) {
        var visitor = new Browserless(port);
        var fields = FIELD.matcher(visitor.get("/sign-in?as=" + email).body()).results()
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2)));
        return visitor.signIn(fields.get("email"), fields.get("password"));
    }

    /// Somebody new who does that for the region, signed in.
    public static Browserless as(int port, ApplicationContext doors, Role role, String region) {
        return new Browserless(port).signIn(account(doors, role, region), PASSWORD);
    }

    /// A token of somebody who does that for the region.
    public static String token(ApplicationContext doors, Role role, String region) {
        var whose = doors.getBean(Accounts.class).called(account(doors, role, region)).orElseThrow();
        return doors.getBean(Tokens.class).make(Actor.program(), whose, "tests");
    }

    private static String account(ApplicationContext doors, Role role, String region) {
        var email = role.word() + "." + region.toLowerCase(Locale.ROOT) + "@new.example";
        var accounts = doors.getBean(Accounts.class);
        if (accounts.called(email).isPresent()) return email;
        var person = doors.getBean(People.class).add(Actor.program(), new RegionId(region),
                new Person.Details(Optional.empty(), Story.russian("Новиков Олег"), Optional.empty(), Contact.NONE));
        accounts.open(Actor.program(), person, email, Set.of(role), PASSWORD);
        return email;
    }

    /// @throws IllegalStateException where they are not let in
    public Browserless signIn(String email, String password) {
        var answer = post("/sign-in", Map.of("email", email, "password", password));
        if (answer.statusCode() != 303) throw new IllegalStateException(email + " was not let in: " + answer.statusCode() + " " + answer.body());
        token = "";
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// A file to download.
    public HttpResponse<byte[]> download(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// A form of the page seen last, or of the first one.
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        return send(HttpMethod.POST, path, fields, headers);
    }

    /// A form in which fields of two names stand more than once.
    public HttpResponse<String> post(String path, Map<String, String> one, Map<String, String> other, String... headers) {
        if (token.isEmpty()) get("/");
        var body = "_csrf=" + encoded(token) + Stream.of(one, other).flatMap(form -> form.entrySet().stream())
                .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining());
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    /// A form with one file, the field `file`.
    public HttpResponse<String> upload(String path, String name, byte[] content) {
        if (token.isEmpty()) get("/");
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=b").POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /// A call of the API, without cookies.
    ///
    /// @param file whether a small file is sent instead of the JSON
    public HttpResponse<String> call(String method, String path, String json, boolean file, Optional<String> token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(20)).header("If-Match", "*")
                .header("Content-Type", file ? "multipart/form-data; boundary=b" : "application/json");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        var body = file ? "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\r\n--b--\r\n" : json;
        return send(request.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpMethod method, String path, Map<String, String> fields, String... headers) {
        if (token.isEmpty()) get(cookies.containsKey("session") ? "/" : "/sign-in");
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", token);
        var body = all.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded").method(method.name(), BodyPublishers.ofString(body)));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /// Of the page seen last.
    public String token() {
        return token;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(20));
        var sent = new LinkedHashMap<>(cookies);
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i].equals("Cookie")) request.header(headers[i], headers[i + 1]);
            else for (var cookie : headers[i + 1].split("; ")) sent.put(cookie.split("=")[0], cookie.split("=")[1]);
        }
        if (!sent.isEmpty()) request.header("Cookie", sent.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";")[0].split("=", 2);
                if (pair[0].equals("language") || pair[0].equals("theme")) continue;   // a test that chooses says so with each request
                if (pair[1].isEmpty()) cookies.remove(pair[0]);
                else cookies.put(pair[0], pair[1]);
            }
            var found = TOKEN.matcher(answer.body());
            if (found.find()) token = found.group(1);
            return answer;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
