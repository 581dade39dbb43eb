package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The file within a file that Office wrote until 2007 (OLE2), and in which it still puts a document with a password. Only its
/// list of names is read: it tells what kind of document it is.
final class OldOffice {
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int MOST_SECTORS = 512;
    private static final int FIRST_TABLES = 109; // sectors of the allocation table listed in the header

    private OldOffice() {}

    static boolean is(OfficeFile file) {
        return file.startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    static Unreadable refusal(OfficeFile file) {
        var names = names(file.path());
        // A document with a password or with rights: the real package lies within, enciphered.
        if (names.contains("EncryptedPackage")) return new Unreadable(Reason.ENCRYPTED);
        if (names.contains("WordDocument")) return new Unreadable(Reason.OLD_WORD);
        if (names.contains("Workbook") || names.contains("Book")) return new Unreadable(Reason.OLD_EXCEL);
        if (names.contains("PowerPoint Document")) return new Unreadable(Reason.ANOTHER_OFFICE_FORMAT, "PPT", "DOCX");
        return new Unreadable(Reason.NOT_AN_OFFICE_FILE);
    }

    private static Set<String> names(Path path) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var header = read(file, 0, HEADER);
            int shift = header.getShort(30);
            if (shift != 9 && shift != 12) throw damaged();
            int size = 1 << shift;
            var names = new HashSet<String>();
            int sector = header.getInt(48);
            for (int i = 0; sector >= 0 && i < MOST_SECTORS; i++) {
                var entries = read(file, (sector + 1L) * size, size);
                for (int at = 0; at < size; at += ENTRY) name(entries, at, names);
                sector = next(file, header, sector, size);
            }
            if (names.isEmpty()) throw damaged();
            return names;
        } catch (IOException _) { // its end was cut off
            throw damaged();
        }
    }

    private static Unreadable damaged() {
        return new Unreadable(Reason.DAMAGED, "");
    }

    private static void name(ByteBuffer entries, int at, Set<String> names) {
        int length = entries.getShort(at + 64) - 2; // with a closing zero
        if (length <= 0 || length > 62 || entries.get(at + 66) == 0) return;
        var name = new byte[length];
        entries.get(at, name);
        names.add(new String(name, StandardCharsets.UTF_16LE));
    }

    /// The sector after this one in the allocation table; negative at the end.
    private static int next(RandomAccessFile file, ByteBuffer header, int sector, int size) throws IOException {
        int table = sector / (size / 4);
        if (table >= FIRST_TABLES) return -1;
        int tableSector = header.getInt(76 + 4 * table);
        if (tableSector < 0) return -1;
        return read(file, (tableSector + 1L) * size + 4L * (sector % (size / 4)), 4).getInt(0);
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int count) throws IOException {
        var bytes = new byte[count];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
