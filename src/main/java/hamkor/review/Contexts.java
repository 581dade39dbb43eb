package hamkor.review;

import hamkor.language.Folding;
import hamkor.term.Span;
import hamkor.term.TermContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands around a term of a draft: the period that a person may have entered since it was read, the one year that the headings
/// over it name.
final class Contexts {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private Contexts() {}

    static TermContext of(Front front, List<String> section) {
        return new TermContext(front.period(), year(front, section), false);
    }

    /// Of the innermost heading that names a year; of the period where none does.
    private static Optional<Integer> year(Front front, List<String> section) {
        for (var heading : section.reversed()) {
            var years = YEAR.matcher(Folding.fold(heading)).results().map(match -> Integer.valueOf(match.group())).distinct().toList();
            if (years.size() == 1) return Optional.of(years.getFirst());
            if (!years.isEmpty()) return Optional.empty();
        }
        return front.period().flatMap(Span::singleYear);
    }
}
