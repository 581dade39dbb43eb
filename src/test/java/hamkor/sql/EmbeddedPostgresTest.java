package hamkor.sql;

import static hamkor.sql.DatabaseTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.sql.DatabaseRefused.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A server on a folder of its own for each test; whole processes are in EmbeddedPostgresProcessTest.
class EmbeddedPostgresTest {
    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();
    private final List<Progress.Step> steps = new ArrayList<>();
    private Path folder;

    @BeforeEach void aFolder() throws IOException {
        folder = Files.createTempDirectory("hamkor-server-").toRealPath();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach void nothingIsLeft() throws IOException {
        assertThat(Postmaster.leftBehind(Cluster.in(folder))).isEmpty();
        Trees.remove(folder);
    }

    @Test void keptDataWaitsForTheDisk() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder, PROGRAMS, Tuning.DURABLE, this::step)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                assertThat(ask(postgres, "select setting from pg_settings where name = '" + setting + "'")).describedAs(setting).isEqualTo("on");
            assertThat(ask(postgres, "show shared_buffers")).isEqualTo("128MB");
        }
    }

    @Test void aNewPasswordIsSetWhenTheFileThatHeldItIsGoneOrOfAnotherTime() throws IOException, SQLException {
        start().close();
        Files.delete(folder.resolve(ConnectionFile.FILE));
        try (var postgres = start()) {
            assertThat(ask(postgres, "select current_user")).isEqualTo("hamkor");
        }
        assertThat(steps).contains(Progress.Step.NEW_PASSWORD);
        steps.clear();
        ConnectionFile.invented(ConnectionFile.read(folder).orElseThrow().port()).write(folder);
        try (var postgres = start()) {
            assertThat(ask(postgres, "select current_user")).isEqualTo("hamkor");
        }
        assertThat(steps).contains(Progress.Step.NEW_PASSWORD);
    }

    @Test void thePortIsKeptUntilSomebodyElseHasIt() throws IOException {
        int port;
        try (var first = start()) {
            port = first.connection().port();
        }
        try (var second = start()) {
            assertThat(second.connection().port()).isEqualTo(port);
        }
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1")); var third = start()) {
            assertThat(third.connection().port()).isNotEqualTo(port);
            assertThat(ConnectionFile.read(folder).orElseThrow().port()).isEqualTo(third.connection().port());
        }
    }

    @Test void itListensOnTheLoopbackAddressOnly() throws IOException {
        try (var postgres = start()) {
            String port = ":%04X ".formatted(postgres.connection().port());
            assertThat(Files.readAllLines(Path.of("/proc/net/tcp")).stream().filter(line -> line.contains(port) && line.contains(" 0A ")))
                    .hasSize(1).allMatch(line -> line.contains(" 0100007F" + port));
            if (Files.exists(Path.of("/proc/net/tcp6")))
                assertThat(Files.readAllLines(Path.of("/proc/net/tcp6"))).noneMatch(line -> line.contains(port) && line.contains(" 0A "));
            assertThat(Files.readAllLines(Path.of("/proc/net/unix"))).noneMatch(line -> line.endsWith(".s.PGSQL." + postgres.connection().port()));
        }
    }

    @Test void thereIsNoWayInWithoutAPassword() throws IOException {
        start().close();
        var lines = Files.readAllLines(folder.resolve("postgresql/pg_hba.conf"));
        assertThat(lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#"))).isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test void whatPeopleTypedIsNotInTheLog() throws IOException, SQLException {
        try (var postgres = start()) {
            assertThatThrownBy(() -> ask(postgres, "with p as (select 'AB1234567' as passport) select no_such_column from p"))
                    .isInstanceOf(SQLException.class);
            String twice = "create temp table p (passport text unique); insert into p values ('AB1234567'), ('AB1234567')";
            assertThatThrownBy(() -> ask(postgres, twice))
                    .hasMessageContaining("AB1234567");
        }
        try (var logs = Files.list(folder.resolve("postgresql/log"))) {
            String log = Files.readString(logs.findFirst().orElseThrow());
            assertThat(log).contains("no_such_column").contains("duplicate key").doesNotContain("AB1234567");
        }
    }

    @Test void aFolderIsForOneAtATime() {
        try (var first = start()) {
            refuses(Reason.FOLDER_HELD, this::start);
            // The second attempt must not have freed the first one's lock.
            assertThat(holder()).isEqualTo("pid " + ProcessHandle.current().pid());
            assertThat(EmbeddedPostgres.attempt(folder, Progress.SILENT)).isEmpty();
            assertThat(first.pid()).isPositive();
        }
        start().close();
    }

    @Test void dataOfAnotherMajorVersionIsNotTouched() throws IOException {
        Files.createDirectory(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "17\n");
        refuses(Reason.OTHER_MAJOR_VERSION, this::start);
        try (var files = Files.list(folder.resolve("postgresql"))) {
            assertThat(files).containsExactly(folder.resolve("postgresql/PG_VERSION"));
        }
        assertThat(steps).isEmpty();
    }

    @Test void aFolderThatIsSomethingElseIsNotTouched() throws IOException {
        Files.createDirectory(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/letter.txt"), "hello");
        refuses(Reason.NOT_A_DATABASE_FOLDER, this::start);
        assertThat(folder.resolve("postgresql/letter.txt")).hasContent("hello");
    }

    @Test void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        refuses(Reason.FOLDER_IS_A_FILE, () -> EmbeddedPostgres.start(file, Progress.SILENT));
        refuses(Reason.FOLDER_IS_A_FILE, () -> EmbeddedPostgres.start(file.resolve("data"), Progress.SILENT));
    }

    @ParameterizedTest @ValueSource(strings = {"with\"quote", "with$dollar", "with`tick", "with\\back", "with\nline"})
    void aNameThatPostgresItselfCannotPassOnIsRefused(String name) {
        refuses(Reason.FOLDER_NAME, () -> EmbeddedPostgres.start(folder.resolve(name), Progress.SILENT));
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, DISK_FULL", "Read-only file system, FOLDER_NOT_WRITABLE",
        "Operation not permitted, FOLDER_NOT_WRITABLE"})
    void whatTheFileSystemSaysBecomesARefusal(String words, Reason reason) {
        assertThat(EmbeddedPostgres.refusal(folder, new IOException("x: " + words)))
                .isInstanceOfSatisfying(DatabaseRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test void aServerThatDoesNotStartSaysWhyAndFreesTheFolder() throws IOException {
        start().close();
        Path control = folder.resolve("postgresql/global/pg_control");
        byte[] kept = Files.readAllBytes(control);
        Files.delete(control);
        assertThatThrownBy(this::start).isInstanceOf(DatabaseRefused.class).hasMessageContaining("pg_control");
        Files.write(control, kept);
        if (Account.own().root()) Account.ownerOf(folder.resolve("postgresql")).takeOver(control);
        start().close();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, PROGRAMS, TestDatabase.FOR_TESTS, this::step);
    }

    private void step(Progress.Step step, Object... values) {
        steps.add(step);
    }

    /// As another process sees it: this one may not open the file, that would free its lock.
    private String holder() {
        return Programs.run(List.of("/bin/sh", "-c", "head -n 1 hamkor.lock"), folder, "", java.time.Duration.ofSeconds(5)).output();
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        var server = ServerAddress.of(postgres.connection());
        try (var session = DriverManager.getConnection(server.url(), server.signIn()); var statement = session.createStatement()) {
            if (!statement.execute(sql)) throw new AssertionError("no answer: " + sql);
            try (var found = statement.getResultSet()) {
                return found.next() ? found.getString(1) : null;
            }
        }
    }
}
