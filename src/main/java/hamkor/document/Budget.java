package hamkor.document;

import hamkor.document.Unreadable.Reason;

/// What one file may still cost. Whatever it declares of itself, only what is really unpacked, written down as text and laid
/// out as cells is counted.
final class Budget {
    /// A roadmap of a thousand measures holds under a million characters; 30 million already fill 60 MB of memory.
    private static final int CHARACTERS = 30_000_000;
    private static final int CELLS = 1_000_000;

    private final Limits limits;
    private long unpacked;
    private long characters;
    private long cells;

    Budget(Limits limits) {
        this.limits = limits;
    }

    void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > limits.unpacked()) throw tooLargeUnpacked();
    }

    long unpackedLimit() {
        return limits.unpacked();
    }

    Unreadable tooLargeUnpacked() {
        return new Unreadable(Reason.TOO_LARGE_UNPACKED, Limits.megabytes(limits.unpacked()));
    }

    void characters(int count) {
        characters += count;
        if (characters > CHARACTERS) throw new Unreadable(Reason.TOO_MUCH_TEXT, CHARACTERS);
    }

    void cells(int count) {
        cells += count;
        if (cells > CELLS) throw new Unreadable(Reason.TOO_MUCH_TEXT, CELLS);
    }
}
