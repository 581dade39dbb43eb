package hamkor.document;

import hamkor.document.Aside.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The running text of a paragraph: what is shown of it goes into lines; deleted and hidden text, notes, pictures and text
/// boxes are put aside. It may gather several paragraphs of the file whose ends were deleted: they are one.
final class WordText {
    /// Extensions whose content is understood; of an alternative that requires others the fallback is read.
    private static final Set<String> UNDERSTOOD = Set.of("wps", "wpg", "wpc", "wp", "w14", "w15", "w", "a", "pic", "c", "dgm", "m");

    private final WordContext word;
    private final WordFields fields;
    private final WordStory story;
    private final TextLines lines = new TextLines();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    /// Tables met in text boxes; they stand after the paragraph.
    final List<WordBlock> inBoxes = new ArrayList<>();
    private int deletions;
    private boolean anyBold;
    private boolean anyPlain;

    WordText(WordContext word, WordFields fields, WordStory story) {
        this.word = word;
        this.fields = fields;
        this.story = story;
    }

    boolean isBlank() {
        return lines.isBlank();
    }

    boolean isBold() {
        return anyBold && !anyPlain;
    }

    List<Line> lines(String label) {
        return lines.paragraph(label);
    }

    /// Puts aside what was deleted and hidden; the place is known now.
    void putAside(Place place) {
        word.asides.text(place, Kind.DELETED, deleted);
        word.asides.text(place, Kind.HIDDEN_TEXT, hidden);
        deleted.setLength(0);
        hidden.setLength(0);
    }

    /// Reads a child of a paragraph, or of what is transparent in it.
    void inline(XmlPart xml, ParagraphProperties paragraph) {
        switch (xml.name()) {
            case "w:r", "m:r" -> run(xml, paragraph);
            case "w:del", "w:moveFrom" -> {
                deletions++;
                children(xml, paragraph);
                deletions--;
            }
            case "w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:customXml", "w:fldSimple", "w:sdt", "w:sdtContent", "w:dir", "w:bdo",
                    "w:ruby", "w:rubyBase" -> children(xml, paragraph);
            case "mc:AlternateContent" -> alternative(xml, () -> children(xml, paragraph));
            case "w:bookmarkStart" -> {
                if (deletions == 0) word.marks.bookmark(xml);
            }
            default -> {
                // A formula is its letters and signs in their order.
                if (xml.name().startsWith("m:")) children(xml, paragraph);
            }
        }
    }

    private void children(XmlPart xml, ParagraphProperties paragraph) {
        int here = xml.depth();
        while (xml.nextChild(here)) inline(xml, paragraph);
    }

