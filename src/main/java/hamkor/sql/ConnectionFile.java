package hamkor.sql;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;

/// `connection.properties` in the data folder (0600): how to get at the server. Port and password stay from start to start; the
/// server's process is named only while it runs.
record ConnectionFile(int port, String password, OptionalLong pid) {
    static final String FILE = "connection.properties";
    static final String USER = "hamkor";
    static final String DATABASE = "hamkor";

    static ConnectionFile invented(int port) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return new ConnectionFile(port, Base64.getUrlEncoder().withoutPadding().encodeToString(random), OptionalLong.empty());
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    ConnectionFile onPort(int other) {
        return new ConnectionFile(other, password, pid);
    }

    ConnectionFile runningAs(long process) {
        return new ConnectionFile(port, password, OptionalLong.of(process));
    }

    ConnectionFile stopped() {
        return new ConnectionFile(port, password, OptionalLong.empty());
    }

    /// Empty when there is none, or when it is no such file any more.
    static Optional<ConnectionFile> read(Path folder) throws IOException {
        var written = new Properties();
        try {
            written.load(new StringReader(Files.readString(folder.resolve(FILE))));
            var url = written.getProperty("url", "");
            int port = Integer.parseInt(url.replaceFirst("^jdbc:postgresql://127\\.0\\.0\\.1:(\\d+)/.*$", "$1"));
            String password = written.getProperty("password", "");
            String pid = written.getProperty("pid", "");
            if (password.isEmpty() || port < 1 || port > 65535) return Optional.empty();
            return Optional.of(new ConnectionFile(port, password,
                    pid.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pid))));
        } catch (NoSuchFileException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whole or not at all, and on the disk before it counts: it holds the only copy of the password.
    void write(Path folder) throws IOException {
        String text = "url=" + url() + "\nuser=" + USER + "\npassword=" + password + "\n"
                + (pid.isPresent() ? "pid=" + pid.getAsLong() + "\n" : "");
        Path file = folder.resolve(FILE);
        Path next = folder.resolve(FILE + ".next");
        Files.deleteIfExists(next);
        try (var channel = FileChannel.open(next, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        if (Account.own().root()) Account.ownerOf(folder).takeOver(next);   // root in a user's folder leaves it usable for the user
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
