package hamkor.document;

/// A character as a page shows it. Lengths are points; the page's upper left corner is (0, 0), y runs down.
///
/// Text may run in four directions, so a glyph is kept in the frame of its own direction: `start` and `end` along the
/// line, `baseline` across it. For upright text these are x and y.
///
/// @param text what it stands for: mostly one character, more for a ligature
/// @param size the height of its font on the page
/// @param quarters quarter turns against the clock: 0 upright, 1 running up, 2 upside down, 3 running down
/// @param order its place in the drawing order of the page
record PdfGlyph(String text, double start, double end, double baseline, double size, int quarters, PdfStyle style, int order) {
    /// Where most of its ink is, across the line: above the baseline by about a third of the font.
    private static final double MIDDLE = 0.3;

    double x() {
        return switch (quarters) {
            case 0 -> (start + end) / 2;
            case 1 -> baseline - MIDDLE * size;
            case 2 -> -(start + end) / 2;
            default -> -(baseline - MIDDLE * size);
        };
    }

    double y() {
        return switch (quarters) {
            case 0 -> baseline - MIDDLE * size;
            case 1 -> -(start + end) / 2;
            case 2 -> -(baseline - MIDDLE * size);
            default -> (start + end) / 2;
        };
    }

    boolean isBlank() {
        return text.isBlank() || text.equals("\u00a0");
    }

    /// The same glyph on the page turned so that `pageQuarters` becomes upright.
    PdfGlyph turned(int pageQuarters) {
        return new PdfGlyph(text, start, end, baseline, size, (quarters - pageQuarters + 4) % 4, style, order);
    }

    PdfGlyph moved(double along, double across) {
        return new PdfGlyph(text, start + along, end + along, baseline + across, size, quarters, style, order);
    }

    PdfGlyph reads(String other) {
        return new PdfGlyph(other, start, end, baseline, size, quarters, style, order);
    }
}
