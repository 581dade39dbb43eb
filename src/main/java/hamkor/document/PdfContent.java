package hamkor.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/// Follows the drawing of a page and notes on a [PdfPage] what of it is text, ruling or shade.
///
/// PDFBox's own engine is not used: it makes colours, clips and pictures ready for painting, which costs most of the time
/// of a cold start and can be driven to fill the memory. Here a drawing only moves, scales, clips and is pale or not.
final class PdfContent {
    /// Operators and operands in a whole file; a page of text has some thousands.
    private static final long MANY = 12_000_000;
    private static final int DEEP = 24;
    private static final int STATES = 2_000;

    private final PdfStreams streams;
    private final PdfFonts fonts;
    private final Set<COSBase> switchedOff;
    private long tokens;

    private PdfPage page;
    private PdfPath path;
    private PdfTextRun text;
    private PdfDrawing now;
    private final Deque<PdfDrawing> kept = new ArrayDeque<>();
    private final List<COSBase> within = new ArrayList<>();

    /// @param switchedOff the layers that are not shown
    PdfContent(PdfStreams streams, PdfFonts fonts, Set<COSBase> switchedOff) {
        this.streams = streams;
        this.fonts = fonts;
        this.switchedOff = switchedOff;
    }

    /// @param toPage from the content's lengths to the page's points, upper left corner (0, 0)
    void draw(List<COSStream> contents, COSDictionary resources, PdfMatrix toPage, PdfPage onto) {
        page = onto;
        path = new PdfPath(onto);
        text = new PdfTextRun(onto, switchedOff);
        now = new PdfDrawing(toPage, onto.box);
        kept.clear();
        within.clear();
        try {
            run(joined(contents), resources);
        } catch (IOException e) {
            // A page cut short still has the text before the cut.
        }
    }

    /// Draws what lies on the page beside its content, as a filled field of a form does.
    ///
    /// @param at where its box goes on the page
    void drawOver(COSStream appearance, PdfBox at, PdfMatrix toPage) {
        now = new PdfDrawing(toPage, page.box);
        kept.clear();
        var bounds = appearance.getCOSArray(COSName.BBOX);
        var b = bounds == null ? List.<Float>of() : bounds.toCOSNumberFloatList();
        if (b.size() != 4 || b.contains(null)) return;
        var its = appearance.getCOSArray(COSName.MATRIX);
        var box = (its != null && its.size() == 6 ? matrix(its.toList()) : PdfMatrix.SAME).around(b.get(0), b.get(1), b.get(2), b.get(3));
        if (box.area() == 0) return;
        double across = at.width() / box.width(), down = at.height() / box.height();
        now.matrix = new PdfMatrix(across, 0, 0, down, at.left() - box.left() * across, at.top() - box.top() * down).then(toPage);
        try {
            draw(appearance, null);
        } catch (IOException e) {
            // A damaged field; the page stands without it.
        }
    }

    /// An operator may begin in one stream of a page and end in the next.
    private byte[] joined(List<COSStream> contents) throws IOException {
        if (contents.size() == 1) return streams.bytes(contents.getFirst());
        var all = new java.io.ByteArrayOutputStream();
        for (var content : contents) {
            all.writeBytes(streams.bytes(content));
            all.write('\n');
            if (all.size() > PdfStreams.ONE_KEPT) throw new Unreadable(Unreadable.Reason.BOMB);
        }
        return all.toByteArray();
    }

