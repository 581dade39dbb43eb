package hamkor.access;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.command.Site;
import hamkor.command.SiteSettings;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What somebody who is not signed in gets to see, for every address that the site itself says it has: a new one is closed, or
/// fails here until it is listed.
class ClosedToStrangersTest {
    private static final Set<String> OPEN = Set.of("GET /sign-in", "POST /sign-in", "GET /health", "GET /assets/{version}/{name}", "GET /favicon.ico",
            "GET /forgot", "GET /invitation", "POST /invitation", "GET /first", "POST /first", "GET /language", "GET /theme", "GET /api/v1/openapi.json",
            "GET /feeds/{secret}");

    private static Site site;
    private static ApplicationContext context;

    @BeforeAll static void start(@TempDir Path folder) {
        site = Site.start(TestDatabase.fresh(), BusinessClock.of(Clock.systemUTC()), new SiteSettings(0, folder, Limits.DEFAULT), doors -> context = doors.context());
    }

    @AfterAll static void end() {
        site.close();
    }

    private record Route(String method, String path) {
        /// With something in place of `{id}`.
        String address() {
            return path.replaceAll("\\{[^}]+}", "01a20cd2-5b73-7af3-9c66-ab48fca225be");
        }

        @Override public String toString() {
            return method + " " + path;
        }
    }

    private static List<Route> routes() {
        var routes = new ArrayList<Route>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var path : mapping.getPatternValues())
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) routes.add(new Route(method.name(), path));
        });
        return routes;
    }

    private static HttpResponse<String> ask(Route route) {
        var stranger = new Browserless(site.port());
        return route.method().equals("GET") ? stranger.get(route.address()) : stranger.send(HttpMethod.valueOf(route.method()), route.address(), Map.of());
    }

    @Test void everyOtherAddressIsClosed() {
        var open = new TreeSet<String>();
        for (var route : routes()) {
            var answer = ask(route);
            boolean closed = route.path().startsWith("/api/") ? answer.statusCode() == 401
                    : answer.statusCode() == 303 && answer.headers().firstValue("Location").orElseThrow().startsWith("/sign-in");
            if (!closed) open.add(route.toString());
        }
        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    @Test void anAddressThatLeadsNowhereTellsAStrangerNothing() {
        assertThat(ask(new Route("GET", "/nowhere")).headers().firstValue("Location")).contains("/sign-in?to=%2Fnowhere");
        assertThat(ask(new Route("GET", "/api/v1/nowhere")).statusCode()).isEqualTo(401);
    }

    @Test void aFormWithoutItsTokenIsRefusedBeforeAnythingElse() {
        for (var route : routes()) {
            if (route.method().equals("GET") || route.path().startsWith("/api/")) continue;
            var answer = new Browserless(site.port()).send(HttpMethod.valueOf(route.method()), route.address(), Map.of("_csrf", "made-up"));
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
        }
    }

    @Test void aCallOfTheApiIsToldToBringAToken() {
        var answer = new Browserless(site.port()).get("/api/v1/nowhere", "Authorization", "Bearer hkr_nothing");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
}
