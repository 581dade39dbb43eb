package hamkor.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/// A font whose program PDFBox has to read, because the file says too little about its characters.
final class PdfProgramFace implements PdfFace {
    private final PDFont font;
    private final PdfStyle style;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Double> advances = new HashMap<>();

    PdfProgramFace(PDFont font) {
        this.font = font;
        var descriptor = font.getFontDescriptor();
        this.style = descriptor == null ? PdfStyle.of(font.getName(), 0, 0, 0)
                : PdfStyle.of(font.getName(), descriptor.getFlags(), descriptor.getFontWeight(), descriptor.getItalicAngle());
    }

    @Override
    public PdfStyle style() {
        return style;
    }

    @Override
    public boolean isVertical() {
        return font.isVertical();
    }

    @Override
    public int next(InputStream codes) throws IOException {
        return font.readCode(codes);
    }

    @Override
    public double advance(int code) {
        return advances.computeIfAbsent(code, it -> {
            try {
                var way = font.getDisplacement(it);
                double length = font.isVertical() ? way.getY() : way.getX();
                return Double.isFinite(length) ? length : 0;
            } catch (IOException | RuntimeException e) {
                // Damaged programs; a middling width keeps the words apart.
                return 0.5;
            }
        });
    }

    @Override
    public String text(int code) {
        return texts.computeIfAbsent(code, this::find);
    }

    private String find(int code) {
        String text;
        try {
            text = font instanceof PDType0Font ? font.toUnicode(code) : font.toUnicode(code, GlyphList.getAdobeGlyphList());
        } catch (RuntimeException e) {
            // Damaged encodings and maps; the character is there but nobody can say which.
            return PdfFonts.UNKNOWN;
        }
        if (text == null && font instanceof PDSimpleFont && code >= 0x20 && code < 0x7f) return String.valueOf((char) code);
        if (text == null) return PdfFonts.UNKNOWN;
        return PdfCharacterMap.isReadable(text) ? text : PdfFonts.UNKNOWN;
    }
}
