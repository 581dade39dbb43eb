package hamkor.roadmap.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Countries as documents call them (`countries.txt`).
final class Countries {
    private static final int LONGEST_WHOLE = 4;
    private static final int LONGEST_ENDING = 5;

    private record Stem(String code, String stem) {}

    private static final class Loaded {
        static final Map<Character, List<Stem>> BY_FIRST_LETTER = DataLines.of("countries.txt").stream()
                .flatMap(f -> Arrays.stream(f[1].split(" ")).map(stem -> new Stem(f[0], stem))).collect(Collectors.groupingBy(s -> s.stem.charAt(0)));
    }

    private Countries() {}

    /// The ISO 3166-1 code of the country that a folded word names or is the adjective of.
    static Optional<String> named(String word) {
        if (word.isEmpty()) return Optional.empty();
        for (var known : Loaded.BY_FIRST_LETTER.getOrDefault(word.charAt(0), List.of()))
            if (known.stem.length() <= LONGEST_WHOLE ? word.equals(known.stem)
                    : word.startsWith(known.stem) && word.length() <= known.stem.length() + LONGEST_ENDING) return Optional.of(known.code);
        return Optional.empty();
    }
}
