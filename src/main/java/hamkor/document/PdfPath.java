package hamkor.document;

import hamkor.document.PdfPage.Ruling;
import java.util.ArrayList;
import java.util.List;

/// The path being drawn on a page, and what of it can be a table's ruling or a cell's shade: straight strokes, and
/// rectangles, which are rulings when they are thin.
final class PdfPath {
    /// A filled rectangle at most this thin is a line; rows of text are at least twice as high.
    private static final double THIN = 3;
    private static final double LEVEL = 0.7;
    private static final int MANY = 300_000;

    private final PdfPage page;
    private final List<Part> parts = new ArrayList<>();
    private int points;

    PdfPath(PdfPage page) {
        this.page = page;
    }

    /// A run of points without a break.
    private static final class Part {
        double[] xs = new double[5];
        double[] ys = new double[5];
        int count;
        boolean closed;
        boolean curved;

        void add(double x, double y) {
            if (count == xs.length) {
                xs = java.util.Arrays.copyOf(xs, 2 * count);
                ys = java.util.Arrays.copyOf(ys, 2 * count);
            }
            xs[count] = x;
            ys[count++] = y;
        }

        PdfBox box() {
            double left = xs[0], right = xs[0], top = ys[0], bottom = ys[0];
            for (int i = 1; i < count; i++) {
                left = Math.min(left, xs[i]);
                right = Math.max(right, xs[i]);
                top = Math.min(top, ys[i]);
                bottom = Math.max(bottom, ys[i]);
            }
            return new PdfBox(left, top, right, bottom);
        }

        /// Its corners are those of its box; a mitred border of a browser is thin and need not be so exact.
        boolean isRectangle() {
            if (curved || count < 4 || count > 6) return false;
            var box = box();
            for (int i = 0; i < count; i++) {
                boolean onSide = Math.min(Math.abs(xs[i] - box.left()), Math.abs(xs[i] - box.right())) < 0.2
                        && Math.min(Math.abs(ys[i] - box.top()), Math.abs(ys[i] - box.bottom())) < 0.2;
                if (!onSide) return false;
            }
            return true;
        }
    }

    void moveTo(double x, double y) {
        var part = new Part();
        part.add(x, y);
        parts.add(part);
        grow();
    }

    void lineTo(double x, double y) {
        if (parts.isEmpty()) {
            moveTo(x, y);
            return;
        }
        var part = parts.getLast();
        if (part.closed) {
            moveTo(part.xs[0], part.ys[0]);
            part = parts.getLast();
        }
        part.add(x, y);
        grow();
    }

    void curveTo(double x, double y) {
        lineTo(x, y);
        parts.getLast().curved = true;
    }

    void close() {
        if (!parts.isEmpty()) parts.getLast().closed = true;
    }

    void rectangle(PdfMatrix matrix, double x, double y, double width, double height) {
        moveTo(matrix.x(x, y), matrix.y(x, y));
        lineTo(matrix.x(x + width, y), matrix.y(x + width, y));
        lineTo(matrix.x(x + width, y + height), matrix.y(x + width, y + height));
        lineTo(matrix.x(x, y + height), matrix.y(x, y + height));
        close();
    }

    private void grow() {
        if (++points > MANY) throw new Unreadable(Unreadable.Reason.BOMB);
    }

    /// The box of the whole path; null when it is empty.
    PdfBox box() {
        PdfBox all = null;
        for (var part : parts) {
            var box = part.box();
            all = all == null ? box : new PdfBox(Math.min(all.left(), box.left()), Math.min(all.top(), box.top()),
                    Math.max(all.right(), box.right()), Math.max(all.bottom(), box.bottom()));
        }
        return all;
    }

    void end() {
        parts.clear();
    }

