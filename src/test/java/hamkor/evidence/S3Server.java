package hamkor.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/// A real server of S3 (s3proxy) as a program of its own; it asks for signatures, and keeps a bucket `hamkor` in a folder.
public final class S3Server implements AutoCloseable {
    private static final Path JAR = Path.of("target/s3/s3proxy.jar");

    private final Path folder;
    private final int port;
    private final Process process;

    public S3Server() throws Exception {
        folder = Files.createTempDirectory("hamkor-s3-");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder.resolve("data/hamkor"));
        Files.writeString(folder.resolve("s3.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v4
                s3proxy.identity=hamkor
                s3proxy.credential=secret-of-a-test
                jclouds.provider=filesystem-nio2
                jclouds.identity=nobody
                jclouds.credential=nobody
                jclouds.filesystem.basedir=%s
                """.formatted(port, folder.resolve("data")));
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-jar", JAR.toAbsolutePath().toString(), "--properties", folder.resolve("s3.conf").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        for (int waited = 0; !answers(); waited++) {
            if (waited == 300 || !process.isAlive()) throw new IllegalStateException("no S3 server: " + Files.readString(folder.resolve("out")));
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try {
            return ((HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection()).getResponseCode() > 0;
        } catch (IOException _) {
            return false;
        }
    }

    public EvidenceSettings.Bucket bucket() {
        return bucket("secret-of-a-test");
    }

    EvidenceSettings.Bucket bucket(String secret) {
        return new EvidenceSettings.Bucket(URI.create("http://127.0.0.1:" + port), "hamkor", "us-east-1", "hamkor", secret);
    }

    EvidenceSettings settings(Path arriving) {
        return new EvidenceSettings(arriving, Optional.of(bucket()), Optional.empty());
    }

    /// Where the server itself keeps what has a name.
    Path object(String sha256) {
        return folder.resolve("data/hamkor").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    /// So many bytes, made as they are read.
    static InputStream bytes(long size) {
        return new InputStream() {
            private long left = size;

            @Override public int read() {
                return left-- > 0 ? 1 : -1;
            }

            @Override public int read(byte[] into, int from, int most) {
                int read = (int) Math.min(left, most);
                left -= read;
                return read == 0 ? -1 : read;
            }
        };
    }
}
