package hamkor.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
}
