package hamkor.document;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/// How a page's content draws at one moment; kept and taken back by the operators q and Q.
final class PdfDrawing {
    PdfMatrix matrix;
    PdfBox clip;
    boolean clipNext;
    double lineWidth = 1;
    boolean fillPale;
    boolean fillClear;
    boolean strokePale;
    Space fillSpace = Space.PLAIN;
    Space strokeSpace = Space.PLAIN;
    PdfFace face;
    double fontSize;
    double characterSpace;
    double wordSpace;
    double across = 1;
    double leading;
    double rise;
    int mode;

    PdfDrawing(PdfMatrix matrix, PdfBox clip) {
        this.matrix = matrix;
        this.clip = clip;
    }

    PdfDrawing copy() {
        var copy = new PdfDrawing(matrix, clip);
        copy.lineWidth = lineWidth;
        copy.fillPale = fillPale;
        copy.fillClear = fillClear;
        copy.strokePale = strokePale;
        copy.fillSpace = fillSpace;
        copy.strokeSpace = strokeSpace;
        copy.face = face;
        copy.fontSize = fontSize;
        copy.characterSpace = characterSpace;
        copy.wordSpace = wordSpace;
        copy.across = across;
        copy.leading = leading;
        copy.rise = rise;
        copy.mode = mode;
        return copy;
    }

    /// What the numbers of a colour mean, as far as telling white from the rest needs it.
    enum Space {
        /// One number is a grey, three are red, green and blue, four are inks.
        PLAIN,
        /// Amounts of ink: nothing is white.
        INK,
        /// The first number is the lightness, to 100.
        LIGHTNESS,
        /// A pattern, or a colour looked up in a table.
        OTHER;

        static Space of(COSBase name, COSDictionary resources) {
            COSBase space = name;
            if (name instanceof COSName key && resources != null) {
                var all = resources.getCOSDictionary(COSName.COLORSPACE);
                if (all != null && all.getDictionaryObject(key) != null) space = all.getDictionaryObject(key);
            }
            var kind = space instanceof COSArray array && array.size() > 0 ? array.getObject(0) : space;
            if (!(kind instanceof COSName it)) return OTHER;
            return switch (it.getName()) {
                case "DeviceGray", "CalGray", "DeviceRGB", "CalRGB", "DeviceCMYK", "ICCBased", "G", "RGB", "CMYK" -> PLAIN;
                case "Separation", "DeviceN" -> INK;
                case "Lab" -> LIGHTNESS;
                default -> OTHER;
            };
        }

        boolean isPale(List<COSBase> colour) {
            double least = 1, most = 0;
            for (var part : colour) {
                if (!(part instanceof COSNumber number)) return false;
                least = Math.min(least, number.floatValue());
                most = Math.max(most, number.floatValue());
            }
            if (colour.isEmpty()) return false;
            return switch (this) {
                case PLAIN -> colour.size() == 4 ? most < 0.03 : least > 0.97;
                case INK -> most < 0.03;
                case LIGHTNESS -> colour.getFirst() instanceof COSNumber lightness && lightness.floatValue() > 97;
                case OTHER -> false;
            };
        }
    }
}