    private void run(byte[] content, COSDictionary resources) throws IOException {
        var parser = new PDFStreamParser(content);
        var operands = new ArrayList<COSBase>();
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (++tokens > MANY) throw new Unreadable(Unreadable.Reason.BOMB);
            if (token instanceof Operator operator) {
                try {
                    apply(operator.getName(), operands, resources);
                } catch (IndexOutOfBoundsException | ClassCastException e) {
                    // An operator with too few or wrong operands draws nothing.
                }
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
    }

    private void apply(String operator, List<COSBase> o, COSDictionary resources) throws IOException {
        switch (operator) {
            case "q" -> {
                if (kept.size() < STATES) kept.push(now.copy());
            }
            case "Q" -> {
                if (!kept.isEmpty()) now = kept.pop();
            }
            case "cm" -> now.matrix = matrix(o).then(now.matrix);
            case "w" -> now.lineWidth = n(o, 0);
            case "gs" -> state(named(resources, COSName.EXT_G_STATE, o.get(0)));

            case "m" -> path.moveTo(x(o, 0), y(o, 0));
            case "l" -> path.lineTo(x(o, 0), y(o, 0));
            case "c" -> path.curveTo(x(o, 4), y(o, 4));
            case "v", "y" -> path.curveTo(x(o, 2), y(o, 2));
            case "h" -> path.close();
            case "re" -> path.rectangle(now.matrix, n(o, 0), n(o, 1), n(o, 2), n(o, 3));
            case "W", "W*" -> now.clipNext = true;
            case "n" -> paint(false, false, false);
            case "S" -> paint(false, true, false);
            case "s" -> paint(false, true, true);
            case "f", "F", "f*" -> paint(true, false, false);
            case "B", "B*" -> paint(true, true, false);
            case "b", "b*" -> paint(true, true, true);
            case "sh" -> {
                if (now.clip.area() < 0.9 * page.box.area()) page.shades.add(now.clip);
            }

            case "g", "rg", "k" -> {
                now.fillSpace = PdfDrawing.Space.PLAIN;
                now.fillPale = now.fillSpace.isPale(o);
            }
            case "G", "RG", "K" -> {
                now.strokeSpace = PdfDrawing.Space.PLAIN;
                now.strokePale = now.strokeSpace.isPale(o);
            }
            case "sc", "scn" -> now.fillPale = now.fillSpace.isPale(o);
            case "SC", "SCN" -> now.strokePale = now.strokeSpace.isPale(o);
            case "cs" -> {
                now.fillSpace = PdfDrawing.Space.of(o.get(0), resources);
                now.fillPale = false;
            }
            case "CS" -> {
                now.strokeSpace = PdfDrawing.Space.of(o.get(0), resources);
                now.strokePale = false;
            }

            case "BT" -> text.begin();
            case "ET" -> {}
            case "Tf" -> {
                var font = named(resources, COSName.FONT, o.get(0));
                now.face = font == null ? null : fonts.face(font);
                now.fontSize = n(o, 1);
            }
            case "Tc" -> now.characterSpace = n(o, 0);
            case "Tw" -> now.wordSpace = n(o, 0);
            case "Tz" -> now.across = n(o, 0) / 100;
            case "TL" -> now.leading = n(o, 0);
            case "Ts" -> now.rise = n(o, 0);
            case "Tr" -> now.mode = (int) n(o, 0);
            case "Td" -> text.move(n(o, 0), n(o, 1));
            case "TD" -> {
                now.leading = -n(o, 1);
                text.move(n(o, 0), n(o, 1));
            }
            case "Tm" -> text.set(matrix(o));
            case "T*" -> text.move(0, -now.leading);
            case "Tj" -> text.show(o.get(0), now);
            case "'" -> {
                text.move(0, -now.leading);
                text.show(o.get(0), now);
            }
            case "\"" -> {
                now.wordSpace = n(o, 0);
                now.characterSpace = n(o, 1);
                text.move(0, -now.leading);
                text.show(o.get(2), now);
            }
            case "TJ" -> {
                for (var part : (COSArray) o.get(0)) {
                    if (part instanceof COSString) text.show(part, now);
                    else if (part instanceof COSNumber by) text.kern(by.floatValue(), now);
                }
            }

            case "BMC" -> text.open(o.get(0), null);
            case "BDC" -> {
                var about = o.get(1) instanceof COSDictionary it ? it : named(resources, COSName.PROPERTIES, o.get(1));
                text.open(o.get(0), about);
            }
            case "EMC" -> text.close();
            case "Do" -> draw(named(resources, COSName.XOBJECT, o.get(0)), resources);
            case "BI" -> picture();
            default -> {
                // What only changes how a drawing looks.
            }
        }
    }

    private void paint(boolean fill, boolean stroke, boolean close) {
        if (close) path.close();
        if (fill) path.fill(now.fillPale, now.clip);
        if (stroke) path.stroke(now.lineWidth * now.matrix.scale(), now.strokePale, now.clip);
        if (now.clipNext) {
            var box = path.box();
            if (box != null) now.clip = now.clip.common(box);
            now.clipNext = false;
        }
        path.end();
    }

    private void state(COSDictionary changes) {
        if (changes == null) return;
        if (changes.getDictionaryObject(COSName.LW) instanceof COSNumber width) now.lineWidth = width.floatValue();
        if (changes.getDictionaryObject(COSName.CA_NS) instanceof COSNumber opaque) now.fillClear = opaque.floatValue() < 0.03;
        var font = changes.getCOSArray(COSName.FONT);
        if (font == null || font.size() != 2) return;
        if (font.getObject(0) instanceof COSDictionary it && font.getObject(1) instanceof COSNumber size) {
            now.face = fonts.face(it);
            now.fontSize = size.floatValue();
        }
    }

    private void picture() {
        if (page.pictures.size() < 10_000) page.pictures.add(now.matrix.around(0, 0, 1, 1));
    }

    private void draw(COSDictionary object, COSDictionary resources) throws IOException {
        if (!(object instanceof COSStream stream)) return;
        if (!COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
            picture();
            return;
        }
        // A drawing that holds itself never ends.
        if (within.size() >= DEEP || within.contains(stream)) return;
        tokens += 200;
        var before = now.copy();
        int depth = kept.size();
        within.add(stream);
        boolean hidden = text.openLayer(stream.getCOSDictionary(COSName.OC));
        try {
            var its = stream.getCOSArray(COSName.MATRIX);
            if (its != null && its.size() == 6) now.matrix = matrix(its.toList()).then(now.matrix);
            var bounds = stream.getCOSArray(COSName.BBOX);
            if (bounds != null && bounds.size() == 4) {
                var b = bounds.toCOSNumberFloatList();
                if (!b.contains(null)) now.clip = now.clip.common(now.matrix.around(b.get(0), b.get(1), b.get(2), b.get(3)));
            }
            var own = stream.getCOSDictionary(COSName.RESOURCES);
            var matrices = text.save();
            run(streams.bytes(stream), own == null ? resources : own);
            text.restore(matrices);
        } catch (IOException e) {
            // A damaged drawing within a page; the page goes on.
        } finally {
            if (hidden) text.close();
            within.removeLast();
            while (kept.size() > depth) kept.pop();
            now = before;
        }
    }

    private static COSDictionary named(COSDictionary resources, COSName kind, COSBase name) {
        if (resources == null || !(name instanceof COSName key)) return null;
        var all = resources.getCOSDictionary(kind);
        return all != null && all.getDictionaryObject(key) instanceof COSDictionary found ? found : null;
    }

    private double x(List<COSBase> o, int i) {
        return now.matrix.x(n(o, i), n(o, i + 1));
    }

    private double y(List<COSBase> o, int i) {
        return now.matrix.y(n(o, i), n(o, i + 1));
    }

    private static double n(List<? extends COSBase> o, int i) {
        double value = o.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        // Lengths beyond any page would make sums of them infinite.
        return Double.isFinite(value) ? Math.clamp(value, -1e7, 1e7) : 0;
    }

    private static PdfMatrix matrix(List<? extends COSBase> o) {
        return new PdfMatrix(n(o, 0), n(o, 1), n(o, 2), n(o, 3), n(o, 4), n(o, 5));
    }
}
