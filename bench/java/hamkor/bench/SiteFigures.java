package hamkor.bench;

import hamkor.command.DemoSignIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The site of the demo, in a folder of data of its own: how long it takes to start, and each page as a browser on the same
/// machine gets it, packed, over a connection that stays open.
final class SiteFigures {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)[^\"]*\"");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";
    /// Leads away or answers with a file.
    private static final Pattern NO_PAGE = Pattern.compile("/(language|theme)\\?.*|.*\\.(docx|xlsx)(\\?.*)?|.*/source(\\?.*)?");
    private static final String IN_TWO_LANGUAGES = "first|roadmaps-one|measures-one";
    private static final String BASELINE = "site.health";
    private static final int WARMING = 150;
    private static final int REQUESTS = 200;
    private static final int ROUNDS = 3;
    private static final int LONGEST_SECONDS = 180;

    private final Path project;
    private final Consumer<String> progress;
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();

    SiteFigures(Path project, Consumer<String> progress) {
        this.project = project;
        this.progress = progress;
    }

    private record Page(String name, String path, String language) {}

    List<Figure> measure(Wanted wanted) throws IOException, InterruptedException {
        if (!wanted.reachesInto("site.")) return List.of();
        // Started by root, the database's server runs under another account, which has to reach its folder.
        var folder = Files.createTempDirectory("hamkor-bench-site-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            progress.accept("site, first start");
            start(client, folder, "site.first-start").stop();
            progress.accept("site, start");
            var site = start(client, folder, "site.start");
            try {
                visit(site);
                add("site.visited.memory", Unit.MEBIBYTES, Run.peakOf(site.process().pid()) / 1024.0);
            } finally {
                site.stop();
            }
        } finally {
            Folders.delete(folder);
        }
        var figures = new ArrayList<Figure>();
        values.forEach((name, all) -> figures.add(Figure.alone(name, units.get(name), all)));
        return figures.stream().filter(figure -> wanted.takes(figure.name()) || figure.name().startsWith(BASELINE)).map(figure -> compared(figure, figures)).toList();
    }

    /// A page's figure beside the same of /health, which asks the database one question and shows nothing.
    private static Figure compared(Figure figure, List<Figure> all) {
        var what = figure.name().substring(figure.name().lastIndexOf('.'));
        if (figure.name().startsWith(BASELINE) || !figure.name().startsWith("site.page.")) return figure;
        return all.stream().filter(other -> other.name().equals(BASELINE + what)).findFirst().map(figure::comparedTo).orElse(figure);
    }

    /// @param address where it answers
    record Started(Process process, String address) {
        void end() throws InterruptedException {
            Running.end(process);
        }
    }

    static Started start(Path project, Path folder) throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var started = System.nanoTime();
        var builder = new ProcessBuilder(project.resolve("hamkor").toString(), "demo")
                .redirectOutput(out.toFile()).redirectError(folder.resolve("err").toFile());
        builder.environment().put("HAMKOR_DATA", folder.resolve("data").toString());
        builder.environment().put("HAMKOR_PORT", "0");
        builder.environment().remove("HAMKOR_DB_URL");
        var process = builder.start();
        try {
            return new Started(process, awaitAddress(process, out, folder.resolve("err"), started));
        } catch (IOException | InterruptedException | RuntimeException failed) {
            Running.end(process);
            throw failed;
        }
    }

    private Running start(HttpClient client, Path folder, String name) throws IOException, InterruptedException {
        var started = System.nanoTime();
        var process = start(project, folder).process();
        try {
            var address = Files.readString(folder.resolve("out")).strip();
            var site = new Running(process, client, address, DemoSignIn.cookies(client, address, "curator@omsk.example"));
            site.get(new Page("", "/", "ru"));
            add(name + ".wall", Unit.SECONDS, seconds(started));
            add(name + ".cpu", Unit.SECONDS, Run.cpuOf(process.pid()));
            add(name + ".memory", Unit.MEBIBYTES, Run.peakOf(process.pid()) / 1024.0);
            return site;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            Running.end(process);
            throw failed;
        }
    }

    private static String awaitAddress(Process process, Path out, Path err, long started) throws IOException, InterruptedException {
        while (process.isAlive() && seconds(started) < LONGEST_SECONDS) {
            var printed = Files.readString(out);
            if (printed.endsWith("\n")) return printed.strip();
            Thread.sleep(5);
        }
        throw new IOException("the site did not start: " + Files.readString(err));
    }

    private void visit(Running site) throws IOException, InterruptedException {
        var pages = new ArrayList<Page>();
        pages.add(new Page(BASELINE, "/health", "ru"));
        found(site).forEach((kind, path) -> {
            pages.add(new Page("site.page." + kind + ".ru", path, "ru"));
            if (kind.matches(IN_TWO_LANGUAGES)) pages.add(new Page("site.page." + kind + ".uz", path, "uz"));
        });
        progress.accept("site, warming");
        for (int i = 0; i < WARMING; i++) for (var page : pages) site.get(page);
        for (int round = 1; round <= ROUNDS; round++) {
            progress.accept("site, round " + round + " of " + ROUNDS);
            for (var page : pages) measure(site, page);
        }
    }

    /// One address of each kind of page that links lead to, by the kind as a figure is called.
    private static Map<String, String> found(Running site) throws IOException, InterruptedException {
        var found = new LinkedHashMap<String, String>();
        var waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (found.putIfAbsent(kind(path), path) != null) continue;
            var links = LINK.matcher(new String(site.unpacked(path), StandardCharsets.UTF_8));
            while (links.find()) {
                var to = links.group(1).replace("&amp;", "&");
                if (!NO_PAGE.matcher(to).matches() && !found.containsKey(kind(to))) waiting.add(to);
            }
        }
        if (!found.containsKey("roadmaps-one")) throw new IOException("no link leads to a roadmap");
        return found;
    }

    private static String kind(String path) {
        var kind = path.replaceAll(ID, "one").replaceAll("/regions/[A-Z]{2}-[A-Z0-9]+", "/regions/one").replaceAll("/rows/[0-9]+", "/rows/one")
                .replaceAll("\\?view=quarters.*", "/quarters").replaceAll("\\?.*", "").substring(1).replaceAll("[^a-z]+", "-");
        return kind.isEmpty() ? "first" : kind;
    }

    private void measure(Running site, Page page) throws IOException, InterruptedException {
        var times = new double[REQUESTS];
        double cpu = Run.cpuOf(site.process().pid());
        for (int i = 0; i < REQUESTS; i++) {
            long began = System.nanoTime();
            site.get(page);
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        cpu = Run.cpuOf(site.process().pid()) - cpu;
        Arrays.sort(times);
        add(page.name() + ".p50", Unit.MILLISECONDS, times[REQUESTS / 2]);
        add(page.name() + ".p99", Unit.MILLISECONDS, times[REQUESTS * 99 / 100]);
        add(page.name() + ".cpu", Unit.MILLISECONDS, cpu * 1_000 / REQUESTS);
    }

    private void add(String name, Unit unit, double value) {
        units.put(name, unit);
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private record Running(Process process, HttpClient client, String address, String cookies) {
        void get(Page page) throws IOException, InterruptedException {
            expectFine(send(page.path(), page.language(), "gzip"), page.path());
        }

        byte[] unpacked(String path) throws IOException, InterruptedException {
            return expectFine(send(path, "ru", "identity"), path).body();
        }

        private HttpResponse<byte[]> send(String path, String language, String encoding) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookies).header("Accept-Language", language)
                    .header("Accept-Encoding", encoding).build(), BodyHandlers.ofByteArray());
        }

        private static HttpResponse<byte[]> expectFine(HttpResponse<byte[]> answer, String path) throws IOException {
            if (answer.statusCode() != 200 || answer.body().length == 0) throw new IOException(path + " answered " + answer.statusCode());
            return answer;
        }

        void stop() throws InterruptedException {
            end(process);
        }

        /// As the operating system would at its own end; the database's server ends with it.
        static void end(Process process) throws InterruptedException {
            process.destroy();
            if (process.waitFor(40, TimeUnit.SECONDS)) return;
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroyForcibly().waitFor();
        }
    }
}
