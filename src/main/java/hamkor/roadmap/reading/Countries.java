package hamkor.roadmap.reading;

import java.util.List;
import java.util.Optional;

/// Countries as documents call them (`countries.txt`).
final class Countries {
    private record Country(String code, List<String> stems) {}

    private static final class Loaded {
        static final List<Country> ALL =
                DataLines.of("countries.txt").stream().map(f -> new Country(f[0], List.of(f[1].split(" ")))).toList();
    }

    private Countries() {}

    /// The ISO 3166-1 code of the country that a folded word names or is the adjective of.
    static Optional<String> named(String word) {
        for (var country : Loaded.ALL)
            for (var stem : country.stems)
                if (stem.length() < 5 ? word.equals(stem) : word.startsWith(stem) && word.length() <= stem.length() + 5)
                    return Optional.of(country.code);
        return Optional.empty();
    }
}
