package hamkor.document;

import hamkor.document.WordBlock.Grid;
import hamkor.document.WordBlock.Merge;
import hamkor.document.WordBlock.WordCell;
import hamkor.document.WordBlock.WordRow;
import java.util.ArrayList;
import java.util.List;

/// Reads a `w:tbl` as the file has it: rows, cells and what they say of their spans. [WordGrid] lays them out.
final class WordTable {
    private static final int WIDEST_SPAN = 1000; // Word allows 63 columns

    private final WordContext word;
    private final int number;
    private final List<Integer> grid = new ArrayList<>();
    private final List<WordRow> rows = new ArrayList<>();
    private int rowNumber;

    WordTable(WordContext word) {
        this.word = word;
        this.number = word.nextTable();
    }

    Grid read(XmlPart xml) {
        rows(xml);
        return new Grid(number, grid, rows);
    }

    private void rows(XmlPart xml) {
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:tblGrid" -> {
                    int inner = xml.depth();
                    while (xml.nextChild(inner)) if (xml.name().equals("w:gridCol") && grid.size() < WIDEST_SPAN) grid.add(xml.number("w", 0));
                }
                case "w:tr" -> row(xml);
                case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" -> rows(xml);
                case "mc:AlternateContent" -> WordText.alternative(xml, () -> rows(xml));
                default -> {}
            }
    }

    /// What `w:trPr` says.
    private static final class RowProperties {
        boolean header;
        boolean deleted;
        boolean hidden;
        int before;
        int widthBefore = -1;
        int after;
    }

    private void row(XmlPart xml) {
        rowNumber++;
        var properties = new RowProperties();
        var cells = new ArrayList<WordCell>();
        var outer = word.marks.beginRow();
        cells(xml, properties, cells);
        var mark = word.marks.endRow(outer);
        if (properties.deleted || properties.hidden || !cells.isEmpty() && cells.stream().allMatch(WordCell::deleted)) {
            var kind = properties.hidden && !properties.deleted ? Aside.Kind.HIDDEN_TEXT : Aside.Kind.DELETED;
            for (var cell : cells) word.asides.text(place(), kind, WordStory.text(cell.blocks()));
            return;
        }
        word.budget.pieces(cells.size() + 1);
        rows.add(new WordRow(rowNumber, properties.header, properties.before, properties.widthBefore, properties.after, cells, mark));
    }

    private Place place() {
        return new Place.TableRow(number, rowNumber);
    }

    private void cells(XmlPart xml, RowProperties properties, List<WordCell> cells) {
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:trPr" -> properties(xml, properties);
                case "w:bookmarkStart" -> word.marks.bookmark(xml);
                case "w:tc" -> cells.add(cell(xml, properties.deleted || properties.hidden));
                case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" -> cells(xml, properties, cells);
                case "mc:AlternateContent" -> WordText.alternative(xml, () -> cells(xml, properties, cells));
                default -> {}
            }
    }

    private static void properties(XmlPart xml, RowProperties row) {
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:tblHeader" -> row.header = xml.isOn();
                case "w:del", "w:moveFrom" -> row.deleted = true;
                case "w:hidden" -> row.hidden = xml.isOn();
                case "w:gridBefore" -> row.before = span(xml, 0);
                case "w:gridAfter" -> row.after = span(xml, 0);
                case "w:wBefore" -> row.widthBefore = xml.number("w", -1);
                default -> {}
            }
    }

    private static int span(XmlPart xml, int least) {
        return Math.clamp(xml.number("val", least), least, WIDEST_SPAN);
    }

    private WordCell cell(XmlPart xml, boolean gone) {
        int span = 1;
        var down = Merge.NONE;
        boolean left = false;
        int width = -1;
        boolean shaded = false;
        boolean deleted = false;
        var blocks = new ArrayList<WordBlock>();
        int here = xml.depth();
        WordStory story = null;
        while (xml.nextChild(here)) {
            if (!xml.name().equals("w:tcPr")) {
                // A covered cell is not shown, so its items are not counted either.
                if (story == null) story = new WordStory(word, place(), !gone && !deleted && down != Merge.CONTINUED);
                story.block(xml);
                continue;
            }
            int inner = xml.depth();
            while (xml.nextChild(inner))
                switch (xml.name()) {
                    case "w:gridSpan" -> span = span(xml, 1);
                    case "w:vMerge" -> down = "restart".equals(xml.value("val")) ? Merge.FIRST : Merge.CONTINUED;
                    case "w:cellMerge" -> {
                        if (xml.value("vMerge") != null) down = "rest".equals(xml.value("vMerge")) ? Merge.FIRST : Merge.CONTINUED;
                    }
                    case "w:hMerge" -> left = !"restart".equals(xml.value("val"));
                    case "w:tcW" -> width = width(xml);
                    case "w:shd" -> shaded = isShaded(xml);
                    case "w:cellDel" -> deleted = true;
                    default -> {}
                }
        }
        if (story != null) blocks.addAll(story.end());
        return new WordCell(span, down, left, width, shaded, deleted, blocks);
    }

    private static int width(XmlPart xml) {
        return "dxa".equals(xml.value("type")) || xml.value("type") == null ? xml.number("w", -1) : -1;
    }

    private static boolean isShaded(XmlPart xml) {
        var fill = xml.value("fill");
        var pattern = xml.value("val");
        boolean patterned = pattern != null && !pattern.equals("clear") && !pattern.equals("nil");
        return patterned || fill != null && !fill.equalsIgnoreCase("auto") && !fill.equalsIgnoreCase("FFFFFF");
    }
}
