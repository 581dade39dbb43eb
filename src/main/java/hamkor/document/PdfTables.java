package hamkor.document;

import hamkor.document.PdfTable.PdfCell;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The pages of a file put together: their blocks in order, a table that goes over several pages as one.
final class PdfTables {
    private final List<PdfPage> pages;
    private final List<Aside> asides = new ArrayList<>();

    PdfTables(List<PdfPage> pages) {
        this.pages = pages;
    }

    Document document() {
        var blocks = new ArrayList<List<PdfBlock>>();
        for (var page : pages) {
            var marks = new ArrayList<String>();
            var before = blocks.isEmpty() ? null : lastTable(blocks.getLast());
            blocks.add(new ArrayList<>(new PdfLayout(page, marks).blocks(before)));
            if (!marks.isEmpty()) asides.add(new Aside(new Place.Page(page.number, 0), Aside.Kind.FOOTNOTE, String.join(" ", marks)));
            addHidden(page);
            asides.addAll(page.asides);
        }
        PdfMargins.take(pages, blocks, asides);
        var result = new ArrayList<Block>();
        PdfJoin open = null;
        int tables = 0;
        for (var its : blocks) {
            for (int i = 0; i < its.size(); i++) {
                switch (its.get(i)) {
                    case PdfTable table -> {
                        if (open == null || i > 0 || !open.takes(table)) {
                            if (open != null) result.add(open.table(++tables));
                            open = new PdfJoin(table);
                        }
                    }
                    case PdfBlock.Text text -> {
                        if (open != null) result.add(open.table(++tables));
                        open = null;
                        result.add(paragraph(text));
                    }
                }
            }
        }
        if (open != null) result.add(open.table(++tables));
        return new Document(Document.Format.PDF, result, asides);
    }

    private static PdfTable lastTable(List<PdfBlock> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) if (blocks.get(i) instanceof PdfTable table) return table;
        return null;
    }

    private static Paragraph paragraph(PdfBlock.Text text) {
        return new Paragraph(new Place.Page(text.page(), 0), PdfLines.paragraph(text.lines()), OptionalInt.empty(), text.bold(), text.centred());
    }

    private void addHidden(PdfPage page) {
        if (page.hidden.isEmpty()) return;
        for (var line : PdfText.lines(page.hidden, new ArrayList<>())) {
            asides.add(new Aside(new Place.Page(page.number, 0), Aside.Kind.HIDDEN_TEXT, line.text()));
        }
    }
}
