package hamkor.roadmap.reading;

import hamkor.language.Folding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A heading of a column taken apart: what it means beside the side it names («Исполнители от Энской области»).
final class ColumnHeading {
    private static final double HALF_TOLD = 0.5;
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern WORD = Pattern.compile("[^\\s/]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");

    private static final class Loaded {
        static final WordList WORDS = WordList.of("prefix-words.txt");
        static final WordList SMALL = WordList.of("small-words.txt");
    }

    private static final int LONGEST_BROKEN = 60;

    private ColumnHeading() {}

    /// What it means without the region it names and what stands in brackets. Empty too where a word of the vocabulary stands
    /// deep in other words.
    static Optional<HeadingWords.Meaning> meaning(String heading) {
        var asShown = meaningAsShown(heading);
        if (asShown.filter(HeadingWords.Meaning::first).isPresent() || heading.length() > LONGEST_BROKEN) return asShown;
        return mended(heading).or(() -> asShown);
    }

    /// A narrow column breaks a long word without a hyphen («Kutilayotg an natija»): one space left out makes it whole.
    private static Optional<HeadingWords.Meaning> mended(String heading) {
        for (int space = heading.indexOf(' '); space > 0; space = heading.indexOf(' ', space + 1)) {
            if (space + 1 >= heading.length() || !Character.isLetter(heading.charAt(space - 1)) || !Character.isLowerCase(heading.charAt(space + 1))) continue;
            var mended = meaningAsShown(heading.substring(0, space) + heading.substring(space + 1)).filter(told -> told.covered() == 1);
            if (mended.isPresent()) return mended;
        }
        return Optional.empty();
    }

    private static Optional<HeadingWords.Meaning> meaningAsShown(String heading) {
        if (!HeadingWords.loaded().hasAny(heading)) return Optional.empty();
        var words = new StringBuilder(heading);
        var mentions = RegionMentions.in(heading);
        for (int i = mentions.size() - 1; i >= 0; i--) words.replace(mentions.get(i).start(), mentions.get(i).end(), " ");
        var bare = IN_BRACKETS.matcher(words).replaceAll(" ");
        var meaning = HeadingWords.loaded().meaning(withoutSides(bare.isBlank() ? heading : bare));
        return meaning.or(() -> HeadingWords.loaded().meaning(heading)).filter(told -> told.first() || told.covered() >= HALF_TOLD);
    }

    private static String withoutSides(String heading) {
        var kept = WORD.matcher(heading).replaceAll(word -> {
            var folded = BETWEEN_WORDS.matcher(Folding.fold(word.group())).replaceAll("");
            return Countries.named(folded).isPresent() || Loaded.WORDS.has("heading", folded) ? "" : Matcher.quoteReplacement(word.group());
        });
        return kept.isBlank() ? heading : kept;
    }

    /// Whether it names a region or a country's side.
    static boolean isParty(String heading) {
        if (!RegionMentions.in(heading).isEmpty()) return true;
        return BETWEEN_WORDS.splitAsStream(Folding.fold(heading)).anyMatch(word -> Countries.named(word).isPresent());
    }

    /// Whether it calls itself a result, not an indicator or a document.
    static boolean isResult(String heading) {
        return BETWEEN_WORDS.splitAsStream(Folding.fold(heading)).anyMatch(word -> Loaded.SMALL.has("result", word));
    }
}
