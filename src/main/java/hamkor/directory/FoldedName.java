package hamkor.directory;

import hamkor.language.Folding;
import java.util.regex.Pattern;

/// A name as it is compared: folded, and without quotation marks, which one office writes and another leaves out. Never shown.
final class FoldedName {
    private static final Pattern QUOTES = Pattern.compile("[«»„“”\"]");

    private FoldedName() {}

    static String of(String name) {
        return Folding.fold(QUOTES.matcher(name).replaceAll(""));
    }
}
