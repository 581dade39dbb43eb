package hamkor.document;

import hamkor.document.WordBlock.Grid;
import hamkor.document.WordBlock.Text;
import java.util.ArrayList;
import java.util.List;

/// A story of a Word document: the body, a cell, a note, a text box, a page header. Paragraphs and tables one after another,
/// whatever they are wrapped in.
final class WordStory {
    private final WordContext word;
    private final WordFields fields = new WordFields();
    private final List<WordBlock> blocks = new ArrayList<>();
    private final Place fixed;
    private final boolean counts;
    private int paragraphs;
    /// A paragraph whose end was deleted, waiting for the one it goes on in.
    private WordText waiting;
    private ParagraphProperties waitingAs = ParagraphProperties.NONE;

    /// A story all of whose asides have one place.
    WordStory(WordContext word, Place place) {
        this(word, place, true);
    }

    /// @param counts its list items are counted; not so in the cells that a merge covers
    WordStory(WordContext word, Place place, boolean counts) {
        this.word = word;
        this.fixed = place;
        this.counts = counts;
    }

    /// The body, where places are the numbers of its paragraphs.
    static WordStory body(WordContext word) {
        return new WordStory(word, null, true);
    }

    /// Where the walk is: the place of the story, or the body's next paragraph.
    Place place() {
        return fixed != null ? fixed : new Place.InBody(paragraphs + 1);
    }

    /// Reads the children of the element the walk stands at.
    List<WordBlock> read(XmlPart xml) {
        blocks(xml);
        return end();
    }

    /// What was read, when nothing more comes.
    List<WordBlock> end() {
        endWaiting();
        return blocks;
    }

    private void blocks(XmlPart xml) {
        int here = xml.depth();
        while (xml.nextChild(here)) block(xml);
    }

    /// Reads the element the walk stands at.
    void block(XmlPart xml) {
        switch (xml.name()) {
            case "w:p" -> paragraph(xml);
            case "w:tbl" -> {
                endWaiting();
                blocks.add(new WordTable(word).read(xml));
            }
            case "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:txbxContent" -> blocks(xml);
            case "w:del", "w:moveFrom" -> {
                var deleted = new WordStory(word, place(), false).read(xml);
                word.asides.text(place(), Aside.Kind.DELETED, text(deleted));
            }
            case "mc:AlternateContent" -> alternative(xml);
            case "w:altChunk" -> {
                var part = word.relationships.part(String.valueOf(xml.relationship("id"))).orElse("altChunk");
                word.asides.text(place(), Aside.Kind.EMBEDDED, part);
            }
            case "w:bookmarkStart" -> word.marks.bookmark(xml);
            case "m:oMathPara", "m:oMath", "w:r", "w:hyperlink" -> loose(xml);
            default -> {}
        }
    }

    private void alternative(XmlPart xml) {
        WordText.alternative(xml, () -> blocks(xml));
    }

    /// Text that stands where only paragraphs may.
    private void loose(XmlPart xml) {
        var text = waiting != null ? waiting : new WordText(word, fields, this);
        text.inline(xml, waitingAs);
        waiting = text;
    }

    private void paragraph(XmlPart xml) {
        var text = waiting != null ? waiting : new WordText(word, fields, this);
        waiting = null;
        word.budget.pieces(1);
        var properties = ParagraphProperties.NONE;
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (xml.name().equals("w:pPr")) properties = ParagraphProperties.read(xml);
            else text.inline(xml, properties);
        }
        fields.endParagraph();
        if (goesOn(properties)) {
            waiting = text;
            waitingAs = properties;
        } else {
            end(text, properties);
        }
    }

    /// With its end deleted or hidden a paragraph is one with the next, and takes its properties from it.
    private boolean goesOn(ParagraphProperties properties) {
        var mark = properties.mark();
        return mark.deleted() || Boolean.TRUE.equals(mark.hidden());
    }

    private void endWaiting() {
        if (waiting == null) return;
        var text = waiting;
        waiting = null;
        // All of it was deleted, its end too: there is nothing to number.
        if (text.isBlank()) {
            text.putAside(place());
            blocks.addAll(text.inBoxes);
        } else {
            end(text, waitingAs);
        }
    }

    private void end(WordText text, ParagraphProperties properties) {
        var label = counts ? label(properties) : "";
        var lines = text.lines(label);
        text.putAside(place());
        if (!lines.isEmpty()) {
            word.budget.characters(label.length());
            word.budget.pieces(lines.size());
            paragraphs++;
            var styles = word.styles;
            blocks.add(new Text(
                    lines, styles.outlineLevel(properties.style(), properties.outline()), text.isBold(),
                    styles.centred(properties.style(), properties.justified())));
        }
        blocks.addAll(text.inBoxes);
    }

    private String label(ParagraphProperties properties) {
        var style = properties.style();
        int numId = properties.numId() != null ? properties.numId() : word.styles.numId(style);
        if (numId == 0) return "";
        var level = properties.level() != null ? properties.level() : word.styles.level(style);
        return word.numbering.next(numId, level != null ? level : word.numbering.levelOf(numId, style));
    }

    /// All the text of blocks in their order, for an aside.
    static String text(List<WordBlock> blocks) {
        var text = new StringBuilder();
        lines(blocks).forEach(line -> text.append(line.shown()).append(' '));
        return text.toString().strip();
    }

    /// The lines of blocks in their order, those in tables too.
    static List<Line> lines(List<WordBlock> blocks) {
        var lines = new ArrayList<Line>();
        for (var block : blocks)
            switch (block) {
                case Text paragraph -> lines.addAll(paragraph.lines());
                case Grid table -> table.rows().forEach(row -> row.cells().forEach(cell -> lines.addAll(lines(cell.blocks()))));
            }
        return lines;
    }
}
