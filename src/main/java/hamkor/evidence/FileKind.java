package hamkor.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// What a file is by its content; what it is called proves nothing.
public enum FileKind {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp");

    private static final int HEAD = 16;

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /// Empty where it is of no kind that is known here: a program, an archive, a page, a text.
    public static Optional<FileKind> of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(HEAD);
            if (begins(head, "%PDF-")) return Optional.of(PDF);
            if (begins(head, "\u0089PNG\r\n\u001a\n")) return Optional.of(PNG);
            if (begins(head, "\u00ff\u00d8\u00ff")) return Optional.of(JPEG);
            if (begins(head, "RIFF") && head.length >= 12 && begins(Arrays.copyOfRange(head, 8, 12), "WEBP")) return Optional.of(WEBP);
            return begins(head, "PK\u0003\u0004") ? office(file) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean begins(byte[] head, String signature) {
        var wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }

    /// An office document is an archive with its main part where the standard (ECMA-376) lets every program write it. One with macros
    /// is none of ours.
    private static Optional<FileKind> office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) return Optional.empty();
            if (zip.getEntry("word/document.xml") != null) return Optional.of(DOCX);
            return zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
        } catch (ZipException _) {
            return Optional.empty();
        }
    }
}
