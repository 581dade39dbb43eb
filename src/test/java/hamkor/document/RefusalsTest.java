package hamkor.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hamkor.document.Unreadable.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static final String OFFICE = "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>";

    @TempDir
    Path folder;

    private Unreadable refused(Path file) {
        return refused(file, Limits.DEFAULT);
    }

    private static Unreadable refused(Path file, Limits limits) {
        var refusal = catchThrowableOfType(Unreadable.class, () -> new DocumentReader(limits).read(file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("roadmap.docx"), content); // whatever it is, its name says DOCX
    }

    private static byte[] bytes(int... bytes) {
        var file = new byte[600];
        for (int i = 0; i < bytes.length; i++) file[i] = (byte) bytes[i];
        file[599] = 1;
        return file;
    }

    /// A package of one document part.
    private static Package document(byte[] xml) {
        return Package.of().relationships("_rels/.rels", OFFICE).part("word/document.xml", xml);
    }

    private static Package document(String xml) {
        return document(xml.getBytes(UTF_8));
    }

    @Test
    void noFileAFolderAndAnEmptyFile() throws IOException {
        assertThat(refused(folder.resolve("nothing.docx")).reason()).isEqualTo(Reason.NO_SUCH_FILE);
        assertThat(refused(folder).reason()).isEqualTo(Reason.FOLDER);
        assertThat(refused(file(new byte[0])).reason()).isEqualTo(Reason.EMPTY_FILE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Дорожная карта на 2026 год | NOT_AN_OFFICE_FILE |
            №;Мероприятие;Срок | NOT_AN_OFFICE_FILE |
            {\\rtf1\\ansi План} | ANOTHER_OFFICE_FORMAT | RTF
            <!DOCTYPE html><html><body>План</body></html> | ANOTHER_OFFICE_FORMAT | HTML
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><table> | ANOTHER_OFFICE_FORMAT | HTML
            <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"> | ANOTHER_OFFICE_FORMAT | XML
            <?xml version="1.0"?><?mso-application progid="Word.Document"?><w/> | ANOTHER_OFFICE_FORMAT | XML
            MIME-Version: 1.0 | ANOTHER_OFFICE_FORMAT | MHTML
            """)
    void textsAreToldByTheirBeginning(String text, Reason reason, String format) throws IOException {
        for (var content : new byte[][] {text.getBytes(UTF_8), ("\uFEFF\r\n" + text).getBytes(UTF_16LE)}) {
            var refusal = refused(file(content));
            assertThat(refusal.reason()).isEqualTo(reason);
            if (format != null) assertThat(refusal.values()).first().isEqualTo(format);
        }
    }

    @Test
    void scansAreToldByTheirBeginning() throws IOException {
        assertThat(refused(file(bytes(0xFF, 0xD8, 0xFF, 0xE0))).reason()).isEqualTo(Reason.SCAN);
        assertThat(refused(file(bytes(0x89, 'P', 'N', 'G', 13, 10))).reason()).isEqualTo(Reason.SCAN);
        assertThat(refused(file(bytes('I', 'I', 42, 0))).reason()).isEqualTo(Reason.SCAN);
        assertThat(refused(file(bytes('A', 'T', '&', 'T', 'F', 'O', 'R', 'M'))).reason()).isEqualTo(Reason.SCAN);
        assertThat(refused(file(bytes(0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c'))).reason()).isEqualTo(Reason.SCAN);
    }

    @Test
    void aDocumentOfNothingButPicturesIsAScan() {
        var picture = WordFile.paragraph("", "<w:r><w:drawing><a:blip r:embed=\"x\"/></w:drawing></w:r>");
        assertThat(refused(WordFile.of(picture, picture).save(folder)).reason()).isEqualTo(Reason.SCAN);
    }

    @Test
    void theFirstProgramsFilesAreOld() throws IOException {
        assertThat(refused(file(bytes(0x09, 0x08, 0x10, 0))).reason()).isEqualTo(Reason.OLD_EXCEL);
        assertThat(refused(file(bytes(0xDB, 0xA5, 0x2D, 0))).reason()).isEqualTo(Reason.OLD_WORD);
    }

    @ParameterizedTest
    @CsvSource({"WordDocument, OLD_WORD", "Workbook, OLD_EXCEL", "Book, OLD_EXCEL", "EncryptedPackage, ENCRYPTED", "PowerPoint Document, ANOTHER_OFFICE_FORMAT", "__properties, NOT_AN_OFFICE_FILE"})
    void filesWithinAFileAreToldByTheirNames(String stream, Reason reason) throws IOException {
        try (var old = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 30; i++) old.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "Data" + i);
            old.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            old.writeFilesystem(out);
            assertThat(refused(file(out.toByteArray())).reason()).isEqualTo(reason);
            assertThat(refused(file(Arrays.copyOf(out.toByteArray(), 520))).reason()).as("cut short").isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void aDocumentWithAPasswordIsEncrypted() throws Exception {
        try (var safe = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("пароль");
            try (var into = encryptor.getDataStream(safe)) {
                into.write(Files.readAllBytes(WordFile.of(WordFile.p("План")).save(folder)));
            }
            safe.writeFilesystem(out);
            assertThat(refused(file(out.toByteArray())).reason()).isEqualTo(Reason.ENCRYPTED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.oasis.opendocument.text, ODT, DOCX", "application/vnd.oasis.opendocument.spreadsheet, ODS, XLSX",
        "application/vnd.oasis.opendocument.presentation, ODP, DOCX", "application/epub+zip, EPUB, DOCX"
    })
    void openDocumentsAreToldByTheirMimetype(String mimetype, String format, String saveAs) {
        var refusal = refused(Package.of().part("mimetype", mimetype).part("content.xml", "<x/>").save(folder.resolve("roadmap.docx")));
        assertThat(refusal.reason()).isEqualTo(Reason.ANOTHER_OFFICE_FORMAT);
        assertThat(refusal.values()).containsExactly(format, saveAs);
    }

    @Test
    void packagesOfOtherPrograms() {
        assertThat(refused(document("<p:presentation xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"/>").save(folder.resolve("a.docx"))).values()).first().isEqualTo("PPTX");
        var binary = Package.of().relationships("_rels/.rels", OFFICE.replace("word/document.xml", "xl/workbook.bin")).part("xl/workbook.bin", "x");
        assertThat(refused(binary.save(folder.resolve("a.xlsx"))).values()).first().isEqualTo("XLSB");
        assertThat(refused(Package.of().part("Index/Document.iwa", "x").save(folder.resolve("a.docx"))).values()).first().isEqualTo("Pages");
        assertThat(refused(Package.of().part("roadmap.docx", "x").save(folder.resolve("a.docx"))).reason()).isEqualTo(Reason.NOT_AN_OFFICE_FILE);
    }

    @Test
    void macrosWithoutADocument() {
        assertThat(refused(Package.of().part("[Content_Types].xml", "<x/>").part("word/vbaProject.bin", "x").save(folder.resolve("a.docm"))).reason()).isEqualTo(Reason.MACROS_ONLY);
        assertThat(refused(WordFile.of(WordFile.p("")).part("vbaProject", "vbaProject.bin", "x").save(folder)).reason()).isEqualTo(Reason.MACROS_ONLY);
        assertThat(new DocumentReader(Limits.DEFAULT).read(WordFile.of(WordFile.p("План")).part("vbaProject", "vbaProject.bin", "x").save(folder)).blocks()).hasSize(1);
    }

    @Test
    void aFileCutShortIsDamagedWhereverItIsCut() throws IOException {
        var whole = Files.readAllBytes(WordFile.of(WordFile.p("План")).save(folder));
        for (int length = 4; length < whole.length - 22; length += 37) assertThat(refused(file(Arrays.copyOf(whole, length))).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refused(file(new byte[5000])).reason()).isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "<w:document", "<w:document/>", "<a xmlns=\"b\"><c></a>", "<svg/>", "<a>\u0001</a>"})
    void aMainPartThatIsNoXmlIsDamaged(String xml) {
        var refusal = refused(document(xml).save(folder.resolve("a.docx")));
        assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aPackageWithoutItsMainPartIsDamaged() {
        assertThat(refused(Package.of().relationships("_rels/.rels", OFFICE).save(folder.resolve("a.docx"))).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void tooLargeAndTooLargeUnpacked() {
        var file = WordFile.of(WordFile.p("План")).save(folder);
        assertThat(refused(file, new Limits(100, 1_000_000))).satisfies(r -> assertThat(r.reason()).isEqualTo(Reason.TOO_LARGE)).satisfies(r -> assertThat(r.values()).containsExactly(1L, 1L));
        assertThat(refused(file, new Limits(1_000_000, 500)).reason()).isEqualTo(Reason.TOO_LARGE_UNPACKED);
    }

    @Test
    void aGigabyteOfZerosIsABomb() throws IOException {
        var file = folder.resolve("a.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + OFFICE + "</Relationships>").getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1_000_000];
            for (int i = 0; i < 1000; i++) zip.write(zeros);
        }
        assertThat(refused(file).reason()).isEqualTo(Reason.BOMB);
    }

    @Test
    void whatThePackageDeclaresOfItsSizesIsNotBelieved() throws IOException {
        var spaces = "<w:document " + WordFile.NAMESPACES + "><w:body>" + " ".repeat(3_000_000).repeat(10) + "</w:body></w:document>";
        var packed = document(spaces).bytes();
        var lying = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < packed.length - 46; at++) if (lying.getInt(at) == 0x02014b50 && lying.getInt(at + 24) > 1000) lying.putInt(at + 24, 100);
        assertThat(refused(file(packed)).reason()).isIn(Reason.BOMB, Reason.DAMAGED);
        assertThat(refused(file(document("<w:document " + WordFile.NAMESPACES + "><w:body>" + WordFile.p("План").repeat(5000) + "</w:body></w:document>").bytes()), new Limits(1_000_000, 300_000)).reason())
                .isEqualTo(Reason.TOO_LARGE_UNPACKED);
    }

    @Test
    void entitiesThatMultiplyOrReachOutAreABomb() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ха\">");
        for (int i = 1; i < 30; i++) laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
        assertThat(refused(document(laughs + "]><x>&a29;</x>").save(folder.resolve("a.docx"))).reason()).isEqualTo(Reason.BOMB);
        assertThat(refused(document("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>").save(folder.resolve("a.docx"))).reason()).isEqualTo(Reason.BOMB);
    }

    @Test
    void elementsNestedWithoutEndAreABomb() {
        var deep = "<w:document " + WordFile.NAMESPACES + "><w:body>" + "<w:sdt>".repeat(100_000);
        assertThat(refused(document(deep).save(folder.resolve("a.docx"))).reason()).isEqualTo(Reason.BOMB);
    }

    @Test
    void millionsOfAttributesAreABomb() {
        var attributes = new StringBuilder("<w:document ").append(WordFile.NAMESPACES);
        for (int i = 0; i < 1_000_000; i++) attributes.append(" a").append(i).append("=\"").append(i * 31).append('"');
        assertThat(refused(document(attributes + "/>").save(folder.resolve("a.docx"))).reason()).isEqualTo(Reason.BOMB);
    }

    @Test
    void oneEndlessAttributeTextOrCommentIsABomb() {
        var noise = new StringBuilder();
        var random = new Random(1);
        while (noise.length() < 5_000_000) noise.append((char) ('a' + random.nextInt(26)));
        var start = "<w:document " + WordFile.NAMESPACES;
        for (var xml : new String[] {start + " a=\"" + noise + "\"/>", start + "><w:body>" + WordFile.p(noise.toString()) + "</w:body></w:document>", start + "><!--" + noise.toString().replace('q', '<') + "--></w:document>"})
            assertThat(refused(document(xml).save(folder.resolve("a.docx"))).reason()).isEqualTo(Reason.BOMB);
    }

    @Test
    void aDirectoryOfTensOfThousandsOfPartsIsABomb() {
        var zip = document("<x/>");
        for (int i = 0; i < 30_000; i++) zip.part("p" + i, "");
        assertThat(refused(zip.save(folder.resolve("a.docx"))).reason()).isEqualTo(Reason.BOMB);
    }

    @Test
    void aSheetOfMoreCellsThanAnyRoadmapIsTooMuch() {
        var row = new StringBuilder("<row>");
        for (int i = 0; i < 1000; i++) row.append("<c><v>").append(i).append("</v></c>");
        assertThat(refused(Workbook.of(row.append("</row>").toString().repeat(500)).save(folder)).reason()).isIn(Reason.TOO_MUCH_TEXT, Reason.BOMB);
    }
}
