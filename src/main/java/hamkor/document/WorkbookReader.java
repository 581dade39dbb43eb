package hamkor.document;

import hamkor.document.Aside.Kind;
import hamkor.document.Unreadable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// XLSX, and what else holds the same sheets: XLSM, XLTX, XLTM. Each visible worksheet with text is a table.
final class WorkbookReader implements FormatReader {
    private record Sheet(String name, boolean hidden, String part) {}

    @Override
    public boolean recognises(OfficeFile file) {
        return file.main().filter(main -> main.root().equals("x:workbook")).isPresent();
    }

    @Override
    public Document read(OfficeFile file) {
        var zip = file.zip().orElseThrow();
        var main = file.main().orElseThrow();
        var relationships = Relationships.of(zip, main.name());
        var sheets = new ArrayList<Sheet>();
        var dates = sheets(zip, main.name(), relationships, sheets);
        var shared = part(zip, relationships, "sharedStrings").map(xml -> closing(xml, SheetText::shared)).orElse(List.of());
        var styles = part(zip, relationships, "styles").map(xml -> closing(xml, SheetStyles::read)).orElse(SheetStyles.none());
        var language = SheetLanguage.of(shared);
        var blocks = new ArrayList<Block>();
        var asides = new Asides(zip.budget());
        int visible = 0;
        for (var sheet : sheets) {
            var reader = new SheetReader(shared, styles, language, dates, zip.budget());
            var content = zip.xml(sheet.part, in -> new BlankCells(in, styles::isShaded)).map(xml -> closing(xml, reader::read)).orElseThrow(() -> new Unreadable(Reason.DAMAGED, sheet.part));
            if (sheet.hidden) {
                hiddenSheet(sheet, content, asides);
                continue;
            }
            SheetGrid.lay(++visible, sheet.name, content, zip.budget(), asides).ifPresent(blocks::add);
            asides.text(new Place.Whole(sheet.name), Kind.PAGE_HEADER, content.pageHeader);
            SheetNotes.read(zip, sheet.name, sheet.part, asides);
        }
        if (blocks.isEmpty()) refuse(zip);
        return new Document(Document.Format.XLSX, blocks, asides.all());
    }

    /// Lists the worksheets in their order; sheets of charts and of old macros hold no cells to read.
    private static SheetDates sheets(OfficeZip zip, String main, Relationships relationships, List<Sheet> sheets) {
        boolean from1904 = false;
        try (var xml = zip.xml(main).orElseThrow()) {
            xml.root();
            int here = xml.depth();
            while (xml.nextChild(here)) {
                if (xml.name().equals("x:workbookPr")) from1904 = xml.isOn("date1904", false);
                if (!xml.name().equals("x:sheets")) continue;
                int inner = xml.depth();
                while (xml.nextChild(inner)) {
                    var id = String.valueOf(xml.relationship("id"));
                    var state = xml.value("state");
                    boolean hidden = state != null && !state.equals("visible");
                    var name = String.valueOf(xml.value("name"));
                    if (relationships.type(id).filter(type -> type.equals("worksheet")).isPresent())
                        relationships.part(id).ifPresent(part -> sheets.add(new Sheet(name, hidden, part)));
                }
            }
        }
        return new SheetDates(from1904);
    }

    private static Optional<XmlPart> part(OfficeZip zip, Relationships relationships, String type) {
        return relationships.parts(type).stream().findFirst().flatMap(zip::xml);
    }

    private static <T> T closing(XmlPart part, Function<XmlPart, T> read) {
        try (part) {
            return read.apply(part);
        }
    }

    private static void hiddenSheet(Sheet sheet, SheetContent content, Asides asides) {
        var text = new StringBuilder();
        for (var row : content.rows) for (var cell : row.cells()) text.append(cell.text()).append(' ');
        asides.text(new Place.Whole(sheet.name), Kind.HIDDEN_SHEET, text);
    }

    private static void refuse(OfficeZip zip) {
        if (zip.names().stream().anyMatch(name -> name.startsWith("xl/media/"))) throw new Unreadable(Reason.SCAN);
        if (zip.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")))
            throw new Unreadable(Reason.MACROS_ONLY);
    }
}
