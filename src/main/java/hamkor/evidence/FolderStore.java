package hamkor.evidence;

import hamkor.language.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// In a folder that all nodes share: `9f/9f3b…`. A file is written beside, in the same file system, and renamed.
record FolderStore(Path folder) implements Store {
    @Override public void keep(Path whole, StoredFile file) {
        var place = place(file.sha256());
        try {
            boolean made = !Files.exists(place.getParent());
            Files.createDirectories(place.getParent());
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            settle(place.getParent());
            if (made) settle(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override public InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (NoSuchFileException _) {
            throw Evidence.none();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override public <T> T onFile(String sha256, Function<Path, T> use) {
        if (!Files.exists(place(sha256))) throw Evidence.none();
        return use.apply(place(sha256));
    }

    @Override public List<String> beginningWith(String digits) {
        var part = folder.resolve(digits);
        if (!Files.isDirectory(part)) return List.of();
        try (var files = Files.list(part)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> StoredFile.isHash(name) && name.startsWith(digits)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A folder that cannot be used is found out when the one for what arrives is made in it.
    @Override public Optional<String> trouble() {
        return Optional.empty();
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /// A name in a folder outlives a power cut only when the folder itself has reached the disk.
    private static void settle(Path directory) throws IOException {
        try (var opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
