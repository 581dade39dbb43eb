package hamkor.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.language.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store of files in a bucket of a real server.
class S3StoreTest {
    private static final byte[] CONTENT = "Дорожная карта".getBytes(StandardCharsets.UTF_8);
    private static final String NOBODYS = "00".repeat(32);
    private static S3Server server;

    @BeforeAll static void begin() throws Exception {
        server = new S3Server();
    }

    @AfterAll static void end() throws Exception {
        if (server != null) server.close();
    }

    @TempDir Path folder;

    private Evidence evidence() {
        return new Evidence(server.settings(folder)).ready();
    }

    /// Whatever happened, nothing lies about on this machine.
    @AfterEach void nothingIsLeftHere() throws IOException {
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test void aFileComesBackAsItWentIn() throws IOException {
        var stored = evidence().store(new ByteArrayInputStream(CONTENT));
        try (var in = evidence().open(stored.sha256())) {
            assertThat(in.readAllBytes()).isEqualTo(CONTENT);
        }
        assertThat(evidence().<Long>onFile(stored.sha256(), path -> path.toFile().length())).isEqualTo(CONTENT.length);
        assertThat(evidence().store(new ByteArrayInputStream(CONTENT))).isEqualTo(stored);
        assertThat(server.object(stored.sha256())).hasBinaryContent(CONTENT);
    }

    @Test void aFileThatNobodyKeptIsNotFound() {
        assertThatThrownBy(() -> evidence().open(NOBODYS)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> evidence().onFile(NOBODYS, path -> path)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test void aBrokenUploadLeavesNothing() {
        var breaking = new InputStream() {
            private int left = 200_000;

            @Override public int read() throws IOException {
                if (left-- <= 0) throw new IOException("the connection is gone");
                return 7;
            }
        };
        assertThatThrownBy(() -> evidence().store(breaking)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> evidence().receive(S3Server.bytes(3_000_000), 2_000_000)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test void memoryDoesNotGrowWithTheFile() throws IOException {
        var memory = Runtime.getRuntime();
        System.gc();
        long used = memory.totalMemory() - memory.freeMemory();
        var stored = evidence().store(S3Server.bytes(60_000_000));
        assertThat(memory.totalMemory() - memory.freeMemory() - used).as("bytes more while 60 MB went through").isLessThan(30_000_000);
        System.gc();
        long kept = memory.totalMemory() - memory.freeMemory();
        try (var in = evidence().open(stored.sha256())) {
            var buffer = new byte[64 * 1024];
            for (int read = 0; read >= 0; read = in.read(buffer)) assertThat(read).isGreaterThanOrEqualTo(0);
        }
        assertThat(memory.totalMemory() - memory.freeMemory() - kept).isLessThan(30_000_000);
    }

    @Test void aStoreThatDoesNotLetUsInIsFoundOutAtTheStart() {
        var wrong = new EvidenceSettings(folder, Optional.of(server.bucket("another")), Optional.empty());
        assertThatThrownBy(() -> new Evidence(wrong).ready()).isInstanceOfSatisfying(Refusal.Invalid.class,
                refusal -> assertThat(refusal.key()).isEqualTo("store.unusable"));
        assertThat(server.bucket()).asString().doesNotContain("secret");
    }

    @Test void aCheckFindsWhatIsMissingSpoiltAndNamedByNothing() throws IOException {
        var evidence = evidence();
        var whole = evidence.store(new ByteArrayInputStream("whole".getBytes(StandardCharsets.UTF_8))).sha256();
        var spoilt = evidence.store(new ByteArrayInputStream("spoilt".getBytes(StandardCharsets.UTF_8))).sha256();
        var unnamed = evidence.store(new ByteArrayInputStream("unnamed".getBytes(StandardCharsets.UTF_8))).sha256();
        Files.writeString(server.object(spoilt), "other!");
        var told = new ArrayList<String>();
        long sound = evidence.check(digits -> List.of(whole, spoilt, NOBODYS).stream().filter(name -> name.startsWith(digits)).toList(), (fault, sha256) -> told.add(fault + " " + sha256));
        assertThat(told).contains("MISSING " + NOBODYS, "SPOILT " + spoilt, "UNNAMED " + unnamed).noneMatch(line -> line.endsWith(whole));
        assertThat(sound).isEqualTo(1);
    }
}
