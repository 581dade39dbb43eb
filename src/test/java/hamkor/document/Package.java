package hamkor.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip for a test, its parts in the order they were put in.
public final class Package {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Package() {}

    public static Package of() {
        return new Package();
    }

    public Package part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public Package part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Package relationships(String name, String content) {
        return part(name, "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content + "</Relationships>");
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Path save(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
