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
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    private static final byte[] CONTENT = "Дорожная карта".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = "2d78b0a1ea3e6b3ab7a4cd2a7fd31f90d7ee0df4c5a6ba6c3b0dba1ec0c0ba31";
    @TempDir Path folder;
    private Evidence evidence;

    @BeforeEach void begin() {
        evidence = new Evidence(folder);
    }

    private List<Path> files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test void aFileComesBackAsItWentIn() throws IOException {
        var stored = evidence.store(new ByteArrayInputStream(CONTENT));
        assertThat(stored.size()).isEqualTo(CONTENT.length);
        try (var in = evidence.open(stored.sha256())) {
            assertThat(in.readAllBytes()).isEqualTo(CONTENT);
        }
        assertThat(files()).containsExactly(Path.of(stored.sha256().substring(0, 2), stored.sha256()));
        assertThat(evidence.<Long>onFile(stored.sha256(), path -> path.toFile().length())).isEqualTo(CONTENT.length);
    }

    @Test void theNameIsTheHashOfTheBytes() {
        assertThat(evidence.store(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII))).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test void theSameFileIsKeptOnce() {
        var first = evidence.store(new ByteArrayInputStream(CONTENT));
        assertThat(evidence.store(new ByteArrayInputStream(CONTENT))).isEqualTo(first);
        assertThat(files()).hasSize(1);
    }

    @Test void aSpoiltCopyIsMendedByTheNextUpload() throws IOException {
        var stored = evidence.store(new ByteArrayInputStream(CONTENT));
        Files.writeString(folder.resolve(files().getFirst()), "");
        evidence.store(new ByteArrayInputStream(CONTENT));
        assertThat(Files.readAllBytes(folder.resolve(files().getFirst()))).isEqualTo(CONTENT);
        assertThat(stored.sha256()).isEqualTo(files().getFirst().getFileName().toString());
    }

    @Test void aBrokenUploadLeavesNothing() {
        var breaking = new InputStream() {
            private int left = 200_000;

            @Override public int read() throws IOException {
                if (left-- <= 0) throw new IOException("the connection is gone");
                return 7;
            }
        };
        assertThatThrownBy(() -> evidence.store(breaking)).isInstanceOf(UncheckedIOException.class);
        assertThat(files()).isEmpty();
    }

    @Test void aFileOverTheLimitIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> evidence.receive(new ByteArrayInputStream(new byte[2_000_001]), 2_000_000))
                .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("file.too-large");
                    assertThat(refusal.values()).containsExactly(2L);
                });
        assertThat(files()).isEmpty();
        try (var exactly = evidence.receive(new ByteArrayInputStream(new byte[2_000_000]), 2_000_000)) {
            assertThat(exactly.file().size()).isEqualTo(2_000_000);
        }
    }

    @Test void whatIsLookedIntoAndNotKeptIsGone() throws IOException {
        try (var received = evidence.receive(new ByteArrayInputStream(CONTENT), 100)) {
            assertThat(Files.readAllBytes(received.path())).isEqualTo(CONTENT);
            assertThatThrownBy(() -> evidence.open(received.file().sha256())).isInstanceOf(Refusal.NotFound.class);
        }
        assertThat(files()).isEmpty();
    }

    @Test void aFileThatNobodyKeptIsNotFound() {
        assertThatThrownBy(() -> evidence.open(HASH)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> evidence.onFile(HASH, path -> path)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test void onlyAHashNamesAFile() throws IOException {
        Files.writeString(folder.resolve("outside"), "");
        for (var name : List.of("../outside", HASH.toUpperCase(Locale.ROOT), HASH + "/x", ""))
            assertThatThrownBy(() -> evidence.open(name)).as(name).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void memoryDoesNotGrowWithTheFile() {
        long size = 100_000_000;
        var endless = new InputStream() {
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
        var before = Runtime.getRuntime();
        System.gc();
        long used = before.totalMemory() - before.freeMemory();
        try (var received = evidence.receive(endless, Long.MAX_VALUE)) {
            assertThat(received.file().size()).isEqualTo(size);
            assertThat(before.totalMemory() - before.freeMemory() - used).isLessThan(20_000_000);
        }
    }

    @Test void manyUploadsOfOneFileAtOnceLeaveOneWholeFile() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 16).<java.util.concurrent.Callable<StoredFile>>mapToObj(_ ->
                    () -> evidence.store(new ByteArrayInputStream(CONTENT))).toList());
            for (var one : all) assertThat(one.get().size()).isEqualTo(CONTENT.length);
        }
        assertThat(files()).hasSize(1);
    }

    @Test void whatACrashLeftIsSweptAfterADay() throws IOException {
        var old = Files.createTempFile(folder.resolve("arriving"), "", "");
        var young = Files.createTempFile(folder.resolve("arriving"), "", "");
        Files.setLastModifiedTime(old, FileTime.fromMillis(Files.getLastModifiedTime(young).toMillis() - 25 * 3_600_000L));
        var kept = new Evidence(folder).store(new ByteArrayInputStream(CONTENT));
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(folder.resolve(kept.sha256().substring(0, 2)).resolve(kept.sha256())).exists();
    }
}
