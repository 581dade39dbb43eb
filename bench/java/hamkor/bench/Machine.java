package hamkor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Where and of what the figures are. Figures of two machines, or of a busy and a quiet one, say little beside each other; their
/// ratios say more.
record Machine(Path project) {
    String describe() {
        return """
                Machine: %s, %d cores, %s, Linux %s; load average %s
                JVM: %s
                Commit: %s, %s; AOT cache for reading: %s, for the site: %s
                """.formatted(
                after("/proc/cpuinfo", "model name"), Runtime.getRuntime().availableProcessors(), memory(), System.getProperty("os.version"),
                firstLine("/proc/loadavg").replaceFirst("^(\\S+ \\S+ \\S+).*", "$1"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                commit(), Instant.now().truncatedTo(ChronoUnit.SECONDS), made("read.aot"), made("serve.aot"));
    }

    private String commit() {
        var head = git("rev-parse", "--short=12", "HEAD");
        if (head.isEmpty()) return "not known";
        return head + (git("status", "--porcelain", "--untracked-files=no").isEmpty() ? "" : " with changes");
    }

    private String git(String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", project.toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) { // no git here: the figures are still figures
            return "";
        }
    }

    private String made(String cache) {
        return Files.exists(project.resolve("target").resolve(cache)) ? "yes" : "no";
    }

    private static String memory() {
        var kibibytes = after("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kibibytes.isEmpty() ? "memory not known" : Long.parseLong(kibibytes) / 1024 + " MiB";
    }

    private static String after(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name)).findFirst().map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("not known");
        } catch (IOException _) {
            return "not known";
        }
    }

    private static String firstLine(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException _) {
            return "not known";
        }
    }
}
