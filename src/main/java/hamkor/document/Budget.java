package hamkor.document;

import hamkor.document.Unreadable.Reason;

/// What one file may still cost. Whatever it declares of itself, only what is really unpacked, taken apart, written down as
/// text and laid out in pieces is counted. A roadmap of a thousand measures holds under a million characters and ten thousand
/// cells; the bounds keep any file within 350 MiB of memory and a few seconds.
final class Budget {
    private static final int ELEMENTS = 12_000_000;
    private static final int CHARACTERS = 30_000_000;
    private static final int PIECES = 400_000;

    private final Limits limits;
    private long unpacked;
    private long elements;
    private long characters;
    private long pieces;

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

    /// An element of XML passed by.
    void element() {
        if (++elements > ELEMENTS) throw new Unreadable(Reason.TOO_MUCH_TEXT, ELEMENTS);
    }

    /// Text kept.
    void characters(int count) {
        characters += count;
        if (characters > CHARACTERS) throw new Unreadable(Reason.TOO_MUCH_TEXT, CHARACTERS);
    }

    /// Cells, lines, asides, styles: whatever is kept as an object of its own.
    void pieces(int count) {
        pieces += count;
        if (pieces > PIECES) throw new Unreadable(Reason.TOO_MUCH_TEXT, PIECES);
    }
}
