package hamkor.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A started [DatabaseProcess]: its line, its end, the server it works with.
final class Running implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final Path errors;
    private final Path folder;
    final String line;

    /// `prefix` stands before `java`, as `setpriv …`. Waits for the process's first line.
    static Running start(List<String> prefix, Map<String, String> environment, String mode, Path folder, String words) throws IOException {
        return new Running(prefix, environment, mode, folder, words, true);
    }

    static Running startWithoutWaiting(List<String> prefix, String mode, Path folder, String words) throws IOException {
        return new Running(prefix, Map.of(), mode, folder, words, false);
    }

    /// A folder as it is passed to the program, its letters beyond ASCII as `\\uXXXX`: this JVM's locale may not have them.
    static Running startAt(String escapedFolder, String words) throws IOException {
        return new Running(List.of(), Map.of(), "open", null, escapedFolder, words, true);
    }

    private Running(List<String> prefix, Map<String, String> environment, String mode, Path folder, String words, boolean wait)
            throws IOException {
        this(prefix, environment, mode, folder, folder.toString(), words, wait);
    }

    private Running(List<String> prefix, Map<String, String> environment, String mode, Path folder, String passedFolder,
            String words, boolean wait) throws IOException {
        this.folder = folder;
        errors = Files.createTempFile("hamkor-process-", ".err");
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", ClassPath.ofTheProgram(), DatabaseProcess.class.getName(), mode, passedFolder, words));
        var builder = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectError(errors.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        process = builder.start();
        out = process.inputReader(StandardCharsets.UTF_8);
        line = wait ? String.valueOf(out.readLine()) : "";
    }

    long pid() {
        return process.pid();
    }

    boolean ready() {
        return line.startsWith("READY");
    }

    /// The rows that it saw, its own last.
    List<String> rows() {
        return List.of(line.substring(line.indexOf(" rows ") + 6).split(","));
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    String rest() throws IOException {
        return String.join("\n", out.lines().toList());
    }

    Postmaster server() throws IOException {
        return Postmaster.leftBehind(Cluster.in(folder)).orElseThrow();
    }

    void kill(String signal) {
        Programs.signal(signal, process.pid());
    }

    /// Lets it end by itself, or waits for what a signal does; its exit code.
    int ended() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return afterSignal();
    }

    int afterSignal() throws InterruptedException {
        if (!process.waitFor(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("still running: " + process);
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Files.deleteIfExists(errors);
        if (folder == null) return;
        var left = Postmaster.leftBehind(Cluster.in(folder));
        left.ifPresent(Postmaster::stop);
    }
}
