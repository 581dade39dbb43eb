package hamkor.control;

import java.util.Locale;

/// What an office says of its date.
public enum ReportState {
    IN_PROGRESS,
    /// Needs something that shows it, and the word of the other side.
    DONE,
    /// Will not be met: with the reason, and the day that is proposed instead.
    NOT_MET;

    /// As in the database, in addresses and in words: `in_progress`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
