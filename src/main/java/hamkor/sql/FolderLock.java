package hamkor.sql;

import hamkor.sql.DatabaseRefused.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One process for a data folder. The system drops the lock when its process dies, however it dies; the file says who holds it
/// and is of no account without the lock. It is never deleted: two processes could then hold one each.
final class FolderLock implements AutoCloseable {
    static final String FILE = "hamkor.lock";
    /// Folders locked by this process. The system's lock belongs to the process, and closing *any* channel on the file frees
    /// it: a second attempt from within may not even open the file.
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Empty when another process, or another part of this one, holds it. `folder` is a real path.
    static Optional<FolderLock> attempt(Path folder) throws IOException {
        if (!HERE.add(folder)) return Optional.empty();
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(folder.resolve(FILE), EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (Account.own().root()) Account.ownerOf(folder).takeOver(folder.resolve(FILE));
            locked = channel.tryLock() != null;
            if (!locked) return Optional.empty();
            var lock = new FolderLock(folder, channel);
            lock.says("");
            return Optional.of(lock);
        } finally {
            if (!locked) {
                HERE.remove(folder);
                if (channel != null) channel.close();
            }
        }
    }

    /// Refused when it is held, with the holder's process and address as far as it wrote them.
    static FolderLock take(Path folder) throws IOException {
        var lock = attempt(folder);
        if (lock.isPresent()) return lock.get();
        String holder = HERE.contains(folder) ? "pid " + ProcessHandle.current().pid() : Files.readString(folder.resolve(FILE)).strip();
        throw new DatabaseRefused(Reason.FOLDER_HELD, folder, holder.isEmpty() ? "?" : holder.replace("\n", ", "));
    }

    /// Writes who holds it, and under which address its server listens.
    void says(String address) throws IOException {
        String text = "pid " + ProcessHandle.current().pid() + (address.isEmpty() ? "" : "\n" + address) + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) return;
        try {
            channel.truncate(0);
        } finally {
            channel.close();
            HERE.remove(folder);
        }
    }
}
