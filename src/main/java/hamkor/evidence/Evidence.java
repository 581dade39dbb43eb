package hamkor.evidence;

import hamkor.language.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The store of files: in a folder or in a bucket, the name of each being the SHA-256 of its content. A file appears under its name whole
/// or not at all; what comes in lies aside until it is whole, was looked into and reached the disk. Nothing here grows with the size of a
/// file but the file.
public final class Evidence {
    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);
    private static final int BUFFER = 64 * 1024;
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final HexFormat HEX = HexFormat.of();

    private final Path arriving;
    private final Store store;
    private final Optional<Clamd> scanner;

    /// In a folder, with nobody who looks for viruses.
    public Evidence(Path folder) {
        this(EvidenceSettings.in(folder));
    }

    /// Makes the folder if there is none, and sweeps out what uploads that were cut off by a crash left more than a day ago.
    public Evidence(EvidenceSettings settings) {
        this.arriving = settings.folder().resolve("arriving");
        this.store = settings.bucket().<Store>map(bucket -> new S3Store(bucket, arriving)).orElseGet(() -> new FolderStore(settings.folder()));
        this.scanner = settings.scanner().map(Clamd::new);
        try {
            Files.createDirectories(arriving);
            sweep();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// Tries the store before anything depends on it.
    ///
    /// @throws Refusal.Invalid where it cannot be used
    public Evidence ready() {
        store.trouble().ifPresent(trouble -> {
            throw new Refusal.Invalid(Evidence.class, "store.unusable", trouble);
        });
        return this;
    }

    /// Whether somebody looks for viruses in what comes in.
    public boolean isScanned() {
        return scanner.isPresent();
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
            var digest = sha256();
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
            return new Received(file, new StoredFile(HEX.formatHex(digest.digest()), size));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            if (!whole) remove(file);
        }
    }

    /// The content of a file that is kept; the caller closes it.
    ///
    /// @throws Refusal.NotFound where none with this hash is kept
    public InputStream open(String sha256) {
        return store.open(checked(sha256));
    }

    /// Does something with a file that is kept, as a file on this machine; it may not be changed, and not be used afterwards.
    ///
    /// @throws Refusal.NotFound where none with this hash is kept
    public <T> T onFile(String sha256, Function<Path, T> use) {
        return store.onFile(checked(sha256), use);
    }

    /// Holds all that is kept against its names, and against what is spoken of. Memory grows with a 256th of the names.
    ///
    /// @param spokenOf the hashes, sorted, that begin with two hexadecimal digits and that the records name
    /// @param told of each file that is not as it should be, in the order of names
    /// @return how many are as they should be
    public long check(Function<String, List<String>> spokenOf, BiConsumer<Fault, String> told) {
        long sound = 0;
        for (int part = 0; part < 256; part++) {
            var digits = HEX.toHexDigits((byte) part);
            var named = new HashSet<>(spokenOf.apply(digits));
            for (var sha256 : store.beginningWith(digits)) {
                boolean isNamed = named.remove(sha256);
                if (!isSound(sha256)) told.accept(Fault.SPOILT, sha256);
                else if (isNamed) sound++;
                else told.accept(Fault.UNNAMED, sha256);
            }
            named.stream().sorted().forEach(sha256 -> told.accept(Fault.MISSING, sha256));
        }
        return sound;
    }

    /// What can be wrong with a file of the store.
    public enum Fault {
        /// Records name it and it is not there.
        MISSING,
        /// Its content is not what its name says.
        SPOILT,
        /// No record names it: of an upload that was not ended. It does no harm.
        UNNAMED
    }

    private boolean isSound(String sha256) {
        try (var in = store.open(sha256)) {
            var digest = sha256();
            var buffer = new byte[BUFFER];
            for (int read; (read = in.read(buffer)) >= 0; ) digest.update(buffer, 0, read);
            return HEX.formatHex(digest.digest()).equals(sha256);
        } catch (IOException | Refusal.NotFound unreadable) {
            return false;
        }
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

        /// The name of the virus in it; empty where none was found or nobody looks.
        ///
        /// @throws Refusal.Invalid where it cannot be looked into now
        public Optional<String> threat() {
            if (scanner.isEmpty()) return Optional.empty();
            try {
                return scanner.get().threatIn(path);
            } catch (IOException unreachable) {
                LOG.warn("a file was refused because it could not be scanned", unreachable);
                throw new Refusal.Invalid(Evidence.class, "file.unscanned");
            }
        }

        /// Puts it under its name. One that is there already is replaced by the same bytes, which mends it if a disk spoilt it.
        public StoredFile keep() {
            store.keep(path, file);
            return file;
        }

        @Override public void close() {
            remove(path);
        }
    }

    /// Nothing else names a file: a name with a slash would lead out of the folder.
    private static String checked(String sha256) {
        if (!StoredFile.isHash(sha256)) throw new IllegalArgumentException("no SHA-256: " + sha256);
        return sha256;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        }
    }

    static Refusal none() {
        return new Refusal.NotFound(Evidence.class, "file.none");
    }

    static void remove(Path file) {
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
