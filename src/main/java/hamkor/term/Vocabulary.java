package hamkor.term;

import hamkor.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one language, read once from words.LANGUAGE.txt beside this class. A line is `sense number: form, form, …`:
/// a form is a word or a phrase; a star at the end of a word stands for any ending («соглас*»). The line `ending sense: …` gives
/// endings that Uzbek puts on nouns, each with the sense it adds ("gacha" until; none for most).
final class Vocabulary {
    private static final Map<Language, Vocabulary> READ = new ConcurrentHashMap<>();
    private static final int SHORTEST_NOUN = 2;
    private static final int MOST_ENDINGS = 4;

    final Language language;
    private final Phrase words = new Phrase();
    private final Map<String, Meaning> endings = new HashMap<>();
    private int longestEnding;

    /// The sense of a word or phrase; `sense` null: an ending that adds nothing.
    record Meaning(Sense sense, int number, Item.Form form) {
        Item item(boolean tight) {
            return new Item(sense, number, 0, 0, form, tight);
        }
    }

    /// A place in the tree of all phrases: what it means if the phrase ends here, and the words that may follow.
    private static final class Phrase {
        Meaning meaning;
        final Map<String, Phrase> next = new HashMap<>();
        final Map<String, Phrase> nextByStem = new HashMap<>();
        int shortestStem = Integer.MAX_VALUE;
        int longestStem;
    }

    /// A phrase in the text, how many tokens it takes, and what the endings of its last word add.
    private record Found(Meaning meaning, int tokens, List<Item> endings) {}

