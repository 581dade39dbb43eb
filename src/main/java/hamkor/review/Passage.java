package hamkor.review;

import hamkor.roadmap.reading.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/// The rows of a draft that a page shows at once: whole sections as far as they go, so that a long document stays quick and nobody
/// loses their place in it.
///
/// @param first place of the first among all that could be shown, from 1
/// @param all how many could be shown
/// @param before the first row of the passage before; empty at the beginning
/// @param after the first row of the passage after; empty at the end
record Passage(List<SourceLine> lines, int first, int all, OptionalInt before, OptionalInt after) {
    /// A passage ends before a heading once it has so many rows.
    private static final int ENOUGH = 16;
    private static final int MOST = 40;

    int last() {
        return first + lines.size() - 1;
    }

    /// The passage that holds a row, or the first where the row is 0 or not to be shown.
    ///
    /// @param breaks whether headings end passages; where rows are picked out they stand alone
    static Passage with(int row, List<SourceLine> lines, boolean breaks) {
        var starts = starts(lines, breaks);
        int at = 0;
        for (int i = 0; i < starts.size(); i++)
            if (lines.get(starts.get(i)).number() <= row) at = i;
        if (lines.isEmpty()) return new Passage(List.of(), 0, 0, OptionalInt.empty(), OptionalInt.empty());
        int from = starts.get(at);
        int to = at + 1 < starts.size() ? starts.get(at + 1) : lines.size();
        return new Passage(lines.subList(from, to), from + 1, lines.size(),
                at == 0 ? OptionalInt.empty() : OptionalInt.of(lines.get(starts.get(at - 1)).number()),
                to == lines.size() ? OptionalInt.empty() : OptionalInt.of(lines.get(to).number()));
    }

    /// Rows picked out of the whole.
    static List<SourceLine> only(List<SourceLine> lines, Set<Integer> numbers) {
        return lines.stream().filter(line -> numbers.contains(line.number())).toList();
    }

    /// The same, with the headings that they stand under: a section is checked as a whole there.
    static List<SourceLine> underHeadings(List<SourceLine> lines, Set<Integer> numbers, Predicate<SourceLine> heading) {
        var shown = new ArrayList<SourceLine>();
        var above = new ArrayList<SourceLine>();
        for (var line : lines) {
            if (heading.test(line)) {
                // Headings right above one another are one; what stood before rows is over.
                if (!above.isEmpty() && above.getLast().number() != line.number() - 1) above.clear();
                above.add(line);
            } else if (numbers.contains(line.number())) {
                shown.addAll(above);
                above.clear();
                shown.add(line);
            }
        }
        return shown;
    }

    private static List<Integer> starts(List<SourceLine> lines, boolean breaks) {
        Predicate<Integer> heading = i -> breaks && lines.get(i).kind() == SourceRow.Kind.SECTION
                && lines.get(i - 1).kind() != SourceRow.Kind.SECTION;
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            int size = starts.isEmpty() ? 0 : i - starts.getLast();
            if (starts.isEmpty() || size >= MOST || size >= ENOUGH && heading.test(i)) starts.add(i);
        }
        return starts;
    }
}
