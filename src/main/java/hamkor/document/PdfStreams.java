package hamkor.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/// Unpacks the streams of one file and counts what comes out, so that a small file cannot fill the memory.
final class PdfStreams {
    /// Text and lines of a page take kilobytes; what is kept in memory is far less than that.
    static final long ONE_KEPT = 24_000_000;
    /// A font with all of Unicode takes thirty megabytes.
    private static final long ONE_STREAM = 64_000_000;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LOOK_BACK = 400;
    private final Limits limits;
    private long unpacked;

    PdfStreams(Limits limits) {
        this.limits = limits;
    }

    /// The stream's bytes, all filters undone.
    byte[] bytes(COSStream stream) throws IOException {
        var out = new Counted(new ByteArrayOutputStream());
        unpack(stream, out);
        return out.kept.toByteArray();
    }

    /// Unpacks a stream that another will unpack again, only to see that it stays within the limits.
    void count(COSStream stream) throws IOException {
        unpack(stream, new Counted(null));
    }

    private void unpack(COSStream stream, Counted last) throws IOException {
        var filters = filters(stream);
        if (filters.size() > 4) throw new Unreadable(Unreadable.Reason.BOMB);
        var input = stream.createRawInputStream();
        try {
            if (filters.isEmpty()) {
                input.transferTo(last);
                return;
            }
            for (int i = 0; i < filters.size(); i++) {
                var out = i == filters.size() - 1 ? last : new Counted(new ByteArrayOutputStream());
                Filter filter = filters.get(i);
                if (isPicture(filter)) return;
                try {
                    filter.decode(input, out, stream, i);
                } catch (IOException e) {
                    // What was unpacked before the damage is still text; PDFBox does the same.
                    if (out.length == 0) throw e;
                }
                if (out != last) input = new ByteArrayInputStream(out.kept.toByteArray());
            }
        } finally {
            input.close();
        }
    }

    private static List<Filter> filters(COSStream stream) throws IOException {
        var names = new ArrayList<COSName>();
        switch (stream.getFilters()) {
            case COSName one -> names.add(one);
            case COSArray many -> {
                for (int i = 0; i < many.size(); i++) if (many.getObject(i) instanceof COSName it) names.add(it);
            }
            case null, default -> {}
        }
        var filters = new ArrayList<Filter>();
        // The same packing twice over is the mark of a bomb; PDFBox undoes it only once.
        for (var name : names.stream().distinct().toList()) filters.add(FilterFactory.INSTANCE.getFilter(name));
        return filters;
    }

    private static boolean isPicture(Filter filter) {
        var name = filter.getClass().getSimpleName();
        return name.startsWith("DCT") || name.startsWith("JPX") || name.startsWith("JBIG2") || name.startsWith("CCITT");
    }


    /// PDFBox unpacks the tables of objects, the fonts and their maps itself, whole and in memory. So before it opens the
    /// file, every packed stream that is not a picture is unpacked here, counted and thrown away.
    void survey(byte[] file) {
        var buffer = new byte[1 << 16];
        var inflater = new Inflater();
        try {
            for (int at = next(file, 0); at >= 0; at = next(file, at)) {
                int begin = at;
                while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n')) begin++;
                if (begin + 2 > file.length || !looksDeflated(file, begin) || isPicture(file, at)) continue;
                inflater.reset();
                inflater.setInput(file, begin, file.length - begin);
                at = Math.max(at, begin + count(inflater, buffer));
            }
        } finally {
            inflater.end();
        }
        unpacked = 0;
    }

    private int count(Inflater inflater, byte[] buffer) {
        long out = 0;
        try {
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) break;
                out += n;
                add(n, out, ONE_STREAM, inflater.getBytesRead());
            }
        } catch (DataFormatException e) {
            // Damaged streams are met again, and judged, where they are read.
        }
        return (int) Math.min(Integer.MAX_VALUE, inflater.getBytesRead());
    }

    private static int next(byte[] file, int from) {
        outer:
        for (int i = from; i <= file.length - STREAM.length; i++) {
            for (int j = 0; j < STREAM.length; j++) if (file[i + j] != STREAM[j]) continue outer;
            if (i >= 3 && file[i - 1] == 'd' && file[i - 2] == 'n' && file[i - 3] == 'e') continue;
            return i + STREAM.length;
        }
        return -1;
    }

    private static boolean looksDeflated(byte[] file, int at) {
        int first = file[at] & 0xff, second = file[at + 1] & 0xff;
        return (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    }

    private static boolean isPicture(byte[] file, int at) {
        var before = new String(file, Math.max(0, at - LOOK_BACK), Math.min(at, LOOK_BACK), StandardCharsets.ISO_8859_1);
        var dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return dictionary.contains("/Image") && !dictionary.contains("/ObjStm") && !dictionary.contains("/XRef");
    }

    private void add(long more, long ofThis, long most, long packed) {
        unpacked += more;
        if (ofThis > most) {
            throw new Unreadable(ofThis / 100 > packed ? Unreadable.Reason.BOMB : Unreadable.Reason.TOO_LARGE_UNPACKED);
        }
        if (unpacked > limits.unpacked()) throw new Unreadable(Unreadable.Reason.TOO_LARGE_UNPACKED, limits.unpacked() / 1_000_000);
    }

    private final class Counted extends OutputStream {
        private final ByteArrayOutputStream kept;
        private long length;

        /// @param kept where the bytes go; null when they are only counted
        Counted(ByteArrayOutputStream kept) {
            this.kept = kept;
        }

        private long most() {
            return kept == null ? ONE_STREAM : ONE_KEPT;
        }

        @Override
        public void write(int b) {
            add(1, ++length, most(), 1);
            if (kept != null) kept.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            length += count;
            add(count, length, most(), 1);
            if (kept != null) kept.write(bytes, offset, count);
        }
    }
}
