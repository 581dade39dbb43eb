package hamkor.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Characters into words and words into lines, by where they stand.
final class PdfText {
    /// In parts of the font's height. The narrowest space of a justified line is about a fifth; letters that are spaced out
    /// for looks stay closer.
    private static final double SPACE = 0.19;
    /// Where the file draws its spaces, a gap without one parts words only when it is wide.
    private static final double SPACE_UNDRAWN = 0.3;
    private static final double SAME_LINE = 0.3;
    private static final double SMALL = 0.93;
    private static final Pattern MARK = Pattern.compile("[0-9¹²³⁰⁴-⁹]{1,3}\\)?|[*†‡§]{1,3}");
    private static final Pattern UNIT = Pattern.compile("(?:.*[^\\p{L}])?(?:к?м|[сдм]м|k?m|[cd]m)", Pattern.UNICODE_CHARACTER_CLASS);

    private PdfText() {}

    /// The lines of some characters, from top to bottom as the reader turns the page. Raised footnote marks are left out
    /// and added to `marks`.
    static List<PdfLine> lines(Collection<PdfGlyph> glyphs, List<String> marks) {
        var directions = new ArrayList<List<PdfGlyph>>();
        for (int i = 0; i < 4; i++) directions.add(new ArrayList<>());
        for (var glyph : glyphs) directions.get(glyph.quarters()).add(glyph);
        directions.sort(Comparator.comparingInt((List<PdfGlyph> it) -> it.size()).reversed());
        var lines = new ArrayList<PdfLine>();
        for (var direction : directions) if (!direction.isEmpty()) lines.addAll(level(direction, marks));
        return lines;
    }

    private static List<PdfLine> level(List<PdfGlyph> glyphs, List<String> marks) {
        double usual = usualSize(glyphs);
        var large = new ArrayList<PdfGlyph>();
        var small = new ArrayList<PdfGlyph>();
        for (var glyph : glyphs) (glyph.size() < SMALL * usual ? small : large).add(glyph);
        var lines = clusters(large);
        var alone = new ArrayList<PdfGlyph>();
        for (var glyph : small) {
            var owner = ownerOf(glyph, lines);
            if (owner == null) alone.add(glyph);
            else owner.glyphs.add(glyph);
        }
        var result = new ArrayList<PdfLine>();
        for (var line : lines) {
            var words = line.words(marks);
            if (!words.isEmpty()) result.add(new PdfLine(words, line.baseline, line.size, line.beginsRaised));
        }
        // What is small but stands beside no larger line has lines of its own, with raised marks of their own.
        if (!alone.isEmpty()) result.addAll(level(alone, marks));
        result.sort(Comparator.comparingDouble(PdfLine::baseline));
        return result;
    }

