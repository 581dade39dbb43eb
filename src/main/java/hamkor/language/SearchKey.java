package hamkor.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person looks for: words in any form, script and case, with any apostrophe or none, ё as е. `oʻquv`, `o'quv`, `oquv` and
/// `ўқув` find each other.
public final class SearchKey {
    private static final int SHORTEST_BEGINNING = 3;

    private final List<WordForms.Word> words;

    private SearchKey(List<WordForms.Word> words) {
        this.words = words;
    }

    public static SearchKey of(String typed) {
        return new SearchKey(WordForms.spellings(typed).stream().map(WordForms::word).toList());
    }

    /// What a database keeps of a text to be found by: [#patterns] are like it.
    public static String kept(String text) {
        return WordForms.words(text).stream().flatMap(word -> Stream.concat(word.forms().stream(), word.spellings().stream())).distinct().sorted()
                .collect(Collectors.joining(" ", " ", " "));
    }

    /// For SQL: of each word looked for the patterns of `like`, one of which must be like what is [#kept] of a text.
    public List<List<String>> patterns() {
        return words.stream().map(word -> Stream.concat(word.forms().stream().map(form -> "% " + form + " %"),
                word.isWord() ? word.spellings().stream().filter(spelling -> spelling.length() >= SHORTEST_BEGINNING).map(beginning -> "% " + beginning + "%")
                        : Stream.<String>empty()).toList()).toList();
    }

    /// Whether nothing is looked for: then it is in everything.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether every word looked for is in one of the texts.
    public boolean isIn(Collection<String> texts) {
        var missing = new ArrayList<>(words);
        for (var text : texts) {
            if (missing.isEmpty()) return true;
            for (var word : WordForms.words(text)) missing.removeIf(sought -> finds(sought, word));
        }
        return missing.isEmpty();
    }

    public boolean isIn(String... texts) {
        return isIn(Arrays.asList(texts));
    }

    /// In another form, or as the beginning of it: half a word finds the whole.
    private static boolean finds(WordForms.Word sought, WordForms.Word word) {
        if (!Collections.disjoint(sought.forms(), word.forms())) return true;
        if (!sought.isWord()) return false;
        for (var beginning : sought.spellings())
            if (beginning.length() >= SHORTEST_BEGINNING)
                for (var spelling : word.spellings()) if (spelling.startsWith(beginning)) return true;
        return false;
    }
}
