package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The demo as a process, from its first start to its last, through a kill and a neighbour.
@Tag("process")
class SiteProcessTest {
    private static final Duration SAYS_WITHIN = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private LaunchedSite site;
    private Browserless curator;

    @BeforeEach void aFolderAndAPortOfItsOwn() throws IOException {
        site = new LaunchedSite();
    }

    @AfterEach void nothingIsLeft() throws Exception {
        client.close();
        site.close();
    }

    /// Whoever was signed in before the kill still is after it.
    @Test void theDemoOutlivesAKillAndRefusesANeighbour() throws Exception {
        site.start("demo");
        curator = Browserless.demo(site.port, "curator@omsk.example");
        assertThat(roadmaps()).isEqualTo(3);

        var second = Launched.run(site.environment(), "demo");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err()).contains(site.data().toString());
        assertThat(second.err().lines().filter(line -> line.startsWith("\tat "))).isEmpty();

        site.kill();
        site.start("demo");
        assertThat(roadmaps()).isEqualTo(3);

        assertThat(site.end()).isIn(0, 143);
        site.start("demo");
        assertThat(roadmaps()).isEqualTo(3);
    }

    /// While the demo runs, and when it does not.
    @Test void aTokenIsMadeBesideTheSiteAsWellAsWithoutIt() throws Exception {
        site.start("demo");
        var beside = Launched.run(site.environment(), "token", "curator@omsk.example");
        assertThat(beside.exitCode()).as(beside.err()).isZero();
        assertThat(beside.out()).matches("hkr_[\\w-]{43}\n");
        assertThat(regions(beside.out())).isEqualTo(200);
        assertThat(Launched.run(site.environment(), "token", "nobody@omsk.example")).satisfies(refused -> {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains("nobody@omsk.example");
        });
        var link = Launched.run(site.environment(), "link", "curator@omsk.example");
        assertThat(link.exitCode()).as(link.err()).isZero();
        var path = link.out().strip().replaceFirst("http://localhost:\\d+(?=/invitation\\?key=)", "");
        assertThat(new Browserless(site.port).get(path).body()).contains("curator@omsk.example");
        assertThat(Launched.run(site.environment(), "link", "nobody@omsk.example").exitCode()).isEqualTo(1);
        site.end();
        var alone = Launched.run(site.environment(), "token", "curator@omsk.example");
        assertThat(alone.exitCode()).as(alone.err()).isZero();
        site.start("demo");
        assertThat(regions(alone.out())).isEqualTo(200);
        assertThat(regions(beside.out())).isEqualTo(200);
    }

    @Test void anEmptyInstallationPrintsALinkForItsFirstAdministratorAtEachStart() throws Exception {
        site.start("serve");
        var first = firstLink();
        site.end();
        site.start("serve");
        var second = firstLink();
        assertThat(second).isNotEqualTo(first);
        var administrator = new Browserless(site.port);
        assertThat(administrator.get(first).statusCode()).isEqualTo(404);
        assertThat(administrator.get(second).body()).contains("Омская область");
        assertThat(administrator.post("/first", Map.of("key", second.substring(second.indexOf('=') + 1), "region", "RU-OMS", "name", "Белова Ирина", "email", "admin@omsk.example",
                "password", Browserless.PASSWORD, "again", Browserless.PASSWORD)).statusCode()).isEqualTo(303);
        site.end();
        site.start("serve");
        assertThat(site.talk()).doesNotContain("/first?key=");
        assertThat(administrator.get("/accounts").statusCode()).as("and is still signed in").isEqualTo(200);
    }

    private String firstLink() throws Exception {
        var until = Instant.now().plus(SAYS_WITHIN);
        var link = Pattern.compile("http://localhost:" + site.port + "(/first\\?key=[\\w-]{43})");
        while (Instant.now().isBefore(until)) {
            var found = link.matcher(site.talk());
            if (found.find()) return found.group(1);
            Thread.sleep(50);
        }
        throw new AssertionError(site.talk());
    }

    private int regions(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + site.port + "/api/v1/regions")).header("Authorization", "Bearer " + token.strip()).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /// How many roadmaps the first page links to.
    private long roadmaps() {
        var page = curator.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        return Pattern.compile("href=\"(/roadmaps/[0-9a-f-]{36})\"").matcher(page.body()).results().map(match -> match.group(1)).distinct().count();
    }
}
