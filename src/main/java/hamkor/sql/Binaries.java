package hamkor.sql;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked from the jar on the class path. They lie in a folder named by version and checksum
/// that appears whole or not at all, readable and executable for everybody: whoever the server is dropped to needs them.
record Binaries(Path folder) {
    /// Data of this major only. Never raised silently: the binaries hold no pg_upgrade, so a raise needs a way for kept data.
    static final int MAJOR = 18;

    private static final Set<PosixFilePermission> EVERYBODY = PosixFilePermissions.fromString("rwxr-xr-x");

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// In `parent`, unpacked now if they are not there yet. Two processes may do so at once: one of them wins, both are right.
    static Binaries unpacked(Path parent, Progress progress) throws IOException {
        URL archive = archive();
        var binaries = new Binaries(parent.resolve("postgresql-" + key(archive)));
        if (Files.isDirectory(binaries.folder)) return binaries;
        progress.begins(Progress.Step.UNPACKING, binaries.folder);
        Files.createDirectories(parent);
        Path unpacking = Files.createTempDirectory(parent, "unpacking-");
        try {
            unpack(archive, unpacking);
            if (Account.own().root()) Account.ownerOf(parent).takeOver(unpacking);   // a user's folder stays the user's
            // A power cut after the rename must not leave empty files under the final name.
            Programs.onPath("sync").ifPresent(sync ->
                    Programs.run(List.of(sync, "-f", unpacking.toString()), Path.of("/"), "", Duration.ofMinutes(2)));
            Files.move(unpacking, binaries.folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trees.remove(unpacking);
            if (!Files.isDirectory(binaries.folder)) throw e;
        }
        return binaries;
    }

    /// Half-unpacked leftovers and binaries of former versions; only where nobody else uses the folder.
    void removeOthers() {
        try (var siblings = Files.newDirectoryStream(folder.getParent(), "{unpacking-*,postgresql-*-*}")) {
            for (Path sibling : siblings) if (!sibling.equals(folder) && Files.isDirectory(sibling)) Trees.remove(sibling);
        } catch (IOException _) {
            // They cost space, not a start.
        }
    }

    /// Refuses a system for which none came along, before anything is looked for that only Linux has.
    static void require() {
        archive();
    }

    private static void unpack(URL archive, Path target) throws IOException {
        Files.setPosixFilePermissions(target, EVERYBODY);
        try (InputStream packed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) throw new IOException("entry outside its folder: " + entry.getName());
                if (file.getFileName().toString().endsWith(".a")) continue;   // for linking programs, not for running them
                folders(target, entry.isDirectory() ? file : file.getParent());
                if (entry.isSymbolicLink()) Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                else if (!entry.isDirectory()) {
                    Files.copy(tar, file);
                    Files.setPosixFilePermissions(file,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /// Folders with their rights set by hand: a root with umask 077 would lock everybody else out.
    private static void folders(Path top, Path folder) throws IOException {
        if (folder.equals(top) || Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return;
        folders(top, folder.getParent());
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, EVERYBODY);
    }

    private static URL archive() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));   // these binaries need glibc
        String name = switch (arch) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default -> "postgres-linux-" + arch + ".txz";
        };
        URL found = Binaries.class.getResource("/" + name);
        if (found == null || musl)
            throw new DatabaseRefused(DatabaseRefused.Reason.NO_BINARIES, System.getProperty("os.name") + " " + arch);
        return found;
    }

    /// Version and checksum, `18.4.0-9f3b01aa`: both from the jar's directory, so that a start need not read 15 MB for them.
    private static String key(URL archive) throws IOException {
        if (!(archive.openConnection() instanceof JarURLConnection jar)) return MAJOR + "-unpacked";
        jar.setUseCaches(false);
        try (var file = jar.getJarFile()) {
            var version = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar$").matcher(file.getName());
            return (version.find() ? version.group(1) : Integer.toString(MAJOR)) + "-" + "%08x".formatted(jar.getJarEntry().getCrc());
        }
    }
}
