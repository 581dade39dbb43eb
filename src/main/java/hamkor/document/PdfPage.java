package hamkor.document;

import java.util.ArrayList;
import java.util.List;

/// What one page shows: its characters, its straight strokes, its filled rectangles. Filled by [PdfContent].
final class PdfPage {
    final int number;
    final PdfBox box;
    final List<PdfGlyph> glyphs;
    final List<Ruling> strokes;
    final List<PdfBox> shades;
    /// Text that is on the page but not to be seen, or not part of its body.
    final List<Aside> asides = new ArrayList<>();
    /// Characters drawn whose meaning the file does not tell.
    int unknown;
    /// Where pictures are.
    final List<PdfBox> pictures = new ArrayList<>();
    /// Characters that nobody sees: white on white, beyond the page's edge, on a layer switched off.
    final List<PdfGlyph> hidden = new ArrayList<>();
    /// Characters that the file itself calls a page's header or footer.
    final List<PdfGlyph> margins = new ArrayList<>();

    PdfPage(int number, double width, double height) {
        this(number, new PdfBox(0, 0, width, height), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private PdfPage(int number, PdfBox box, List<PdfGlyph> glyphs, List<Ruling> strokes, List<PdfBox> shades) {
        this.number = number;
        this.box = box;
        this.glyphs = glyphs;
        this.strokes = strokes;
        this.shades = shades;
    }

    /// Something coloured has been painted there so far. Only the last fills are looked through: a picture made of
    /// thousands of them is not a table.
    boolean isShadedAt(double x, double y) {
        for (int i = shades.size() - 1, end = Math.max(0, i - 2000); i >= end; i--) if (shades.get(i).holds(x, y)) return true;
        for (var picture : pictures) if (picture.holds(x, y)) return true;
        return false;
    }

    /// A straight level or upright line.
    ///
    /// @param level runs from left to right; else from top to bottom
    /// @param at its y when level, its x when upright
    record Ruling(boolean level, double at, double from, double to) {
        double length() {
            return to - from;
        }
    }

    /// The page as a person holds it to read: turned when most of its text runs up or down, as on a table printed
    /// sideways without the page being marked as rotated.
    PdfPage upright() {
        var count = new int[4];
        for (var glyph : glyphs) if (!glyph.isBlank()) count[glyph.quarters()]++;
        int most = 0;
        for (int i = 1; i < 4; i++) if (count[i] > 2 * count[most]) most = i;
        if (most == 0) return this;
        int by = most;
        var turned = new PdfPage(number, shifted(box, by), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var glyph : glyphs) turned.glyphs.add(shifted(glyph.turned(by), by));
        for (var stroke : strokes) turned.strokes.add(shifted(stroke, by));
        for (var shade : shades) turned.shades.add(shifted(shade, by));
        turned.asides.addAll(asides);
        turned.unknown = unknown;
        for (var picture : pictures) turned.pictures.add(shifted(picture, by));
        turned.hidden.addAll(hidden);
        turned.margins.addAll(margins);
        return turned;
    }

    /// Turned about the origin, and moved back so that the page begins at (0, 0).
    private PdfBox shifted(PdfBox of, int by) {
        double width = box.width(), height = box.height();
        return switch (by) {
            case 1 -> new PdfBox(height - of.bottom(), of.left(), height - of.top(), of.right());
            case 2 -> new PdfBox(width - of.right(), height - of.bottom(), width - of.left(), height - of.top());
            default -> new PdfBox(of.top(), width - of.right(), of.bottom(), width - of.left());
        };
    }

    private Ruling shifted(Ruling of, int by) {
        var flat = of.level() ? new PdfBox(of.from(), of.at(), of.to(), of.at()) : new PdfBox(of.at(), of.from(), of.at(), of.to());
        var turned = shifted(flat, by);
        boolean level = by == 2 ? of.level() : !of.level();
        return level ? new Ruling(true, turned.top(), turned.left(), turned.right())
                : new Ruling(false, turned.left(), turned.top(), turned.bottom());
    }

    /// The frame of a turned glyph has become the page's own; it only has to be moved to where the page begins now.
    private PdfGlyph shifted(PdfGlyph glyph, int by) {
        double along = by == 1 ? box.height() : by == 2 ? box.width() : 0;
        double across = by == 2 ? box.height() : by == 3 ? box.width() : 0;
        double start = switch (glyph.quarters()) { case 0 -> along; case 1 -> -across; case 2 -> -along; default -> across; };
        double base = switch (glyph.quarters()) { case 0 -> across; case 1 -> along; case 2 -> -across; default -> -along; };
        return glyph.moved(start, base);
    }
}
