package hamkor.control;

import java.util.Locale;

/// What another side answers to a report of 'done'.
public enum AnswerWord {
    CONFIRMED,
    /// Sent back for rework, with a remark.
    RETURNED,
    /// It is not so, with the reason: a disagreement, which stays a fact until one of the sides moves.
    OBJECTED;

    /// As in the database, in addresses and in words: `confirmed`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AnswerWord of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
