package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.audit.Actor;
import hamkor.document.Limits;
import hamkor.language.Language;
import hamkor.measure.Measures;
import hamkor.measure.Plan;
import hamkor.measure.PlannedMeasure;
import hamkor.roadmap.Approval;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import hamkor.term.Term;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of a roadmap and of a measure, over HTTP, on the demo's first day. The roadmap with Tashkent has a second edition.
class PlanPagesTest {
    @TempDir static Path files;
    private static final Instant BEGAN = Instant.parse("2026-11-20T04:00:00Z");
    private static Counted database;
    private static Site site;
    private static Site.Doors world;
    private static Browserless curator;

    @BeforeAll static void start() {
        database = new Counted(TestDatabase.fresh());
        var clock = BusinessClock.demo(Clock.fixed(BEGAN, ZoneOffset.UTC), DemoWorld.FIRST_DAY, BEGAN);
        site = Site.start(database.database, clock, new SiteSettings(0, files, Limits.DEFAULT), doors -> {
            world = doors;
            new DemoWorld(doors, _ -> {}).load(DemoCommand::read);
            aSecondEdition(doors);
        });
        curator = Browserless.demo(site.port(), "curator@omsk.example");
    }

    @AfterAll static void end() {
        site.close();
    }

    /// The first measure has another term, the last is named no longer.
    private static void aSecondEdition(Site.Doors doors) {
        var first = doors.door(Roadmaps.class).allInForce().getLast();
        var plan = doors.door(Measures.class).planOf(first.id());
        var rows = new ArrayList<>(plan.measures());
        rows.removeLast();
        var moved = rows.getFirst();
        rows.set(0, new PlannedMeasure(moved.identity(), moved.number(), moved.section(), moved.title(), moved.details(),
                new Term.Deadline("до 1 декабря 2026 года", LocalDate.of(2026, 12, 1)), moved.executors(), moved.result(), moved.funding(),
                moved.direction(), moved.source()));
        var approvals = first.approvals().stream().map(given -> new Approval(given.side(), LocalDate.of(2026, 6, 1), given.basis(), given.by())).toList();
        doors.door(Measures.class).putInForce(Actor.program(), first.roadmap(), new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), rows),
                new Edition.Source("next.docx", "2".repeat(64)), approvals);
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return curator.get(path, headers);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static String roadmap(String partner) {
        return all("href=\"(/roadmaps/[0-9a-f-]{36})\">[^<]*" + partner, get("/").body()).getFirst();
    }

    private static List<String> measures(String page) {
        return all("<a class=\"hk-title\" href=\"(/measures/[0-9a-f-]{36})\"", page);
    }

    private static String shown(String page) {
        return all("<span data-said>([^<]*)</span>", page).getFirst();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"));
    }

    private static String query(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test void theNumbersOfASideAddUpAndEachOpensWhatItCounts() {
        var roadmap = roadmap("Бухарской");
        var page = get(roadmap).body();
        assertThat(shown(page)).isEqualTo("Показано 30 из 30.");
        var doors = Pattern.compile("href=\"([^\"]*status=[^\"]*)\"><span class=\"hk-st hk-([a-z]+)\">.*?<b>(\\d+)</b>").matcher(page).results().toList();
        assertThat(doors).hasSizeGreaterThan(6);
        assertThat(doors.stream().filter(door -> door.group(1).contains("status=1.")).mapToInt(door -> Integer.parseInt(door.group(3))).sum()).isEqualTo(30);
        for (var door : doors) {
            var opened = get(door.group(1)).body();
            assertThat(shown(opened)).as(door.group(1)).isEqualTo("Показано " + door.group(3) + " из 30.");
            assertThat(measures(opened)).hasSize(Integer.parseInt(door.group(3)));
        }
    }

    @Test void aSectionSaysHowWhatStandsUnderItStands() {
        assertThat(get(roadmap("Бухарской")).body()).contains("<span class=\"hk-end\">просрочено 6 · выполняется 1 · запланировано 1</span>");
    }

    @Test void aStatusFollowsFromTheDates() {
        var page = get(roadmap("Бухарской")).body();
        var row = page.substring(page.indexOf("Проработка создания инжинирингового центра"));
        assertThat(row.substring(0, row.indexOf("</tr>"))).contains("«до 1 июля 2026 года»", "01.07.2026", "просрочено <span>27 дн.</span>");
        row = page.substring(page.indexOf("Заседания рабочей группы"));
        assertThat(row.substring(0, row.indexOf("</tr>"))).contains("<b class=\"hk-nowrap\">31.12.2025</b>, далее 31.03.2026", "исполнено 0 из 9");
    }

    @ParameterizedTest(name = "«{0}»")
    @CsvSource({"форумы, 1", "ФОРУМ, 1", "форумами, 1", "1.3, 1", "1., 8", "врачей стажировка, 1", "«энергоцентра», 2", "минпром, 0"})
    void aWordIsFoundInAnyFormAndANumberToo(String words, int number) {
        assertThat(shown(get(roadmap("Бухарской") + "?q=" + query(words)).body())).isEqualTo("Показано " + number + " из 30.");
    }

    /// The roadmap with Navoi is in Russian and in Latin Uzbek.
    @ParameterizedTest(name = "«{0}»")
    @ValueSource(strings = {"ko‘rgazma", "ko'rgazma", "korgazma", "koʻrgazmasi", "кўргазма", "выставки"})
    void uzbekIsFoundInBothScriptsWithAnyApostrophe(String words) {
        var roadmap = roadmap("Навоийской");
        assertThat(shown(get(roadmap + "?q=" + query(words)).body())).isEqualTo(shown(get(roadmap + "?q=" + query("выставка")).body())).isNotEqualTo("Показано 0 из 25.");
    }

    @Test void whatFitsNothingSaysWhichConditionToDrop() {
        var page = get(roadmap("Бухарской") + "?q=1.3&status=planned").body();
        assertThat(page).contains("Ни одно мероприятие не подходит", "Без условия «Найти в карте»: 6 мероприятий", "Без условия «Состояние»: 1 мероприятие")
                .doesNotContain("<table");
        assertThat(get(roadmap("Бухарской") + "?status=1.planned&section=x&executor=x&whose=7&from=x").body()).as("what is no choice asks for nothing")
                .contains("Показано 6 из 30.");
    }

    @Test void aFilterIsAnAddressThatTheViewsKeep() {
        var page = get(roadmap("Бухарской") + "?q=" + query("выставка") + "&whose=1").body();
        assertThat(page).contains("value=\"выставка\"", "<option value=\"1\" selected>Омская область</option>",
                "?view=quarters&amp;q=%D0%B2%D1%8B%D1%81%D1%82%D0%B0%D0%B2%D0%BA%D0%B0&amp;whose=1");
    }

    /// A part of a page is taken out of the whole one: with a script and without it is the same.
    @Test void anAddressGivesTheSameWithAndWithoutScripts() {
        var roadmap = roadmap("Бухарской") + "?status=overdue";
        var withScripts = get(roadmap, "HX-Request", "true").body();
        assertThat(main(withScripts)).isEqualTo(main(get(roadmap).body())).contains("id=\"plan\"", "id=\"count\"", "id=\"views\"", "id=\"reset\"");
    }

    @Test void aPlanByQuartersIsATableAndAList() {
        var page = get(roadmap("Бухарской") + "?view=quarters").body();
        assertThat(all("<th scope=\"col\" class=\"[a-z ]*\">([IV]+)<", page)).hasSize(12);
        assertThat(page).contains("<th class=\"y\" colspan=\"4\" scope=\"colgroup\">2025</th>", "colspan=\"4\" scope=\"colgroup\">2027</th>",
                "III<span class=\"visually-hidden\">, идёт сейчас</span>", "<span class=\"visually-hidden\">просрочено, срок </span>01.07",
                "<td class=\"hk-said\" colspan=\"12\">", "<h2>III квартал 2026</h2>");
        assertThat(page.indexOf("<h2>III квартал 2026</h2>")).isLessThan(page.indexOf("<h2>IV квартал 2026</h2>")).isLessThan(page.indexOf("<h2>II квартал 2026</h2>"));
    }

    @Test void aMeasureStandsInTheDocumentsWordsAndAsUnderstood() {
        var measure = measures(get(roadmap("Бухарской")).body()).get(2);
        assertThat(get(measure).body()).contains("1.3 <span lang=\"ru\"", "«до 1 июля 2026 года»", "последний день 1 июля 2026 года, среда", "таблица 1, строка 5",
                "выбор площадки", "href=\"/organisations/", "Соисполнитель", "Внесено редакцией № 1", "просрочено <span>27 дн.</span>");
        assertThat(get(measure, "Accept-Language", "uz").body()).contains("oxirgi kun 2026-yil 1-iyul, chorshanba", "muddati oʻtgan <span>27 kun</span>");
    }

    @Test void aMeasureTellsWhatEachEditionSaidOfIt() {
        var page = get(measures(get(roadmap("Ташкентской")).body()).getFirst()).body();
        assertThat(page).contains("Изменено редакцией № 2", "до 1 декабря 2026 года", "1 декабря 2026 года", "Внесено редакцией № 1", "запланировано");
        assertThat(page.indexOf("Изменено редакцией № 2")).isLessThan(page.indexOf("Внесено редакцией № 1"));
    }

    @Test void whatAnEditionChangedStandsFieldByField() {
        var page = get(roadmap("Ташкентской") + "/editions/2").body();
        assertThat(page).contains("изменено 1", "исключено 1", "<th role=\"rowheader\" scope=\"row\">Срок</th>", "до 1 декабря 2026 года");
    }

    @Test void contactPersonsAreForThoseWhoMaySeeThem() {
        var roadmap = roadmaps().stream().filter(each -> get(each).body().contains("?contacts=true")).findFirst().orElseThrow();
        assertThat(get(roadmap).body()).contains("href=\"" + roadmap + "/roadmap.docx?contacts=true\">Word с контактными лицами</a>", "Excel с контактными лицами");
        var leader = Browserless.demo(site.port(), "leader@omsk.example");
        assertThat(leader.get(roadmap).body()).contains("Контактные лица, названные в документе, скрыты").doesNotContain("?contacts=true");
        var measure = measures(get(roadmap).body()).stream().filter(each -> get(each).body().contains("Контактное лицо:")).findFirst().orElseThrow();
        assertThat(leader.get(measure).body()).contains("Контактные лица, названные в документе, скрыты").doesNotContain("Контактное лицо:");
    }

    @Test void aMeasureSaysWhichEditionsFileItStandsIn() {
        assertThat(get(measures(get(roadmap("Ташкентской")).body()).get(1)).body()).contains("Редакция № 2, next.docx: ", "без изменений с редакции № 1", "Изменения по редакциям");
    }

    private static List<String> roadmaps() {
        return all("href=\"(/roadmaps/[0-9a-f-]{36})\"", get("/").body()).stream().distinct().toList();
    }

    @Test void anExcludedMeasureIsKeptAndSaysSo() {
        var roadmap = roadmap("Ташкентской");
        assertThat(shown(get(roadmap).body())).isEqualTo("Показано 27 из 27.");
        var excluded = world.door(Measures.class).exclusions(world.door(Roadmaps.class).allInForce().getFirst().roadmap()).getFirst();
        var page = get("/measures/" + excluded.measure());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Исключено редакцией № 2, действующей с 1 июня 2026 года", "Исключено редакцией № 2</span>", "Контрольных сроков нет");
    }

    /// What is no matter of a region does not exist for it.
    @Test void aRegionSeesItsOwnRoadmapsOnly() {
        var bukhara = Browserless.demo(site.port(), "curator@bukhara.example");
        assertThat(all("href=\"(/roadmaps/[0-9a-f-]{36})\"", bukhara.get("/").body())).containsExactly(roadmap("Бухарской"));
        var other = roadmap("Навоийской");
        assertThat(bukhara.get(other).statusCode()).isEqualTo(404);
        assertThat(bukhara.get(measures(get(other).body()).getFirst()).statusCode()).isEqualTo(404);
        assertThat(bukhara.get(measures(get(roadmap("Бухарской")).body()).getFirst()).statusCode()).isEqualTo(200);
    }

    /// However many measures, executors and checkpoints; two of them who asks and whether it is theirs, of a measure two more for what
    /// was reported, five for how its dates were moved and who took it off control.
    @Test void aPageAsksTheDatabaseFewQuestions() {
        var roadmap = roadmap("Ташкентской");
        var measure = measures(get(roadmap).body()).getFirst();
        assertThat(questions("/")).isLessThanOrEqualTo(9);
        assertThat(questions(roadmap)).isLessThanOrEqualTo(13);
        assertThat(questions(roadmap + "?view=quarters&q=" + query("выставка"))).isLessThanOrEqualTo(13);
        assertThat(questions(measure)).isLessThanOrEqualTo(23);
    }

    private static int questions(String path) {
        int before = database.statements.get();
        get(path);
        return database.statements.get() - before;
    }

    @Test void noBrowserKeepsACopyOfAnExportedRoadmap() {
        assertThat(get(roadmap("Бухарской") + "/roadmap.xlsx").headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @Test void everyLanguageSaysHowItStands() {
        for (var said : List.of("ru просрочено", "uz muddati oʻtgan", "uz-Cyrl муддати ўтган", "en overdue")) {
            var language = Language.ofCode(said.split(" ")[0]).orElseThrow();
            var page = get(roadmap("Бухарской"), "Accept-Language", language.code()).body();
            assertThat(page).contains("<html lang=\"" + language.code() + "\"", said.substring(said.indexOf(' ') + 1));
        }
    }
}
