package hamkor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hamkor.document.Unreadable.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Packages as different programs write them.
class PackagesTest {
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

    @TempDir
    Path folder;

    private String read(Path file) {
        var text = new StringBuilder();
        for (var block : new DocumentReader(Limits.DEFAULT).read(file).blocks())
            switch (block) {
                case Paragraph paragraph -> text.append(paragraph.text());
                case Table table -> table.rows().forEach(row -> row.cells().forEach(cell -> text.append(cell.text())));
            }
        return text.toString();
    }

    private static String relationship(String type, String target) {
        return "<Relationship Id=\"rId1\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc/main.xml", "/doc/main.xml", "./doc/x/../main.xml", "doc\\main.xml", "DOC/Main.XML"})
    void theMainPartIsWhereThePackageSays(String target) {
        var zip = Package.of().relationships("_rels/.rels", relationship(TRANSITIONAL, target)).part("doc/main.xml", WordFile.of(WordFile.p("План")).document());
        assertThat(read(zip.save(folder.resolve("a.docx")))).isEqualTo("План");
    }

    @Test
    void partsMayBeNamedWithBackslashesAndCapitals() {
        var zip = Package.of().relationships("_rels\\.rels", relationship(TRANSITIONAL, "word/document.xml")).part("Word\\Document.xml", WordFile.of(WordFile.p("План")).document());
        assertThat(read(zip.save(folder.resolve("a.docx")))).isEqualTo("План");
    }

    @Test
    void aPackageThatDoesNotSayIsSearchedWherePartsUsuallyAre() {
        assertThat(read(Package.of().part("word/document.xml", WordFile.of(WordFile.p("План")).document()).save(folder.resolve("a.docx")))).isEqualTo("План");
    }

    @Test
    void strictFilesHaveOtherAddressesForTheSameNames() {
        var strict = WordFile.of(WordFile.p("План"), WordFile.table(WordFile.row(WordFile.cell("а")))).document()
                .replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main");
        var zip = Package.of().relationships("_rels/.rels", relationship("http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument", "word/document.xml")).part("word/document.xml", strict);
        assertThat(read(zip.save(folder.resolve("a.docx")))).isEqualTo("Плана");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1251", "UTF-8"})
    void partsMayBeInAnotherEncoding(String charset) {
        assertThat(read(WordFile.of(WordFile.p("План")).in(Charset.forName(charset)).save(folder))).isEqualTo("План");
    }

    @Test
    void otherPrefixesAreTheSameNames() {
        var renamed = WordFile.of(WordFile.p("План")).document().replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0=");
        var zip = Package.of().relationships("_rels/.rels", relationship(TRANSITIONAL, "word/document.xml")).part("word/document.xml", renamed);
        assertThat(read(zip.save(folder.resolve("a.docx")))).isEqualTo("План");
    }

    @Test
    void twoDifferentPartsOfOneNameAreNotChosenBetween() throws IOException {
        var zip = Package.of().relationships("_rels/.rels", relationship(TRANSITIONAL, "word/document.xml"))
                .part("word/document.xml", WordFile.of(WordFile.p("План")).document()).part("word/documenu.xml", WordFile.of(WordFile.p("Другой")).document());
        var twice = new String(zip.bytes(), StandardCharsets.ISO_8859_1).replace("documenu", "document").getBytes(StandardCharsets.ISO_8859_1);
        var file = Files.write(folder.resolve("a.docx"), twice);
        assertThat(catchThrowableOfType(Unreadable.class, () -> read(file)).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aWorkbookNamedAsATextIsAWorkbook() throws IOException {
        var file = Files.copy(Workbook.of(Workbook.row(1, Workbook.cell("A1", "а"))).save(folder), folder.resolve("b.docx"));
        assertThat(new DocumentReader(Limits.DEFAULT).read(file).format()).isEqualTo(Document.Format.XLSX);
    }
}
