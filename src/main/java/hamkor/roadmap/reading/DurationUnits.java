package hamkor.roadmap.reading;

import hamkor.language.Folding;
import hamkor.term.Term.Offset.Unit;
import java.util.Optional;

/// The unit of a column of durations, as its heading says it (`duration-units.txt`).
final class DurationUnits {
    private DurationUnits() {}

    static Optional<Unit> named(String heading) {
        var words = Folding.fold(heading).split("[^\\p{L}']+");
        for (var line : DataLines.of("duration-units.txt"))
            for (var stem : line[1].split(" "))
                for (var word : words) if (word.startsWith(stem) && word.length() <= stem.length() + 5) return Optional.of(Unit.valueOf(line[0]));
        return Optional.empty();
    }
}
