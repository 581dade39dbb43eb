package hamkor.bench;

import hamkor.command.DemoSignIn;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Four pages over 100,000 measures, and over a million: what each costs the program and the database, beside what the same statements cost
/// the database alone, asked by pgbench on the same server in the same run.
final class ScaleFigures {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final int WARMING = 400;
    private static final int REQUESTS = 200;
    private static final int ROUNDS = 3;
    private static final int PGBENCH_SECONDS = 4;
    private static final int A_MOMENT = 700;

    private final Path project;
    private final Consumer<String> progress;
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();

    ScaleFigures(Path project, Consumer<String> progress) {
        this.project = project;
        this.progress = progress;
    }

    private record Size(String name, int roadmaps, int measures) {}

    /// One request; whatever it is that differs from one to the next, it takes care of.
    private interface Request {
        HttpRequest next() throws IOException;
    }

    List<Figure> measure(Wanted wanted) throws IOException, InterruptedException {
        for (var size : List.of(new Size("100k", 300, 100_000), new Size("1m", 3_000, 1_000_000)))
            if (wanted.reachesInto("scale." + size.name() + ".")) measure(size);
        var figures = new ArrayList<Figure>();
        values.forEach((name, all) -> figures.add(Figure.alone(name, units.get(name), all)));
        return figures.stream().filter(figure -> wanted.takes(figure.name())).map(figure -> compared(figure, figures)).toList();
    }

    /// The cost of a page beside that of its statements alone; of a million measures beside that of a hundred thousand.
    private static Figure compared(Figure figure, List<Figure> all) {
        var beside = figure.name().endsWith(".cpu") ? figure.name().replace(".cpu", ".pgbench")
                : figure.name().startsWith("scale.1m.") ? figure.name().replace("scale.1m.", "scale.100k.") : "";
        return all.stream().filter(other -> other.name().equals(beside)).findFirst().map(figure::comparedTo).orElse(figure);
    }

