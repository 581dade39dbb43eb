package hamkor.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Beginnings of words that no rule spells. Endings follow a beginning as the rules have them, and a ь before them falls:
/// октябрь, октябрда.
final class Spellings {
    private final Map<String, String> byBeginning = new HashMap<>();
    private final Map<String, String> byWord = new HashMap<>();
    /// The first two letters of all: few words begin as one of the list does.
    private final Set<String> first = new HashSet<>();
    private int longest;

    private Spellings() {}

    /// Spells a word from a letter on; what stands before decides how some letters are spelt.
    interface Rules {
        String spell(String word, int from);
    }

    /// Lines of a beginning, a tab and its spelling; a beginning with `=` before it is a whole word. `#` begins a remark.
    static Spellings load(String file) {
        var spellings = new Spellings();
        try (var in = new BufferedReader(new InputStreamReader(Spellings.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            for (String line; (line = in.readLine()) != null; ) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var pair = line.split("\t");
                if (pair.length != 2) throw new IllegalStateException(file + ": " + line);
                var whole = pair[0].startsWith("=");
                var from = Folding.fold(whole ? pair[0].substring(1) : pair[0]);
                if ((whole ? spellings.byWord : spellings.byBeginning).put(from, pair[1]) != null)
                    throw new IllegalStateException(file + ": twice " + from);
                spellings.first.add(from.substring(0, 2));
                spellings.longest = Math.max(spellings.longest, from.length());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return spellings;
    }

    String of(String word, Rules rules) {
        if (word.length() < 2 || !first.contains(word.substring(0, 2).toLowerCase(Locale.ROOT))) return rules.spell(word, 0);
        var lower = word.toLowerCase(Locale.ROOT).replace(ToLatin.TURNED_COMMA, '\'').replace(ToLatin.TUTUQ, '\'');
        var whole = byWord.get(lower);
        if (whole != null) return inCaseOf(word, whole);
        for (int length = Math.min(longest, lower.length()); length > 1; length--) {
            var spelt = byBeginning.get(lower.substring(0, length));
            if (spelt == null) continue;
            if (length < word.length() && spelt.endsWith("ь")) spelt = spelt.substring(0, spelt.length() - 1);
            return inCaseOf(word.substring(0, length), spelt) + rules.spell(word, length);
        }
        return rules.spell(word, 0);
    }

    private static String inCaseOf(String word, String spelt) {
        if (Character.isLowerCase(word.charAt(0))) return spelt;
        boolean all = word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
        return all ? spelt.toUpperCase(Locale.ROOT) : Character.toUpperCase(spelt.charAt(0)) + spelt.substring(1);
    }
}
