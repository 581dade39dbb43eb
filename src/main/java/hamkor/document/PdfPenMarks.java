package hamkor.document;

import hamkor.document.PdfPage.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lines drawn at the text and not between texts: under words, and through words that are struck out. They end with the words;
/// a table's ruling goes on past them.
///
/// @param rulings the other lines
/// @param struck the characters that a line goes through: deleted in the document, and printed with the change shown
record PdfPenMarks(List<Ruling> rulings, Set<PdfGlyph> struck) {
    /// How far under the baseline an underline may be, in parts of the font's size.
    private static final double UNDER = 0.2;
    private static final double STRIKE_FROM = 0.14;
    private static final double STRIKE_TO = 0.45;
    /// How far a line may reach past the words.
    private static final double PAST = 0.35;
    private static final double COVERED = 0.75;

    static PdfPenMarks of(PdfPage page) {
        var byPlace = new HashMap<Integer, List<PdfGlyph>>();
        for (var glyph : page.glyphs) {
            if (glyph.quarters() == 0) byPlace.computeIfAbsent((int) glyph.baseline(), _ -> new ArrayList<>()).add(glyph);
        }
        var rulings = new ArrayList<Ruling>();
        var struck = new HashSet<PdfGlyph>();
        for (var stroke : page.strokes) {
            if (!stroke.level() || stroke.length() < 2) {
                rulings.add(stroke);
                continue;
            }
            var through = along(stroke, byPlace, -STRIKE_TO, -STRIKE_FROM);
            if (isAt(stroke, through)) struck.addAll(through);
            else if (!isAt(stroke, along(stroke, byPlace, 0, UNDER))) rulings.add(stroke);
        }
        return new PdfPenMarks(rulings, struck);
    }

    /// The characters over the line whose baseline is off it by so much of their size.
    private static List<PdfGlyph> along(Ruling line, Map<Integer, List<PdfGlyph>> byPlace, double from, double to) {
        var found = new ArrayList<PdfGlyph>();
        for (int y = (int) line.at() - 8; y <= (int) line.at() + 12; y++) {
            for (var glyph : byPlace.getOrDefault(y, List.of())) {
                double below = (line.at() - glyph.baseline()) / glyph.size();
                double middle = (glyph.start() + glyph.end()) / 2;
                if (below >= from && below <= to && middle >= line.from() && middle <= line.to()) found.add(glyph);
            }
        }
        return found;
    }

    private static boolean isAt(Ruling line, List<PdfGlyph> glyphs) {
        double first = Double.MAX_VALUE, last = 0, covered = 0, size = 0;
        for (var glyph : glyphs) {
            covered += glyph.end() - glyph.start();
            size = Math.max(size, glyph.size());
            first = Math.min(first, glyph.start());
            last = Math.max(last, glyph.end());
        }
        return covered >= COVERED * line.length() && first - line.from() < PAST * size && line.to() - last < PAST * size
                && glyphs.stream().anyMatch(it -> !it.isBlank());
    }
}
