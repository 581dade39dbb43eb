package hamkor.review;

import hamkor.agreement.Side;
import hamkor.directory.Organisations;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.measure.Executor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// An organisation that a draft names and the directory of its side does not know.
///
/// @param name in every language in which the rows call it
/// @param leads the rows in which it leads
/// @param others the rows in which it is a co-executor
record Unlisted(Side side, LanguageText name, Set<Integer> leads, Set<Integer> others) {

    /// Each once, by side in the order of the agreement, then as the document comes to name them. Words that share a name in any
    /// language are one: the directory would not take them as two.
    static List<Unlisted> of(Review review) {
        var all = new ArrayList<Unlisted>();
        for (var side : review.agreement().sides()) {
            var found = new ArrayList<Gathered>();
            for (var settled : review.rows())
                if (!settled.row().leftOut())
                    for (int i = 0; i < settled.content().executors().size(); i++) gather(found, settled, i, side.id());
            found.forEach(one -> all.add(new Unlisted(side, new LanguageText(one.words), one.leads, one.others)));
        }
        return all;
    }

    private static void gather(List<Gathered> found, Settled settled, int index, SideId side) {
        var executor = settled.content().executors().get(index);
        if (executor.organisation().isPresent() || executor.side().filter(side::equals).isEmpty()) return;
        var keys = Organisations.Called.keys(executor.words());
        var known = found.stream().filter(one -> one.keys.stream().anyMatch(keys::contains)).findFirst().orElseGet(() -> {
            found.add(new Gathered());
            return found.getLast();
        });
        known.keys.addAll(keys);
        executor.words().in().forEach(known.words::putIfAbsent);
        (settled.roles().get(index) == Executor.Role.LEAD ? known.leads : known.others).add(settled.row().number());
    }

    private static final class Gathered {
        private final Set<String> keys = new HashSet<>();
        private final EnumMap<Language, String> words = new EnumMap<>(Language.class);
        private final Set<Integer> leads = new TreeSet<>();
        private final Set<Integer> others = new TreeSet<>();
    }
}
