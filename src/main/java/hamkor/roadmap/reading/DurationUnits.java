package hamkor.roadmap.reading;

import hamkor.language.Folding;
import hamkor.term.Term.Offset.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The unit of a column of durations, as its heading says it (`duration-units.txt`).
final class DurationUnits {
    private static final int LONGEST_ENDING = 5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");

    private record Stem(Unit unit, String stem) {
        boolean begins(String word) {
            return word.startsWith(stem) && word.length() <= stem.length() + LONGEST_ENDING;
        }
    }

    private static final class Loaded {
        static final List<Stem> STEMS = DataLines.of("duration-units.txt").stream()
                .flatMap(f -> Arrays.stream(f[1].split(" ")).map(stem -> new Stem(Unit.valueOf(f[0]), stem))).toList();
    }

    private DurationUnits() {}

    static Optional<Unit> named(String heading) {
        var words = List.of(BETWEEN_WORDS.split(Folding.fold(heading)));
        return Loaded.STEMS.stream().filter(stem -> words.stream().anyMatch(stem::begins)).map(Stem::unit).findFirst();
    }
}
