package hamkor.account;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.command.Site;
import hamkor.command.SiteSettings;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/// An installation from its first start on, as people meet it over HTTP.
class FirstAdministratorTest {
    private static final Pattern LINK = Pattern.compile(">http://localhost:\\d+(/invitation\\?key=[\\w-]+)<");
    private Site site;
    private ApplicationContext doors;

    @BeforeEach void start(@TempDir Path folder) {
        site = Site.start(TestDatabase.fresh(), BusinessClock.of(Clock.systemUTC()), new SiteSettings(0, folder, Limits.DEFAULT), ready -> {
            doors = ready.context();
            doors.getBean(Regions.class).bringIn(RegionNames.all());
        });
    }

    @AfterEach void end() {
        site.close();
    }

    private Browserless stranger() {
        return new Browserless(site.port());
    }

    private static String location(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Browserless founded() {
        var first = stranger();
        var key = doors.getBean(Installation.class).newKey().orElseThrow();
        assertThat(first.get("/first?key=" + key).body()).contains("<option value=\"RU-OMS\">Омская область</option>");
        var answer = first.post("/first", Map.of("key", key, "region", "RU-OMS", "name", "Белова Ирина", "post", "Администратор", "email", "admin@omsk.example",
                "password", Browserless.PASSWORD, "again", Browserless.PASSWORD));
        assertThat(location(answer)).isEqualTo("/accounts");
        return first;
    }

    private String invite(Browserless administrator, String to, Map<String, String> fields) {
        var page = administrator.get(location(administrator.post(to, fields))).body();
        var link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test void fromAnEmptyInstallationToTheFirstOfAnotherRegion() {
        var administrator = founded();
        assertThat(administrator.get("/accounts").body()).as("what to do next").contains("С чего начать", "href=\"/accounts/first\">Пригласите", "Пригласите куратора");
        assertThat(administrator.get("/accounts/first").body()).contains("value=\"administrator\" checked disabled", "Обязательно");
        var link = invite(administrator, "/accounts/first", Map.of("region", "UZ-BU", "name", "Rahimova Dilnoza", "email", "curator@bukhara.example", "role", "curator"));
        assertThat(administrator.get("/accounts").body()).as("once begun").doesNotContain("С чего начать");
        var curator = stranger();
        assertThat(curator.get(link, "Accept-Language", "uz").body()).contains("Rahimova Dilnoza", "curator@bukhara.example", "kurator", "Buxoro viloyati");
        var key = link.substring(link.indexOf('=') + 1);
        assertThat(curator.post("/invitation", Map.of("key", key, "password", "короткий", "again", "другой")).body())
                .contains("Нужно не меньше 10 знаков", "Пароли не совпадают", "aria-describedby=\"password-complaint\"").doesNotContain("короткий");
        assertThat(location(curator.post("/invitation", Map.of("key", key, "password", Browserless.PASSWORD, "again", Browserless.PASSWORD)))).isEqualTo("/");
        assertThat(curator.get("/me").body()).contains("Rahimova Dilnoza", "curator@bukhara.example");
        assertThat(curator.get(link).statusCode()).isEqualTo(404);
        assertThat(curator.get("/accounts").statusCode()).as("without the role being ticked").isEqualTo(200);
    }

    @Test void theFirstLinkIsGoodForOne() {
        founded();
        assertThat(stranger().get("/first?key=made-up").statusCode()).isEqualTo(404);
        assertThat(doors.getBean(Installation.class).newKey()).isEmpty();
    }

    @Test void whatIsWrongWithAFormIsSaidAtOnceAndNothingTypedIsLost() {
        var key = doors.getBean(Installation.class).newKey().orElseThrow();
        var first = stranger();
        var answer = first.post("/first", Map.of("key", key, "name", " ", "post", "Администратор «всего»", "email", "admin", "password", "короткий", "again", "короткий"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#region\"", "href=\"#name\"", "href=\"#email\"", "href=\"#password\"", "value=\"Администратор «всего»\"", "value=\"admin\"")
                .doesNotContain("короткий");
    }
}
