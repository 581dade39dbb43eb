package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The file before it is known what it is: its size, its first bytes, and its package if it is a zip.
final class OfficeFile implements AutoCloseable {
    private static final int HEAD = 4096;

    private final Path path;
    private final byte[] head;
    private final Limits limits;
    private final Budget budget;
    private OfficeZip zip;
    private Optional<MainPart> main;

    private OfficeFile(Path path, byte[] head, Limits limits) {
        this.path = path;
        this.head = head;
        this.limits = limits;
        this.budget = new Budget(limits);
    }

    static OfficeFile open(Path path, Limits limits) {
        if (Files.isDirectory(path)) throw new Unreadable(Reason.FOLDER);
        if (!Files.isRegularFile(path)) throw new Unreadable(Reason.NO_SUCH_FILE, path.toString());
        try {
            var size = Files.size(path);
            if (size == 0) throw new Unreadable(Reason.EMPTY_FILE);
            if (size > limits.file())
                throw new Unreadable(Reason.TOO_LARGE, Limits.megabytes(size), Limits.megabytes(limits.file()));
            try (var in = Files.newInputStream(path)) {
                return new OfficeFile(path, in.readNBytes(HEAD), limits);
            }
        } catch (IOException _) { // a folder's or a reader's rights: to whoever asks, it is not there
            throw new Unreadable(Reason.NO_SUCH_FILE, path.toString());
        }
    }

    Path path() {
        return path;
    }

    Limits limits() {
        return limits;
    }

    /// The first bytes, up to 4 KiB.
    byte[] head() {
        return head;
    }

    boolean startsWith(int... bytes) {
        if (head.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
        return true;
    }

    /// The first `count` bytes as Latin letters, to look for the marks of a format in.
    String beginning(int count) {
        return new String(head, 0, Math.min(count, head.length), StandardCharsets.ISO_8859_1);
    }

    /// The package; empty when the file is no zip at all.
    ///
    /// @throws Unreadable when it begins as a zip and is damaged, encrypted or packed to burst
    Optional<OfficeZip> zip() {
        if (zip == null && (startsWith('P', 'K', 3, 4) || startsWith('P', 'K', 5, 6) || startsWith('P', 'K', 7, 8)))
            zip = OfficeZip.open(path, budget);
        return Optional.ofNullable(zip);
    }

    /// The part of the package that is the document itself; empty when it is no package or has none.
    Optional<MainPart> main() {
        if (main == null) main = zip().flatMap(MainPart::of);
        return main;
    }

    /// Nothing but zero bytes, as a failing disk or an interrupted download leaves.
    boolean isBlank() {
        return Arrays.equals(head, new byte[head.length]);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) zip.close();
    }
}
