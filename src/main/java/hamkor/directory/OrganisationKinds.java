package hamkor.directory;

import hamkor.language.Folding;
import hamkor.language.LanguageText;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which kind a name says an organisation is, by the words of `kinds.tsv` beside this class. A person sees what was guessed before
/// anything is entered.
public final class OrganisationKinds {
    private static final List<Line> LINES = Tsv.rows(OrganisationKinds.class, "kinds.tsv").stream()
            .map(row -> new Line(row.list("words").stream().map(OrganisationKinds::pattern).toList(), Organisation.Kind.of(row.get("kind")))).toList();

    private OrganisationKinds() {}

    private record Line(List<Pattern> words, Organisation.Kind kind) {}

    /// [Organisation.Kind#OTHER] where no language of the name says it.
    public static Organisation.Kind of(LanguageText name) {
        var names = name.in().values().stream().map(FoldedName::of).toList();
        return LINES.stream().filter(line -> line.words().stream().anyMatch(word -> names.stream().anyMatch(own -> word.matcher(own).find())))
                .map(Line::kind).findFirst().orElse(Organisation.Kind.OTHER);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(Arrays.stream(words.split(" ")).map(OrganisationKinds::word).collect(Collectors.joining("\\s+", "(?<!\\p{L})", "(?!\\p{L})")));
    }

    private static String word(String word) {
        boolean begins = word.endsWith("*");
        var folded = Pattern.quote(Folding.fold(begins ? word.substring(0, word.length() - 1) : word));
        return begins ? folded + "[\\p{L}']*" : folded;
    }
}
