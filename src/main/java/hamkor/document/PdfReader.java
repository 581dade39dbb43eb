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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// A text PDF into paragraphs and tables. There are none in the file: it only says where characters and lines are drawn, and
/// here they are seen as a person sees them, page by page, and put together over the ends of the pages.
final class PdfReader {
    private static final int MANY_PAGES = 3_000;
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
        try (var document = Loader.loadPDF(file)) {
            return read(document, streams);
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

    private Document read(PDDocument document, PdfStreams streams) {
        var dictionaries = pages(document);
        var content = new PdfContent(streams, new PdfFonts(streams), switchedOff(document));
        var tables = new PdfTables();
        var seen = new Seen();
        int number = 0;
        for (var dictionary : dictionaries) {
            var page = draw(new PDPage(dictionary), ++number, content).upright();
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
    private List<COSDictionary> pages(PDDocument document) {
        var found = new ArrayList<COSDictionary>();
        Set<COSBase> above = Collections.newSetFromMap(new IdentityHashMap<>());
        gather(document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES), above, found);
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
        if (above.size() > 1_000 || !above.add(node)) return;
        for (int i = 0; i < kids.size(); i++) if (kids.getObject(i) instanceof COSDictionary kid) gather(kid, above, found);
    }

    private static PdfPage draw(PDPage page, int number, PdfContent content) {
        var crop = page.getCropBox();
        int turned = Math.floorMod(page.getRotation(), 360);
        double width = crop.getWidth(), height = crop.getHeight();
        double left = crop.getLowerLeftX(), bottom = crop.getLowerLeftY(), right = crop.getUpperRightX(), top = crop.getUpperRightY();
        var toPage = switch (turned) {
            case 90 -> new PdfMatrix(0, 1, 1, 0, -bottom, -left);
            case 180 -> new PdfMatrix(-1, 0, 0, 1, right, -bottom);
            case 270 -> new PdfMatrix(0, -1, -1, 0, top, right);
            default -> new PdfMatrix(1, 0, 0, -1, -left, top);
        };
        boolean sideways = turned == 90 || turned == 270;
        var shown = new PdfPage(number, sideways ? height : width, sideways ? width : height);
        content.draw(contents(page), resources(page), toPage, shown);
        PdfCyrillic.restore(shown.glyphs);
        addNotes(page, toPage, content, shown);
        return shown;
    }

    /// Filled fields are part of what the page says; comments are said beside it.
    private static void addNotes(PDPage page, PdfMatrix toPage, PdfContent content, PdfPage shown) {
        var notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; notes != null && i < Math.min(MANY_NOTES, notes.size()); i++) {
            if (!(notes.getObject(i) instanceof COSDictionary note)) continue;
            var kind = note.getCOSName(COSName.SUBTYPE);
            if (COSName.WIDGET.equals(kind)) {
                var looks = note.getCOSDictionary(COSName.AP);
                var r = note.getCOSArray(COSName.RECT) == null ? List.<Float>of() : note.getCOSArray(COSName.RECT).toCOSNumberFloatList();
                boolean hidden = (note.getInt(COSName.F, 0) & HIDDEN) != 0;
                if (hidden || looks == null || r.size() != 4 || r.contains(null) || !(looks.getDictionaryObject(COSName.N) instanceof COSStream look)) continue;
                var box = new PdfBox(Math.min(r.get(0), r.get(2)), Math.min(r.get(1), r.get(3)), Math.max(r.get(0), r.get(2)), Math.max(r.get(1), r.get(3)));
                content.drawOver(look, box, toPage);
            } else {
                var words = note.getString(COSName.CONTENTS);
                if (words != null && !words.isBlank()) shown.asides.add(new Aside(new Place.Page(shown.number, 0), Aside.Kind.COMMENT, words.strip()));
            }
        }
    }

    private static List<COSStream> contents(PDPage page) {
        var contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        var streams = new ArrayList<COSStream>();
        if (contents instanceof COSStream one) streams.add(one);
        if (contents instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) if (many.getObject(i) instanceof COSStream it) streams.add(it);
        }
        return streams;
    }

    private static COSDictionary resources(PDPage page) {
        var resources = page.getResources();
        return resources == null ? null : resources.getCOSObject();
    }

    /// The layers that the file says are not shown.
    private static Set<COSBase> switchedOff(PDDocument document) {
        Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());
        var layers = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        var shown = layers == null ? null : layers.getCOSDictionary(COSName.D);
        var list = shown == null ? null : shown.getCOSArray(COSName.OFF);
        for (int i = 0; list != null && i < list.size(); i++) if (list.getObject(i) != null) off.add(list.getObject(i));
        return off;
    }
}
