package hamkor.document;

import hamkor.document.Aside.Kind;
import hamkor.document.SheetList.Sheet;
import hamkor.document.Unreadable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// XLSX, and what else holds the same sheets: XLSM, XLTX, XLTM. Each visible worksheet with text is a table.
final class WorkbookReader implements FormatReader {
    @Override
    public boolean recognises(OfficeFile file) {
        return file.main().filter(main -> main.root().equals("x:workbook")).isPresent();
    }

    @Override
    public Document read(OfficeFile file) {
        var zip = file.zip().orElseThrow();
        var main = file.main().orElseThrow();
        var relationships = Relationships.of(zip, main.name());
        var list = closing(zip.xml(main.name()).orElseThrow(), xml -> SheetList.read(xml, relationships));
        var shared = part(zip, relationships, "sharedStrings").map(xml -> closing(xml, SheetText::shared)).orElse(List.of());
        var styles = part(zip, relationships, "styles").map(xml -> closing(xml, SheetStyles::read)).orElse(SheetStyles.none());
        var language = SheetLanguage.of(shared.isEmpty() ? list.sheets().stream().map(Sheet::name).toList() : shared);
        var blocks = new ArrayList<Block>();
        var asides = new Asides(zip.budget());
        int visible = 0;
        for (var sheet : list.sheets()) {
            var reader = new SheetReader(shared, styles, language, list.dates(), zip.budget());
            var xml = zip.xml(sheet.part(), in -> new BlankCells(in, styles::isShaded));
            var content = closing(xml.orElseThrow(() -> new Unreadable(Reason.DAMAGED, sheet.part())), reader::read);
            if (sheet.hidden()) {
                hiddenSheet(sheet, content, asides);
                continue;
            }
            SheetGrid.lay(++visible, sheet, content, zip.budget(), asides).ifPresent(blocks::add);
            asides.text(new Place.Whole(sheet.name()), Kind.PAGE_HEADER, content.pageHeader);
            SheetNotes.read(zip, sheet.name(), sheet.part(), asides);
        }
        if (blocks.isEmpty()) refuse(zip);
        return new Document(Document.Format.XLSX, blocks, asides.all());
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
        asides.text(new Place.Whole(sheet.name()), Kind.HIDDEN_SHEET, text);
    }

    private static void refuse(OfficeZip zip) {
        if (zip.names().stream().anyMatch(name -> name.startsWith("xl/media/"))) throw new Unreadable(Reason.SCAN);
        if (zip.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")))
            throw new Unreadable(Reason.MACROS_ONLY);
    }
}
