package hamkor.document;

import java.nio.charset.StandardCharsets;

/// The end of a PDF says where its table of objects lies. Where it does not, PDFBox looks for the objects through all of the
/// file, several times: in a small file a mercy to the damaged, in a large one seconds of work for nothing.
final class PdfTrailer {
    private static final int SMALL = 16_000_000;
    private static final int END = 2048;
    private static final int BEGINNING_OF_TABLE = 64;
    private static final String MARK = "startxref";

    private PdfTrailer() {}

    /// Whether the file is small, or its end leads to a table of objects.
    static boolean isWorthOpening(byte[] file) {
        if (file.length <= SMALL) return true;
        var end = new String(file, file.length - END, END, StandardCharsets.ISO_8859_1);
        int mark = end.lastIndexOf(MARK);
        if (mark < 0) return false;
        long offset = number(end, mark + MARK.length());
        if (offset < 0 || offset >= file.length - BEGINNING_OF_TABLE) return false;
        var table = new String(file, (int) offset, BEGINNING_OF_TABLE, StandardCharsets.ISO_8859_1).strip();
        return table.startsWith("xref") || table.contains(" obj");
    }

    private static long number(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) i++;
        int start = i;
        while (i < text.length() && i - start < 10 && Character.isDigit(text.charAt(i))) i++;
        return i > start ? Long.parseLong(text.substring(start, i)) : -1;
    }
}
