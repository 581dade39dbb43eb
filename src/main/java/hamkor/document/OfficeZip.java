package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The package of an office file: parts by name, found through its central directory. Nothing the package declares about
/// sizes is believed; what comes out of a part is counted while it comes.
final class OfficeZip implements AutoCloseable {
    /// Written text packs 5 to 20 times, a sheet of empty cells 60 times; deflate reaches 1032.
    private static final int DENSEST = 200;
    private static final long DENSITY_COUNTS_FROM = 8_000_000;

    private final ZipFile zip;
    private final Budget budget;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    private OfficeZip(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    static OfficeZip open(Path file, Budget budget) {
        try {
            ZipEnd.check(file);
            var opened = new OfficeZip(new ZipFile(file.toFile()), budget);
            try {
                opened.list();
            } catch (RuntimeException refused) {
                opened.close();
                throw refused;
            }
            return opened;
        } catch (ZipException e) {
            throw new Unreadable(String.valueOf(e.getMessage()).contains("encrypted") ? Reason.ENCRYPTED : Reason.DAMAGED, "");
        } catch (IOException | IllegalArgumentException _) { // a name that is no text in the zip's own encoding
            throw new Unreadable(Reason.DAMAGED, "");
        }
    }

    private void list() {
        long declared = 0;
        boolean dense = false;
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            declared += Math.max(0, entry.getSize());
            dense |= isDense(entry.getSize(), entry.getCompressedSize());
            var name = normal(entry.getName());
            var before = parts.putIfAbsent(name, entry);
            // Two parts of one name: which of them is shown depends on the program. The same twice does no harm.
            if (before != null && (before.getCrc() != entry.getCrc() || before.getSize() != entry.getSize())) ambiguous.add(name);
        }
        if (declared > budget.unpackedLimit()) throw dense ? new Unreadable(Reason.BOMB) : budget.tooLargeUnpacked();
    }

    private static boolean isDense(long unpacked, long packed) {
        return unpacked > DENSITY_COUNTS_FROM && unpacked / DENSEST > Math.max(1, packed);
    }

    /// Part names differ neither by case nor by the slash some programs write.
    private static String normal(String name) {
        var slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }

    Budget budget() {
        return budget;
    }

    Collection<String> names() {
        return parts.keySet();
    }

    boolean has(String part) {
        return parts.containsKey(normal(part));
    }

    /// The content of a part, to be closed by the caller; empty when there is no such part.
    Optional<InputStream> open(String part) {
        var name = normal(part);
        var entry = parts.get(name);
        if (entry == null) return Optional.empty();
        if (ambiguous.contains(name)) throw new Unreadable(Reason.DAMAGED, part);
        try {
            var in = zip.getInputStream(entry);
            if (in == null) throw new Unreadable(Reason.DAMAGED, part);
            return Optional.of(new Counted(in, Math.max(1, entry.getCompressedSize())));
        } catch (IOException | IllegalArgumentException _) {
            throw new Unreadable(Reason.DAMAGED, part);
        }
    }

    /// A part as XML; empty when there is no such part.
    Optional<XmlPart> xml(String part) {
        return xml(part, UnaryOperator.identity());
    }

    Optional<XmlPart> xml(String part, UnaryOperator<Reader> filter) {
        return open(part).map(in -> new XmlPart(part, in, budget, filter));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts what is really unpacked.
    private final class Counted extends InputStream {
        private final InputStream in;
        private final long packed;
        private long unpacked;

        Counted(InputStream in, long packed) {
            this.in = in;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            if (count > 0) {
                unpacked += count;
                if (isDense(unpacked, packed)) throw new Unreadable(Reason.BOMB);
                budget.unpacked(count);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
