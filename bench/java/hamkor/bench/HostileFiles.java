package hamkor.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files made to take more time or memory than they are worth. Each has to be refused.
final class HostileFiles {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MAIN = "word/document.xml";
    private static final String BEGINNING = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final int BURST_MEGABYTES = 600;
    private static final int LARGE_BYTES = 120_000_000;
    private static final int DEPTH = 200_000;
    private static final int ELEMENTS = 6_000_000;

    private HostileFiles() {}

    /// The files by what is wrong with them.
    ///
    /// @param whole a document without fault, to be damaged
    static Map<String, Path> make(Path folder, Path whole) throws IOException {
        var files = new LinkedHashMap<String, Path>();
        files.put("zip-bomb", packed(folder.resolve("zip-bomb.docx"), HostileFiles::spaces));
        files.put("lying-zip-bomb", saysLess(files.get("zip-bomb"), folder.resolve("lying-zip-bomb.docx")));
        files.put("xml-bomb", LargeFiles.pack(folder.resolve("xml-bomb.docx"), TYPE, MAIN, Map.of(MAIN, entities())));
        files.put("deep-xml", LargeFiles.pack(folder.resolve("deep-xml.docx"), TYPE, MAIN, Map.of(MAIN, deep())));
        files.put("many-paragraphs", packed(folder.resolve("many-paragraphs.docx"), HostileFiles::paragraphs));
        files.put("large-file", large(folder.resolve("large-file.docx")));
        files.put("cut-off", cutOff(whole, folder.resolve("cut-off.docx")));
        return files;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static Path packed(Path file, Content content) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            write(zip, "[Content_Types].xml", out -> out.write(bytes(LargeFiles.contentTypes(TYPE, MAIN))));
            write(zip, "_rels/.rels", out -> out.write(bytes(LargeFiles.relations("officeDocument|" + MAIN))));
            write(zip, MAIN, content);
        }
        return file;
    }

    private static void write(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(zip);
        zip.closeEntry();
    }

    private static void spaces(OutputStream out) throws IOException {
        out.write(bytes(BEGINNING));
        var megabyte = new byte[1_000_000];
        Arrays.fill(megabyte, (byte) ' ');
        for (int i = 0; i < BURST_MEGABYTES; i++) out.write(megabyte);
        out.write(bytes("</w:body></w:document>"));
    }

    /// Empty paragraphs, each a little different from the one before, so that they pack no more densely than honest text.
    private static void paragraphs(OutputStream out) throws IOException {
        out.write(bytes(BEGINNING));
        var random = new Random(11);
        var paragraph = bytes("<w:p w:rsidR=\"00000000\"/>");
        for (int i = 0; i < ELEMENTS; i++) {
            for (int digit = 14; digit < 20; digit++) paragraph[digit] = (byte) ('0' + random.nextInt(10));
            out.write(paragraph);
        }
        out.write(bytes("</w:body></w:document>"));
    }

    /// The same bomb, its directory saying that the document unpacks to a thousand bytes.
    private static Path saysLess(Path bomb, Path file) throws IOException {
        Files.copy(bomb, file);
        try (var zip = new RandomAccessFile(file.toFile(), "rw")) {
            var tail = new byte[1_000]; // the directory of three parts lies within
            zip.seek(zip.length() - tail.length);
            zip.readFully(tail);
            var name = bytes(MAIN);
            for (int i = 46; i + name.length <= tail.length; i++) {
                int entry = i - 46; // the name follows 46 bytes of the directory's entry, whose 24th to 27th are the size
                if (tail[entry] != 'P' || tail[entry + 1] != 'K' || tail[entry + 2] != 1) continue;
                if (!Arrays.equals(tail, i, i + name.length, name, 0, name.length)) continue;
                zip.seek(zip.length() - tail.length + entry + 24);
                zip.write(new byte[] {(byte) 0xE8, 3, 0, 0});
                return file;
            }
        }
        throw new IOException("no directory in " + bomb);
    }

    /// Ten entities, each ten times the one before: a gigabyte out of a few hundred bytes.
    private static String entities() {
        var out = new StringBuilder("<!DOCTYPE w [<!ENTITY e0 \"haha\">");
        for (int i = 1; i < 10; i++) out.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        return out + "]>" + BEGINNING + "<w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>";
    }

    private static String deep() {
        return BEGINNING + "<w:tbl><w:tr><w:tc>".repeat(DEPTH) + "</w:tc></w:tr></w:tbl>".repeat(DEPTH) + "</w:body></w:document>";
    }

    /// Above the limit by its mere size; the disk gives holes, so that making it costs nothing.
    private static Path large(Path file) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(new byte[] {'P', 'K', 3, 4});
            out.setLength(LARGE_BYTES);
        }
        return file;
    }

    private static Path cutOff(Path whole, Path file) throws IOException {
        var content = Files.readAllBytes(whole);
        return Files.write(file, Arrays.copyOf(content, content.length * 2 / 3));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
