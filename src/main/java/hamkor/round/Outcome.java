package hamkor.round;

import java.util.Locale;

/// How a date that was asked about stands.
public enum Outcome {
    /// By the other side, or by the own curator where no other side leads.
    CONFIRMED,
    AWAITING,
    RETURNED,
    /// A disagreement.
    OBJECTED,
    /// Not done, but the office said in this round how it stands.
    REPORTED,
    SILENT,
    /// An edition set the date no longer, or the measure was taken off control: nothing is asked any more.
    GONE;

    /// As in the database, in signs and in words: `confirmed`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isReported() {
        return this != SILENT && this != GONE;
    }
}
