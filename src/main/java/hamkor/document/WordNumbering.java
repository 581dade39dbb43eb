package hamkor.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Automatic numbers. The document's paragraphs ask in their order; tables do not interrupt a list.
final class WordNumbering {
    private static final int LEVELS = 9;

    /// A level of a list.
    ///
    /// @param restart the level (from 1) whose next number starts this one anew; 0 for never, -1 for any above
    /// @param legal all numbers in it are arabic
    record Level(int start, String format, String pattern, int restart, boolean legal, String style, String text, String font, boolean hidden) {
        static final Level PLAIN = new Level(1, "decimal", "", -1, false, null, "", null, false);
    }

    /// A list: its levels (null where not described), or the style in which they stand.
    private record Described(Level[] levels, String styleLink) {}

    /// A use of a list, with what it says otherwise: start numbers (null where none) and levels (null where none).
    private record Used(int described, Integer[] starts, Level[] levels) {}

    private final Map<Integer, Described> described = new HashMap<>();
    private final Map<Integer, Used> used = new HashMap<>();
    private final WordStyles styles;
    private final Map<Integer, Integer[]> counters = new HashMap<>(); // of each list; null where a level has not begun
    private final Set<Long> startsTaken = new HashSet<>();

    private WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    static WordNumbering none() {
        return new WordNumbering(WordStyles.none());
    }

