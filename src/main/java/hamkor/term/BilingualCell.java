package hamkor.term;

import hamkor.term.Term.WhyUndated;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Reads a cell that may hold its term in several languages: «ежегодно / har yili», a line for each, or one after the other with
/// nothing between. A slash may as well belong to the term («I/II квартал»), so the whole is tried in one language first. The
/// languages have to say the same.
final class BilingualCell {
    private static final int MOST_TOKENS_TO_PART = 60;
    private final String words;
    private final TermContext context;
    private WhyUndated why = WhyUndated.NOT_UNDERSTOOD;

    BilingualCell(String words, TermContext context) {
        this.words = words;
        this.context = context;
    }

    Term read(List<Token> tokens) {
        var whole = OneLanguage.read(words, tokens, context).term();
        if (!(whole instanceof Term.Undated(var _, var reason))) return whole;
        why = reason;
        var parted = parts(tokens, Token::newLine, false);
        if (parted == null) parted = parts(tokens, token -> token.is(Token.Kind.SLASH) && !token.tight(), true);   // «I/II квартал / …»
        if (parted == null) parted = parts(tokens, token -> token.is(Token.Kind.SLASH), true);
        if (parted == null) parted = parts(tokens, token -> token.is(Token.Kind.OPEN) || token.is(Token.Kind.CLOSE), true);
        if (parted == null) parted = sideBySide(tokens);
        return parted == null ? new Term.Undated(words, why) : parted;
    }

    /// The parts between the separators, if all of them are terms and agree; else null, and what is known of the reason is kept.
    private Term parts(List<Token> tokens, Predicate<Token> separates, boolean dropSeparator) {
        var parts = new ArrayList<List<Token>>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!separates.test(tokens.get(i))) continue;
            if (i > start) parts.add(tokens.subList(start, i));
            start = dropSeparator ? i + 1 : i;
        }
        if (start < tokens.size()) parts.add(tokens.subList(start, tokens.size()));
        return parts.size() < 2 ? null : agreed(parts);
    }

    private Term agreed(List<List<Token>> parts) {
        OneLanguage agreed = null;
        for (var part : parts) {
            var read = OneLanguage.read(words, part, context);
            if (read.term() instanceof Term.Undated(var _, var reason)) {
                if (why == WhyUndated.NOT_UNDERSTOOD) why = reason;
                return null;
            }
            if (agreed == null) {
                agreed = read;
            } else if (!agree(agreed.term(), read.term())) {
                if (why == WhyUndated.NOT_UNDERSTOOD && agreed.language() != read.language()) why = WhyUndated.LANGUAGES_DISAGREE;
                return null;
            }
        }
        return agreed.term();
    }

    private static boolean agree(Term one, Term other) {
        if (one instanceof Term.Relative(var _, var offset, var event) && other instanceof Term.Relative(var _, var offset2, var event2)) {
            return offset.equals(offset2) && (event == event2 || event == Term.Event.OTHER || event2 == Term.Event.OTHER);
        }
        return one.equals(other);
    }

    /// «III квартал 2026 года 2026-yil III chorak»: numbers belong to either language, so the place between them is looked for.
    private Term sideBySide(List<Token> tokens) {
        boolean figures = tokens.stream().anyMatch(token -> token.is(Token.Kind.DATE));   // «04.2026 2026-yil aprel»
        if (tokens.size() > MOST_TOKENS_TO_PART || !figures && OneLanguage.knowsAllWords(tokens)) return null;
        boolean disagree = false;
        for (int i = 1; i < tokens.size(); i++) {
            var first = OneLanguage.read(words, tokens.subList(0, i), context);
            if (first.term() instanceof Term.Undated) continue;
            var second = OneLanguage.read(words, tokens.subList(i, tokens.size()), context);
            if (second.term() instanceof Term.Undated || first.language() == second.language()) continue;
            if (agree(first.term(), second.term())) return first.term();
            disagree = true;
        }
        if (disagree && why == WhyUndated.NOT_UNDERSTOOD) why = WhyUndated.LANGUAGES_DISAGREE;
        return null;
    }
}
