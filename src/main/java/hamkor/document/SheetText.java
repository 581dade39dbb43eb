package hamkor.document;

import java.util.ArrayList;
import java.util.List;

/// Texts of a workbook: shared by cells or standing in one, plain or in runs of different fonts.
final class SheetText {
    private SheetText() {}

    /// All shared texts in their order.
    static List<String> shared(XmlPart xml) {
        var texts = new ArrayList<String>();
        xml.root();
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (!xml.name().equals("x:si")) continue;
            xml.budget().pieces(1);
            texts.add(rich(xml));
        }
        return texts;
    }

    /// The text of the `si` or `is` the walk stands at. How East Asian words are pronounced (`rPh`) is no part of it.
    static String rich(XmlPart xml) {
        String only = null;
        StringBuilder runs = null;
        int here = xml.depth();
        while (xml.nextChild(here)) {
            String text = "";
            if (xml.name().equals("x:t")) {
                text = xml.text();
            } else if (xml.name().equals("x:r")) {
                int inner = xml.depth();
                while (xml.nextChild(inner)) if (xml.name().equals("x:t")) text = xml.text();
            }
            if (only == null) only = text;
            else (runs == null ? runs = new StringBuilder(only) : runs).append(text);
        }
        return decoded(runs != null ? runs.toString() : only != null ? only : "");
    }

    /// Characters that XML cannot hold are written «_x000D_».
    static String decoded(String text) {
        int at = text.indexOf("_x");
        if (at < 0) return text;
        var decoded = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", at)) {
            int code = at + 6 < text.length() && text.charAt(at + 6) == '_' ? code(text, at + 2) : -1;
            if (code < 0) {
                at += 2;
                continue;
            }
            decoded.append(text, from, at).append((char) code);
            at += 7;
            from = at;
        }
        return decoded.append(text, from, text.length()).toString();
    }

    private static int code(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) return -1;
            code = code * 16 + digit;
        }
        return code;
    }

    /// The lines of a cell: those ended by the author; the first begins the cell's paragraph.
    static List<Line> lines(String text) {
        if (text.indexOf('\n') < 0) {
            var folded = TextLines.folded(text);
            return folded.isEmpty() ? List.of() : List.of(Line.of(folded));
        }
        var lines = new TextLines();
        for (int i = 0; i < text.length(); i++) lines.add(text.charAt(i) == '\n' ? '\u2028' : text.charAt(i));
        return lines.paragraph("");
    }
}
