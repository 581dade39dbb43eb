package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The directory as people of a demo use it, over HTTP and without scripts.
class DirectoryPagesTest {
    @TempDir static Path files;
    private static Counted database;
    private static Site site;
    private static Browserless omsk;
    private static Browserless bukhara;
    private static Browserless administrator;

    @BeforeAll static void start() {
        database = new Counted(TestDatabase.fresh());
        var clock = Clock.systemUTC();
        site = Site.start(database.database, BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, files, Limits.DEFAULT),
                doors -> new DemoWorld(doors, _ -> {}).load(DemoCommand::read));
        omsk = Browserless.demo(site.port(), "curator@omsk.example");
        bukhara = Browserless.demo(site.port(), "curator@bukhara.example");
        administrator = Browserless.demo(site.port(), "admin@omsk.example");
    }

    @AfterAll static void end() {
        site.close();
    }

    /// Adds one, sent a second time where something like it is there already.
    private static String added(Browserless by, String region, String name) {
        by.get("/regions/" + region + "/organisations");
        var answer = by.post("/regions/" + region + "/organisations", Map.of("name.ru", name, "kind", "company", "another", "yes"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return address(answer);
    }

    private static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private static String version(String form) {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(form);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test void theReadersRegionAndItsPartnersComeFirst() {
        var page = omsk.get("/regions").body();
        assertThat(page.indexOf("ваш регион")).isPositive();
        assertThat(page.indexOf("Омская область")).isLessThan(page.indexOf("Навоийская область"));
        assertThat(page.indexOf("Навоийская область")).isLessThan(page.indexOf("Алтайский край"));
        assertThat(omsk.get("/regions", "Accept-Language", "uz").body()).contains("Omsk viloyati", "Oʻzbekiston");
    }

    @Test void aPageAsksTheDatabaseFewQuestions() {
        omsk.get("/regions");
        for (var path : new String[] {"/regions", "/regions/RU-OMS", "/organisations?q=университет", "/people"}) {
            int before = database.statements.get();
            omsk.get(path.replace("университет", "%D1%83%D0%BD%D0%B8%D0%B2%D0%B5%D1%80%D1%81%D0%B8%D1%82%D0%B5%D1%82"));
            assertThat(database.statements.get() - before).as(path).isLessThanOrEqualTo(7);
        }
    }

    @Test void anOrganisationIsFoundByAWordOfAnyOfItsNames() {
        assertThat(omsk.get("/organisations?q=omgtu").body()).contains("Омский государственный технический университет", "Найдена 1 организация");
        assertThat(omsk.get("/organisations?q=zzzz").body()).contains("ничего не найдено");
        assertThat(omsk.get("/organisations").body()).contains("Напишите слово");
    }

    @Test void whatIsMissingInAFormIsSaidAllAtOnceAndWhatWasTypedStays() {
        omsk.get("/regions/RU-OMS/organisations");
        var answer = omsk.post("/regions/RU-OMS/organisations", Map.of("aliases", "Завод <№ 7>"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Исправьте 2 поля", "href=\"#name.ru\"", "href=\"#kind\"", "Завод &lt;№ 7&gt;");
    }

    @Test void whatIsAlmostThereIsOfferedBeforeAnotherIsAdded() {
        omsk.get("/regions/RU-OMS/organisations");
        var form = Map.of("name.ru", "Омский технический университет", "kind", "university");
        var answer = omsk.post("/regions/RU-OMS/organisations", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Омский государственный технический университет", "name=\"another\"", "value=\"Омский технический университет\"");
        var taken = omsk.post("/regions/RU-OMS/organisations", Map.of("name.ru", "ОмГТУ", "kind", "university"));
        assertThat(taken.body()).contains("в этом регионе уже есть");
    }

    @Test void aCuratorAddsToAPartnersRegionAndAmendsTheOwnOnly() {
        var address = added(omsk, "UZ-BU", "Бухарский завод приборов");
        assertThat(omsk.get(address).body()).contains("Бухарский завод приборов").doesNotContain(address + "/amending");
        assertThat(omsk.get(address + "/amending").statusCode()).isEqualTo(403);
        assertThat(omsk.post(address + "/aliases", Map.of("alias", "Завод", "version", "1")).statusCode()).isEqualTo(403);
        assertThat(omsk.get("/regions/UZ-XO/organisations").statusCode()).isEqualTo(403);
        assertThat(bukhara.get(address).body()).contains(address + "/amending", "Организация внесена в справочник", "Омск");
    }

    @Test void anAliasIsAddedAndOneThatIsAnothersIsRefusedAtItsField() {
        var address = added(bukhara, "UZ-BU", "Бухарский консервный завод");
        var page = bukhara.get(address).body();
        assertThat(bukhara.post(address + "/aliases", Map.of("alias", "Konserva zavodi", "language", "uz", "version", version(page))).statusCode()).isEqualTo(303);
        assertThat(bukhara.get(address).body()).contains("lang=\"uz\">Konserva zavodi");
        var late = bukhara.post(address + "/aliases", Map.of("alias", "Konserva", "language", "uz", "version", version(page)));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"Konserva\"");
        assertThat(version(late.body())).as("sent once more it is taken").isEqualTo("2");
        var refused = bukhara.post(address + "/aliases", Map.of("alias", "Хокимият", "version", "2"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"wrong-alias\"", "value=\"Хокимият\"");
    }

    @Test void ofTwoWhoAmendAtOnceTheSecondSeesWhatTheFirstSavedAndKeepsTheOwnWords() {
        var address = added(omsk, "RU-OMS", "Омский завод насосов");
        var version = version(omsk.get(address + "/amending").body());
        assertThat(omsk.post(address, Map.of("name.ru", "Омский насосный завод", "kind", "company", "version", version)).statusCode()).isEqualTo(303);
        var late = omsk.post(address, Map.of("name.ru", "Завод омских насосов", "kind", "company", "version", version));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Пока вы заполняли форму", "Омский насосный завод", "value=\"Завод омских насосов\"");
        assertThat(omsk.post(address, Map.of("name.ru", "Завод омских насосов", "kind", "company", "version", version(late.body()))).statusCode()).isEqualTo(303);
        assertThat(omsk.get(address).body()).contains("<h1><span lang=\"ru\">Завод омских насосов");
    }

    @Test void anOrganisationBecomesPartOfAnother() {
        var from = added(omsk, "RU-OMS", "Омский завод кранов");
        var into = added(omsk, "RU-OMS", "Омский завод лебёдок");
        var form = omsk.get(from + "/merge").body();
        assertThat(omsk.post(from + "/merge", Map.of("version", version(form))).statusCode()).isEqualTo(422);
        var merged = omsk.post(from + "/merge", Map.of("into", into.substring("/organisations/".length()), "version", version(form)));
        assertThat(address(merged)).isEqualTo(into);
        assertThat(omsk.get(into).body()).contains("Омский завод кранов");
        assertThat(omsk.get(from).body()).contains("Вошла в состав организации", into).doesNotContain(from + "/amending");
    }

    @Test void aRegionIsCalledAsItsCuratorSays() {
        var form = bukhara.get("/regions/UZ-BU/amending").body();
        assertThat(bukhara.post("/regions/UZ-BU", Map.of("genitive", "", "version", version(form))).body()).contains("Исправьте 2 поля");
        var saved = bukhara.post("/regions/UZ-BU", Map.of("name.ru", "Бухарская область", "name.en", "Bukhara Region", "genitive", "Бухарской области", "version", version(form)));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(bukhara.get("/regions/UZ-BU").body()).contains("Название региона изменено");
        assertThat(omsk.get("/regions/UZ-BU/amending").statusCode()).isEqualTo(403);
        assertThat(omsk.get("/regions/nowhere").statusCode()).isEqualTo(404);
    }

    @Test void peopleAreOfTheOwnSideAndManagedByItsAdministrator() {
        administrator.get("/people/adding");
        var wrong = administrator.post("/people", Map.of("email", "нет", "phone", "звоните"));
        assertThat(wrong.body()).contains("Исправьте 3 поля");
        var person = address(administrator.post("/people",
                Map.of("full-name.ru", "Зуева Вера Петровна", "post.ru", "Консультант", "email", "zueva@omsk.example", "phone", "+7 3812 24-00-00")));
        assertThat(omsk.get("/people").body()).contains("Зуева Вера Петровна", "zueva@omsk.example").doesNotContain("/people/adding");
        assertThat(omsk.get(person).body()).contains("Консультант", "Сотрудник внесён в справочник").doesNotContain("amending");
        assertThat(omsk.get(person + "/amending").statusCode()).isEqualTo(403);
        for (var who : new String[] {"leader", "auditor", "executor"}) {
            var colleague = Browserless.demo(site.port(), who + "@omsk.example");
            assertThat(colleague.get("/people").body()).as(who).contains("Зуева Вера Петровна").doesNotContain("zueva@omsk.example", "24-00-00", ">Телефон<");
            assertThat(colleague.get(person).body()).as(who).contains("Консультант").doesNotContain("zueva@omsk.example", "24-00-00");
        }
        assertThat(bukhara.get(person).statusCode()).isEqualTo(404);
        assertThat(bukhara.get("/people").body()).doesNotContain("Зуева");
        var form = administrator.get(person + "/amending").body();
        assertThat(administrator.post(person, Map.of("full-name.ru", "Зуева Вера Ивановна", "version", version(form))).statusCode()).isEqualTo(303);
        assertThat(administrator.get(person).body()).contains("Зуева Вера Ивановна", "личные данные").doesNotContain("zueva@omsk.example");
    }

    private static String person(Browserless by, String name) {
        var link = Pattern.compile("href=\"(/people/[0-9a-f-]{36})\">(?:(?!</a>)[\\s\\S])*" + name).matcher(by.get("/people").body());
        assertThat(link.find()).as(name).isTrue();
        return link.group(1);
    }

    @Test void whoChangedAPersonMeanwhileIsNotWhoeverSignedInLast() {
        var page = person(administrator, "Громова");
        var version = version(administrator.get(page + "/amending").body());
        assertThat(administrator.post(page, Map.of("full-name.ru", "Громова Павлина Игоревна", "version", version)).statusCode()).isEqualTo(303);
        Browserless.demo(site.port(), "auditor@omsk.example");
        var late = administrator.post(page, Map.of("full-name.ru", "Громова Полина", "version", version));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).containsPattern("запись изменили: Белов[^,]*,").doesNotContainPattern("запись изменили: Громова");
    }

    @Test void howAColleagueSignsInIsAMatterOfAuditorsAlone() {
        var page = person(omsk, "Соколова");
        assertThat(omsk.get(page).body()).contains("Сотрудник внесён в справочник").doesNotContain("Вход выполнен", "Учётная запись открыта");
        assertThat(Browserless.demo(site.port(), "auditor@omsk.example").get(page).body()).contains("Сотрудник внесён в справочник", "Вход выполнен");
    }

    @Test void anAuditorReadsTheRecordOfTheOwnSideOnly() {
        var auditor = Browserless.demo(site.port(), "auditor@omsk.example");
        var page = auditor.get("/audit").body();
        assertThat(page).contains("href=\"/audit\"", "Введена в действие редакция", "Организация внесена в справочник");
        assertThat(auditor.get("/audit?act=person-added").body()).contains("Сотрудник внесён").doesNotContain("Рахимова", "Хамидов");
        assertThat(auditor.get("/audit?act=draft-approved").body()).as("what a side approves, it says of itself").contains("Соколова").doesNotContain("Рахимова", "href=\"/drafts/");
        assertThat(auditor.get("/audit?act=draft-in-force").body()).as("things by their names").contains("действует", "href=\"/roadmaps/")
                .doesNotContain("in-force<", "roadmap:").doesNotContainPattern("<ins>[0-9a-f]{8}");
        assertThat(auditor.get("/audit?before=3").body()).contains("Записи с № 1 по № 2.");
        var added = auditor.get("/audit?act=organisation-added").body();
        assertThat(added.substring(added.indexOf("<tbody"))).contains("Организация внесена в справочник").doesNotContain("Введена в действие редакция");
        assertThat(auditor.get("/audit?act=organisation-merged&from=2001-01-01&until=2001-01-02").body()).contains("Таких записей нет");
        assertThat(auditor.get("/audit?act=nothing&from=never&until=99999-01-01&before=-1").statusCode()).isEqualTo(200);
        assertThat(omsk.get("/audit").statusCode()).isEqualTo(403);
        assertThat(omsk.get("/").body()).doesNotContain("href=\"/audit\"");
    }

    @Test void nobodySeesTheDirectoryWithoutSigningIn() {
        for (var path : new String[] {"/regions", "/organisations?q=a", "/people"}) assertThat(new Browserless(site.port()).get(path).statusCode()).isEqualTo(303);
    }
}
