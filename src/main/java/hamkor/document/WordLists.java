package hamkor.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The lists a Word document describes (`numbering.xml`): how their levels look, and where uses of one differ from it.
final class WordLists {
    static final int LEVELS = 9;
    /// A level that starts anew after any level above it.
    static final int AFTER_ANY = -1;

    /// A level of a list.
    ///
    /// @param start its first number
    /// @param format the name of the number's format («decimal», «bullet»)
    /// @param pattern the first numbers of a format made up by the author; empty where it is none such
    /// @param restart the level (from 1) after whose next number this one starts anew; 0 for never
    /// @param legal all numbers in it are arabic
    /// @param style the paragraph style whose paragraphs stand on this level; null for none
    /// @param text what is shown, `%1` for the number of the first level
    /// @param font of a bullet; null when not said
    record Level(int start, String format, String pattern, int restart, boolean legal, String style, String text, String font, boolean hidden) {
        static final Level PLAIN = new Level(1, "decimal", "", AFTER_ANY, false, null, "", null, false);
    }

    /// A list: its levels (null where not described), or the numbering style in which they stand.
    private record Described(Level[] levels, String styleLink) {}

    /// A use of a list, with what it says otherwise: start numbers and levels, null where nothing.
    private record Used(int described, Integer[] starts, Level[] levels) {}

    private final Map<Integer, Described> described = new HashMap<>();
    private final Map<Integer, Used> used = new HashMap<>();
    private final WordStyles styles;

    private WordLists(WordStyles styles) {
        this.styles = styles;
    }

    static WordLists none() {
        return new WordLists(WordStyles.none());
    }

    static WordLists read(XmlPart xml, WordStyles styles) {
        var lists = new WordLists(styles);
        xml.root();
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:abstractNum" -> lists.describe(xml);
                case "w:num" -> lists.use(xml);
                default -> {}
            }
        return lists;
    }

    private void describe(XmlPart xml) {
        xml.budget().pieces(1);
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
        xml.budget().pieces(1);
        int id = xml.number("numId", -1);
        int of = -1;
        var starts = new Integer[LEVELS];
        var levels = new Level[LEVELS];
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:abstractNumId" -> of = xml.number("val", -1);
                case "w:lvlOverride" -> differing(xml, starts, levels);
                default -> {}
            }
        used.putIfAbsent(id, new Used(of, starts, levels));
    }

    private static void differing(XmlPart xml, Integer[] starts, Level[] levels) {
        int at = xml.number("ilvl", -1);
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:startOverride" -> {
                    if (at >= 0 && at < LEVELS) starts[at] = xml.number("val", null);
                }
                case "w:lvl" -> level(xml, levels);
                default -> {}
            }
    }

    private static void level(XmlPart xml, Level[] levels) {
        int at = xml.number("ilvl", -1);
        var read = level(xml);
        if (at >= 0 && at < LEVELS) levels[at] = read;
    }

    private static Level level(XmlPart xml) {
        int start = 0; // where Word's file does not say, it counts from nought
        var format = "decimal";
        var pattern = "";
        int restart = AFTER_ANY;
        boolean legal = false;
        String style = null;
        var text = "";
        var run = RunProperties.NONE;
        boolean picture = false;
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:start" -> start = xml.number("val", 0);
                case "w:numFmt" -> format = xml.value("val", "");
                // A format made up by the author («001, 002, …») stands beside the nearest one that every program knows.
                case "mc:AlternateContent" -> {
                    int inner = xml.depth();
                    while (xml.nextChild(inner)) {
                        if (!xml.name().equals("mc:Choice")) continue;
                        int choice = xml.depth();
                        while (xml.nextChild(choice)) {
                            if (!xml.name().equals("w:numFmt")) continue;
                            format = xml.value("val", "");
                            pattern = xml.value("format", "");
                        }
                    }
                }
                case "w:lvlRestart" -> restart = xml.number("val", AFTER_ANY);
                case "w:isLgl" -> legal = xml.isOn();
                case "w:pStyle" -> style = xml.value("val");
                case "w:lvlText" -> text = xml.value("val", "");
                case "w:lvlPicBulletId" -> picture = true;
                case "w:rPr" -> run = RunProperties.read(xml);
                default -> {}
            }
        return new Level(
                start, format, pattern, restart, legal, style, picture ? "•" : text, run.font(), Boolean.TRUE.equals(run.hidden()));
    }

    boolean has(int numId) {
        return used.containsKey(numId);
    }

    /// The number a use of a list starts with on a level; null where it does not differ from the list.
    Integer startOverride(int numId, int at) {
        var list = used.get(numId);
        return list == null ? null : list.starts[at];
    }

    Level level(int numId, int at) {
        var list = used.get(numId);
        if (list == null) return Level.PLAIN;
        if (list.levels[at] != null) return list.levels[at];
        var levels = described.get(origin(numId));
        return levels == null || levels.levels[at] == null ? Level.PLAIN : levels.levels[at];
    }

    /// The list that is used: all its uses are counted together. A list may stand for a numbering style, which names another.
    int origin(int numId) {
        var list = used.get(numId);
        if (list == null) return -1;
        var found = described.get(list.described);
        if (found != null && found.styleLink != null && Arrays.stream(found.levels).allMatch(l -> l == null)) {
            var behind = used.get(styles.numIdOfNumbering(found.styleLink));
            if (behind != null) return behind.described;
        }
        return list.described;
    }
}
