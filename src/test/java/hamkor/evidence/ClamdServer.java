package hamkor.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/// Debian's clamd with one signature of the tests' own: nothing is downloaded, and no file here is really dangerous.
public final class ClamdServer implements AutoCloseable {
    /// What the signature finds.
    public static final byte[] INFECTED = "%PDF-1.7 HAMKOR-TEST-THREAT-5d0c".getBytes(StandardCharsets.US_ASCII);

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/bin/clamd"), Path.of("/usr/local/sbin/clamd"));

    private final Path folder;
    private final Process process;

    /// Where there is no clamd on this machine: `./hamkor test` installs it where it may.
    public static boolean isHere() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    public ClamdServer() throws Exception {
        folder = Files.createTempDirectory("hamkor-clamd-");
        Files.createDirectory(folder.resolve("signatures"));
        var hex = new StringBuilder();
        for (byte each : "HAMKOR-TEST-THREAT-5d0c".getBytes(StandardCharsets.US_ASCII)) hex.append("%02x".formatted(each));
        Files.writeString(folder.resolve("signatures/hamkor.ndb"), "Hamkor.Test:0:*:" + hex + "\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                LocalSocket %s
                DatabaseDirectory %s
                StreamMaxLength 5M
                """.formatted(socket(), folder.resolve("signatures")));
        process = new ProcessBuilder(program().orElseThrow().toString(), "--config-file=" + folder.resolve("clamd.conf"))
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        for (int waited = 0; !Files.exists(socket()); waited++) {
            if (waited == 300 || !process.isAlive()) throw new IllegalStateException("no clamd: " + Files.readString(folder.resolve("out")));
            Thread.sleep(100);
        }
    }

    public Path socket() {
        return folder.resolve("socket");
    }

    @Override public void close() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        FileSystemUtils.deleteRecursively(folder);
    }
}
