package hamkor.term;

import hamkor.term.Term.WhyUndated;
import java.util.List;
import java.util.Optional;

/// Reads the words of «срок» in Russian, Uzbek in both scripts, and English. Never guesses and never throws: what cannot be read
/// as days is [Term.Undated] with the reason. Source: docs/reading.md, section Terms.
public final class TermReader {
    /// A term longer than this is prose that nobody would call a term.
    private static final int LONGEST = 1_000;

    /// The words of one cell, in one language or the same in several.
    ///
    /// @param words as in the document; line breaks may part two languages
    public Term read(String words, TermContext context) {
        var folded = Spelling.foldSpace(words);
        if (folded.length() > LONGEST) return new Term.Undated(folded, WhyUndated.NOT_UNDERSTOOD);
        var tokens = Tokenizer.tokens(words);
        if (isEmpty(tokens)) return new Term.Undated(folded, WhyUndated.EMPTY);
        return new BilingualCell(folded, context).read(tokens);
    }

    /// The cells of a start and of an end. Words: both, joined by « – », or the one that is filled; the same words in both are one
    /// merged cell. Both filled: from the first day of the start to the last day of the end. Only an end: a deadline. Only a
    /// start: read by itself; a single day goes on to the end of the period.
    public Term readStartAndEnd(String start, String end, TermContext context) {
        return new TwoCells(this, context).startAndEnd(start, end);
    }

    /// The cells of a start and of a duration, which names its unit.
    public Term readStartAndDuration(String start, String duration, TermContext context) {
        return readStartAndDuration(start, duration, Optional.empty(), context);
    }

    /// @param unit that of a bare number, where the column's heading names it («Длительность, дней»)
    public Term readStartAndDuration(String start, String duration, Optional<Term.Offset.Unit> unit, TermContext context) {
        return new TwoCells(this, context).startAndDuration(start, duration, unit);
    }

    static boolean isEmpty(List<Token> tokens) {
        for (var token : tokens) {
            boolean sign = switch (token.kind()) {
                case DASH, COMMA, OPEN, CLOSE, SLASH -> true;
                case WORD, NUMBER, DATE, BLANK, OTHER -> false;
            };
            if (!sign) return false;
        }
        return true;
    }
}
