package hamkor.directory;

import hamkor.id.OrganisationId;
import hamkor.language.LanguageText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which names of one region are like others, by the runs of three letters that they share. A run that many of the names have
/// («министерство … области») says little and weighs little. In Java and not in the database, because the names of a region are few,
/// a document asks for many at once, and not every database that we run on has an extension for it.
final class NearNames {
    private static final double LIKE = 0.3;
    private static final int OFFERED = 5;

    private final Map<String, OrganisationId> byName;
    private final Map<String, Set<String>> runs = new HashMap<>();
    private final Map<String, Integer> namesWith = new HashMap<>();

    /// @param byName folded names
    NearNames(Map<String, OrganisationId> byName) {
        this.byName = byName;
        for (var name : byName.keySet()) {
            var own = runs(name);
            runs.put(name, own);
            for (var run : own) namesWith.merge(run, 1, Integer::sum);
        }
    }

    /// The likest first; of equals the earlier name.
    List<OrganisationId> to(LanguageText words) {
        var likeness = new HashMap<OrganisationId, Double>();
        for (var text : words.in().values()) {
            var asked = runs(FoldedName.of(text));
            new TreeMap<>(byName).forEach((name, id) -> likeness.merge(id, likeness(asked, runs.get(name)), Math::max));
        }
        return likeness.entrySet().stream().filter(entry -> entry.getValue() >= LIKE)
                .sorted(Map.Entry.<OrganisationId, Double>comparingByValue().reversed().thenComparing(entry -> entry.getKey().value()))
                .limit(OFFERED).map(Map.Entry::getKey).toList();
    }

    /// From 0, nothing shared, to 1, the same.
    private double likeness(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return weight(all.stream().filter(run -> one.contains(run) && other.contains(run)).toList()) / weight(all);
    }

    private double weight(Collection<String> some) {
        return some.stream().mapToDouble(run -> Math.log(1 + (double) byName.size() / namesWith.getOrDefault(run, 1))).sum();
    }

    /// Of each word, with its beginning and end: «  м», « ми», «мин», … «ом ».
    private static Set<String> runs(String folded) {
        var runs = new HashSet<String>();
        for (var word : folded.split("[^\\p{L}\\p{N}']+")) {
            if (word.isEmpty()) continue;
            var padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) runs.add(padded.substring(i, i + 3));
        }
        return runs;
    }
}