    /// Reads one branch: the first that needs nothing unknown, else the fallback.
    static void alternative(XmlPart xml, Runnable read) {
        boolean taken = false;
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (taken) continue;
            boolean choice = xml.name().equals("mc:Choice") && isUnderstood(xml);
            if (choice || xml.name().equals("mc:Fallback")) {
                taken = true;
                read.run();
            }
        }
    }

    private static boolean isUnderstood(XmlPart xml) {
        var requires = xml.value("Requires");
        if (requires == null) return false;
        for (var prefix : requires.strip().split("\\s+"))
            if (!UNDERSTOOD.contains(OfficeNames.prefix(xml.namespace(prefix)))) return false;
        return true;
    }

    private void run(XmlPart xml, ParagraphProperties paragraph) {
        var properties = RunProperties.NONE;
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (xml.name().equals("w:rPr")) properties = RunProperties.read(xml);
            else inRun(xml, paragraph, properties);
        }
    }

    private void inRun(XmlPart xml, ParagraphProperties paragraph, RunProperties run) {
        switch (xml.name()) {
            case "w:t", "m:t" -> write(signs(xml.text(), run), paragraph, run);
            case "w:delText" -> deleted.append(xml.text());
            case "w:tab", "w:ptab" -> write(" ", paragraph, run);
            case "w:cr" -> write("\u2028", paragraph, run);
            case "w:br" -> write(isOfLine(xml.value("type")) ? "\u2028" : " ", paragraph, run);
            case "w:noBreakHyphen" -> write("-", paragraph, run);
            case "w:sym" -> write(sign(xml), paragraph, run);
            case "w:fldChar" -> {
                fields.happens(xml.value("fldCharType"));
                formField(xml, paragraph, run);
            }
            case "w:footnoteReference" -> word.footnotes.putIfAbsent(String.valueOf(xml.value("id")), story.place());
            case "w:endnoteReference" -> word.endnotes.putIfAbsent(String.valueOf(xml.value("id")), story.place());
            case "w:commentReference" -> word.comments.putIfAbsent(String.valueOf(xml.value("id")), story.place());
            case "w:drawing", "w:pict", "w:object" -> drawing(xml);
            case "mc:AlternateContent" -> alternative(xml, () -> {
                int here = xml.depth();
                while (xml.nextChild(here)) inRun(xml, paragraph, run);
            });
            case "w:ruby" -> children(xml, paragraph);
            default -> {}
        }
    }

    /// A break of the page or the column is no break of the line to the reader of a text.
    private static boolean isOfLine(String type) {
        return type == null || type.equals("textWrapping");
    }

    private void write(String text, ParagraphProperties paragraph, RunProperties run) {
        if (deletions > 0) {
            deleted.append(text);
        } else if (!fields.shows()) {
            return;
        } else if (word.styles.hidden(paragraph.style(), run)) {
            hidden.append(text);
        } else {
            lines.add(text);
            if (text.isBlank()) return;
            if (word.styles.bold(paragraph.style(), run)) anyBold = true;
            else anyPlain = true;
        }
    }

    private static String signs(String text, RunProperties run) {
        if (text.chars().noneMatch(c -> SymbolFont.isPrivate((char) c))) return text;
        var shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) shown.append(SymbolFont.shown(run.font(), text.charAt(i)));
        return shown.toString();
    }

    private static String sign(XmlPart xml) {
        try {
            int code = Integer.parseInt(String.valueOf(xml.value("char")), 16);
            char c = (char) (code < 0x100 ? 0xF000 + code : code);
            return SymbolFont.shown(xml.value("font"), c);
        } catch (NumberFormatException _) {
            return "";
        }
    }

    /// The old form fields: a box that is ticked or not has no result of its own.
    private void formField(XmlPart xml, ParagraphProperties paragraph, RunProperties run) {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (!xml.name().equals("w:ffData")) continue;
            int inner = xml.depth();
            while (xml.nextChild(inner)) {
                if (!xml.name().equals("w:checkBox")) continue;
                boolean ticked = false;
                int box = xml.depth();
                while (xml.nextChild(box))
                    if (xml.name().equals("w:checked") || xml.name().equals("w:default")) ticked = xml.isOn();
                if (deletions == 0 && !word.styles.hidden(paragraph.style(), run)) lines.add(ticked ? "☒" : "☐");
            }
        }
    }

    /// A drawing: its text boxes, and that there is a picture or a chart.
    private void drawing(XmlPart xml) {
        var found = new DrawingContent();
        drawing(xml, found);
        if (deletions > 0) return;
        if (found.picture) word.asides.thing(story.place(), Kind.PICTURE, found.description);
        if (found.chart) word.asides.thing(story.place(), Kind.CHART, found.description);
    }

    private static final class DrawingContent {
        boolean picture;
        boolean chart;
        String description = "";
    }

    private void drawing(XmlPart xml, DrawingContent found) {
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:txbxContent" -> textBox(xml);
                case "mc:AlternateContent" -> alternative(xml, () -> drawing(xml, found));
                case "wp:docPr" -> found.description = xml.value("descr") != null ? xml.value("descr") : "";
                case "a:blip", "v:imagedata", "o:OLEObject" -> found.picture = true;
                case "c:chart", "dgm:relIds" -> found.chart = true;
                default -> drawing(xml, found);
            }
    }

    private void textBox(XmlPart xml) {
        var content = new WordStory(word, story.place()).read(xml);
        var text = new StringBuilder();
        for (var block : content) {
            if (block instanceof WordBlock.Text paragraph) paragraph.lines().forEach(line -> text.append(line.shown()).append(' '));
            else inBoxes.add(block);
        }
        word.asides.text(story.place(), deletions > 0 ? Kind.DELETED : Kind.TEXT_BOX, text);
    }
}
