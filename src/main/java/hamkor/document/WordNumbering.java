package hamkor.document;

import hamkor.document.WordLists.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Automatic numbers. The document's paragraphs ask in their order; tables do not interrupt a list, and all uses of one list
/// go on counting together unless one says where it starts.
final class WordNumbering {
    private final WordLists lists;
    private final Map<Integer, Integer[]> counters = new HashMap<>(); // of each list; null where a level has not begun
    private final Set<Long> startsTaken = new HashSet<>();

    WordNumbering(WordLists lists) {
        this.lists = lists;
    }

    /// The level that a list keeps for a paragraph style; 0 where it keeps none.
    int levelOf(int numId, String style) {
        return IntStream.range(0, WordLists.LEVELS).filter(at -> style != null && style.equals(lists.level(numId, at).style())).findFirst().orElse(0);
    }

    /// Counts the next item of a list and gives its number as shown («2.1.», «а)», «•»); empty where the list shows none.
    String next(int numId, int level) {
        if (!lists.has(numId)) return "";
        int at = Math.clamp(level, 0, WordLists.LEVELS - 1);
        var counter = counters.computeIfAbsent(lists.origin(numId), _ -> new Integer[WordLists.LEVELS]);
        count(numId, counter, at);
        return shown(numId, at, counter);
    }

    private void count(int numId, Integer[] counter, int at) {
        for (int above = 0; above < at; above++) if (counter[above] == null) counter[above] = start(numId, above);
        boolean startsAnew = lists.startOverride(numId, at) != null && !startsTaken.contains(key(numId, at));
        counter[at] = counter[at] == null || startsAnew ? start(numId, at) : Integer.valueOf(counter[at] + 1);
        for (int below = at + 1; below < WordLists.LEVELS; below++) {
            int restart = lists.level(numId, below).restart();
            if (restart == WordLists.AFTER_ANY || at < restart) counter[below] = null;
        }
    }

    private Integer start(int numId, int at) {
        var said = lists.startOverride(numId, at);
        if (said == null) return lists.level(numId, at).start();
        startsTaken.add(key(numId, at)); // it starts there once, then counts on
        return said;
    }

    private static long key(int numId, int at) {
        return (long) numId * WordLists.LEVELS + at;
    }

    private String shown(int numId, int at, Integer[] counter) {
        var level = lists.level(numId, at);
        if (level.hidden()) return "";
        if (level.format().equals("bullet")) return bullet(level);
        var label = new StringBuilder();
        var text = level.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = c == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (named < 0 || named >= WordLists.LEVELS) {
                label.append(c);
                continue;
            }
            i++;
            if (named > at || counter[named] == null) continue;
            var of = lists.level(numId, named);
            label.append(WordNumberFormat.shown(counter[named], level.legal() ? "decimal" : of.format(), of.pattern()));
        }
        return TextLines.folded(label);
    }

    private static String bullet(Level level) {
        var shown = new StringBuilder();
        for (int i = 0; i < level.text().length(); i++) shown.append(SymbolFont.shown(level.font(), level.text().charAt(i)));
        return TextLines.folded(shown);
    }
}