    private void measure(Size size) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("hamkor-bench-scale-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var site = SiteFigures.start(project, folder);
            try {
                var database = new LargeDatabase(folder.resolve("data"));
                progress.accept("scale " + size.name() + ", filling");
                database.fill(project.resolve("bench/large.sql"), size.roadmaps(), size.measures());
                visit(size, client, site, database);
            } finally {
                site.end();
            }
        } catch (SQLException broken) {
            throw new IOException(broken);
        } finally {
            Folders.delete(folder);
        }
    }

    private void visit(Size size, HttpClient client, SiteFigures.Started site, LargeDatabase database) throws IOException, InterruptedException, SQLException {
        var curator = DemoSignIn.cookies(client, site.address(), "curator@omsk.example");
        var executor = DemoSignIn.cookies(client, site.address(), "executor@omsk.example");
        var roadmap = database.ids("select roadmap.id from roadmap join agreement on agreement.id = roadmap.agreement where agreement.title ->> 'ru' like '%№ 1'").getFirst();
        var measure = database.ids("select id from measure where roadmap = '" + roadmap + "' order by id offset 50 limit 1").getFirst();
        var dates = database.ids("""
                select checkpoint.id from checkpoint join answering on answering.thing = checkpoint.thing and answering.side = checkpoint.side
                join person on person.organisation = answering.organisation join account_email on account_email.person = person.id
                where email = 'executor@omsk.example' and checkpoint.by_acts is null and checkpoint.kind = 'dated' and checkpoint.report is null order by checkpoint.id limit 2500
                """).iterator();
        var pages = new LinkedHashMap<String, Request>();
        pages.put("roadmap", () -> get(site, "/roadmaps/" + roadmap, curator));
        var key = key(database.folder());
        pages.put("overdue", () -> HttpRequest.newBuilder(URI.create(site.address() + "/api/v1/overdue?limit=100")).header("Authorization", "Bearer " + key).build());
        pages.put("measure", () -> get(site, "/measures/" + measure, curator));
        var token = token(client, site, executor);
        pages.put("report", () -> report(site, dates, executor, token));
        progress.accept("scale " + size.name() + ", warming");
        for (var page : pages.entrySet()) for (int i = 0; i < (page.getKey().equals("report") ? WARMING / 2 : WARMING); i++) send(client, page.getValue().next());
        for (int round = 1; round <= ROUNDS; round++) {
            progress.accept("scale " + size.name() + ", round " + round + " of " + ROUNDS);
            for (var page : pages.entrySet()) measure("scale." + size.name() + "." + page.getKey(), client, site, database, page.getValue());
        }
        for (var page : pages.entrySet()) alone("scale." + size.name() + "." + page.getKey(), client, database, page.getValue());
    }

    private void measure(String name, HttpClient client, SiteFigures.Started site, LargeDatabase database, Request request) throws IOException, InterruptedException {
        var times = new double[REQUESTS];
        double application = Run.cpuOf(site.process().pid()), server = database.cpu();
        long all = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            var next = request.next();
            long began = System.nanoTime();
            send(client, next);
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        double seconds = (System.nanoTime() - all) / 1e9;
        application = (Run.cpuOf(site.process().pid()) - application) * 1_000 / REQUESTS;
        server = (database.cpu() - server) * 1_000 / REQUESTS;
        Arrays.sort(times);
        add(name + ".rate", Unit.PER_SECOND, REQUESTS / seconds);
        add(name + ".p50", Unit.MILLISECONDS, times[REQUESTS / 2]);
        add(name + ".p99", Unit.MILLISECONDS, times[REQUESTS * 99 / 100]);
        add(name + ".application", Unit.MILLISECONDS, application);
        add(name + ".database", Unit.MILLISECONDS, server);
        add(name + ".cpu", Unit.MILLISECONDS, application + server);
        progress.accept(name + ": application " + Unit.MILLISECONDS.write(application) + " ms, database " + Unit.MILLISECONDS.write(server) + " ms");
    }

    /// What a page only reads is asked again by pgbench; statements that write would find their rows there the second time.
    private void alone(String name, HttpClient client, LargeDatabase database, Request request) throws IOException, InterruptedException, SQLException {
        var next = request.next();
        var statements = database.statementsOf(() -> send(client, next)).stream().filter(sql -> sql.matches("(?is)(select|with) .*") && !sql.matches("(?is).*\\bfor (no key )?update\\b.*")).toList();
        if (statements.isEmpty()) throw new IOException("no statement of " + name + " was seen");
        var script = Files.createTempFile("hamkor-bench-", ".sql");
        Files.writeString(script, String.join("\n", statements) + "\n");
        progress.accept(name + " by pgbench, " + statements.size() + " statements");
        try {
            for (int round = 0; round < ROUNDS; round++) {
                double cpu = database.cpu();
                long done = pgbench(script, database);
                Thread.sleep(A_MOMENT);   // until the server has waited for the process that answered
                double each = (database.cpu() - cpu) * 1_000 / done;
                add(name + ".pgbench", Unit.MILLISECONDS, each);
                progress.accept(name + " by pgbench: " + Unit.MILLISECONDS.write(each) + " ms");
            }
        } finally {
            Files.delete(script);
        }
    }

    private static long pgbench(Path script, LargeDatabase database) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("pgbench", "--no-vacuum", "--protocol=prepared", "--client=1", "--time=" + PGBENCH_SECONDS, "--file=" + script, "--host=127.0.0.1",
                "--port=" + database.port(), "--username=hamkor", "hamkor").redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var done = Pattern.compile("transactions actually processed: (\\d+)").matcher(said);
        if (!done.find() || done.group(1).equals("0")) throw new IOException("pgbench, of Debian's postgresql packages: " + said);
        return Long.parseLong(done.group(1));
    }

    private static HttpRequest get(SiteFigures.Started site, String path, String cookies) {
        return HttpRequest.newBuilder(URI.create(site.address() + path)).header("Cookie", cookies).header("Accept-Language", "ru").build();
    }

    private static HttpRequest report(SiteFigures.Started site, Iterator<String> dates, String cookies, String token) throws IOException {
        if (!dates.hasNext()) throw new IOException("every date is reported on already");
        var form = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&do=send&version=1&figures=1&language=ru&state=in_progress&text="
                + URLEncoder.encode("Переговоры идут, следующая встреча в августе", StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(site.address() + "/checkpoints/" + dates.next() + "/report")).header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
    }

    /// Of the API, made beside the running site.
    private String key(Path data) throws IOException {
        var builder = new ProcessBuilder(project.resolve("hamkor").toString(), "token", "curator@omsk.example").redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HAMKOR_DATA", data.toString());
        builder.environment().remove("HAMKOR_DB_URL");
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static String token(HttpClient client, SiteFigures.Started site, String cookies) throws IOException, InterruptedException {
        var page = TOKEN.matcher(client.send(get(site, "/work", cookies), BodyHandlers.ofString()).body());
        if (!page.find()) throw new IOException("no token on the page");
        return page.group(1);
    }

    private static void send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != (request.method().equals("POST") ? 303 : 200)) throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
    }

    private void add(String name, Unit unit, double value) {
        units.put(name, unit);
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
}
