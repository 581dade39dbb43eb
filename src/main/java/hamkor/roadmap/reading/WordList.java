package hamkor.roadmap.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words of several kinds from one file: a line is `kind | words`, the words divided by spaces, or, where some are of several
/// words, by semicolons. All are folded; one that ends in `*` is a stem.
final class WordList {
    private static final String ANY = "*";

    private record Words(Set<String> whole, List<String> stems) {}

    private final Map<String, Words> kinds = new HashMap<>();

    private WordList(String file) {
        for (var fields : DataLines.of(file)) {
            var words = kinds.computeIfAbsent(fields[0], _ -> new Words(new HashSet<>(), new ArrayList<>()));
            for (var word : split(fields[1]))
                if (word.endsWith(ANY)) words.stems.add(word.substring(0, word.length() - 1));
                else words.whole.add(word);
        }
    }

    static WordList of(String file) {
        return new WordList(file);
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(words.contains(";") ? ";" : " ")).map(String::trim).filter(word -> !word.isEmpty()).toList();
    }

    private Words words(String kind) {
        var words = kinds.get(kind);
        if (words == null) throw new IllegalArgumentException("no words of the kind " + kind);
        return words;
    }

    /// Whether a folded word is one of a kind, or begins with a stem of it.
    boolean has(String kind, String word) {
        var words = words(kind);
        return words.whole.contains(word) || words.stems.stream().anyMatch(word::startsWith);
    }

    /// Whether a folded text begins with a word of a kind.
    boolean begins(String kind, String text) {
        var words = words(kind);
        if (words.stems.stream().anyMatch(text::startsWith)) return true;
        for (var word : words.whole)
            if (text.startsWith(word) && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length())))) return true;
        return false;
    }

    /// Whether a folded text ends with a word of a kind; stems do not count.
    boolean ends(String kind, String text) {
        for (var word : words(kind).whole)
            if (text.endsWith(word) && (text.length() == word.length() || !Character.isLetterOrDigit(word.charAt(0))
                    || !Character.isLetterOrDigit(text.charAt(text.length() - word.length() - 1)))) return true;
        return false;
    }

    /// The whole words of a kind.
    Set<String> all(String kind) {
        return words(kind).whole;
    }
}
