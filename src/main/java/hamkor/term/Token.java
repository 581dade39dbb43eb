package hamkor.term;

/// A piece of a term as written, before any language is known.
///
/// @param text a word folded by [Spelling#foldWord], the digits of a number, or the sign itself
/// @param first of a number its value; of a date its day, [#NO_DAY] where it names none; else 0
/// @param month of a date
/// @param year of a date, 0 where it names none
/// @param roman the value of a word that may be a roman numeral, else 0
/// @param start where it starts in the text, and `end` where it ends (exclusive)
/// @param tight no space before it
/// @param newLine a line break before it
record Token(Kind kind, String text, int first, int month, int year, int roman, int start, int end, boolean tight, boolean newLine) {
    static final int NO_DAY = -1;

    enum Kind { WORD, NUMBER, DATE, DASH, COMMA, OPEN, CLOSE, SLASH, BLANK, OTHER }

    boolean is(Kind kind) {
        return this.kind == kind;
    }

    boolean isCyrillic() {
        return kind == Kind.WORD && Spelling.isCyrillic(text.charAt(0));
    }
}
