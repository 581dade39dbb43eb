package hamkor.document;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.IntPredicate;

/// Leaves out of a worksheet's XML the cells that have a style and nothing else (`<c r="B7" s="3"/>`), unless the style shows.
/// A sheet whose columns were framed down to the last row has ten million of them, and an XML parser takes a third of a
/// microsecond for each; here they go by as characters. One cut in two by the end of a portion stays, which does no harm.
final class BlankCells extends FilterReader {
    private static final int LONGEST = 60;

    private final IntPredicate shows;

    BlankCells(Reader xml, IntPredicate shows) {
        super(xml);
        this.shows = shows;
    }

    @Override
    public int read(char[] chars, int from, int count) throws IOException {
        int got = super.read(chars, from, count);
        while (got > 0) {
            int kept = compact(chars, from, from + got) - from;
            if (kept > 0) return kept;
            got = super.read(chars, from, count); // all of it was blank
        }
        return got;
    }

    /// Moves what is kept to the front; the end of it.
    private int compact(char[] chars, int from, int end) {
        int to = from;
        int at = from;
        while (at < end) {
            char c = chars[at];
            int after = c == '<' ? afterBlankCell(chars, at, end) : -1;
            if (after > 0) {
                at = after;
            } else {
                chars[to++] = c;
                at++;
            }
        }
        return to;
    }

    /// The index after the blank cell that begins here; -1 where none does. Without an address it is kept: the cells after it
    /// are counted from it.
    private int afterBlankCell(char[] chars, int at, int end) {
        if (at + 3 >= end || chars[at + 1] != 'c' || chars[at + 2] != ' ') return -1;
        int limit = Math.min(end, at + LONGEST);
        boolean addressed = false;
        int style = 0;
        for (int i = at + 2; i < limit; i++) {
            char c = chars[i];
            if (c == '<' || c == '>') return -1;
            if (c == '/') return i + 1 < end && chars[i + 1] == '>' && addressed && !shows.test(style) ? i + 2 : -1;
            if (chars[i - 1] != ' ' || i + 2 >= limit || chars[i + 1] != '=' || chars[i + 2] != '"') continue;
            if (c == 'r') addressed = true;
            if (c == 's') style = number(chars, i + 3, limit);
        }
        return -1;
    }

    private static int number(char[] chars, int at, int end) {
        int number = 0;
        for (int i = at; i < end && chars[i] >= '0' && chars[i] <= '9'; i++) number = number * 10 + chars[i] - '0';
        return number;
    }
}
