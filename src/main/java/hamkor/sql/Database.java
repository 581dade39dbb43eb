package hamkor.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import hamkor.sql.DatabaseRefused.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/// The database this program works on, opened and ready: its schema is this program's. Closing it closes the connections, and
/// stops the server if it is the one that came along and was started here. A program that is told to end (SIGTERM, Ctrl-C)
/// closes it too.
public final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:db/migration";
    /// Older servers are no longer kept safe by their makers for long, and nothing is tried on them.
    private static final int OLDEST_MAJOR = 16;
    private static final Duration JOINING = Duration.ofSeconds(60);

    private final ServerAddress server;
    private final HikariDataSource dataSource;
    private final Optional<EmbeddedPostgres> embedded;

    private Database(ServerAddress server, HikariDataSource dataSource, Optional<EmbeddedPostgres> embedded) {
        this.server = server;
        this.dataSource = dataSource;
        this.embedded = embedded;
    }

    /// For the site: the server of the settings, migrated. Refused when another process runs on the data folder, when the
    /// server cannot be reached, is too old or gives no rights, when the database is of a newer program.
    public static Database open(DatabaseSettings settings, Progress progress) {
        return open(settings, MIGRATIONS, progress);
    }

    static Database open(DatabaseSettings settings, String migrations, Progress progress) {
        return settings.server().map(server -> opened(server, Optional.empty(), migrations, progress))
                .orElseGet(() -> onEmbedded(EmbeddedPostgres.start(settings.folder(), progress), migrations, progress));
    }

    /// For a command that may run while the site does: on the running server's connection if there is one, without migrating;
    /// otherwise like [#open].
    public static Database beside(DatabaseSettings settings, Progress progress) {
        return beside(settings, MIGRATIONS, progress);
    }

    static Database beside(DatabaseSettings settings, String migrations, Progress progress) {
        if (settings.server().isPresent()) return open(settings, migrations, progress);
        long until = System.nanoTime() + JOINING.toNanos();
        while (true) {
            var embedded = EmbeddedPostgres.attempt(settings.folder(), progress);
            if (embedded.isPresent()) return onEmbedded(embedded.get(), migrations, progress);
            var running = running(settings.folder());
            if (running.isPresent()) {
                var database = new Database(running.get(), pool(running.get()), Optional.empty());
                return database.orClosed(() -> new Migrations(database.dataSource, running.get(), migrations).requireUpToDate());
            }
            // The other process is just starting or stopping.
            if (System.nanoTime() > until) throw new DatabaseRefused(Reason.NOT_ANSWERING, settings.folder());
            Pause.milliseconds(200);
        }
    }

    /// The address that the process on this folder left, if a server answers there now.
    private static Optional<ServerAddress> running(Path dataFolder) {
        Path folder = EmbeddedPostgres.real(dataFolder);
        try {
            var connection = ConnectionFile.read(folder).filter(file -> file.pid().isPresent());
            if (connection.isEmpty()) return Optional.empty();
            var server = ServerAddress.of(connection.get());
            try (var session = DriverManager.getConnection(server.url(), server.signIn())) {
                return session.isValid(5) ? Optional.of(server) : Optional.empty();
            }
        } catch (SQLException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw EmbeddedPostgres.refusal(folder, e);
        }
    }

    private static Database onEmbedded(EmbeddedPostgres embedded, String migrations, Progress progress) {
        try {
            return opened(ServerAddress.of(embedded.connection()), Optional.of(embedded), migrations, progress);
        } catch (RuntimeException | Error e) {
            embedded.close();
            throw e;
        }
    }

    private static Database opened(ServerAddress server, Optional<EmbeddedPostgres> embedded, String migrations, Progress progress) {
        if (embedded.isEmpty()) ServerCheck.require(server, OLDEST_MAJOR);
        var database = new Database(server, pool(server), embedded);
        return database.orClosed(() -> new Migrations(database.dataSource, server, migrations).bringUp(progress));
    }

    private Database orClosed(Runnable step) {
        try {
            step.run();
            return this;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    static HikariDataSource pool(ServerAddress server) {
        var pool = new HikariConfig();
        pool.setPoolName("hamkor");
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user().isEmpty() ? null : server.user());
        pool.setPassword(server.password().isEmpty() ? null : server.password());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "Hamkor");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A refused row would stand whole in the message, names and e-mails with it, and go into the log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // The driver would otherwise set each session to the zone of this machine.
        pool.setConnectionInitSql("set time zone 'UTC'");
        return new HikariDataSource(pool);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /// `host:port/name`, for a line that people read; never with a password.
    public String shown() {
        return server.shown();
    }

    /// True when the server is the one that came along, started by this process.
    public boolean embedded() {
        return embedded.isPresent();
    }

    /// Leaves the closing at the end of the program to its owner, who has a shutdown hook of its own and first lets requests end
    /// (Spring closes its beans so). All hooks run at once: without this the server would stop under those requests. If the
    /// owner has not closed it after that time, the server is stopped all the same.
    public Database closedByItsOwnerWithin(Duration time) {
        embedded.ifPresent(postgres -> postgres.closedByItsOwnerWithin(time));
        return this;
    }

    /// Safe to repeat.
    @Override
    public void close() {
        try {
            dataSource.close();
        } finally {
            embedded.ifPresent(EmbeddedPostgres::close);
        }
    }
}
