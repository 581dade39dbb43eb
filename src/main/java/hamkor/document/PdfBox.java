package hamkor.document;

/// An upright rectangle of a page, in points from the page's upper left corner.
record PdfBox(double left, double top, double right, double bottom) {
    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double area() {
        return Math.max(0, width()) * Math.max(0, height());
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    PdfBox common(PdfBox other) {
        return new PdfBox(Math.max(left, other.left), Math.max(top, other.top),
                Math.min(right, other.right), Math.min(bottom, other.bottom));
    }

    boolean isWithin(PdfBox other, double slack) {
        return left >= other.left - slack && right <= other.right + slack && top >= other.top - slack && bottom <= other.bottom + slack;
    }

    PdfBox grown(double by) {
        return new PdfBox(left - by, top - by, right + by, bottom + by);
    }
}
