package hamkor.evidence;

import hamkor.language.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The store of files, in a folder that all nodes share: `9f/9f3b…`, the name being the SHA-256 of the content. A file appears
/// under its name whole or not at all: it is written beside, waits for the disk, and is renamed. Nothing here grows with the
/// size of a file but the file.
public final class Evidence {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final Path arriving;

    /// Makes the folder if there is none, and sweeps out what uploads that were cut off by a crash left more than a day ago.
    public Evidence(Path folder) {
        this.folder = folder;
        this.arriving = folder.resolve("arriving");
        try {
            Files.createDirectories(arriving);
            sweep();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// Keeps all that the stream gives; the caller closes the stream. A file that is kept already is not kept twice.
    public StoredFile store(InputStream in) {
        try (var received = receive(in, Long.MAX_VALUE)) {
            return received.keep();
        }
    }

    /// Takes a file in without keeping it yet, so that it can be looked into first; what is not kept is gone when it is closed.
    ///
    /// @param limit bytes
    /// @throws Refusal.Invalid where the stream gives more than the limit; nothing is left then, nor where the stream breaks
    public Received receive(InputStream in, long limit) {
        Path file = null;
        boolean whole = false;
        try {
            file = Files.createTempFile(arriving, "", "");
            var digest = MessageDigest.getInstance("SHA-256");
            long size = 0;
            try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                var buffer = new byte[BUFFER];
                for (int read; (read = in.read(buffer)) >= 0; ) {
                    size += read;
                    if (size > limit) throw new Refusal.Invalid(Evidence.class, "file.too-large", limit / 1_000_000);
                    digest.update(buffer, 0, read);
                    for (var left = ByteBuffer.wrap(buffer, 0, read); left.hasRemaining(); ) out.write(left);
                }
                out.force(true);
            }
            whole = true;
            return new Received(file, new StoredFile(HexFormat.of().formatHex(digest.digest()), size));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        } finally {
            if (!whole) remove(file);
        }
    }

    /// The content of a file that is kept; the caller closes it.
    ///
    /// @throws Refusal.NotFound where none with this hash is kept
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (NoSuchFileException _) {
            throw new Refusal.NotFound(Evidence.class, "file.none");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Does something with a file that is kept, as a file on this machine; it may not be changed, and not be used afterwards.
    ///
    /// @throws Refusal.NotFound where none with this hash is kept
    public <T> T onFile(String sha256, Function<Path, T> use) {
        if (!Files.exists(place(sha256))) throw new Refusal.NotFound(Evidence.class, "file.none");
        return use.apply(place(sha256));
    }

    /// A file that has come in and is not kept yet.
    public final class Received implements AutoCloseable {
        private final Path path;
        private final StoredFile file;

        private Received(Path path, StoredFile file) {
            this.path = path;
            this.file = file;
        }

        public StoredFile file() {
            return file;
        }

        /// Where it lies until it is kept or closed.
        public Path path() {
            return path;
        }

        /// Puts it under its name. One that is there already is replaced by the same bytes, which mends it if a disk spoilt it.
        public StoredFile keep() {
            var place = place(file.sha256());
            try {
                boolean made = !Files.exists(place.getParent());
                Files.createDirectories(place.getParent());
                Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                settle(place.getParent());
                if (made) settle(folder);
                return file;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override public void close() {
            remove(path);
        }
    }

    /// Nothing else becomes a path: a name with a slash would lead out of the folder.
    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) throw new IllegalArgumentException("no SHA-256: " + sha256);
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /// A name in a folder outlives a power cut only when the folder itself has reached the disk.
    private static void settle(Path directory) throws IOException {
        try (var opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    private static void remove(Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// 'Now' is the time of a file made now: the folder may lie on a machine whose clock is not ours.
    private void sweep() throws IOException {
        var probe = Files.createTempFile(arriving, "", "");
        var limit = FileTime.from(Files.getLastModifiedTime(probe).toInstant().minus(ABANDONED));
        Files.delete(probe);
        try (var left = Files.newDirectoryStream(arriving)) {
            for (var file : left)
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0) Files.deleteIfExists(file);
        }
    }
}
