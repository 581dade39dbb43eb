package hamkor.document;

import java.nio.file.Path;

/// The door: a file in, its paragraphs and tables out. The kind of a file is told by its content, never by its name.
public final class DocumentReader {
    private final Limits limits;

    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /// @throws Unreadable when the file cannot be read; every other exception is a defect
    public Document read(Path file) {
        throw new Unreadable(Unreadable.Reason.NOT_AN_OFFICE_FILE, file.getFileName().toString(), limits.file());
    }
}
