package hamkor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The database of a running site: filled with what no document could hold, its processes' CPU, and the statements that a page asks.
///
/// @param folder the site's data folder
record LargeDatabase(Path folder) {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");

    private Properties connection() throws IOException {
        var connection = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("connection.properties"))) {
            connection.load(in);
        }
        return connection;
    }

    String port() throws IOException {
        return connection().getProperty("url").replaceAll(".*:(\\d+)/.*", "$1");
    }

    String password() throws IOException {
        return connection().getProperty("password");
    }

    void fill(Path script, int roadmaps, int measures) throws IOException, SQLException {
        var sql = Files.readString(script).replaceAll("(?m)^--.*\n", "").replace(":roadmaps", String.valueOf(roadmaps)).replace(":measures", String.valueOf(measures));
        run(sql);
        run("vacuum analyze");
    }

    void run(String sql) throws IOException, SQLException {
        try (var to = DriverManager.getConnection(connection().getProperty("url"), "hamkor", password()); var statement = to.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> ids(String sql) throws IOException, SQLException {
        try (var to = DriverManager.getConnection(connection().getProperty("url"), "hamkor", password()); var statement = to.createStatement(); var rows = statement.executeQuery(sql)) {
            var ids = new ArrayList<String>();
            while (rows.next()) ids.add(rows.getString(1));
            return ids;
        }
    }

    private Path cluster() throws IOException {
        try (var files = Files.walk(folder, 3)) {
            return files.filter(file -> file.getFileName().toString().equals("postmaster.pid")).findFirst().orElseThrow(() -> new IOException("no server in " + folder)).getParent();
        }
    }

    private ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst())).orElseThrow(() -> new IOException("the server is gone"));
    }

    /// Seconds so far of the server and all its processes, also of those that have ended.
    double cpu() throws IOException {
        var server = server();
        return Run.cpuOf(server.pid()) + server.descendants().mapToDouble(process -> soFar(process.pid())).sum();
    }

    /// None of one that ends meanwhile: the server has waited for it then and counts it among its own.
    private static double soFar(long process) {
        try {
            return Run.cpuOf(process);
        } catch (IndexOutOfBoundsException _) {
            return 0;
        }
    }

    /// What is asked while something is done: each statement with its values in place, as pgbench takes it.
    List<String> statementsOf(Action action) throws IOException, InterruptedException, SQLException {
        var settings = cluster().resolve("postgresql.conf");
        var before = Files.readString(settings);
        Files.writeString(settings, "\nlog_destination = jsonlog\nlog_min_duration_sample = 0\nlog_statement_sample_rate = 1\n", StandardOpenOption.APPEND);
        reload();
        Set<Path> logs = new HashSet<>();
        try (var files = Files.list(cluster().resolve("log"))) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(logs::add);
        }
        long from = 0;
        for (var log : logs) from += Files.size(log);
        try {
            action.run();
            Thread.sleep(500);
        } finally {
            Files.writeString(settings, before);
            reload();
        }
        var statements = new ArrayList<String>();
        try (var files = Files.list(cluster().resolve("log"))) {
            for (var log : files.filter(file -> file.toString().endsWith(".json")).toList()) {
                var bytes = Files.readAllBytes(log);
                int skipped = logs.contains(log) ? (int) Math.min(from, bytes.length) : 0;
                new String(bytes, skipped, bytes.length - skipped, StandardCharsets.UTF_8).lines().flatMap(LargeDatabase::statement).forEach(statements::add);
            }
        }
        return statements;
    }

    private void reload() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-HUP", String.valueOf(server().pid())).inheritIO().start().waitFor();
        Thread.sleep(500);
    }

    interface Action {
        void run() throws IOException, InterruptedException;
    }

    private static Stream<String> statement(String line) {
        String message = "", detail = "";
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                json.nextToken();
                if (name.equals("message")) message = json.getString();
                else if (name.equals("detail")) detail = json.getString();
                else json.skipChildren();
            }
        }
        int at = message.indexOf("execute ");
        if (!message.startsWith("duration: ") || at < 0) return Stream.empty();
        var sql = message.substring(message.indexOf(": ", at) + 2);
        if (!sql.strip().toLowerCase(Locale.ROOT).matches("(?s)(select|with|insert|update|delete).*")) return Stream.empty();
        var values = new ArrayList<String>();
        PARAMETER.matcher(detail).results().forEach(value -> values.add(value.group(2)));
        for (int i = values.size(); i > 0; i--) sql = sql.replace("$" + i, literal(values.get(i - 1)));
        return Stream.of(sql.replaceAll("\\s*\n\\s*", " ").strip() + ";");
    }

    /// pgbench takes a colon before a letter or a figure for a variable of its own.
    private static String literal(String value) {
        return value.contains(":") ? "E" + value.replace("\\", "\\\\").replace(":", "\\x3a") : value;
    }
}