    private static double usualSize(List<PdfGlyph> glyphs) {
        var sizes = glyphs.stream().filter(it -> !it.isBlank()).mapToDouble(PdfGlyph::size).sorted().toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    /// Small characters stand beside larger ones of their line: raised, lowered, or just small.
    private static Drawn ownerOf(PdfGlyph glyph, List<Drawn> lines) {
        Drawn best = null;
        double nearest = Double.MAX_VALUE;
        for (var line : lines) {
            double raised = line.baseline - glyph.baseline();
            if (raised > 0.75 * line.size || raised < -0.3 * line.size) continue;
            boolean level = Math.abs(raised) < 0.12 * line.size;
            double away = level ? 0 : line.distance(glyph);
            // A footnote's own mark stands a little before its text.
            if (away < (raised > 0.15 * line.size ? 1.1 : 0.6) * line.size && away + Math.abs(raised) < nearest) {
                nearest = away + Math.abs(raised);
                best = line;
            }
        }
        return best;
    }

    private static List<Drawn> clusters(List<PdfGlyph> glyphs) {
        var lines = new ArrayList<Drawn>();
        glyphs.sort(Comparator.comparingDouble(PdfGlyph::baseline));
        for (var glyph : glyphs) {
            var line = lines.isEmpty() ? null : lines.getLast();
            if (line == null || glyph.baseline() - line.baseline > SAME_LINE * Math.max(line.size, glyph.size())) {
                line = new Drawn(glyph);
                lines.add(line);
            }
            line.glyphs.add(glyph);
            if (!glyph.isBlank() && glyph.size() > line.size) {
                line.size = glyph.size();
                line.baseline = glyph.baseline();
            }
        }
        return lines;
    }

    /// A line while its characters are gathered.
    private static final class Drawn {
        final List<PdfGlyph> glyphs = new ArrayList<>();
        double baseline;
        double size;
        boolean beginsRaised;

        Drawn(PdfGlyph first) {
            baseline = first.baseline();
            size = first.isBlank() ? 0 : first.size();
        }

        double distance(PdfGlyph glyph) {
            double nearest = Double.MAX_VALUE;
            for (var it : glyphs) {
                if (it.isBlank()) continue;
                nearest = Math.min(nearest, Math.max(0, Math.max(glyph.start() - it.end(), it.start() - glyph.end())));
            }
            return nearest;
        }

        List<PdfLine.Word> words(List<String> marks) {
            glyphs.sort(Comparator.comparingDouble(PdfGlyph::start).thenComparingInt(PdfGlyph::order));
            removeDoubles();
            setMarksApart(marks);
            boolean drawsSpaces = glyphs.stream().anyMatch(PdfGlyph::isBlank);
            double spaced = letterSpace();
            var words = new ArrayList<PdfLine.Word>();
            var word = new ArrayList<PdfGlyph>();
            double end = 0;
            for (var glyph : glyphs) {
                double size = Math.max(glyph.size(), word.isEmpty() ? 0 : word.getLast().size());
                double gap = (spaced + (drawsSpaces ? SPACE_UNDRAWN : SPACE)) * size;
                if (!word.isEmpty() && (glyph.isBlank() || glyph.start() - end > gap)) {
                    add(word, words);
                    word.clear();
                }
                if (glyph.isBlank()) continue;
                end = word.isEmpty() ? glyph.end() : Math.max(end, glyph.end());
                word.add(glyph);
            }
            add(word, words);
            return words;
        }

        /// How far the letters are set apart for looks, in parts of the font's size: 0 in ordinary text.
        private double letterSpace() {
            var gaps = new ArrayList<Double>();
            for (int i = 1; i < glyphs.size(); i++) {
                PdfGlyph before = glyphs.get(i - 1), glyph = glyphs.get(i);
                if (isLetter(before) && isLetter(glyph)) gaps.add((glyph.start() - before.end()) / glyph.size());
            }
            gaps.sort(null);
            double middle = gaps.size() < 4 ? 0 : gaps.get(gaps.size() / 2);
            return middle > 0.06 && middle < 0.8 ? middle : 0;
        }

        private static boolean isLetter(PdfGlyph glyph) {
            return Character.isLetterOrDigit(glyph.text().charAt(0));
        }

        /// Some programs draw a character twice, a little aside, to make it look bold.
        private void removeDoubles() {
            var kept = new ArrayList<PdfGlyph>();
            for (var glyph : glyphs) {
                boolean twice = false;
                for (int i = kept.size() - 1; i >= 0 && i >= kept.size() - 3 && !twice; i--) {
                    var before = kept.get(i);
                    double width = Math.max(glyph.end() - glyph.start(), 0.1 * glyph.size());
                    twice = before.text().equals(glyph.text()) && glyph.start() - before.start() < 0.3 * width
                            && Math.abs(glyph.baseline() - before.baseline()) < 0.1 * glyph.size() && !glyph.isBlank();
                }
                if (!twice) kept.add(glyph);
            }
            glyphs.clear();
            glyphs.addAll(kept);
        }

        /// Small raised figures and asterisks are marks of footnotes, but for the squares and cubes of units of measure.
        private void setMarksApart(List<String> marks) {
            for (int i = 0; i < glyphs.size(); i++) {
                if (!isRaised(glyphs.get(i))) continue;
                int end = i;
                var mark = new StringBuilder();
                while (end < glyphs.size() && (isRaised(glyphs.get(end)) || isSmallSpace(glyphs.get(end)))) mark.append(glyphs.get(end++).text());
                var text = mark.toString().strip();
                if (!MARK.matcher(text).matches() || text.matches("[23]") && isUnit(i)) {
                    i = end;
                    continue;
                }
                if (i == 0) beginsRaised = true;
                marks.add(text);
                glyphs.subList(i, end).clear();
                i--;
            }
        }

        private boolean isRaised(PdfGlyph glyph) {
            double raised = baseline - glyph.baseline();
            return !glyph.isBlank() && glyph.size() < SMALL * size && raised > 0.15 * size || "¹²³⁰⁴⁵⁶⁷⁸⁹".contains(glyph.text());
        }

        private boolean isSmallSpace(PdfGlyph glyph) {
            return glyph.isBlank() && glyph.size() < SMALL * size;
        }

        private boolean isUnit(int at) {
            var before = new StringBuilder();
            for (int i = Math.max(0, at - 4); i < at; i++) before.append(glyphs.get(i).text());
            return UNIT.matcher(before).matches();
        }

        private static void add(List<PdfGlyph> glyphs, List<PdfLine.Word> words) {
            if (glyphs.isEmpty()) return;
            var text = new StringBuilder();
            var style = glyphs.getFirst().style();
            double size = 0, right = 0;
            for (int i = 0; i < glyphs.size(); i++) {
                var glyph = glyphs.get(i);
                text.append(spelled(glyph, i == glyphs.size() - 1));
                style = style.common(glyph.style());
                size = Math.max(size, glyph.size());
                right = Math.max(right, glyph.end());
            }
            var spelled = composed(text.toString());
            if (!spelled.isEmpty()) words.add(new PdfLine.Word(spelled, glyphs.getFirst().start(), right, size, style));
        }

        private static String spelled(PdfGlyph glyph, boolean last) {
            var text = glyph.text();
            char first = text.charAt(0);
            if (first >= '\ufb00' && first <= '\ufb06') return Normalizer.normalize(text, Normalizer.Form.NFKC);
            // A hyphen seen within a word is one, whatever the font's map calls it; at the end of a line it may be soft.
            if (first == '\u00ad' && text.length() == 1) return last ? text : glyph.end() - glyph.start() > 0.05 * glyph.size() ? "-" : "";
            if (first == '\u200b' || first == '\ufeff' || first == '\u200c' || first == '\u200d') return "";
            return text;
        }

        private static String composed(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
            return text;
        }
    }
}
