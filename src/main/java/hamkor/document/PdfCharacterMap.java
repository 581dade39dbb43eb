package hamkor.document;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// What the codes of a font stand for, as the file says (its «ToUnicode»). Ranges are kept as ranges: PDFBox notes each of their
/// codes, which a few bytes can make millions.
final class PdfCharacterMap {
    private static final int MANY = 300_000;
    private final Map<Integer, String> single = new HashMap<>();
    private final TreeMap<Integer, Range> ranges = new TreeMap<>();

    private record Range(int last, String first) {}

    private PdfCharacterMap() {}

    boolean isEmpty() {
        return single.isEmpty() && ranges.isEmpty();
    }

    /// Null where the file does not tell.
    String text(int code) {
        var text = single.get(code);
        if (text == null) {
            var range = ranges.floorEntry(code);
            if (range == null || range.getValue().last < code) return null;
            text = after(range.getValue().first, code - range.getKey());
        }
        return isReadable(text) ? text : null;
    }

    static boolean isReadable(String text) {
        if (text.isEmpty()) return false;
        char first = text.charAt(0);
        return text.length() > 1 || first >= 0x20 && first != 0xffff && first != 0xfffe || Character.isWhitespace(first);
    }

    private static String after(String first, int steps) {
        if (steps == 0 || first.isEmpty()) return first;
        int last = first.length() - 1;
        return first.substring(0, last) + (char) (first.charAt(last) + steps);
    }

    static PdfCharacterMap of(byte[] bytes) {
        var map = new PdfCharacterMap();
        map.read(new String(bytes, StandardCharsets.ISO_8859_1));
        return map;
    }

    /// Between «beginbfchar» and «endbfchar» stand pairs, code and text; between «beginbfrange» and «endbfrange» first code,
    /// last code and either the first text or a list of all.
    private void read(String source) {
        int at = 0;
        while (true) {
            int begin = source.indexOf("beginbf", at);
            if (begin < 0) return;
            boolean range = source.startsWith("range", begin + 7);
            int end = source.indexOf("endbf", begin);
            if (end < 0) end = source.length();
            var part = new Part(source, begin + (range ? 12 : 11), end);
            while (range ? range(part) : pair(part)) {
                if (single.size() + ranges.size() > MANY) throw new Unreadable(Unreadable.Reason.BOMB);
            }
            at = end;
        }
    }

    private boolean pair(Part part) {
        var code = part.string();
        var text = part.string();
        if (code == null || text == null) return false;
        single.put(number(code), text(text));
        return true;
    }

    private boolean range(Part part) {
        var from = part.string();
        var to = part.string();
        if (from == null || to == null) return false;
        int first = number(from), last = number(to);
        if (part.opensList()) {
            for (int code = first; ; code++) {
                var text = part.string();
                if (text == null) break;
                if (code <= last) single.put(code, text(text));
            }
            part.closeList();
            return true;
        }
        var text = part.string();
        if (text == null) return false;
        if (last >= first) ranges.put(first, new Range(last, text(text)));
        return true;
    }

    private static int number(String hex) {
        int number = 0;
        for (int i = 0; i < hex.length(); i++) number = number << 4 | Character.digit(hex.charAt(i), 16);
        return number;
    }

    private static String text(String hex) {
        var text = new StringBuilder();
        if (hex.length() <= 2) return hex.isEmpty() ? "" : String.valueOf((char) number(hex));
        for (int i = 0; i + 4 <= hex.length(); i += 4) text.append((char) number(hex.substring(i, i + 4)));
        return text.toString();
    }

    /// The hexadecimal strings of a stretch, one by one.
    private static final class Part {
        private final String source;
        private final int end;
        private int at;

        Part(String source, int from, int end) {
            this.source = source;
            this.at = from;
            this.end = end;
        }

        private void skipSpace() {
            while (at < end && source.charAt(at) <= ' ') at++;
        }

        /// Null at the end, and where something else stands.
        String string() {
            skipSpace();
            if (at >= end || source.charAt(at) != '<') return null;
            var hex = new StringBuilder();
            for (at++; at < end && source.charAt(at) != '>'; at++) {
                if (Character.digit(source.charAt(at), 16) >= 0) hex.append(source.charAt(at));
            }
            at++;
            return hex.toString();
        }

        boolean opensList() {
            skipSpace();
            if (at >= end || source.charAt(at) != '[') return false;
            at++;
            return true;
        }

        void closeList() {
            skipSpace();
            if (at < end && source.charAt(at) == ']') at++;
        }
    }
}
