package hamkor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One run of a command from its start to its end, as the operating system saw it.
///
/// @param cpuSeconds user and system time of the command and of all that it waited for
/// @param wallSeconds what somebody at the terminal waits
/// @param peakMebibytes the most memory that lay in RAM at once for the command's own process; programs it starts are not added
record Run(int exitCode, double cpuSeconds, double wallSeconds, double peakMebibytes, Path out, Path err) {
    /// Bash, which the launcher needs anyway, asks the kernel for the CPU time of a child it has waited for: exact to the
    /// millisecond, and nothing is lost when the process ends between two looks at /proc.
    private static final String TIMED = "TIMEFORMAT='%3U %3S %3R'; time \"${@:2}\" >\"$1.out\" 2>\"$1.err\"";
    private static final int LONGEST_SECONDS = 60;
    /// The unit of /proc on every Linux that Java runs on.
    private static final double TICKS_PER_SECOND = 100;
    private static final int LOOK_EVERY_MILLISECONDS = 2;

    /// @param files where the command's output goes: this name with .out and .err
    static Run of(Path files, Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("bash", "-c", TIMED, "bash", files.toString()));
        words.addAll(command);
        var builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8"); // a decimal point, not a comma
        var bash = builder.start();
        long peak = watch(bash, command);
        var times = new String(bash.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip().split(" ");
        if (times.length != 3) throw new IOException("no times of " + command + ": " + String.join(" ", times));
        return new Run(bash.waitFor(), Double.parseDouble(times[0]) + Double.parseDouble(times[1]), Double.parseDouble(times[2]),
                peak / 1024.0, Path.of(files + ".out"), Path.of(files + ".err"));
    }

    /// The highest peak seen, in KiB. The kernel keeps the peak of a process (VmHWM), so a look a moment before the end is enough;
    /// what it grew within the last two milliseconds is missed. The launcher becomes Java by `exec`, which keeps its id and
    /// begins a new peak.
    ///
    /// The peak that `wait` reports would be exact, but the kernel begins it with the size of the process that forked: a child
    /// of this JVM would never be smaller than this JVM.
    private static long watch(Process bash, List<String> command) throws IOException, InterruptedException {
        long peak = 0, started = System.nanoTime();
        while (!bash.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            for (var child : childrenOf(bash.pid())) peak = Math.max(peak, peakOf(child));
            if (System.nanoTime() - started > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
                bash.descendants().forEach(ProcessHandle::destroyForcibly);
                throw new IOException("did not end within " + LONGEST_SECONDS + " s: " + command);
            }
        }
        return peak;
    }

    private static List<Long> childrenOf(long process) {
        var listed = read(Path.of("/proc/" + process + "/task/" + process + "/children")).strip();
        return listed.isEmpty() ? List.of() : List.of(listed.split(" ")).stream().map(Long::valueOf).toList();
    }

    /// In KiB; 0 of a process that has ended.
    static long peakOf(long process) {
        var status = read(Path.of("/proc/" + process + "/status"));
        int at = status.indexOf("VmHWM:");
        return at < 0 ? 0 : Long.parseLong(status.substring(at + 6, status.indexOf("kB", at)).strip());
    }

    /// User and system time so far of a running process and of the children it has waited for.
    static double cpuOf(long process) {
        var stat = read(Path.of("/proc/" + process + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" "); // the name before may hold anything
        long ticks = 0;
        for (int i = 11; i <= 14; i++) ticks += Long.parseLong(fields[i]);
        return ticks / TICKS_PER_SECOND;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) { // it has ended meanwhile
            return "";
        }
    }
}
