package hamkor.measure;

import hamkor.language.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts as bags of three letters at a time, within words: a typo alters a few of them, another order of words none. What few
/// texts have counts for more than what all have.
final class Grams {
    private static final char EDGE = ' ';

    private final Map<Long, Integer> known = new HashMap<>();
    private final List<Map<Integer, Integer>> counts = new ArrayList<>();
    private double[] rarity = {};
    private double[][] weights = {};
    private int[][] ids = {};

    /// @param texts blank ones are like nothing
    Grams(List<String> texts) {
        for (var text : texts) counts.add(counted(text));
        weigh();
    }

    /// How like two of the texts are, as the cosine of their weights: 0 to 1.
    double likeness(int one, int other) {
        double likeness = 0;
        for (int i = 0, j = 0; i < ids[one].length && j < ids[other].length;) {
            int ahead = Integer.compare(ids[one][i], ids[other][j]);
            if (ahead == 0) likeness += weights[one][i] * weights[other][j];
            if (ahead <= 0) i++;
            if (ahead >= 0) j++;
        }
        return likeness;
    }

    /// How much of one text stands in the other, whatever else that says: 0 to 1.
    double part(int one, int other) {
        double in = 0, all = 0;
        for (var entry : counts.get(one).entrySet()) {
            double weight = entry.getValue() * rarity[entry.getKey()];
            all += weight;
            if (counts.get(other).containsKey(entry.getKey())) in += weight;
        }
        return all == 0 ? 0 : in / all;
    }

    private Map<Integer, Integer> counted(String text) {
        var counted = new HashMap<Integer, Integer>();
        for (var word : Folding.fold(text).split("[^\\p{L}\\p{N}']+")) {
            if (word.isEmpty()) continue;
            var padded = EDGE + word + EDGE;
            for (int i = 0; i + 2 < padded.length(); i++) {
                long gram = (long) padded.charAt(i) << 32 | (long) padded.charAt(i + 1) << 16 | padded.charAt(i + 2);
                counted.merge(known.computeIfAbsent(gram, _ -> known.size()), 1, Integer::sum);
            }
        }
        return counted;
    }

    private void weigh() {
        var holders = new int[known.size()];
        for (var text : counts) for (int gram : text.keySet()) holders[gram]++;
        rarity = Arrays.stream(holders).mapToDouble(held -> Math.log(1 + (double) counts.size() / held)).toArray();
        weights = new double[counts.size()][];
        ids = new int[counts.size()][];
        for (int i = 0; i < counts.size(); i++) {
            var text = counts.get(i);
            ids[i] = text.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            weights[i] = Arrays.stream(ids[i]).mapToDouble(gram -> (1 + Math.log(text.get(gram))) * rarity[gram]).toArray();
            double length = Math.sqrt(Arrays.stream(weights[i]).map(weight -> weight * weight).sum());
            for (int k = 0; k < weights[i].length; k++) weights[i][k] /= length;
        }
    }
}
