package hamkor.roadmap.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The words with which a heading calls itself a part of the document (`section-words.txt`).
final class SectionWords {
    private static final class Loaded {
        static final Set<String> WORDS = words("section");
        static final Set<String> NUMBERED = words("numbered");

        private static Set<String> words(String kind) {
            return DataLines.of("section-words.txt").stream().filter(f -> f[0].equals(kind)).flatMap(f -> Arrays.stream(f[1].split(" ")))
                    .collect(Collectors.toSet());
        }
    }

    private SectionWords() {}

    /// The word with which a folded heading begins, also after a number («1-boʻlim»); empty where it is none of them.
    static Optional<String> first(String folded) {
        int start = 0;
        while (start < folded.length() && Character.isDigit(folded.charAt(start))) start++;
        if (start > 0 && (start == folded.length() || folded.charAt(start) != '-')) return Optional.empty();
        if (start > 0) start++;
        int end = start;
        while (end < folded.length() && (Character.isLetter(folded.charAt(end)) || folded.charAt(end) == '\'')) end++;
        var word = folded.substring(start, end);
        boolean section = Loaded.WORDS.contains(word) || Loaded.NUMBERED.contains(word) && isNumber(folded, end);
        return section ? Optional.of(word) : Optional.empty();
    }

    /// A number, roman too, or a name in quotes after a space.
    private static boolean isNumber(String folded, int at) {
        if (at + 1 >= folded.length() || folded.charAt(at) != ' ') return false;
        int end = folded.indexOf(' ', at + 1);
        var next = folded.substring(at + 1, end < 0 ? folded.length() : end);
        return Character.isDigit(next.charAt(0)) || next.charAt(0) == '«' || next.chars().allMatch(c -> "ivxіх.".indexOf(c) >= 0);
    }
}
