package hamkor.bench;

import java.util.Optional;

/// Which figures the caller asks for.
///
/// @param words a figure's name (`read.small-docx.cpu`) or its beginning (`read.`, `site`); empty for all
/// @param check the budgets when only figures that have one are to be measured
record Wanted(String words, Optional<Budgets> check) {
    boolean takes(String figure) {
        return figure.startsWith(words) && check.map(budgets -> budgets.of(figure).isPresent()).orElse(true);
    }

    /// Whether any figure of a group is asked for, before it is known which figures the group has.
    ///
    /// @param group the beginning of their names
    boolean reachesInto(String group) {
        return (group.startsWith(words) || words.startsWith(group)) && check.map(budgets -> budgets.reachInto(group)).orElse(true);
    }
}
