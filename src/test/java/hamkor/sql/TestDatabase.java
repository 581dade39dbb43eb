package hamkor.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// A database of their own for the tests of a class: one PostgreSQL for the JVM, migrations applied once to a template, each
/// database a copy of it. Here, and nowhere else, nothing waits for the disk: it is thrown away when the JVM ends.
public final class TestDatabase {
    static final Tuning FOR_TESTS = new Tuning(
            List.of("--no-sync", "--set=shared_buffers=64MB", "--set=max_connections=200"),
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"), "createdb createrole");
    private static final String FOLDERS = "hamkor-test-";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();
    private static EmbeddedPostgres server;

    private TestDatabase() {}

    /// A new database with the migrations of the program. Connections are opened as needed and closed when idle.
    public static DataSource fresh() {
        return fresh("classpath:db/migration");
    }

    /// The same with the migrations of another folder.
    public static DataSource fresh(String migrations) {
        return pool(copyOf(TEMPLATES.computeIfAbsent(migrations, TestDatabase::template)));
    }

    /// A new database with nothing in it.
    public static DataSource empty() {
        return pool(copyOf("template1"));
    }

    /// A new, empty database as an address: for what opens it by itself.
    static ServerAddress emptyAddress() {
        return address(copyOf("template1"));
    }

    static ServerAddress address(String name) {
        var connection = server().connection();
        return new ServerAddress("jdbc:postgresql://127.0.0.1:" + connection.port() + "/" + name, ConnectionFile.USER, connection.password());
    }

    private static String template(String migrations) {
        String name = copyOf("template1");
        try (var pool = pool(name)) {
            new Migrations(pool, address(name), migrations).bringUp(Progress.SILENT);
        }
        return name;
    }

    private static synchronized String copyOf(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        var postgres = address("postgres");
        try (var session = DriverManager.getConnection(postgres.url(), postgres.signIn()); var statement = session.createStatement()) {
            statement.execute("create database " + name + " template " + template);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("no test database", e);
        }
    }

    private static HikariDataSource pool(String name) {
        var server = address(name);
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(8);
        pool.setIdleTimeout(10_000);
        pool.setConnectionInitSql("set time zone 'UTC'");
        return new HikariDataSource(pool);
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                sweep();
                // Nobody may list the folder, everybody may pass through: as root the server runs under another account.
                Path folder = Files.createTempDirectory(FOLDERS).toRealPath();
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
                server = started(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    /// With the programs unpacked once for all runs; in the folder of the run where root's sources are closed to others.
    private static EmbeddedPostgres started(Path folder) {
        try {
            return EmbeddedPostgres.start(folder, Path.of("target", "postgresql").toAbsolutePath(), FOR_TESTS, Progress.SILENT);
        } catch (DatabaseRefused refused) {
            var unreached = Set.of(DatabaseRefused.Reason.NO_WAY_AS_ROOT, DatabaseRefused.Reason.BINARIES_DO_NOT_RUN);
            if (!unreached.contains(refused.reason())) throw refused;
            return EmbeddedPostgres.start(folder, folder, FOR_TESTS, Progress.SILENT);
        }
    }

    private static void end(Path folder) {
        try {
            server.close();
            Trees.removeThoughWritten(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops and removes what killed tests left.
    private static void sweep() throws IOException {
        try (var folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), FOLDERS + "*")) {
            for (Path folder : folders) {
                // Without a lock file it belongs to a test that is just starting.
                if (!Account.own().owns(folder) || !Files.exists(folder.resolve(FolderLock.FILE))) continue;
                var lock = FolderLock.attempt(folder.toRealPath());
                if (lock.isEmpty()) continue;
                try (var _ = lock.get()) {
                    EmbeddedPostgres.stopLeftBehind(folder, Cluster.in(folder.toRealPath()), Progress.SILENT);
                    Trees.remove(folder);
                }
            }
        }
    }
}
