package hamkor.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The server's first process: started, found again after its program was killed, stopped.
final class Postmaster {
    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(15);

    private final Cluster cluster;
    private final long pid;
    /// Null for a server that another program started.
    private final Process child;

    private Postmaster(Cluster cluster, long pid, Process child) {
        this.cluster = cluster;
        this.pid = pid;
        this.child = child;
    }

    /// Listens on the loopback address only, on no socket of the file system. In a session of its own: Ctrl-C in a terminal goes
    /// to the whole group, and the server must outlive what the program still has to write. Without `setsid` it would end
    /// together with the program, cleanly all the same.
    static Postmaster start(Way way, Binaries binaries, Cluster cluster, int port, Tuning tuning, ServerLog log) throws IOException {
        var arguments = new ArrayList<>(List.of("-D", cluster.folder().toString()));
        var settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=",
                "password_encryption=scram-sha-256", "timezone=UTC"));
        settings.addAll(ServerLog.SETTINGS);
        settings.addAll(tuning.server());
        for (String setting : settings) arguments.addAll(List.of("-c", setting));
        var command = new ArrayList<String>();
        Programs.onPath("setsid").ifPresent(command::add);
        command.addAll(way.command(binaries.program("postgres"), arguments.toArray(String[]::new)));
        var builder = Programs.clean(new ProcessBuilder(command)).directory(cluster.folder().getParent().toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.start().toFile()))
                .redirectInput(Path.of("/dev/null").toFile());
        // The number in a file left behind may belong to somebody else by now (in a container it often does). The server would
        // take them for itself and refuse; told that it is a forefather, it goes on to look whether the old memory is in use.
        writtenPid(cluster).ifPresent(old -> builder.environment().put("PG_GRANDPARENT_PID", Long.toString(old)));
        Process child = builder.start();
        return new Postmaster(cluster, child.pid(), child);
    }

    /// A server that runs on this cluster though nobody holds the folder: what `kill -9` of the program leaves. The number in
    /// its file is believed only if the process of that number works in the cluster's folder.
    static Optional<Postmaster> leftBehind(Cluster cluster) throws IOException {
        var written = writtenPid(cluster);
        if (written.isEmpty()) return Optional.empty();
        var found = new Postmaster(cluster, written.getAsLong(), null);
        return found.runs() ? Optional.of(found) : Optional.empty();
    }

    long pid() {
        return pid;
    }

    boolean runs() {
        return child != null ? child.isAlive() : worksIn(cluster, pid);
    }

    /// It has opened its port and takes sign-ins. Its own file says so, which no other server on that port could.
    boolean ready() throws IOException {
        var lines = lines(cluster);
        return lines.size() >= 8 && lines.getFirst().strip().equals(Long.toString(pid)) && lines.get(7).strip().equals("ready");
    }

    /// Fast: open transactions are rolled back, the log is written out. If that takes more than a minute, at once: the next
    /// start replays the log. False when it runs all the same.
    boolean stop() {
        Programs.signal("INT", pid);
        if (gone(FAST)) return true;
        Programs.signal("QUIT", pid);
        if (gone(AT_ONCE)) return true;
        Programs.signal("KILL", pid);
        return gone(AT_ONCE);
    }

    private boolean gone(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (runs()) {
            if (System.nanoTime() > until) return false;
            Pause.milliseconds(10);
        }
        return true;
    }

    private static boolean worksIn(Cluster cluster, long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            String[] command = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1).split("\0");
            if (!command[0].endsWith("/postgres")) return false;
            try {
                // Survives a renamed folder, which the command line does not.
                return Files.isSameFile(process.resolve("cwd"), cluster.folder());
            } catch (IOException _) {
                // In some containers root may not look at the processes of others: then by the command line.
                String folder = new String(cluster.folder().toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                return List.of(command).contains(folder);
            }
        } catch (IOException _) {
            return false;   // no such process, or one that has ended and waits to be buried
        }
    }

    private static OptionalLong writtenPid(Cluster cluster) throws IOException {
        var lines = lines(cluster);
        return !lines.isEmpty() && lines.getFirst().strip().matches("\\d{1,10}")
                ? OptionalLong.of(Long.parseLong(lines.getFirst().strip())) : OptionalLong.empty();
    }

    private static List<String> lines(Cluster cluster) throws IOException {
        try {
            return Files.readAllLines(cluster.folder().resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }
}
