package hamkor.access;

import java.util.Locale;

/// What a person does for their side. One person may do several things.
public enum Role {
    /// Drafts, corrects, approves, confirms, moves terms.
    CURATOR,
    /// Reads the plans in force of the side's agreements, reports on measures of the own organisation.
    EXECUTOR,
    /// Reads and escalates: governor, hokim, deputies.
    LEADER,
    /// Reads what was sent under the agreements whose parties put them under it.
    SECRETARIAT,
    /// Reads the audit of the side.
    AUDITOR,
    /// Manages the people of the side.
    ADMINISTRATOR;

    /// As in the database and in words: `curator`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
