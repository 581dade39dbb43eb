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
        int count = document.getNumberOfPages();
        if (count > MANY_PAGES) throw new Unreadable(Unreadable.Reason.TOO_LARGE_UNPACKED, limits.unpacked() / 1_000_000);
        if (count == 0) throw new Unreadable(Unreadable.Reason.DAMAGED);
        var content = new PdfContent(streams, new PdfFonts(streams), switchedOff(document));
        var pages = new ArrayList<PdfPage>();
        for (var page : document.getPages()) pages.add(draw(page, pages.size() + 1, content).upright());
        refuseScan(pages);
        return new PdfTables(pages).document();
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
        return shown;
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

    private static void refuseScan(List<PdfPage> pages) {
        long known = 0, unknown = 0, pictures = 0;
        for (var page : pages) {
            known += page.glyphs.stream().filter(it -> !it.isBlank() && !it.text().equals(PdfFonts.UNKNOWN)).count();
            unknown += page.unknown;
            pictures += page.pictures.isEmpty() ? 0 : 1;
        }
        if (known == 0 || unknown > known || pictures * 2 >= pages.size() && known < (long) FEW * pages.size()) {
            throw new Unreadable(Unreadable.Reason.SCAN);
        }
    }
}
