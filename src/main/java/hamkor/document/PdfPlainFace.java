package hamkor.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;

/// A font of which the file says all that reading needs: how wide its codes are and what they stand for. Nearly every font of
/// an office program is one. Its program, made for drawing, is left alone: reading it takes most of the time of a cold
/// start, and is where damaged files do most harm.
final class PdfPlainFace implements PdfFace {
    private static final COSName IDENTITY = COSName.IDENTITY_H;

    private final int bytes;
    private final PdfStyle style;
    private final double unit;
    private final double usual;
    private final Map<Integer, Double> widths;
    private final TreeMap<Integer, double[]> widthRanges;
    private final PdfCharacterMap meanings;
    private final Encoding encoding;

    private PdfPlainFace(int bytes, PdfStyle style, double unit, double usual, PdfCharacterMap meanings, Encoding encoding) {
        this.bytes = bytes;
        this.style = style;
        this.unit = unit;
        this.usual = usual;
        this.widths = new HashMap<>();
        this.widthRanges = new TreeMap<>();
        this.meanings = meanings;
        this.encoding = encoding;
    }

    /// Null when the font's program has to be asked.
    static PdfFace of(COSDictionary font, PdfStreams streams) throws IOException {
        var map = font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream it ? PdfCharacterMap.of(streams.bytes(it)) : null;
        var meanings = map == null || map.isEmpty() ? null : map;
        return COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE)) ? composite(font, meanings) : simple(font, meanings);
    }

    private static PdfFace composite(COSDictionary font, PdfCharacterMap meanings) {
        if (meanings == null || !IDENTITY.equals(font.getDictionaryObject(COSName.ENCODING))) return null;
        var descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants == null || descendants.size() == 0 || !(descendants.getObject(0) instanceof COSDictionary own)) return null;
        var face = new PdfPlainFace(2, style(font, own), 0.001, own.getFloat(COSName.DW, 1000), meanings, null);
        var widths = own.getCOSArray(COSName.W);
        for (int i = 0; widths != null && i + 1 < widths.size(); ) {
            int first = whole(widths.getObject(i));
            if (widths.getObject(i + 1) instanceof COSArray list) {
                for (int k = 0; k < list.size(); k++) face.widths.put(first + k, number(list.getObject(k)));
                i += 2;
            } else {
                if (i + 2 >= widths.size()) break;
                face.widthRanges.put(first, new double[] {whole(widths.getObject(i + 1)), number(widths.getObject(i + 2))});
                i += 3;
            }
        }
        return face;
    }

    private static PdfFace simple(COSDictionary font, PdfCharacterMap meanings) {
        var widths = font.getCOSArray(COSName.WIDTHS);
        var encoding = encoding(font.getDictionaryObject(COSName.ENCODING));
        if (widths == null || widths.size() == 0 || meanings == null && encoding == null) return null;
        var matrix = font.getCOSArray(COSName.FONT_MATRIX);
        boolean drawn = COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE));
        double unit = drawn && matrix != null && matrix.size() == 6 ? Math.abs(number(matrix.getObject(0))) : 0.001;
        var descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        double usual = descriptor == null ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0);
        var face = new PdfPlainFace(1, style(font, font), unit, usual, meanings, encoding);
        int first = font.getInt(COSName.FIRST_CHAR, 0);
        for (int i = 0; i < Math.min(256, widths.size()); i++) face.widths.put(first + i, number(widths.getObject(i)));
        return face;
    }

    /// Null when it is the font's own.
    private static Encoding encoding(COSBase encoding) {
        if (encoding instanceof COSName whole) return Encoding.getInstance(whole);
        if (!(encoding instanceof COSDictionary it)) return null;
        var differences = it.getCOSArray(COSName.DIFFERENCES);
        if (differences == null) return null;
        var name = it.getCOSName(COSName.BASE_ENCODING);
        var base = name == null ? StandardEncoding.INSTANCE : Encoding.getInstance(name);
        return base == null ? null : new Changed(base, differences);
    }

    /// An encoding with some of its codes changed.
    private static final class Changed extends Encoding {
        Changed(Encoding base, COSArray differences) {
            base.getCodeToNameMap().forEach(this::add);
            int code = 0;
            for (int i = 0; i < differences.size(); i++) {
                switch (differences.getObject(i)) {
                    case COSNumber next -> code = next.intValue();
                    case COSName name -> overwrite(code++, name.getName());
                    case null, default -> {}
                }
            }
        }

        @Override
        public COSBase getCOSObject() {
            return null;
        }

        @Override
        public String getEncodingName() {
            return null;
        }
    }

    private static PdfStyle style(COSDictionary font, COSDictionary own) {
        var name = font.getNameAsString(COSName.BASE_FONT);
        var descriptor = own.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor == null) return PdfStyle.of(name, 0, 0, 0);
        return PdfStyle.of(name, descriptor.getInt(COSName.FLAGS, 0),
                descriptor.getFloat(COSName.FONT_WEIGHT, 0), descriptor.getFloat(COSName.ITALIC_ANGLE, 0));
    }

    private static double number(COSBase value) {
        return value instanceof COSNumber it && Float.isFinite(it.floatValue()) ? it.floatValue() : 0;
    }

    private static int whole(COSBase value) {
        return value instanceof COSNumber it ? it.intValue() : 0;
    }

    @Override
    public int next(InputStream codes) throws IOException {
        int first = codes.read();
        return bytes == 1 ? first : first << 8 | Math.max(0, codes.read());
    }

    @Override
    public double advance(int code) {
        var width = widths.get(code);
        if (width == null) {
            var range = widthRanges.floorEntry(code);
            width = range == null || range.getValue()[0] < code ? usual : range.getValue()[1];
        }
        return width * unit;
    }

    @Override
    public String text(int code) {
        var text = meanings == null ? null : meanings.text(code);
        if (text == null && encoding != null) text = GlyphList.getAdobeGlyphList().toUnicode(encoding.getName(code));
        return text == null || !PdfCharacterMap.isReadable(text) ? PdfFonts.UNKNOWN : text;
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public PdfStyle style() {
        return style;
    }
}
