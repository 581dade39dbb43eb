package hamkor.term;

import hamkor.language.Language;
import hamkor.term.Term.Undated;
import hamkor.term.Term.WhyUndated;
import java.util.List;

/// A term read as words of one language, whichever it is; what is written in figures only counts as the first language.
record OneLanguage(Term term, Language language) {
    /// In the first language that understands all of the words; where none does, the reason that says most.
    static OneLanguage read(String words, List<Token> tokens, TermContext context) {
        var best = new OneLanguage(new Undated(words, WhyUndated.NOT_UNDERSTOOD), Language.RU);
        boolean cyrillic = false;
        for (var token : tokens) {
            if (token.is(Token.Kind.BLANK)) return new OneLanguage(new Undated(words, WhyUndated.BLANK), best.language);
            cyrillic |= token.isCyrillic() && token.roman() == 0;
        }
        for (var language : Language.values()) {
            if (cyrillic && !Vocabulary.isCyrillic(language)) continue;
            var said = Vocabulary.of(language).items(tokens).flatMap(items -> TermGrammar.read(items, language));
            if (said.isEmpty()) continue;
            var read = new OneLanguage(TermMeaning.of(words, said.get(), context), language);
            if (!(read.term instanceof Undated undated)) return read;
            if (best.saysNothing() && undated.why() != WhyUndated.NOT_UNDERSTOOD) best = read;
        }
        return best;
    }

    /// Whether all words are of one language, whatever they say.
    static boolean knowsAllWords(List<Token> tokens) {
        for (var language : Language.values()) {
            var items = Vocabulary.of(language).items(tokens);
            if (items.isPresent() && items.get().stream().noneMatch(item -> item.is(Sense.UNKNOWN))) return true;
        }
        return false;
    }

    private boolean saysNothing() {
        return term instanceof Undated undated && undated.why() == WhyUndated.NOT_UNDERSTOOD;
    }
}
