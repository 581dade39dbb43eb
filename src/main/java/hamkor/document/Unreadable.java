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

    /// What the words name: a size in megabytes, a file's extension, what was looked for.
    public List<Object> values() {
        return values;
    }

    public enum Reason {
        NO_SUCH_FILE, EMPTY_FILE, NOT_AN_OFFICE_FILE, ENCRYPTED, OLD_WORD, OLD_EXCEL, ANOTHER_OFFICE_FORMAT, DAMAGED, SCAN,
        NO_ROADMAP, BOMB, TOO_LARGE, TOO_LARGE_UNPACKED, MACROS_ONLY
    }
}
