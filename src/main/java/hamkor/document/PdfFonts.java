package hamkor.document;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;

/// The fonts of one file: how wide their characters are and what these mean.
final class PdfFonts {
    /// What stands for a character whose meaning the file does not tell.
    static final String UNKNOWN = "\ufffd";

    static {
        // PDFBox would read every font of the machine (seconds, a cache in the home folder) to find a likeness of one that
        // is not embedded. Only the widths of such a font matter here, and the file has them.
        FontMappers.set(new Bundled());
    }

    /// Codes of a composite font are two bytes, and few fonts fill them.
    private static final int MANY_CODES = 300_000;
    private final PdfStreams streams;
    private final Map<COSDictionary, PdfFace> faces = new IdentityHashMap<>();

    PdfFonts(PdfStreams streams) {
        this.streams = streams;
    }

    /// A font as the pages use it; one that is damaged has no characters to offer.
    PdfFace face(COSDictionary dictionary) {
        return faces.computeIfAbsent(dictionary, it -> {
            try {
                var plain = PdfPlainFace.of(it, streams);
                if (plain != null) return plain;
                check(it);
                return new PdfProgramFace(PDFontFactory.createFont(it));
            } catch (IOException | IllegalArgumentException | ClassCastException | NullPointerException | IndexOutOfBoundsException
                    | ArithmeticException | NegativeArraySizeException | UnsupportedOperationException | IllegalStateException e) {
                // The readers of fonts stumble over damage in all these ways.
                return PdfFace.NONE;
            }
        });
    }

    /// The font's program and map are unpacked by PDFBox without a limit.
    private void check(COSDictionary font) throws IOException {
        check(font.getDictionaryObject(COSName.TO_UNICODE));
        check(font.getDictionaryObject(COSName.ENCODING));
        var descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        var own = descendants != null && descendants.size() > 0 && descendants.getObject(0) instanceof COSDictionary d ? d : font;
        check(own.getDictionaryObject(COSName.CID_TO_GID_MAP));
        checkWidths(own.getCOSArray(COSName.W));
        checkWidths(own.getCOSArray(COSName.W2));
        var descriptor = own.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor == null) return;
        check(descriptor.getDictionaryObject(COSName.FONT_FILE));
        check(descriptor.getDictionaryObject(COSName.FONT_FILE2));
        check(descriptor.getDictionaryObject(COSName.FONT_FILE3));
    }

    /// «0 2000000000 500» would have PDFBox note two thousand million widths.
    private static void checkWidths(COSArray widths) {
        long noted = 0;
        for (int i = 0; widths != null && i + 1 < widths.size(); i++) {
            if (widths.getObject(i) instanceof COSNumber from && widths.getObject(i + 1) instanceof COSNumber to) {
                noted += Math.max(0, to.longValue() - from.longValue());
                if (noted > MANY_CODES) throw new Unreadable(Unreadable.Reason.BOMB);
                i += 2;
            }
        }
    }

    private void check(Object stream) throws IOException {
        if (stream instanceof COSStream it) streams.count(it);
    }

    /// Answers every search for a font with the one that PDFBox brings along.
    private static final class Bundled implements FontMapper {
        private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

        /// Parsed when a file first needs it.
        private static final class Only {
            static final OpenTypeFont FONT = parse();

            private static OpenTypeFont parse() {
                try (var in = PDFont.class.getResourceAsStream(RESOURCE)) {
                    return new OTFParser().parse(new RandomAccessReadBuffer(in));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(Only.FONT, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(Only.FONT, true);
        }

        @Override
        public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
            return new CIDFontMapping(null, Only.FONT, true);
        }
    }
}
