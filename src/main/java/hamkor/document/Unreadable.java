package hamkor.document;

import java.util.List;

/// A file that cannot be read at all, and why. An expected refusal: it carries a key of the words and their values, no stack
/// trace, and is translated where it is shown.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Reason reason;
    private final transient List<Object> values;

    public Unreadable(Reason reason, Object... values) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.values = List.of(values);
    }

    public Reason reason() {
        return reason;
    }

    /// What the words name; which values a reason has stands with the reason.
    public List<Object> values() {
        return values;
    }

    public enum Reason {
        /// The path as given. Also a folder or a file that may not be opened.
        NO_SUCH_FILE,
        /// No values. A folder is named where a file is wanted.
        FOLDER,
        /// No values.
        EMPTY_FILE,
        /// No values. Plain text, an archive, a program: nothing an office program writes.
        NOT_AN_OFFICE_FILE,
        /// No values. A password is needed.
        ENCRYPTED,
        /// No values. Word 97–2003 and older (.doc); to be saved as DOCX.
        OLD_WORD,
        /// No values. Excel 97–2003 and older (.xls); to be saved as XLSX.
        OLD_EXCEL,
        /// The format's name («ODT»), and the format to save it in (DOCX or XLSX).
        ANOTHER_OFFICE_FORMAT,
        /// The part of the file that is damaged; empty where it is the whole.
        DAMAGED,
        /// No values. Pictures of pages without text.
        SCAN,
        /// No values. Said by the reading of roadmaps, not here.
        NO_ROADMAP,
        /// No values. Packed or written to burst when opened.
        BOMB,
        /// The size and the limit, in megabytes.
        TOO_LARGE,
        /// The limit in megabytes.
        TOO_LARGE_UNPACKED,
        /// How many cells or characters of text are read at most.
        TOO_MUCH_TEXT,
        /// No values. Macros without a document.
        MACROS_ONLY
    }
}
