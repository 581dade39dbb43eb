package hamkor.sql;

import hamkor.sql.DatabaseRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// The PostgreSQL that comes along, running on a data folder: started with it in hand, stopped by [#close]. It lives in
///
/// - `postgresql/`: the cluster, owned by the account the server runs under; its log in `postgresql/log`
/// - `postgresql-18.…/`: the programs, so that whoever reaches the data reaches them too
/// - `connection.properties` (0600), `hamkor.lock`, `postgresql-start.log`
final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration STILL_IN_USE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration READY = Duration.ofMinutes(15);
    private static final int PORTS = 8;

    private final Path folder;
    private final FolderLock lock;
    private final Way way;
    private final Postmaster postmaster;
    private final ConnectionFile connection;
    private final ExitHook exit;
    private boolean closed;

    private EmbeddedPostgres(Path folder, FolderLock lock, Way way, Postmaster postmaster, ConnectionFile connection, ExitHook exit) {
        this.folder = folder;
        this.lock = lock;
        this.way = way;
        this.postmaster = postmaster;
        this.connection = connection;
        this.exit = exit;
        exit.does(this::close);
    }

    /// Returns when the server answers. Refused when the folder is held, cannot be used, or holds what must not be touched.
    static EmbeddedPostgres start(Path dataFolder, Progress progress) {
        Path folder = real(dataFolder);
        return start(folder, folder, Tuning.DURABLE, progress);
    }

    /// Empty when another process holds the folder.
    static Optional<EmbeddedPostgres> attempt(Path dataFolder, Progress progress) {
        Path folder = real(dataFolder);
        return guarded(folder, () -> {
            var lock = FolderLock.attempt(folder);
            return lock.isEmpty() ? Optional.empty() : Optional.of(start(folder, folder, Tuning.DURABLE, progress, lock.get()));
        });
    }

    static EmbeddedPostgres start(Path folder, Path programs, Tuning tuning, Progress progress) {
        return guarded(folder, () -> start(folder, programs, tuning, progress, FolderLock.take(folder)));
    }

    private static EmbeddedPostgres start(Path folder, Path programs, Tuning tuning, Progress progress, FolderLock lock)
            throws IOException {
        boolean started = false;
        try {
            var cluster = Cluster.in(folder);
            cluster.check();
            cluster.removeHalfCreated();
            var binaries = Binaries.unpacked(programs, progress);
            var way = Way.choose(folder, cluster.folder(), binaries);
            stopLeftBehind(folder, cluster, progress);
            var connection = prepared(folder, cluster, binaries, way, tuning, progress);
            progress.begins(Progress.Step.STARTING, folder);
            var embedded = run(folder, cluster, binaries, way, tuning, connection, progress, lock);
            started = true;
            if (programs.equals(folder)) binaries.removeOthers();
            return embedded;
        } finally {
            if (!started) lock.close();
        }
    }

    /// Stopped and started anew rather than taken over: settings and version are then this program's, and it is its child.
    static void stopLeftBehind(Path folder, Cluster cluster, Progress progress) throws IOException {
        var left = Postmaster.leftBehind(cluster);
        if (left.isEmpty()) return;
        progress.begins(Progress.Step.STOPPING_LEFT_BEHIND, left.get().pid());
        if (!left.get().stop()) throw new DatabaseRefused(Reason.FOLDER_HELD, folder, "PostgreSQL, pid " + left.get().pid());
    }

    /// The cluster made or handed over to whom the server runs as, and a password that is known.
    private static ConnectionFile prepared(Path folder, Cluster cluster, Binaries binaries, Way way, Tuning tuning, Progress progress)
            throws IOException {
        var kept = ConnectionFile.read(folder);
        var connection = kept.isPresent() ? kept.get() : ConnectionFile.invented(freePort());
        if (!cluster.exists()) {
            progress.begins(Progress.Step.CREATING, cluster.folder());
            connection.write(folder);   // before the cluster: a cluster whose password nobody knows would be no use
            cluster.create(binaries, way, tuning, connection.password());
            return connection;
        }
        if (!way.owner().owns(cluster.folder())) way.owner().takeOver(cluster.folder());
        if (kept.isEmpty()) newPassword(folder, cluster, binaries, way, connection, progress);
        return connection;
    }

    private static EmbeddedPostgres run(Path folder, Cluster cluster, Binaries binaries, Way way, Tuning tuning, ConnectionFile kept,
            Progress progress, FolderLock lock) throws IOException {
        var connection = kept;
        long stillInUseUntil = System.nanoTime() + STILL_IN_USE.toNanos();
        boolean passwordSet = false;
        for (int ports = 1; ; ) {
            var log = ServerLog.begin(folder, cluster);
            var exit = new ExitHook(() -> {});
            var postmaster = Postmaster.start(way, binaries, cluster, connection.port(), tuning, log);
            exit.does(postmaster::stop);
            boolean running = false;
            var answer = Answer.NONE;
            try {
                answer = answer(postmaster, connection, progress);
                if (answer == Answer.SIGNED_IN) {
                    connection = connection.runningAs(postmaster.pid());
                    connection.write(folder);
                    lock.says("127.0.0.1:" + connection.port());
                    running = true;
                    return new EmbeddedPostgres(folder, lock, way, postmaster, connection, exit);
                }
            } finally {
                if (!running) {
                    if (postmaster.runs()) postmaster.stop();
                    exit.done();
                }
            }
            if (answer == Answer.WRONG_PASSWORD && !passwordSet) {
                // Cluster and connection file come from different times: a restored copy, a hand in the file.
                newPassword(folder, cluster, binaries, way, connection, progress);
                passwordSet = true;
                continue;
            }
            String written = log.lastWords();
            if (written.contains("could not create any TCP/IP sockets") && ports++ < PORTS) {
                connection = connection.onPort(freePort());
            } else if (written.contains("pre-existing shared memory block") && System.nanoTime() < stillInUseUntil) {
                Pause.milliseconds(200);   // backends of a server killed a moment ago take that moment to notice
            } else throw notStarted(folder, written);
        }
    }

    private static void newPassword(Path folder, Cluster cluster, Binaries binaries, Way way, ConnectionFile connection, Progress progress)
            throws IOException {
        progress.begins(Progress.Step.NEW_PASSWORD, folder.resolve(ConnectionFile.FILE));
        cluster.newPassword(binaries, way, connection.password());
        connection.write(folder);
    }

    private enum Answer { SIGNED_IN, WRONG_PASSWORD, NONE }

    /// `NONE` when the server ended before it took a sign-in, or never came to it.
    private static Answer answer(Postmaster postmaster, ConnectionFile connection, Progress progress) throws IOException {
        long begun = System.nanoTime();
        boolean saidSo = false;
        while (postmaster.runs()) {
            if (postmaster.ready()) return signIn(connection);
            long waited = System.nanoTime() - begun;
            if (waited > READY.toNanos()) return Answer.NONE;
            if (!saidSo && waited > SOON.toNanos()) {
                progress.begins(Progress.Step.RECOVERING);
                saidSo = true;
            }
            Pause.milliseconds(10);
        }
        return Answer.NONE;
    }

    private static Answer signIn(ConnectionFile connection) {
        var server = ServerAddress.of(connection);
        try (var session = DriverManager.getConnection(server.url(), server.signIn())) {
            return session.isValid(10) ? Answer.SIGNED_IN : Answer.NONE;
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) return Answer.WRONG_PASSWORD;
            throw new DatabaseRefused(Reason.NOT_STARTED, server.shown(), e.getMessage());
        }
    }

    private static DatabaseRefused notStarted(Path folder, String written) {
        return new DatabaseRefused(written.contains("No space left on device") ? Reason.DISK_FULL : Reason.NOT_STARTED, folder,
                Cluster.lastLines(written, 6));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private interface Starting<T> {
        T start() throws IOException;
    }

    /// The file system's no becomes a refusal that says what is wrong with the folder.
    private static <T> T guarded(Path folder, Starting<T> starting) {
        try {
            return starting.start();
        } catch (IOException e) {
            throw refusal(folder, e);
        } catch (UncheckedIOException e) {
            throw refusal(folder, e.getCause());
        }
    }

    static RuntimeException refusal(Path folder, IOException cause) {
        String says = String.valueOf(cause.getMessage());
        if (says.contains("No space left on device") || says.contains("Disk quota exceeded"))
            return new DatabaseRefused(Reason.DISK_FULL, folder, says);
        if (cause instanceof AccessDeniedException || says.contains("Read-only file system") || says.contains("Permission denied")
                || says.contains("Operation not permitted"))
            return new DatabaseRefused(Reason.FOLDER_NOT_WRITABLE, folder, Account.own().name(), says);
        if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException || says.contains("Not a directory"))
            return new DatabaseRefused(Reason.FOLDER_IS_A_FILE, folder);
        return new UncheckedIOException(cause);
    }

    /// The folder, made if it is not there, by its real path. Root's may be passed through by the account the server runs
    /// under; nobody but the owner may list it.
    static Path real(Path dataFolder) {
        Binaries.require();
        Path folder = dataFolder.toAbsolutePath().normalize();
        if (folder.toString().chars().anyMatch(c -> c < ' ' || "\"$`\\".indexOf(c) >= 0 || c == '\uFFFD'))
            throw new DatabaseRefused(Reason.FOLDER_NAME, folder);
        return guarded(folder, () -> {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(Account.own().root() ? "rwx--x--x" : "rwx------"));
            }
            return folder.toRealPath();
        });
    }

    ConnectionFile connection() {
        return connection;
    }

    Way.Kind way() {
        return way.kind();
    }

    long pid() {
        return postmaster.pid();
    }

    /// At the end of the program, leaves that long to an owner with a shutdown hook of its own.
    void closedByItsOwnerWithin(Duration time) {
        exit.waits(time);
    }

    /// Stops the server and frees the folder. Safe to repeat.
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try (lock) {
            postmaster.stop();
            exit.done();
            connection.stopped().write(folder);
        } catch (IOException _) {
            // A full or vanished disk: the server is stopped, and the next start asks the process, not the file.
        }
    }
}
