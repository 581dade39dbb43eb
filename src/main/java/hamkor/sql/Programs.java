package hamkor.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Runs short programs to their end: probes, initdb, the server in its single-user mode, signals.
final class Programs {
    private Programs() {}

    record Outcome(int code, String output) {
        boolean good() {
            return code == 0;
        }
    }

    /// Where the PATH has it; empty when it is not there.
    static Optional<String> onPath(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (folder.isEmpty()) continue;
            var program = Path.of(folder, name);
            if (Files.isExecutable(program) && Files.isRegularFile(program)) return Optional.of(program.toString());
        }
        return Optional.empty();
    }

    /// Output and errors together. A program that cannot be started at all counts as code 127, one that took too long as 124.
    static Outcome run(List<String> command, Path in, String input, Duration atMost) {
        try {
            var process = clean(new ProcessBuilder(command)).directory(in.toFile()).redirectErrorStream(true).start();
            // On the side: a program that hangs must not hang the reading of its output too.
            var output = new FutureTask<>(() -> new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
            Thread.ofVirtual().start(output);
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // It ended before it read all: its output says why.
            }
            if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) return new Outcome(process.exitValue(), output.get());
            process.destroyForcibly();
            return new Outcome(124, command + ": " + atMost);
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the output of " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
    }

    /// The caller's PGDATA, PGPORT, PGOPTIONS and the like are meant for another server.
    static ProcessBuilder clean(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    /// The JVM itself can only send TERM and KILL, and to PostgreSQL TERM means "when the last client has gone".
    static void signal(String name, long pid) {
        run(List.of("/bin/sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name, Long.toString(pid)), Path.of("/"), "", Duration.ofSeconds(10));
    }
}
