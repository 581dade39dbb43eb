package hamkor.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/// Where the next character of a page goes, and the characters gone before: they are put on the [PdfPage] as glyphs.
final class PdfTextRun {
    private static final int MANY = 400_000;
    /// Below this height in points nobody reads.
    private static final double TINY = 1.2;
    /// A character set this far off level or upright, as sine, is a watermark across the page.
    private static final double ASLANT = 0.1;

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private final PdfPage page;
    private final Set<COSBase> switchedOff;
    private PdfMatrix line = PdfMatrix.SAME;
    private PdfMatrix at = PdfMatrix.SAME;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private int hiddenMarks;
    private int marginMarks;

    PdfTextRun(PdfPage page, Set<COSBase> switchedOff) {
        this.page = page;
        this.switchedOff = switchedOff;
    }

    /// A stretch of content that the file says something about.
    ///
    /// @param margin it is a page's header or footer
    /// @param instead what its characters stand for; null where they speak for themselves
    /// @param first the number of the page's glyphs before it
    private record Mark(boolean hidden, boolean margin, String instead, int first) {}

    void begin() {
        line = PdfMatrix.SAME;
        at = PdfMatrix.SAME;
    }

    void move(double x, double y) {
        line = line.movedBy(x, y);
        at = line;
    }

    void set(PdfMatrix matrix) {
        line = matrix;
        at = matrix;
    }

    List<PdfMatrix> save() {
        return List.of(line, at);
    }

    void restore(List<PdfMatrix> saved) {
        line = saved.get(0);
        at = saved.get(1);
    }

    void kern(double thousandths, PdfDrawing now) {
        double by = -thousandths / 1000 * now.fontSize;
        at = now.face != null && now.face.isVertical() ? at.movedBy(0, by) : at.movedBy(by * now.across, 0);
    }

    void show(COSBase string, PdfDrawing now) throws IOException {
        if (!(string instanceof COSString codes)) return;
        var bytes = codes.getBytes();
        if (now.face == null) {
            page.unknown += bytes.length;
            return;
        }
        var face = now.face;
        var in = new ByteArrayInputStream(bytes);
        while (in.available() > 0) {
            int before = in.available();
            int code = face.next(in);
            int length = before - in.available();
            if (length <= 0) return;
            double advance = face.advance(code);
            double space = now.characterSpace + (length == 1 && code == ' ' ? now.wordSpace : 0);
            if (face.isVertical()) {
                put(face.text(code), 1, now);
                at = at.movedBy(0, advance * now.fontSize + space);
            } else {
                put(face.text(code), advance, now);
                at = at.movedBy((advance * now.fontSize + space) * now.across, 0);
            }
        }
    }

    private void put(String text, double advance, PdfDrawing now) {
        var size = new PdfMatrix(now.fontSize * now.across, 0, 0, now.fontSize, 0, now.rise);
        var m = size.then(at).then(now.matrix);
        double ahead = Math.hypot(m.a(), m.b());
        // The height across the line: of a slanted font too.
        double height = ahead == 0 ? 0 : Math.abs(m.a() * m.d() - m.b() * m.c()) / ahead;
        if (ahead == 0 || height == 0 || !Double.isFinite(m.e()) || !Double.isFinite(m.f())) return;
        double cos = m.a() / ahead, sin = m.b() / ahead;
        boolean level = Math.abs(cos) >= Math.abs(sin);
        int quarters = level ? (cos > 0 ? 0 : 2) : sin < 0 ? 1 : 3;
        double along = switch (quarters) { case 0 -> m.e(); case 1 -> -m.f(); case 2 -> -m.e(); default -> m.f(); };
        double across = switch (quarters) { case 0 -> m.f(); case 1 -> m.e(); case 2 -> -m.f(); default -> -m.e(); };
        double end = along + advance * ahead;
        // Outlined as well as filled looks bold; a sheared matrix stands for an italic that is not there.
        var face = now.face.style();
        boolean sheared = Math.abs(m.a() * m.c() + m.b() * m.d()) > 0.1 * ahead * height;
        var style = now.mode == 2 || sheared ? new PdfStyle(face.bold() || now.mode == 2, face.slanted() || sheared) : face;
        var glyph = new PdfGlyph(text, Math.min(along, end), Math.max(along, end), across, height, quarters, style, page.glyphs.size());
        if (page.glyphs.size() + page.hidden.size() + page.margins.size() >= MANY) throw new Unreadable(Unreadable.Reason.BOMB);
        if (!glyph.isBlank() && text.equals(PdfFonts.UNKNOWN)) page.unknown++;
        if (Math.min(Math.abs(cos), Math.abs(sin)) > ASLANT || isUnseen(glyph, now)) page.hidden.add(glyph);
        else if (marginMarks > 0) page.margins.add(glyph);
        else page.glyphs.add(glyph);
    }

