package hamkor.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The styles of a workbook as far as they bear on what is read: number formats and fills.
final class SheetStyles {
    private record Style(int format, int fill) {}

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Boolean> fills = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final Map<Integer, SheetNumberFormat> formats = new HashMap<>();

    private SheetStyles() {}

    static SheetStyles none() {
        return new SheetStyles();
    }

    static SheetStyles read(XmlPart xml) {
        var read = new SheetStyles();
        xml.root();
        int here = xml.depth();
        while (xml.nextChild(here)) {
            int inner = xml.depth();
            switch (xml.name()) {
                case "x:numFmts" -> {
                    while (xml.nextChild(inner))
                        if (xml.value("formatCode") != null) read.codes.put(xml.number("numFmtId", -1), xml.value("formatCode"));
                }
                case "x:fills" -> {
                    while (xml.nextChild(inner)) read.fills.add(fill(xml));
                }
                case "x:cellXfs" -> {
                    while (xml.nextChild(inner)) read.styles.add(new Style(xml.number("numFmtId", 0), xml.number("fillId", 0)));
                }
                default -> {}
            }
        }
        return read;
    }

    /// Whether a fill shows: white, and the two that every workbook begins with, do not.
    private static boolean fill(XmlPart xml) {
        boolean shows = false;
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "x:patternFill" -> {
                    var pattern = String.valueOf(xml.value("patternType"));
                    shows = switch (pattern) {
                        case "null", "none", "gray125" -> false;
                        default -> true;
                    };
                    int inner = xml.depth();
                    while (xml.nextChild(inner)) if (xml.name().equals("x:fgColor") && pattern.equals("solid")) shows = !isWhite(xml);
                }
                case "x:gradientFill" -> shows = true;
                default -> {}
            }
        return shows;
    }

    private static boolean isWhite(XmlPart xml) {
        var rgb = xml.value("rgb");
        if (rgb != null) return rgb.toUpperCase(Locale.ROOT).endsWith("FFFFFF");
        if (xml.value("theme") != null) return xml.value("theme").equals("0") && !String.valueOf(xml.value("tint")).startsWith("-");
        return switch (String.valueOf(xml.value("indexed"))) {
            case "1", "9", "65" -> true;
            default -> false;
        };
    }

    boolean isShaded(int style) {
        if (style < 0 || style >= styles.size()) return false;
        int fill = styles.get(style).fill;
        return fill > 0 && fill < fills.size() && fills.get(fill);
    }

    /// The number format of a cell's style.
    SheetNumberFormat format(int style, SheetLanguage language) {
        int id = style < 0 || style >= styles.size() ? 0 : styles.get(style).format;
        return formats.computeIfAbsent(id, _ -> SheetNumberFormat.of(codes.getOrDefault(id, SheetNumberFormat.builtIn(id)), language));
    }
}
