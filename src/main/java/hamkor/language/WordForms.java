package hamkor.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/// What a text is found by: its words without their endings, in one script and without apostrophes. Never shown. The forms of
/// a Russian and an English word are Snowball's; an Uzbek ending is one of a few that follow each other in a fixed order.
///
/// A word in Cyrillic may be Russian or Uzbek: it is found as both.
final class WordForms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}.]*[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern WITHIN_WORDS = Pattern.compile("['\u2018\u2019\u02bb\u02bc`\u00b4\u00ad\u200b\ufeff]");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern FLEETING_VOWEL = Pattern.compile("(.{2,}[^аеиоуыэюяйь])[ое]([кц])");
    /// Of Uzbek: cases, then whose it is, then many. In this order from the end of a word.
    private static final List<String> CASES = List.of("gacha", "ning", "dagi", "dan", "ni", "ga", "ka", "qa", "da");
    private static final int SHORTEST_STEM = 4;
    /// Documents of one field say the same words again and again.
    private static final Map<String, Word> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 50_000;
    private static final int LONGEST_KNOWN = 40;

    private WordForms() {}

    /// A word in lower case without apostrophes; `1.2` is one.
    ///
    /// @param spellings the word itself, of a Cyrillic one in Latin as well
    record Word(List<String> spellings, Set<String> forms) {
        boolean isWord() {
            return Character.isLetter(spellings.getFirst().charAt(0));
        }
    }

    /// The words of a text, and the parts of those with dots: who looks for 2026 finds 01.07.2026.
    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (var spelling : spellings(text)) {
            words.add(word(spelling));
            if (spelling.indexOf('.') > 0) DOT.splitAsStream(spelling).filter(part -> !part.isEmpty()).forEach(part -> words.add(word(part)));
        }
        return words;
    }

    /// Not folded: ё is a letter of its own in Uzbek.
    static List<String> spellings(String text) {
        var plain = WITHIN_WORDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("").toLowerCase(Locale.ROOT);
        return WORD.matcher(plain).results().map(found -> found.group()).toList();
    }

    static Word word(String spelling) {
        if (spelling.length() > LONGEST_KNOWN) return found(spelling);
        if (KNOWN.size() > MOST_KNOWN) KNOWN.clear();
        return KNOWN.computeIfAbsent(spelling, WordForms::found);
    }

    private static Word found(String word) {
        var forms = new LinkedHashSet<String>();
        if (!Character.isLetter(word.charAt(0))) return new Word(List.of(word), Set.of(word));
        if (!LanguageTeller.isCyrillic(word.charAt(0))) {
            forms.add(stem(new EnglishStemmer(), word));
            addUzbek(word, forms::add);
            return new Word(List.of(word), Set.copyOf(forms));
        }
        var plain = word.replace('ё', 'е');
        var latin = ToLatin.word(word).replace(String.valueOf(ToLatin.TURNED_COMMA), "").replace(String.valueOf(ToLatin.TUTUQ), "");
        forms.add(stem(new RussianStemmer(), plain));
        // Выставок is of выставка, рынка of рынок.
        var fleeting = FLEETING_VOWEL.matcher(plain);
        if (fleeting.matches()) forms.add(fleeting.group(1) + fleeting.group(2));
        addUzbek(latin, forms::add);
        return new Word(List.of(plain, latin), Set.copyOf(forms));
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static void addUzbek(String word, Consumer<String> forms) {
        forms.accept(word);
        for (var ending : CASES)
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                word = word.substring(0, word.length() - ending.length());
                forms.accept(word);
                break;
            }
        int owned = word.length() - (word.endsWith("si") ? 2 : 1);
        if (word.endsWith("i") && owned >= SHORTEST_STEM) {
            word = word.substring(0, owned);
            forms.accept(word);
            // Hamkorligi is of hamkorlik, qishlogʻi of qishloq.
            if (word.endsWith("g"))
                for (var end : List.of("k", "q")) forms.accept(word.substring(0, word.length() - 1) + end);
        }
        if (word.endsWith("lar") && word.length() - 3 >= SHORTEST_STEM) forms.accept(word.substring(0, word.length() - 3));
    }
}
