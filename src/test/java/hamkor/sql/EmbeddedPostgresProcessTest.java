package hamkor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole processes on a data folder: what is kept when they end, are told to end, are killed. As root and as an ordinary user.
@Tag("process")
class EmbeddedPostgresProcessTest {
    private static final List<String> AS_WE_ARE = List.of();
    private Path place;
    private Path data;

    @BeforeEach void aPlaceThatEverybodyReaches() throws IOException {
        place = Files.createTempDirectory("hamkor-process-").toRealPath();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
        data = place.resolve("data");
    }

    @AfterEach void nothingIsLeft() throws IOException {
        for (Path folder : new Path[] {data, place.resolve("closed/data")}) {
            if (!Files.isDirectory(folder)) continue;
            var left = Postmaster.leftBehind(Cluster.in(folder));
            left.ifPresent(Postmaster::stop);
            assertThat(left).describedAs("a server left on " + folder).isEmpty();
        }
        Trees.remove(place);
    }

    @Test void dataIsKeptAndTheServerEndsWithItsProgram() throws Exception {
        try (var first = Running.start(AS_WE_ARE, Map.of(), "open", data, "one")) {
            assertThat(first.rows()).containsExactly("one");
            long server = first.server().pid();
            assertThat(uid(server)).isNotZero();
            assertThat(properties()).contains("pid=" + server);
            assertThat(first.ended()).isZero();
            assertThat(Files.exists(Path.of("/proc", Long.toString(server)))).isFalse();
        }
        assertThat(properties()).doesNotContain("pid=");
        assertThat(Files.getPosixFilePermissions(data.resolve("connection.properties")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (var second = open("two")) {
            assertThat(second.rows()).containsExactly("one", "two");
            assertThat(second.ended()).isZero();
        }
    }

    @Test void aKilledProgramLeavesAServerThatTheNextOneStopsCleanly() throws Exception {
        try (var first = open("one")) {
            long left = first.server().pid();
            first.kill("KILL");
            first.afterSignal();
            assertThat(first.server().pid()).isEqualTo(left);
            try (var second = open("two")) {
                assertThat(second.rows()).containsExactly("one", "two");
                assertThat(second.errors()).contains("pid " + left);
                assertThat(second.server().pid()).isNotEqualTo(left);
                assertThat(second.ended()).isZero();
            }
        }
    }

    @Test void whatWasCommittedOutlivesProgramAndServerKilledTogether() throws Exception {
        killedTogether();
        try (var second = open("two")) {
            assertThat(second.rows()).containsExactly("one", "two");
            assertThat(second.ended()).isZero();
        }
    }

    @Test void theNumberOfADeadServerMayBelongToSomebodyElseByNow() throws Exception {
        killedTogether();
        Account owner = Account.ownerOf(data.resolve("postgresql"));
        Process stranger = new ProcessBuilder(as(owner, "sleep", "300")).start();
        try {
            Path file = data.resolve("postgresql/postmaster.pid");
            Files.writeString(file, Files.readString(file).replaceFirst("^\\d+", Long.toString(stranger.pid())));
            try (var second = open("two")) {
                assertThat(second.rows()).describedAs(second.errors()).containsExactly("one", "two");
                assertThat(stranger.isAlive()).isTrue();
                assertThat(second.ended()).isZero();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test void aSecondProgramOnTheFolderIsToldWhoHoldsIt() throws Exception {
        try (var first = open("one"); var second = open("two")) {
            assertThat(second.line).startsWith("REFUSED FOLDER_HELD").contains(data.toString(), "pid " + first.pid(), "127.0.0.1:");
            assertThat(second.ended()).isEqualTo(3);
            assertThat(first.ended()).isZero();
        }
    }

    @Test void aCommandBesideTheProgramUsesItsServer() throws Exception {
        try (var first = open("one")) {
            long server = first.server().pid();
            try (var command = Running.start(AS_WE_ARE, Map.of(), "beside", data, "two")) {
                assertThat(command.rows()).containsExactly("one", "two");
                assertThat(command.ended()).isZero();
                assertThat(first.server().pid()).isEqualTo(server);
            }
            assertThat(first.ended()).isZero();
        }
        try (var alone = Running.start(AS_WE_ARE, Map.of(), "beside", data, "three")) {
            assertThat(alone.rows()).containsExactly("one", "two", "three");
            assertThat(alone.ended()).isZero();
        }
    }

    @Test void aProgramToldToEndStopsItsServerFirst() throws Exception {
        try (var program = open("one")) {
            long server = program.server().pid();
            program.kill("TERM");
            assertThat(program.afterSignal()).isEqualTo(143);
            assertThat(Files.exists(Path.of("/proc", Long.toString(server)))).isFalse();
            assertThat(properties()).doesNotContain("pid=");
        }
        assertThat(lastLog()).contains("database system is shut down");
    }

    @Test void aProgramToldToEndWhileItStartsLeavesNoServer() throws Exception {
        try (var first = open("one")) {
            first.kill("KILL");
            Programs.signal("KILL", first.server().pid());
            first.afterSignal();
        }
        Path written = data.resolve("postgresql/postmaster.pid");
        Files.delete(written);   // nobody works there any more: the next one to write it is the next server
        try (var second = Running.startWithoutWaiting(AS_WE_ARE, "open", data, "two")) {
            while (!Files.exists(written)) Thread.sleep(1);
            second.kill("TERM");
            second.afterSignal();
            assertThat(Postmaster.leftBehind(Cluster.in(data))).isEmpty();
        }
    }

    @Test void ctrlCLeavesTheServerToWhatTheProgramHasInHand() throws Exception {
        // A shell starts what runs in the background with Ctrl-C ignored, and whatever that starts inherits it.
        try (var program = Running.start(List.of("setsid", "env", "--default-signal=INT"), Map.of(), "slow", data, "one")) {
            assertThat(program.ready()).describedAs(program.errors()).isTrue();
            Programs.run(List.of("/bin/sh", "-c", "kill -s INT -- -" + program.pid()), Path.of("/"), "", Duration.ofSeconds(5));
            assertThat(program.rest()).isEmpty();
            assertThat(program.afterSignal()).isEqualTo(130);
        }
        try (var second = open("two")) {
            assertThat(second.rows()).containsExactly("one", "in hand at the end", "two");
            assertThat(second.ended()).isZero();
        }
    }

    @Test void aCreationKilledHalfwayIsBegunAnew() throws Exception {
        try (var first = Running.startWithoutWaiting(AS_WE_ARE, "open", data, "one")) {
            while (!halfCreated()) Thread.sleep(2);
            first.kill("KILL");
            first.afterSignal();
            assertThat(Files.exists(data.resolve("postgresql"))).isFalse();
            try (var second = open("two")) {
                assertThat(second.rows()).describedAs(second.errors()).containsExactly("two");
                assertThat(halfCreated()).isFalse();
                assertThat(second.ended()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "данные ҳамкор", "it's (quoted) & so; on", "-x %s"})
    void aFolderMayBeCalledAnything(String name) throws Exception {
        String escaped = name.chars().mapToObj(c -> c < 127 ? Character.toString(c) : "\\u%04x".formatted(c)).reduce("", String::concat);
        try (var program = Running.startAt(place + "/" + escaped, "one")) {
            assertThat(program.line).describedAs(program.errors()).startsWith("READY");
            assertThat(program.ended()).isZero();
        }
    }

    @Test @EnabledIf(value = "root", disabledReason = "only root can drop to somebody else")
    void rootDropsTheServerToAnUnprivilegedAccount() throws Exception {
        try (var program = open("one")) {
            var owner = Account.ownerOf(data.resolve("postgresql"));
            assertThat(owner.root()).isFalse();
            assertThat(uid(program.server().pid())).isEqualTo(owner.uid());
            assertThat(namespace(program.server().pid())).isEqualTo(namespace(program.pid()));
            assertThat(program.ended()).isZero();
        }
    }

    @Test @EnabledIf(value = "root", disabledReason = "only root has folders that only root reaches")
    void whereNobodyElseGetsToTheServerHasANamespaceOfItsOwn() throws Exception {
        Path closed = Files.createDirectory(place.resolve("closed"), rights("rwx------"));
        Path hidden = closed.resolve("data");
        for (String expected : List.of("one", "one,two")) {
            try (var program = Running.start(AS_WE_ARE, Map.of(), "open", hidden, expected.substring(expected.length() - 3))) {
                assertThat(program.line).describedAs(program.errors()).endsWith("rows " + expected);
                assertThat(namespace(program.server().pid())).isNotEqualTo(namespace(program.pid()));
                assertThat(Account.ownerOf(hidden.resolve("postgresql")).root()).isTrue();
                assertThat(program.ended()).isZero();
            }
        }
    }

    @Test @EnabledIf(value = "root", disabledReason = "only root changes owners")
    void aFolderThatIsClosedOrOpenedLaterKeepsItsData() throws Exception {
        Path door = Files.createDirectory(place.resolve("closed"));
        data = door.resolve("data");
        for (String rights : List.of("rwxr-xr-x", "rwx------", "rwxr-xr-x")) {
            Files.setPosixFilePermissions(door, PosixFilePermissions.fromString(rights));
            try (var program = open(rights)) {
                assertThat(program.line).describedAs(program.errors()).startsWith("READY").endsWith(rights);
                assertThat(program.ended()).isZero();
            }
        }
    }

    @Test @EnabledIf(value = "root", disabledReason = "only root becomes somebody else; as an ordinary user all the other tests show it")
    void anOrdinaryUserRunsTheServerItself() throws Exception {
        var user = Account.unprivileged().getLast();
        try (var program = Running.start(as(user), Map.of("HOME", "/nonexistent"), "open", data, "one")) {
            assertThat(program.line).describedAs(program.errors()).startsWith("READY");
            assertThat(uid(program.server().pid())).isEqualTo(user.uid());
            program.kill("TERM");
            assertThat(program.afterSignal()).isEqualTo(143);
        }
        try (var byRoot = open("two")) {
            assertThat(byRoot.rows()).containsExactly("one", "two");
            assertThat(uid(byRoot.server().pid())).isEqualTo(user.uid());
            byRoot.kill("KILL");   // and leaves its server to the user
            byRoot.afterSignal();
            try (var again = Running.start(as(user), Map.of(), "open", data, "three")) {
                assertThat(again.line).describedAs(again.errors()).endsWith("rows one,two,three");
                assertThat(again.ended()).isZero();
            }
        }
    }

    @Test @EnabledIf(value = "root", disabledReason = "only root gives folders away")
    void rootRunsTheServerAsTheUserWhoseFolderItIs() throws Exception {
        var user = Account.unprivileged().getLast();
        Files.createDirectory(data, rights("rwx------"));
        user.takeOver(data);
        try (var byRoot = open("one")) {
            assertThat(byRoot.line).describedAs(byRoot.errors()).startsWith("READY");
            assertThat(uid(byRoot.server().pid())).isEqualTo(user.uid());
            assertThat(byRoot.ended()).isZero();
        }
        try (var files = Files.list(data)) {
            assertThat(files).allMatch(file -> Account.ownerOf(file).uid() == user.uid());
        }
        try (var byUser = Running.start(as(user), Map.of(), "open", data, "two")) {
            assertThat(byUser.rows()).containsExactly("one", "two");
            assertThat(byUser.ended()).isZero();
        }
    }

    @Test @EnabledIf(value = "root", disabledReason = "only root becomes a number without a name")
    void aUserWithoutANameCreatesTheDatabaseToo() throws Exception {
        var nameless = new Account(54321, 54321, "54321");
        assertThat(nameless.hasName()).isFalse();
        for (String expected : List.of("one", "one,two")) {
            try (var program = Running.start(as(nameless), Map.of(), "open", data, expected.substring(expected.length() - 3))) {
                assertThat(program.line).describedAs(program.errors()).endsWith("rows " + expected);
                assertThat(program.ended()).isZero();
            }
        }
    }

    @ParameterizedTest @ValueSource(strings = {"20m", "80m"})
    void aFullDiskIsNamedAtWhicheverStep(String size) throws Exception {
        // A small disk of its own, which a namespace may have without the powers of root.
        Path disk = Files.createDirectory(place.resolve("disk"));
        try (var program = Running.start(List.of("unshare", "--user", "--map-root-user", "--mount", "--", "/bin/sh", "-c",
                "mount -t tmpfs -o size=" + size + " none " + disk + " && exec \"$@\"", "sh"), Map.of(), "open", disk.resolve("data"), "one")) {
            assertThat(program.line).describedAs(program.errors()).startsWith("REFUSED DISK_FULL").contains(disk.toString());
        }
    }

    @Test @EnabledIf(value = "root", disabledReason = "an ordinary user needs no way")
    void whereNoWayWorksTheRefusalNamesAFolder() throws Exception {
        try (var program = Running.start(AS_WE_ARE, Map.of("PATH", place.toString()), "open", data, "one")) {
            assertThat(program.line).startsWith("REFUSED NO_WAY_AS_ROOT").contains(data.toString(), "HAMKOR_DATA=/var/lib/hamkor");
            assertThat(program.ended()).isEqualTo(3);
        }
    }

    @Test @EnabledIf(value = "root", disabledReason = "only root makes folders that others may not use")
    void anOrdinaryUserIsToldWhatIsWrongWithTheFolder() throws Exception {
        var user = Account.unprivileged().getLast();
        Path roots = Files.createDirectory(place.resolve("roots"), rights("rwxr-xr-x"));
        try (var program = Running.start(as(user), Map.of(), "open", roots, "one")) {
            assertThat(program.line).startsWith("REFUSED FOLDER_NOT_WRITABLE").contains(roots.toString(), user.name());
        }
        try (var byRoot = open("one")) {
            assertThat(byRoot.ended()).isZero();
        }
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(data.resolve("hamkor.lock"), PosixFilePermissions.fromString("rw-rw-rw-"));
        if (Account.ownerOf(data.resolve("postgresql")).uid() == user.uid()) return;   // there is only nobody to drop to
        try (var program = Running.start(as(user), Map.of(), "open", data, "two")) {
            assertThat(program.line).startsWith("REFUSED FOLDER_OF_ANOTHER_OWNER").contains(user.name());
        }
    }

    private static FileAttribute<?> rights(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    static boolean root() {
        return Account.own().root();
    }

    /// Mostly with the programs unpacked already, which the tests of the first start do themselves: it is the slowest part.
    private Running open(String words) throws IOException {
        if (!Files.exists(data)) unpacked(data);
        return Running.start(AS_WE_ARE, Map.of(), "open", data, words);
    }

    private static void unpacked(Path data) throws IOException {
        var programs = Binaries.unpacked(Path.of("target", "postgresql").toAbsolutePath(), Progress.SILENT).folder();
        Files.createDirectory(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(root() ? "rwx--x--x" : "rwx------"));
        assertThat(Programs.run(List.of("cp", "-r", programs.toString(), data.toString()), Path.of("/"), "", Duration.ofMinutes(1)).good()).isTrue();
    }

    private void killedTogether() throws Exception {
        try (var first = open("one")) {
            long server = first.server().pid();
            first.kill("KILL");
            Programs.signal("KILL", server);
            first.afterSignal();
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).exists();
    }

    private boolean halfCreated() throws IOException {
        if (!Files.isDirectory(data)) return false;
        try (var making = Files.newDirectoryStream(data, "creating-*")) {
            for (Path folder : making) if (Files.exists(folder.resolve("cluster/base"))) return true;
        }
        return false;
    }

    private String properties() throws IOException {
        return Files.readString(data.resolve("connection.properties"));
    }

    private String lastLog() throws IOException {
        try (var logs = Files.list(data.resolve("postgresql/log"))) {
            return Files.readString(logs.findFirst().orElseThrow());
        }
    }

    private static List<String> as(Account user, String... command) {
        var whole = new ArrayList<String>();
        if (root()) whole.addAll(List.of("setpriv", "--reuid=" + user.uid(), "--regid=" + user.gid(), "--clear-groups", "--"));
        whole.addAll(List.of(command));
        return whole;
    }

    private static int uid(long pid) {
        return Account.ownerOf(Path.of("/proc", Long.toString(pid), "stat")).uid();
    }

    private static String namespace(long pid) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "ns/user")).toString();
    }
}
