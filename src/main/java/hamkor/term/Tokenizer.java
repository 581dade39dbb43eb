package hamkor.term;

import hamkor.term.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into tokens in one pass: words, numbers, dates written in digits, dashes, commas and brackets, blanks to fill in.
/// A letter beside a digit starts a new token («до1июля2026г.»). Dots and quotation marks say nothing about days and are left out.
final class Tokenizer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean tight;
    private boolean newLine;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        var tokenizer = new Tokenizer(Spelling.visible(text));
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Spelling.isSpace(c)) {
                tight = false;
                if (c == '\n' || c == '\r' || c == '\u000B' || c == '\u2028') newLine = true;
                at++;
            } else if (c >= '0' && c <= '9') {
                if (!date()) number();
            } else if (Character.isLetter(c) || isRomanSign(c)) {
                word();
            } else if (c == '.' || c == '…' || c == '_') {
                dotsOrBlank();
            } else if ("«»\"“”„‟‹›".indexOf(c) >= 0) {
                quotation();
            } else {
                sign(c);
            }
        }
    }

    private void sign(char c) {
        if (Spelling.isDash(c)) add(Kind.DASH, at + 1);
        else if (Spelling.isApostrophe(c) || c == '*') at++;   // a stray quotation mark, the mark of a footnote
        else switch (c) {
            case ',', ';', ':' -> add(Kind.COMMA, at + 1);
            case '(', '[', '{' -> add(Kind.OPEN, at + 1);
            case ')', ']', '}' -> add(Kind.CLOSE, at + 1);
            case '/', '\\', '|' -> add(Kind.SLASH, at + 1);
            default -> add(Kind.OTHER, at + 1);
        }
    }

    /// One or two dots end an abbreviation; three, or a line, are a blank.
    private void dotsOrBlank() {
        int end = at;
        int dots = 0;
        boolean line = false;
        while (end < text.length() && ".…_".indexOf(text.charAt(end)) >= 0) {
            if (text.charAt(end) == '.') dots++;
            else line = true;
            end++;
        }
        if (line || dots >= 3) add(Kind.BLANK, end);
        else at = end;
    }

    /// «  » with nothing between is a blank for the day.
    private void quotation() {
        int end = at + 1;
        while (end < text.length() && Spelling.isSpace(text.charAt(end))) end++;
        boolean opens = "«\"“„‹".indexOf(text.charAt(at)) >= 0;
        boolean closes = end > at + 1 && end < text.length() && "»\"”“›".indexOf(text.charAt(end)) >= 0;
        if (opens && closes) add(Kind.BLANK, end + 1);
        else at++;
    }

    private void word() {
        int start = at;
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean inside = Character.isLetter(c) || isRomanSign(c)
                    || Spelling.isApostrophe(c) && end > start && apostropheBelongs(end);
            if (!inside) break;
            end++;
        }
        var written = text.substring(start, end);
        int roman = Spelling.roman(written);
        put(new Token(Kind.WORD, Spelling.foldWord(written), 0, 0, 0, roman, start, end, tight, newLine));
    }

    /// Between two letters, or after o and g, where it makes another letter; else it is a quotation mark.
    private boolean apostropheBelongs(int index) {
        if (index + 1 < text.length() && Character.isLetter(text.charAt(index + 1))) return true;
        return "oOgG".indexOf(text.charAt(index - 1)) >= 0;
    }

    private static boolean isRomanSign(char c) {
        return c >= '\u2160' && c <= '\u216B';
    }

    private void number() {
        int end = digitsEnd(at);
        int value = end - at > 9 ? Integer.MAX_VALUE : Integer.parseInt(text, at, end, 10);
        put(new Token(Kind.NUMBER, text.substring(at, end), value, 0, 0, 0, at, end, tight, newLine));
    }

    /// A date in digits, if one starts here: 01.07.2026, 1.7.26, 01/07/2026, 01-07-2026, 2026-07-01, 2026.07.01, and without a
    /// day (07.2026) or a year (01.07). The day stands before the month, as all four languages of these papers write it.
    private boolean date() {
        int a = digitsEnd(at);
        char separator = a < text.length() ? text.charAt(a) : ' ';
        if (Spelling.isDash(separator)) separator = '-';
        if (a - at > 4 || separator != '.' && separator != '/' && separator != '-') return false;
        int second = partStart(a, separator);
        int b = digitsEnd(second);
        if (b == second) return false;
        int third = b < text.length() && same(text.charAt(b), separator) ? partStart(b, separator) : b;
        int c = third > b ? digitsEnd(third) : third;
        int first = a - at;
        int middle = b - second;
        int last = c - third;
        if (first == 4 && middle <= 2 && last > 0 && last <= 2) return dated(number(third, c), number(second, b), number(at, a), c);
        if (first > 2) return false;
        if (middle <= 2 && (last == 4 || last == 2 && separator != '-')) {
            int year = number(third, c);
            return dated(number(at, a), number(second, b), last == 2 ? 2000 + year : year, c);
        }
        if (separator == '-' || last > 0) return false;
        if (middle == 4 && second == a + 1 && number(second, b) >= 1900) return dated(Token.NO_DAY, number(at, a), number(second, b), b);
        boolean dayAndMonth = separator == '.' && middle == 2 && second == a + 1 && !(b < text.length() && text.charAt(b) == ',');
        return dayAndMonth && dated(number(at, a), number(second, b), 0, b);
    }

    private boolean dated(int day, int month, int year, int end) {
        // A month that is no number of a month stays a date, so that «00.13.2026» is told as a day that does not exist.
        put(new Token(Kind.DATE, text.substring(at, end), day, month, year, 0, at, end, tight, newLine));
        return true;
    }

    private static boolean same(char c, char separator) {
        return c == separator || separator == '-' && Spelling.isDash(c);
    }

    /// Where the digits after a separator start: a dot may have spaces after it («01. 07. 2026»).
    private int partStart(int separatorAt, char separator) {
        int start = separatorAt + 1;
        if (separator != '.') return start;
        int digits = start;
        while (digits < text.length() && digits < start + 3 && Spelling.isSpace(text.charAt(digits))) digits++;
        return digits;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
        return end;
    }

    private int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private void add(Kind kind, int end) {
        put(new Token(kind, kind == Kind.DASH ? "-" : text.substring(at, end), 0, 0, 0, 0, at, end, tight, newLine));
    }

    private void put(Token token) {
        tokens.add(token);
        at = token.end();
        tight = true;
        newLine = false;
    }
}
