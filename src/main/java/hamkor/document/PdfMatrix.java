package hamkor.document;

/// How a page's content moves, scales and turns what it draws: x' = a x + c y + e, y' = b x + d y + f.
record PdfMatrix(double a, double b, double c, double d, double e, double f) {
    static final PdfMatrix SAME = new PdfMatrix(1, 0, 0, 1, 0, 0);

    double x(double x, double y) {
        return a * x + c * y + e;
    }

    double y(double x, double y) {
        return b * x + d * y + f;
    }

    /// This one first, then `next`.
    PdfMatrix then(PdfMatrix next) {
        return new PdfMatrix(
                a * next.a + b * next.c, a * next.b + b * next.d,
                c * next.a + d * next.c, c * next.b + d * next.d,
                e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f);
    }

    PdfMatrix movedBy(double x, double y) {
        return new PdfMatrix(a, b, c, d, x(x, y), y(x, y));
    }

    /// How much longer a line becomes, on the whole.
    double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }

    PdfBox around(double left, double top, double right, double bottom) {
        double x1 = x(left, top), x2 = x(right, top), x3 = x(left, bottom), x4 = x(right, bottom);
        double y1 = y(left, top), y2 = y(right, top), y3 = y(left, bottom), y4 = y(right, bottom);
        return new PdfBox(Math.min(Math.min(x1, x2), Math.min(x3, x4)), Math.min(Math.min(y1, y2), Math.min(y3, y4)),
                Math.max(Math.max(x1, x2), Math.max(x3, x4)), Math.max(Math.max(y1, y2), Math.max(y3, y4)));
    }
}