    static WordNumbering read(XmlPart xml, WordStyles styles) {
        var numbering = new WordNumbering(styles);
        xml.root();
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:abstractNum" -> numbering.describe(xml);
                case "w:num" -> numbering.use(xml);
                default -> {}
            }
        return numbering;
    }

    private void describe(XmlPart xml) {
        int id = xml.number("abstractNumId", -1);
        var levels = new Level[LEVELS];
        String styleLink = null;
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:numStyleLink" -> styleLink = xml.value("val");
                case "w:lvl" -> level(xml, levels);
                default -> {}
            }
        described.putIfAbsent(id, new Described(levels, styleLink));
    }

    private void use(XmlPart xml) {
        int id = xml.number("numId", -1);
        int of = -1;
        var starts = new Integer[LEVELS];
        var levels = new Level[LEVELS];
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:abstractNumId" -> of = xml.number("val", -1);
                case "w:lvlOverride" -> {
                    int at = xml.number("ilvl", -1);
                    int inner = xml.depth();
                    while (xml.nextChild(inner))
                        switch (xml.name()) {
                            case "w:startOverride" -> {
                                if (at >= 0 && at < LEVELS) starts[at] = xml.number("val", null);
                            }
                            case "w:lvl" -> level(xml, levels);
                            default -> {}
                        }
                }
                default -> {}
            }
        used.putIfAbsent(id, new Used(of, starts, levels));
    }

    private static void level(XmlPart xml, Level[] levels) {
        int at = xml.number("ilvl", -1);
        var read = level(xml);
        if (at >= 0 && at < LEVELS) levels[at] = read;
    }

    private static Level level(XmlPart xml) {
        var read = Level.PLAIN;
        int here = xml.depth();
        while (xml.nextChild(here)) {
            var l = read;
            read = switch (xml.name()) {
                case "w:start" -> new Level(xml.number("val", 1), l.format, l.pattern, l.restart, l.legal, l.style, l.text, l.font, l.hidden);
                case "w:lvlRestart" -> new Level(l.start, l.format, l.pattern, xml.number("val", -1), l.legal, l.style, l.text, l.font, l.hidden);
                case "w:isLgl" -> new Level(l.start, l.format, l.pattern, l.restart, xml.isOn(), l.style, l.text, l.font, l.hidden);
                case "w:pStyle" -> new Level(l.start, l.format, l.pattern, l.restart, l.legal, xml.value("val"), l.text, l.font, l.hidden);
                case "w:lvlText" -> new Level(l.start, l.format, l.pattern, l.restart, l.legal, l.style, orEmpty(xml.value("val")), l.font, l.hidden);
                case "w:numFmt" -> numFmt(xml, l);
                case "mc:AlternateContent" -> alternative(xml, l);
                case "w:rPr" -> {
                    var run = RunProperties.read(xml);
                    yield new Level(l.start, l.format, l.pattern, l.restart, l.legal, l.style, l.text, run.font(), Boolean.TRUE.equals(run.hidden()));
                }
                default -> l;
            };
        }
        return read;
    }

    /// A format made up by the author («001, 002, …») stands beside the nearest one that every program knows.
    private static Level alternative(XmlPart xml, Level level) {
        var read = level;
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (!xml.name().equals("mc:Choice")) continue;
            int inner = xml.depth();
            while (xml.nextChild(inner)) if (xml.name().equals("w:numFmt")) read = numFmt(xml, read);
        }
        return read;
    }

    private static Level numFmt(XmlPart xml, Level l) {
        return new Level(l.start, orEmpty(xml.value("val")), orEmpty(xml.value("format")), l.restart, l.legal, l.style, l.text, l.font, l.hidden);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /// The level that a list keeps for a paragraph style; 0 where it keeps none.
    int levelOf(int numId, String style) {
        return IntStream.range(0, LEVELS).filter(at -> style != null && style.equals(level(numId, at).style)).findFirst().orElse(0);
    }

    /// Counts the next item of a list and gives its number as shown («2.1.», «а)», «•»); empty where the list shows none.
    String next(int numId, int level) {
        var list = used.get(numId);
        if (list == null) return "";
        int at = Math.clamp(level, 0, LEVELS - 1);
        count(numId, list, at);
        return shown(numId, at, counters.get(origin(numId)));
    }

    private void count(int numId, Used list, int at) {
        var counter = counters.computeIfAbsent(origin(numId), _ -> new Integer[LEVELS]);
        for (int above = 0; above < at; above++) if (counter[above] == null) counter[above] = start(numId, list, above);
        boolean startsAnew = list.starts[at] != null && startsTaken.add((long) numId * LEVELS + at);
        counter[at] = counter[at] == null || startsAnew ? start(numId, list, at) : Integer.valueOf(counter[at] + 1);
        for (int below = at + 1; below < LEVELS; below++) {
            int restart = level(numId, below).restart;
            if (restart < 0 || restart > 0 && at < restart) counter[below] = null;
        }
    }

    private Integer start(int numId, Used list, int at) {
        if (list.starts[at] == null) return level(numId, at).start;
        startsTaken.add((long) numId * LEVELS + at);
        return list.starts[at];
    }

    private String shown(int numId, int at, Integer[] counter) {
        var level = level(numId, at);
        if (level.hidden) return "";
        if (level.format.equals("bullet")) return bullet(level);
        var label = new StringBuilder();
        var text = level.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = c == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (named < 0 || named >= LEVELS) {
                label.append(c);
                continue;
            }
            i++;
            if (named > at || counter[named] == null) continue;
            var of = level(numId, named);
            label.append(WordNumberFormat.shown(counter[named], level.legal ? "decimal" : of.format, of.pattern));
        }
        return TextLines.folded(label);
    }

    private static String bullet(Level level) {
        if (level.text.isEmpty()) return "";
        var shown = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) shown.append(SymbolFont.shown(level.font, level.text.charAt(i)));
        return TextLines.folded(shown);
    }

    private Level level(int numId, int at) {
        var list = used.get(numId);
        if (list == null) return Level.PLAIN;
        if (list.levels[at] != null) return list.levels[at];
        var levels = described.get(origin(numId));
        return levels == null || levels.levels[at] == null ? Level.PLAIN : levels.levels[at];
    }

    /// The described list that counts: a list may stand for a numbering style, which names another.
    private int origin(int numId) {
        var list = used.get(numId);
        if (list == null) return -1;
        int id = list.described;
        var found = described.get(id);
        if (found != null && found.styleLink != null && Arrays.stream(found.levels).allMatch(l -> l == null)) {
            var behind = used.get(styles.numIdOfNumbering(found.styleLink));
            if (behind != null) return behind.described;
        }
        return id;
    }
}
