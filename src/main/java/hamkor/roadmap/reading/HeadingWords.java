package hamkor.roadmap.reading;

import hamkor.language.Folding;
import hamkor.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The vocabulary of headings (`headings.txt`): which column a heading's words mean.
final class HeadingWords {
    private static final int MAY_STAND_BETWEEN = 2;
    /// What a heading means: the role, the language of the phrase that told it, how many of the heading's words the phrases
    /// of the vocabulary cover (0 to 1), and whether it begins with them.
    ///
    /// «How we measure success» has a word of the vocabulary, but neither begins with it nor is mostly told by it.
    record Meaning(CellRole role, Optional<Language> language, double covered, boolean first) {}

    private record Phrase(CellRole role, Optional<Language> language, List<String> stems, boolean whole, int order) {}

    private record Hit(Phrase phrase, int start, int end) {}

    private final Map<String, List<Phrase>> byFirstLetter = new HashMap<>();

    private static final class Loaded {
        static final HeadingWords WORDS = new HeadingWords();
        static final Set<String> SMALL = WordList.of("small-words.txt").all("heading");
    }

    static HeadingWords loaded() {
        return Loaded.WORDS;
    }

    private HeadingWords() {
        int order = 0;
        for (var fields : DataLines.of("headings.txt")) {
            var role = CellRole.valueOf(fields[0]);
            var language = Language.ofCode(fields[1]);
            for (var words : fields[2].split(";")) {
                boolean whole = words.trim().startsWith("=");
                var phrase = new Phrase(role, language, List.of(words.trim().substring(whole ? 1 : 0).split(" ")), whole, order++);
                byFirstLetter.computeIfAbsent(phrase.stems.getFirst().substring(0, 1), _ -> new ArrayList<>()).add(phrase);
            }
        }
    }

    /// Whether any phrase of the vocabulary is among the words.
    boolean hasAny(String heading) {
        var words = words(heading);
        for (int start = 0; start < words.size(); start++)
            for (var phrase : byFirstLetter.getOrDefault(words.get(start).substring(0, 1), List.of())) if (end(phrase.stems, words, start) > 0) return true;
        return false;
    }

    /// The meaning of a heading's words; empty where no phrase of the vocabulary is among them.
    Optional<Meaning> meaning(String heading) {
        var words = words(heading);
        if (words.isEmpty()) return Optional.empty();
        var hits = hits(words);
        if (hits.isEmpty()) return Optional.empty();
        Hit best = null;
        var covered = new boolean[words.size()];
        for (var hit : hits) {
            for (int i = hit.start; i < hit.end; i++) covered[i] = true;
            if (best == null || isBetter(hit, best)) best = hit;
        }
        int told = 0;
        int weighty = 0;
        for (int i = 0; i < covered.length; i++) {
            if (!covered[i] && isSmall(words.get(i))) continue;
            weighty++;
            if (covered[i]) told++;
        }
        return Optional.of(new Meaning(best.phrase.role, best.phrase.language, (double) told / weighty, isFirst(words, best.start)));
    }

    /// The languages in which a heading's words are headings: «Сроки / Muddatlar» is one in Russian and in Uzbek.
    List<Language> languages(String heading) {
        return hits(words(heading)).stream().flatMap(hit -> hit.phrase.language.stream()).distinct().toList();
    }

    /// Whether only small words stand before: «По сроку …».
    private static boolean isFirst(List<String> words, int start) {
        return words.subList(0, start).stream().allMatch(HeadingWords::isSmall);
    }

    private static boolean isBetter(Hit hit, Hit best) {
        int longer = hit.phrase.stems.size() - best.phrase.stems.size();
        if (longer != 0 && overlap(hit, best)) return longer > 0;
        if (hit.start != best.start) return hit.start < best.start;
        if (longer != 0) return longer > 0;
        return hit.phrase.order < best.phrase.order;
    }

    private static boolean overlap(Hit a, Hit b) {
        return a.start < b.end && b.start < a.end;
    }

    private List<Hit> hits(List<String> words) {
        var hits = new ArrayList<Hit>();
        for (int start = 0; start < words.size(); start++)
            for (var phrase : byFirstLetter.getOrDefault(words.get(start).substring(0, 1), List.of())) {
                int end = end(phrase.stems, words, start);
                if (end > 0 && (!phrase.whole || start == 0 && end == words.size())) hits.add(new Hit(phrase, start, end));
            }
        return hits;
    }

    private static int end(List<String> stems, List<String> words, int start) {
        if (!fits(stems.getFirst(), words.get(start))) return -1;
        int at = start + 1;
        for (int i = 1; i < stems.size(); i++) {
            int skipped = 0;
            while (at < words.size() && !fits(stems.get(i), words.get(at))) {
                if (!isSmall(words.get(at)) || ++skipped > MAY_STAND_BETWEEN) return -1;
                at++;
            }
            if (at >= words.size()) return -1;
            at++;
        }
        return at;
    }

    private static boolean isSmall(String word) {
        return Loaded.SMALL.contains(word);
    }

    private static boolean fits(String stem, String word) {
        return stem.endsWith("*") ? word.startsWith(stem.substring(0, stem.length() - 1)) : word.equals(stem);
    }

    private static List<String> words(String heading) {
        var words = new ArrayList<String>();
        var folded = Folding.fold(heading);
        int i = 0;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (c == '№' || c == '#' || c == '%') {
                words.add(String.valueOf(c));
                i++;
            } else if (Character.isLetterOrDigit(c)) {
                int start = i;
                while (i < folded.length() && (Character.isLetterOrDigit(folded.charAt(i)) || folded.charAt(i) == '\'')) i++;
                words.add(folded.substring(start, i));
            } else i++;
        }
        return words;
    }
}
