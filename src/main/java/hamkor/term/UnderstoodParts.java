package hamkor.term;

import hamkor.language.Language;
import hamkor.term.Said.Unsaid;
import hamkor.term.Term.Undated;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The parts of a term's words that say something: the whole where one grammar reads it, else the clauses, else the longest
/// parts that say days, else the longest whose days only want to be settled; none over another, in the order of the words.
final class UnderstoodParts {
    private static final int MOST_TOKENS = 40;

    /// A part and what it says.
    record Part(List<Token> tokens, List<Said> said, Term term) {}

    private final String words;
    private final TermContext context;

    UnderstoodParts(String words, TermContext context) {
        this.words = words;
        this.context = context;
    }

    List<Part> of(List<Token> tokens) {
        var whole = part(tokens);
        if (whole.isPresent()) return List.of(whole.get());
        var clauses = segments(tokens, token -> isBracket(token) || token.is(Token.Kind.COMMA) || token.is(Token.Kind.SLASH) && !token.tight());
        var parts = new ArrayList<>(clauses.stream().map(this::part).flatMap(Optional::stream).toList());
        if (parts.isEmpty()) for (var clause : clauses) longest(clause, true, parts);
        if (parts.isEmpty()) for (var clause : clauses) longest(clause, false, parts);
        return parts;
    }

    /// The cell's languages apart, each a term; empty where it cannot be parted so.
    List<Part> languages(List<Token> tokens) {
        for (boolean tight : List.of(false, true)) {
            var parts = segments(tokens, token -> isBracket(token) || token.is(Token.Kind.SLASH) && (tight || !token.tight()))
                    .stream().map(this::part).flatMap(Optional::stream).toList();
            if (parts.size() > 1) return parts;
        }
        for (int i = 1; i < tokens.size() && tokens.size() <= MOST_TOKENS; i++) {
            var first = OneLanguage.read(words, tokens.subList(0, i), context);
            var second = OneLanguage.read(words, tokens.subList(i, tokens.size()), context);
            boolean apart = !(first.term() instanceof Undated) && !(second.term() instanceof Undated) && first.language() != second.language();
            if (apart) return List.of(part(tokens.subList(0, i)).orElseThrow(), part(tokens.subList(i, tokens.size())).orElseThrow());
        }
        return List.of();
    }

    /// Lines, and what signs part; a slash without a space may belong to the term («I/II квартал»).
    private static List<List<Token>> segments(List<Token> tokens, Predicate<Token> isSign) {
        var segments = new ArrayList<List<Token>>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean sign = isSign.test(token);
            if (!sign && !token.newLine()) continue;
            if (i > start) segments.add(tokens.subList(start, i));
            start = sign ? i + 1 : i;
        }
        if (start < tokens.size()) segments.add(tokens.subList(start, tokens.size()));
        return segments;
    }

    private static boolean isBracket(Token token) {
        return token.is(Token.Kind.OPEN) || token.is(Token.Kind.CLOSE);
    }

    private void longest(List<Token> tokens, boolean dated, List<Part> parts) {
        if (tokens.size() > MOST_TOKENS) return;
        var taken = new BitSet(tokens.size());
        for (int length = tokens.size(); length > 0; length--)
            for (int from = 0; from + length <= tokens.size(); from++) {
                if (!taken.get(from, from + length).isEmpty() || isSign(tokens.get(from)) || isSign(tokens.get(from + length - 1))) continue;
                var part = part(tokens.subList(from, from + length)).filter(found -> !dated || !(found.term() instanceof Undated));
                if (part.isEmpty()) continue;
                parts.add(part.get());
                taken.set(from, from + length);
            }
    }

    private static boolean isSign(Token token) {
        return TermReader.isEmpty(List.of(token));
    }

    /// What the tokens say in the first language that reads all of them to days, or to days that only want to be settled.
    private Optional<Part> part(List<Token> tokens) {
        if (tokens.stream().anyMatch(token -> token.is(Token.Kind.BLANK))) return Optional.empty();
        for (var language : Language.values()) {
            var said = Vocabulary.of(language).items(tokens).flatMap(items -> TermGrammar.read(items, language));
            if (said.isEmpty() || said.get().getFirst() instanceof Unsaid) continue;
            var term = TermMeaning.of(words, said.get(), context);
            if (!(term instanceof Undated(var _, var why)) || wantsToBeSettled(why)) return Optional.of(new Part(tokens, said.get(), term));
        }
        return Optional.empty();
    }

    private static boolean wantsToBeSettled(Term.WhyUndated why) {
        return switch (why) {
            case NO_YEAR, NO_SUCH_DAY, END_BEFORE_START -> true;
            case EMPTY, NOT_UNDERSTOOD, BLANK, TO_BE_SET, OPEN_END, LANGUAGES_DISAGREE -> false;
        };
    }
}
