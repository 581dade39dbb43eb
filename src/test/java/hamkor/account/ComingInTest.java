package hamkor.account;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.access.Role;
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
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/// How people come in and go out, over HTTP.
class ComingInTest {
    private static final Pattern LINK = Pattern.compile(">http://localhost:\\d+(/invitation\\?key=[\\w-]+)<");
    private static Site site;
    private static ApplicationContext doors;
    private Browserless administrator;

    @BeforeAll static void start(@TempDir Path folder) {
        site = Site.start(TestDatabase.fresh(), BusinessClock.of(Clock.systemUTC()), new SiteSettings(0, folder, Limits.DEFAULT), ready -> {
            doors = ready.context();
            doors.getBean(Regions.class).bringIn(RegionNames.all());
        });
    }

    @AfterAll static void end() {
        site.close();
    }

    @BeforeEach void signIn() {
        administrator = Browserless.as(site.port(), doors, Role.ADMINISTRATOR, "RU-OMS");
    }

    private Browserless stranger() {
        return new Browserless(site.port());
    }

    private static String location(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String link(String to, Map<String, String> fields) {
        var page = administrator.get(location(administrator.post(to, fields))).body();
        var link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test void aLinkIsShownOnce() {
        var answer = administrator.post("/accounts/new", Map.of("name", "Соколова Наталья", "email", "link@omsk.example", "role", "curator"));
        assertThat(location(answer)).startsWith("/accounts/").doesNotContain("key");
        assertThat(administrator.get(location(answer)).body()).containsPattern(LINK);
        assertThat(administrator.get(location(answer)).body()).doesNotContainPattern(LINK);
    }

    @Test void anExecutorIsInvitedWithTheirOrganisationOnly() {
        var answer = administrator.post("/accounts/new", Map.of("name", "Ким Виктор", "email", "kim@omsk.example", "role", "executor"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#organisation\"", "id=\"organisation-complaint\"", "value=\"Ким Виктор\"");
    }

    @Test void aForgottenPasswordIsAMatterForTheAdministrator() {
        var curator = Browserless.as(site.port(), doors, Role.CURATOR, "RU-OMS");
        assertThat(stranger().get("/forgot").body()).contains("Обратитесь к администратору").doesNotContain("Новиков", "administrator");
        var page = administrator.get("/accounts").body();
        var account = Pattern.compile("href=\"(/accounts/[0-9a-f-]{36})\"(?:(?!href)[\\s\\S])*curator\\.ru-oms@new\\.example").matcher(page);
        assertThat(account.find()).isTrue();
        var link = link(account.group(1) + "/link", Map.of());
        assertThat(curator.get("/me").statusCode()).isEqualTo(200);
        location(stranger().post("/invitation", Map.of("key", link.substring(link.indexOf('=') + 1), "password", "тринадцатый стул", "again", "тринадцатый стул")));
        assertThat(curator.get("/me").statusCode()).isEqualTo(303);
        stranger().signIn("curator.ru-oms@new.example", "тринадцатый стул");
    }

    @ParameterizedTest
    @CsvSource({"/accounts, /accounts", "/measures/x?a=b&c=d, /measures/x?a=b&c=d", "//evil.example, /", "https://evil.example, /", "/%5Cevil.example, /%5Cevil.example"})
    void whoeverSignsInGoesOnWhereTheyWanted(String to, String location) {
        assertThat(location(stranger().post("/sign-in", Map.of("email", "administrator.ru-oms@new.example", "password", Browserless.PASSWORD, "to", to)))).isEqualTo(location);
    }

    @Test void aPageThatWasAskedForIsWhereSignInLeads() {
        var stranger = stranger();
        var page = stranger.get(location(stranger.get("/accounts?x=1&y=%D0%B0"))).body();
        assertThat(page).contains("name=\"to\" value=\"/accounts?x=1&amp;y=%D0%B0\"");
    }

    @Test void aRefusedSignInKeepsTheEmailAndNotThePassword() {
        var answer = stranger().post("/sign-in", Map.of("email", "somebody@omsk.example", "password", "не тот пароль"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"somebody@omsk.example\"", "Почта или пароль не подходят").doesNotContain("не тот пароль");
        for (int i = 0; i < 4; i++) answer = stranger().post("/sign-in", Map.of("email", "somebody@omsk.example", "password", "не тот пароль"));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Вход закрыт ещё на 15 минут.");
    }

    /// Nobody can plant a session on somebody who then signs in, nor use the one that was open before.
    @Test void signingInBeginsANewSession() {
        var visitor = stranger().signIn("administrator.ru-oms@new.example", Browserless.PASSWORD);
        var before = visitor.cookies().get("session");
        visitor.signIn("administrator.ru-oms@new.example", Browserless.PASSWORD);
        assertThat(visitor.cookies().get("session")).isNotEqualTo(before);
        assertThat(stranger().get("/me", "Cookie", "session=" + before).statusCode()).isEqualTo(303);
        assertThat(stranger().get("/me", "Cookie", "session=" + visitor.cookies().get("session")).statusCode()).isEqualTo(200);
    }

    @Test void whoeverSignsOutIsOut() {
        var session = administrator.cookies().get("session");
        assertThat(location(administrator.post("/sign-out", Map.of()))).isEqualTo("/sign-in");
        assertThat(administrator.cookies()).doesNotContainKey("session");
        assertThat(stranger().get("/me", "Cookie", "session=" + session).statusCode()).as("also with the old cookie").isEqualTo(303);
        assertThat(stranger().get("/sign-out").statusCode()).as("no link signs out").isEqualTo(303);
    }

    @Test void aFormSentAfterSignInEndedIsKeptAndSentOn() {
        administrator.get("/accounts/new");
        doors.getBean(SessionSql.class).forgetOld(Duration.ZERO);
        var fields = Map.of("name", "Соколова «Н. А.»", "email", "kept@omsk.example", "role", "curator");
        var ended = administrator.post("/accounts/new", fields);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains("Вход закончился", "name=\"to\" value=\"/accounts/new\"", "name=\"kept.name\" value=\"Соколова «Н. А.»\"");
        var again = administrator.post("/sign-in", Map.of("email", "administrator.ru-oms@new.example", "password", Browserless.PASSWORD, "to", "/accounts/new",
                "kept.name", "Соколова «Н. А.»", "kept.email", "kept@omsk.example", "kept.role", "curator"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("action=\"/accounts/new\"", "name=\"name\" value=\"Соколова «Н. А.»\"", "Отправить");
        assertThat(location(administrator.post("/accounts/new", fields))).startsWith("/accounts/");
    }

    @Test void aPasswordIsNotKeptInAPage() {
        administrator.get("/me");
        doors.getBean(SessionSql.class).forgetOld(Duration.ZERO);
        var answer = administrator.post("/me/password", Map.of("old", Browserless.PASSWORD, "password", "тринадцатый стул", "again", "тринадцатый стул"));
        assertThat(location(answer)).isEqualTo("/sign-in");
    }

    @Test void aPartOfAPageIsNotReplacedBySignIn() {
        assertThat(stranger().get("/", "HX-Request", "true").statusCode()).isEqualTo(401);
    }

    @Test void everybodyChangesTheirPasswordAndEndsOtherSessions() {
        var here = Browserless.as(site.port(), doors, Role.LEADER, "RU-OMS");
        var there = stranger().signIn("leader.ru-oms@new.example", Browserless.PASSWORD);
        assertThat(here.post("/me/password", Map.of("old", "не тот", "password", "тринадцатый стул", "again", "тринадцатый стул")).body()).contains("Пароль не подходит");
        assertThat(location(here.post("/me/password", Map.of("old", Browserless.PASSWORD, "password", "тринадцатый стул", "again", "тринадцатый стул"))))
                .isEqualTo("/me?done=password");
        assertThat(here.get("/me?done=password").body()).contains("Пароль сменён");
        assertThat(there.get("/me").statusCode()).isEqualTo(303);
        var second = stranger().signIn("leader.ru-oms@new.example", "тринадцатый стул");
        location(here.post("/me/sessions/ending", Map.of()));
        assertThat(second.get("/me").statusCode()).isEqualTo(303);
    }

    @Test void aTokenIsShownOnceAndWithdrawn() {
        var refused = administrator.post("/me/tokens", Map.of("name", "выгрузка", "current", "не тот пароль"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#current\"", "value=\"выгрузка\"").doesNotContain("hkr_", "не тот пароль");
        location(administrator.post("/me/tokens", Map.of("name", "выгрузка", "current", Browserless.PASSWORD)));
        var page = administrator.get("/me").body();
        var token = Pattern.compile(">(hkr_[\\w-]{43})<").matcher(page);
        assertThat(token.find()).isTrue();
        assertThat(administrator.get("/me").body()).doesNotContain("hkr_").contains("выгрузка", "не использован");
        assertThat(stranger().get("/api/v1/regions", "Authorization", "Bearer " + token.group(1)).statusCode()).isEqualTo(200);
        assertThat(stranger().get("/me", "Authorization", "Bearer " + token.group(1)).statusCode()).as("for the API alone").isEqualTo(303);
        var withdrawal = Pattern.compile("action=\"(/me/tokens/[0-9a-f-]{36}/withdrawal)\"").matcher(administrator.get("/me").body());
        assertThat(withdrawal.find()).isTrue();
        location(administrator.post(withdrawal.group(1), Map.of()));
        assertThat(stranger().get("/api/v1/regions", "Authorization", "Bearer " + token.group(1)).statusCode()).isEqualTo(401);
        assertThat(stranger().get("/api/v1/regions", "Cookie", "session=" + administrator.cookies().get("session")).statusCode())
                .as("no cookie opens the API").isEqualTo(401);
    }

    @Test void anAdministratorChangesTheAddressOfAnAccount() {
        var curator = Browserless.as(site.port(), doors, Role.CURATOR, "RU-TOM");
        var tomsk = Browserless.as(site.port(), doors, Role.ADMINISTRATOR, "RU-TOM");
        var account = Pattern.compile("href=\"(/accounts/[0-9a-f-]{36})\"(?:(?!href)[\\s\\S])*curator\\.ru-tom@new\\.example").matcher(tomsk.get("/accounts").body());
        assertThat(account.find()).isTrue();
        var refused = tomsk.post(account.group(1) + "/email", Map.of("version", "1", "email", "administrator.ru-tom@new.example"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#email\"", "value=\"administrator.ru-tom@new.example\"")
                .as("the roles stay ticked").containsPattern("value=\"curator\"[^>]* checked");
        assertThat(location(tomsk.post(account.group(1) + "/email", Map.of("version", "1", "email", "sokolova@tomsk.example")))).endsWith("?done=email");
        assertThat(tomsk.get(account.group(1)).body()).contains("value=\"sokolova@tomsk.example\"");
        assertThat(curator.get("/me").statusCode()).isEqualTo(303);
        stranger().signIn("sokolova@tomsk.example", Browserless.PASSWORD);
    }

    @Test void whatTwoAdministratorsDoAtOnceIsNotLost() {
        var page = administrator.get(location(administrator.post("/accounts/new", Map.of("name", "Соколова Наталья", "email", "roles@omsk.example", "role", "curator")))).body();
        var roles = Pattern.compile("action=\"(/accounts/[0-9a-f-]{36}/roles)\"").matcher(page);
        assertThat(roles.find()).isTrue();
        assertThat(location(administrator.post(roles.group(1), Map.of("version", "1", "role", "leader")))).endsWith("?done=roles");
        var late = administrator.post(roles.group(1), Map.of("version", "1", "role", "auditor"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("только что изменил другой администратор").containsPattern("value=\"auditor\" checked");
        assertThat(administrator.post(roles.group(1), Map.of("version", "2")).body()).contains("Отметьте хотя бы одну роль");
    }
}
