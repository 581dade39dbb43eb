package hamkor.document;

import java.util.Locale;

/// How a font looks, as far as it tells a heading from what stands around it.
record PdfStyle(boolean bold, boolean slanted) {
    static final PdfStyle PLAIN = new PdfStyle(false, false);
    private static final int FORCE_BOLD = 1 << 18;
    private static final int HEAVY = 600;

    /// @param name the font's name; null when it has none
    /// @param flags of the font's descriptor, as are its weight and the angle at which it leans
    static PdfStyle of(String name, int flags, double weight, double angle) {
        var lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        boolean bold = lower.contains("bold") || lower.contains("black") || lower.contains("heavy")
                || (flags & FORCE_BOLD) != 0 || weight >= HEAVY;
        return new PdfStyle(bold, lower.contains("italic") || lower.contains("oblique") || angle != 0);
    }

    /// The style both have.
    PdfStyle common(PdfStyle other) {
        return new PdfStyle(bold && other.bold, slanted && other.slanted);
    }
}
