package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import hamkor.Browserless;
import hamkor.access.Role;
import hamkor.control.ReportSettings;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import hamkor.document.Limits;
import hamkor.evidence.EvidenceSettings;
import hamkor.language.Refusal;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import hamkor.web.Reach;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/// How the site may be reached, by what its administrator has set.
class TransportTest {
    private static final List<String> PROXY = List.of("127.0.0.0/8", "::1");
    private static final URI HTTPS = URI.create("https://hamkor.omsk.example");
    @TempDir Path folder;

    private void at(Reach reach, BiConsumer<Integer, ApplicationContext> visit) {
        var context = new ApplicationContext[1];
        var settings = new SiteSettings(0, EvidenceSettings.in(folder), Limits.DEFAULT, ReportSettings.DEFAULT, reach, Duration.ofHours(1),
                MailFromEnvironment.of(Map.of(), URI.create("http://localhost")));
        try (var site = Site.start(TestDatabase.fresh(), BusinessClock.of(Clock.systemUTC()), settings, doors -> {
            doors.door(Regions.class).bringIn(RegionNames.all());
            context[0] = doors.context();
        })) {
            visit.accept(site.port(), context[0]);
        }
    }

    private static String sessionCookie(int port, ApplicationContext context) {
        var visitor = Browserless.as(port, context, Role.CURATOR, "RU-OMS");
        var answer = visitor.post("/sign-in", Map.of("email", "curator.ru-oms@new.example", "password", Browserless.PASSWORD));
        return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("session=")).findFirst().orElseThrow();
    }

    private static Optional<String> hsts(HttpResponse<?> answer) {
        return answer.headers().firstValue("Strict-Transport-Security");
    }

    @Test void onThisMachineItMayBePlain() {
        at(Reach.LOCAL, (port, context) -> {
            assertThat(hsts(new Browserless(port).get("/sign-in"))).isEmpty();
            assertThat(sessionCookie(port, context)).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
        });
    }

    @Test void whereTheAddressIsHttpsCookiesAreSecure() {
        at(new Reach(Optional.of(HTTPS), List.of(), false), (port, context) -> {
            var answer = new Browserless(port).get("/sign-in");
            assertThat(hsts(answer)).isPresent();
            assertThat(answer.headers().allValues("Set-Cookie")).singleElement().asString().startsWith("form=").contains("Secure", "HttpOnly", "SameSite=Lax");
            assertThat(new Browserless(port).get("/theme?to=dark").headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
            assertThat(sessionCookie(port, context)).contains("Secure", "HttpOnly", "SameSite=Lax");
        });
    }

    @Test void aTrustedProxySaysWhoAsksAndHow() {
        at(new Reach(Optional.empty(), PROXY, false), (port, _) -> {
            assertThat(hsts(new Browserless(port).get("/sign-in", "X-Forwarded-For", "203.0.113.5", "X-Forwarded-Proto", "https"))).isPresent();
            var plain = new Browserless(port).get("/sign-in", "X-Forwarded-For", "203.0.113.5", "X-Forwarded-Proto", "http");
            assertThat(plain.statusCode()).isEqualTo(403);
            assertThat(plain.body()).contains("HAMKOR_PLAIN_HTTP=yes").doesNotContain("name=\"password\"");
            assertThat(new Browserless(port).get("/health", "X-Forwarded-For", "203.0.113.5").statusCode()).isEqualTo(200);
            var program = new Browserless(port).get("/api/v1/regions", "X-Forwarded-For", "203.0.113.5");
            assertThat(program.statusCode()).isEqualTo(403);
            assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
        });
    }

    @Test void anAddressWithHttpsDoesNotEncryptWhatComesStraightToThePort() throws Exception {
        var own = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).findFirst();
        assumeThat(own).as("an address by which another machine would come").isPresent();
        at(new Reach(Optional.of(HTTPS), List.of(), false), (port, _) -> {
            var straight = URI.create("http://" + own.orElseThrow().getHostAddress() + ":" + port + "/sign-in");
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(HttpRequest.newBuilder(straight).header("X-Forwarded-Proto", "https").build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(hsts(answer)).isEmpty();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    @Test void ofATrustedProxyThatSaysNothingTheAddressTells() {
        at(new Reach(Optional.of(HTTPS), PROXY, false), (port, _) -> {
            assertThat(hsts(new Browserless(port).get("/sign-in", "X-Forwarded-For", "203.0.113.5"))).isPresent();
            assertThat(new Browserless(port).get("/sign-in", "X-Forwarded-For", "203.0.113.5", "X-Forwarded-Proto", "http").statusCode()).isEqualTo(403);
        });
    }

    @Test void theAdministratorMayAllowPlainConnections() {
        at(new Reach(Optional.empty(), PROXY, true), (port, _) ->
                assertThat(new Browserless(port).get("/sign-in", "X-Forwarded-For", "203.0.113.5").statusCode()).isEqualTo(200));
    }

    @Test void withoutATrustedProxyNobodyIsBelieved() {
        at(Reach.LOCAL, (port, _) -> {
            assertThat(hsts(new Browserless(port).get("/sign-in", "X-Forwarded-For", "203.0.113.5", "X-Forwarded-Proto", "https"))).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"HAMKOR_URL, hamkor.omsk.example", "HAMKOR_URL, https://hamkor.omsk.example/site", "HAMKOR_URL, ftp://hamkor.omsk.example",
        "HAMKOR_TRUSTED_PROXY, proxy.omsk.example", "HAMKOR_PLAIN_HTTP, on", "HAMKOR_SESSION_HOURS, 0", "HAMKOR_SESSION_HOURS, day"})
    void whatASettingCannotBeIsRefused(String name, String value) {
        assertThatThrownBy(() -> SiteSettings.from(Map.of(name, value))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test void settingsAreReadFromTheEnvironment() {
        var settings = SiteSettings.from(Map.of("HAMKOR_URL", "https://hamkor.omsk.example/", "HAMKOR_TRUSTED_PROXY", "10.0.0.0/8, ::1",
                "HAMKOR_PLAIN_HTTP", "yes", "HAMKOR_SESSION_HOURS", "8"));
        assertThat(settings.reach()).isEqualTo(new Reach(Optional.of(URI.create("https://hamkor.omsk.example")), List.of("10.0.0.0/8", "::1"), true));
        assertThat(settings.idle()).isEqualTo(Duration.ofHours(8));
    }
}
