package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;

/// What a file is that Hamkor does not read, so that the refusal can say it and what to do. Told by the content alone.
final class OtherFormat {
    private static final int ENOUGH = 1024;

    private OtherFormat() {}

    static Unreadable refusal(OfficeFile file) {
        if (file.isBlank()) return new Unreadable(Reason.DAMAGED, "");
        if (OldOffice.is(file)) return OldOffice.refusal(file);
        if (isPicture(file)) return new Unreadable(Reason.SCAN);
        return file.zip().map(zip -> ofPackage(zip, file)).orElseGet(() -> ofBeginning(file));
    }

    private static boolean isPicture(OfficeFile file) {
        var head = file.beginning(16);
        return file.startsWith(0xFF, 0xD8, 0xFF) // JPEG
                || file.startsWith(0x89, 'P', 'N', 'G')
                || head.startsWith("II*\0") || head.startsWith("MM\0*") // TIFF
                || head.startsWith("GIF8")
                || head.startsWith("AT&TFORM") // DjVu
                || head.startsWith("RIFF") && head.startsWith("WEBP", 8)
                || head.startsWith("ftypheic", 4) || head.startsWith("ftypheix", 4)
                || head.startsWith("ftypmif1", 4) || head.startsWith("ftypavif", 4)
                || head.startsWith("\0\0\0\u000CjP  ") // JPEG 2000
                || head.startsWith("BM") && file.startsWith('B', 'M') && file.head().length > 14 && file.head()[6] == 0 && file.head()[8] == 0;
    }

    private static Unreadable ofPackage(OfficeZip zip, OfficeFile file) {
        var main = file.main();
        if (main.isPresent())
            return switch (main.get().root()) {
                case "p:presentation" -> another("PPTX", "DOCX");
                case "binary" -> another("XLSB", "XLSX");
                case "?:VisioDocument" -> another("VSDX", "DOCX");
                default -> new Unreadable(Reason.DAMAGED, main.get().name()); // the place of a document, and no document in it
            };
        var names = zip.names();
        var kind = mimetype(zip);
        if (kind.startsWith("application/vnd.oasis.opendocument")) return openDocument(kind);
        if (kind.equals("application/epub+zip")) return another("EPUB", "DOCX");
        if (names.contains("fixeddocseq.fdseq")) return another("XPS", "DOCX");
        if (has(names, ".iwa") || names.contains("index.zip")) // Apple's programs
            return has(names, "calculationengine.iwa") && !has(names, "document/") && has(names, "tables/datalist")
                    ? another("Numbers", "XLSX") : another("Pages", "DOCX");
        if (has(names, "vbaproject.bin")) return new Unreadable(Reason.MACROS_ONLY);
        boolean office = names.contains("[content_types].xml") || names.contains("_rels/.rels");
        return office ? new Unreadable(Reason.DAMAGED, "") : new Unreadable(Reason.NOT_AN_OFFICE_FILE);
    }

    private static boolean has(Collection<String> names, String part) {
        return names.stream().anyMatch(name -> name.contains(part));
    }

    private static String mimetype(OfficeZip zip) {
        var part = zip.open("mimetype");
        if (part.isEmpty()) return "";
        try (var in = part.get()) {
            return new String(in.readNBytes(ENOUGH), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException _) {
            throw new Unreadable(Reason.DAMAGED, "mimetype");
        }
    }

    private static Unreadable openDocument(String kind) {
        if (kind.contains("spreadsheet")) return another("ODS", "XLSX");
        return another(kind.contains("presentation") ? "ODP" : kind.contains("text") ? "ODT" : "ODF", "DOCX");
    }

    private static Unreadable ofBeginning(OfficeFile file) {
        var head = text(file);
        var low = head.toLowerCase(Locale.ROOT);
        if (low.startsWith("{\\rtf")) return another("RTF", "DOCX");
        if (file.startsWith(0x09, 0x08) || file.startsWith(0x09, 0x04) || file.startsWith(0x09, 0x02) || file.startsWith(0x09, 0x00, 0x04, 0x00))
            return new Unreadable(Reason.OLD_EXCEL); // before 1995 without a file within the file
        if (file.startsWith(0xDB, 0xA5) || file.startsWith(0x9B, 0xA5) || file.startsWith(0x31, 0xBE)) return new Unreadable(Reason.OLD_WORD);
        if (low.contains("urn:schemas-microsoft-com:office:spreadsheet") || low.contains("progid=\"excel.sheet\"")) return another("XML", "XLSX");
        if (low.contains("schemas.microsoft.com/office/word/2003/wordml") || low.contains("progid=\"word.document\"") || low.contains("<pkg:package"))
            return another("XML", "DOCX");
        if (low.contains("urn:oasis:names:tc:opendocument"))
            return low.contains("opendocument.spreadsheet") ? another("FODS", "XLSX") : another("FODT", "DOCX");
        if (low.startsWith("mime-version:") || low.contains("content-type: multipart/related")) return another("MHTML", "DOCX");
        if (isHtml(low)) return another("HTML", low.contains("office:excel") ? "XLSX" : "DOCX");
        return new Unreadable(Reason.NOT_AN_OFFICE_FILE);
    }

    private static boolean isHtml(String low) {
        if (low.startsWith("<?xml")) return low.contains("<html");
        return low.startsWith("<!doctype html") || low.startsWith("<html") || low.startsWith("<head") || low.startsWith("<meta")
                || low.startsWith("<body") || low.startsWith("<table");
    }

    private static String text(OfficeFile file) {
        var head = file.head();
        var charset = file.startsWith(0xFF, 0xFE) ? StandardCharsets.UTF_16LE
                : file.startsWith(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        var text = new String(head, charset);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }

    private static Unreadable another(String format, String saveAs) {
        return new Unreadable(Reason.ANOTHER_OFFICE_FORMAT, format, saveAs);
    }
}
