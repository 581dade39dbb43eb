package hamkor.roadmap.reading;

import hamkor.language.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words that make a name a region's (`region-kinds.txt`), in any case and number, and the words around them.
final class RegionKinds {
    /// Where the name stands: «Энская область», «Республика Татарстан», either; before it with «автономный» between
    /// («район» alone is no region); or only a name of the list of regions.
    enum Where { BEFORE, AFTER, BOTH, AUTONOMOUS, KNOWN }

    /// @param nominative as a region's name has it
    /// @param adjectiveEnding the ending of a Russian adjective before it
    record Kind(String code, Language language, String nominative, Where where, String adjectiveEnding, List<String> stems) {
        /// Whether a folded word is this one in any case.
        boolean isCalled(String word) {
            for (var stem : stems)
                if (word.startsWith(stem) && Loaded.ENDINGS.get(language).contains(word.substring(stem.length()))) return true;
            return false;
        }
    }

    private static final class Loaded {
        static final List<Kind> KINDS = DataLines.of("region-kinds.txt").stream()
                .map(f -> new Kind(f[0], Language.ofCode(f[1]).orElseThrow(), f[2], Where.valueOf(f[3].toUpperCase(Locale.ROOT)), f[4], List.of(f[5].split(" "))))
                .toList();
        static final Map<Language, Set<String>> ENDINGS = endings();
        static final Set<String> BETWEEN = words("between");
        static final Set<String> NEVER = words("never");
        static final Set<String> SIDES = words("side");

        private static Set<String> words(String what) {
            return Set.copyOf(DataLines.of("region-words.txt").stream().filter(f -> f[0].equals(what)).flatMap(f -> Arrays.stream(f[1].split(" "))).toList());
        }

        /// An Uzbek ending is a possessive or plural with the ending of a case after it: «вилоят-лари-нинг».
        private static Map<Language, Set<String>> endings() {
            var endings = new EnumMap<Language, Set<String>>(Language.class);
            for (var language : Language.values()) {
                var own = new HashSet<>(words("ending-" + language.code()));
                own.add("");
                for (var first : words("possessive-" + language.code())) {
                    own.add(first);
                    for (var second : words("ending-" + language.code())) own.add(first + second);
                }
                endings.put(language, Set.copyOf(own));
            }
            return endings;
        }
    }

    private RegionKinds() {}

    static List<Kind> all() {
        return Loaded.KINDS;
    }

    /// Whether a folded word makes a name a region's, in any case, or may stand between the two.
    static boolean isKindWord(String folded) {
        return isBetween(folded) || Loaded.KINDS.stream().anyMatch(kind -> kind.isCalled(folded));
    }

    /// «автономный», «народный»: between the name and the kind.
    static boolean isBetween(String folded) {
        return fits(Loaded.BETWEEN, folded);
    }

    static boolean isNeverAName(String folded) {
        return fits(Loaded.NEVER, folded);
    }

    /// «Shimoliy …», "East …": the first word of a name of two.
    static boolean isSideOfTheWorld(String folded) {
        return fits(Loaded.SIDES, folded);
    }

    private static boolean fits(Set<String> words, String word) {
        if (words.contains(word)) return true;
        for (var known : words)
            if (known.endsWith("*") && word.startsWith(known.substring(0, known.length() - 1))) return true;
        return false;
    }
}