    void stroke(double width, boolean pale, PdfBox clip) {
        for (var part : parts) {
            if (part.curved && part.count < 6) continue;
            for (int i = 1; i < part.count; i++) stroke(part.xs[i - 1], part.ys[i - 1], part.xs[i], part.ys[i], width, pale, clip);
            if (part.closed && part.count > 2) {
                stroke(part.xs[part.count - 1], part.ys[part.count - 1], part.xs[0], part.ys[0], width, pale, clip);
            }
        }
    }

    private void stroke(double x1, double y1, double x2, double y2, double width, boolean pale, PdfBox clip) {
        double left = Math.min(x1, x2), right = Math.max(x1, x2), top = Math.min(y1, y2), bottom = Math.max(y1, y2);
        if (right - left > LEVEL && bottom - top > LEVEL) return;
        boolean level = right - left >= bottom - top;
        // A stroke as thick as a row of text is a coloured cell.
        double half = width / 2;
        var box = level ? new PdfBox(left, top - half, right, bottom + half) : new PdfBox(left - half, top, right + half, bottom);
        fill(box, pale, clip, level);
    }

    void fill(boolean pale, PdfBox clip) {
        if (isFrame()) {
            var outer = parts.getFirst().box();
            var inner = parts.getLast().box();
            if (outer.area() < inner.area()) {
                var swap = outer;
                outer = inner;
                inner = swap;
            }
            fill(new PdfBox(outer.left(), outer.top(), outer.right(), inner.top()), pale, clip, true);
            fill(new PdfBox(outer.left(), inner.bottom(), outer.right(), outer.bottom()), pale, clip, true);
            fill(new PdfBox(outer.left(), outer.top(), inner.left(), outer.bottom()), pale, clip, false);
            fill(new PdfBox(inner.right(), outer.top(), outer.right(), outer.bottom()), pale, clip, false);
            return;
        }
        for (var part : parts) {
            if (part.curved || part.count < 3) continue;
            var box = part.box();
            if (Math.min(box.width(), box.height()) > THIN && !part.isRectangle()) continue;
            fill(box, pale, clip, box.width() >= box.height());
        }
    }

    /// Two rectangles one just inside the other: browsers fill the space between as the border of a cell.
    private boolean isFrame() {
        if (parts.size() != 2 || !parts.getFirst().isRectangle() || !parts.getLast().isRectangle()) return false;
        var a = parts.getFirst().box();
        var b = parts.getLast().box();
        return (a.isWithin(b, 0.01) || b.isWithin(a, 0.01))
                && Math.abs(a.width() - b.width()) <= 2 * THIN && Math.abs(a.height() - b.height()) <= 2 * THIN
                && Math.min(a.width(), b.width()) > THIN && Math.min(a.height(), b.height()) > THIN;
    }

    private void fill(PdfBox whole, boolean pale, PdfBox clip, boolean level) {
        var box = whole.common(clip.grown(0.5));
        if (box.width() < 0 || box.height() < 0) return;
        if (page.strokes.size() + page.shades.size() > MANY) throw new Unreadable(Unreadable.Reason.BOMB);
        boolean thin = Math.min(box.width(), box.height()) <= THIN;
        // White on white draws nothing; white lines between coloured cells part them as black ones do.
        if (pale && (!thin || !isOnShade(box))) return;
        if (!thin) {
            page.shades.add(box);
        } else if (Math.max(box.width(), box.height()) <= THIN) {
            // A dot of a dotted line, which may run either way.
            page.strokes.add(new Ruling(true, (box.top() + box.bottom()) / 2, box.left(), box.right()));
            page.strokes.add(new Ruling(false, (box.left() + box.right()) / 2, box.top(), box.bottom()));
        } else if (level) {
            page.strokes.add(new Ruling(true, (box.top() + box.bottom()) / 2, box.left(), box.right()));
        } else {
            page.strokes.add(new Ruling(false, (box.left() + box.right()) / 2, box.top(), box.bottom()));
        }
    }

    private boolean isOnShade(PdfBox box) {
        return page.isShadedAt((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2);
    }
}
