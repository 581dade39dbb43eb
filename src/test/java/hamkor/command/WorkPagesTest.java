package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// My work and who answers in an office, over HTTP.
class WorkPagesTest {
    @TempDir static Path files;
    private static Site site;
    private static JdbcClient jdbc;

    @BeforeAll static void start() {
        var clock = BusinessClock.demo(Clock.systemUTC(), DemoWorld.FIRST_DAY, Clock.systemUTC().instant());
        site = Site.start(TestDatabase.fresh(), clock, new SiteSettings(0, files, Limits.DEFAULT), doors -> {
            new DemoWorld(doors, _ -> {}).load(DemoCommand::read);
            jdbc = doors.door(JdbcClient.class);
        });
    }

    @AfterAll static void end() {
        site.close();
    }

    private static Browserless as(String email) {
        return Browserless.demo(site.port(), email);
    }

    private static String section(String page, String anchor) {
        var from = page.indexOf("<section class=\"hk-block\" id=\"" + anchor + "\"");
        assertThat(from).as(anchor).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static UUID office(String email) {
        return jdbc.sql("select organisation from person join account_email on account_email.person = person.id where email = :email").param("email", email).query(UUID.class).single();
    }

    @Test void anExecutorSeesTheirOfficesDatesWithWhatToDo() {
        var page = as("executor@omsk.example").get("/work").body();
        assertThat(page).contains("<h1>Моя работа</h1>", "28 июля 2026 года");
        assertThat(section(page, "office-overdue")).contains("/checkpoints/", "/report\">Отчитаться");
        assertThat(page).doesNotContain("id=\"answer\"", "id=\"ownerless\"");
    }

    @Test void anExecutorBeginsThereAndAnyoneElseWithTheRoadmaps() {
        for (var first : Map.of("executor@omsk.example", "/work", "curator@omsk.example", "/").entrySet()) {
            var nobody = new Browserless(site.port());
            nobody.get("/sign-in");
            var answer = nobody.post("/sign-in", Map.of("email", first.getKey(), "password", "hamkor-demo-2026"));
            assertThat(answer.headers().firstValue("Location")).contains(first.getValue());
        }
    }

    @Test void aCuratorSeesWhereNobodyAnswersAboveWhatIsOverdue() {
        var page = as("curator@omsk.example").get("/work").body();
        assertThat(page).containsSubsequence("id=\"answer\"", "id=\"move\"", "id=\"ownerless\"", "id=\"overdue\"", "id=\"returned\"", "id=\"due\"", "id=\"silent\"");
        assertThat(section(page, "ownerless")).contains("никто не назначен");
    }

    @Test void aLeaderSeesDisagreementsFirst() {
        var leader = jdbc.sql("select email from account_email join account_role on account_role.person = account_email.person where role = 'leader' limit 1").query(String.class).optional();
        leader.ifPresent(email -> assertThat(as(email).get("/work").body()).containsSubsequence("id=\"objected\"", "id=\"overdue\"", "id=\"due\""));
    }

    @ParameterizedTest @CsvSource({"ru, Моя работа, Просрочено", "uz, Mening ishlarim, Muddati oʻtgan", "uz-Cyrl, Менинг ишларим, Муддати ўтган", "en, My work, Overdue"})
    void inEveryLanguage(String language, String title, String overdue) {
        var page = as("curator@omsk.example").get("/work", "Accept-Language", language).body();
        assertThat(page).contains("<h1>" + title + "</h1>", overdue);
    }

    @Test void aListOfItsOwnHasItsPages() {
        var page = as("curator@omsk.example").get("/work/overdue").body();
        assertThat(page).contains("<h1>Просрочено", "data-row");
        assertThat(as("curator@omsk.example").get("/work/overdue?after=9999-01-01_" + UUID.randomUUID()).body()).contains("Ничего не просрочено");
        assertThat(as("curator@omsk.example").get("/work/overdue?after=nonsense").statusCode()).isEqualTo(200);
        assertThat(as("curator@omsk.example").get("/work/ownerless").body()).contains("<h1>Нет ответственного", "никто не назначен");
        assertThat(as("executor@omsk.example").get("/work/ownerless").statusCode()).isEqualTo(404);
        assertThat(as("executor@omsk.example").get("/work/answer").statusCode()).isEqualTo(404);
        assertThat(as("executor@omsk.example").get("/work/nothing").statusCode()).isEqualTo(404);
    }

    @Test void aCuratorNamesWhoAnswersAndThePersonIsThereNoMore() {
        var curator = as("curator@omsk.example");
        var office = office("executor@omsk.example");
        var address = "/offices/" + office + "/owner";
        var person = jdbc.sql("select person from account_email where email = 'executor@omsk.example'").query(UUID.class).single();
        as("executor@omsk.example").get("/work");
        assertThat(curator.get(address).body()).contains("Никто не назначен", "value=\"" + person + "\"");
        assertThat(curator.post(address, Map.of("person", "", "last", "")).statusCode()).isEqualTo(422);
        assertThat(curator.post(address, Map.of("person", person.toString(), "stand-in", person.toString(), "last", "")).body()).contains("Замещать себя нельзя");
        assertThat(curator.post(address, Map.of("person", person.toString(), "last", "")).statusCode()).isEqualTo(303);
        assertThat(curator.get(address).body()).contains("Отвечает сейчас", "Освободить");
        assertThat(section(curator.get("/work").body(), "ownerless")).as("was here today").doesNotContain(office.toString());
        assertThat(curator.post(address, Map.of("person", person.toString(), "last", "")).statusCode()).as("from a page of before").isEqualTo(409);
        var named = Pattern.compile("name=\"named\" value=\"([0-9a-f-]{36})\"").matcher(curator.get(address).body());
        assertThat(named.find()).isTrue();
        assertThat(curator.post(address + "/ending", Map.of("named", named.group(1))).statusCode()).isEqualTo(303);
        assertThat(curator.get(address).body()).contains("Никто не назначен", "Отвечали раньше");
        assertThat(jdbc.sql("select count(*) from audit_entry where act in ('owner-named', 'owner-ended')").query(Integer.class).single()).isEqualTo(2);
    }

    @Test void anotherSideDoesNotNameThem() {
        var address = "/offices/" + office("executor@omsk.example") + "/owner";
        for (var stranger : List.of("curator@bukhara.example", "executor@omsk.example")) {
            assertThat(as(stranger).get(address).statusCode()).isEqualTo(404);
            assertThat(as(stranger).post(address, Map.of("person", UUID.randomUUID().toString())).statusCode()).isEqualTo(404);
        }
    }

    @Test void anAdministratorAmendsTheCalendar() {
        var administrator = as("admin@omsk.example");
        assertThat(administrator.get("/calendar?country=UZ").body()).contains("Нерабочие дни", "21.03.2025", "уточнить");
        assertThat(administrator.get("/calendar?country=RU&day=2027-05-10").body()).contains("value=\"2027-05-10\"", "сверить с постановлением");
        assertThat(administrator.post("/calendar", Map.of("country", "RU", "day", "", "name", "", "source", "", "version", "0")).body())
                .contains("Укажите день", "Напишите, что это за день", "Укажите закон или постановление");
        assertThat(administrator.post("/calendar", Map.of("country", "RU", "day", "2028-01-03", "name", "Новогодние каникулы", "source", "ст. 112", "language", "ru", "version", "0"))
                .statusCode()).isEqualTo(303);
        assertThat(administrator.get("/calendar?country=RU").body()).contains("03.01.2028");
        assertThat(administrator.post("/calendar/rule", Map.of("soon", "many", "silent", "30", "answer", "14")).body()).contains("Укажите число дней");
        assertThat(administrator.post("/calendar/rule", Map.of("soon", "30", "silent", "45", "answer", "14")).statusCode()).isEqualTo(303);
        assertThat(administrator.get("/calendar").body()).contains("value=\"45\"");
        assertThat(as("curator@omsk.example").get("/calendar").statusCode()).isEqualTo(403);
    }

    @Test void aCuratorChoosesTheRuleOfARoadmapAndBothDaysAreShown() {
        var curator = as("curator@tashkent.example");
        var thing = jdbc.sql("""
                select checkpoint.thing from checkpoint join party on party.id = checkpoint.side where party.region = 'UZ-TO' and kind = 'dated' and superseded_at is null
                    and extract(isodow from due_on) > 5 and due_on > '2026-08-01' order by due_on limit 1
                """).query(UUID.class).single();
        var roadmap = jdbc.sql("select roadmap from measure where id = :id").param("id", thing).query(UUID.class).single();
        assertThat(curator.get("/roadmaps/" + roadmap + "/days").body()).contains("Не переносить", "value=\"none\" checked");
        assertThat(curator.post("/roadmaps/" + roadmap + "/days", Map.of("before", "none", "rule", "before")).statusCode()).isEqualTo(303);
        assertThat(jdbc.sql("select count(*) from checkpoint where thing = :thing and due_on < first_due_on").param("thing", thing).query(Integer.class).single()).isPositive();
        assertThat(curator.post("/roadmaps/" + roadmap + "/days", Map.of("before", "none", "rule", "after")).statusCode()).as("from a page of before").isEqualTo(409);
        assertThat(curator.post("/roadmaps/" + roadmap + "/days", Map.of("before", "before", "rule", "none")).statusCode()).isEqualTo(303);
        assertThat(jdbc.sql("select count(*) from checkpoint where under = :roadmap and due_on <> term_on").param("roadmap", roadmap).query(Integer.class).single()).isZero();
        assertThat(as("executor@omsk.example").get("/roadmaps/" + roadmap + "/days").statusCode()).isEqualTo(403);
    }
}
