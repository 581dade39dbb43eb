package hamkor.roadmap.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The words with which a heading calls itself a part of the document (`section-words.txt`).
final class SectionWords {
    private static final class Loaded {
        static final Set<String> WORDS = DataLines.of("section-words.txt").stream().flatMap(f -> Arrays.stream(f[1].split(" ")))
                .collect(Collectors.toSet());
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
        return Loaded.WORDS.contains(word) ? Optional.of(word) : Optional.empty();
    }
}
