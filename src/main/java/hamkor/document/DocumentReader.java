package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The door: a file in, its paragraphs and tables out. The kind of a file is told by its content, never by its name.
public final class DocumentReader {
    private static final List<FormatReader> FORMATS = List.of(new WordReader(), new WorkbookReader(), new PdfFormat());
    private final Limits limits;

    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /// @throws Unreadable when the file cannot be read; every other exception is a defect
    public Document read(Path file) {
        try (var opened = OfficeFile.open(file, limits)) {
            for (var format : FORMATS) if (format.recognises(opened)) return format.read(opened);
            throw OtherFormat.refusal(opened);
        } catch (IOException _) { // closing alone can still fail
            throw new Unreadable(Reason.DAMAGED, "");
        } catch (OutOfMemoryError | StackOverflowError _) {
            // The last net under the bounds of Budget, for a file that found a way past them; all that was built of it is let go here.
            throw new Unreadable(Reason.BOMB);
        }
    }
}
