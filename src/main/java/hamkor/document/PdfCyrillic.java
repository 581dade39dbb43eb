package hamkor.document;

import java.nio.charset.Charset;
import java.util.List;

/// Old programs put Cyrillic letters into a font under the codes of Latin ones and said nothing of it: the page shows
/// «Дорожная карта», the file says «Äîðîæíàÿ êàðòà». No language has so many letters with accents.
final class PdfCyrillic {
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    /// So many letters of a page, of a hundred, are enough to tell.
    private static final int MOST = 60;
    private static final int FEW = 12;

    private PdfCyrillic() {}

    static void restore(List<PdfGlyph> glyphs) {
        int letters = 0, accented = 0;
        for (var glyph : glyphs) {
            char it = glyph.text().charAt(0);
            if (!Character.isLetter(it)) continue;
            letters++;
            if (it >= '\u00c0' && it <= '\u00ff') accented++;
        }
        if (accented < FEW || accented * 100L < (long) MOST * letters) return;
        glyphs.replaceAll(it -> isLatin(it.text()) ? it.reads(new String(it.text().getBytes(LATIN), CYRILLIC)) : it);
    }

    private static boolean isLatin(String text) {
        return text.length() == 1 && text.charAt(0) >= '\u0080' && LATIN.newEncoder().canEncode(text.charAt(0))
                // Marks that both have at other codes are drawn from the Latin font.
                && "«»–—“”„№…".indexOf(text.charAt(0)) < 0;
    }
}
