package hamkor.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
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
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/// The fonts of one file: how wide their characters are and what these mean.
final class PdfFonts {
    /// What stands for a character whose meaning the file does not tell.
    static final String UNKNOWN = "\ufffd";

    static {
        // PDFBox would read every font of the machine (seconds, a cache in the home folder) to find a likeness of one that
        // is not embedded. Only the widths of such a font matter here, and the file has them.
        FontMappers.set(new Bundled());
    }

    private final PdfStreams streams;
    private final Map<COSDictionary, Face> faces = new IdentityHashMap<>();

    PdfFonts(PdfStreams streams) {
        this.streams = streams;
    }

    /// A font as the pages use it; one that is damaged has no characters to offer.
    Face face(COSDictionary dictionary) {
        return faces.computeIfAbsent(dictionary, it -> {
            try {
                check(it);
                return new Face(PDFontFactory.createFont(it));
            } catch (IOException | IllegalArgumentException | ClassCastException | NullPointerException | IndexOutOfBoundsException
                    | ArithmeticException | NegativeArraySizeException | UnsupportedOperationException | IllegalStateException e) {
                // The readers of fonts stumble over damage in all these ways.
                return new Face(null);
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
        var descriptor = own.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor == null) return;
        check(descriptor.getDictionaryObject(COSName.FONT_FILE));
        check(descriptor.getDictionaryObject(COSName.FONT_FILE2));
        check(descriptor.getDictionaryObject(COSName.FONT_FILE3));
    }

    private void check(Object stream) throws IOException {
        if (stream instanceof COSStream it) streams.count(it);
    }

    /// One font.
    static final class Face {
        private final PDFont font;
        private final boolean bold;
        private final Map<Integer, String> texts = new HashMap<>();
        private final Map<Integer, Double> advances = new HashMap<>();

        Face(PDFont font) {
            this.font = font;
            this.bold = font != null && isBold(font);
        }

        boolean isKnown() {
            return font != null;
        }

        boolean isBold() {
            return bold;
        }

        boolean isVertical() {
            return font.isVertical();
        }

        int next(InputStream codes) throws IOException {
            return font.readCode(codes);
        }

        /// The way to the next character, in parts of the font's size: to the right, or upwards (mostly negative) in a
        /// vertical font.
        double advance(int code) {
            return advances.computeIfAbsent(code, it -> {
                try {
                    var way = font.getDisplacement(it);
                    double length = font.isVertical() ? way.getY() : way.getX();
                    return Double.isFinite(length) ? length : 0;
                } catch (IOException | RuntimeException e) {
                    return 0.5;
                }
            });
        }

        String text(int code) {
            return texts.computeIfAbsent(code, this::find);
        }

        private String find(int code) {
            String text;
            try {
                text = font instanceof PDType0Font ? font.toUnicode(code) : font.toUnicode(code, GlyphList.getAdobeGlyphList());
            } catch (RuntimeException e) {
                // Damaged encodings and maps; the character is there but nobody can say which.
                return UNKNOWN;
            }
            if (text == null) return font instanceof PDSimpleFont && code >= 0x20 && code < 0x7f ? String.valueOf((char) code) : UNKNOWN;
            if (text.isEmpty() || text.length() == 1 && text.charAt(0) < 0x20 && !Character.isWhitespace(text.charAt(0))) return UNKNOWN;
            return text;
        }

        private static boolean isBold(PDFont font) {
            var name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
            if (name.contains("bold") || name.contains("black") || name.contains("heavy")) return true;
            var descriptor = font.getFontDescriptor();
            return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
        }
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
