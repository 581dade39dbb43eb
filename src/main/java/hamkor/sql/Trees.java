package hamkor.sql;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Whole folders on the disk.
final class Trees {
    private Trees() {}

    static void remove(Path tree) throws IOException {
        if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            try (var children = Files.newDirectoryStream(tree)) {
                for (Path child : children) remove(child);
            }
        }
        Files.deleteIfExists(tree);
    }

    /// For a folder in which a program, soon to end, makes files while others are being deleted.
    static void removeThoughWritten(Path tree) throws IOException {
        for (int times = 1; ; times++) {
            try {
                remove(tree);
                return;
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                if (times == 100) throw e;
                Pause.milliseconds(100);
            }
        }
    }
}
