package hamkor.directory;

import hamkor.language.Folding;

/// A name as it is compared: folded, and without quotation marks, which one office writes and another leaves out. Never shown.
final class FoldedName {
    private FoldedName() {}

    static String of(String name) {
        return Folding.fold(name.replaceAll("[«»„“”\"]", ""));
    }
}
