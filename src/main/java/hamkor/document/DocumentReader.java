package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The door: a file in, its paragraphs and tables out. The kind of a file is told by its content, never by its name.
public final class DocumentReader {
    private static final List<FormatReader> FORMATS = List.of(new WordReader(), new WorkbookReader());
    private final Limits limits;

    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /// @throws Unreadable when the file cannot be read; every other exception is a defect
    public Document read(Path file) {
        try (var opened = OfficeFile.open(file, limits)) {
            for (var format : FORMATS) if (format.recognises(opened)) return format.read(opened);
            throw new Unreadable(Reason.NOT_AN_OFFICE_FILE);
        } catch (IOException _) {
            throw new Unreadable(Reason.DAMAGED, "");
        }
    }
}
