package hamkor.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a person looks for: words in any form, script and case, with any apostrophe or none, ё as е. `oʻquv`, `o'quv`, `oquv` and
/// `ўқув` find each other.
public final class SearchKey {
    private static final int SHORTEST_BEGINNING = 3;

    private final List<Sought> words;

    /// @param forms under which [WordForms] has the word
    /// @param beginnings of words that are found too, so that half a word finds the whole
    private record Sought(Set<String> forms, List<String> beginnings) {
        boolean isAmong(Set<String> found) {
            return forms.stream().anyMatch(found::contains)
                    || beginnings.stream().anyMatch(beginning -> found.stream().anyMatch(word -> word.startsWith(beginning)));
        }
    }

    private SearchKey(List<Sought> words) {
        this.words = words;
    }

    public static SearchKey of(String typed) {
        return new SearchKey(WordForms.words(typed).stream().map(word -> new Sought(WordForms.ofWord(word),
                word.length() < SHORTEST_BEGINNING || !Character.isLetter(word.charAt(0)) ? List.of()
                        : LanguageTeller.isCyrillic(word.charAt(0)) ? List.of(word.replace('ё', 'е'), WordForms.inLatin(word)) : List.of(word))).toList());
    }

    /// Whether nothing is looked for: then it is in everything.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether every word looked for is in one of the texts.
    public boolean isIn(Collection<String> texts) {
        if (words.isEmpty()) return true;
        var found = new HashSet<String>();
        for (var text : texts) found.addAll(WordForms.of(text));
        return words.stream().allMatch(word -> word.isAmong(found));
    }

    public boolean isIn(String... texts) {
        return isIn(Arrays.asList(texts));
    }
}
