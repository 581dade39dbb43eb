package hamkor.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The program as packaged, with the tests' own classes, at a place that an unprivileged user reaches: the sources may lie in
/// root's home.
final class ClassPath {
    private static Path copied;

    private ClassPath() {}

    static synchronized String ofTheProgram() throws IOException {
        if (copied == null) {
            copied = Files.createTempDirectory("hamkor-process-classes-");
            Path top = copied;
            Files.setPosixFilePermissions(copied, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (String part : new String[] {"classes", "test-classes", "lib"}) copy(Path.of("target", part), copied.resolve(part));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Trees.remove(top);
                } catch (IOException _) {
                    // The temporary folder is swept by the system.
                }
            }));
        }
        return copied.resolve("classes") + ":" + copied.resolve("test-classes") + ":" + copied.resolve("lib") + "/*";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
