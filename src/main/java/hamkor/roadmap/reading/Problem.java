package hamkor.roadmap.reading;

import hamkor.document.Place;

/// How reading speaks of content it does not understand: its place, the column, its words. Never a guess, never an exception;
/// a person decides.
///
/// @param column the heading of the cell's column as shown; empty where it concerns a row or the whole document
/// @param text the words as shown; empty for an empty cell
public record Problem(Place place, String column, Code code, String text) {
    /// The first two are the contract's; the others stand in the reconciliation's notes.
    public enum Code {
        TERM_NOT_UNDERSTOOD, EXECUTORS_MISSING, SIDE_UNKNOWN, CELL_NOT_READ, CHARACTERS_LEFT,
        EXECUTORS_NOT_PAIRED, TITLE_MISSING, PARTIES_NOT_FOUND, PERIOD_NOT_FOUND
    }

    public boolean isOfContract() {
        return code == Code.TERM_NOT_UNDERSTOOD || code == Code.EXECUTORS_MISSING;
    }
}
