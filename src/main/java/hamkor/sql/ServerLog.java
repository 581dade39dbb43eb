package hamkor.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the server writes: into `postgresql-start.log` until its own log begins, then into one file for each day of the week,
/// overwritten a week later. Statements and the values in them stay out of it: they hold personal data.
final class ServerLog {
    static final List<String> SETTINGS = List.of("logging_collector=on", "log_directory=log", "log_filename=postgresql-%a.log",
            "log_file_mode=0600", "log_rotation_age=1d", "log_rotation_size=0", "log_truncate_on_rotation=on", "log_timezone=UTC",
            "log_statement=none", "log_min_error_statement=panic", "log_error_verbosity=terse", "log_min_duration_statement=-1",
            "lc_messages=C");
    /// A file that grew beyond this is dropped at the next start: one bad day must not fill the disk for a week.
    private static final long MOST = 50L << 20;

    private final Path start;
    private final Path days;
    private final Map<Path, Long> sizes = new HashMap<>();

    private ServerLog(Path start, Path days) {
        this.start = start;
        this.days = days;
    }

    /// From now on.
    static ServerLog begin(Path folder, Cluster cluster) throws IOException {
        var log = new ServerLog(folder.resolve("postgresql-start.log"), cluster.folder().resolve("log"));
        Files.deleteIfExists(log.start);
        Files.createFile(log.start);
        if (Account.own().root()) Account.ownerOf(folder).takeOver(log.start);
        for (Path day : log.dayFiles()) {
            if (Files.size(day) > MOST) Files.delete(day);
            else log.sizes.put(day, Files.size(day));
        }
        return log;
    }

    Path start() {
        return start;
    }

    /// All that was written since it began, once it says why the server did not start. The process that writes the log has its
    /// last lines on the disk a little after the server is gone.
    String lastWords() throws IOException {
        for (int times = 1; ; times++) {
            String text = written();
            if (text.contains("FATAL:") || text.contains("PANIC:") || times == 100) return text;
            Pause.milliseconds(50);
        }
    }

    /// At most the last 8000 bytes of a file.
    private String written() throws IOException {
        var text = new StringBuilder(from(start, 0));
        for (Path day : dayFiles()) text.append(from(day, sizes.getOrDefault(day, 0L)));
        return text.toString();
    }

    private List<Path> dayFiles() throws IOException {
        if (!Files.isDirectory(days)) return List.of();
        try (var files = Files.list(days)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String from(Path file, long before) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            long begin = channel.size() < before ? 0 : before;   // smaller than before: a new week began to overwrite it
            channel.position(Math.max(begin, channel.size() - 8000));
            var bytes = ByteBuffer.allocate(8000);
            while (bytes.hasRemaining() && channel.read(bytes) > 0) { }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }
}
