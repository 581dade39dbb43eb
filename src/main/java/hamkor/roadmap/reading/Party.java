package hamkor.roadmap.reading;

import hamkor.directory.RegionName;
import hamkor.language.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A region that signs the roadmap, and how organisations of it are called.
///
/// @param name in the document's main language, nominative
/// @param stems folded; in all the languages that are known
record Party(String name, List<String> stems, Optional<String> country) {
    private static final int SHORTEST_NOUN = 3;
    private static final int LONGEST_ENDING = 8;

    private static final class Loaded {
        static final Set<String> ENDINGS = Stream.concat(Stream.of(""), endings("ending").stream()).collect(Collectors.toSet());
        static final Set<String> ADJECTIVES = endings("adjective");

        private static Set<String> endings(String kind) {
            return DataLines.of("name-endings.txt").stream().filter(f -> f[0].equals(kind)).flatMap(f -> Arrays.stream(f[1].split(" ")))
                    .collect(Collectors.toSet());
        }
    }

    static Party of(RegionMention mention) {
        return new Party(mention.name(), mention.stems(), mention.region().map(RegionName::country));
    }

    /// With the stems of the same region in another language.
    Party alsoCalled(List<String> others) {
        return new Party(name, Stream.concat(stems.stream(), others.stream()).distinct().toList(), country);
    }

    /// Whether a text names it: its own name in any form, as a noun or as an adjective, in any of the languages known.
    boolean isNamedIn(String text) {
        return isNamedIn(text, Folding.fold(text));
    }

    private boolean isNamedIn(String text, String folded) {
        boolean sameLength = folded.length() == text.length();
        for (var stem : stems)
            for (int at = folded.indexOf(stem); at >= 0; at = folded.indexOf(stem, at + 1))
                if (isWordBoundary(folded, at) && fits(folded, at + stem.length(), stem) && (stem.endsWith("ск") || !sameLength || isName(text, at, stem)))
                    return true;
        return false;
    }

    /// Whether a stem stands at a place of a text as a name in any case.
    static boolean isInAnyForm(String text, int at, String stem) {
        var folded = Folding.fold(text.substring(at, Math.min(text.length(), at + stem.length() + LONGEST_ENDING)));
        return folded.startsWith(stem) && isName(text, at, stem) && Loaded.ENDINGS.contains(ending(folded, stem.length()));
    }

    /// A noun is a name only with a capital letter: «Том», not «том».
    private static boolean isName(String text, int at, String stem) {
        return stem.length() >= SHORTEST_NOUN && Character.isUpperCase(text.charAt(at));
    }

    private static boolean isWordBoundary(String folded, int at) {
        return at == 0 || !Character.isLetter(folded.charAt(at - 1));
    }

    private static boolean fits(String folded, int from, String stem) {
        var ending = ending(folded, from);
        if (ending.isEmpty() || Loaded.ENDINGS.contains(ending)) return true;
        return !stem.endsWith("ск") && Loaded.ADJECTIVES.stream()
                .anyMatch(adjective -> ending.startsWith(adjective) && Loaded.ENDINGS.contains(ending.substring(adjective.length())));
    }

    private static String ending(String folded, int from) {
        int end = from;
        while (end < folded.length() && (Character.isLetter(folded.charAt(end)) || folded.charAt(end) == '\'')) end++;
        return folded.substring(from, end);
    }
}
