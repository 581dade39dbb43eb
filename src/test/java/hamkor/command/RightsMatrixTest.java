package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.Story;
import hamkor.access.Role;
import hamkor.account.Accounts;
import hamkor.account.Tokens;
import hamkor.audit.Actor;
import hamkor.control.ReportState;
import hamkor.control.ReportText;
import hamkor.control.Reports;
import hamkor.directory.Contact;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.document.Limits;
import hamkor.id.CheckpointId;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.round.Rounds;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What every kind of stranger is answered, at every address that the site itself says it has, for a record that is really there: the
/// table `rights.tsv`. A new address fails here until it stands in the table. What is no matter of somebody's is answered word for word as
/// what does not exist.
class RightsMatrixTest {
    private static final Path TABLE = Path.of("src/test/resources/hamkor/command/rights.tsv");
    private static final String NOTHING = "01a20cd2-5b73-7af3-9c66-ab48fca225be";

    /// Whatever a form asks for, so that what is refused is refused for rights.
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("version", "1"), Map.entry("on", "2026-07-27"), Map.entry("day", "2026-12-01"), Map.entry("to", "2026-12-01"),
            Map.entry("ground", "x"), Map.entry("decision", "x"), Map.entry("text", "x"), Map.entry("word", "confirmed"), Map.entry("checked", "true"), Map.entry("named", NOTHING), Map.entry("problem", "x"),
            Map.entry("person", NOTHING), Map.entry("agrees", "yes"));

    private static final Map<String, String> JSON = Map.of(
            "/api/v1/agreements", "{\"kind\": \"memorandum\", \"title\": {\"ru\": \"Меморандум\"}, \"regions\": [\"RU-OMS\", \"UZ-BU\"]}",
            "/api/v1/agreements/{id}", "{\"kind\": \"memorandum\", \"title\": {\"ru\": \"Меморандум\"}, \"regions\": [\"RU-OMS\", \"UZ-BU\"]}",
            "/api/v1/reports/{id}/confirmation", "{\"word\": \"confirmed\"}");
    private static final Set<String> FILES = Set.of("/api/v1/roadmaps/read", "/api/v1/agreements/{id}/roadmaps", "/api/v1/roadmaps/{id}/editions", "/api/v1/reports/{id}/evidence");

    private static final Set<String> PAGES_WITH_FILES = Set.of("/agreements/{id}/drafts", "/roadmaps/{id}/drafts");
    /// What everybody who is signed in may look up.
    private static final Set<String> DIRECTORY = Set.of("organisations", "offices", "regions");

    private static Site site;
    private static ApplicationContext doors;
    /// Something that is there, of Omsk and Bukhara, by the beginning of its address.
    private static final Map<String, String> THERE = new TreeMap<>();

    /// The strangers of the table, in the order of its columns.
    private enum Stranger {
        /// Not signed in.
        NOBODY,
        /// A curator of a region that has no part in it.
        OTHER_SIDE,
        /// An executor of the side, of an office that has no part in it.
        OTHER_OFFICE,
        /// Of the side, with a role for reading alone.
        OTHER_ROLE,
        /// A curator of the side, for what is not there.
        NO_RECORD
    }

    @BeforeAll static void start(@TempDir Path folder) {
        var clock = Clock.systemUTC();
        site = Site.start(TestDatabase.fresh(), BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, folder, Limits.DEFAULT), opened -> {
            doors = opened.context();
            new DemoWorld(opened, _ -> {}).load(DemoCommand::read);
        });
        var jdbc = doors.getBean(JdbcClient.class);
        reported(jdbc);
        var roadmap = "select roadmap.id from roadmap join party on party.agreement = roadmap.agreement and party.region = 'UZ-BU' limit 1";
        there(jdbc, "agreements", "select agreement from party where region = 'UZ-BU' limit 1");
        there(jdbc, "roadmaps", roadmap);
        there(jdbc, "drafts", "select draft.id from draft join party on party.agreement = draft.agreement and party.region = 'UZ-BU' where draft.state = 'open' limit 1");
        there(jdbc, "measures", "select thing from checkpoint where under = (" + roadmap + ") limit 1");
        there(jdbc, "checkpoints", "select id from checkpoint where under = (" + roadmap + ") and side in (select id from party where region = 'RU-OMS') limit 1");
        there(jdbc, "reports", "select report.id from report join checkpoint on checkpoint.id = checkpoint where under = (" + roadmap + ") limit 1");
        there(jdbc, "extensions", "select extension.id from extension join checkpoint on checkpoint.id = checkpoint where under = (" + roadmap + ") limit 1");
        there(jdbc, "organisations", "select id from organisation where region = 'RU-OMS' limit 1");
        there(jdbc, "offices", "select id from organisation where region = 'RU-OMS' limit 1");
        there(jdbc, "people", "select person from account join person on person.id = person where region = 'RU-OMS' limit 1");
        there(jdbc, "accounts", "select person from account join person on person.id = person where region = 'RU-OMS' limit 1");
        THERE.put("regions", "RU-OMS");
        THERE.put("rounds", doors.getBean(Rounds.class).open(doors.getBean(Accounts.class).called("curator@omsk.example").orElseThrow(),
                new RoadmapId(UUID.fromString(THERE.get("roadmaps"))), DemoWorld.FIRST_DAY).toString());
        executor();
    }

    /// That it will not be met, with another day asked for.
    private static void reported(JdbcClient jdbc) {
        var reports = doors.getBean(Reports.class);
        var by = doors.getBean(Accounts.class).called("executor@omsk.example").orElseThrow();
        var date = jdbc.sql("""
                select checkpoint.id from checkpoint join answering on answering.thing = checkpoint.thing and answering.side = checkpoint.side and leads
                join answering other on other.thing = checkpoint.thing and other.side <> checkpoint.side and other.leads
                join party on party.id = other.side and party.region = 'UZ-BU'
                where answering.organisation = :office and checkpoint.kind = 'dated' and superseded_at is null order by due_on limit 1
                """).param("office", by.organisation().orElseThrow().value()).query(UUID.class).single();
        var draft = reports.draft(by, new CheckpointId(date));
        reports.send(by, draft.id(), new ReportText(Optional.of(ReportState.NOT_MET), Optional.empty(), List.of(), Optional.of(Story.russian("Нет средств")),
                Optional.of(LocalDate.of(2027, 6, 1))), draft.version());
    }

    private static void there(JdbcClient jdbc, String kind, String question) {
        THERE.put(kind, jdbc.sql(question).query(UUID.class).single().toString());
    }

    /// Of an office that leads nothing.
    private static void executor() {
        var omsk = new RegionId("RU-OMS");
        var office = doors.getBean(Organisations.class).add(Actor.program(), omsk, Organisation.Kind.OTHER, Story.russian("Служба без мероприятий"), List.of());
        var person = doors.getBean(People.class).add(Actor.program(), omsk, new Person.Details(Optional.of(office), Story.russian("Новиков Олег"), Optional.empty(), Contact.NONE));
        doors.getBean(Accounts.class).open(Actor.program(), person, "nothing@omsk.example", Set.of(Role.EXECUTOR), Browserless.PASSWORD);
    }

    @AfterAll static void end() {
        site.close();
    }

    /// @param wanted what its handler cannot be asked without
    private record Route(String method, String path, Map<String, String> wanted) implements Comparable<Route> {
        boolean isApi() {
            return path.startsWith("/api/");
        }

        /// For something that is there, or for nothing.
        String address(boolean there) {
            var id = there ? THERE.getOrDefault(kind(), NOTHING) : kind().equals("regions") ? "RU-ZZZ" : NOTHING;
            return path.replaceFirst("\\{[^}]+}", id).replace("{number}", "1").replace("{row}", "1").replace("{list}", "overdue").replaceAll("\\{[^}]+}", NOTHING);
        }

        private String kind() {
            return (path.replaceFirst("^/api/v1", "") + "/-").split("/")[1];
        }

        @Override public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }

        @Override public String toString() {
            return method + " " + path;
        }
    }

    private static Set<Route> routes() {
        var routes = new TreeSet<Route>();
        doors.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var path : mapping.getPatternValues())
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) routes.add(new Route(method.name(), path, wanted(handler)));
        });
        // They would sign the stranger out, or count as attempts to come in.
        routes.removeIf(route -> Set.of("POST /sign-out", "POST /sign-in").contains(route.toString()));
        return routes;
    }

    private static Map<String, String> wanted(HandlerMethod handler) {
        var wanted = new HashMap<String, String>();
        for (var parameter : handler.getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null || !asked.required() || !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE) || parameter.getParameterType() == MultiValueMap.class) continue;
            var name = asked.name().isEmpty() ? asked.value().isEmpty() ? parameter.getParameter().getName() : asked.value() : asked.name();
            var type = parameter.getParameterType();
            wanted.put(name, type == int.class || type == long.class || type == List.class ? "1" : type == LocalDate.class ? "2026-07-27" : type == boolean.class ? "true"
                    : type == String.class ? "x" : NOTHING);
        }
        return wanted;
    }

    private static String email(Stranger stranger) {
        return switch (stranger) {
            case NOBODY -> "";
            case OTHER_SIDE -> "curator@navoi.example";
            case OTHER_OFFICE -> "nothing@omsk.example";
            case OTHER_ROLE -> "auditor@omsk.example";
            case NO_RECORD -> "curator@omsk.example";
        };
    }

    private static Browserless visitor(Stranger stranger) {
        return stranger == Stranger.NOBODY ? new Browserless(site.port()) : stranger == Stranger.OTHER_OFFICE
                ? new Browserless(site.port()).signIn(email(stranger), Browserless.PASSWORD) : Browserless.demo(site.port(), email(stranger));
    }

    private static HttpResponse<String> ask(Browserless visitor, Optional<String> token, Route route, boolean there) {
        if (PAGES_WITH_FILES.contains(route.path())) return visitor.upload(route.address(there), "a.docx", new byte[10]);
        var fields = new HashMap<>(FIELDS);
        fields.putAll(route.wanted());
        // The word of this form is another.
        if (route.path().startsWith("/extensions/")) fields.put("word", "agree");
        if (!route.isApi()) return route.method().equals("GET") ? visitor.get(route.address(there)) : visitor.send(HttpMethod.valueOf(route.method()), route.address(there), fields);
        return new Browserless(site.port()).call(route.method(), route.address(there), JSON.getOrDefault(route.path(), "{}"), FILES.contains(route.path()), token);
    }

    private static String said(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").filter(_ -> answer.statusCode() == 303);
        return to.filter(address -> address.startsWith("/sign-in")).isPresent() ? "sign-in" : String.valueOf(answer.statusCode());
    }

    /// What an answer tells, but for what the address itself says and what is made anew with each answer.
    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test void everyStrangerIsAnsweredAsTheTableSays() throws IOException {
        var answered = new TreeMap<String, List<String>>();
        var leaks = new ArrayList<String>();
        for (var stranger : Stranger.values()) {
            var visitor = visitor(stranger);
            var token = stranger == Stranger.NOBODY ? Optional.<String>empty()
                    : doors.getBean(Accounts.class).called(email(stranger)).map(person -> doors.getBean(Tokens.class).make(Actor.program(), person, "tests"));
            for (var route : routes()) {
                var answer = ask(visitor, token, route, stranger != Stranger.NO_RECORD);
                answered.computeIfAbsent(route.toString(), _ -> new ArrayList<>()).add(said(answer));
                if (stranger == Stranger.OTHER_SIDE && route.path().contains("{") && !DIRECTORY.contains(route.kind())) {
                    var ofNothing = ask(visitor, token, route, false);
                    if (!told(ofNothing).equals(told(answer))) leaks.add(route + ": " + told(answer) + " but " + told(ofNothing));
                }
            }
        }
        var table = new TreeMap<String, List<String>>();
        for (var line : Files.readAllLines(TABLE)) {
            if (line.startsWith("#") || line.isBlank()) continue;
            var cells = line.split("\t");
            table.put(cells[0], List.of(cells).subList(1, cells.length));
        }
        var lines = new ArrayList<String>();
        answered.forEach((route, cells) -> {
            if (!cells.equals(table.get(route))) lines.add(route + "\t" + String.join("\t", cells));
        });
        Files.write(Path.of("target/rights.tsv"), answered.entrySet().stream().map(row -> row.getKey() + "\t" + String.join("\t", row.getValue())).toList());
        assertThat(lines).as("addresses that the table does not have so: add them once each answer is right").isEmpty();
        assertThat(answered.keySet()).as("addresses of the table that are gone").containsAll(table.keySet());
        assertThat(leaks).as("what is there and not theirs is answered otherwise than what is not there").isEmpty();
    }
}