    private Vocabulary(Language language) {
        this.language = language;
        var name = "words." + language.code() + ".txt";
        try (var lines = new BufferedReader(new InputStreamReader(
                Vocabulary.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) if (!line.isBlank() && line.charAt(0) != '#') line(name, line);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    static Vocabulary of(Language language) {
        return READ.computeIfAbsent(language, Vocabulary::new);
    }

    private void line(String file, String line) {
        int colon = line.indexOf(':');
        if (colon < 0) throw new IllegalStateException(file + ": no colon in «" + line + "»");
        var head = line.substring(0, colon).strip().split(" ");
        boolean ending = head[0].equals("ending");
        var meaning = meaning(head, ending ? 1 : 0);
        for (int start = colon + 1; start < line.length(); ) {
            int comma = line.indexOf(',', start);
            int end = comma < 0 ? line.length() : comma;
            var form = line.substring(start, end).strip();
            if (ending) ending(form, meaning);
            else add(file, form, meaning);
            start = end + 1;
        }
    }

    private static Meaning meaning(String[] head, int at) {
        if (at == head.length) return new Meaning(null, 0, Item.Form.NONE);
        int number = at + 1 < head.length ? Integer.parseInt(head[at + 1]) : 0;
        if (head[at].equals("ordinal")) return new Meaning(Sense.NUMBER, number, Item.Form.ORDINAL);
        var sense = Sense.valueOf(head[at].toUpperCase(Locale.ROOT));
        return new Meaning(sense, number, sense == Sense.NUMBER ? Item.Form.WORD : Item.Form.NONE);
    }

    private void ending(String ending, Meaning meaning) {
        if (endings.put(ending, meaning) != null) throw new IllegalStateException("ending «" + ending + "» twice");
        longestEnding = Math.max(longestEnding, ending.length());
    }

    private void add(String file, String form, Meaning meaning) {
        var phrase = words;
        for (String word : split(form)) {
            boolean stem = word.length() > 1 && word.endsWith("*");
            if (stem) {
                phrase.shortestStem = Math.min(phrase.shortestStem, word.length() - 1);
                phrase.longestStem = Math.max(phrase.longestStem, word.length() - 1);
            }
            var follows = stem ? phrase.nextByStem : phrase.next;
            phrase = follows.computeIfAbsent(stem ? word.substring(0, word.length() - 1) : word, _ -> new Phrase());
        }
        if (phrase.meaning != null) throw new IllegalStateException(file + ": «" + form + "» twice");
        phrase.meaning = meaning;
    }

    /// The words of a form; a hyphen or slash is a word, as in the text.
    private static List<String> split(String form) {
        var split = new ArrayList<String>(4);
        int start = 0;
        for (int i = 0; i <= form.length(); i++) {
            char c = i < form.length() ? form.charAt(i) : ' ';
            if (c != ' ' && c != '-' && c != '/') continue;
            if (i > start) split.add(form.substring(start, i));
            if (c != ' ') split.add(String.valueOf(c));
            start = i + 1;
        }
        return split;
    }

    /// All tokens in this language; words it does not know stay as unknown. Nothing where a word is of another script: it then
    /// is no text of this language.
    Optional<List<Item>> items(List<Token> tokens) {
        var items = new ArrayList<Item>(tokens.size() + 4);
        for (int i = 0; i < tokens.size(); ) {
            i += read(tokens, i, items);
            if (!items.isEmpty() && items.getLast().is(Sense.FOREIGN)) return Optional.empty();
        }
        return Optional.of(items);
    }

    private int read(List<Token> tokens, int at, List<Item> items) {
        var token = tokens.get(at);
        switch (token.kind()) {
            case NUMBER -> {
                var form = token.text().length() == 4 ? Item.Form.FOUR_DIGITS : Item.Form.DIGITS;
                return number(tokens, at, items, Item.number(token.first(), form, token.tight()));
            }
            case WORD -> { return word(tokens, at, items); }
            case DATE -> { return number(tokens, at, items, Item.date(token)); }
            case DASH -> items.add(Item.of(Sense.DASH, 0, token.tight()));
            case COMMA -> items.add(Item.of(Sense.COMMA, 0, token.tight()));
            case OPEN, CLOSE -> items.add(Item.of(Sense.COMMA, Item.BRACKET, token.tight()));
            case SLASH -> items.add(Item.of(Sense.SLASH, 0, token.tight()));
            case BLANK -> items.add(Item.of(Sense.BLANK, 0, token.tight()));
            case OTHER -> items.add(Item.of(Sense.UNKNOWN, 0, token.tight()));
        }
        return 1;
    }

    /// A number or date with what is joined to it: «3-й» and "1st" are ordinals, in "15-aprel" the hyphen says nothing.
    private int number(List<Token> tokens, int at, List<Item> items, Item number) {
        boolean nounBefore = !items.isEmpty() && (items.getLast().is(Sense.QUARTER) || items.getLast().is(Sense.HALF));   // "Q1–Q2"
        boolean hyphen = !nounBefore && joined(tokens, at + 1, Token.Kind.DASH) && joined(tokens, at + 2, Token.Kind.WORD);
        int next = at + (hyphen ? 2 : 1);
        if (joined(tokens, next, Token.Kind.WORD)) {
            var suffix = words.next.get(tokens.get(next).text());
            if (!number.is(Sense.DATE) && suffix != null && suffix.meaning != null && suffix.meaning.sense() == Sense.SUFFIX) {
                items.add(number.asOrdinal());
                return next + 1 - at;
            }
        }
        items.add(number);
        return hyphen && isJoinedNoun(number, tokens, next) ? 2 : 1;
    }

    /// Whether the word behind a hyphen goes with the number: not so in «июль 2026-август 2026» and «I-III кварталы».
    private boolean isJoinedNoun(Item number, List<Token> tokens, int at) {
        if (tokens.get(at).roman() > 0) return false;
        var word = new ArrayList<Item>();
        word(tokens, at, word);
        return !word.isEmpty() && switch (word.getFirst().sense()) {
            case YEAR -> true;
            case MONTH -> !number.is(Sense.DATE) && number.form() != Item.Form.FOUR_DIGITS;
            default -> !number.is(Sense.DATE);
        };
    }

    private static boolean joined(List<Token> tokens, int at, Token.Kind kind) {
        return at < tokens.size() && tokens.get(at).tight() && tokens.get(at).is(kind);
    }

    private int word(List<Token> tokens, int at, List<Item> items) {
        var token = tokens.get(at);
        var found = find(words, tokens, at, 0);
        boolean suffix = found != null && found.meaning.sense() == Sense.SUFFIX;
        if (token.roman() > 0 && (found == null || suffix || found.tokens == 1 && found.meaning.sense() != Sense.BLANK)) {
            return number(tokens, at, items, Item.number(token.roman(), Item.Form.ROMAN, token.tight()));
        }
        if (found != null && !suffix) {
            if (found.meaning.sense() != Sense.NOTE) items.add(found.meaning.item(token.tight()));
            items.addAll(found.endings);
            return found.tokens;
        }
        if (!declined(words, token.text(), items, token.tight(), MOST_ENDINGS) && !romanAndWord(token, items))
            items.add(Item.of(isOfThisScript(token) ? Sense.UNKNOWN : Sense.FOREIGN, 0, token.tight()));
        return 1;
    }

    /// The longest phrase that starts at `at`; a whole word before a stem, a longer stem before a shorter one.
    private Found find(Phrase from, List<Token> tokens, int at, int used) {
        Found best = from.meaning == null || used == 0 ? null : new Found(from.meaning, used, List.of());
        if (at + used >= tokens.size()) return best;
        var token = tokens.get(at + used);
        if (token.is(Token.Kind.COMMA) || token.is(Token.Kind.BLANK) || token.is(Token.Kind.DATE)) return best;
        var text = token.text();
        best = longer(best, follow(from, text, tokens, at, used));
        if (isCyrillic(language) && token.is(Token.Kind.WORD) && !token.isCyrillic())
            best = longer(best, follow(from, Spelling.toCyrillic(text), tokens, at, used));
        return best;
    }

    private Found follow(Phrase from, String text, List<Token> tokens, int at, int used) {
        Found best = null;
        var whole = from.next.get(text);
        if (whole != null) best = find(whole, tokens, at, used + 1);
        for (int length = Math.min(text.length(), from.longestStem); length >= from.shortestStem; length--) {
            var stem = from.nextByStem.get(text.substring(0, length));
            if (stem != null) best = longer(best, find(stem, tokens, at, used + 1));
        }
        if (best == null && used > 0 && !from.next.isEmpty()) {
            var items = new ArrayList<Item>();   // "kuchga kirgan|dan"
            if (declined(from, text, items, true, MOST_ENDINGS)) {
                var noun = items.removeFirst();
                best = new Found(new Meaning(noun.sense(), noun.number(), noun.form()), used + 1, items);
            }
        }
        return best;
    }

    private static Found longer(Found one, Found other) {
        return one == null || other != null && other.tokens > one.tokens ? other : one;
    }

    /// A noun with Uzbek endings: adds the noun and what the endings say ("dekabrgacha": December, until).
    private boolean declined(Phrase from, String word, List<Item> items, boolean tight, int endingsLeft) {
        if (endings.isEmpty() || endingsLeft == 0) return false;
        for (int length = Math.min(longestEnding, word.length() - SHORTEST_NOUN); length > 0; length--) {
            var ending = endings.get(word.substring(word.length() - length));
            if (ending == null) continue;
            var stem = word.substring(0, word.length() - length);
            var whole = from.next.get(stem);
            boolean known = whole != null && whole.meaning != null && isNoun(whole.meaning.sense());
            if (known) items.add(whole.meaning.item(tight));
            if (known || declined(from, stem, items, tight, endingsLeft - 1)) {
                if (ending.sense() != null) items.add(ending.item(true));
                return true;
            }
        }
        return false;
    }

    private static boolean isNoun(Sense sense) {
        return switch (sense) {
            case MONTH, YEAR, HALF, QUARTER, MONTHS, WEEK, DAY, WORKING_DAY, DECADE, DAY_OF_MONTH, WEEKDAY, END_AFTER, LIFE, DOCUMENT,
                 EVENT, COMPLETION, NUMBER -> true;
            default -> false;
        };
    }

    /// «IIквартал», "IIIchorak": a roman numeral that lacks the space after it.
    private boolean romanAndWord(Token token, List<Item> items) {
        for (int letters = 4; letters > 0; letters--) {
            if (token.text().length() <= letters) continue;
            int value = Spelling.roman(token.text().substring(0, letters).toUpperCase(Locale.ROOT));
            var rest = value == 0 ? null : words.next.get(token.text().substring(letters));
            if (rest == null || rest.meaning == null) continue;
            if (rest.meaning.sense() != Sense.QUARTER && rest.meaning.sense() != Sense.HALF) continue;
            items.add(Item.number(value, Item.Form.ROMAN, token.tight()));
            items.add(rest.meaning.item(true));
            return true;
        }
        return false;
    }

    static boolean isCyrillic(Language language) {
        return language == Language.RU || language == Language.UZ_CYRL;
    }

    private boolean isOfThisScript(Token token) {
        return isCyrillic(language) == token.isCyrillic();
    }
}
