package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// The record that ends a zip. It is looked at before the zip is opened, because opening loads the whole central directory:
/// a file of a hundred megabytes may be nothing but a directory of millions of empty parts.
final class ZipEnd {
    private static final int MOST_PARTS = 20_000;
    private static final long LARGEST_DIRECTORY = 4_000_000;
    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int SIGNATURE = 0x06054b50;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_SIGNATURE = 0x06064b50;

    private ZipEnd() {}

    static void check(Path file) throws IOException {
        try (var zip = new RandomAccessFile(file.toFile(), "r")) {
            var tail = tail(zip);
            int end = lastEnd(tail);
            if (end < 0) throw new Unreadable(Reason.DAMAGED, "");
            long parts = tail.getShort(end + 10) & 0xFFFFL;
            long directory = tail.getInt(end + 12) & 0xFFFFFFFFL;
            if (end >= 20 && tail.getInt(end - 20) == ZIP64_LOCATOR) {
                var large = zip64(zip, tail.getLong(end - 12));
                parts = large.getLong(32);
                directory = large.getLong(40);
            }
            if (parts < 0 || parts > MOST_PARTS || directory < 0 || directory > LARGEST_DIRECTORY) throw new Unreadable(Reason.BOMB);
        }
    }

    private static ByteBuffer tail(RandomAccessFile zip) throws IOException {
        int length = (int) Math.min(zip.length(), RECORD + LONGEST_COMMENT + 20);
        var bytes = new byte[length];
        zip.seek(zip.length() - length);
        zip.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int lastEnd(ByteBuffer tail) {
        for (int at = tail.limit() - RECORD; at >= 0; at--) if (tail.getInt(at) == SIGNATURE) return at;
        return -1;
    }

    private static ByteBuffer zip64(RandomAccessFile zip, long at) throws IOException {
        if (at < 0 || at > zip.length() - 56) throw new Unreadable(Reason.DAMAGED, "");
        var bytes = new byte[56];
        zip.seek(at);
        zip.readFully(bytes);
        var record = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (record.getInt(0) != ZIP64_SIGNATURE) throw new Unreadable(Reason.DAMAGED, "");
        return record;
    }
}
