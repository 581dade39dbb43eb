package hamkor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The pages of a file put together: their blocks in order, a table that goes over several pages as one.
final class PdfTables {
    /// What a part of a table may be headed with on the next page: «Продолжение таблицы 1».
    private static final Pattern CONTINUED = Pattern.compile("(?:продолжение|окончание|.*давоми|.*davomi|.*continu(?:ed|ation)).{0,60}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private final List<PdfBox> pages = new ArrayList<>();
    private final List<List<PdfBlock>> blocks = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();

    /// Takes the next page; of its drawing nothing is kept.
    void add(PdfPage page) {
        var before = blocks.isEmpty() ? null : lastTable(blocks.getLast());
        var marks = new ArrayList<String>();
        blocks.add(new ArrayList<>(new PdfLayout(page, marks).blocks(before)));
        pages.add(page.box);
        var place = new Place.Page(page.number, 0);
        if (!marks.isEmpty()) asides.add(new Aside(place, Aside.Kind.FOOTNOTE, String.join(" ", marks)));
        for (var line : PdfText.lines(page.hidden, new ArrayList<>())) asides.add(new Aside(place, Aside.Kind.HIDDEN_TEXT, line.text()));
        for (var line : PdfText.lines(page.margins, new ArrayList<>())) asides.add(new Aside(place, Aside.Kind.PAGE_HEADER, line.text()));
        asides.addAll(page.asides);
    }

    Document document() {
        PdfMargins.take(pages, blocks, asides);
        var result = new ArrayList<Block>();
        PdfJoin open = null;
        int tables = 0;
        for (var its : blocks) {
            if (open != null) takeContinued(its, open);
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

    /// The words over the next part of a table are no part of the text.
    private void takeContinued(List<PdfBlock> its, PdfJoin open) {
        if (its.size() > 1 && its.getFirst() instanceof PdfBlock.Text text && its.get(1) instanceof PdfTable table
                && CONTINUED.matcher(PdfMargins.words(text)).matches() && open.isAlike(table)) {
            asides.add(new Aside(new Place.Page(text.page(), 0), Aside.Kind.PAGE_HEADER, PdfMargins.words(text)));
            its.removeFirst();
        }
    }

    private static PdfTable lastTable(List<PdfBlock> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) if (blocks.get(i) instanceof PdfTable table) return table;
        return null;
    }

    private static Paragraph paragraph(PdfBlock.Text text) {
        var place = new Place.Page(text.page(), 0);
        return new Paragraph(place, PdfLines.paragraph(text.lines()), OptionalInt.empty(), text.bold(), text.centred());
    }
}
