package hamkor.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// A text PDF into paragraphs and tables. There are none in the file: it only says where characters and lines are drawn, and
/// here they are seen as a person sees them, page by page, and put together over the ends of the pages.
final class PdfReader {
    private static final int MANY_PAGES = 3_000;
    private static final int DEEP = 100;
    /// Points; a page of this size is a slip, and so far out positions are no longer exact.
    private static final double VAST = 500_000;
    private static final PdfBox A4 = new PdfBox(0, 0, 595.28, 841.89);
    /// A picture of a page may carry a stamp, a page number or a line of text; a page of a roadmap has hundreds of characters.
    private static final int FEW = 20;
    private static final int MANY_NOTES = 2_000;
    /// The flags «hidden» and «not to be viewed» of an annotation.
    private static final int HIDDEN = 2 | 32;
    /// Kept, as the settings of a logger nobody holds are lost. PDFBox complains there about every oddity of a file.
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        for (var logger : QUIET) logger.setLevel(Level.OFF);
    }

    private final Limits limits;

    PdfReader(Limits limits) {
        this.limits = limits;
    }

    Document read(Path file) {
        try {
            if (Files.size(file) > limits.file()) throw new Unreadable(Unreadable.Reason.TOO_LARGE, limits.file() / 1_000_000);
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Unreadable(Unreadable.Reason.NO_SUCH_FILE, file.getFileName().toString());
        }
    }

    /// @throws Unreadable for anything that is not a text PDF within the limits
    Document read(byte[] file) {
        if (file.length == 0) throw new Unreadable(Unreadable.Reason.EMPTY_FILE);
        if (file.length > limits.file()) throw new Unreadable(Unreadable.Reason.TOO_LARGE, limits.file() / 1_000_000);
        if (!PdfTrailer.isWorthOpening(file)) throw new Unreadable(Unreadable.Reason.DAMAGED, "");
        var streams = new PdfStreams(limits);
        streams.survey(file);
        try (var opened = new PdfFile(file)) {
            return read(opened.catalogue(), streams);
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // Nested or unpacked beyond measure in a way the limits do not foresee.
            throw new Unreadable(Unreadable.Reason.BOMB);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException
                | IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException | UnsupportedOperationException e) {
            // PDFBox meets damage in all these ways.
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    private Document read(COSDictionary catalogue, PdfStreams streams) {
        var dictionaries = pages(catalogue);
        var content = new PdfContent(streams, new PdfFonts(streams), switchedOff(catalogue));
        var tables = new PdfTables();
        var seen = new Seen();
        int number = 0;
        for (var dictionary : dictionaries) {
            var page = draw(dictionary, ++number, content).upright();
            seen.add(page);
            tables.add(page);
        }
        if (seen.isScan()) throw new Unreadable(Unreadable.Reason.SCAN);
        return tables.document();
    }

    /// Whether the pages are text or pictures of text.
    private static final class Seen {
        private long pages;
        private long pictured;
        private long known;
        private long unknown;

        void add(PdfPage page) {
            pages++;
            if (!page.pictures.isEmpty()) pictured++;
            for (var glyph : page.glyphs) if (!glyph.isBlank() && !glyph.text().equals(PdfFonts.UNKNOWN)) known++;
            unknown += page.unknown;
        }

        boolean isScan() {
            return known == 0 || unknown > known || pictured * 2 >= pages && known < FEW * pages;
        }
    }

    /// The pages in order. PDFBox's own walk gathers them all before the first, however many the file claims.
    private List<COSDictionary> pages(COSDictionary catalogue) {
        var found = new ArrayList<COSDictionary>();
        Set<COSBase> above = Collections.newSetFromMap(new IdentityHashMap<>());
        gather(catalogue.getCOSDictionary(COSName.PAGES), above, found);
        if (found.isEmpty()) throw new Unreadable(Unreadable.Reason.DAMAGED);
        return found;
    }

    private void gather(COSDictionary node, Set<COSBase> above, List<COSDictionary> found) {
        if (node == null) return;
        var kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            if (found.size() >= MANY_PAGES) throw new Unreadable(Unreadable.Reason.TOO_LARGE_UNPACKED, limits.unpacked() / 1_000_000);
            found.add(node);
            return;
        }
        // A branch that is met a second time would double the pages at every level.
        if (above.size() > MANY_PAGES || !above.add(node)) return;
        for (int i = 0; i < kids.size(); i++) if (kids.getObject(i) instanceof COSDictionary kid) gather(kid, above, found);
    }

    private static PdfPage draw(COSDictionary page, int number, PdfContent content) {
        var paper = box(inherited(page, COSName.MEDIA_BOX), A4);
        var crop = box(inherited(page, COSName.CROP_BOX), paper).common(paper);
        if (crop.width() <= 0 || crop.height() <= 0) crop = paper;
        int turned = inherited(page, COSName.ROTATE) instanceof COSNumber it ? Math.floorMod(it.intValue(), 360) : 0;
        // In a box of a PDF y runs up: what is called its top is its lower side.
        var toPage = switch (turned) {
            case 90 -> new PdfMatrix(0, 1, 1, 0, -crop.top(), -crop.left());
            case 180 -> new PdfMatrix(-1, 0, 0, 1, crop.right(), -crop.top());
            case 270 -> new PdfMatrix(0, -1, -1, 0, crop.bottom(), crop.right());
            default -> new PdfMatrix(1, 0, 0, -1, -crop.left(), crop.bottom());
        };
        boolean sideways = turned == 90 || turned == 270;
        var shown = new PdfPage(number, sideways ? crop.height() : crop.width(), sideways ? crop.width() : crop.height());
        content.draw(contents(page), inherited(page, COSName.RESOURCES) instanceof COSDictionary it ? it : null, toPage, shown);
        PdfCyrillic.restore(shown.glyphs);
        addNotes(page, toPage, content, shown);
        return shown;
    }

    /// What the page says itself, or else the nearest branch over it.
    private static COSBase inherited(COSDictionary page, COSName name) {
        var node = page;
        for (int i = 0; node != null && i < DEEP; i++) {
            if (node.getDictionaryObject(name) instanceof COSBase found) return found;
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static PdfBox box(COSBase sides, PdfBox otherwise) {
        var s = sides instanceof COSArray it && it.size() == 4 ? it.toCOSNumberFloatList() : List.<Float>of();
        if (s.isEmpty() || s.contains(null)) return otherwise;
        var box = new PdfBox(Math.min(s.get(0), s.get(2)), Math.min(s.get(1), s.get(3)),
                Math.max(s.get(0), s.get(2)), Math.max(s.get(1), s.get(3)));
        return box.width() > 0 && box.height() > 0 && Math.max(box.width(), box.height()) < VAST ? box : otherwise;
    }

    /// Filled fields are part of what the page says; comments are said beside it.
    private static void addNotes(COSDictionary page, PdfMatrix toPage, PdfContent content, PdfPage shown) {
        var notes = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; notes != null && i < Math.min(MANY_NOTES, notes.size()); i++) {
            if (!(notes.getObject(i) instanceof COSDictionary note)) continue;
            var kind = note.getCOSName(COSName.SUBTYPE);
            if (COSName.WIDGET.equals(kind)) {
                var looks = note.getCOSDictionary(COSName.AP);
                var at = box(note.getDictionaryObject(COSName.RECT), null);
                boolean hidden = (note.getInt(COSName.F, 0) & HIDDEN) != 0;
                if (hidden || looks == null || at == null || !(looks.getDictionaryObject(COSName.N) instanceof COSStream look)) continue;
                content.drawOver(look, at, toPage);
            } else {
                var words = note.getString(COSName.CONTENTS);
                if (words == null || words.isBlank()) continue;
                shown.asides.add(new Aside(new Place.Page(shown.number, 0), Aside.Kind.COMMENT, words.strip()));
            }
        }
    }

    private static List<COSStream> contents(COSDictionary page) {
        var contents = page.getDictionaryObject(COSName.CONTENTS);
        var streams = new ArrayList<COSStream>();
        if (contents instanceof COSStream one) streams.add(one);
        if (contents instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) if (many.getObject(i) instanceof COSStream it) streams.add(it);
        }
        return streams;
    }

    /// The layers that the file says are not shown.
    private static Set<COSBase> switchedOff(COSDictionary catalogue) {
        Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());
        var layers = catalogue.getCOSDictionary(COSName.OCPROPERTIES);
        var shown = layers == null ? null : layers.getCOSDictionary(COSName.D);
        var list = shown == null ? null : shown.getCOSArray(COSName.OFF);
        for (int i = 0; list != null && i < list.size(); i++) if (list.getObject(i) != null) off.add(list.getObject(i));
        return off;
    }
}
