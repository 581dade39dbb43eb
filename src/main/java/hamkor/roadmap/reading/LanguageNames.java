package hamkor.roadmap.reading;

import hamkor.language.Folding;
import hamkor.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Headings that say in which language a column is written (`language-names.txt`): «на русском языке», «oʻzbek tilida», "English".
final class LanguageNames {
    private static final int LONGEST = 40;

    private record Name(Language language, List<String> words) {
        boolean isIn(String folded) {
            return words.stream().anyMatch(word -> word.startsWith("=") ? folded.equals(word.substring(1)) : folded.contains(word));
        }
    }

    private static final class Loaded {
        static final List<Name> NAMES = DataLines.of("language-names.txt").stream()
                .map(f -> new Name(Language.ofCode(f[0]).orElseThrow(), Arrays.stream(f[1].split(";")).map(String::trim).toList())).toList();
    }

    private LanguageNames() {}

    static Optional<Language> named(String heading) {
        if (heading.length() > LONGEST) return Optional.empty();
        var folded = Folding.fold(heading);
        return Loaded.NAMES.stream().filter(name -> name.isIn(folded)).map(Name::language).findFirst();
    }
}
