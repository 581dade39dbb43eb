package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.util.List;
import java.util.Optional;

/// The part that is the document itself, and its outermost element, which tells a text from a workbook.
///
/// @param root «w:document», «x:workbook», «p:presentation» or whatever it is
record MainPart(String name, String root) {
    /// Where the programs put it, for packages that do not say.
    private static final List<String> USUAL = List.of("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml");

    /// Empty when the package has no such part.
    static Optional<MainPart> of(OfficeZip zip) {
        var referred = Relationships.ofPackage(zip).parts("officeDocument").stream().filter(zip::has).findFirst();
        return referred.or(() -> USUAL.stream().filter(zip::has).findFirst()).map(name -> new MainPart(name, root(zip, name)));
    }

    private static String root(OfficeZip zip, String name) {
        if (name.endsWith(".bin")) return "binary"; // a workbook saved as XLSB
        try (var xml = zip.xml(name).orElseThrow(() -> new Unreadable(Reason.DAMAGED, name))) {
            return xml.root();
        }
    }
}
