package hamkor.roadmap;

import hamkor.id.SectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The headings over the measures of an edition, put in order. A heading stands over a run of measures: where the same words
/// come again after others, they are another heading, as they are in the document.
final class HeadingTree {
    private final List<Heading> all = new ArrayList<>();
    private final List<Optional<SectionId>> innermost = new ArrayList<>();

    /// @param paths for each measure the headings over it, outermost first
    HeadingTree(List<List<String>> paths) {
        List<Heading> open = List.of();
        for (var path : paths) {
            int common = 0;
            while (common < Math.min(path.size(), open.size()) && open.get(common).words().equals(path.get(common))) common++;
            var now = new ArrayList<>(open.subList(0, common));
            for (var words : path.subList(common, path.size())) {
                var above = now.isEmpty() ? Optional.<SectionId>empty() : Optional.of(now.getLast().id());
                var heading = new Heading(SectionId.make(), above, words);
                now.add(heading);
                all.add(heading);
            }
            innermost.add(now.isEmpty() ? Optional.empty() : Optional.of(now.getLast().id()));
            open = now;
        }
    }

    /// In the order of the document, one above before those under it.
    List<Heading> all() {
        return all;
    }

    /// For each measure, in order.
    List<Optional<SectionId>> innermost() {
        return innermost;
    }
}