    private boolean isUnseen(PdfGlyph glyph, PdfDrawing now) {
        double x = glyph.x(), y = glyph.y();
        if (hiddenMarks > 0 || glyph.size() < TINY || !page.box.holds(x, y) || !now.clip.grown(glyph.size() / 2).holds(x, y)) return true;
        // Text that is not painted (mode 3) lies over the picture of a scanned page: it is what the page says.
        if (now.mode == 3 || now.mode == 7) return false;
        return now.fillClear || now.fillPale && (now.mode == 0 || now.mode == 4 || now.strokePale) && !page.isShadedAt(x, y);
    }

    void open(COSBase tag, COSDictionary about) {
        if (marks.size() >= 1_000) return;
        boolean hidden = COSName.OC.equals(tag) && isSwitchedOff(about);
        var instead = about == null || COSName.OC.equals(tag) ? null : about.getString(COSName.ACTUAL_TEXT);
        push(new Mark(hidden, isMargin(tag, about), instead, page.glyphs.size()));
    }

    /// A drawing that belongs to a layer; true when a mark was opened for it.
    boolean openLayer(COSDictionary layer) {
        if (!isSwitchedOff(layer)) return false;
        push(new Mark(true, false, null, page.glyphs.size()));
        return true;
    }

    private void push(Mark mark) {
        marks.push(mark);
        if (mark.hidden()) hiddenMarks++;
        if (mark.margin()) marginMarks++;
    }

    private static boolean isMargin(COSBase tag, COSDictionary about) {
        if (about == null || !ARTIFACT.equals(tag)) return false;
        var part = about.getNameAsString(COSName.SUBTYPE);
        return "Header".equals(part) || "Footer".equals(part);
    }

    private boolean isSwitchedOff(COSDictionary layer) {
        if (layer == null || switchedOff.isEmpty()) return false;
        if (switchedOff.contains(layer)) return true;
        var members = layer.getDictionaryObject(COSName.OCGS);
        return members != null && switchedOff.contains(members);
    }

    void close() {
        if (marks.isEmpty()) return;
        var mark = marks.pop();
        if (mark.hidden()) hiddenMarks--;
        if (mark.margin()) marginMarks--;
        if (mark.instead() != null) replace(mark);
    }

    /// The characters drawn since the mark become the text that they are said to stand for; only within a word or a line,
    /// where that text has a place.
    private void replace(Mark mark) {
        if (mark.first() > page.glyphs.size()) return;
        var drawn = page.glyphs.subList(mark.first(), page.glyphs.size());
        if (drawn.isEmpty() || mark.instead().length() > 8 + 3 * drawn.size()) return;
        var first = drawn.getFirst();
        double start = first.start(), end = first.end();
        for (var glyph : drawn) {
            if (glyph.quarters() != first.quarters() || Math.abs(glyph.baseline() - first.baseline()) > 0.3 * first.size()) return;
            start = Math.min(start, glyph.start());
            end = Math.max(end, glyph.end());
        }
        var told = new StringBuilder();
        for (var glyph : drawn) told.append(glyph.text());
        if (told.toString().equals(mark.instead())) return;
        var one = new ArrayList<PdfGlyph>();
        if (!mark.instead().isEmpty()) {
            var g = first;
            one.add(new PdfGlyph(mark.instead(), start, end, g.baseline(), g.size(), g.quarters(), g.style(), g.order()));
        }
        drawn.clear();
        page.glyphs.addAll(one);
    }
}
