package hamkor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// One line of text as the eye sees it, in the direction in which it runs: its words from left to right.
///
/// @param words at least one
/// @param baseline what its letters stand on
/// @param size the height of its largest font
/// @param note it begins with a raised mark, as the text of a footnote does
record PdfLine(List<Word> words, double baseline, double size, boolean note) {
    /// Characters without a gap between them.
    record Word(String text, double left, double right, double size, PdfStyle style) {}

    double left() {
        return words.getFirst().left();
    }

    double right() {
        return words.getLast().right();
    }

    double top() {
        return baseline - 0.75 * size;
    }

    double bottom() {
        return baseline + 0.22 * size;
    }

    PdfBox box() {
        return new PdfBox(left(), top(), right(), bottom());
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    boolean isBold() {
        return style().bold();
    }

    /// How all of its words look.
    PdfStyle style() {
        return words.stream().map(Word::style).reduce(PdfStyle::common).orElse(PdfStyle.PLAIN);
    }

    /// The parts of the line between gaps that are wider than a space can be.
    List<PdfLine> parts(double gap) {
        return parts(gap, (_, _) -> false);
    }

    /// @param filled something stands there, from left to right, that is not read
    List<PdfLine> parts(double gap, BiPredicate<Double, Double> filled) {
        var parts = new ArrayList<PdfLine>();
        int first = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || isGap(i, gap, filled)) {
                parts.add(new PdfLine(words.subList(first, i), baseline, size, note && first == 0));
                first = i;
            }
        }
        return parts;
    }

    private boolean isGap(int i, double gap, BiPredicate<Double, Double> filled) {
        double from = words.get(i - 1).right(), to = words.get(i).left();
        return to - from > gap && !filled.test(from, to);
    }
}
